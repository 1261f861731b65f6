"""Speakers: who says "I" in the quoted words of an article, and in an interview."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.letters import LOWER, UPPER
from corpus.meetings.model import Participant
from corpus.meetings.naming.name_words import NAME
from corpus.meetings.naming.people import participants_of
from corpus.meetings.words.cues import SPEECH, TELLS_SOURCE
from corpus.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from corpus.meetings.naming.people import People
    from corpus.meetings.participants.sentence import Sentence

#: The speaker as subject ("j'ai rencontré", "I met"), as one of several ("we"), as object ("il m'a reçu").
I_FIRST = re.compile(r"\b(?:[Jj]e\b|[Jj]'(?=[\w])|I\b)")
WE_FIRST = re.compile(r"\b(?:[Nn]ous|[Oo]n s'est|[Ww]e)\b")
ME = re.compile(
    r"\b(?:m'(?=\w)|me (?=re[cç]|rencontr|accueill|retrouv|verr|voir\b|trouver\b|consulter\b|saluer\b|rendre visite)"
    r"|(?:avec|chez|par) moi\b)"
    r"|\b(?:met|received|hosted|welcomed|saw|see|invited|meet|with|to) me\b"
)
#: Behind others: "Danny Oakes and I".
AND_I = re.compile(r",? (?:and I|et moi)\b")
#: The one asked, in an interviewer's words: "Vous avez vu hier le ministre".
YOU_FIRST = re.compile(r"\b[Vv]ous\b|\b[Yy]ou\b")

#: Words between quotation marks, or from one to the end of the paragraph.
QUOTED = re.compile(r"«[^«»\n]*(?:»|(?=\n)|$)|\"[^\"\n]*(?:\"|(?=\n)|$)|“[^“”\n]*(?:”|(?=\n)|$)")
#: Code points behind quoted words in which their speaker is named.
_NAMED_WITHIN = 110
_PRONOUN_SAYS = re.compile(
    rf"[»\"”]?,? (?:[{LOWER}]+-(?:t-)?(?P<fr>il|elle)\b|(?P<en>he|she) "
    r"(?:said|says|told|added|insisted|explained|recalled)\b)"
)
#: What stands between quoted words and the name of whoever says them: '"…," | told X', or nothing: '"…," | X told'.
_TO_SPEAKER = re.compile(r"[»\"”]?,? (?:[\w'’-]+,? ){1,9}")
_RIGHT_BEHIND = re.compile(r"[»\"”]?,? ")
_SAYS_SO = re.compile(rf"(?:,[^,;.]{{1,80}},)? (?:{SPEECH})\b")
#: Verbs that are of saying only in the midst of quoted words.
_SAYING_WITHIN = (
    r"(?:a|avait) (?:\w+ )?(?:raconté|lancé|poursuivi|conclu|reconnu|soupiré|protesté|plaidé|rétorqué|insisté|résumé"
    r"|témoigné|juré|réagi|confirmé|tranché|regretté|rappelé|tempéré|martelé|écrit)"
    r"|s'(?:est|était) (?:souvenue?|défendue?|agacée?|justifiée?|indignée?)"
    r"|(?:racont|lanc|soupir|protest|plaid|rétorqu|insist|résum|témoign|jur|tranch|regrett|rappell|tempèr|martèl|expliqu"
    r"|soulign|estim|not|jug|confi|gliss|s'agac|s'indign|se justifi)(?:e|ait)|(?:poursui|conclu|répon|di)[td]|reconnaît"
    r"|écri(?:vai)?t|poursuivait|concluait|répondait|disait|se (?:souv|déf)(?:ient|end|enait|endait)"
)
#: "« J'ai vu Y, | a raconté | X. C'était tendu. »", "…, a-t-il raconté. …": French leaves the quotation open.
_SAID_WITHIN = re.compile(
    rf", (?:(?:[{LOWER}]+-(?:t-)?(?P<pronoun>il|elle)(?: [{LOWER}]+(?:é|i|it|u|ert)e?)?)(?=[,.])"
    rf"|(?:{SPEECH}|{_SAYING_WITHIN}) (?:(?:l'|l[ea] )?(?:[\w'’-]+,? ){{0,6}})?(?=[{UPPER}]))"
)
_ASKED = re.compile(r"\?\W*$")
#: How many questions, and answers that say "I", make an interview.
_QUESTIONS = 2
#: A title that says who answers: "X Y : « … »", "Entretien avec X Y", 'X Y: "…"', "Trois questions à X Y".
_ANSWERS = re.compile(
    rf"^(?P<quoted>{NAME.pattern})(?:,[^:«»\"“”]{{1,80}})? ?: ?[«\"“'‘]"
    r"|\b(?:[Ii]nterview (?:with|de|d'|of|avec)|(?:[Ee]ntretien|[Rr]encontre|[Tt]ête-à-tête|[Dd]éjeuner|[Cc]afé) avec"
    r"|[Qq]uestions (?:à|to|for)|(?:[Qq]uestions|[Mm]inutes|[Cc]onversation|[Cc]offee|[Tt]ea|[Ll]unch|Q&A|Q and A)"
    rf" (?:with|avec)) ?(?P<met>{NAME.pattern})"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Quoted words of the reading with their speaker; `pronoun` is "he" or "she" where no name says who speaks."""

    span: Span
    speaker: tuple[Participant, ...] = ()
    pronoun: str = ""


