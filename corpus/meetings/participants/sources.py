"""Sources: who a sentence says tells of a meeting, and who in it only speaks."""

from __future__ import annotations

import re

import regex

from corpus.calendar_words import FRENCH_WEEKDAY
from corpus.letters import UPPER
from corpus.meetings.words.cues import SPEECH
from corpus.meetings.words.honorifics import TITLED
from corpus.meetings.words.offices import OFFICE, calls_somebody

#: What somebody says of himself, behind the verb: "denied meeting Y".
_DOING = r"(?:hav|meet|see|speak|talk|hold|receiv|host|din|phon|contact)ing"
_SAID_AFTER = re.compile(rf"^(?:,? |, [^,»”]{{0,80}}, )(?:{SPEECH})\b")
_SAID_BEFORE = re.compile(
    r"\b(?:[Ss]elon(?! (?:la|les)quel)|[Dd]'après|[Aa]ccording to|de l'avis d[e']|comme l'a (?:dit|indiqué)|cit(?:é"
    r"|ée|és|ing) (?:par )?)(?: l'| le| la| les| the| un| une| a| an)? ?(?:[\w'-]+ ){0,6}$"
)
#: "D'après la porte-parole du Quai d'Orsay, | X, | Y et Z se sont vus": whoever speaks is named between commas.
_SAID_BY_OFFICE = re.compile(
    r"\b(?:[Ss]elon|[Dd]'après|[Aa]ccording to) (?:l'|le |la |un |une |son |sa |the |an? |his |her )"
    rf"(?:[\w-]+ ){{0,2}}?(?:{OFFICE.pattern}|porte-parole|spokes\w+)(?: [\w'-]+){{0,6}}, (?:{TITLED})$"
)
_SAID_INVERTED = re.compile(
    rf"(?:, |\")(?:{SPEECH})(?: (?!(?:avoir|être|{_DOING}|that|que)\b|qu')\w+){{0,2}},? ?(?:l'|le |la |les |the )?"
    rf"(?:(?!(?:avoir|être|{_DOING}|that|que|après|avant|avec|lors|with|after|before|at|during|par|by|chez|entre|between)\b"
    r"|qu')[\w'-]+,? ){0,6}$"
)

#: The day of a saying, as French puts it before who said so.
_SAID_ON = (
    rf"(?:{FRENCH_WEEKDAY}|hier)"
    r"(?: (?:matin|soir|midi|après-midi|dans la (?:soirée|nuit)))?"
)
#: When, to whom or in what somebody says it.
_SAID_SO = (
    rf"(?:{_SAID_ON}|à l'AFP|à la presse|aux journalistes|au (?:quotidien|journal|Monde|Figaro)"
    rf"|à (?!M\.|Mme )[{UPPER}]\w+|dans un (?:communiqué|message|entretien)|sur (?:X|Twitter|Facebook|Telegram))"
)
#: What somebody says of himself, and when: no source behind the verb.
_NO_SOURCE = rf"(?:{_SAID_ON} )?(?:(?:on \w+day|(?:ever )?{_DOING}|avoir|être|s'être|that)\b|qu[e'])"
_SOURCE = regex.compile(  # `re` of Python 3.11.2 misreads the possessive quantifier
    r"(?:[Ss]elon(?! (?:la|les?)quel)|[Dd]'après|[Aa]ccording to) (?P<after>(?:l'|le |la |les |un |une |the |a "
    r"|an )?[^,.;:]{2,70}?)(?=[,.;:]|$| (?:a|ont|est|sont|se|s'|has|had|was|were|qui|who|that|dont)\b)"
    rf"|, (?:{SPEECH}|according to)(?: {_SAID_SO})*+ (?!{_NO_SOURCE})"
    r"(?P<inverted>(?:l'|le |la |les |the )?[^,.;:]{2,70}?)(?=[,.;:]|$)"
    r"|, (?!as |(?:and )?not )(?P<plain>(?:the |his |her |a )?[^,.;:]{2,60}?) (?:said|says|announced|reported"
    r"|reports)(?: on \w+day)?(?=[.,]|$)"
    r"|^(?P<lead>(?:[^,;:.]|, [^,;:]{1,60}, ){2,90}?),? (?:(?:told (?:the |an? )?\w+|said|announced"
    r"|claim(?:s|ed)|alleg(?:es|ed)"
    r"|report(?:s|ed)|says|writes|wrote|(?:a|ont|avait|avaient) (?:annoncé|déclaré|affirmé|indiqué|assuré|confirmé"
    r"|écrit|rapporté|révélé|prétendu|soutenu)|(?:affirm|assur|indiqu|rapport)(?:e|ent|ait|aient)"
    r"|écri(?:t|vent|vait)|prétend(?:ent|ait)?|soutien(?:t|nent)|soutenait)"
    r"(?: (?:on|in) \w+| \w+day| last (?:week|month|year|night)| earlier(?: this \w+)?| this (?:week|month)"
    r"| l[ae] (?:semaine|mois) derni(?:er|ère)| (?:lun|mar|mercre|jeu|vendre|same)di| dimanche| hier| la veille)?"
    r"(?:,|, [^,;:.]{1,60},)?"
    r" (?:that\b|qu[e'])"
    rf"|(?:a |ont )?(?:déclaré|affirmé|indiqué|assuré|confirmé|prétendu|reconnu)(?: {_SAID_ON})? (?:avoir|s'être)\b"
    r"|(?:a |ont )?(?:démenti|dément|denied)\b)"
)


