"""The hold of a dose has its step, and its breath."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ExerciseRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.library import Item
from supple_schema.models.dose import DoseChange
from supple_schema.models.exercise import Action, Exercise
from supple_schema.models.quantities import Hold, TempoPhase

SHORT_HOLD = 5
"""Seconds that a person may hold without a word on breathing."""


class HoldWithoutStep(ExerciseRule):
    """A dose with a hold, and no step at which it happens

    Why: The reader knows how long to hold, but not in which position, and a timer cannot show it.
    Example: `hold: 5 s` without a step of `action: hold`.
    Instead: Add `action: hold` to the step in which the reader stays still.
    """

    code = "D507"
    name = "hold-without-step"
    severity = Severity.WARNING

    @classmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - no need
        """Look for a step of holding in exercises whose dose has a hold."""
        dose = item.model.dose
        if dose and dose.hold and not _holds(item.model):
            yield cls.diagnostic(
                f"The dose has a hold of {dose.hold}, but no step is marked as the hold.",
                item.label("dose", "hold"),
                item.label("steps", note="none of these", key=True),
                hints="Add `action: hold` to the step in which the reader stays still.",
            )


class StepWithoutHold(ExerciseRule):
    """A step of holding, and no dose that says how long

    Why: The reader stays in the position without knowing for how long.
    Example: `action: hold` and `dose: {repetitions: 8-12}`.
    Instead: Add `hold:` to the dose, or `duration:` where the whole exercise is one long hold.
    """

    code = "D508"
    name = "step-without-hold"
    severity = Severity.WARNING

    @classmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - no need
        """Look for a hold in the doses of exercises that have a step of holding."""
        doses = (item.model.dose, *item.model.other_doses)
        if item.model.dose and not any(dose and (dose.hold or dose.duration or held_in_tempo(dose)) for dose in doses):
            for number in _holds(item.model)[:1]:
                yield cls.diagnostic(
                    "This step is a hold, but no dose says how long.",
                    item.label("steps", number, "action"),
                    item.label("dose", note="no `hold` here"),
                    hints="Add `hold:` to the dose, such as `hold: 5 s`.",
                )


class HoldWithoutBreath(ExerciseRule):
    """A hold over 5 seconds, and its step says nothing of breathing

    Why: People hold their breath when they hold a position, and their blood pressure rises.
    Example: `hold: 10 s`, and the step says only `Stay up.`
    Instead: `breathing: normal` at the step, or words such as `Stay up and keep breathing.`
    """

    code = "D509"
    name = "hold-without-breath"
    needs = frozenset({"language"})
    severity = Severity.WARNING

    @classmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:
        """Look for breathing at the hold of exercises whose hold is long."""
        stems = context.language.breathing if context.language else ()
        dose = item.model.dose
        steps = [item.model.steps[number] for number in _holds(item.model)]
        if not stems or not steps or not dose:
            return
        longest = f"{dose.hold.range.high} {dose.hold.unit}" if dose.hold and dose.hold.range else ""
        seconds = _seconds(dose.hold) if dose.hold else held_in_tempo(dose)
        if seconds > SHORT_HOLD and not any(
            step.breathing or any(stem in step.text.lower() for stem in stems) for step in steps
        ):
            yield cls.diagnostic(
                f"The hold lasts up to {longest or f'{seconds} s'}, but this step says nothing of breathing.",
                item.label("steps", _holds(item.model)[0]),
                item.label("dose", "hold" if dose.hold else "tempo", note="a long hold"),
                hints="Add `breathing: normal` to the step.",
            )


def held_in_tempo(dose: DoseChange) -> int:
    """Give how many seconds of one repetition the rhythm of a dose stands still."""
    phases = dose.tempo.phases if dose.tempo else ()
    return sum(seconds for seconds, phase in phases if phase is TempoPhase.HOLD)


def _seconds(hold: Hold) -> int:
    """Give the longest hold in seconds; 0 for breaths, which nobody holds."""
    one = hold.unit.seconds if hold.unit else None
    return (one or 0) * hold.range.high if hold.range else 0


def _holds(exercise: Exercise) -> list[int]:
    return [number for number, step in enumerate(exercise.steps) if step.action is Action.HOLD]
