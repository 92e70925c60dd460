"""The id of a new file: a title in, an id out, or why it cannot be that."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from supple_cli.content_paths import show_path
from supple_schema.linking import Library
from supple_schema.models.base import LOCALE_PATTERN, SLUG_PATTERN, make_slug
from supple_schema.models.kinds import Kind
from supple_schema.reading.device_names import is_device_name


def make_id(title: str) -> str:
    """Make an id out of words in any language with Latin letters: `Child’s pose` becomes `childs-pose`."""
    return make_slug(
        unicodedata.normalize("NFKD", re.sub("['’‘]", "", title)).encode("ascii", "ignore").decode("ascii")
    )


def why_not(root: Path, library: Library, kind: Kind, name: str) -> str | None:
    """Say why no new file of a kind can have an id; None where it can."""
    if not re.fullmatch(LOCALE_PATTERN if kind.name == "locale" else SLUG_PATTERN, name):
        like = "`en-GB`: a language and a country" if kind.name == "locale" else f"`{make_slug(name)}`"
        return f"`{name}` cannot be the id of a {kind.name}. Write --id like {like}."
    if is_device_name(name):
        return f"No file can be called `{name}` on Windows. Choose another id with --id."
    if f"{kind.name}/{name}" in library.tombstones:
        return f"The id `{name}` was retired and never means anything else. Choose another with --id."
    there = sorted((root / kind.folder).rglob(f"{name}.*")) if (root / kind.folder).is_dir() else []
    return f"`{show_path(there[0])}` is there already. Choose another id with --id." if there else None


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet.

    Raises:
        FileExistsError: it is there, perhaps since a moment ago. It is not touched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:
        stream.write(data)
