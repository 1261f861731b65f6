"""Doubts: whether what opens a "that" clause denies it ("dismissed reports that") or leaves it open ("no evidence")."""

from __future__ import annotations

import re
from typing import Literal

from corpus.letters import UPPER
from corpus.meetings.words.cues import HEARSAY_EN, NEGATED, RUMOUR_FR
from corpus.meetings.words.openers import THAT

_REPORTS = (
    r"(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|assertions?|accusations?|accounts?|idea|notion|stor(?:y|ies)"
    r"|informations?|rumeurs?|allégations?|affirmations?|hypothèse|thèse|idée)"
)
#: What is said to be false, or is turned down as a report.
_DENIED = re.compile(
    r"\b(?:dismiss|reject|rebuff|debunk|refut|rebut|repudiat|rubbish|scoff|rejet|réfut|balay|écart)\w* "
    rf"[^;:.]{{0,60}}\b{_REPORTS}\b[^;:.,]{{0,30}}$"
    r"|\b(?:est|était|serait|jug\w+|comme|de|is|was|are|were|as|call\w*|brand\w*|label\w*) (?:\w+ ){0,2}"
    r"(?:faux|fausse|inexact|mensonger|false|untrue|fake|fabricated|incorrect|a lie)\b[^;:.,]{0,40}$"
    r"|\b(?:not|n't|pas) (?:true|vrai|the case|le cas)\b(?:, [^,;.]{1,60},)?[^;:.,]{0,20}$"
    r"|\b(?:[Ii]t (?:is|was)|[Ii]t's|[Cc]'(?:est|était)) (?:(?:an? |une? )(?:\w+ )?|pure |sheer )"
    r"(?:myth|legend|lie|fiction|hoax|invention|fabrication|nonsense|légende|mythe|mensonge|fable|canular)"
    r"\b[^;:.,]{0,10}$"
    r"|\bnot (?:a|one) (?:grain|word|shred) of truth\b[^;:.,]{0,40}$"
    r"|\b(?:pas|plus|aucun) (?:un mot |une once |le moindre mot )?de vrai\b[^;:.,]{0,40}$"
    rf"|\b(?:contradict|brand|label)\w* (?:[\w-]+ ){{0,6}}?(?:{_REPORTS}|tale)\b[^;:.,]{{0,40}}$"
    r"|\b(?:dropp|withdr|retract|abandon|disown)\w* (?:his|her|their|its|the|an?) (?:\w+ )?(?:claims?|allegations?"
    r"|statements?"
    r"|reports?|story|stories|accounts?)\b[^;:.,]{0,10}$"
    r"|\bapologi[sz]\w* (?:[\w]+ ){0,3}for (?:\w+ )?(?:report|writ|say|claim|stat|print|publish)t?ing\b[^;:.,]{0,20}$"
    r"|\b(?:s'est|se sont|s'était) (?:\w+ )?excusée?s? d'avoir (?:\w+ )?(?:écrit|dit|annoncé|affirmé"
    r"|publié)\b[^;:.,]{0,20}$"
    r"|\b(?:earlier|previous|first|original|print) version of th(?:is|e) (?:article|story|report|dispatch)\b"
    r"[^;:.]{0,60}$"
    r"|\b(?:première|précédente|ancienne) version d(?:e |u )(?:cet article|cette dépêche|ce papier|texte)\b"
    r"[^;:.]{0,60}$"
    r"|\b(?:wrongly|mistakenly|incorrectly|erroneously|falsely|à tort|par erreur|faussement|in error"
    r"|by mistake)\b[^;:.]{0,60}$"
    rf"|\b(?:faux|fausses?|false|fake|unfounded|baseless|infondée?s?) {_REPORTS}\b[^;:.,]{{0,30}}$"
)
#: What a correction says of the words behind it: "nous avons écrit par erreur que", "we wrongly reported that".
_AN_ERROR = re.compile(
    r"\b(?:écrit|indiqué|annoncé|affirmé|publié|mentionné|daté|situé|placé|donné) (?:\w+ )?(?:par erreur|à tort)\b"
    r"|\b(?:par erreur|à tort) (?:écrit|indiqué|annoncé|affirmé|publié|mentionné|daté|situé|placé|donné)\b"
    r"|\b(?:we|article|story|report|dispatch|caption|headline) (?:\w+ )?(?:wrongly|mistakenly|incorrectly|erroneously)"
    r" (?:\w+ )?(?:said|stated|reported|wrote|gave|placed|dated)\b"
    r"|\b(?:said|stated|reported|wrote|gave|placed|dated) (?:wrongly|mistakenly|incorrectly|erroneously|in error)\b"
)
#: Verbs and adjectives of knowing and telling, as in "did not confirm that", "rien n'indique que".
_KNOWING_FR = (
    r"(?:confirm|prouv|preuve|établi|démontr|montr|indiqu|attest|di(?:t|re|sent)\b|s(?:u|ait|avent)\b|précis|clair"
    r"|certain|sûr|vérifi|évident|acquis|officiel|annonc|évoqu|reconn|admi|affirm|révél|assur|pens|cro(?:i|y)|laiss"
    r"|exclu|impossible"
    r"|perme|sugg|garanti|possible|prév|envisag|question)"
)
_KNOWING_EN = (
    r"(?:confirm|pro(?:ve|of)|show|suggest|sa(?:y|id)|establish|clear|verif|indicat|know|believe|think|mean|certain"
    r"|sure|evidence|guarantee|claim|possible|acknowledg|admit|reveal|announc|state|stating"
    r"|rul(?:ed|ing) out|inconceivable|impossible|excluded)"
)
_DOUBTED = re.compile(
    r"\b(?:longtemps|d'abord|un temps) (?:\w+ )?(?:cru|pensé|supposé|imaginé)\b[^;:.,]{0,20}$"
    r"|\b(?:long|once|first) (?:been )?(?:believed|thought|assumed|supposed)\b[^;:.,]{0,20}$|"
    r"\b(?:[Rr]ien|[Aa]ucune?|[Pp]ersonne|[Nn]i)\b[^;:.]{0,60}\bn(?:e |')[^;:.]{0,60}$"
    rf"|\bn(?:e |')[^,;:.]{{0,40}}\b(?:pas|jamais|point|nullement|aucune?)\b(?: \w+){{0,3}}? (?:d')?{_KNOWING_FR}\w*"
    r"[^,;:.]{0,40}$"
    rf"|\bn(?:e |'){_KNOWING_FR}\w* (?:pas|point|nullement)\b[^,;:.]{{0,40}}$"
    r"|\b(?:[Ii]l (?:est|était|serait|paraît|semble)|juge(?:nt)?|estime(?:nt)?|trouve(?:nt)?) (?:\w+ )?"
    r"(?:hors de question|exclu|possible|probable|plausible|vraisemblable"
    r"|important|essentiel|nécessaire|souhaitable|indispensable"
    r"|urgent|temps|utile|bon|normal|anormal|inconcevable)$"
    r"|\b(?:[Ss]ans|[Àà] moins|[Dd]e (?:peur|crainte)|[Ii]l se (?:peut|pourrait|pouvait))$"
    r"|\b[Ii]t (?:is|was|seems|remains) (?:\w+ )?(?:possible|likely|conceivable|plausible|probable)$"
    rf"|\brefus\w+ (?:\w+ )?(?:de |d'|à ){_KNOWING_FR}\w*[^,;:.]{{0,20}}$"
    rf"|\b(?:refus|declin)(?:ed|es|e|ing) to {_KNOWING_EN}\w*[^,;:.]{{0,20}}$"
    # who denies nothing for somebody else confirms nothing
    r"|\b(?:porte-parole|spokes\w+)\b[^,;:.]{0,30} (?:pas|not|n't) (?:dément|den[iy])\w*[^,;:.]{0,20}$"
    r"|\b(?:[Nn]ot|[Nn]ever|[Cc]annot|\w+n't|[Nn]othing|[Nn]o one|[Nn]obody|[Nn]either|nor"
    rf"|[Nn]o(?= \w+ {_KNOWING_EN}))\b(?: \w+){{0,4}}? "
    rf"{_KNOWING_EN}\w*[^,;:.]{{0,40}}$"
    r"|\b(?:[Nn]o|[Ss]cant|[Ll]ittle|[Ww]ithout|[Ss]ans|[Ss]ans la moindre) (?:\w+ ){0,2}?(?:evidence|proof|indication"
    r"|sign|confirmation|record|trace|suggestion|guarantee|way|preuve)\b[^;:.]{0,40}$"
    r"|(?<!no )(?<!any )(?<!a )(?<!without )\bdoubt(?:s|ed|ing)?\b[^,;:.]{0,40}$"
    r"|(?<!aucun )(?<!nul )(?<!sans )(?<!pas de )\bdout(?:e|ent|ait|aient|é)\b[^,;:.]{0,20}$"
    r"|\b(?:unclear|unlikely|unconfirmed|uncertain|unproven|unverified|improbable|peu probable|douteux|incertain)\b"
    r"[^,;:.]{0,40}$"
)


