"""Pictures: the option that names the file to draw, checked before the work that the picture shows."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_ENDINGS = (".png", ".svg")


def picture_option(
    name: str, text: str, *, required: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
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
    if path.suffix.lower() not in _ENDINGS:
        raise click.BadParameter(f"{path}: give a name that ends in .png or .svg")
    if not path.parent.is_dir():
        raise click.BadParameter(f"{path}: there is no folder {path.parent}; make it, or name another")
    if not path.exists() and not os.access(path.parent, os.W_OK):
        raise click.BadParameter(f"{path}: you may not write to the folder {path.parent}; name another")
    return path
