"""The parts of one repetition: the steps of an exercise in, the way there, what is held and the way back out.

Moments of a timeline and frames of a figure take their steps and their seconds from here: they share one clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from supple_schema.models.exercise import Action, Step

PARTS = {Action.HOLD: "held", Action.STAY: "held", Action.CHANGE_SIDES: "change"}


@dataclass(frozen=True, slots=True)
class RepetitionSteps:
    """The ids of the steps of a repetition, by what they are in it; and those that change the side."""

    out: tuple[str, ...] = ()
    """The way there."""
    held: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    """The way back."""
    change: tuple[str, ...] = ()

    @property
    def moving(self) -> tuple[str, ...]:
        """All that is done in motion."""
        return self.out + self.back

    def seconds(self, pace: int) -> tuple[int, int]:
        """Share the time of a repetition between the way there and the way back, as they have steps."""
        parts = share_seconds(pace, self.moving)
        out = sum(parts[name] for name in self.out)
        return out, pace - out


def read_steps(steps: Iterable[Step]) -> RepetitionSteps:
    """Tell the steps of a repetition apart. What follows a hold, or a step that returns, is the way back."""
    found: dict[str, list[str]] = {"out": [], "held": [], "back": [], "change": []}
    turned = False
    for step in steps:
        turned = turned or step.action in {Action.HOLD, Action.STAY, Action.RETURN}
        moving = "back" if turned else "out"
        part = PARTS.get(step.action, moving)
        found[part].append(step.id)
    return RepetitionSteps(**{name: tuple(ids) for name, ids in found.items()})


def share_seconds(pace: int, steps: Sequence[str]) -> Mapping[str, int]:
    """Share whole seconds between steps, the earlier ones first where they do not come out even."""
    count = len(steps) or 1
    ends = [pace * number // count for number in range(count + 1)]
    return {name: ends[count - number] - ends[count - number - 1] for number, name in enumerate(steps)}
