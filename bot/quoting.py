"""Quote selection: which sentence of a passage is shown, and which neighbours belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.answer_kind import AnswerKind, fits_kind
from corpus.article import Article
from corpus.errors import QuoteDiffers
from corpus.quote import Quote, quote_span
from corpus.span import Days, Span
from corpus.store import Store
from corpus.timex import Timex
from embeddings.hit import Hit

# A quote stays readable on a telephone; a single longer sentence stays whole.
QUOTE_LENGTH = 400

# What a sentence gains, as log-odds, where it holds words of the kind asked for.
KIND_BONUS = 1.0

# From this chance on that the answer stands in the sentence before or behind, that one is quoted along. The reader is
# surer than it should be: see docs/reader.md for what the first quotes hold with other bounds.
NEIGHBOUR_CHANCE = 0.05

# A sentence that opens with one of these leans on the sentence before it.
_DEPENDENT_OPENING = re.compile(
    r"""[«“"'‘(\s]*(?:
    # French
    ils?|elles?|cel(?:ui|le)-ci|ce(?:ux|lles)-ci|cela|ceci|c['’]est|ces?|cet|cette|son|sa|ses|leurs?
    |(?:ce\ dernier|cette\ dernière|ces\ derniers|ces\ dernières)
    |(?:selon|pour)\ (?:lui|elle|eux|elles|sa\ part|leur\ part)
    |mais|or|ainsi|cependant|toutefois|pourtant|en\ effet|par\ ailleurs|de\ (?:son|leur)\ côté
    # English
    |he|she|they|it|this|these|those|that|his|her|their|its|but|however|instead|both|the\ latter
    |according\ to\ (?:him|her|them)
    )(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class QuoteChoice:
    """A quote, and the words in it that answer where the reader knows them; they are its first highlight."""

    quote: Quote
    words: str | None


def select_quote(store: Store, hit: Hit, asked: Sequence[Days] = (), kind: AnswerKind = "other") -> QuoteChoice:
    """Quote the sentence of a passage that answers best.

    A neighbour that may well answer in its place comes along, and what stands before where it cannot stand alone.
    Time expressions are resolved; the words that answer are highlighted, then the days `asked` for.

    Raises:
        QuoteDiffers: The article was removed since the search.
    """
    article = store.article(hit.passage.article_id)
    if article is None:
        raise QuoteDiffers(f"the article {hit.passage.article_id} is no longer in the archive")
    first = hit.passage.first_sentence
    sentences = store.sentences(article.id)[first : hit.passage.last_sentence + 1]
    answers = _answers_of_kind(article, hit, store.timexes(article.id, within=hit.passage.span), kind)
    scores = [
        score + (KIND_BONUS if any(sentence.contains(answer) for answer in answers) else 0.0)
        for sentence, score in zip(sentences, hit.sentence_scores, strict=True)
    ]
    first = last = max(range(len(sentences)), key=scores.__getitem__)
    if hit.answer_spans:  # the scores are log-odds, see `embeddings.hit`
        first, last = _with_neighbour(sentences, scores, first)
    span = _with_context(article, sentences, first, last)
    timexes = store.timexes(article.id, within=span)
    answer = next((answer for answer in (*answers, *hit.answer_spans) if span.contains(answer)), None)
    dates = [timex.span for timex in timexes if any(_falls_on(timex, days) for days in asked)]
    highlights = [*([answer] if answer else []), *(date for date in dates if date != answer)]
    quote = quote_span(article, span, hit.score, highlights, timexes)
    return QuoteChoice(quote, answer.of(article.text) if answer else None)


def _answers_of_kind(article: Article, hit: Hit, timexes: Sequence[Timex], kind: AnswerKind) -> list[Span]:
    """The reader's answers that are of the kind asked for, best first."""
    if kind == "other":
        return []
    return [
        answer
        for answer in hit.answer_spans
        if fits_kind(kind, answer.of(article.text), is_date=any(timex.span.overlaps(answer) for timex in timexes))
    ]


def _falls_on(timex: Timex, days: Days) -> bool:
    return bool(
        timex.first_day
        and timex.last_day
        and timex.first_day <= days.last_day
        and timex.last_day >= days.first_day
    )


def _with_neighbour(sentences: Sequence[Span], log_odds: Sequence[float], best: int) -> tuple[int, int]:
    """The first and the last sentence to quote: the best, and the likelier neighbour where it may be the better one."""
    chances = np.exp(np.array(log_odds) - np.logaddexp.reduce(log_odds))
    neighbours = [
        place
        for place in (best - 1, best + 1)
        if 0 <= place < len(sentences)
        and chances[place] >= NEIGHBOUR_CHANCE
        and len(_from_to(sentences, min(place, best), max(place, best))) <= QUOTE_LENGTH
    ]
    likeliest = max(neighbours, key=chances.__getitem__, default=best)
    return min(likeliest, best), max(likeliest, best)


def _with_context(article: Article, sentences: Sequence[Span], first: int, last: int) -> Span:
    """Widen what is quoted by the sentences before it while it opens with a word that leans on them."""
    while first > 0 and _DEPENDENT_OPENING.match(sentences[first].of(article.text)):
        if len(_from_to(sentences, first - 1, last)) > QUOTE_LENGTH:
            break
        first -= 1
    return _from_to(sentences, first, last)


def _from_to(sentences: Sequence[Span], first: int, last: int) -> Span:
    return Span(sentences[first].start, sentences[last].end)
