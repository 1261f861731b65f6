"""The sentence that tells a meeting, in French or English: what is planned, cancelled or denied is said so."""

from __future__ import annotations

from datetime import timedelta

from babel.dates import format_date

from bot.answer import AnswerLanguage
from bot.messages import say, write_day, write_days
from corpus.meeting_reports import MergedMeeting
from corpus.places import Place
from corpus.span import Days


def tell_meeting(meeting: MergedMeeting, language: AnswerLanguage) -> str:
    """Tell a meeting in one sentence: who, where and when, and what is not known."""
    names = [participant.name_in(language) for participant in meeting.participants]
    alone = len(names) == 1 or any(participant.type != "person" for participant in meeting.participants)
    key = f"{'talks' if alone and meeting.kind == 'in_person' else meeting.kind}_{meeting.status}"
    where = _where(meeting.place, language) if meeting.place else ""
    when = _when(meeting.days, language) if meeting.days else ""
    sentence = say(key, language, names=join_names(names, language), where=where, when=when)
    return f"{_source(meeting, language)}{sentence}{_open_slots(meeting, language)}."


def join_names(names: list[str], language: AnswerLanguage) -> str:
    """Join names with commas and "et" or "and"."""
    last = " et " if language == "fr" else " and "
    return last.join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _source(meeting: MergedMeeting, language: AnswerLanguage) -> str:
    if meeting.attributed_to is None or meeting.status == "denied":
        return ""
    if not meeting.attributed_to:
        return say("hearsay", language)
    return say("attributed", language, source=meeting.attributed_to)


def _where(place: Place, language: AnswerLanguage) -> str:
    name = place.name_in(language)
    if place.key.startswith("country:") or not name[0].isupper():
        return f" ({name})"
    if language == "en":
        return f" in {name}"
    if name.startswith("Le "):
        return f" au {name[3:]}"
    return f" aux {name[4:]}" if name.startswith("Les ") else f" à {name}"


def _when(days: Days, language: AnswerLanguage) -> str:
    first, last = days.first_day, days.last_day
    if days.is_day:
        return f" le {write_day(first, language)}" if language == "fr" else f" on {write_day(first, language)}"
    if days == Days.of_month(first.year, first.month):
        return f" en {write_days(days, language)}" if language == "fr" else f" in {write_days(days, language)}"
    if last - first == timedelta(days=1) and first.month == last.month:
        month = format_date(first, "MMMM y", locale=language)
        start = "1er" if language == "fr" and first.day == 1 else str(first.day)
        return f" les {start} et {last.day} {month}" if language == "fr" else f" on {start} and {last.day} {month}"
    return f" {write_days(days, language)}" if language == "fr" else f" from {write_days(days, language)}"


def _open_slots(meeting: MergedMeeting, language: AnswerLanguage) -> str:
    unknown = []
    if meeting.place is None and meeting.kind == "in_person":
        unknown.append(say("place_unknown", language))
    if meeting.days is None:
        unknown.append(say("day_unknown", language))
    return f" ({', '.join(unknown)})" if unknown else ""
