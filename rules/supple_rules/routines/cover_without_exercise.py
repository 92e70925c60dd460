"""The cover of a booklet shows what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.diagnostics.wording import did_you_mean


class CoverWithoutExercise(Rule):
    """A cover with an exercise that the booklet does not have, or that has no picture

    Why: A cover promises what is inside. A reader may do what it shows without the steps and the cautions.
    Example: `cover: bridge` in a booklet of which no part has the bridge.
    Instead: Name an exercise of one of its parts that has a figure or an image, or leave `cover` out.
    """

    code = "U908"
    name = "cover-without-exercise"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look the exercise of each cover up in the parts of its booklet."""
        exercises = context.library.exercises
        for booklet in context.library.booklets.values():
            name = booklet.model.cover
            if name is None or name not in exercises:
                continue  # no such exercise: that is another finding
            own = {one for part in booklet.model.parts for one in part.exercises}
            shown = [one for one in sorted(own) if one in exercises and _has_picture(context, one)]
            if name not in shown:
                lacks = "is in no part of this booklet" if name not in own else "has no picture"
                yield cls.diagnostic(
                    f"The exercise `{name}` on the cover {lacks}.",
                    booklet.label("cover"),
                    hints=did_you_mean(name, shown, "Name an exercise of the booklet that has a picture."),
                )


def _has_picture(context: Context, name: str) -> bool:
    model = context.library.exercises[name].model
    return model.figure is not None or model.image is not None