#: What stands beside a source and is no part of it: a dateline, the day of the saying.
_BESIDE_SOURCE = re.compile(
    rf"^[{UPPER}][{UPPER}' -]{{2,30}}(?:,[^—–]{{3,30}})?(?: \([^)]{{2,40}}\))? ?[—–-] "
    r"|,? (?:on |late on |early on )?\w+day$"
    rf"|,? {_SAID_ON}$|,? (?:a|ont|avait|avaient|avons|avions|has|had|have)$"
)
#: A source that the sentence itself does not name.
_PRONOUNS = frozenset("he she they it we il elle ils elles lui on nous".split())
#: One that only points back: "selon celle-ci", "l'entourage de ce dernier".
_POINTS_BACK = re.compile(
    r"\b(?:ce dernier|cette dernière|ces dernières|ces derniers|celui-ci|celle-ci|ceux-ci|celles-ci|the latter)\b"
)


#: An aside that the comma before a verb of saying closes: "X, qui a reçu Y, a annoncé un accord" is X's saying.
_ASIDE = re.compile(
    r", (?:qui|que|dont|où|who|whom|which|where|reçue?s?|accueillie?s?|received|hosted|welcomed)\b[^,;]*$"
)


#: "Our editor, X, says Y and Z met": the name between commas is whoever speaks.
_NAMED_ASIDE = re.compile(rf", (?:[{UPPER}][\w'-]+ ){{0,3}}[{UPPER}][\w'-]+$")
#: "un tête-à-tête destiné, selon X, à": what it was for has a source, not the meeting.
_OF_PURPOSE = re.compile(r"\b(?:destin|cens|qualifi|jug|présent|décri|considér|intend|describ|meant)\w*,? $")


def source_of(sentence: str, told: int) -> str | None:
    """Return who a sentence gives as the source of what it tells: "" for an unnamed one, None where nobody is.

    Args:
        sentence: The sentence.
        told: The offset of what it tells: "X, qui a reçu Y, a annoncé un accord" gives no source of the meeting.
    """
    match = _SOURCE.search(sentence)
    if match is None or match.start("lead") <= told < match.end("lead"):
        return None
    ahead = sentence[: match.start()]
    aside = _ASIDE.search(ahead) if match["inverted"] else None
    if (aside and aside.start() < told) or (match["after"] and _OF_PURPOSE.search(ahead)):
        return None
    named = _NAMED_ASIDE.search(ahead) if match["inverted"] and not _is_teller(match["inverted"]) else None
    if named:
        return named[0].removeprefix(", ")
    source = _BESIDE_SOURCE.sub("", next(group for group in match.groups() if group)).strip()
    source = _NEGATED_SAYING.sub("", _LEADING_UP.sub("", source))
    return "" if source.lower() in _PRONOUNS or _POINTS_BACK.search(source) else source


