"""The sheet: on one side a routine to do and to tick off, with the stop rule; on its back all warning signs.

It never leaves without its back. Each phase of a routine has a side of its own, and a long one two or more, each with
the stop rule. The signs are on the back of the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_editions.model.routine import EditionRoutine, EditionRoutineItem, EditionRoutinePhase
from supple_exporters.pdf.columns import split_columns
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.prints import Fitting, Print, first_sign
from supple_exporters.pdf.tracking import WEEKS

POINTS = (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.75, 9.5, 9.25, 9.0)
"""Sizes of its text: a short routine has large letters and large pictures."""
MOST_ON_A_SIDE = 6
"""So many exercises fit on a side with their pictures and steps; of more, each side has as many as the others."""


@dataclass(frozen=True, slots=True)
class Side:
    """A side: exercises of a phase that follow each other. What there is to tick and to reach is on a phase's last."""

    phase: EditionRoutinePhase
    items: tuple[EditionRoutineItem, ...]
    first: int
    """The number of its first exercise."""

    @property
    def last(self) -> int:
        """The number of its last exercise."""
        return self.first + len(self.items) - 1

    @property
    def opens(self) -> bool:
        """Whether its phase begins on it."""
        return self.first == 1

    @property
    def ends(self) -> bool:
        """Whether its phase ends on it."""
        return self.last == len(self.phase.items)


def arrange(edition: Edition, _options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print for each routine."""
    for routine in edition.routines:
        sides = tuple(_sides(routine))
        yield Print(
            f"sheet-{routine.id}",
            "sheet.html",
            routine.title,
            {"routine": routine, "sides": sides, "weeks": WEEKS},
            fitting=Fitting(len(sides), first_sign(edition), "part-2" if len(sides) > 1 else None, POINTS),
        )


def _sides(routine: EditionRoutine) -> Iterator[Side]:
    for phase in routine.phases:
        first = 1
        for items in split_columns(phase.items, -(-len(phase.items) // MOST_ON_A_SIDE), lambda _: 1.0):
            yield Side(phase, tuple(items), first)
            first += len(items)
