"""What the program says to people, in French and English: one place for every sentence."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from corpus.quote import QuoteDate
from corpus.span import Days, ReadLanguage
from corpus.writer import Remark

_MESSAGES: dict[str, dict[ReadLanguage, str]] = {
    "introduction": {"fr": "Selon {publisher}, {published} :", "en": "According to {publisher}, {published}:"},
    "quoted_words": {"fr": "« {words} »", "en": "“{words}”"},
    "answer_in_words": {
        "fr": "« {words} » — {publisher}, {published}",
        "en": "“{words}” — {publisher}, {published}",
    },
    "answer_on_days": {
        "fr": "« {words} » : {days} — {publisher}, {published}",
        "en": "“{words}”: {days} — {publisher}, {published}",
    },
    "undecided": {
        "fr": "Aucune phrase ne me permet de trancher. Voici ce qu’en dit {publisher}, {published} :",
        "en": "No sentence lets me tell yes from no. What {publisher}, {published}, says of it:",
    },
    "not_found": {
        "fr": "Je n’ai rien trouvé dans l’archive qui réponde à cette question.",
        "en": "I found nothing in the archive that answers this question.",
    },
    "other_spelling": {
        "fr": "Elle ne nomme pas « {asked} », mais « {written} » : est-ce ce nom ?",
        "en": "It does not name “{asked}”, but “{written}”: is that the name?",
    },
    "no_words": {
        "fr": "Il n’y a pas de mots dans cette question. Essayez : Qui a rencontré … en 1986 ?",
        "en": "There are no words in this question. Try: Who met … in 1986?",
    },
    "no_such_day": {
        "fr": "« {day} » n’est pas un jour du calendrier. Corrigez la date de la question.",
        "en": "“{day}” is no day of the calendar. Correct the date in the question.",
    },
    "empty_archive": {
        "fr": "L’archive est vide. Ajoutez des articles : rendezvous add DOSSIER",
        "en": "The archive is empty. Add articles: rendezvous add FOLDER",
    },
    "nearest": {
        "fr": "Les passages les plus proches, qui ne sont pas une réponse :",
        "en": "The closest passages, which are not an answer:",
    },
    "remark_undated": {
        "fr": "rien ne date « {title} » ; mettez au-dessus une ligne comme : date 2014-05-06",
        "en": "nothing dates “{title}”; put a line above it such as: date 2014-05-06",
    },
    "remark_unread_date": {
        "fr": "la date « {date} » de « {title} » n’est pas comprise ; écrivez par exemple : date 2014-05-06",
        "en": "the date “{date}” of “{title}” is not understood; write it for example so: date 2014-05-06",
    },
    "remark_same_url": {
        "fr": "« {title} » remplace un article de {replaced} qui a la même URL ; donnez à chacun la sienne",
        "en": "“{title}” replaces an article of {replaced} that has the same URL; give each its own",
    },
    "unknown_date": {"fr": "date de publication inconnue", "en": "publication date unknown"},
    "unknown_publisher": {"fr": "une source sans nom", "en": "an unnamed source"},
    "resolved": {"fr": "« {text} » = {days}", "en": "“{text}” = {days}"},
    "anchored": {"fr": "compté depuis « {text} »", "en": "counted from “{text}”"},
    "passage": {"fr": "Le passage autour de la citation :", "en": "The passage around the quote:"},
    "welcome": {
        "fr": "Posez votre question, en français ou en anglais. « aide » pour l’aide, Ctrl-D pour quitter.",
        "en": "Ask your question, in French or English. “help” for help, Ctrl-D to leave.",
    },
    "sample_archive": {
        "fr": "Vous n’avez pas encore d’archive : voici celle des exemples, des sommets historiques. "
        "Pour la vôtre : rendezvous add DOSSIER",
        "en": "You have no archive yet: this is the sample archive, on historic summits. "
        "For your own: rendezvous add FOLDER",
    },
    "console_help": {
        "fr": "Tapez une question, puis au besoin « et où ? », « et en 1987 ? ». « plus » : le passage autour de "
        "la citation, puis les citations suivantes. "
        "« en » : English interface. Ctrl-C : abandonner la question. Ctrl-D ou « quitter » : sortir.\n"
        "Exemples : Où Reagan et Gorbatchev se sont-ils rencontrés en 1986 ?  Who met at Camp David in 1978?",
        "en": "Type a question, then “and where?” or “and in 1987?” if you like. “more”: the passage around the quote, "
        "then the next quotes. “fr” : interface en "
        "français. Ctrl-C: cancel the question. Ctrl-D or “quit”: leave.\n"
        "Examples: Where did Reagan and Gorbachev meet in 1986?  Qui s’est rencontré à Camp David en 1978 ?",
    },
    "language_set": {"fr": "L’interface est en français.", "en": "The interface is in English."},
    "loading": {"fr": "Le modèle se charge…", "en": "The model is loading…"},
    "cancelled": {"fr": "Question abandonnée.", "en": "Question cancelled."},
    "more_to_come": {
        "fr": "« plus » : le passage autour, puis les autres citations : {remaining}.",
        "en": "“more”: the passage around it, then the other quotes: {remaining}.",
    },
    "nothing_more": {"fr": "Posez d’abord une question.", "en": "Ask a question first."},
    "no_more_quotes": {"fr": "Il n’y a pas d’autre citation.", "en": "There are no more quotes."},
    "in_person_held": {
        "fr": "{names} se sont {met}{where}{when}",
        "en": "{names} {met}{where}{when}",
    },
    "in_person_planned": {
        "fr": "Une rencontre entre {names}{where} est annoncée{when}",
        "en": "A meeting between {names}{where} is announced{when}",
    },
    "in_person_cancelled": {
        "fr": "La rencontre prévue entre {names}{where}{when} a été annulée ou reportée",
        "en": "The planned meeting between {names}{where}{when} was cancelled or put off",
    },
    "in_person_denied": {
        "fr": "Une rencontre entre {names}{where}{when} est démentie",
        "en": "A meeting between {names}{where}{when} is denied",
    },
    "in_person_none": {
        "fr": "Pas de rencontre entre {names}{where}{when}",
        "en": "No meeting between {names}{where}{when}",
    },
    "talks_held": {
        "fr": "Réunion{where}{when} : {names}",
        "en": "Meeting{where}{when}: {names}",
    },
    "talks_planned": {
        "fr": "Réunion annoncée{where}{when} : {names}",
        "en": "Meeting announced{where}{when}: {names}",
    },
    "talks_cancelled": {
        "fr": "Réunion annulée ou reportée{where}{when} : {names}",
        "en": "Meeting cancelled or put off{where}{when}: {names}",
    },
    "talks_denied": {
        "fr": "Réunion démentie{where}{when} : {names}",
        "en": "Meeting denied{where}{when}: {names}",
    },
    "talks_none": {
        "fr": "Pas de réunion{where}{when} : {names}",
        "en": "No meeting{where}{when}: {names}",
    },
    "phone_held": {
        "fr": "Entretien téléphonique{when} (et non une rencontre) : {names}",
        "en": "Telephone call{when} (not a meeting in person): {names}",
    },
    "phone_planned": {
        "fr": "Entretien téléphonique annoncé{when} : {names}",
        "en": "Telephone call announced{when}: {names}",
    },
    "phone_cancelled": {
        "fr": "Entretien téléphonique annulé{when} : {names}",
        "en": "Telephone call cancelled{when}: {names}",
    },
    "phone_denied": {
        "fr": "Entretien téléphonique démenti{when} : {names}",
        "en": "Telephone call denied{when}: {names}",
    },
    "phone_none": {
        "fr": "Pas d’entretien téléphonique{when} : {names}",
        "en": "No telephone call{when}: {names}",
    },
    "video_held": {
        "fr": "Entretien par visioconférence{when} (et non une rencontre) : {names}",
        "en": "Video call{when} (not a meeting in person): {names}",
    },
    "video_planned": {
        "fr": "Visioconférence annoncée{when} : {names}",
        "en": "Video call announced{when}: {names}",
    },
    "video_cancelled": {
        "fr": "Visioconférence annulée{when} : {names}",
        "en": "Video call cancelled{when}: {names}",
    },
    "video_denied": {
        "fr": "Visioconférence démentie{when} : {names}",
        "en": "Video call denied{when}: {names}",
    },
    "video_none": {
        "fr": "Pas de visioconférence{when} : {names}",
        "en": "No video call{when}: {names}",
    },
    "attributed": {"fr": "Selon {source}, ", "en": "According to {source}, "},
    "attributed_words": {"fr": "Selon « {source} », ", "en": "According to “{source}”, "},
    "hearsay": {"fr": "D’après une source non précisée, ", "en": "According to an unnamed source, "},
    "place_unknown": {"fr": "lieu non précisé", "en": "place not stated"},
    "day_unknown": {"fr": "date non précisée", "en": "day not stated"},
    "counted": {"fr": "{count} d’après l’archive.", "en": "{count} according to the archive."},
    "between": {"fr": " entre {days}", "en": " between {days}"},
    "planned_between": {"fr": " pour un jour entre {days}", "en": " for a day between {days}"},
    "more_meetings": {
        "fr": "Ce sont {told} rencontres sur les {all} de l’archive qui répondent à la question.",
        "en": "These are {told} of the {all} meetings in the archive that answer the question.",
    },
    "disputed": {"fr": "Les sources ne s’accordent pas.", "en": "The sources disagree."},
    "disputed_on": {
        "fr": "Les sources ne s’accordent pas : {claims}.",
        "en": "The sources disagree: {claims}.",
    },
    "claim": {"fr": "{what} selon {who}", "en": "{what} according to {who}"},
    "timeline": {"fr": "Rencontres datées de l’archive : {count}", "en": "Dated meetings of the archive: {count}"},
    "timeline_legend": {
        "fr": "plein : tenue · creux : annoncée · barré : annulée ou démentie\n"
        "rond : en personne · carré : au téléphone ou par visioconférence · trait : ces jours-là, ou l’un d’eux",
        "en": "filled: held · hollow: announced · struck: cancelled or denied\n"
        "circle: in person · square: by telephone or video · bar: on these days, or on one of them",
    },
    "others": {"fr": "autres", "en": "others"},
    "withheld": {
        "fr": "Une citation n’est plus telle que dans l’article : elle n’est pas montrée.",
        "en": "A quote no longer matches its article: it is not shown.",
    },
}


_LOCALES = {"fr": "fr", "en": "en_GB"}


def say(key: str, language: ReadLanguage, **values: str) -> str:
    """Return a message in `language`, its blanks filled with `values`."""
    return _MESSAGES[key][language].format(**values)


def write_day(day: date, language: ReadLanguage) -> str:
    """Write a day out: 1er février 2022, 1 February 2022."""
    written = format_date(day, "d MMMM y", locale=_LOCALES[language])
    return f"1er{written[1:]}" if language == "fr" and day.day == 1 else written


def write_month(day: date, language: ReadLanguage) -> str:
    """Write the month of a day out: février 2022, February 2022."""
    return format_date(day, "MMMM y", locale=_LOCALES[language])


def write_days(days: Days, language: ReadLanguage) -> str:
    """Write an interval of days out: a day, a month or a year where it is one, else its two ends."""
    first, last = days.first_day, days.last_day
    if days.is_day:
        return write_day(first, language)
    if days.is_month:
        return write_month(first, language)
    if days.is_years:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    start, end = write_ends(days, language)
    return f"du {start} au {end}" if language == "fr" else f"{start} to {end}"


def write_ends(days: Days, language: ReadLanguage) -> tuple[str, str]:
    """Write the two ends of an interval out: ("17", "20 juillet 1945")."""
    return _write_start(days, language), write_day(days.last_day, language)


def _write_start(days: Days, language: ReadLanguage) -> str:
    """The first day of an interval without what its last day says again."""
    written = write_day(days.first_day, language).split()
    if days.first_day.year != days.last_day.year:
        return " ".join(written)
    return " ".join(written[:2] if days.first_day.month != days.last_day.month else written[:1])


def say_remark(remark: Remark, language: ReadLanguage) -> str:
    """Say what is to be known of an article that went into the archive, and what to do."""
    if remark.replaced is not None:
        return say("remark_same_url", language, title=remark.title, replaced=remark.replaced)
    if remark.unread is not None:
        return say("remark_unread_date", language, title=remark.title, date=remark.unread)
    return say("remark_undated", language, title=remark.title)


def write_published(days: Days | None, language: ReadLanguage) -> str:
    """Write a publication date out, or that it is unknown."""
    return write_days(days, language) if days else say("unknown_date", language)


def describe_date(resolved: QuoteDate, language: ReadLanguage) -> str:
    """Write which days a time expression stands for, and what it was counted from."""
    days = write_days(Days(resolved.first_day, resolved.last_day), language)
    described = say("resolved", language, text=resolved.text, days=days)
    return f"{described} ({say('anchored', language, text=resolved.anchor)})" if resolved.anchor else described