#: What only goes round: "le bruit avait couru que", "rumours that", "X is rumoured to have met Y".
_RUMOUR = (
    r"(?:rumeurs?|bruits? (?:a|ont|avai(?:t|ent)|cour(?:t|ent|ai(?:t|ent))|circul\w+)|courir le bruit|on-dit|ragots?"
    r"|spéculations?|se (?:murmur|chuchot|racont)\w+|se dit|(?:on|l'on) (?:murmur|chuchot|racont)\w+|on dit"
    r"|(?:il|à ce qu'il) para[iî]t(?:rait)?|rumou?r(?:s|ed)?|gossip|speculation|whisper(?:s|ed)?|they say"
    r"|word (?:is|has it))"
)
#: What opens what is told, and how it goes on to the words that tell a meeting: commas set off an aside, or close it.
_TELLS = (
    r"(?:\babout (?=[^;:.,]{1,40} having )|\bqu'"
    r"|\b(?:that|(?<!depuis )(?<!alors )(?<!après )que|selon (?:la|le|les)quel(?:le)?s?|to have)\b)"
)
_ONWARD = r"(?:[^;:.,]|, [^;:.,]*,)*$"
_GOES_ROUND = re.compile(rf"\b{_RUMOUR}\b[^;:.,]{{0,40}}?{_TELLS}{_ONWARD}", re.IGNORECASE)
_REPORTED = re.compile(
    rf"\b{_REPORTS}\b[^;:.,]{{0,30}}?{_TELLS}{_ONWARD}"
    rf"|^\W*(?:que |qu'|that ){_ONWARD}",  # "Que X ait rencontré Y est faux"
    re.IGNORECASE,
)
#: From "that" on: what a report is called stands before it.
_UP_TO_THAT = re.compile(rf" ?{_TELLS}{_ONWARD}", re.IGNORECASE)
_PROVED_WRONG = re.compile(
    r"\b(?:is|are|was|were|est|sont|était|étaient) (?:[\w-]+ ){0,2}?"
    r"(?:wrong|false|untrue|incorrect|inaccurate|unfounded|baseless|groundless|nonsense|fiction|fabricat\w+"
    r"|[\"“«] ?(?:pure? |une? |a )?(?:invention|fable|fiction|affabulation|fabrication|fairy tale|nonsense)"
    r"|pure (?:invention|fiction)|invented|made up|concocted|absurd|ridiculous|preposterous|laughable|far-fetched"
    r"|an? (?:\w+ )?(?:lie|myth|legend|hoax|invention|fabrication|fantasy)"
    r"|faux|fausses?|inexacte?s?|infondée?s?|sans fondement|mensong\w+|erronée?s?|dénuée?s? de"
    r"|absurdes?|ridicules?|grotesques?|fantaisistes?|farfelue?s?|fantasmée?s?"
    r"|(?:une? |de la )(?:\w+ )?(?:légende|mythe|mensonge|invention|fable|canular|affabulation|élucubration))\b"
    r"|\b(?:relèv|tienn?)\w* (?:\w+ )?(?:de la |du |de l')(?:\w+ )?(?:légende|fantasme|mythe|fiction|imagin\w+"
    r"|invention"
    r"|affabulation|fable|rumeur|roman)\b"
    r"|\b(?:has|have|had) (?:\w+ )?been (?:\w+ )?(?:debunked|refuted|disproved|discredited|denied|dismissed"
    r"|retracted)\b"
    r"|\b(?:was|were) (?:\w+ )?(?:dismissed|denied|rejected|debunked)\b"
    r"|\b(?:ont|a|avaient) (?:\w+ )?été (?:\w+ )?(?:démenti|réfuté|infirmé|contredit|rétracté)e?s?\b"
    r"|\b(?:proved|turned out|turns out) (?:to be )?(?:an? )?(?:hoax|invention|lie|fake|fabrication|joke|myth)\b"
    r"|\b(?:proved|(?:turned|turns) out to be|s'(?:est|était) (?:avéré|révélé)e?s?|se sont (?:avéré|révélé)e?s?)"
    r" (?:\w+ )?(?:false|wrong|untrue|unfounded|fake|faux|fausses?|infondée?s?|inexacte?s?|mensong\w+)\b"
)


