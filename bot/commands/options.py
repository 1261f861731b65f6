"""The options and arguments that several commands share."""

from __future__ import annotations

import calendar
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, get_args

import click

from bot.settings import Settings, load_settings
from bot.visible import mark_bytes
from corpus.meetings import Kind, Status
from corpus.span import LANGUAGES, Days

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
# The formats of pictures, by the endings of their names.
_PICTURES = (".png", ".svg")
_PUBLISHED = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")
_ID_SHAPE = "an id is 12 hex digits"
_LIST_IDS = "list them with: rendezvous articles"
_ARTICLE_ID = re.compile(r"[0-9a-f]{12}")
_WRITTEN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _load_settings(_context: click.Context, _parameter: click.Parameter, archive: str | None) -> Settings:
    if archive == "":
        raise click.BadParameter("name a directory")
    return load_settings(archive=archive)


def archive_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--archive`; it receives the settings."""
    return click.option(
        "--archive",
        "settings",
        metavar="DIR",
        type=click.Path(file_okay=False),
        callback=_load_settings,
        help="The archive's directory (default: RENDEZVOUS_ARCHIVE, else your user data directory).",
    )(command)


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Write one JSON document to standard output.")(
        command
    )


class _Day(click.ParamType):  # type: ignore[type-arg]  # not generic at run time in every click
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day."""
        try:
            return parse_day(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def parse_day(value: object) -> date:
    """Read a day (2022-01-21).

    Raises:
        ValueError: It is none.
    """
    if not _WRITTEN_DAY.fullmatch(str(value)):
        raise ValueError(f"{value!r} is no day; write it as YYYY-MM-DD")
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"there is no {value} in the calendar") from None


def day_option(name: str, text: str) -> Decorator:
    """Make an option that takes a day and hands over a date."""
    return click.option(name, metavar="DAY", type=_Day(), help=text)


since_option = day_option("--since", "Only articles published on this day or later (YYYY-MM-DD).")
until_option = day_option("--until", "Only articles published on this day or earlier (YYYY-MM-DD).")


def as_unicode(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Put a mark for each byte of an argument that is no character."""
    return mark_bytes(value) if value else value


def printable_ids(_context: click.Context, _parameter: click.Parameter, value: Any) -> Any:
    """Let an argument through that consists of characters: bytes that are none cannot be looked up."""
    for item in (value,) if isinstance(value, str) else value:
        if not item.isprintable():
            raise click.BadParameter(f"{_ID_SHAPE}; {_LIST_IDS}")
    return value


def say_no_article(article_id: str) -> str:
    """Say that the archive has no article of an id, and what an id looks like where this is none."""
    told = "" if _ARTICLE_ID.fullmatch(article_id) else f": {_ID_SHAPE}"
    return f"no article {article_id}{told}; {_LIST_IDS}"


event_since_option = day_option("--since", "Only meetings on this day or later (YYYY-MM-DD).")
event_until_option = day_option("--until", "Only meetings on this day or earlier (YYYY-MM-DD).")


def meeting_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the filters of meetings, and `--lang`."""
    for option in (
        click.option(
            "--lang", type=click.Choice(LANGUAGES), default="fr", help="The language of names (default: fr)."
        ),
        click.option("--kind", type=click.Choice(get_args(Kind)), help="Only meetings of this kind."),
        click.option(
            "--status",
            type=click.Choice(get_args(Status)),
            help="Only meetings of this status.",
        ),
        event_until_option,
        event_since_option,
        click.option("--where", metavar="PLACE", help="Only meetings at this place, in French or English."),
        click.option("--who", metavar="NAME", help="Only meetings of this person, country or organisation."),
    ):
        command = option(command)
    return command


def parse_published(value: object) -> Days | None:
    """Read a publication day (2022-01-21) or month (2022-01); None stays None.

    Raises:
        ValueError: It is neither.
    """
    if value is None or isinstance(value, Days):
        return value
    match = _PUBLISHED.fullmatch(str(value))
    if match is None:
        raise ValueError(f"{value!r} is not a day (2022-01-21) or a month (2022-01)")
    year, month, day = match.groups()
    if not (1 <= int(month) <= 12 and int(year) >= 1):
        raise ValueError(f"{value!r} is not a month of the calendar")
    if day is None:
        return Days.of_month(int(year), int(month))
    if not 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]:
        raise ValueError(f"{value!r} is not a day of the calendar")
    return Days.of_day(date(int(year), int(month), int(day)))


def days_between(since: date | None, until: date | None) -> Days | None:
    """Return the days between two bounds, either of which may be open."""
    if since is None and until is None:
        return None
    first, last = since or date.min, until or date.max
    if last < first:
        raise click.UsageError(f"--since {first} is after --until {last}")
    return Days(first, last)


def picture_option(name: str, text: str, *, required: bool = False) -> Decorator:
    """Make an option that takes the file of a picture: .png or .svg, in a folder that can be written to."""
    return click.option(
        name,
        required=required,
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False, writable=True),
        callback=_check_picture,
        help=text,
    )


def _check_picture(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> Path | None:
    """Refuse what could not be written, before minutes of work are lost with it."""
    if path is None:
        return None
    if path.suffix.lower() not in _PICTURES:
        raise click.BadParameter(f"{path}: give a name that ends in .png or .svg")
    if not path.parent.is_dir():
        raise click.BadParameter(f"{path}: there is no folder {path.parent}; make it, or name another")
    if not path.exists() and not os.access(path.parent, os.W_OK):
        raise click.BadParameter(f"{path}: you may not write to the folder {path.parent}; name another")
    return path
