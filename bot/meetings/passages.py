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
from corpus.meetings.status.left_open import leaves_open
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
        """Tell whether a passage has the names of a question, or its article those that may stand elsewhere.

        These are given names, before the same family name as in the question (the passage says "Mme Thériault"), and
        what the question names beside the people and places: where somebody comes from, what they talked about. Where
        it asks whether they met, all may: such a passage is shown, and answers neither yes nor no.
        """
        people = frozenset().union(*(name.alternatives for name in asked.names)) - asked.given
        absent = frozenset().union(*(name.alternatives for name in hit.lacks))
        if not asked.has_any(lambda name: not name.alternatives & absent):
            return False
        others = frozenset().union(*(term.alternatives for name in asked.either for term in name))
        lacks = [name for name in hit.lacks if not name.alternatives & others]
        if asked.question.type != "yes_no" and any(name.alternatives & people for name in lacks):
            return False
        article = self._store.article(hit.passage.article_id) if lacks else None
        if article is None:
            return not lacks
        terms, asked_in = all_terms(article.text), asked.question.language
        if not all(name.terms_in(article.language, asked_in) & terms for name in lacks):
            return False
        lacking = frozenset().union(*(name.alternatives for name in lacks)) & asked.given
        wanted = [pair for run in asked.word_runs for pair in pairwise(run) if pair[0] & lacking]
        told = [pair for run in word_runs(article.text) for pair in pairwise(run)] if wanted else []
        return all(any(one & first and two & second for first, second in told) for one, two in wanted)

    def keep_telling(
        self, asked: MeetingQuestion, choices: Sequence[QuoteChoice], *, beside_meetings: bool
    ) -> tuple[QuoteChoice, ...]:
        """Return the quotes that may be told of a meeting; behind one that may not, only those that have all names.

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

        - One that proves a meeting asked about may, but gives no day and no place of what was called off or denied.
        - One that proves another meeting may not, unless that is of other people, and the quote has every name of the
          question and a word for meeting.
        - One that proves none may be shown to who asks whether they met: the answer then says neither yes nor no. It
          gives a day only with the names of the question around it, and nothing that never came about.
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
        if proven:
            return self._names_all(asked, quote, of_its_place=True)
        if asked.question.type == "yes_no" and not beside_meetings:
            return self._is_about(asked, quote)
        if asked.question.type == "when" and not beside_meetings and not self._stands_near(asked, quote):
            return False
        if asked.question.type == "where" and not beside_meetings and not self._tells_who_met(asked, quote):
            return False
        return bool(asked.status) or not did_not_come_about(quote.text, quote.language)

    def _names_all(self, asked: MeetingQuestion, quote: Quote, *, of_its_place: bool) -> bool:
        article = self._store.article(quote.article)
        return article is not None and is_of_what_is_told_in(asked, quote, article.text, of_its_place=of_its_place)

    def _is_about(self, asked: MeetingQuestion, quote: Quote) -> bool:
        """Tell whether a quote has a word for meeting and one of the people's names, or either with all names near."""
        tells = tells_of_meeting(quote.text)
        names = names_somebody_of(asked, quote.text, quote.language)
        return (tells and names) or ((tells or names) and self._stands_near(asked, quote))

    def _stands_near(self, asked: MeetingQuestion, quote: Quote) -> bool:
        """Tell whether the names of a question that the article has all stand in a quote or the sentences around it."""
        article = self._store.article(quote.article)
        if article is None:
            return False
        near = self._around(article, quote, _NEAR)
        return names_in(asked, article.text, article.language) == names_in(asked, near, article.language)

    def _tells_who_met(self, asked: MeetingQuestion, quote: Quote) -> bool:
        """Tell whether a quote has all names of a question that its article has, or a word for meeting in or beside it.

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
