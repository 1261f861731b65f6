"""The words that tell the end of a sentence from a stop inside one; the rules are in `corpus.sentences`."""

from __future__ import annotations

import re
from typing import Final

from corpus.calendar_words import FRENCH_WEEKDAYS

NEVER_FINAL: Final = frozenset(
    """
    M MM Mme Mmes Mlle Mlles Mgr Me Mes Dr Drs Pr Prof Eng Engr Ing Adv Mr Mrs Ms Messrs St Ste Sts Gen Gén Gal gén
    Col Lt Sgt Capt Cpt Cmdt Cmdr Adm Sen Sén Rep Gov Pres Prés Rev Hon Amb Maj Cpl Brig Supt Insp
    vs cf Cf viz v feat Ph e.g i.e p.ex c.-à-d
    """.split()
)
"""Before these a sentence does not end: a name or an example follows. Case counts ("le col." is a pass)."""

BEFORE_A_NUMBER: Final = frozenset(
    """
    No Nos no nos n N Nr art Art p pp vol Vol chap ch Ch fig Fig sect Sect tél Tél tel Tel al éd ed
    réf Ref ref v ss Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec janv févr fév avr juil sept
    oct nov déc Janv Févr Fév Avr Juil Déc
    """.split()
)
"""A number belongs to these; before anything else the stop is judged as after `MAYBE_FINAL`, if it may be one."""

MAYBE_FINAL: Final = frozenset(
    """
    Inc Corp Ltd Co Cos Bros Jr Sr av apr env ex anc dép univ Univ Dept Dépt bd Bd
    Ave Blvd Rd Jan Feb Apr Aug Sept Oct Nov Dec janv févr avr juil déc
    """.split()
)
"""After these a sentence ends only where a starter follows. Dotted letters ("U.S.", "p.m.") are treated alike."""

FRENCH_STARTERS: Final = frozenset(
    """
    le la les l un une des du de d ce cet cette ces c il ils elle elles on nous vous je j son sa ses
    leur leurs notre nos votre mon ma mes mais et ou or donc car ni en dans pour par avec sans sur
    sous selon à a au aux après apres avant depuis dès pendant durant lors lorsque lorsqu quand si s
    que qu qui quel quelle quels quelles comme comment pourquoi cependant toutefois pourtant
    néanmoins ainsi alors aussi enfin puis ensuite outre malgré face suite quant tout toute tous
    toutes plusieurs certains certaines chaque aucun aucune deux trois quatre cinq autre
    autres même entre vers chez contre hier aujourd demain cela ça ceci celui celle ceux celles rien
    personne y n ne non oui voici voilà tandis bien parmi concernant interrogé interrogée
    parallèlement désormais actuellement
    """.split()
).union(FRENCH_WEEKDAYS)

ENGLISH_STARTERS: Final = frozenset(
    """
    the a an this that these those he she it they we i you his her its their our my your in on at by
    for from with without after before during since while when where if as but and or so yet however
    meanwhile moreover both some many most all each no not there here what who whom whose which why
    how to of under over between among although though because according earlier later once until
    despite about two three four five several another other others any nobody nothing everyone today
    yesterday tomorrow
    """.split()
)

DOTTED: Final = re.compile(r"(?<![\w.])(?:U\.N|U\.S|U\.K|E\.U|U\.A\.E|D\.C|O\.N\.U|U\.S\.A)\.(?![\w.])")
"""States and bodies whose letters have full stops that end no clause: "the U.N. General Assembly"."""
