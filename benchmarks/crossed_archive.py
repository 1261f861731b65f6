"""The mixed archives of the crossed questions: press articles among PIAF's passages and French Wikinews.

Each is made once under `build/`, from PIAF's encoded archive. What is derived without the encoder is derived anew each
time, so that it is today's program that is measured.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from benchmarks.qa_sets import ARCHIVES, load_piaf, wikinews, wikinews_text
from bot.loading import SAMPLES, add_to_archive, open_service, rebuild_archive
from bot.service import Service
from embeddings.encoder import Encoder
from embeddings.reader import Reader

CROSSED = ARCHIVES / "crossed"
WRITTEN = Path(__file__).resolve().parent.parent / "tests" / "data" / "written_articles"


def write_wikinews(folder: Path) -> None:
    """Write each Wikinews article in the press format, named by its id."""
    folder.mkdir(parents=True, exist_ok=True)
    for article in wikinews():
        day = article["first_date_in_text"] or "2012-01-15"
        text = f" date {day} {article['title']}\n\n{wikinews_text(article)}\n"
        (folder / f"wikinews-{article['id']}.txt").write_text(text, encoding="utf-8", newline="")


def open_crossed(encoder: Encoder, press: Path = SAMPLES) -> Service:
    """Open the mixed archive of a folder of press articles; it is made at the first time."""
    archive = CROSSED / f"archive-{press.name}"
    if not archive.is_dir():
        shutil.copytree(load_piaf().make(encoder), archive)
    wikinews = CROSSED / "wikinews"
    if not wikinews.is_dir():
        write_wikinews(wikinews)
    add_to_archive(archive, encoder, [press, wikinews])
    rebuild_archive(archive, encoder)
    return open_service(archive, encoder, Reader.load(encoder))