#: "Selon une fausse information", "selon une rumeur démentie par Y": its source is wrong.
_FALSE_SOURCE = re.compile(
    r"\b(?:[Ss]elon|[Dd]'après|[Aa]ccording to|[Cc]ontrairement à) (?:une?|des|la|les|l'|an?|the|ce que) ?"
    r"(?:\w+ ){0,2}?(?:(?:faux|fausses?|false|fake|bogus|unfounded) (?:\w+ )?"
    r"(?:informations?|nouvelles?|rumeurs?|bruits?|news|reports?|stor(?:y|ies)|rumou?rs?|claims?)"
    r"|(?:informations?|nouvelles?|rumeurs?|reports?|stor(?:y|ies)|rumou?rs?|claims?) (?:\w+ )?"
    r"(?:démenti|infondé|erroné|mensong|réfut|inventé|denied|debunked|dismissed))"
)
#: "a qualifié de « mensonge » l'information selon laquelle", "called a report of a meeting \"fabricated\"".
_FALSE = (
    r"(?:mensong\w+|faux|fausses?|inexacte?s?|invention|affabulation|fable|fiction|fabrication|infondée?s?|rumeurs?"
    r"|false|fake|fabricated|untrue|nonsense|lie|made up|baseless|unfounded)"
)
_CALLED_FALSE = re.compile(
    rf"\b(?:qualifi|trait|dénonc)\w+ (?:\w+ )?(?:de |d'|comme )(?:[«\"“]\s?)?(?:pure? |une? )?{_FALSE}\b[^;:.]{{0,20}}"
    rf"\b{_REPORTS}\b[^;:.,]{{0,20}}$"
)
_CALLS = re.compile(
    rf"\b(?:call|brand|label|dismiss|describ)\w* (?:as )?(?:an? |the |any )?{_REPORTS} (?:of|about) (?:an? |the )?$"
)
_AS_FALSE = re.compile(rf"[^;:.]*[ \"“](?:pure |an? )?{_FALSE}\b")


