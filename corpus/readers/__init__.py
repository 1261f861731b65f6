"""Readers: files and folders in, articles out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.article import Article
from corpus.errors import RejectedInput
from corpus.readers.press import read_press
from corpus.readers.source import NotText, decode

TEXT_SUFFIXES = frozenset({"", ".txt", ".text"})
"""Markdown is left out: its marks would stand in the quotes, and the README files of a folder are no articles."""

_PAGE = re.compile(
    r"[\ufeff\s]*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL
)
"""How a web page begins, whatever its file is called."""
_FORMAT_SUFFIX = re.compile(r"\.\w*[a-z]\w*", re.IGNORECASE)
"""A suffix without a letter ("dispatch.2022-01-21") belongs to the name and says nothing of the format."""


def find_inputs(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that `paths` name: a file as it is, a folder's files sorted and at any depth.

    Hidden files and folders inside a folder are left out, links to folders are not followed. What does not exist,
    cannot be listed or holds no file is yielded as it is, so that reading it gives the reason.
    """
    for path in paths:
        yield from (list(_files_below(path)) if path.is_dir() else ()) or (path,)


def _files_below(folder: Path) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if not entry.is_dir():
            yield entry
        elif not entry.is_symlink():
            yield from _files_below(entry)


def read_articles(path: Path, source: str) -> list[Article]:
    """Return the articles of one file, at least one; `source` is how the archive names the file.

    Raises:
        RejectedInput: The file cannot be read, is empty, is not text, or holds no article.
    """
    if not _is_unicode(source):
        raise RejectedInput(
            source.encode("utf-8", "backslashreplace").decode("utf-8"), "its name is not UTF-8; rename it"
        )
    text = _read_text(path)
    articles = read_press(text, source)
    if not articles:
        raise RejectedInput(
            str(path), "it holds no article text, only what identifies one; add the article's text"
        )
    return articles


def _is_unicode(name: str) -> bool:
    """Tell whether a name can be stored: a byte of it that is no UTF-8 arrives as half a surrogate pair."""
    return not any("\ud800" <= char <= "\udfff" for char in name)


def _read_text(path: Path) -> str:
    suffix = path.suffix.lower()
    if _FORMAT_SUFFIX.fullmatch(suffix) and suffix not in TEXT_SUFFIXES and not path.is_dir():
        raise RejectedInput(str(path), f"the format {suffix} is not supported; save it as text (.txt)")
    try:
        text = decode(_read_bytes(path))
    except NotText as error:
        raise RejectedInput(str(path), str(error)) from error
    if not text.strip():
        raise RejectedInput(str(path), "the file is empty; add a file that holds an article")
    if _PAGE.match(text):
        raise RejectedInput(str(path), "it is a web page (HTML); save its text as text (.txt)")
    return text


def _read_bytes(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            kind = "folder without files, or one that cannot be listed" if path.is_dir() else "device or pipe"
            raise RejectedInput(str(path), f"it is a {kind}; give article files")
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise RejectedInput(
            str(path), f"it cannot be read ({reason}); check the path and its permissions"
        ) from error
