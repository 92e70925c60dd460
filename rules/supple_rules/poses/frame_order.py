"""Pictures of a figure that a reader cannot follow one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking import Item
from supple_schema.linking.figured import Figured
from supple_schema.models.exercise import Exercise
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


def _figures(context: ItemContext) -> Iterator[tuple[Item[Figured], Figure]]:
    for item in context.items:
        if isinstance(item.model, Exercise | Guide) and item.model.figure is not None:
            yield item, item.model.figure
