"""Quote selection: which sentence of a passage is shown, and which neighbour it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Article
from corpus.errors import QuoteDiffers
from corpus.quote import Quote, quote_span
from corpus.span import Days, Span
from corpus.store import Store
from corpus.timex import Timex
from embeddings.retrieval import Hit

# A quote stays readable on a telephone; a single longer sentence stays whole.
QUOTE_LENGTH = 400

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


def select_quote(store: Store, hit: Hit, asked: Sequence[Days] = ()) -> Quote:
    """Quote the sentence of a passage that answers best, with the one before it where it cannot stand alone.

    Its time expressions are resolved; those that fall on the days `asked` for are highlighted.

    Raises:
        QuoteDiffers: The article was removed since the search.
    """
    article = store.article(hit.passage.article_id)
    if article is None:
        raise QuoteDiffers(f"the article {hit.passage.article_id} is no longer in the archive")
    first = hit.passage.first_sentence
    sentences = store.sentences(article.id)[first : hit.passage.last_sentence + 1]
    best = max(range(len(sentences)), key=lambda place: hit.sentence_scores[place])
    span = _with_context(article, sentences, best)
    timexes = store.timexes(article.id, within=span)
    highlights = [timex.span for timex in timexes if any(_falls_on(timex, days) for days in asked)]
    return quote_span(article, span, hit.score, highlights, timexes)


def _falls_on(timex: Timex, days: Days) -> bool:
    return bool(
        timex.first_day
        and timex.last_day
        and timex.first_day <= days.last_day
        and timex.last_day >= days.first_day
    )


def _with_context(article: Article, sentences: Sequence[Span], best: int) -> Span:
    """Widen a sentence by those before it while it opens with a word that leans on them."""
    first = best
    while first > 0 and _DEPENDENT_OPENING.match(sentences[first].of(article.text)):
        wider = Span(sentences[first - 1].start, sentences[best].end)
        if len(wider) > QUOTE_LENGTH:
            break
        first -= 1
    return Span(sentences[first].start, sentences[best].end)
