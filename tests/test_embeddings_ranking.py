from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.service import Service
from corpus.span import Span
from embeddings.encoder import Encoder
from embeddings.hit import Hit
from embeddings.passage_text import PassageText
from embeddings.ranking import HIGHEST_RELEVANCE, SCORE_WEIGHT, read_hits
from embeddings.reader import AnswerSpan, Judgement
from embeddings.retrieval import Retriever

QUESTION = "Où Reagan et Gorbatchev se sont-ils rencontrés ?"


class ScriptedReader:
    """Gives the relevances that a test names, in the order of the passages, and counts what it reads."""

    def __init__(self, *relevances: float, finds_words: bool = True) -> None:
        self._relevances = list(relevances)
        self._finds_words = finds_words
        self.read_texts: list[str] = []

    def read(self, question: str, passages: Sequence[PassageText]) -> list[Judgement]:  # noqa: ARG002 - the protocol
        self.read_texts += [passage.text for passage in passages]
        return [self._judgement(passage, self._relevances.pop(0)) for passage in passages]

    def _judgement(self, passage: PassageText, relevance: float) -> Judgement:
        if not self._finds_words:
            return Judgement(relevance)
        return Judgement(relevance, (AnswerSpan(Span(0, 3), 1.0),), tuple(0.0 for _ in passage.sentences))


@pytest.fixture(scope="module")
def hits(sample_service: Service, encoder: Encoder) -> list[Hit]:
    return Retriever(sample_service.store, encoder).search(QUESTION, "fr", 12)


def test_the_passage_that_the_reader_prefers_comes_first(sample_service: Service, hits: list[Hit]) -> None:
    even = [replace(hit, score=50.0) for hit in hits[:4]]
    ranked = read_hits(QUESTION, even, sample_service.store, ScriptedReader(0, 0, 3, 0), 4)
    assert ranked[0].passage == even[2].passage
    assert [hit.score for hit in ranked] == sorted((hit.score for hit in ranked), reverse=True)


def test_nothing_is_read_twice_and_no_hit_is_lost(sample_service: Service, hits: list[Hit]) -> None:
    reader = ScriptedReader(*[0.0] * 12)
    ranked = read_hits(QUESTION, hits, sample_service.store, reader, 10)
    assert len(reader.read_texts) <= 10
    assert {hit.passage.id for hit in ranked} == {hit.passage.id for hit in hits}
    assert [hit.passage for hit in ranked[10:]] == [hit.passage for hit in hits[10:]]


def test_what_was_not_read_is_no_likelier_to_answer_than_what_was(
    sample_service: Service, hits: list[Hit]
) -> None:
    likely = [replace(hit, probability=0.9) for hit in hits]
    ranked = read_hits(QUESTION, likely, sample_service.store, ScriptedReader(*[-6.0] * 12), 6)
    assert max(hit.probability for hit in ranked) == max(hit.probability for hit in ranked[:6]) < 0.5


def test_reading_stops_when_the_rest_cannot_win(sample_service: Service, hits: list[Hit]) -> None:
    lead = HIGHEST_RELEVANCE / SCORE_WEIGHT
    apart = [replace(hit, score=100.0 - 2 * lead * (place >= 3)) for place, hit in enumerate(hits)]
    reader = ScriptedReader(*[0.0] * 12)
    read_hits(QUESTION, apart, sample_service.store, reader, 10)
    assert len(reader.read_texts) == 3


def test_answers_are_spans_of_the_article(sample_service: Service, hits: list[Hit]) -> None:
    ranked = read_hits(QUESTION, hits[:4], sample_service.store, ScriptedReader(0, 0, 0, 0), 4)
    for hit in ranked:
        article = sample_service.store.article(hit.passage.article_id)
        assert article is not None
        assert hit.answer_spans[0].of(article.text) == hit.passage.span.of(article.text)[:3]


def test_of_equal_sentences_the_first_is_not_preferred(sample_service: Service, hits: list[Hit]) -> None:
    longer = next(hit for hit in hits if len(hit.sentence_scores) > 1)
    even = replace(longer, sentence_scores=(0.9,) * len(longer.sentence_scores))
    (ranked,) = read_hits(QUESTION, [even], sample_service.store, ScriptedReader(0), 4)
    assert ranked.sentence_scores[0] < min(ranked.sentence_scores[1:])


def test_a_refused_passage_stays_refused(sample_service: Service, hits: list[Hit]) -> None:
    refused = [replace(hit, probability=0.0) for hit in hits[:4]]
    ranked = read_hits(QUESTION, refused, sample_service.store, ScriptedReader(9, 9, 9, 9), 4)
    assert not any(hit.answers for hit in ranked)


def test_a_model_that_only_ranks_leaves_chance_and_sentences(sample_service: Service, hits: list[Hit]) -> None:
    ranked = read_hits(QUESTION, hits[:1], sample_service.store, ScriptedReader(5, finds_words=False), 4)
    assert (ranked[0].probability, ranked[0].sentence_scores) == (hits[0].probability, hits[0].sentence_scores)
    assert ranked[0].answer_spans == ()
