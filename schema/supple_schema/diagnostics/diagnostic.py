"""One finding: what is wrong, where, why it matters, what to write instead.

A diagnostic is a plain frozen value. It knows nothing of terminals or files on disk, so each output format is one
renderer over the same list.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from supple_schema.diagnostics.position import Span


class Severity(StrEnum):
    """How much a finding matters: an error stops a build, a warning fails `--strict`, advice only informs."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """Sort key: the gravest first."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Label:
    """A place that a finding speaks of. `file` is relative to the content folder, with forward slashes.

    `span` is None where the finding is about a file that is missing or cannot be read.
    """

    file: str
    span: Span | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters of `file` from offset `start` up to `end` by `replacement`."""

    file: str
    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair of the file. `safe` means that it cannot change what the author meant."""

    description: str
    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. The first label is its place; further labels show what it is compared with."""

    code: str
    name: str
    severity: Severity
    message: str
    labels: tuple[Label, ...] = ()
    hints: tuple[str, ...] = ()
    fix: Fix | None = None

    @property
    def place(self) -> Label | None:
        """The label that says where the finding is, or None when it is about the content as a whole."""
        return self.labels[0] if self.labels else None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of a report: by file, then by place, then the gravest first."""
        place = self.place
        offset = place.span.start.offset if place and place.span else -1
        return (place.file if place else "", offset, self.severity.rank, self.code, self.message)
