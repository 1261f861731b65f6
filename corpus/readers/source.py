"""Bytes to text: the one place where a source file is decoded.

The text that comes out is the source that every offset refers to: nothing is normalised in it, line ends stay as
they are, and only a byte order mark, which is a signature and not text, is left out.
"""

from __future__ import annotations

import codecs
import re

MAX_CONTROL_SHARE = 0.01
"""Most control characters that a text may hold: terminal escapes that leaked into an article stay far below."""

MIN_NUL_SHARE = 0.2
"""Least share of zero bytes at one parity by which text without a mark is UTF-16: western text has nearly 0.5."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_FORMATS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP container (Office document, e-book or archive)"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


class NotText(ValueError):
    """The bytes are not the text that this program reads; the message says what they look like."""


def decode(data: bytes) -> str:
    """Return the text of a file.

    UTF-8, UTF-16 and UTF-32 are known by their marks; without one it is UTF-8 or UTF-16 where it can be, else
    Windows-1252.

    Raises:
        NotText: The bytes are a known format that is not text, binary, or text in no encoding of these.
    """
    for signature, name in _FORMATS:
        if data.startswith(signature):
            raise NotText(f"{name}, not a text file; save it as text (.txt)")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _plausible(_decode(data[len(mark) :], encoding), encoding)
    utf16 = _unmarked_utf16(data)
    if utf16:
        return _plausible(_decode(data, utf16), utf16)
    try:
        return _plausible(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data):
            raise NotText(f"mostly UTF-8, but byte {error.start} is not; save it as UTF-8 throughout") from error
        return _plausible(_decode(data, "cp1252"), "cp1252")


def _is_mostly_utf8(data: bytes) -> bool:
    """Tell whether most of the letters beyond ASCII are UTF-8: as Windows-1252 each would be two wrong ones."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    return sum(not character.isascii() for character in text) > 2 * wrong


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(
            f"neither UTF-8, UTF-16 nor Windows-1252 text (byte {error.start} is not valid {encoding}); "
            "save it as UTF-8"
        ) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """Return the byte order of UTF-16 text without a mark: its zero bytes all stand at one parity."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 or not (even or odd):
        return None
    if odd >= MIN_NUL_SHARE * len(data) and not even:
        return "utf-16-le"
    return "utf-16-be" if even >= MIN_NUL_SHARE * len(data) and not odd else None


def _plausible(text: str, encoding: str) -> str:
    """Return `text` where it can be text: no NUL, hardly any control character."""
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls > MAX_CONTROL_SHARE * len(text) + 1:
        raise NotText(f"a binary file ({controls} control characters read as {encoding}); only text can be read")
    return text
