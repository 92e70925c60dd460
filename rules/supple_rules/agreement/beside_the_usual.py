"""Notes of cautions that stand beside the very text that they are to replace."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_editions.caution_changes import grade_of
from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.vocabulary import CautionGrade


class BesideTheUsual(Rule):
    """A note that says what to do instead, beside what it replaces

    Why: A reader with the condition gets both, one after the other, and cannot do both.
    Example: `{code: balance, note: Hold a worktop with both hands instead.}` beside `Rest your hands on your thighs.`
    Instead: Write the whole of it, with `replaces: true`, for the start position or for the step `at`.
    """

    code = "D516"
    name = "beside-the-usual"
    severity = Severity.WARNING
    needs = frozenset({"language"})

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for words such as “instead” in notes that are put beside a text."""
        pattern = context.language.instead if context.language else ""
        if not pattern:
            return
        for item in context.library.exercises.values():
            for number, note in enumerate(item.model.cautions or ()):
                if note.note is None or note.replaces or grade_of(context.library, note) is not CautionGrade.ADAPT:
                    continue
                for match in re.finditer(pattern, note.note, re.IGNORECASE):
                    where = f"the step `{note.at}`" if note.at else "the start position"
                    yield cls.diagnostic(
                        f"“{match.group()}”: a reader with `{note.code}` reads this beside {where} and cannot do both.",
                        item.label("cautions", number, "note"),
                        hints="Write the whole of it and add `replaces: true`.",
                    )
