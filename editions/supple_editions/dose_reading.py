"""The one reading of a dose: a dose and the sides of its exercise in, what to do on which side in which set out.

Sentences, rows of tables, minutes and timelines are all made from it, so they cannot differ.
"""

from __future__ import annotations

from dataclasses import dataclass

from supple_schema.models.booklet import AffectedSide
from supple_schema.models.dose import Dose, DoseSide, Meaning, set_amount, sets_of, side_doses
from supple_schema.models.exercise import Sides
from supple_schema.models.quantities import Range


@dataclass(frozen=True, slots=True)
class SideReading:
    """What one side does, or both together.

    `number` is 1 or 2 where an exercise has sides; `affected` is whether it is the affected side, where that matters.
    """

    number: int | None
    affected: bool | None
    dose: Dose

    @property
    def sets(self) -> Range:
        """How many sets it does."""
        return sets_of(self.dose).range

    def repetitions(self, number_of_set: int) -> Range | None:
        """How many times in one set, from 1; None where nobody counts."""
        return set_amount(self.dose.repetitions, number_of_set)

    def hold(self, number_of_set: int) -> Range | None:
        """How long each hold is in one set, in the unit of the hold; None where no length is given."""
        return set_amount(self.dose.hold, number_of_set)


@dataclass(frozen=True, slots=True)
class DoseReading:
    """A dose as it is done. `sides` is how the sides take turns: `none` where one works alone or both together."""

    dose: Dose
    sides: Sides
    meaning: Meaning
    turns: tuple[SideReading, ...]

    @property
    def differs(self) -> bool:
        """Whether the affected side has a dose of its own."""
        return self.turns[0].dose != self.turns[-1].dose

    @property
    def by_time(self) -> bool:
        """Whether a clock ends a set, and nobody counts."""
        return self.meaning in {Meaning.TIMED, Meaning.INTERVALS} or bool(
            self.dose.repetitions and self.dose.repetitions.within
        )


def side_of_body(side: DoseSide | None, affected: AffectedSide | None) -> AffectedSide | None:
    """Give the side of the body that works, for a reader whose affected side is known; None where it is not."""
    if side is None or affected is None or side is DoseSide.AFFECTED:
        return affected if side else None
    return AffectedSide.LEFT if affected is AffectedSide.RIGHT else AffectedSide.RIGHT


def read_dose(dose: Dose, sides: Sides) -> DoseReading:
    """Read a dose. The affected side goes first where the two do not do the same."""
    if dose.side is not None or sides is Sides.NONE:
        affected = None if dose.side is None else dose.side is DoseSide.AFFECTED
        turn = SideReading(None if sides is Sides.NONE else 1, affected, side_doses(dose)[1])
        return DoseReading(dose, Sides.NONE, dose.meaning, (turn,))
    affected_dose, other = side_doses(dose)
    differs = dose.affected_side is not None
    reading = DoseReading(
        dose,
        sides,
        dose.meaning,
        (
            SideReading(1, True if differs else None, affected_dose),
            SideReading(2, False if differs else None, other),
        ),
    )
    if sides is Sides.ALTERNATE and reading.by_time and not differs:
        return DoseReading(dose, sides, dose.meaning, (SideReading(None, None, other),))
    return reading
