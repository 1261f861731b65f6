"""The documents and the program name the same commands and settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.cli import rendezvous
from bot.settings import Settings

README = Path(__file__).parent.parent / "README.md"
_COMMAND = re.compile(r"(?<![\w/.-])rendezvous ([a-z][a-z-]*)")


@pytest.fixture(scope="module")
def code() -> str:
    """Return what the README sets as code: blocks and inline."""
    text = README.read_text(encoding="utf-8")
    fenced = re.compile(r"^```[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
    indented = re.findall(r"^ {4}.*$", text, re.MULTILINE)
    inline = re.findall(r"`([^`\n]+)`", fenced.sub("", text))
    return "\n".join([*fenced.findall(text), *indented, *inline])


def test_every_command_of_the_readme_exists(code: str) -> None:
    named = set(_COMMAND.findall(code))
    assert named
    assert named <= set(rendezvous.commands)


def test_every_command_is_in_the_readme(code: str) -> None:
    assert set(rendezvous.commands) <= set(_COMMAND.findall(code))


def test_every_make_target_of_the_readme_exists(code: str) -> None:
    makefile = (README.parent / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)", code))
    assert {"console", "test"} <= named <= targets


def test_every_setting_of_the_bot_is_in_its_document() -> None:
    document = (README.parent / "docs" / "telegram.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"^\| setting \|.*\n((?:\|.*\n)+)", document, re.MULTILINE)
    told = re.findall(r"`([A-Z_]+)`", "".join(row.split("|")[1] for row in table.splitlines()))
    prefix = "telegram_"
    assert sorted(told) == sorted(
        name.removeprefix(prefix).upper() for name in Settings.model_fields if name.startswith(prefix)
    )


def test_the_readme_is_short() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= 150
