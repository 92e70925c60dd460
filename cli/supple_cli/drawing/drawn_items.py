"""What an author wants to see: a name in, the pose or the exercise that it stands for out, and the files behind it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

import click

from supple_cli.suggestions import unknown
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking import Library
from supple_schema.linking.figured import figured_items, poses_behind
from supple_schema.models.kinds import FOLDERS, PROJECT

POSE, EXERCISE, GUIDE = "pose", "exercise", "safety"
WORDS = {POSE: "pose", EXERCISE: "exercise", GUIDE: "guide"}
ABOUT_DRAWING = "F"
"""The letter of the codes about poses and figures."""


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """A pose, or an exercise or a guide of the safety text with its figure."""

    kind: str
    id: str

    @property
    def key(self) -> str:
        """Its name in the whole library."""
        return f"{self.kind}/{self.id}"


def find_subject(library: Library, name: str) -> DrawnItem:
    """Find the pose of a name, or else the exercise or the guide. `exercise/plank` says which of them is meant.

    Raises:
        click.UsageError: there is neither.
    """
    every = [POSE, EXERCISE, GUIDE]
    kinds = [kind for kind in every if name.startswith(f"{kind}/")] or every
    plain = name.rpartition("/")[2]
    for kind in kinds:
        if plain in drawable(library, kind) or f"{kind}/{plain}" in library.broken:
            return DrawnItem(kind, plain)
    known = [other for kind in kinds for other in drawable(library, kind)]
    *others, last = [WORDS[kind] for kind in kinds]
    raise click.UsageError(unknown(f"{', '.join(others)} or {last}" if others else last, plain, known))


def drawable(library: Library, kind: str) -> list[str]:
    """The ids of a kind that can be drawn: of the safety text, only guides."""
    if kind == POSE:
        return list(library.poses)
    return [name for name, item in figured_items(library).items() if item.kind == kind]


def behind(library: Library, subject: DrawnItem) -> frozenset[str]:
    """Name what a drawing rests on: the item, its poses, those that they are built on, and words for its title."""
    item = library.kind(subject.kind).get(subject.id)
    poses = (f"{POSE}/{name}" for name in (poses_behind(item, library) if item else ()))
    words = (PROJECT.name, "vocabulary/positions") if subject.kind == EXERCISE else ()
    return frozenset((subject.key, *poses, *words))


def concerns(found: Diagnostic, keys: frozenset[str]) -> bool:
    """Whether a finding keeps one of these items from being drawn, or is about how it is drawn."""
    if found.place is None or not (found.severity is Severity.ERROR or found.code.startswith(ABOUT_DRAWING)):
        return False
    path = PurePosixPath(found.place.file)
    kind = FOLDERS.get(path.parts[0])
    return (f"{kind.name}/{path.stem}" if kind else path.stem.replace("supple", PROJECT.name)) in keys