#: "La photo montrant X et Y attablés est un montage", "Une vidéo truquée montre X recevant Y".
_PICTURE = re.compile(
    r"\b(?:photos?|images?|vidéos?|clichés?|enregistrements?|videos?|pictures?|footage|recordings?|clips?)\b[^;:.]*$",
    re.IGNORECASE,
)
_FAKED = re.compile(
    r"\b(?:montages?|trucages?|truquée?s?|trafiquée?s?|retouchée?s?|générée?s? par|hypertrucages?|deepfakes?|canulars?"
    r"|doctored|fake[ds]?|photoshopped|AI-generated|hoax|fabricated|manipulated)\b"
)


#: "had lied when he said he met", "a menti en affirmant avoir rencontré".
_LIED = re.compile(
    r"\b(?:lied|lying|lies) (?:\w+ ){0,4}?(?:when|in|by) (?:s?he |they )?(?:had )?"
    r"(?:said|say|claim|told|tell|stat|testif|insist|assert)\w*\b[^;:.]*$"
    r"|\b(?:menti|mentait|ment|mentir) (?:\w+ ){0,4}?(?:en|quand|lorsqu)\S* (?:(?:elle|il)s? )?(?:a |avait |ont )?"
    r"(?:affirm|dis|dit|assur|prétend|déclar|jur|racont|soutenan)\w*\b[^;:.]*$"
)


#: "soupçonné d'avoir rencontré", "accused of meeting": nobody says that it was so.
_SUSPECTED = re.compile(
    r"\b(?:[Ss]oupçonn|[Ss]uspect|[Aa]ccus)(?:é|e|ai)\w*(?: [^,;:.]{0,30})? (?:de |d')"
    r"(?:(?:s'être|avoir|être)(?: \w+)? )?$"
    r"|\b(?:[Ss]uspect|[Aa]ccus)(?:ed|es?|ing)(?: [^,;:.]{0,30})? of (?:(?:having|secretly|\w+ly) ){0,2}$"
)


