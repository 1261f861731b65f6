"""The sentence that tells a meeting, in French or English: what is planned, cancelled or denied is said so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from bot.meetings.book import name_participant
from bot.messages import say, write_days, write_ends, write_published
from corpus.meeting_reports import MergedMeeting, Report
from corpus.meetings import Participant
from corpus.meetings.naming.genders import gender_of
from corpus.places import Place, is_known_place, is_known_town, is_region
from corpus.span import Days, ReadLanguage

# "le Premier ministre", "l'émir"; not "eBay".
_SMALL_WORD = re.compile(r"[a-zà-ÿ]+['’ ]")


def tell_meeting(meeting: MergedMeeting, language: ReadLanguage) -> str:
    """Tell a meeting in one sentence: who, where and when, and what is not known.

    Where an article itself says that there was none ("a refusé de recevoir"), nobody denies it.
    """
    names = [_told_name(meeting, participant, language) for participant in meeting.participants]
    alone = len(names) == 1 or any(participant.is_body for participant in meeting.participants)
    told = "none" if meeting.status == "denied" and meeting.attributed_to is None else meeting.status
    key = f"{'talks' if alone and meeting.kind == 'in_person' else meeting.kind}_{told}"
    where = _where(meeting, meeting.place, language) if meeting.place else ""
    when = _when(meeting, meeting.days, language) if meeting.days else ""
    women = all(map(_is_woman, meeting.participants))
    met = "met" if language == "en" else "rencontrées" if women else "rencontrés"
    sentence = say(key, language, names=join_names(names, language), where=where, when=when, met=met)
    source = _source(meeting, language)
    if source and not sentence.startswith(names[0]):  # within a sentence, only a name keeps its capital
        sentence = sentence[0].lower() + sentence[1:]
    elif not source and _SMALL_WORD.match(sentence):  # at its head, an office's article has one
        sentence = sentence[0].upper() + sentence[1:]
    return f"{source}{sentence}{_open_slots(meeting, language)}."


def tell_dispute(meeting: MergedMeeting, language: ReadLanguage) -> str | None:
    """Tell on which days or where a meeting was by which source; None where all say the same of that."""
    told = [one for one in meeting.reports if one.meeting.status == meeting.status]
    when = [_said_when(meeting, one.meeting.days, language) for one in told]
    where = [_where(meeting, one.meeting.place, language) if one.meeting.place else "" for one in told]
    disputed = [slot for slot in (where, when) if len(set(filter(None, slot))) > 1]
    if not disputed:
        return None
    claims: dict[str, list[Report]] = {}
    for place, report in enumerate(told):
        if what := "".join(slot[place] for slot in disputed).strip():
            claims.setdefault(what, []).append(report)
    sources = [name for reports in claims.values() for name in {_publisher(one, language) for one in reports}]
    dated = len(set(sources)) < len(sources)  # one paper says both
    said = (
        say("claim", language, what=what, who=_name_sources(reports, language, dated=dated))
        for what, reports in claims.items()
    )
    return say("disputed_on", language, claims=" ; ".join(said) if language == "fr" else "; ".join(said))


def _said_when(meeting: MergedMeeting, days: Days | None, language: ReadLanguage) -> str:
    """The days that a report gives: those that are told of the meeting where these are among them."""
    if days is None:
        return ""
    return _when(meeting, meeting.days if meeting.days and meeting.days.overlaps(days) else days, language)


# Papers that are named for one claim of several.
_NAMED_SOURCES = 2


def _name_sources(reports: Iterable[Report], language: ReadLanguage, *, dated: bool) -> str:
    names = [
        f"{_publisher(one, language)} ({write_published(one.article.published, language)})"
        if dated
        else _publisher(one, language)
        for one in reports
    ]
    return join_names(list(dict.fromkeys(names))[:_NAMED_SOURCES], language)


def _publisher(report: Report, language: ReadLanguage) -> str:
    return report.article.publisher or say("unknown_publisher", language)


def _is_woman(participant: Participant) -> bool:
    if participant.type == "office":
        return participant.name.startswith("la ")
    return gender_of(participant.name, "") == "f"


def _told_name(meeting: MergedMeeting, participant: Participant, language: ReadLanguage) -> str:
    """Return a participant's name; an office that only articles in the other language name, in their words."""
    name = name_participant(meeting, participant, language)
    languages = {report.article.language for report in meeting.reports}
    if participant.type != "office" or language in languages:
        return name
    return say("quoted_words", language, words=name)


def join_names(names: list[str], language: ReadLanguage) -> str:
    """Join names with commas and "et" or "and"."""
    last = " et " if language == "fr" else " and "
    return last.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


# A source that stood at the head of its sentence: "Un ancien conseiller prétend"; "The Times" keeps its article.
_ARTICLE_FIRST = re.compile(
    r"^(?:L[ea]s? |L['’]|Une? |Des |The |An? |His |Her |Their |Son |Sa |Leur )(?=[a-zà-ÿ])"
)


def _source(meeting: MergedMeeting, language: ReadLanguage) -> str:
    if meeting.attributed_to is None or meeting.status == "denied":
        return ""
    if not meeting.attributed_to:
        return say("hearsay", language)
    source = meeting.attributed_to
    languages = {one.article.language for one in meeting.reports if one.meeting.attributed_to == source}
    source = _ARTICLE_FIRST.sub(lambda article: article[0].lower(), source)
    in_other_words = source[0].islower() and language not in languages
    return say("attributed_words" if in_other_words else "attributed", language, source=source)


