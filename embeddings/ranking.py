"""Ranking by the reader: what retrieval found, read and put in order, with the words that answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from corpus.span import Days
from corpus.store import Store
from embeddings.day_fit import day_gains
from embeddings.hit import Hit
from embeddings.passage_text import load_passage_text
from embeddings.reader import Judgement, PassageReader
from embeddings.relevance import chance_of, log_odds_of

# How many of the passages are read at first: often the best of those cannot be beaten.
_ROUND = 3
# What follows was chosen by training/fit_reader.py on 110 questions of each of six groups, over documents that trained
# nothing; see docs/reader.md. How relevance, log-odds, and retrieval's score add up:
SCORE_WEIGHT = 0.9
# More relevance than seven in eight of the passages that answer have (median 2.8 to 4.1, one in a hundred above 6.2).
HIGHEST_RELEVANCE = 5.5
# How retrieval's score of a sentence adds to the log-probability that the answer stands in it.
SENTENCE_SCORE_WEIGHT = 30.0
# What a passage's first sentence loses, as log-odds, for the reader likes it a little too well: .861 of the chosen
# sentences then hold the answer, instead of .856.
FIRST_SENTENCE_PENALTY = 1.0
# The chance that a read passage answers, as log-odds, from retrieval's own and the relevance.
_RETRIEVAL_WEIGHT, _RELEVANCE_WEIGHT, _INTERCEPT = 0.1, 0.518, -0.308


def read_hits(
    query: str,
    hits: Sequence[Hit],
    store: Store,
    reader: PassageReader,
    at_most: int,
    asked: Sequence[Days] = (),
) -> list[Hit]:
    """Read the best hits, `at_most` of them, and return all hits in the new order, best first.

    What is read is held against the days `asked` for: see `embeddings.day_fit`.

    Reading stops when the next hits could not win even if they were very relevant. What was not read follows what
    was, in retrieval's order, and is no likelier to answer: how many hits are asked for changes no answer.
    """
    read: list[Hit] = []
    for hits_of_round in _rounds(hits[:at_most]):
        if read and max(hit.score for hit in read) >= SCORE_WEIGHT * hits_of_round[0].score + HIGHEST_RELEVANCE:
            break
        found = [(hit, passage) for hit in hits_of_round if (passage := load_passage_text(store, hit.passage))]
        judgements = reader.read(query, [passage for _, passage in found])
        read += [
            _held_against_days(judge(hit, judgement), store, asked)
            for (hit, _), judgement in zip(found, judgements, strict=True)
        ]
    read.sort(key=lambda hit: (-hit.score, hit.passage.id))
    ids = {hit.passage.id for hit in read}
    lowest = read[-1].score if read else 0.0
    likeliest = max((hit.probability for hit in read), default=1.0)
    rest = [
        replace(hit, score=lowest - 1 - place, probability=min(hit.probability, likeliest))
        for place, hit in enumerate(hit for hit in hits if hit.passage.id not in ids)
    ]
    return [*read, *rest]


def _rounds(hits: Sequence[Hit]) -> Iterator[Sequence[Hit]]:
    for first in range(0, len(hits), _ROUND):
        yield hits[first : first + _ROUND]


def judge(hit: Hit, judgement: Judgement) -> Hit:
    """Return a hit as the reader and retrieval see it together."""
    start = hit.passage.span.start
    return replace(
        hit,
        score=judgement.relevance + SCORE_WEIGHT * hit.score,
        sentence_scores=_sentence_scores(hit, judgement),
        probability=_probability(hit.probability, judgement),
        answer_spans=tuple(answer.span.shifted(start) for answer in judgement.answers),
    )


def _held_against_days(hit: Hit, store: Store, asked: Sequence[Days]) -> Hit:
    """Return a hit as its dates let it answer.

    The chance that the answer stands in each sentence is weighed by the sentence's dates; what that takes from all
    of them together, the passage loses.
    """
    article = store.article(hit.passage.article_id) if asked and hit.answer_spans else None
    if article is None:
        return hit
    sentences = store.sentences(article.id)[hit.passage.first_sentence : hit.passage.last_sentence + 1]
    timexes = store.timexes(article.id, within=hit.passage.span)
    scores = np.array(hit.sentence_scores)
    weighed = scores + np.array(day_gains(article, sentences, timexes, asked))
    loss = min(0.0, float(np.logaddexp.reduce(weighed) - np.logaddexp.reduce(scores)))
    return replace(
        hit,
        score=hit.score + loss,
        sentence_scores=tuple(weighed.tolist()),
        probability=hit.probability and chance_of(log_odds_of(hit.probability) + loss),
    )


def _sentence_scores(hit: Hit, judgement: Judgement) -> tuple[float, ...]:
    if not judgement.sentences:
        return hit.sentence_scores
    scores = [
        log_probability + SENTENCE_SCORE_WEIGHT * score
        for log_probability, score in zip(judgement.sentences, hit.sentence_scores, strict=True)
    ]
    return (scores[0] - FIRST_SENTENCE_PENALTY, *scores[1:])


def _probability(by_retrieval: float, judgement: Judgement) -> float:
    """The chance that the passage answers; 0 stays 0: retrieval knows why."""
    if not judgement.answers or not by_retrieval:
        return by_retrieval
    log_odds = _RETRIEVAL_WEIGHT * log_odds_of(by_retrieval) + _RELEVANCE_WEIGHT * judgement.relevance + _INTERCEPT
    return chance_of(log_odds)