#: What somebody only took for so, says of others or does not remember: "thought he had met", "on l'a dit reçu".
_UNSURE = re.compile(
    r"\b[Oo]n (?:l(?:'a|es a)(?: \w+)? (?:dit|prétendu|cru|annoncé)e?s?"
    r"|l[ae'] ?(?:dit|disait|prétend|prétendait|croyait|donnait))"
    r" (?:\w+ )?$|"
    r"\b(?:thought|believed|(?:was|were) (?:sure|certain|convinced)) (?:that )?(?:s?he|they|I|we) had (?:\w+ )?$"
    r"|\b(?:no|n't|not|any) (?:\w+ ){0,3}?(?:memory|recollection) of (?:ever )?(?:having )?$"
    r"|\b(?:a|ai|ont|avai(?:t|s|ent)) cru (?:s'|se )?(?:avoir |être )?(?:\w+ )?$"
    r"|\b(?:croyai|pensai)(?:t|s|ent) (?:avoir|s'être) (?:\w+ )?$"
    r"|\b(?:aucun|pas (?:le |de |le moindre )?|plus (?:le |de )?|nul) ?souvenirs? (?:de |d')(?:s')?(?:avoir"
    r"|être) (?:\w+ )?$"
)


def is_rumoured(text: str) -> bool:
    """Tell whether a sentence only says that something may have been: "aurait rencontré", "reportedly met"."""
    return bool(RUMOUR_FR.search(text) or HEARSAY_EN.search(text))


def is_lie_of_none(ahead: str) -> bool:
    """Tell whether the words before a verb call it a lie that there was none: "a menti en affirmant ne pas avoir"."""
    lied = _LIED.search(ahead)
    return lied is not None and NEGATED.search(f"{lied[0]}…") is not None


def is_suspected(ahead: str) -> bool:
    """Tell whether the words before a verb make a suspicion of it."""
    return _SUSPECTED.search(ahead) is not None


def is_unsure(ahead: str) -> bool:
    """Tell whether the words before a verb say that somebody took it for so, or does not remember it."""
    return _UNSURE.search(ahead) is not None


def doubt_of_report(text: str, start: int, end: int) -> Literal["denied", "open"] | None:
    """Return what a sentence makes of what it gives as a report or a rumour: "Reports that X met Y are wrong".

    Args:
        text: The sentence.
        start: Where the words begin that tell the meeting.
        end: Where they end.
    """
    ahead = text[:start]
    if (
        _LIED.search(ahead)
        or (_PICTURE.search(ahead) and _FAKED.search(text))
        or _FALSE_SOURCE.search(text)
        or (_CALLS.search(ahead) and _AS_FALSE.match(text, end))
    ):
        return "denied"
    rumour = _GOES_ROUND.search(ahead)
    if not rumour and not _REPORTED.search(ahead):
        return None
    if _PROVED_WRONG.search(text, end) or _CALLED_FALSE.search(_UP_TO_THAT.sub("", ahead)):
        return "denied"
    return "open" if rumour else None


#: What happens in a work: "Dans son roman, il imagine que Napoléon rencontre Hugo".
_IN_WORK = re.compile(
    r"\b(?:[Dd]ans|[Ii]n) (?:son|sa|ce|cette|l[ea]|une?|his|her|this|the|an?) (?:[\w'-]+ ){0,3}?"
    r"(?:roman|uchronie|bande dessinée|(?:télé)?film|biopic|long[ -]métrage|pièce de théâtre|novel|short story|comic"
    r"|screenplay|movie|feuilleton|sketch|saynète|série(?! d)|drama|play|sitcom|musical|series(?! of)"
    r"|chapter of (?:the|his|her) (?:novel|book))\b"
    r"|\b(?:[Ss]atirical|[Pp]arody|[Ss]atirique|[Pp]arodique)\b"
    r"|\b(?:[Ll]e|[Cc]e|[Ss]on|[Uu]n|[Ll]a|[Cc]ette|[Ss]a|[Uu]ne|[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Aa]) (?:[\w'-]+ ){0,2}?"
    r"(?:roman|uchronie|bande dessinée|(?:télé)?film|biopic|long[ -]métrage|pièce|opéra|comédie|série|fiction|novel"
    r"|comic|movie|play|musical|opera|drama|sitcom)(?: (?!et\b|and\b)[^,;:.()]{1,40}?)? "
    r"(?:racont|imagin|narr|relat|met en scène|suit|montr|tells?|imagines?|follows?|depicts?|recounts?|shows?"
    r"|has)\w* (?:how |comment |la |le |l'|the )?"
    r"|\b(?:héroïne|héros|heroine|hero) (?:de |du |of )|\b(?:jouée?|incarnée?|interprétée?|campée?) par\b"
    r"|\b[Ll]e film s'ouvre\b|\b[Ii]n the (?:first|second|third|fourth|last|final|next) (?:season|episode|act)\b"
    r"|\bn'imagin(?:e|ent|ait|aient) (?:guère|pas|plus)\b"
    r"|\b(?:imagin(?:e|ent|ait|é|es|ed)|invent(?:e|ent|ait|é|s|ed)) (?:que |qu'|that |une? (?:rencontre|dialogue|dîner)"
    r"|an? (?:meeting|encounter|dialogue|dinner))"
    # "Imaginons que X ait rencontré Y", "a rêvé qu'il voyait Y", "dreamt that she met Y", "Suppose X had met Y"
    r"|\b(?:[Ii]maginons|[Ii]maginez|[Ss]upposons|[Ss]upposez|[Aa]dmettons|[Ee]n admettant|[Àà] supposer|rêv(?:e|ent|é"
    r"|ait)"
    r"|fantasm(?:e|é|ait))(?:, [^,;:.]{1,40},)? (?:que |qu'|d'(?:avoir|être) )"
    r"|\b(?:dream(?:t|ed|s)|fantasi[sz](?:ed|es)) (?:that |of (?:having )?|(?=s?he |they ))"
    r"|^\W*(?:Suppose|Supposing|Assume|Assuming|Imagine)(?: for a moment)?(?:,? that)? "
)


