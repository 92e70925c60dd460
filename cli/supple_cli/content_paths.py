"""Which folder is the content, and which of its files are asked for: paths as typed in, checked paths out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from supple_schema.diagnostics.wording import printable
from supple_schema.linking.loading import CONTENT
from supple_schema.models.image import IMAGES
from supple_schema.models.kinds import FOLDERS, PROJECT


def find_content(given: Path | None, start: Path | None = None) -> Path:
    """Find the content folder: the given one, or the nearest around `start` or the current folder.

    A folder is content if it holds `supple.yaml`. A folder `content` in the current folder is taken without it too, so
    that a check can say that the file is missing.

    Raises:
        click.UsageError: there is none.
    """
    if given is not None:
        _require_folder(given)
        return _absolute(given)
    here = Path.cwd()
    for folder in (*_and_parents(start), *_and_parents(here)):
        for candidate in (folder, folder / CONTENT):
            if (candidate / PROJECT.folder).is_file():
                return candidate
    if (here / CONTENT).is_dir():
        return here / CONTENT
    raise click.UsageError(
        f"There is no content here: neither `{PROJECT.folder}` nor a folder `{CONTENT}`. "
        "Name the content folder with --content, or start a project with `supple init my-set`."
    )


def content_around() -> Path | None:
    """Find the content folder around the current folder, if there is one."""
    try:
        return find_content(None)
    except click.UsageError:
        return None


def find_asked(root: Path, paths: Iterable[Path]) -> tuple[str, ...] | None:
    """Turn paths of files and folders into paths from the content folder; None when they ask for all of it.

    Raises:
        click.UsageError: a path does not exist or is outside of the content folder.
    """
    asked: list[str] = []
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"`{path}` does not exist.")
        for there, base in ((_absolute(path), root), (path.resolve(), root.resolve())):
            if base.is_relative_to(there):
                return None
            if there.is_relative_to(base):
                asked.append(there.relative_to(base).as_posix())
                break
        else:
            raise click.UsageError(f"`{path}` is not in the content folder `{show_path(root)}`.")
    return tuple(asked) or None


def refuse_in_content(root: Path, path: Path, instead: str) -> None:
    """Refuse a file or a folder about people that lies where content is read, or would.

    Raises:
        click.UsageError: it does; `instead` says what to do.
    """
    place = path.resolve()
    base = root.resolve()
    inside = place.relative_to(base).parts if place.is_relative_to(base) else ()
    if (len(inside) == 1 and not place.is_dir() and place.suffix) or (inside and inside[0] in {*FOLDERS, IMAGES}):
        raise click.UsageError(
            f"`{show_path(path)}` is in the content folder `{show_path(root)}`, where all files are read as content and"
            f" go where the set goes. {instead}"
        )


def is_asked(file: str, asked: tuple[str, ...] | None) -> bool:
    """Whether a file of the content is one of those asked for, or in one of the folders."""
    return asked is None or any(file == path or file.startswith(f"{path}/") for path in asked)


def show_path(path: Path) -> str:
    """Write a path as a person would from here: relative, unless that is the longer way; fit for a terminal."""
    try:
        near = Path(os.path.relpath(path))
    except ValueError:  # on Windows, another drive
        near = path
    return printable(min(near.as_posix(), path.as_posix(), key=len))


def _require_folder(path: Path) -> None:
    if not path.exists():
        raise click.UsageError(f"The folder `{path}` does not exist.")
    if not path.is_dir():
        raise click.UsageError(f"`{path}` is not a folder.")


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() follows links, and people know their files by the link


def _and_parents(path: Path | None) -> tuple[Path, ...]:
    return () if path is None else (_absolute(path), *_absolute(path).parents)
