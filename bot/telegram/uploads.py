"""Files that an operator sends: unpacked within limits, kept beside the archive, and added to it."""

from __future__ import annotations

import hashlib
import io
import lzma
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import IO

from bot.documents import Added
from bot.loading import add_to_archive
from bot.messages import say_remark
from bot.telegram.messages import tell
from corpus.errors import ArchiveLocked
from corpus.span import ReadLanguage
from corpus.writer import Remark
from embeddings.encoder import Encoder

UPLOADS = "uploads"
MAX_UPLOAD = 20_000_000
"""Bytes; the Bot API hands out no larger file."""
MAX_FILES = 1_000
MAX_UNPACKED = 200_000_000
"""Bytes that a .zip may hold when unpacked."""
MAX_RATIO = 100
"""How much larger than packed a .zip may be; text stays far below, a zip bomb far above."""
MAX_DEPTH = 8
"""Folders within folders."""

_CHUNK = 65_536
_LONGEST_NAME = 100  # bytes
# Rejected files, and remarks, that a summary tells.
_MOST_NAMED = 10
_UNSAFE = re.compile(r"[^\w .,()\[\]'’-]")
_DRIVE = re.compile(r"[A-Za-z]:")
# What zipfile and what it unpacks with (bz2: OSError) raise for a .zip that is damaged or packed in an odd way.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, RuntimeError, EOFError, ValueError)


class UploadRejected(Exception):
    """A file cannot be taken; `key` is the message that says why, and `values` fill its blanks."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(tell(key, "en", **values))
        self.key = key
        self.values = values

    def explain(self, language: ReadLanguage) -> str:
        """Say why in a language."""
        return tell(self.key, language, **self.values)


@dataclass(frozen=True, slots=True)
class Uploads:
    """Where uploads go."""

    archive: Path
    encoder: Encoder

    def add(self, name: str, data: bytes, language: ReadLanguage) -> str:
        """Add a file to the archive; return the summary to show.

        The file is kept under its content's hash, so that another file of the same name is another source.
        """
        folder = self.archive / UPLOADS / hashlib.sha256(data).hexdigest()[:16]
        try:
            paths = store_upload(name, data, folder)
            added, remarks = add_to_archive(self.archive, self.encoder, paths)
        except UploadRejected as rejected:
            return tell("upload_rejected", language, reason=rejected.explain(language))
        except ArchiveLocked:
            return tell("upload_locked", language)
        return _summarise(added, remarks, folder, language)


def store_upload(name: str, data: bytes, folder: Path) -> list[Path]:
    """Write an uploaded file, or what a .zip holds, into `folder`; return the files.

    Raises:
        UploadRejected: The .zip is damaged, goes beyond a limit, or has a path that leads elsewhere.
    """
    if len(data) > MAX_UPLOAD:
        raise UploadRejected("upload_too_big")
    if not name.lower().endswith(".zip"):
        return [_write(folder / safe_name(name), data)]
    return list(_unpack(data, folder))


def _unpack(data: bytes, folder: Path) -> Iterator[Path]:
    """Check a whole .zip before anything of it is written; sizes are counted, not believed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            targets = _targets(members)
            left = min(MAX_UNPACKED, MAX_RATIO * len(data))
            contents = []
            for member in members:
                with archive.open(member) as stream:
                    contents.append(_read(stream, left, member.filename))
                left -= len(contents[-1])
    except _UNREADABLE as error:
        raise UploadRejected("zip_unreadable") from error
    for target, content in zip(targets, contents, strict=True):
        yield _write(folder / target, content)


def _targets(members: list[zipfile.ZipInfo]) -> list[Path]:
    if not members:
        raise UploadRejected("zip_empty")
    if len(members) > MAX_FILES:
        raise UploadRejected("zip_too_many", count=len(members), most=MAX_FILES)
    targets = [safe_path(member) for member in members]
    folders = {folder for target in targets for folder in target.parents}
    if len(set(targets)) != len(targets) or folders & set(targets):
        raise UploadRejected("zip_same_name")
    return targets


def safe_path(member: zipfile.ZipInfo) -> Path:
    """Return where a file of a .zip goes, below the upload's folder.

    Raises:
        UploadRejected: Its path is absolute or leads upwards, it lies too deep, is a link, encrypted or a .zip.
    """
    name = member.filename.replace("\\", "/")
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or _DRIVE.match(name):
        raise UploadRejected("zip_path_outside", name=member.filename)
    if len(path.parts) - 1 > MAX_DEPTH:
        raise UploadRejected("zip_too_deep", name=member.filename, most=MAX_DEPTH)
    if member.external_attr >> 28 == 0xA:  # a symbolic link, by its Unix file type
        raise UploadRejected("zip_link", name=member.filename)
    if member.flag_bits & 1:
        raise UploadRejected("zip_encrypted", name=member.filename)
    if name.lower().endswith(".zip"):
        raise UploadRejected("zip_within", name=member.filename)
    return Path(*(safe_name(part) for part in path.parts))


def safe_name(name: str) -> str:
    """Return a file name that is one, and not hidden, whatever was sent as one; its suffix stays."""
    base = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    clean = _UNSAFE.sub("_", base).strip(" .") or "file"
    stem, dot, suffix = clean.rpartition(".")
    return f"{_shortened(stem)}{dot}{_shortened(suffix)}" if stem else _shortened(clean)


def _shortened(name: str) -> str:
    """Cut a part of a name to what every file system takes, a character whole or not at all."""
    return name.encode()[:_LONGEST_NAME].decode(errors="ignore")


def _read(stream: IO[bytes], limit: int, name: str) -> bytes:
    parts, size = [], 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > limit:
            raise UploadRejected("zip_too_much", name=name)
        parts.append(chunk)
    return b"".join(parts)


def _write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _summarise(added: Added, remarks: Sequence[Remark], folder: Path, language: ReadLanguage) -> str:
    lines = [
        tell(
            "upload_done",
            language,
            added=added.added,
            updated=added.updated,
            unchanged=added.unchanged,
            duplicates=added.duplicates,
            rejected=len(added.rejected),
            articles=added.articles,
        )
    ]
    lines += [
        tell("upload_file", language, name=_name(one.path, folder), reason=one.reason)
        for one in added.rejected[:_MOST_NAMED]
    ]
    for remark in remarks[:_MOST_NAMED]:
        told = replace(remark, replaced=_name(remark.replaced, folder)) if remark.replaced else remark
        lines.append(
            tell(
                "upload_file",
                language,
                name=_name(remark.path, folder),
                reason=say_remark(told, language),
            )
        )
    return "\n".join(lines)


def _name(path: str, folder: Path) -> str:
    """The name of an uploaded file as the user knows it."""
    return str(Path(path).relative_to(folder)) if path.startswith(str(folder)) else path
