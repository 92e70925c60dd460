"""What a dose says of sides and effort fits the exercise and the set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.rule import BriefRule, Rule
from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.linking.library import Item
from supple_schema.models.dose import DoseChange
from supple_schema.models.exercise import Exercise, Sides
from supple_schema.models.quantities import Effort
from supple_schema.reading.positions import DataPath


class SideWithoutSides(BriefRule):
    """A dose for one side, and an exercise without sides

    Why: Both sides work together, so the reader cannot give the affected side more or less than the other.
    Example: `sides: none`, and `dose: {repetitions: 8, side: affected}`.
    Instead: `sides: each` where each side works by itself; else leave out `side` and `affected_side`.
    """

    code = "D512"
    name = "side-without-sides"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for sides in the doses of exercises that have none, and in those of readers."""
        for item in context.library.exercises.values():
            for dose, path in doses_of(item.model) if item.model.sides is Sides.NONE else ():
                yield from cls._judge(dose, item, partial(item.label, *path))
        yield from super().check(context)

    @classmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Look for sides in the reader's own doses of exercises that have none."""
        for number, dose in enumerate(selection.brief.reader.doses):
            item = context.library.exercises.get(dose.exercise)
            if item is not None:
                yield from cls._judge(dose, item, partial(selection.brief.label, "profile", "doses", number))

    @classmethod
    def _judge(cls, dose: DoseChange, item: Item[Exercise], label: Callable[[str], Label]) -> Iterator[Diagnostic]:
        for field in ("side", "affected_side") if item.model.sides is Sides.NONE else ():
            if getattr(dose, field) is not None:
                yield cls.diagnostic(
                    "This dose is for one side, but the exercise has no sides.",
                    label(field),
                    item.label("sides", note="both work together"),
                    hints="Write `sides: each`, or leave this out.",
                )


class AnotherEffortScale(Rule):
    """An effort on another scale than the other exercises of the set

    Why: A reader who has learnt what 6 of 10 feels like takes 13 of 20 for more than all they have.
    Example: `effort: 5-6 of 10` in one exercise, and `effort: 13 of 20` in another.
    Instead: The same scale in all exercises.
    """

    code = "D513"
    name = "another-effort-scale"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the scale of each effort with the first of the set. What is left in you is a count, and no scale."""
        first: tuple[Item[Exercise], DataPath, Effort] | None = None
        for item in context.library.exercises.values():
            for dose, path in doses_of(item.model):
                effort = dose.effort
                if effort is None or effort.scale.most is None:
                    continue
                first = first or (item, path, effort)
                if effort.scale is not first[2].scale:
                    yield cls.diagnostic(
                        f"This effort is {effort.scale.words}, but others are {first[2].scale.words}.",
                        item.label(*path, "effort"),
                        first[0].label(*first[1], "effort", note="the scale of the set"),
                        hints=f"Write a number {first[2].scale.words}, as in the other exercises.",
                    )


def doses_of(exercise: Exercise) -> Iterator[tuple[DoseChange, DataPath]]:
    """Give every dose of an exercise and every change of one, with its path."""
    if exercise.dose:
        yield exercise.dose, ("dose",)
    yield from ((dose, ("other_doses", number)) for number, dose in enumerate(exercise.other_doses))
    for number, note in enumerate(exercise.cautions or ()):
        if note.dose:
            yield note.dose, ("cautions", number, "dose")
