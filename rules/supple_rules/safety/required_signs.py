"""No warning sign may be lost."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.safety import RedFlags
from supple_schema.models.vocabulary import CareLevel


class RequiredSignMissing(Rule):
    """A required warning sign that no red-flags file holds

    The vocabulary `care-levels` lists the signs that may never be missing, by id.

    Why: A patient who has this sign and does not find it here may lose hours that matter.
    Example: The sign `bladder` is deleted from `safety/emergency-signs.md`.
    Instead: Put the sign back with the same id, at the care level that asks for it.
    """

    code = "S402"
    name = "required-sign-missing"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for each required sign among the red flags of its level."""
        flags = [item.model for item in context.library.safety.values() if isinstance(item.model, RedFlags)]
        there = {(model.care_level, sign.id) for model in flags for sign in model.signs}
        files = {model.care_level: model for model in flags}
        for level, word in context.library.vocabulary("care-levels").items():
            entry = word.entry
            for number, sign in enumerate(entry.required_signs if isinstance(entry, CareLevel) else ()):
                if (level, sign) not in there:
                    yield cls.diagnostic(
                        f"The warning sign `{sign}` is required, but no file holds it.",
                        word.item.label(*word.path, "required_signs", number),
                        hints=f"Add it to “{files[level].title}”."
                        if level in files
                        else f"Write a file in `safety/` with `type: red-flags` and `care_level: {level}`.",
                    )
