"""A picture that marks a muscle which its exercise does not name."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.exercise import Exercise


class ForeignMuscle(ItemRule):
    """A picture that marks a muscle which its exercise does not name

    Why: Text and picture would say two things of what works, and the reader would not know which is right.
    Example: `muscles: [buttock-muscles]` and `figure: {stretched: [calf-muscles]}`.
    Instead: Add the muscle to `muscles`, or take it out of the figure.
    """

    code = "F013"
    name = "foreign-muscle"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare the muscles of figures with those of their exercises."""
        for item in context.items:
            if isinstance(item.model, Exercise) and item.model.figure is not None:
                figure = item.model.figure
                for key, names in (("works", figure.works or ()), ("stretched", figure.stretched)):
                    for index, name in enumerate(names):
                        if name not in item.model.muscles:
                            yield cls.diagnostic(
                                f"The exercise does not name `{name}` among its muscles.",
                                item.label("figure", key, index),
                                hints=("Add it to `muscles`, or take it out of the figure.",),
                            )
