"""The commands that tell about the bot and its archive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from telegram import User
from telegram.constants import MessageEntityType

from bot.answer import AnswerLanguage
from bot.messages import say, write_day, write_published
from bot.render_telegram import Block, RichText
from bot.telegram_answering import Answering
from bot.telegram_buttons import language_keyboard
from bot.telegram_calls import Call, Reply
from bot.telegram_compose import compose_blocks, compose_text
from bot.telegram_lines import DatedLine, render_lines
from bot.telegram_meetings import list_meetings
from bot.telegram_messages import tell
from bot.telegram_requests import Commanded
from corpus.article import Article
from corpus.span import Days, Language

LATEST = 8
"""Articles that /latest lists."""
SOURCES = 30
"""Newspapers that /sources lists, those with most articles first."""
_EXAMPLES = 3
# Titles tried for an example; most archives answer to the first ones.
_MOST_TRIED = 12
# A longer title makes no handy question.
_LONGEST_TITLE = 70

MENU: dict[str, dict[AnswerLanguage, str]] = {
    "help": {"fr": "Des exemples de questions", "en": "Examples of questions"},
    "meetings": {"fr": "Les rencontres : /meetings Reagan 1986", "en": "The meetings: /meetings Reagan 1986"},
    "latest": {"fr": "Les derniers articles", "en": "The latest articles"},
    "sources": {"fr": "Les journaux de l’archive", "en": "The archive’s newspapers"},
    "language": {"fr": "La langue de l’interface", "en": "The interface’s language"},
    "about": {"fr": "Ce que je suis et ce que je garde", "en": "What I am and what I keep"},
    "forget": {"fr": "Effacer ce que je garde d’ici", "en": "Erase what I keep of this chat"},
    "start": {"fr": "Commencer", "en": "Start"},
}


class Commands:
    """What each command answers."""

    def __init__(self, at: Answering, me: User) -> None:
        self._at = at
        self._store = at.service.store
        self._me = me
        self._examples: dict[AnswerLanguage, tuple[tuple[int, int], list[str]]] = {}
        self._named: dict[str, Callable[[Commanded, AnswerLanguage], Sequence[Call]]] = {
            "start": self._start,
            "help": self._help,
            "meetings": self._meetings,
            "latest": self._latest,
            "sources": self._sources,
            "about": self._about,
        }

    def answer(self, commanded: Commanded, language: AnswerLanguage) -> Reply | None:
        """Answer a command; None for one that the bot does not have."""
        place, sender = commanded.sender.place, commanded.sender
        log = {"command": commanded.name}
        if commanded.name == "language":
            return self._choose_language(commanded, language)
        if commanded.name == "forget":
            return Reply(place, (compose_text(sender, tell("forgotten", language)),), forgets=True, log=log)
        named = self._named.get(commanded.name)
        return Reply(place, tuple(named(commanded, language)), log=log) if named else None

    def choose(self, language: AnswerLanguage, commanded: Commanded) -> Reply:
        """Take a chosen interface language."""
        call = compose_text(commanded.sender, tell("language_chosen", language))
        return Reply(commanded.sender.place, (call,), language=language, log={"command": "language"})

    def _choose_language(self, commanded: Commanded, language: AnswerLanguage) -> Reply:
        wanted = commanded.arguments.casefold()[:2]
        if wanted in ("fr", "en"):
            return self.choose("fr" if wanted == "fr" else "en", commanded)
        call = compose_text(commanded.sender, tell("choose_language", language), language_keyboard())
        return Reply(commanded.sender.place, (call,), log={"command": "language"})

    def _start(self, commanded: Commanded, language: AnswerLanguage) -> Sequence[Call]:
        return (compose_text(commanded.sender, tell("start", language)),)

    def _help(self, commanded: Commanded, language: AnswerLanguage) -> Sequence[Call]:
        text = RichText.of(tell("help", language, bot=f"@{self._me.username}"))
        examples = self.examples(language)
        if examples:
            text += RichText.of(f"\n\n{tell('examples', language)}")
            for example in examples:
                text += RichText.of("\n• ") + RichText.of(example, MessageEntityType.CODE)
        return (compose_text(commanded.sender, text + RichText.of(f"\n\n{tell('commands', language)}")),)

    def examples(self, language: AnswerLanguage) -> list[str]:
        """Return questions that the archive answers: each was asked, and answered from its article."""
        state = self._store.vectors_state()
        known = self._examples.get(language)
        if known is None or known[0] != state:
            known = self._examples[language] = (state, list(self._find_examples(language)))
        return known[1]

    def _find_examples(self, language: AnswerLanguage) -> Iterator[str]:
        found = 0
        for article in self._titled(language):
            question = tell("example", language, title=(article.title_text or "").strip().rstrip("?.!"))
            answer = self._at.service.ask(question, today=date.today(), limit=1, language=language)
            if answer.quotes and answer.quotes[0].article == article.id:
                yield question
                found += 1
            if found == _EXAMPLES:
                return

    def _titled(self, language: Language) -> list[Article]:
        """Articles with a short title in a language, taken evenly over time."""
        titled = [
            article
            for article in self._store.articles()
            if article.language == language and article.title_text and len(article.title_text) <= _LONGEST_TITLE
        ]
        step = max(1, len(titled) // _MOST_TRIED)
        return titled[::step][:_MOST_TRIED]

    def _meetings(self, commanded: Commanded, language: AnswerLanguage) -> Sequence[Call]:
        today = date.fromtimestamp(commanded.sender.sent) if commanded.sender.sent else date.today()
        return self._list(
            commanded, list_meetings(self._at.service, commanded.arguments, today, language), language
        )

    def _latest(self, commanded: Commanded, language: AnswerLanguage) -> Sequence[Call]:
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
        return self._list(commanded, render_lines(tell("latest", language), lines), language)

    def _sources(self, commanded: Commanded, language: AnswerLanguage) -> Sequence[Call]:
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
        return self._list(commanded, blocks, language)

    def _list(self, commanded: Commanded, blocks: list[Block], language: AnswerLanguage) -> Sequence[Call]:
        return compose_blocks(commanded.sender, blocks, None, None, language)

    def _about(self, commanded: Commanded, language: AnswerLanguage) -> Sequence[Call]:
        first, last = self._store.publication_bounds()
        days = [Days.of_day(date.fromisoformat(day)) for day in (first, last) if day]
        text = tell(
            "about",
            language,
            articles=self._store.counts().articles,
            period=_write_period(days, language),
            minutes=round(self._at.memory / 60),
            days=self._at.days,
        )
        return (compose_text(commanded.sender, text),)


def _write_period(days: Sequence[Days], language: AnswerLanguage) -> str:
    """Write from the first to the last of some days."""
    if not days:
        return tell("period_unknown", language)
    first, last = min(d.first_day for d in days), max(d.last_day for d in days)
    if first == last:
        return write_day(first, language)
    return tell("period", language, first=write_day(first, language), last=write_day(last, language))
