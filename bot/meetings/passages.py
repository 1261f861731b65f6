"""Which quoted passages may be told of a meeting that is asked about, beside what its record proves or without one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.deeds import did_not_come_about
from bot.meetings.book import MeetingBook
from bot.meetings.match import (
    admits,
    is_of_what_is_told_in,
    may_be_told_in,
    names_in,
    names_only_people_of,
    names_somebody_of,
    tells_of_meeting,
)
from bot.meetings.participant_terms import word_runs
from bot.meetings.question import MeetingQuestion
from bot.quoting import QuoteChoice
from corpus.article import Article
from corpus.meetings.status.weighing import leaves_open
from corpus.quote import Quote
from corpus.span import Span
from corpus.store import Store
from corpus.terms import all_terms
from embeddings.hit import Hit

# The sentences before and behind a day in which those stand who met on it.
_NEAR = 2


class MeetingPassages:
    """Judges the quotes of an archive by its records of meetings. Safe to use from several threads."""

    def __init__(self, store: Store, book: MeetingBook) -> None:
        self._store = store
        self._book = book

    def has_names(self, asked: MeetingQuestion, hit: Hit) -> bool:
        """Tell whether a passage has the names of those whom a question asks about, or its article those that it lacks.

        These are given names, standing there before the same name as in the question ("Mme Thériault", whom the article
        has introduced), and what the question names beside: where somebody comes from, what they talked about.
        """
        people = frozenset().union(*(name.alternatives for name in asked.names)) - asked.given
        if any(name.alternatives & people for name in hit.lacks):
            return False
        article = self._store.article(hit.passage.article_id) if hit.lacks else None
        if article is None:
            return not hit.lacks
        terms, asked_in = all_terms(article.text), asked.question.language
        if not all(name.terms_in(article.language, asked_in) & terms for name in hit.lacks):
            return False
        lacking = frozenset().union(*(name.alternatives for name in hit.lacks)) & asked.given
        wanted = [pair for run in asked.word_runs for pair in pairwise(run) if pair[0] & lacking]
        told = [pair for run in word_runs(article.text) for pair in pairwise(run)] if wanted else []
        return all(any(one & first and two & second for first, second in told) for one, two in wanted)

    def keep_telling(
        self, asked: MeetingQuestion, choices: Sequence[QuoteChoice], *, beside_meetings: bool
    ) -> tuple[QuoteChoice, ...]:
        """Return those quotes that may be told of a meeting: behind one that may not, only what names them all.

        Args:
            asked: What the question asks of the meetings.
            choices: The quotes of the passages, the best first.
            beside_meetings: Whether records of meetings answer too.
        """
        told: list[QuoteChoice] = []
        for place, choice in enumerate(choices):
            refused = len(told) < place
            may = self._may_tell(asked, choice.quote, beside_meetings=beside_meetings)
            if may and (
                not refused or beside_meetings or self._names_all(asked, choice.quote, of_its_place=False)
            ):
                told.append(choice)
        return tuple(told)

    def _may_tell(self, asked: MeetingQuestion, quote: Quote, *, beside_meetings: bool) -> bool:
        """Whether a quote may be told of a meeting.

        Not where it proves others than the one that the question is about, unless it names all that the question
        names and these proven ones are of other people; nor where what it tells never came about. Whether they met,
        such a quote may only show by a way of meeting, and by naming them all or, where it proves nothing, one of them,
        the others being named in its passage: without a record, the answer says neither yes nor no. A day is told only
        where those stand around it whom the question names; no day and no place of what was called off or denied is
        told as that of a meeting.
        """
        proven = self._book.proven_by(quote)
        if not may_be_told_in(asked, quote.text) and all(one.merged.kind == "in_person" for one in proven):
            return False
        if (
            asked.question.type in ("who", "where", "when")
            and not asked.status
            and leaves_open(quote.text, quote.language)
        ):
            return False
        if admitted := [one for one in proven if admits(asked, one, strictly=False)]:
            off = all(one.merged.status in ("cancelled", "denied") for one in admitted)
            return bool(asked.status) or not off or asked.question.type not in ("when", "where")
        if any(names_only_people_of(asked, one) for one in proven) or (proven and asked.status):
            return False
        if proven or (asked.question.type == "yes_no" and not beside_meetings):
            return self._names_all(asked, quote, of_its_place=bool(proven)) or (
                not proven
                and tells_of_meeting(quote.text)
                and names_somebody_of(asked, quote.text, quote.language)
            )
        if asked.question.type == "when" and not beside_meetings and not self._stands_near(asked, quote):
            return False
        if asked.question.type == "where" and not beside_meetings and not self._tells_who_met(asked, quote):
            return False
        return bool(asked.status) or not did_not_come_about(quote.text, quote.language)

    def _names_all(self, asked: MeetingQuestion, quote: Quote, *, of_its_place: bool) -> bool:
        article = self._store.article(quote.article)
        return article is not None and is_of_what_is_told_in(asked, quote, article.text, of_its_place=of_its_place)

    def _stands_near(self, asked: MeetingQuestion, quote: Quote) -> bool:
        """Tell whether what a question names and the article has stands in a quote or the sentences around it."""
        article = self._store.article(quote.article)
        if article is None:
            return False
        near = self._around(article, quote, _NEAR)
        return names_in(asked, article.text, article.language) == names_in(asked, near, article.language)

    def _tells_who_met(self, asked: MeetingQuestion, quote: Quote) -> bool:
        """Tell whether a quote names all whom a question names, or has a word for meeting in it or beside it.

        "Where is the villa of the summit?" names nobody, and asks for no more than the place.
        """
        article = self._store.article(quote.article)
        if article is None:
            return False
        if tells_of_meeting(self._around(article, quote, 1)):
            return True
        named = names_in(asked, article.text, article.language)
        return named == names_in(asked, quote.text, article.language)

    def _around(self, article: Article, quote: Quote, reach: int) -> str:
        """Return a quote with so many sentences before and behind it; nothing where it was updated since the search."""
        span = Span(quote.start - article.offset, quote.end - article.offset)
        sentences = self._store.sentences(article.id)
        quoted = [place for place, sentence in enumerate(sentences) if sentence.overlaps(span)]
        if not quoted:
            return ""
        around = sentences[max(0, quoted[0] - reach) : quoted[-1] + 1 + reach]
        return Span(around[0].start, around[-1].end).of(article.text)
