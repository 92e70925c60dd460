"""The gravest signs come first."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.safety import RedFlags
from supple_schema.models.vocabulary import CareLevel


class RedFlagsOutOfOrder(Rule):
    """Warning signs that are not in the order of their urgency

    Why: A reader in an emergency reads the first lines. They must be those of the emergency.
    Example: `red_flags: [appointment-signs, emergency-signs]`.
    Instead: `red_flags: [emergency-signs, appointment-signs]`, by the `rank` of their care level.
    """

    code = "S427"
    name = "red-flags-out-of-order"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the rank of each care level with the one before it."""
        levels = context.library.vocabulary("care-levels")
        for booklet in context.library.booklets.values():
            before = 0
            for number, name in enumerate(booklet.model.red_flags):
                item = context.library.safety.get(name)
                level = levels.get(item.model.care_level) if item and isinstance(item.model, RedFlags) else None
                rank = level.entry.rank if level and isinstance(level.entry, CareLevel) else before
                if rank < before:
                    yield cls.diagnostic(
                        f"`{name}` is more urgent than what stands before it.",
                        booklet.label("red_flags", number),
                        hints="Put it further to the front.",
                    )
                before = max(before, rank)