def find_spoken(reading: str, title: str, sentences: Sequence[Sentence], people: People) -> list[Spoken]:
    """Return the quoted words of an article with who says them; of an interview also all the rest.

    Args:
        reading: The text that the sentences are parts of.
        title: The title of the article, "" where it has none.
        sentences: The sentences of the article in order, with their mentions.
        people: The people of the article.
    """
    found = list(_quotations(reading, sentences, people))
    interviewed = _interviewed(reading, title, sentences, people)
    if interviewed:
        found.append(Spoken(Span(0, len(reading)), interviewed))
    return found


def _quotations(reading: str, sentences: Sequence[Sentence], people: People) -> Iterator[Spoken]:
    last: Spoken | None = None
    for match in QUOTED.finditer(reading):
        span = Span(*match.span())
        spoken = (
            _behind(span, sentences, people)
            or _before(span, sentences, people)
            or _within(reading, span, sentences, people)
        )
        if spoken is None and last and "\n" not in reading[last.span.end : span.start]:
            spoken = Spoken(span, last.speaker, last.pronoun)
        if spoken:
            yield spoken
        last = spoken


def _sentence_at(sentences: Sequence[Sentence], position: int) -> Sentence | None:
    place = bisect_right(sentences, position, key=lambda one: one.span.start) - 1
    return sentences[place] if place >= 0 and position < sentences[place].span.end else None


def _behind(span: Span, sentences: Sequence[Sentence], people: People) -> Spoken | None:
    """Return the words with the speaker told behind them: "« … », a dit X", "…," she said."""
    sentence = _sentence_at(sentences, span.end - 1)
    if sentence is None:
        return None
    closed = span.end - sentence.span.start
    if pronoun := _PRONOUN_SAYS.match(sentence.text, closed - 1):
        return Spoken(span, pronoun=pronoun["fr"] or pronoun["en"])
    for one in sentence.mentions:
        if one.kind == "person" and closed <= one.start <= closed + _NAMED_WITHIN:
            between = sentence.text[closed - 1 : one.start]
            says = _RIGHT_BEHIND.fullmatch(between) and _SAYS_SO.match(sentence.text, one.end)
            said = says or _TO_SPEAKER.fullmatch(between)
            return Spoken(span, participants_of(one, people)) if said else None
    return None


def _before(span: Span, sentences: Sequence[Sentence], people: People) -> Spoken | None:
    """Return the words with the speaker told before them: "X a déclaré : « … »", 'X said: "…"'."""
    sentence = _sentence_at(sentences, span.start)
    if sentence is None:
        return None
    opened = span.start - sentence.span.start
    ahead = sentence.text[:opened]
    if not (TELLS_SOURCE.search(ahead) or re.search(r"[:,] ?$", ahead)):
        return None
    named = [one for one in sentence.mentions if one.kind == "person" and one.end <= opened]
    if named:
        return Spoken(span, participants_of(named[0], people))
    pronoun = re.search(r"\b(?:[Ii]l|[Ee]lle|[Hh]e|[Ss]he)\b", ahead)
    return Spoken(span, pronoun=pronoun[0].lower()) if pronoun else None


def _within(reading: str, span: Span, sentences: Sequence[Sentence], people: People) -> Spoken | None:
    """Return the words with the speaker told in their midst: "« J'ai vu Y, a raconté X. C'était tendu. »"."""
    for said in _SAID_WITHIN.finditer(reading, span.start, span.end):
        if said["pronoun"]:
            return Spoken(span, pronoun=said["pronoun"])
        sentence = _sentence_at(sentences, said.start())
        if sentence is None:
            continue
        named = said.end() - sentence.span.start
        speaker = [one for one in sentence.mentions if one.kind == "person" and one.start <= named < one.end]
        if speaker:
            return Spoken(span, participants_of(speaker[0], people))
    return None


def _interviewed(
    reading: str, title: str, sentences: Sequence[Sentence], people: People
) -> tuple[Participant, ...]:
    """Return who answers in an interview: by its title, else the first one named in full before the questions."""
    questions = [
        place
        for place, one in enumerate(sentences)
        if (YOU_FIRST.search(one.text) or _ASKED.search(one.text)) and _opens_paragraph(reading, one)
    ]
    if len(questions) < _QUESTIONS:
        return ()
    answers = sum(bool(I_FIRST.search(QUOTED.sub("", one.text))) for one in sentences)
    if answers < _QUESTIONS:
        return ()
    if said := _ANSWERS.search(title.replace("’", "'").replace("\xa0", " ").replace("\u202f", " ")):
        return (Participant(people.full_name(said["quoted"] or said["met"]), "person"),)
    named = (one for some in sentences[: questions[0]] for one in some.mentions if one.kind == "person")
    in_full = next((one for one in named if " " in one.name), None)
    return participants_of(in_full, people) if in_full else ()


def _opens_paragraph(reading: str, sentence: Sentence) -> bool:
    start = sentence.span.start
    while start and reading[start - 1] in " —–-":
        start -= 1
    return start == 0 or reading[start - 1] == "\n"
