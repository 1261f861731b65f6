"""The sets of questions and of press articles that lie beside the project where they are present, as archives."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from benchmarks.timex_gold import DATA, meantime, require_data
from bot.loading import add_to_archive, open_service
from bot.service import Service
from corpus.span import Language
from embeddings.encoder import Encoder
from embeddings.reader import Reader

SHARED = DATA
ARCHIVES = Path(__file__).resolve().parent.parent / "build" / "benchmarks"

Fold = Literal["kept", "choosing", "training"]
CHOOSING_SLICE = (8, 1)  # of the documents that are not kept, one in eight chooses and never trains


def _read(name: str) -> str:
    path = DATA / name
    require_data(path)
    return path.read_text(encoding="utf-8")


def digest(document: str) -> int:
    """Return the SHA-256 of a document as a number."""
    return int(hashlib.sha256(document.encode("utf-8")).hexdigest(), 16)


def is_kept(document: str) -> bool:
    """Tell whether a document is kept for the final figures."""
    return digest(document) % 4 == 0


def fold_of(document: str) -> Fold:
    """Return the fold of a document: kept for the final figures, choosing (a slice of the others) or training."""
    if is_kept(document):
        return "kept"
    modulus, rest = CHOOSING_SLICE
    return "choosing" if digest(document) // 4 % modulus == rest else "training"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a set; `document` is what is kept for the final figures or not, as a whole."""

    title: str
    text: str
    lang: Language
    document: str

    @property
    def is_kept(self) -> bool:
        """Whether the document is kept for the final figures: it trains, tunes and chooses nothing."""
        return is_kept(self.document)


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the number of the passage that answers it, and the answers as (start, end) in it, if any."""

    text: str
    passage: int
    answers: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A question set."""

    name: str
    passages: tuple[Passage, ...]
    questions: tuple[Question, ...]

    def write_articles(self, folder: Path) -> None:
        """Write each passage as one article of the press format, named by its number."""
        folder.mkdir(parents=True, exist_ok=True)
        for number, passage in enumerate(self.passages):
            article = f" date 2020-01-15 {passage.title}\n\n{passage.text}\n"
            (folder / f"{number:05d}.txt").write_text(article, encoding="utf-8", newline="")

    def make(self, encoder: Encoder) -> Path:
        """Return the archive of the set's passages; it is built at the first time, and where there are more of them."""
        articles, archive = ARCHIVES / self.name / "articles", ARCHIVES / self.name / "archive"
        if not articles.is_dir() or len(list(articles.iterdir())) != len(self.passages):
            self.write_articles(articles)
        add_to_archive(archive, encoder, [articles])
        return archive

    def open(self, encoder: Encoder) -> Service:
        """Open the archive of the set's passages."""
        return open_service(self.make(encoder), encoder, Reader.load(encoder))


def load_piaf() -> QuestionSet:
    """Load PIAF: French questions over Wikipedia; a document is an article, by its title."""
    data = json.loads(_read("qa_fr_piaf/piaf_dev.json"))["data"]
    passages, questions = [], []
    for article in data:
        for paragraph in article["paragraphs"]:
            passages.append(Passage(article["title"], paragraph["context"], "fr", document=article["title"]))
            for qa in paragraph["qas"]:
                answers = [(a["answer_start"], a["text"]) for a in qa["answers"]]
                spans = _spans(paragraph["context"], answers)
                questions.append(Question(qa["question"], len(passages) - 1, spans))
    return QuestionSet("piaf", tuple(passages), tuple(questions))


def load_afriqa() -> QuestionSet:
    """Load AfriQA: English questions over Wikipedia; a document is a passage."""
    lines = _read("qa_en_afriqa/afriqa_en_dev.jsonl").splitlines()
    numbers: dict[str, int] = {}
    passages: list[Passage] = []
    questions = []
    for row in map(json.loads, lines):
        text = row["context"]
        if text not in numbers:
            numbers[text] = len(passages)
            passages.append(Passage(row["title"], text, "en", document=text))
        answers = row["answers"]
        spans = _spans(text, zip(answers["answer_start"], answers["text"], strict=True))
        questions.append(Question(row["question"], numbers[text], spans))
    return QuestionSet("afriqa", tuple(passages), tuple(questions))


def load_wikinews() -> QuestionSet:
    """Load French Wikinews, which has no questions; a document is an article, by its text."""
    articles = ((article["title"], wikinews_text(article)) for article in wikinews())
    return QuestionSet(
        "wikinews", tuple(Passage(title, text, "fr", document=text) for title, text in articles), ()
    )


def load_meantime() -> QuestionSet:
    """Load the English Wikinews of MEANTIME, which has no questions; a document is an article, by its text."""
    texts = (document.text for document in meantime())
    return QuestionSet("meantime", tuple(Passage("", text, "en", document=text) for text in texts), ())


def wikinews() -> list[dict[str, Any]]:
    """Return the records of French Wikinews."""
    lines = _read("archive_wikinews_fr/articles.jsonl").splitlines()
    return [json.loads(line) for line in lines]


def wikinews_text(article: Mapping[str, Any]) -> str:
    """Return the text of an article of French Wikinews, a paragraph a line."""
    return "\n".join(article["standfirst"] + article["paragraphs"])


def _spans(text: str, answers: Iterable[tuple[int, str]]) -> tuple[tuple[int, int], ...]:
    """The answers that stand where the annotation says: of PIAF one does not."""
    spans = {
        (start, start + len(words)) for start, words in answers if words.strip() and text.startswith(words, start)
    }
    return tuple(sorted(spans))