#: "Quant au président, X, il a démenti", "À l'appui de ce démenti, X a dit": what leads up to who says so.
_LEADING_UP = re.compile(
    r"^(?:Quant (?:à la |à l'|à |aux? )|As for (?:the )?)|,? (?:il|elle|ils|elles|he|she|they)$"
)
#: What the first words of the verb leave behind its subject: "Le porte-parole | n'a pas", "A spokeswoman, X, | denied".
_NEGATED_SAYING = re.compile(r",? (?:n'(?:a|ont|avait)(?: \w+)?|did not|has not|denied|denies|dément|a démenti)$")
#: After a speech verb: its subject comes next ("X a reçu Y, a annoncé Z"), so the name before it is no speaker.
_SUBJECT_NEXT = re.compile(
    rf"(?:-t-on)? (?:{_SAID_SO} )*"
    rf"(?:(?:le |la |l'|les |son |sa |the |her |his )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[\w'-]*[{UPPER}]"
    r"|(?:le|la|l'|les|son|sa|ses|leurs?|un|une|des|ce|cet|cette|ces|deux|trois|quatre|cinq|plusieurs|quelques|certaine?s"
    r"|nos|the|his|her|its|their|a|an|this|these|one|two|three|four|five|both|several|some|many|\d+) ?\w"
    r"|de sources?\b|(?:officials|sources|aides|diplomats|witnesses|people|lawmakers|organi[sz]ers)\b)"
)


#: "X a démenti lundi avoir rencontré Y": the speaker is the one who met Y, or did not.
_OF_ONESELF = re.compile(
    rf"(?: {_SAID_ON})?,? (?:ne (?:pas |jamais )?|n')?(?:avoir|s'être|être)\b"
    rf"| (?:on \w+day )?(?:ever )?{_DOING}\b"
)


#: What is told of a name: "X, qui a reçu Y, ...", "X, ministre des Finances, ...", not "X, au sujet de Z, ..." nor, of
#: "Le maire, X, n'a pas reçu Y, a dit ...", what he did.
_APPOSED = re.compile(
    r", (?:qui|who|(?!(?:(?:n'|s'|ne |y )?(?:a|ont|avait|avaient|est|sont|était|étaient|doit|devait|va|sera|aura|se)"
    r"|has|had|was|is|will|did|met)\b)(?!(?:aux?|à|sur|pour|dans|en|lors|après|avant|concernant|about|on|over|in|at|for|to|during)\b)"
    r"[^,]{1,80}, )"
)


#: Who tells the press, by no name: "un conseiller ministériel", "une source proche du dossier", "his office".
_TELLER = re.compile(
    r" ?(?:le|la|l'|les|son|sa|ses|leurs?|un|une|des|the|an?|his|her|their) ?"
    r"(?:(?:autres?|anciens?|ancienne|haute?s?|proche|senior|former|government|foreign|western) )?"
    r"(?P<noun>[\w-]+)"
    r"(?: (?!(?:que?|that|is|are|was|were|has|had|will|would|a|ont|est|sont|avait|était)\b|qu')[\w'’-]+){0,8}"
    r"(?=[.,;]|$)"
)
_BODIES = re.compile(
    r"sources?|porte-parole|cabinets?|services?|entourages?|présidence|palais|ministères?|gouvernement|chancellerie"
    r"|office|ministry|presidency|palace|government|spokes\w+",
)


def _is_teller(text: str) -> bool:
    """Tell whether words begin with somebody who tells the press: "un conseiller ministériel", "son cabinet"."""
    told = _TELLER.match(text)
    return told is not None and (calls_somebody(told["noun"]) or _BODIES.fullmatch(told["noun"]) is not None)


def _speaks(after: str) -> bool:
    said = _SAID_AFTER.match(after)
    if said is None:
        return False
    if _OF_ONESELF.match(after, said.end()):
        return False
    if _is_teller(after[said.end() :]):
        return False
    inverted = after.startswith(", ") and not _APPOSED.match(after)
    return not (inverted and _SUBJECT_NEXT.match(after[said.end() :]))


def is_source(text: str, start: int, end: int) -> bool:
    """Tell whether the name at [start, end) is only a speaker or a source: Z of "X a vu Y, a dit Z", "selon Z"."""
    return bool(
        (_speaks(text[end : end + 140]) and not (text.startswith(", ", end) and _IN_RELATIVE.search(text[:start])))
        or _SAID_BEFORE.search(text[max(0, start - 80) : start])
        or (text.startswith(",", end) and _SAID_BY_OFFICE.search(text[max(0, start - 100) : start]))
        or _is_inverted(text[max(0, start - 120) : start])
    )


#: "X, qui devait rencontrer Y, a fait savoir": who speaks is X.
_IN_RELATIVE = re.compile(r", (?:qui|who|whom|dont|que) [^,;:.]*$")


def _is_inverted(before: str) -> bool:
    """Tell whether a verb of speech stands before its subject, with nobody named for it already."""
    said = _SAID_INVERTED.search(before)
    return said is not None and not _NAMED_ASIDE.search(before[: said.start()])
