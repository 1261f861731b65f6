"""The service: a question in, an answer with verified quotes out. Console, commands and Telegram all ask here."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.answer import Answer, QuestionType, SearchHit, Slots
from bot.answer_kind import Wanted, answer_kind, wanted_words
from bot.answer_slots import slots_of_words
from bot.left_out import LeftOut, split_left_out
from bot.meetings.answers import TOLD, MeetingAnswer, answer_from_meetings
from bot.meetings.book import BookedMeeting, MeetingBook, MeetingFilter
from bot.meetings.left_out import read_left_out
from bot.meetings.passages import MeetingPassages
from bot.meetings.question import MeetingQuestion, read_meeting_question
from bot.messages import say, write_days, write_published
from bot.question import Question, has_words, read_question
from bot.quoting import QuoteChoice, select_quote
from bot.spelling import find_other_spellings
from bot.withheld import withholds
from corpus.errors import QuoteDiffers
from corpus.language import detect_question_language
from corpus.quote import Quote, quote_span, verify_quote
from corpus.span import Days, ReadLanguage, Span, blank
from corpus.store import Store
from corpus.timex import find_days_of_any_year, find_impossible_day, find_question_timexes
from embeddings.defaults import READ_AT_MOST
from embeddings.hit import Hit
from embeddings.retrieval import Retriever, Scope

# The passages shown beside "not found": enough to see that nothing fits.
NEAREST = 3
# The most years after a day that an article still tells of it, where the question leaves the year out.
_TOLD_LATER = 100
# The chance that an answer from the records of meetings is right: somewhat under the share of the questions over the
# sample archive that have every slot right, .97 (tests/test_bot_meetings_answers.py), whose texts the rules know.
MEETING_PROBABILITY = 0.9


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, the days that it is about, its other words, and what it asks of meetings if that is its subject.

    `tell` is how many meetings the answer tells at most, `left_out` what the question leaves out.
    """

    question: Question
    about: tuple[Days, ...]
    words: str
    meeting: MeetingQuestion | None
    tell: int
    left_out: LeftOut | None

    @property
    def wants_words(self) -> bool:
        question = self.question
        return question.type not in ("yes_no", "count", "list") and not question.asks_about_somebody


@dataclass(frozen=True, slots=True)
class _Found:
    """The passages that were found, those of them that may answer, and the days that they are held against."""

    about: tuple[Days, ...]
    hits: list[Hit]
    possible: list[Hit]


