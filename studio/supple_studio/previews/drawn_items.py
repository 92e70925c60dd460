"""What an author can see drawn, and the files behind it: a library in, names and keys out."""

from __future__ import annotations

from dataclasses import dataclass

from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking import Library
from supple_schema.linking.figured import figured_items, poses_behind
from supple_schema.linking.folder import key_at
from supple_schema.models.kinds import PROJECT

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
    return key_at(found.place.file) in keys
