"""The commands that tell about the bot and its archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from telegram import User
from telegram.constants import MessageEntityType

from bot.messages import say, write_day, write_published
from bot.telegram.answering import Answering, reply_with_page
from bot.telegram.buttons import language_keyboard
from bot.telegram.calls import Reply
from bot.telegram.compose import compose_blocks, compose_photo, compose_text
from bot.telegram.examples import Examples
from bot.telegram.lines import DatedLine, render_lines
from bot.telegram.meetings import list_of_meetings
from bot.telegram.messages import tell
from bot.telegram.rendering import Block, RichText
from bot.telegram.requests import Commanded
from bot.telegram.timeline import draw_picture
from bot.telegram.words import as_question, meetings_matching, participants_in, read_words
from corpus.span import Days, ReadLanguage

LATEST = 8
"""Articles that /latest lists."""
SOURCES = 30
"""Newspapers that /sources lists, those with most articles first."""

MENU: dict[str, dict[ReadLanguage, str]] = {
    "help": {"fr": "Des exemples de questions", "en": "Examples of questions"},
    "meetings": {
        "fr": "Les rencontres ; ajoutez un nom, un lieu, une date",
        "en": "The meetings; add a name, a place, a time",
    },
    "timeline": {"fr": "Les mêmes, en image", "en": "The same as a picture"},
    "latest": {"fr": "Les derniers articles", "en": "The latest articles"},
    "sources": {"fr": "Les journaux de l’archive", "en": "The archive’s newspapers"},
    "language": {"fr": "La langue de l’interface", "en": "The interface’s language"},
    "about": {"fr": "Ce que je suis et ce que je garde", "en": "What I am and what I keep"},
    "forget": {"fr": "Effacer ce que je garde d’ici", "en": "Erase what I keep of this chat"},
    "start": {"fr": "Commencer", "en": "Start"},
}


class Commands:
    """What each command answers."""

    def __init__(self, answering: Answering, me: User) -> None:
        self._answering = answering
        self._store = answering.service.store
        self._me = me
        self._examples = Examples(answering.service)
        self._named: dict[str, Callable[[Commanded, ReadLanguage], Reply]] = {
            "start": self._start,
            "help": self._help,
            "meetings": self._meetings,
            "timeline": self._timeline,
            "latest": self._latest,
            "sources": self._sources,
            "about": self._about,
            "language": self._choose_language,
            "forget": self._forget,
        }

    def answer(self, commanded: Commanded, language: ReadLanguage) -> Reply | None:
        """Answer a command; None for one that the bot does not have."""
        named = self._named.get(commanded.name)
        if named is None:
            return None
        reply = named(commanded, language)
        return replace(reply, log={"command": commanded.name} | reply.log)

    def choose(self, language: ReadLanguage, commanded: Commanded) -> Reply:
        """Take a chosen interface language."""
        call = compose_text(commanded.sender, tell("language_chosen", language))
        return Reply(commanded.sender.place, (call,), language=language, log={"command": "language"})

    def _choose_language(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        wanted = commanded.arguments.casefold()[:2]
        if wanted in ("fr", "en"):
            return self.choose("fr" if wanted == "fr" else "en", commanded)
        call = compose_text(commanded.sender, tell("choose_language", language), language_keyboard())
        return Reply(commanded.sender.place, (call,))

    def _start(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        return _say(commanded, tell("start", language))

    def _forget(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        return replace(_say(commanded, tell("forgotten", language)), forgets=True)

    def _help(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        text = RichText.of(tell("help", language, bot=f"@{self._me.username}"))
        examples = self._examples.questions(language)
        if examples:
            text += RichText.of(f"\n\n{tell('examples', language)}")
            for example in examples:
                text += RichText.of("\n• ") + RichText.of(example, MessageEntityType.CODE)
        return _say(commanded, text + RichText.of(f"\n\n{tell('commands', language)}"))

    def _meetings(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        """The meetings that fit some words, each with its proof."""
        words = read_words(commanded.arguments, _day_of(commanded), language)
        found = meetings_matching(self._answering.service, words)
        question = as_question(words, participants_in(words, found))
        listed = list_of_meetings(commanded.sender.place, question, found, words.language)
        page = reply_with_page(self._answering, commanded.sender, listed, language)
        return page or self._no_meetings(commanded, language)

    def _timeline(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        """The same meetings as a picture."""
        words = read_words(commanded.arguments, _day_of(commanded), language)
        found = meetings_matching(self._answering.service, words)
        picture = draw_picture(found, participants_in(words, found), words.language)
        if picture is None:
            return self._no_meetings(commanded, language)
        left_out = len(found) - picture.drawn
        caption = tell(
            "timeline",
            words.language,
            named=f" · {words}" if str(words) else "",
            words=f" {words}" if str(words) else "",
            count=picture.drawn,
            undated=tell("timeline_undated", words.language, count=left_out) if left_out else "",
        )
        call = compose_photo(commanded.sender, picture.png, caption)
        return Reply(commanded.sender.place, (call,), log={"meetings": picture.drawn})

    def _no_meetings(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        """Say that no meeting fits, and which words would find one."""
        text = tell("no_meetings", language)
        filters = self._examples.filters(language)
        if filters:
            text += " " + tell("for_example", language, example=f"/{commanded.name} {filters}")
        return Reply(commanded.sender.place, (compose_text(commanded.sender, text),))

    def _latest(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        dated = [article for article in self._store.articles() if article.published]
        lines = [
            DatedLine(
                text=(article.title_text or article.source).strip(),
                before=write_published(article.published, language),
                note=article.publisher,
                url=article.url,
            )
            for article in reversed(dated[-LATEST:])
        ]
        return _list(commanded, render_lines(tell("latest", language), lines), language)

    def _sources(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        published: dict[str, list[Days | None]] = defaultdict(list)
        for article in self._store.articles():
            published[article.publisher or say("unknown_publisher", language)].append(article.published)
        ranked = sorted(published.items(), key=lambda item: (-len(item[1]), item[0].casefold()))
        blocks = [Block(RichText.of(tell("sources", language), MessageEntityType.BOLD))]
        for publisher, days in ranked[:SOURCES]:
            period = _write_period([d for d in days if d], language)
            line = tell("source", language, publisher=publisher, count=len(days), period=period)
            blocks.append(Block(RichText.of(line)))
        if len(ranked) > SOURCES:
            blocks.append(Block(RichText.of(tell("more_sources", language, count=len(ranked) - SOURCES))))
        return _list(commanded, blocks, language)

    def _about(self, commanded: Commanded, language: ReadLanguage) -> Reply:
        first, last = self._store.publication_bounds()
        days = [Days.of_day(date.fromisoformat(day)) for day in (first, last) if day]
        text = tell(
            "about",
            language,
            articles=self._store.counts().articles,
            period=_write_period(days, language),
            minutes=round(self._answering.memory / 60),
            days=self._answering.days,
        )
        return _say(commanded, text)


def _day_of(commanded: Commanded) -> date:
    """The day on which a command was sent."""
    sent = commanded.sender.sent
    return date.fromtimestamp(sent) if sent else date.today()


def _say(commanded: Commanded, text: str | RichText) -> Reply:
    return Reply(commanded.sender.place, (compose_text(commanded.sender, text),))


def _list(commanded: Commanded, blocks: list[Block], language: ReadLanguage) -> Reply:
    return Reply(commanded.sender.place, compose_blocks(commanded.sender, blocks, None, None, language))


def _write_period(days: Sequence[Days], language: ReadLanguage) -> str:
    """Write from the first to the last of some days."""
    if not days:
        return tell("period_unknown", language)
    first, last = min(d.first_day for d in days), max(d.last_day for d in days)
    if first == last:
        return tell("on_day", language, day=write_day(first, language))
    return tell("period", language, first=write_day(first, language), last=write_day(last, language))
