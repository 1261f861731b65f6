"""What becomes of a meeting that a recogniser sees: a stub sees what each test says, the rules decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from meeting_texts import article_of

from corpus.analysis import meetings_of
from corpus.meetings import Meeting
from corpus.meetings.model import Status
from corpus.meetings.recogniser import Recognised
from corpus.span import ReadLanguage, Span


@dataclass(frozen=True)
class Sees:
    """A recogniser that sees a meeting in the sentence that holds these words."""

    words: str
    people: Sequence[str]
    status: Status = "held"

    def read(self, texts: Sequence[str], language: ReadLanguage) -> list[Recognised | None]:  # noqa: ARG002 - of the protocol
        return [self._seen(text) if self.words in text else None for text in texts]

    def _seen(self, text: str) -> Recognised:
        return Recognised(
            words=_span(text, self.words),
            people=tuple(_span(text, one) for one in self.people),
            status=self.status,
            kind="in_person",
        )


def _span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def the_names(meetings: Sequence[Meeting]) -> list[set[str]]:
    return [{one.name for one in meeting.participants} for meeting in meetings]


CHAIR = "On Monday Ruth Abelson pulled up a chair beside Desmond Kerrigan in Dublin."
BOTH = ("Ruth Abelson", "Desmond Kerrigan")


def test_what_the_rules_bear_out_is_recorded() -> None:
    (meeting,) = meetings_of(article_of(CHAIR, "en"), Sees("pulled up a chair", BOTH))
    assert meeting.status == "held"
    assert the_names([meeting]) == [set(BOTH)]


@pytest.mark.parametrize(
    "nearby",
    [
        "Her office denies it all.",
        "The dinner was called off at noon.",
        "She had turned him down twice.",
        "They did not speak.",
    ],
)
def test_what_is_doubted_nearby_is_not_told_as_held(nearby: str) -> None:
    for text in (f"{CHAIR} {nearby}", f"{CHAIR} The weather was fine. {nearby}", f"{nearby} {CHAIR}"):
        assert meetings_of(article_of(text, "en"), Sees("pulled up a chair", BOTH)) == (), text


@pytest.mark.parametrize(
    ("language", "text", "words", "people"),
    [
        ("en", "On Monday Ruth Abelson tried to sit down beside Desmond Kerrigan in Dublin.", "sit down", BOTH),
        (
            "en",
            "On Monday Ruth Abelson tried to sit down beside Desmond Kerrigan in Dublin.",
            "tried to sit",
            BOTH,
        ),
        ("en", "On Monday Ruth Abelson almost ran into Desmond Kerrigan in Dublin.", "ran into", BOTH),
        ("en", "On Monday Ruth Abelson asked to be shown in to Desmond Kerrigan in Dublin.", "shown in", BOTH),
        ("en", "Ruth Abelson would gladly have shared a table with Desmond Kerrigan on Monday.", "shared", BOTH),
        (
            "fr",
            "Jean Roux a tenté lundi de s'attabler avec Émile Comte.",
            "s'attabler",
            ("Jean Roux", "Émile Comte"),
        ),
        ("fr", "Jean Roux a failli croiser Émile Comte lundi.", "croiser", ("Jean Roux", "Émile Comte")),
        ("fr", "Jean Roux rêvait de trinquer avec Émile Comte.", "trinquer", ("Jean Roux", "Émile Comte")),
        ("fr", "Jean Roux a proposé lundi à Émile Comte de trinquer.", "trinquer", ("Jean Roux", "Émile Comte")),
        ("fr", "Éconduit lundi, Jean Roux a trinqué sans Émile Comte.", "a trinqué", ("Jean Roux", "Émile Comte")),
    ],
)
def test_a_wish_an_attempt_or_a_near_thing_is_no_meeting(
    language: ReadLanguage, text: str, words: str, people: Sequence[str]
) -> None:
    assert meetings_of(article_of(text, language), Sees(words, people)) == ()


def test_a_trigger_that_tells_of_no_meeting_is_not_overruled() -> None:
    text = "Ruth Abelson wants to meet Desmond Kerrigan on Monday in Dublin."
    assert meetings_of(article_of(text, "en"), Sees("meet", BOTH)) == ()


def test_the_rules_do_not_take_its_word_against_a_tense() -> None:
    planned = "Ruth Abelson will pull up a chair beside Desmond Kerrigan on Friday in Dublin."
    assert meetings_of(article_of(planned, "en"), Sees("pull up a chair", BOTH)) == ()
    (meeting,) = meetings_of(article_of(planned, "en"), Sees("pull up a chair", BOTH, status="planned"))
    assert meeting.status == "planned"


def test_a_pronoun_leads_to_the_sentence_before_only_where_nobody_stands_before_it() -> None:
    before = "Alice Norton is the mayor of Leeds."
    head = f"{before} On Monday she sat across a table from Desmond Kerrigan in Dublin."
    (meeting,) = meetings_of(article_of(head, "en"), Sees("across a table", ("she", "Desmond Kerrigan")))
    assert the_names([meeting]) == [{"Alice Norton", "Desmond Kerrigan"}]
    own = f"{before} Ruth Abelson came at noon, and Desmond Kerrigan had her to himself on Monday in Dublin."
    assert meetings_of(article_of(own, "en"), Sees("to himself", ("Desmond Kerrigan", "her"))) == ()
