"""Pictures of a figure that a reader cannot follow one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Label, Severity
from supple_schema.linking import Item
from supple_schema.linking.figured import Figured
from supple_schema.models.exercise import Action, Exercise
from supple_schema.models.figure import Figure
from supple_schema.models.safety import Guide


class SecondStart(ItemRule):
    """A picture without steps that is not the first

    A picture that shows no step bears the word “Start”.

    Why: The reader would begin in the middle, or not know which of two pictures is the start.
    Example: `frames: [{pose: lying, steps: [lie-down]}, {pose: bridge-up}]`.
    Instead: `{pose: bridge-up, steps: [lift]}`. Leave the picture out if it shows no step.
    """

    code = "F014"
    name = "second-start"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at each picture after the first."""
        for item, figure in _figures(context):
            shown = {step for frame in figure.frames for step in frame.steps}
            steps = [step.id for step in item.model.steps]
            example = next((step for step in steps if step not in shown), steps[-1])
            for number, frame in enumerate(figure.frames):
                if number and not frame.steps:
                    yield cls.diagnostic(
                        f"Picture {number + 1} names no step, so it would bear the word “Start”.",
                        item.label("figure", "frames", number),
                        hints=(f"Name what it shows, such as `steps: [{example}]`, or leave it out.",),
                    )


class RestlessCamera(ItemRule):
    """A figure whose camera changes more than once

    Why: A reader takes each new view for a new position of the body, and turns along.
    Example: Four pictures from the side, the front, the side and the top.
    Instead: One camera for the whole figure, and `second_view` where a movement leads out of the picture.
    """

    code = "F015"
    name = "restless-camera"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Count the changes from picture to picture."""
        for item, figure in _figures(context):
            cameras = [frame.camera or figure.camera for frame in figure.frames]
            changes = [number for number in range(1, len(cameras)) if cameras[number] != cameras[number - 1]]
            if len(changes) > 1:
                yield cls.diagnostic(
                    f"The camera changes {len(changes)} times: the last time in picture {changes[-1] + 1}.",
                    item.label("figure", "frames", changes[-1]),
                    hints=("Change it once at most. A `second_view` shows one picture from another side too.",),
                )


class ArrowBothWays(ItemRule):
    """An arrow in a picture that is shown for the way there and for the way back

    A picture can show steps of both, as the way down to the floor and up again passes through the same positions.

    Why: The arrow points against one of the two.
    Example: `{pose: kneeling, steps: [second-knee, crawl-to-chair]}`, and `arrows: [{follows: knee near, frame: 3}]`.
    Instead: Leave that arrow out. Without the field `arrows` every picture has one, so write `arrows: []` for none.
    """

    code = "F019"
    name = "arrow-both-ways"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at the steps of each picture with an arrow."""
        for item, figure in _figures(context):
            back = {step.id for step in item.model.steps if step.action is Action.RETURN}
            there = {step.id for step in item.model.steps if step.action is Action.MOVE}
            if len({step.id for step in item.model.steps}) < len(item.model.steps):
                continue  # an id that stands twice is told already, and nobody knows which of the two is meant
            count = len(figure.frames)
            for number, frame in enumerate(figure.frames, 1):
                if number == 1 or back.isdisjoint(frame.steps) or there.isdisjoint(frame.steps):
                    continue
                if figure.arrows is None:
                    yield cls._found(number, item.label("figure", "frames", number - 1))
                for index, arrow in enumerate(figure.arrows or ()):
                    if (arrow.frame or count) == number:
                        yield cls._found(number, item.label("figure", "arrows", index))

    @classmethod
    def _found(cls, number: int, label: Label) -> Diagnostic:
        return cls.diagnostic(
            f"Picture {number} shows the way there and the way back, and its arrow is true for one of them.",
            label,
            hints=("Leave the arrow out, or show the way back in a picture of its own.",),
        )


def _figures(context: ItemContext) -> Iterator[tuple[Item[Figured], Figure]]:
    for item in context.items:
        if isinstance(item.model, Exercise | Guide) and item.model.figure is not None:
            yield item, item.model.figure
