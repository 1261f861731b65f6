"""The past forms of irregular English verbs, participles among them: what no "-ed" tells."""

from __future__ import annotations

#: Left out is what is a noun as often as a past in the press: bid, bound, ground, wound.
_WORDS = (
    "arisen arose ate awoke awoken beat beaten became began begun bent bit bitten bled blew blown bore born borne "
    "bought bred broadcast broke broken brought built burnt burst came cast caught chose chosen clung cost crept "
    "cut dealt drank drawn drew driven drove drunk dug eaten fallen fed fell felt fled flew flown flung forbade "
    "forbidden forecast foresaw foreseen forgave forgiven forgot forgotten fought found froze frozen gave given "
    "gone got gotten grew grown heard held hid hidden hit hung hurt kept knelt knew known laid lain lay leant "
    "leapt learnt led left lent let lit lost made meant met misled mistaken mistook outdid overcame overheard "
    "oversaw overseen overtaken overthrew overthrown overtook paid put quit ran rang read rebuilt redrew resold "
    "retaken retook rewritten rewrote ridden risen rode rose rung said sang sank sat saw seen sent set shaken "
    "shed shone shook shot showed shown shrank shrunk shut slept slid slung sold sought spat sped spelt spent "
    "spoke spoken sprang spread sprung spun stole stolen stood striven strode strove struck stuck stung "
    "sung sunk swam swept swore sworn swum swung taken taught thought threw thrown told took tore torn trod "
    "trodden undergone understood undertaken undertook underwent upheld upset went wept withdrawn withdrew "
    "withheld withstood woke woken won wore worn wove woven written wrote"
)

#: A pattern of one of them.
IRREGULAR_PASTS = "|".join(_WORDS.split())
