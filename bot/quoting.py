"""Quote selection: which sentence of a passage is shown, and which neighbours belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.answer_kind import ANYTHING, EXACT, Wanted, counted_words, gives_reason, kind_gain
from corpus.article import Article
from corpus.errors import QuoteDiffers
from corpus.quote import Quote, quote_span
from corpus.span import Days, Span
from corpus.store import Store
from corpus.timex import Timex
from embeddings.day_fit import day_fit
from embeddings.hit import Hit

# A quote stays readable on a telephone; a single longer sentence stays whole.
QUOTE_LENGTH = 400

# From this chance on, that the answer stands in the sentence before or behind, that one may be quoted along. The reader
# is surer than it should be; docs/reader.md has what the first quotes hold with other bounds.
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

# What divides the clauses of a sentence; a comma within a number does not.
_STOP = re.compile(r"[,.](?!\d)|[;:!?()\n]")


@dataclass(frozen=True, slots=True)
class QuoteChoice:
    """A quote, and the words in it that answer where the reader knows them; they are its first highlight.

    `timexes` are the time expressions among these words, in an article that begins at `offset` in its source.
    """

    quote: Quote
    words: str | None
    timexes: tuple[Timex, ...]
    offset: int


def select_quote(
    store: Store,
    hit: Hit,
    asked: Sequence[Days] = (),
    wanted: Wanted = ANYTHING,
    *,
    with_neighbour: bool = False,
) -> QuoteChoice:
    """Quote the sentence of a passage that answers best, with those before it where it cannot stand alone.

    Time expressions are resolved; the words that answer are highlighted, then the days `asked` for.

    Args:
        store: The archive.
        hit: The passage.
        asked: The days that the question is about.
        wanted: What kind of words answers it.
        with_neighbour: Quote the sentence before or behind along where the reader says that it may answer instead.

    Raises:
        QuoteDiffers: The article was removed since the search.
    """
    article = store.article(hit.passage.article_id)
    if article is None:
        raise QuoteDiffers(f"the article {hit.passage.article_id} is no longer in the archive")
    sentences = store.sentences(article.id)[hit.passage.first_sentence : hit.passage.last_sentence + 1]
    answers = _answers(article, sentences, hit, store.timexes(article.id, within=hit.passage.span), wanted)
    gains = [
        max((answer.gain for answer in answers if sentence.contains(answer.span)), default=0.0)
        for sentence in sentences
    ]
    scores = [score + gain for score, gain in zip(hit.sentence_scores, gains, strict=True)]
    best = max(range(len(sentences)), key=scores.__getitem__)
    opening = _opening(article, sentences, best, best)
    span = own = _with_whole_speech(article, sentences, opening, best)
    if with_neighbour and hit.answer_spans:
        span = _with_neighbour(article, sentences, scores, opening, best, own)
    timexes = store.timexes(article.id, within=span)
    fitting = _of_days(article, [answer for answer in answers if answer.gain >= 0], timexes, asked, wanted)
    answer = next((answer.span for part in (own, span) for answer in fitting if part.contains(answer.span)), None)
    dates = [timex.span for timex in timexes if any(timex.days.overlaps(days) for days in asked)]
    highlights = [*([answer] if answer else []), *(date for date in dates if date != answer)]
    quote = quote_span(article, span, hit.score + gains[best], highlights, timexes)
    # Without their sentence, words that give no reason would be a strange answer to "why".
    told = answer and (wanted.kind != "reason" or gives_reason(article, answer))
    words = answer if told else None
    among = tuple(timex for timex in timexes if words and timex.span.overlaps(words))
    return QuoteChoice(quote, words.of(article.text) if words else None, among, article.offset)


@dataclass(frozen=True, slots=True)
class _Answer:
    """Words that may answer, and what their sentence gains by them."""

    span: Span
    gain: float


def _answers(
    article: Article, sentences: Sequence[Span], hit: Hit, timexes: Sequence[Timex], wanted: Wanted
) -> list[_Answer]:
    """The words that may answer, the best first: those of the reader, and amounts of what the question counts."""
    found = []
    for sentence in sentences:
        read = [span for span in hit.answer_spans if sentence.contains(span)]
        gains = {span: kind_gain(wanted, article, sentence, span, timexes) for span in read}
        if hit.answer_spans:
            exact = [span for span, gain in gains.items() if gain == EXACT]
            counted = counted_words(wanted, article, sentence)
            gains |= {span: EXACT for span in counted if not any(span.overlaps(other) for other in exact)}
        found += [_Answer(span, gain) for span, gain in gains.items()]
    places = {span: place for place, span in enumerate(hit.answer_spans)}
    return sorted(found, key=lambda answer: (-answer.gain, places.get(answer.span, len(places))))


def _of_days(
    article: Article, answers: Sequence[_Answer], timexes: Sequence[Timex], asked: Sequence[Days], wanted: Wanted
) -> Sequence[_Answer]:
    """The answers that the days asked for leave: none whose own clause tells of other days.

    Where the article appeared on other days, of amounts that fit alike those whose clause tells of the days come
    first ("up from 33 in May 2013"); a stretch of years tells no two of them apart.
    """
    if not asked:
        return answers
    fits = {
        answer.span: {day_fit(timex, article, asked) for timex in timexes if clause.overlaps(timex.span)}
        for answer in answers
        for clause in [_clause(article, answer.span)]
    }
    left = [answer for answer in answers if fits[answer.span] != {"conflicts"}]
    is_coarse = any(days.first_day.year != days.last_day.year for days in asked)
    if wanted.kind != "amount" or is_coarse:
        return left
    if article.published and any(article.published.overlaps(days) for days in asked):
        return left
    return sorted(left, key=lambda answer: (-answer.gain, "fits" not in fits[answer.span]))


def _clause(article: Article, words: Span) -> Span:
    """The stretch around words that no comma or stronger stop divides."""
    before = max((stop.end() for stop in _STOP.finditer(article.text, 0, words.start)), default=0)
    behind = _STOP.search(article.text, words.end)
    return Span(before, behind.start() if behind else len(article.text))


def _with_neighbour(
    article: Article, sentences: Sequence[Span], scores: Sequence[float], opening: int, best: int, own: Span
) -> Span:
    """The quote with the likeliest neighbour that may answer instead; the quote alone, where none fits in with it."""
    chances = np.exp(np.array(scores) - np.logaddexp.reduce(scores))
    neighbours = [place for place in (best - 1, best + 1) if 0 <= place < len(sentences)]
    for neighbour in sorted(neighbours, key=chances.__getitem__, reverse=True):
        last = max(neighbour, best)
        first = _opening(article, sentences, min(neighbour, opening), last)
        stands_alone = first >= opening or first == 0 or not _leans(article, sentences[first])
        wider = _with_whole_speech(article, sentences, first, last)
        if (
            wider.contains(own)
            and chances[neighbour] >= NEIGHBOUR_CHANCE
            and len(wider) <= QUOTE_LENGTH
            and stands_alone
        ):
            return wider
    return own


# Marks that open and close what somebody says.
_SPEECH_MARKS = (("«", "»"), ("“", "”"))


def _with_whole_speech(article: Article, sentences: Sequence[Span], first: int, last: int) -> Span:
    """The sentences from first to last, and as many around them as their quotation marks need to open and close.

    Half of what somebody said would be another saying: "We have not failed. We have begun," he said.
    """
    span = _from_to(sentences, first, last)
    for place in range(first, -1, -1):
        wider = _from_to(sentences, place, last)
        if len(wider) > QUOTE_LENGTH:
            break
        if not _speech_is_cut(wider.of(article.text))[0]:
            span, first = wider, place
            break
    for place in range(last, len(sentences)):
        wider = _from_to(sentences, first, place)
        if len(wider) > QUOTE_LENGTH:
            break
        if not _speech_is_cut(wider.of(article.text))[1]:
            return wider
    return span


def _speech_is_cut(text: str) -> tuple[bool, bool]:
    """Tell whether a text closes speech that it does not open, and whether it opens speech that it does not close."""
    cut_before = cut_behind = False
    for opens, closes in _SPEECH_MARKS:
        depth = lowest = 0
        for mark in re.findall(f"[{opens}{closes}]", text):
            depth += 1 if mark == opens else -1
            lowest = min(lowest, depth)
        cut_before |= lowest < 0
        cut_behind |= depth > lowest
    if text.count('"') % 2:
        opened_here = text.lstrip().startswith('"') and text.count('"') == 1
        cut_before |= not opened_here
        cut_behind |= opened_here
    return cut_before, cut_behind


def _opening(article: Article, sentences: Sequence[Span], first: int, last: int) -> int:
    """Where a quote of those sentences opens: further ahead while its first one leans on the one before."""
    while first > 0 and _leans(article, sentences[first]):
        if len(_from_to(sentences, first - 1, last)) > QUOTE_LENGTH:
            break
        first -= 1
    return first


def _leans(article: Article, sentence: Span) -> bool:
    return bool(_DEPENDENT_OPENING.match(sentence.of(article.text)))


def _from_to(sentences: Sequence[Span], first: int, last: int) -> Span:
    return Span(sentences[first].start, sentences[last].end)