class Service:
    """Answers questions over one archive. Safe to use from several threads."""

    def __init__(self, store: Store, retriever: Retriever, read_at_most: int = READ_AT_MOST) -> None:
        self.store = store
        self._retriever = retriever
        self._read_at_most = read_at_most
        self._meeting_book = MeetingBook(store)
        self._meeting_passages = MeetingPassages(store, self._meeting_book)

    def warm_up(self) -> None:
        """Load what the first question would load, the towns and the rules of dates among it, before anybody asks."""
        self.ask("Qui a rencontré qui à Genève ?", today=date.today(), limit=1)

    def search(self, query: str, *, limit: int, published: Days | None = None) -> tuple[SearchHit, ...]:
        """Return the `limit` best passages for a query, none for one without words; two of one article may overlap."""
        if not has_words(query):
            return ()
        hits = self._retriever.search(
            query, detect_question_language(query), k=limit, scope=Scope(published), read=self._read_at_most
        )
        return tuple(hit for hit in map(self._search_hit, hits) if hit)

    def ask(
        self,
        text: str,
        *,
        today: date,
        limit: int,
        language: ReadLanguage | None = None,
        published: Days | None = None,
        articles: Sequence[str] = (),
        read: int | None = None,
        tell: int = TOLD,
    ) -> Answer:
        """Answer a question with `limit` quotes at most, and with all that prove what it says of meetings.

        Args:
            text: The user's words.
            today: The day that the question's own dates are counted from.
            limit: The most quotes beyond those that the answer's slots point to.
            language: The language to answer in; the question's own where it is not given.
            published: Only articles that may have appeared in these days.
            articles: Only these articles, where any are given.
            read: The most passages that the reader reads; all that the settings allow where it is not given.
            tell: The most meetings that the answer tells, where these are more than usual.
        """
        started = time.perf_counter()
        words = text.lower() if text.isupper() else text  # in capitals, every word looks like a name
        asked = self._understand(words, today, max(tell, TOLD))
        within = Scope(published, tuple(articles))
        reading = self._read_at_most if read is None else min(read, self._read_at_most)
        answer_language = language or asked.question.language
        answer = self._answer(asked, answer_language, within, today, limit, reading)
        return replace(answer, question=text, seconds=round(time.perf_counter() - started, 3))

    def _answer(
        self, asked: _Asked, language: ReadLanguage, within: Scope, today: date, limit: int, reading: int
    ) -> Answer:
        question = asked.question
        if not has_words(question.text):
            return Answer(
                question.text, language, question.type, status="not_found", answer=say("no_words", language)
            )
        if no_day := find_impossible_day(question.text, question.language):
            told_so = say("no_such_day", language, day=no_day)
            return Answer(question.text, language, question.type, status="not_found", answer=told_so)
        asked, met = self._meet(asked, language, within, today)
        # "Which official greeted X and Y?": he need not be one who met them.
        if met is None and question.asks_which:
            asked = replace(asked, meeting=None)
        if met and met.is_whole:
            reading = 0  # a record with its proof has nothing to gain from the reader
        found = self._find(asked, met, within, today, 2 * limit, reading)
        answering = [hit for hit in found.possible if hit.answers]
        hits = answering or self._nearest(asked, found, within)
        choices = self._quote(hits, limit, found.about, wanted_words(question), beside_meetings=bool(met))
        withheld = asked.wants_words and _is_withheld(question, choices)
        told = self._without_left_out(asked, choices) if answering and not withheld else ()
        if asked.meeting:
            told = self._meeting_passages.keep_telling(asked.meeting, told, beside_meetings=bool(met))
        chance = max((hit.probability for hit in found.possible), default=0.0) if told or not answering else 0.0
        if asked.meeting and met and not met.is_whole:  # it asks for more than that they met
            if not _agree(met, told, question.type):
                met = None  # which the archive tells elsewhere or not at all
                told = told if asked.wants_words else ()
            elif len(met.meetings) > 1:
                met = self._answer_from_meetings(asked, language, within.published, told[0].quote)
        answer = Answer(
            question=question.text,
            language=language,
            type=question.type,
            status="answered" if met or told else "not_found",
            answer=met.text if met else self._short_text(asked, language, told),
            nearest=() if met or told else tuple(choice.quote for choice in choices),
            slots=slots_of_words(told[0], question.type, language) if told else Slots(),
            quotes=tuple(choice.quote for choice in told),
            probability=round(chance, 3),
        )
        return _told_by_meetings(answer, met, limit) if met else answer

    def _meet(
        self, asked: _Asked, language: ReadLanguage, within: Scope, today: date
    ) -> tuple[_Asked, MeetingAnswer | None]:
        """Answer from the records of meetings; of any year where the question leaves it out and today's has none.

        Returns:
            The question, of the days that the answer is of, and the answer.
        """
        if asked.meeting is None or within.articles:
            return asked, None
        met = self._answer_from_meetings(asked, language, within.published)
        days = (
            self._days_of_any_year(asked.question.text, asked.question.language, today)
            if met is None and asked.about
            else ()
        )
        if days:
            in_any_year = replace(asked, meeting=replace(asked.meeting, days=days))
            met = self._answer_from_meetings(in_any_year, language, within.published)
            asked = in_any_year if met else asked
        return asked, met

    def _find(
        self, asked: _Asked, met: MeetingAnswer | None, within: Scope, today: date, k: int, reading: int
    ) -> _Found:
        """Search for what may answer; in any year where the question leaves it out and today's has nothing."""
        hits = self._search(asked, replace(within, about=asked.about), k, read=reading, words=asked.words)
        found = _Found(asked.about, hits, [hit for hit in hits if self._may_answer(asked, hit, met)])
        if asked.meeting or any(hit.answers for hit in found.possible):
            return found
        about = self._days_of_any_year(asked.question.text, asked.question.language, today)
        if not about or about == asked.about:
            return found
        hits = self._search(asked, replace(within, told_of=about), k, read=reading, words=asked.words)
        return _Found(about, hits, hits)

    def _may_answer(self, asked: _Asked, hit: Hit, met: MeetingAnswer | None) -> bool:
        """Whether a passage may answer: of how many and which meetings, only records can tell.

        Of a meeting, it has to have all names that the question has, or its article those that are given names.
        """
        if asked.meeting is None:
            return True
        if met is None and asked.question.type in ("count", "list"):
            return False
        return self._meeting_passages.has_names(asked.meeting, hit)

    def _nearest(self, asked: _Asked, found: _Found, within: Scope) -> list[Hit]:
        """The closest passages of any day, where nothing answers."""
        return self._search(asked, within, NEAREST, read=0) if found.about else found.hits[:NEAREST]

    def _search(self, asked: _Asked, scope: Scope, k: int, *, read: int, words: str | None = None) -> list[Hit]:
        question = asked.question
        return self._retriever.search(question.text, question.language, k, scope, read=read, words=words)

    def _understand(self, text: str, today: date, tell: int) -> _Asked:
        language = detect_question_language(text)
        times = find_question_timexes(text, language, today)
        text, left = split_left_out(text, (timex.span for timex in times))
        question = read_question(text)
        timexes = find_question_timexes(text, question.language, today) if left else times
        about = tuple(timex.reach for timex in timexes)
        words = unicodedata.normalize("NFC", blank(text, (timex.span for timex in timexes)))
        meeting = read_meeting_question(question, words, about, self._meeting_book.known_names(), today)
        if meeting and left:
            days = self._days_of_any_year(left.words, language, today) or tuple(
                timex.reach for timex in times if left.span.contains(timex.span)
            )
            meeting = replace(meeting, left_out=read_left_out(left, days, language))
        return _Asked(question, about, words, meeting, tell, left)

    def _days_of_any_year(self, text: str, language: ReadLanguage, today: date) -> tuple[Days, ...]:
        """The days of a question that leaves the year out, in every year that the archive may speak of."""
        first, last = (date.fromisoformat(day) if day else today for day in self.store.publication_bounds())
        years = range(max(first.year - _TOLD_LATER, date.min.year + 1), min(last.year + 2, date.max.year))
        return find_days_of_any_year(text, language, years)

    def meetings(self, wanted: MeetingFilter) -> list[BookedMeeting]:
        """Return the meetings that a filter admits, in the order of their days, those without a day last."""
        return self._meeting_book.matching(wanted)

    def _answer_from_meetings(
        self, asked: _Asked, language: ReadLanguage, published: Days | None, ahead: Quote | None = None
    ) -> MeetingAnswer | None:
        if asked.meeting is None:
            return None
        meetings = self._meeting_book.all()
        if published:
            meetings = [kept for meeting in meetings if (kept := meeting.published_in(published))]
        return answer_from_meetings(asked.meeting, meetings, self.store, language, tell=asked.tell, ahead=ahead)

    def passage_around(self, quote: Quote) -> Quote:
        """Return the passage that a quote stands in, the quote's words highlighted.

        Raises:
            QuoteDiffers: The quote is no longer in the archive.
        """
        verify_quote(self.store, quote)
        article = self.store.article(quote.article)
        if article is None:
            raise QuoteDiffers(f"the article {quote.article} is no longer in the archive")
        span = Span(quote.start - article.offset, quote.end - article.offset)
        around = [p.span for p in self.store.passages_of(article.id) if p.span.contains(span)]
        wider = max(around, key=lambda p: min(span.start - p.start, p.end - span.end), default=span)
        return quote_span(article, wider, quote.score, (span,), self.store.timexes(article.id, within=wider))

    def _without_left_out(self, asked: _Asked, choices: tuple[QuoteChoice, ...]) -> tuple[QuoteChoice, ...]:
        """The quotes whose words do not name what the question leaves out."""
        left, language = asked.left_out, asked.question.language
        return tuple(one for one in choices if not (left and one.words and left.has(one.words, language)))

    def _search_hit(self, hit: Hit) -> SearchHit | None:
        article = self.store.article(hit.passage.article_id)
        if article is None:  # removed since the search
            return None
        try:
            quote = verify_quote(self.store, quote_span(article, hit.passage.span, hit.score))
        except (QuoteDiffers, ValueError):  # updated since the search
            return None
        return SearchHit(
            quote.article, quote.source, quote.start, quote.end, quote.text, round(hit.score, 4), quote.published
        )

    def _quote(
        self, hits: Sequence[Hit], limit: int, asked: Sequence[Days], wanted: Wanted, *, beside_meetings: bool
    ) -> tuple[QuoteChoice, ...]:
        """Quote each hit's best sentence, those first whose words fit; nothing of an article is quoted twice.

        The first comes with a neighbour that may answer instead, but not beside records of meetings, which are told
        by the sentences that prove them.
        """
        found: list[tuple[Hit, QuoteChoice]] = []
        for hit in hits:
            try:
                choice = select_quote(self.store, hit, asked, wanted)
                verify_quote(self.store, choice.quote)
            except QuoteDiffers:  # removed or updated since the search
                continue
            found.append((hit, choice))
        found.sort(key=lambda one: (not one[0].answer_spans, -one[1].quote.score))
        if found and not beside_meetings:
            found[0] = (found[0][0], self._with_neighbour(*found[0], asked, wanted))
        choices: list[QuoteChoice] = []
        for _, choice in found:
            if not any(choice.quote.overlaps(other.quote) for other in choices):
                choices.append(choice)
        return tuple(choices[:limit])

    def _with_neighbour(self, hit: Hit, alone: QuoteChoice, asked: Sequence[Days], wanted: Wanted) -> QuoteChoice:
        """Quote a hit's best sentence with the neighbour that may answer instead; alone, where that has changed."""
        try:
            choice = select_quote(self.store, hit, asked, wanted, with_neighbour=True)
            verify_quote(self.store, choice.quote)
        except QuoteDiffers:
            return alone
        return choice

    def _short_text(self, asked: _Asked, language: ReadLanguage, choices: Sequence[QuoteChoice]) -> str:
        if not choices:
            return self._nothing_found(asked, language)
        first, words = choices[0].quote, choices[0].words
        publisher = first.publisher or say("unknown_publisher", language)
        published = write_published(first.published, language)
        if asked.meeting and asked.question.type == "yes_no":
            return say("undecided", language, publisher=publisher, published=published)
        if words is None or not asked.wants_words:
            return say("introduction", language, publisher=publisher, published=published)
        days = ", ".join(write_days(timex.days, language) for timex in choices[0].timexes)
        if asked.question.type == "when" and days and days != words:
            return say(
                "answer_on_days", language, words=words, days=days, publisher=publisher, published=published
            )
        return say("answer_in_words", language, words=words, publisher=publisher, published=published)

    def _nothing_found(self, asked: _Asked, language: ReadLanguage) -> str:
        """Say that nothing answers, and which names the archive writes otherwise than the question."""
        if self.store.counts().articles == 0:
            return say("empty_archive", language)
        others = find_other_spellings(self.store, asked.words, asked.question.language)
        spelt = (say("other_spelling", language, asked=one.asked, written=one.written) for one in others)
        return " ".join((say("not_found", language), *spelt))


