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
    """A note that says what to do instead, beside what it replaces or beside another thing to do instead

    Prints name the `alternative` of an exercise that is left out: “Try instead: Wall plank.”

    Why: A reader with the condition gets both, one after the other, and cannot do both.
    Example: `{code: balance, note: Hold a worktop with both hands instead.}` beside `Rest your hands on your thighs.`
    Instead: Write the whole of it, with `replaces: true`, for the start position or for the step `at`. Where an
        `alternative` is named, say why the exercise is left out.
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
                grade = grade_of(context.library, note)
                if grade is CautionGrade.ADAPT and not note.replaces:
                    beside = f"the step `{note.at}`" if note.at else "the start position"
                    hint = "Write the whole of it and add `replaces: true`."
                elif grade is CautionGrade.AVOID and note.alternative:
                    beside = f"`{note.alternative}`, which takes its place,"
                    hint = "Say why it is left out, or leave `alternative` out."
                else:
                    continue
                for match in re.finditer(pattern, note.note or "", re.IGNORECASE):
                    who = f"a reader with `{note.code}`"
                    yield cls.diagnostic(
                        f"“{match.group()}”: {who} reads this beside {beside} and cannot do both.",
                        item.label("cautions", number, "note"),
                        hints=hint,
                    )