_ARTICLES = ("Le", "La", "Les")
# Seats of power that take an article.
_SEATS: dict[ReadLanguage, dict[str, str]] = {
    "fr": {
        "Maison-Blanche": "à la Maison-Blanche",
        "Kremlin": "au Kremlin",
        "Élysée": "à l’Élysée",
        "Vatican": "au Vatican",
    },
    "en": {
        "White House": "at the White House",
        "Kremlin": "in the Kremlin",
        "Élysée": "at the Élysée",
        "Vatican": "at the Vatican",
    },
}


# English names of buildings, those that take an article first.
_THE_BUILDING = re.compile(r" (?:Office|Department|Hotel|Embassy|Building|Cent(?:re|er)|Residence|Ministry)$")
_BUILDING = re.compile(r" (?:House|Palace|Castle|Hall|Airport|Lodge|Park)$")


def _preposition(name: str) -> str:
    """Return what stands before an English name of a place: in Geneva, at Clarence House, at the State Department."""
    if _THE_BUILDING.search(name):
        return "at the"
    return "at" if _BUILDING.search(name) else "in"


def write_place(place: Place, language: ReadLanguage) -> str:
    """Write a place's name, with the article that a town has of its own: "au Mans" is in Le Mans."""
    name = place.name_in(language)
    if place.key.startswith("country:") or is_known_place(name) or is_region(place.english):
        return name
    return next((whole for article in _ARTICLES if is_known_town(whole := f"{article} {name}")), name)


def _preposition_told(meeting: MergedMeeting, name: str) -> str:
    """Return "au" or "aux" where a French article writes it before a name ("au Lavandou"); else "à"."""
    if is_known_place(name):
        return "à"
    told = re.compile(rf"\b(aux?) {re.escape(name)}(?!\w)")
    texts = (one.article.text for one in meeting.reports if one.article.language == "fr")
    return next((found[1] for text in texts if (found := told.search(text))), "à")


def _where(meeting: MergedMeeting, place: Place, language: ReadLanguage) -> str:
    name = write_place(place, language)
    if name in _SEATS[language]:
        return f" {_SEATS[language][name]}"
    region = language == "fr" and is_region(place.english)  # "en Bavière", "dans le Maryland": no rule tells which
    if region or place.key.startswith("country:") or not name[0].isupper():
        return f" ({name})"
    if language == "en":
        return f" {_preposition(name)} {name}"
    if " " in name and not is_known_town(name) and not name.startswith(("La ", "Le ", "Les ")):
        return f" ({name})"  # "Bureau ovale", "Skeffington Hotel": no rule tells the article
    if name.startswith("Le "):
        return f" au {name[3:]}"
    return f" aux {name[4:]}" if name.startswith("Les ") else f" {_preposition_told(meeting, name)} {name}"


def _when(meeting: MergedMeeting, days: Days, language: ReadLanguage) -> str:
    """The days with their preposition: on 3 June, les 11 et 12 octobre; of a plan, for 3 June, pour le 3 juin."""
    first, last = days.first_day, days.last_day
    planned = meeting.status == "planned"
    written = write_days(days, language)
    is_pair = last - first == timedelta(days=1) and first.month == last.month
    if is_pair:
        start, end = write_ends(days, language)
        written = f"{start} et {end}" if language == "fr" else f"{start} and {end}"
    is_stretch = not (days.is_day or is_pair or days.is_month or days.is_years)
    if is_stretch and not _lasted(meeting, days):
        return say("planned_between" if planned else "between", language, days=_between(days, language))
    if language == "en":
        return f" {'for' if planned else 'on' if days.is_day or is_pair else 'from' if is_stretch else 'in'} {written}"
    article = "le " if days.is_day else "les " if is_pair else ""
    if is_stretch:
        return f" pour la période {written}" if planned else f" {written}"
    return f" pour {article}{written}" if planned else f" {article or 'en '}{written}"


def _lasted(meeting: MergedMeeting, days: Days) -> bool:
    """Tell whether a source counts the days out ("du 17 au 20"), so that the meeting lasted from first to last.

    "Last week", or "Monday" in an article of which only the month is known, is some day among them.
    """
    return any(
        report.meeting.days is not None
        and report.meeting.days.first_day == days.first_day
        and report.meeting.expression is not None
        and report.meeting.expression.grain == "day"
        and (report.article.published is None or report.article.published.is_day)
        for report in meeting.reports
    )


def _between(days: Days, language: ReadLanguage) -> str:
    start, end = write_ends(days, language)
    return f"le {start} et le {end}" if language == "fr" else f"{start} and {end}"


def _open_slots(meeting: MergedMeeting, language: ReadLanguage) -> str:
    if meeting.status == "denied":  # what was not has no place or day to be told
        return ""
    unknown = []
    if meeting.place is None and meeting.kind == "in_person":
        unknown.append(say("place_unknown", language))
    if meeting.days is None:
        unknown.append(say("day_unknown", language))
    return f" ({', '.join(unknown)})" if unknown else ""