#: "Sans la grève, ils se seraient vus", "But for the strike, they would have met": it did not come about.
_BUT_FOR = re.compile(
    r"^\W*(?:[Ss]ans|N'eût été|N'eussent été|[Ff]aute d|[Bb]ut for|[Ww]ithout|[Hh]ad|[Ww]ere it not for)\b[^,;.]*, "
    r".*\b(?:aurai(?:t|ent)|serai(?:t|ent)|(?:would|could|might) (?:\w+ )?have)\b"
)


#: What only may have been, or would have been: "may have met", "Had X met Y, all would have changed", "nobody saw X
#: meet Y", "une prétendue rencontre".
_ONLY_MAYBE = re.compile(
    r"\b(?:may|might|could|should|ought to) (?:\w+ )?have (?:\w+ )?\w+$"
    rf"|^\W*Had (?:s?he|they|it|the|[{UPPER}])[^,;.]*$"
    r"|\b(?:(?:[Nn]obody|[Nn]o one) (?:has |had |ever )?(?:saw|seen|heard|witnessed|noticed|recalls?|remembers?)"
    r"|[Pp]ersonne n'(?:a|avait) (?:\w+ )?(?:vu|entendu|surpris|aperçu)) [^,;.]*$"
    r"|\b(?:prétendue?s?|soi-disant|supposed(?! to\b)|alleged|purported|so-called|imaginary|bogus|fake)"
    r" (?:[\w-]+ )?[\w-]+$"
)


def is_unreal(told: str) -> bool:
    """Tell whether a sentence, up to the end of a trigger, tells what is imagined or would have been."""
    return bool(_IN_WORK.search(told) or _BUT_FOR.match(told) or _ONLY_MAYBE.search(told))


def tells_an_error(text: str, told: int) -> bool:
    """Tell whether a sentence that names a meeting goes on to say what was wrongly told of it, its day or place.

    Args:
        text: The sentence.
        told: Where the words that tell the meeting end.
    """
    return _AN_ERROR.search(text, told) is not None


_ASIDE_AT_END = re.compile(r", [^,;.]{1,60},$")


def doubt_of(text: str, start: int, opener: str) -> Literal["denied", "open"] | None:
    """Return what the words before a clause make of it: it is denied, it is left open, or None where it stands.

    Args:
        text: The sentence.
        start: Where the clause starts, after what opens it.
        opener: What opens it; only "que" and "that" have a clause said to be so or not.
    """
    if opener not in THAT:
        return None
    head = re.sub(rf"\s*{re.escape(opener)}\s*$", "", text[:start], flags=re.IGNORECASE)
    if head.endswith(","):  # a relative clause tells of somebody, but for "It is not true, as some wrote, that"
        return "denied" if _DENIED.search(_ASIDE_AT_END.sub("", head)) else None
    if _DENIED.search(head):
        return "denied"
    return "open" if _DOUBTED.search(head) else None
