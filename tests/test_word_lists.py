"""Lists of words and the alternations of patterns: no entry stands twice, and none is torn by a line's end."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
import regex

import bot
import corpus
import embeddings

PACKAGES = (bot, corpus, embeddings)
SOURCES = sorted(path for one in PACKAGES for path in Path(str(one.__file__)).parent.rglob("*.py"))
MODULES = [
    module.name
    for one in PACKAGES
    for module in walk_packages(one.__path__, f"{one.__name__}.")
    if not module.name.endswith("__main__")
]
#: The fields of triggers and of rules for timexes that hold a pattern not yet compiled.
PATTERN_FIELDS = {"pattern", "before", "not_before", "not_after"}
#: What a pattern is made of: an escape, a class, what opens or closes a group, a bar, anything else.
PIECE = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<opens>\((?:\?(?:P?<\w+>|<?[=!]|[a-zA-Z-]*:|>))?)|(?P<closes>\))|(?P<bar>\|)|.",
    re.DOTALL,
)


def alternations(pattern: str) -> Iterator[list[str]]:
    """Yield the alternatives of each group of a pattern, and those of all of it."""
    groups: list[tuple[str, list[str]]] = [("", [""])]
    for piece in PIECE.finditer(pattern):
        if piece["opens"]:
            groups.append((piece[0], [""]))
        elif piece["closes"]:
            opened, alternatives = groups.pop()
            yield alternatives
            groups[-1][1][-1] += opened + "|".join(alternatives) + ")"
        elif piece["bar"]:
            groups[-1][1].append("")
        else:
            groups[-1][1][-1] += piece[0]
    ((_, alternatives),) = groups
    yield alternatives


def patterns(value: object) -> Iterator[str]:
    """Yield the patterns in a value of a module, however deep."""
    if isinstance(value, re.Pattern | regex.Pattern):
        yield value.pattern
    elif isinstance(value, dict):
        for one in value.values():
            yield from patterns(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from patterns(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            held = getattr(value, field.name)
            if isinstance(held, str) and field.name in PATTERN_FIELDS:
                yield held
            elif not isinstance(held, str):
                yield from patterns(held)


def word_lists(source: str) -> Iterator[list[str]]:
    """Yield the words of each string that a module splits, and of each set that it writes out."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split"), args=[]):
                yield text.split()
            case ast.Set(elts=entries):
                yield [
                    one.value for one in entries if isinstance(one, ast.Constant) and isinstance(one.value, str)
                ]


def repeated(entries: list[str]) -> set[str]:
    return {one for one in entries if entries.count(one) > 1}


def test_a_pattern_is_taken_apart_into_its_alternatives():
    assert list(alternations(r"a|\||[|)](?:b|(?=c|d))?")) == [
        ["c", "d"],
        ["b", "(?=c|d)"],
        ["a", r"\|", "[|)](?:b|(?=c|d))?"],
    ]


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_no_list_of_words_repeats_one_or_holds_half_of_one(path: Path):
    for words in word_lists(path.read_text(encoding="utf-8")):
        assert not repeated(words)
        assert not [one for one in words if one.endswith("-")]


@pytest.mark.parametrize("module", MODULES)
def test_no_alternation_repeats_an_alternative(module: str):
    found = [pattern for value in vars(import_module(module)).values() for pattern in patterns(value)]
    assert not [pattern for pattern in found if any(repeated(one) for one in alternations(pattern))]
