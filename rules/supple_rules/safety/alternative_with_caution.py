"""An alternative is safe for whom it is named."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.selection import grade_of
from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.vocabulary import CautionGrade


class AlternativeWithCaution(Rule):
    """An alternative that must be avoided because of the same caution

    Why: A booklet for people with this caution would give them another exercise that they must not do.
    Example: For `osteoporosis`, `bridge` names the alternative `shoulder-bridge`, to be avoided for that reason too.
    Instead: Name an exercise without this caution, or leave `alternative` out, so that the exercise is left out.
    """

    code = "S410"
    name = "alternative-with-caution"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look at the cautions of each named alternative."""
        library, exercises = context.library, context.library.exercises
        for item in exercises.values():
            for number, caution in enumerate(item.model.cautions):
                other = exercises.get(caution.alternative) if caution.alternative else None
                for index, same in enumerate(other.model.cautions if other else ()):
                    if other and same.code == caution.code and grade_of(library, same) is CautionGrade.AVOID:
                        yield cls.diagnostic(
                            f"`{other.id}` takes its place because of `{caution.code}`, but is to be avoided then too.",
                            item.label("cautions", number, "alternative"),
                            other.label("cautions", index, note="the same caution"),
                            hints="Name an exercise without this caution.",
                        )
