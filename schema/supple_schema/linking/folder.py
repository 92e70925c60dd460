"""The files of a content folder: which there are, what kind each is, and which are in the wrong place."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.linking import codes
from supple_schema.models.base import LOCALE_PATTERN, SLUG_PATTERN, make_slug
from supple_schema.models.kinds import FOLDERS, PROJECT, Kind
from supple_schema.reading.document import SUFFIXES

OTHER_FILES = frozenset({"README.md", "LICENSE", "LICENSE.md", "LICENSE.txt"})


def list_files(root: Path) -> tuple[list[tuple[Kind, str]], list[Diagnostic]]:
    """List the content files below a folder as (kind, path), in order, and what is wrong with their names."""
    files: list[tuple[Kind, str]] = []
    found: list[Diagnostic] = []
    for path in sorted(_walk(root)):
        finding = _place(path)
        if isinstance(finding, Kind):
            files.append((finding, path))
        elif finding is not None:
            found.append(finding)
    return files, found


def identify(path: str) -> str:
    """Give the id that a file's name stands for."""
    return PurePosixPath(path).stem


def _walk(root: Path) -> Iterator[str]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        base = Path(folder).relative_to(root)
        for name in names:
            if not name.startswith(".") and name not in OTHER_FILES:
                yield (base / name).as_posix()


def _place(path: str) -> Kind | Diagnostic | None:
    pure = PurePosixPath(path)
    if path == PROJECT.folder:
        return PROJECT
    top = path.partition("/")[0]
    kind = FOLDERS.get(top) if top != path else None
    label = Label(path.encode("utf-8", "replace").decode("utf-8"))
    if pure.suffix not in SUFFIXES:
        if pure.suffix.lower() in {".yml", *SUFFIXES}:
            right = pure.with_suffix(pure.suffix.lower().replace(".yml", ".yaml")).name
            return codes.UnknownFileType.found(
                f"Files that end in `{pure.suffix}` are not read.", label, hints=f"Rename it to `{right}`."
            )
        return None
    if kind is None:
        near = difflib.get_close_matches(top, FOLDERS, n=1, cutoff=0.6)
        return codes.UnknownFolder.found(
            "This file is not in a folder of content.",
            label,
            hints=f"Did you mean the folder `{near[0]}/`?"
            if near
            else f"Folders of content are {', '.join(f'`{name}/`' for name in FOLDERS)}.",
        )
    if not re.fullmatch(LOCALE_PATTERN if kind.name == "locale" else SLUG_PATTERN, pure.stem):
        return codes.BadFileName.found(
            f"`{pure.stem}` is not an id.".encode("utf-8", "replace").decode("utf-8"),
            label,
            hints=f"Rename the file to `{make_slug(pure.stem)}{pure.suffix}`.",
        )
    return kind
