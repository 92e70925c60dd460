"""A booklet shows every level of warning signs that may not be missing."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.safety import RedFlags
from supple_schema.models.vocabulary import CareLevel


class BookletWithoutRequiredSigns(Rule):
    """A booklet that leaves out required warning signs

    Why: Every reader must see the emergency signs before the first exercise, whatever the booklet is about.
    Example: `red_flags: [appointment-signs]`.
    Instead: `red_flags: [emergency-signs, urgent-signs, appointment-signs]`, the gravest first.
    """

    code = "S403"
    name = "booklet-without-required-signs"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the levels that a booklet shows with those that have required signs."""
        required = [
            level
            for level, word in context.library.vocabulary("care-levels").items()
            if isinstance(word.entry, CareLevel) and word.entry.required_signs
        ]
        flags = {
            item.id: item.model.care_level
            for item in context.library.safety.values()
            if isinstance(item.model, RedFlags)
        }
        for booklet in context.library.booklets.values():
            shown = {flags[name] for name in booklet.model.red_flags if name in flags}
            for level in required:
                files = [name for name, of_level in flags.items() if of_level == level]
                if level not in shown and files:
                    yield cls.diagnostic(
                        f"This booklet leaves out the warning signs of the level `{level}`.",
                        booklet.label("red_flags"),
                        hints=f"Add `{files[0]}` to `red_flags`.",
                    )
