"""The sheet: on one side a routine to do and to tick off, with the stop rule; on its back all warning signs.

It never leaves without its back. Each phase of a routine has a side of its own, and a long one two or more, each with
the stop rule; short phases share a side. The signs are on the back of the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_editions.model.routine import EditionRoutine, EditionRoutineItem, EditionRoutinePhase
from supple_exporters.pdf.columns import split_columns
from supple_exporters.pdf.getting_ready import SAY_ALL, SAY_FIRST, SAY_PLACE, SAY_PLACE_ON_FLOOR
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.prints import Fitting, Print, first_sign

WHOLE = (14.0, 13.5, 13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.75, 9.5)
"""Sizes of its text with all words on how to get ready: a short routine has large letters and large pictures."""
OPENING = (10.0, 9.75, 9.5, 9.25, 9.0)
"""Sizes in which the first of these words do, where a figure shows the start: what to hold on to stands there."""
BRIEF = (9.25, 9.0)
"""Sizes in which the name of a start position on the floor does for them: there is nothing to hold on to."""
CLOSE = (9.0,)
"""The size in which its lines stand closer before more is left out."""
NAMED = (9.0,)
"""The size in which the name of any start position does, and at last a word on whom to ask."""
CLOSER = (
    ".programme { line-height: 1.12 } .lead { font-size: 1em; line-height: 1.14 }"
    " .tick { height: 4.4mm } .stopping { line-height: 1.14 }"
)
ASK_BRIEFLY = ".asked { display: none } .asked.briefly { display: block }"
"""A word on whom to ask does for the conditions by name: in large print, letters stay as large as they are."""
BEGINNINGS = (
    (SAY_ALL, WHOLE),
    (SAY_FIRST, OPENING),
    (f"{SAY_FIRST} {CLOSER}", CLOSE),
    (SAY_PLACE_ON_FLOOR, BRIEF),
    (f"{SAY_PLACE_ON_FLOOR} {CLOSER}", CLOSE),
    (f"{SAY_PLACE} {CLOSER}", NAMED),
    (f"{SAY_PLACE} {CLOSER} {ASK_BRIEFLY}", NAMED),
)
"""How much is said of getting ready and whom to ask, from all to the least: the style that shows it, with its sizes."""
PICTURE_SHARES = (1.9, 1.7, 1.5, 1.3, 1.15, 0.85, 0.7)
"""How many times as large its pictures may be where letters are never smaller: they stand beside the words."""
MOST_ON_A_SIDE = 6
"""So many exercises fit on a side with their pictures and steps; of more, each side has as many as the others."""
MOST_SHARED = 3
"""So many exercises of short phases share a side, each phase with its boxes to tick: a plan of one walk is one side."""


@dataclass(frozen=True, slots=True)
class Part:
    """Exercises of a phase that follow each other. What there is to tick and to reach is on a phase's last part."""

    number: int
    """That of its phase, from 1."""
    phase: EditionRoutinePhase
    items: tuple[EditionRoutineItem, ...]
    first: int
    """The number of its first exercise."""
    again: frozenset[str]
    """The exercises that a part above it on the side shows: how they go is not said a second time."""

    @property
    def last(self) -> int:
        """The number of its last exercise."""
        return self.first + len(self.items) - 1

    @property
    def opens(self) -> bool:
        """Whether its phase begins with it."""
        return self.first == 1

    @property
    def ends(self) -> bool:
        """Whether its phase ends with it."""
        return self.last == len(self.phase.items)


def arrange(edition: Edition, _options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print for each routine."""
    for routine in edition.routines:
        sides = tuple(_sides(routine))
        yield Print(
            f"sheet-{routine.id}",
            "sheet.html",
            routine.title,
            {"routine": routine, "sides": sides},
            fitting=Fitting(
                len(sides),
                first_sign(edition),
                "part-2" if len(sides) > 1 else None,
                tuple(points for _, sizes in BEGINNINGS for points in sizes),
                tuple(style for style, sizes in BEGINNINGS for _ in sizes),
            ),
            picture_shares=PICTURE_SHARES,
        )


def _sides(routine: EditionRoutine) -> Iterator[tuple[Part, ...]]:
    """Give the parts of each side: of a long phase there is one on each, and short phases share a side.

    They do not where there is something to measure, which takes the room of a phase.
    """
    most = 0 if routine.measures else MOST_SHARED
    shared: list[Part] = []
    for number, phase in enumerate(routine.phases, 1):
        if shared and sum(len(part.items) for part in shared) + len(phase.items) > most:
            yield tuple(shared)
            shared = []
        first = 1
        for items in split_columns(phase.items, -(-len(phase.items) // MOST_ON_A_SIDE), lambda _: 1.0):
            again = frozenset(item.exercise.id for part in shared for item in part.items)
            shared.append(Part(number, phase, tuple(items), first, again))
            first += len(items)
            if first <= len(phase.items):
                yield tuple(shared)
                shared = []
    if shared:
        yield tuple(shared)
