"""Where: the place that belongs to a trigger, from its clause or from what was said before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import LOWER, UPPER
from corpus.meetings.naming.name_words import PLACE_WORD
from corpus.meetings.participants.bystanders import is_office, is_place_use
from corpus.meetings.status.calling_off import on_after_all
from corpus.meetings.status.nouns import noun_end
from corpus.meetings.words.cues import ADMITTED, AGREED_TO, CLEFT, DETAINED, MOTION, NEGATED, SAME_DAY
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.offices import OFFICE
from corpus.meetings.words.openers import (
    AFTERWARDS,
    AND,
    BEFORE,
    COMMA,
    IN_ORDER_TO,
    SIDELINES_EN,
    SIDELINES_FR,
    THAT,
    THEN,
    WHEN,
    WHERE,
)
from corpus.places import CAPITAL, city_names, is_known_place, is_known_town, place_of
from corpus.timex.moving import MOVED_EN, MOVED_FR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from corpus.meetings.context import Context
    from corpus.meetings.memory import Memory
    from corpus.meetings.naming.mention import Mention
    from corpus.meetings.participants.sentence import Sentence
    from corpus.meetings.participants.sides import Sides
    from corpus.meetings.triggers import TriggerMatch
    from corpus.places import Place
    from corpus.span import Span

PLACED = frozenset({"place", "country", "capital", "organisation"})
_LOCAL = {
    "fr": re.compile(
        rf"(?:(?<!\w)(?:[Àà](?! (?!(?:n|v)otre|quatre)[{LOWER}]+(?:er|ir|re)\b)"
        r"|[Aa]ux?|[Ee]n|[Dd]ans|[Ss]ur|[Dd]evant|[Pp]rès de) (?:l'|le "
        r"|la |les |son |sa |ses |un |une )?"
        rf"(?:(?:[{LOWER}-]+|[dl]'[{LOWER}-]+) ){{0,5}}?(?:[{UPPER}][\w'-]+ ){{0,2}}(?:de |d'|du "
        r"|des )?(?:la |l'|le |les )?|\bau large de )$"
    ),
    "en": re.compile(
        r"\b(?:[Ii]n|[Aa]t|[Aa]board|[Nn]ear|[Bb]eside|[Oo]n (?=the)|[Oo]utside|[Ii]nside) ?(?:the |his "
        r"|her |its |their |a |an )?"
        r"(?:[a-z-]+ ){0,5}?(?:[A-Z][\w'-]+ ){0,3}(?:[a-z-]+ ){0,2}(?:of |of the |in |near |near the )?(?:the )?$"
        r"|\b(?:travel\w*|trips?|fly|flies|flew|goes?|went|head(?:s|ed|ing)?|c[ao]mes?|drove|sailed|(?:mov|travell"
        r"|carri)ed on|continued|crossed|journey\w*|visits?)"
        r"(?: on)? to (?:the )?$|\b(?:[Vv]isit|[Tt]our)ing (?:the )?$|\bwelcom\w+(?: [^;.]{0,60})? to (?:the )?$"
    ),
}
#: Where the noun itself is named by its place: "le sommet de Genève", "the Malta summit".
_NAMED_AFTER = re.compile(r"^ d[eu]?'? ?(?:la |l')?$|^ d'$|^ in $|^ at $|^ à $")
_SEAT = re.compile(r"\b(?:siège|quartier général|headquarters|seat) (?:de |d'|du |of )(?:l'|la |le |les |the )?$")
_VERBS = re.compile(
    r"\b(?:a|ont|est|sont|avait|was|were|is|are|has|had|will|doit|son homologue|his counterpart"
    r"|avec|with|par|by|and|et)\b"
)
# "Avant de recevoir Y à Nancy" has them there, "avant de repartir à Nancy" not yet.
_AHEAD_OF_FR = (
    r"avant(?! d(?:e |')"
    r"(?!(?:se rendre|(?:re)?partir|rejoindre|(?:re)?gagner|rentrer|revenir|s'envoler|aller|filer)\b))"
)
_AHEAD_OF_EN = r"before(?! (?!going|leaving|heading|flying|travelling|returning|moving|driving|departing)\w+ing\b)"
#: Where somebody comes from or is bound for, ahead of the first letter of the preposition ("back i|n" is there).
_BACK = re.compile(
    r"\b(?:(?<!de )retour|retour(?! (?:à|au|en|aux)\b)|revenu\w*|venait|venant|partis?|back(?! [iao]$)|returned"
    rf"|from (?:talks|a|an|the|his|her|their)|origine|{_AHEAD_OF_FR}|{_AHEAD_OF_EN}|pour(?! la \w+ fois\b)|vers"
    r"|towards?)\b[^,]{0,25}$"
)
_LEFT = re.compile(
    r"\b(?:left|leaving|quitt\w+|(?:out|emerged) (?:of|from)|sorti\w* d[eu])(?: the| la| le| l'| d[eu])? ?$"
)
_THERE = re.compile(r"\b(?:y|there|s'y|in the capital|dans la capitale)\b")


_FOR_THERE = re.compile(r"\bpour y (?:[\w']+ )?$")
_HERE = re.compile(r"\b(?:here|ici)\b")
_SETTING = re.compile(rf"{SIDELINES_EN}|{SIDELINES_FR}|lors")

#: A clause whose people are where the clause before has brought them: "is expected in Rome, when he is to meet Y".
_NEXT = THEN | BEFORE
_GOES_ON = WHEN | AND | {COMMA, ";"}
#: Who receives somebody on another day does so at home: "... à Berlin, avant de recevoir mardi Y".
_HOSTING = re.compile(r"re[cç][ue]|accueill|receiv|host|welcom", re.IGNORECASE)
_OWN_DAY = re.compile(rf"\b(?:{FRENCH_WEEKDAY}|demain|lendemain|\w+day|next day|tomorrow|le \d+)\b")
#: Where a journey goes: "s'envolera vendredi pour Varsovie".
_BOUND = re.compile(
    r"\b(?:envol\w+|part\w*|embarqu\w+|gagn\w+|rejoi\w+|rallié)\b[^.;]{0,25}(?:pour |la |le |l'|les | )$"
)

#: "X, who was also in Lisbon, met Y".
_WHO_WAS = re.compile(
    r", (?:who|qui) (?:was|is|were|are|had been|est|était|sont|étaient|se trouv\w+) (?:\w+ )?(?:in|at|à|en|au) $"
)

#: Code points after a verb in which "here" and "there" belong to it, and from a sentence's start in which a place
#: is said of all of it ("À Pékin, ...").
NEAR = 30
EARLY = 25


#: "n'a pas vu X, | en déplacement à | Oran": where the absent one was.
_AWAY = re.compile(
    r", (?:alors |encore |lui |elle )?en (?:déplacement|visite|voyage|vacances|mission|tournée|congé)\b[^,;.]*$"
    r"|, (?:who was |then )?(?:away|on (?:a visit|a trip|holiday)|travelling|visiting)\b[^,;.]*$"
)


def choose_place(
    sentence: Sentence, match: TriggerMatch, sides: Sides, memory: Memory
) -> tuple[Place | None, Span | None]:
    """Return the place of a meeting, and the sentence of the reading that names it, None for this one."""
    named_after = _named_after(sentence, match)
    if named_after is not None:
        return place_of(named_after.name, match.trigger.language), None
    text = sentence.text
    local = [
        one
        for one in sentence.mentions
        if one.kind in PLACED
        and _is_local(text, one, match.trigger.language)
        and not DETAINED.search(text[: one.start])
        and not _NOWHERE.search(text[: one.start])
        and not _ON_THE_WAY.search(text[: one.start])
        and not _CAUSE.search(text[: one.start])
        and not _KIND.search(text[: one.start])
        and not _is_where_of(sentence, one)
        and not (_AWAY.search(text[: one.start]) and NEGATED.search(text, sides.start, match.end))
    ]
    on = on_after_all(text, match) if match.trigger.frame == "noun" else None
    behind = [one for one in local if on and one.start > on.verb]
    moved = _MOVED.search(text, match.end) if match.trigger.frame == "noun" else None
    behind += [
        one
        for one in sentence.mentions
        if one.kind in PLACED and moved and _MOVED_TO.fullmatch(text, moved.end(), one.start)
    ]
    chosen = _best(text, behind, match)
    if chosen is not None:
        return place_of(chosen.name, match.trigger.language), None
    if AGREED_TO.search(text[: match.start]):
        local = [one for one in local if one.start > match.start]
    if admitted := ADMITTED.search(text[: match.start]):
        local = [one for one in local if one.start > admitted.start()]
    there = [one for one in local if one.end <= match.start] if _FOR_THERE.search(text[: match.start]) else []
    if there:  # "de retour à Bruxelles vendredi pour y accueillir Y"
        return place_of(there[-1].name, match.trigger.language), None
    early = [one for one in local if one.end <= sides.start and one.start < EARLY]
    inside = _inside(sentence, match, sides, local)
    own = [one for one in inside if not _is_of_verb_before(one, sentence, match, sides)]
    best = _best(text, own or inside, match) or _best(text, early, match)
    if best is not None:
        return place_of(best.name, match.trigger.language), None
    near = text[sides.start : match.end + NEAR]
    if memory.dateline and _HERE.search(near):
        return memory.dateline, None
    if memory.place and (_THERE.search(near) or SAME_DAY.search(text[: match.end])):
        return memory.place, memory.place_span
    return None, None


def _is_of_verb_before(place: Mention, sentence: Sentence, match: TriggerMatch, sides: Sides) -> bool:
    """Tell whether a place follows the verb of an opening clause: "Reçu par Z à l'Élysée, X a rencontré Y au Sénat"."""
    subject = sides.subjects[0].start if sides.subjects else 0
    return any(
        other.end <= place.start < subject and other.trigger.frame == "verb"
        for other in sentence.triggers
        if other is not match
    )


#: "because of the cyclone clean-up in Apia", ", son avion ayant été dérouté sur Dubaï": where something else is.
_CAUSE = re.compile(
    r"\b(?:because of|due to (?=an? |the |its |their )|owing to|en raison d|à cause d|par suite d)[^,;.]*$"
    r"|, [^,;:.]{2,70}? (?:n'|s')?(?:ét|ay)ant [^,;:.]*$"
    rf"|, (?:la |le |l')?[{UPPER}][^,;:.]{{1,50}}? [{LOWER}]{{3,}}ant (?:à|aux?|d[eu']|l[ae']|les|qu[e'])[^,;:.]*$"
)
#: "un éleveur de blondes d'Aquitaine": what comes from there.
_KIND = re.compile(
    r"\b(?:éleveu(?:rs?|ses?)|troupeaux?|product(?:eurs?|rices?)|caisses?|bouteilles?|verres?) de [^,;.]{1,30}"
    r" d(?:e |')$"
)
#: "n'a jamais rencontré Y, ni à Bruxelles ni à Paris": anywhere, so in no town; "à Bergen, et non à Oslo": not there.
_NOWHERE = re.compile(
    r"(?:\b(?:non(?: pas)?|pas|not|rather than|instead of) |\bplutôt qu(?:e |'))"
    r"(?:(?:à|au|aux|en|dans|in|at|on) )?(?:l'|la |le |les |the )?$"
    r"|\bni (?:à|au|aux|en|dans|sur) (?:l'|le |la |les )?$|\bn(?:either|or) (?:in|at|on) (?:the )?$"
)
#: "on the night train | from | Dover", "à bord du vol pour | Oslo": nobody is there yet, or any more.
_ON_THE_WAY = re.compile(
    r"\b(?:train|ferry|bus|coach|boat|ship|liner|flight|plane|bateau|paquebot|vol|avion|car|navette)"
    r" (?:from|to|bound for|de|d'|pour|vers|à destination de) ?(?:la |le |l')?$"
)
#: What somebody is, beside trades and offices: "tête de liste à Metz", "Labour candidate in Leeds".
_STANDS_AS = frozenset(
    "candidat candidate tête élu élue colistier colistière militant militante habitant habitante hopeful nominee "
    "activist resident native".split()
)
_BY_PREPOSITION = re.compile(
    r"(?:à|aux?|en|dans|sur|sous|chez|près|lors|pour|avec|par|at|in|on|near|during|for|with|by|over|outside)\b"
)
_TO_APPOSITION = re.compile(r"(?: \([^()]{1,20}\))?, (?:(?:aged |âgée? de )?\d\d(?: ans)?, )?")


def _is_where_of(sentence: Sentence, place: Mention) -> bool:
    """Tell whether a place is only where somebody is what he is: "X, chimiste à | Lyon|, a vu Y"."""
    text = sentence.text
    if text[place.end : place.end + 1] not in (",", ")"):
        return False
    start = text.rfind(", ", 0, place.start) + len(", ")
    apposed = any(
        one.kind == "person" and one.end < start and _TO_APPOSITION.fullmatch(text, one.end, start)
        for one in sentence.mentions
    )
    told = text[start : place.start]
    others = any(start <= one.start < place.start for one in sentence.mentions if one.kind == "person")
    return (
        apposed
        and not others
        and not (MOTION.search(told) or _BY_PREPOSITION.match(told))
        and any(is_office(word) or word in _STANDS_AS for word in told.lower().split())
    )


#: "have been moved | to | Muscat".
_MOVED_TO = re.compile(r" (?:[\w-]+ ){0,3}?(?:à|au|en|vers|to) (?:la |le |l'|the )?")
#: "reprogrammé au 14 juin à La Valette": where a meeting was moved to stands behind its new day.
_MOVED = re.compile(rf"\b(?:{MOVED_FR}|{MOVED_EN})\b")


#: Another clause may tell why: "reporté au 19 septembre, M. Tarsi étant retenu à Rome".
_TO_PLACE = re.compile(
    r"[^,;]*(?:, (?:mais |cette fois |this time |but )?(?:à|au|aux|en|dans|in|at)(?: l'| la| le| the)? ?)?"
)


def moved_to_place(sentence: Sentence, context: Context) -> Place | None:
    """Return the place that a sentence names behind the words that move a meeting; None where it names none."""
    moved = _MOVED.search(sentence.text)
    if moved is None:
        return None
    places = (one for one in sentence.mentions if one.kind in PLACED and one.kind != "organisation")
    behind = next((one for one in places if one.start > moved.end()), None)
    if behind is None or not _TO_PLACE.fullmatch(sentence.text, moved.end(), behind.start):
        return None
    language = context.article.language
    return place_of(behind.name, language) if _is_local(sentence.text, behind, language) else None


def _named_after(sentence: Sentence, match: TriggerMatch) -> Mention | None:
    """Return the place of "le sommet de Genève"."""
    if match.trigger.frame != "noun":
        return None
    for one in sentence.mentions:
        follows = one.kind in ("place", "capital", "country") and one.start >= match.end
        if follows and _NAMED_AFTER.match(sentence.text[match.end : one.start]) and is_known_place(one.name):
            return one
    return None


def _inside(sentence: Sentence, match: TriggerMatch, sides: Sides, local: Sequence[Mention]) -> list[Mention]:
    """Return the places of a clause: its own, those of its setting, or those that "où" and "y" stand for."""
    text = sentence.text
    end = noun_end(text, sides) if match.trigger.frame == "noun" else sides.end
    inside = [one for one in local if sides.start <= one.start and one.end <= end]
    if not inside and sides.setting:
        inside = [one for one in local if sides.setting.start <= one.start and one.end <= sides.setting.end]
    if not inside and _SETTING.match(text[end:]):
        inside = [one for one in local if one.start >= end]
    if not inside and (
        sides.opener in IN_ORDER_TO or re.search(r"\b(?:y|there|s'y)\b", text[sides.start : match.start])
    ):
        inside = [
            one
            for one in sentence.mentions
            if one.end <= sides.start
            and (
                one in local or (one.kind in ("place", "capital", "country") and _BOUND.search(text[: one.start]))
            )
        ][-1:]
    elsewhere = _HOSTING.match(text, match.start) and _OWN_DAY.search(text, match.end, sides.end)
    goes_on = (sides.opener in _NEXT and not elsewhere) or (
        sides.opener in _GOES_ON and MOTION.search(text[: sides.start])
    )
    if not inside and goes_on:
        inside = [one for one in local if one.end <= sides.start][-1:]
    cleft = CLEFT.match(text)
    if cleft and sides.opener in THAT:
        inside = inside or [one for one in local if cleft.end() <= one.start and one.end <= sides.start]
    afterwards = match.trigger.frame == "noun" or text[match.start : match.end].endswith("ing")
    if not inside and afterwards and sides.opener in AFTERWARDS:
        left = [
            one
            for one in sentence.mentions
            if one.kind in PLACED and one.end <= sides.start and _LEFT.search(text[: one.start])
        ]
        inside = (left or [one for one in local if one.end <= sides.start])[-1:]
    if not inside:
        inside = [one for one in local if one.end <= match.start and _WHO_WAS.search(text[: one.start])]
    if sides.opener in WHERE:
        ahead = [
            one
            for one in sentence.mentions
            if one.end <= sides.start and one.kind in ("place", "capital", "country")
        ]
        in_town = len(ahead) > 1 and is_known_town(ahead[-2].name)
        if in_town and _ON_ISLAND.fullmatch(text, ahead[-2].end, ahead[-1].start):
            ahead.pop()
        inside = [*inside, *ahead[-1:]]
    return inside


#: "in Visby, on the Swedish island of Gotland, where": the town, not what it lies in.
_ON_ISLAND = re.compile(
    r", (?:on|in|sur|dans|en) (?:(?:the|l'|la|le) ?)?(?:[\w'-]+ ){0,3}(?:of |de |d'|du )?(?:the |la |l')?"
)


def _is_local(text: str, mention: Mention, language: str) -> bool:
    before = text[max(0, mention.start - 70) : mention.start]
    if mention.kind == "organisation" and not _SEAT.search(before):
        return mention.codes == ("UN",) and bool(re.search(r"\b(?:at the|à l')\s*$", before))
    if _STREET.match(mention.name) or _GATES.search(before):
        return not _BACK.search(before)
    apposed = re.search(r", $", before) and mention.kind in ("country", "capital") and is_place_use(text, mention)
    if apposed:
        return True
    if _POSTED.search(before) and _NAMED_BEHIND.match(text, mention.end):
        return False
    if _OFFICE_OF.search(before) and not is_known_place(mention.name) and not PLACE_WORD.match(mention.name):
        return False
    found = _nearest(_LOCAL[language], before)
    if found is None or _TO_SOMEBODY.match(found[0]):
        return False
    return not _BACK.search(before[: found.start() + 1]) and not _TOPIC.search(before)


#: "une audience à la présidente de la Fédération": what follows is somebody.
_TO_SOMEBODY = re.compile(rf"(?:[Àà] (?:la |l')|[Aa]ux? ){OFFICE.pattern}", re.IGNORECASE)
#: "l'ambassadrice de France | à Santiago, | Inès Petit": where somebody is posted.
_POSTED = re.compile(
    r"(?i:\b(?:ambassad(?:eur|rice)s?|consule?s?|envoyée?s?|représentante?s?|correspondante?s?|nonce|légat|attachée?s?"
    r"|chargée?s? d'affaires|ambassadors?|consuls?|envoys?|representatives?|correspondents?|nuncio|attachés?))\b"
    r"(?: (?!et\b|and\b|avec\b|with\b)[\w'’-]+){0,5} (?:à|en|au|in|to|at) $"
)
_NAMED_BEHIND = re.compile(rf", (?:{TITLED})?[{UPPER}]")
#: "le commissaire européen à l'Énergie", "the head of freight at": what somebody is in charge of, and where.
_OFFICE_OF = re.compile(
    rf"(?i:{OFFICE.pattern})(?: [{LOWER}]+){{0,2}} (?:à la |à l'|aux? )$"
    r"|\b(?:head|director|chief|manager|vice-president|dean|chair) of [a-z]+(?: [a-z]+){0,2} at (?:the )?$"
    r"|\b(?:professor|lecturer|researcher|fellow|economist|analyst|partner|lawyer|engineer)(?: of [a-z]+)? at "
    r"(?:the )?$"
)
_GATES = re.compile(r"\b(?:gates|doors|portes|grilles) (?:of |de |du |d')(?:the |la |le |l')?$")
_STREET = re.compile(r"(?:rue|avenue|boulevard|quai) ")
#: What is talked about lies elsewhere: "la guerre en Ukraine", "the fighting in Gaza".
_TOPIC = re.compile(
    r"\b(?:guerres?|conflits?|situation|crises?|cessez-le-feu|combats|élections?|scrutin|paix|trêve|offensive"
    r"|violences?"
    r"|otages|intervention|présence|invasion|coup d'État|aide|reconstruction|stabilité|transition"
    r"|(?<!\bde )retour|tensions"
    r"|wars?|conflicts?|ceasefire|cease-fire|truce|fighting|elections?|peace|hostages|coup|aid|troops|stability"
    r"|developments|violence|famine|unrest|investments?|investissements?|sécurité|security|bombings?|strikes|frappes"
    r"|embassy|ambassade|projects?|projets?)"
    rf" (?:[{LOWER}]+ )?(?:en|à|au|aux|dans|in|at|on) (?:the |la |le |l'|les )?$"
    r"|\b(?:conf[eé]rences?|sommets?|summits?|forums?|colloques?|talks|discussions?|négociations|pourparlers|dossiers?"
    rf"|r[eé]solutions?|reports?|rapports?|accords?|deals?|questions?) (?:[{LOWER}]+ ){{0,2}}(?:sur|about|on)"
    r" (?:the |la |le |l'|les )?$"
)


def _nearest(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """Return the match with the last preposition: "in a meeting with X in" begins with the second "in"."""
    found = pattern.search(before)
    while found is not None and _VERBS.search(found[0]):
        found = pattern.search(before, found.start() + 1)
    return found


#: "Camp David, dans le Maryland": the second name only says where the first one lies.
_LIES_IN = re.compile(r",? (?:dans (?:le |la |l'|les )|in the (?:state|province|region) of )")
#: "Villeurbanne, près de Lyon".
_NEAR = re.compile(
    r", (?:(?:tout )?près de |non loin de |à côté de |near |outside |not far from |close to )(?:la |le |l'|the )?"
)
#: The same before a country or a region: "Ramallah, en Cisjordanie", "Goma, in eastern Congo".
_IN_REGION = re.compile(rf", (?:en |aux? |in (?:the )?(?:[{LOWER}]+ern )?)")


#: What has a name of its own is told by it: "Camp David, Maryland", "Fort Bragg in North Carolina".
_NAMED_SITE = re.compile(r",? (?:(?:in|en|dans|au|à|near|près de)(?: the| le| la| les| l')? ?)?\(?")


def _lies_in(text: str, inner: Mention, outer: Mention) -> bool:
    if inner.end > outer.start:
        return False
    between = text[inner.end : outer.start]
    near = _NAMED_SITE if PLACE_WORD.match(inner.name) else _LIES_IN
    in_region = _IN_REGION.fullmatch(between) and not is_known_town(outer.name)
    near_town = is_known_town(inner.name) and _NEAR.fullmatch(between)
    return bool(near.fullmatch(between) or in_region or near_town)


def _best(text: str, mentions: Sequence[Mention], match: TriggerMatch) -> Mention | None:
    """Return the nearest town, else the nearest building or region, else the nearest country."""
    mentions = [one for one in mentions if not any(_lies_in(text, other, one) for other in mentions)]

    def rank(one: Mention) -> tuple[int, int]:
        size = (
            0
            if city_names(one.name) or CAPITAL.search(one.name)
            else 2
            if one.kind == "country" or one.name[0].islower()
            else 1
        )
        away = one.start - match.end if one.start >= match.end else match.start - one.end + 20
        return size, away

    return min(mentions, key=rank, default=None)