def _is_withheld(question: Question, choices: Sequence[QuoteChoice]) -> bool:
    """Whether the best quote says that it does not tell what is asked for."""
    first = choices[0].quote if choices else None
    return first is not None and withholds(first.text, first.language, answer_kind(question))


def _told_by_meetings(answer: Answer, met: MeetingAnswer, limit: int) -> Answer:
    """What the records of meetings answer, with what the passages add."""
    return replace(
        answer,
        verdict=met.verdict,
        count=met.count,
        meetings=met.meetings,
        slots=met.slots,
        quotes=_join(met.quotes, answer.quotes, limit),
        probability=MEETING_PROBABILITY,
    )


def _join(first: Sequence[Quote], others: Sequence[Quote], limit: int) -> tuple[Quote, ...]:
    """The quotes that prove the meetings, which slots count on, then those of other passages."""
    more = [quote for quote in others if not any(quote.overlaps(proof) for proof in first)]
    best = max((quote.score for quote in more), default=0.0)
    proofs = (replace(quote, score=best + len(first) - place) for place, quote in enumerate(first))
    return (*proofs, *more)[: max(limit, len(first))]


def _agree(met: MeetingAnswer, choices: Sequence[QuoteChoice], wanted: QuestionType) -> bool:
    """Whether the passages' own first answer is a sentence that proves the meetings, or stands right beside one.

    Where the records leave open what is wanted, only the proof itself agrees: its neighbour may tell of something else.
    """
    if not choices:
        return False
    first = choices[0].quote
    return any(first.overlaps(proof) for proof in met.quotes) or (
        not _leaves_open(met, wanted) and _stand_beside(met, first)
    )


def _leaves_open(met: MeetingAnswer, wanted: QuestionType) -> bool:
    """Whether the records of meetings do not say where or when, and that is what a question wants."""
    return (wanted == "where" and not met.slots.where) or (wanted == "when" and not met.slots.when)


#: The most code points between two quotes that stand side by side: a sentence of a few words.
_BESIDE = 80


def _stand_beside(met: MeetingAnswer, quote: Quote) -> bool:
    """Whether a quote is, or stands beside, one that proves the meetings."""
    return any(
        proof.article == quote.article and max(quote.start, proof.start) - min(quote.end, proof.end) <= _BESIDE
        for proof in met.quotes
    )
