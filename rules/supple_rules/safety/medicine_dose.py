"""No doses of medicines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.amounts import number_pattern
from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class MedicineDose(ItemRule):
    """A dose of a medicine

    Why: The right dose depends on the person. A wrong one can bleed a stomach or harm a liver.
    Example: `Take 400 mg every 6 hours.`
    Instead: `Ask a pharmacist or doctor which medicine and how much of it suits you.`
    """

    code = "S414"
    name = "medicine-dose"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for a number before a unit in which medicines are taken."""
        if context.language is None:
            return
        units = context.language.medicine_units
        number = number_pattern(context.language)
        pattern = re.compile(rf"(?<![\w.,])(?:{number}|\d[\d.,]*)[\s-]*(?:{'|'.join(units)})\b", re.IGNORECASE)
        glued = [word for word in context.distinct_words if word[0].isdigit() and word.endswith(units)]
        for prose in context.prose_with((*units, *glued)):
            for passage in prose.passages:
                for match in pattern.finditer(passage.text):
                    yield cls.diagnostic(
                        f"“{match.group()}” is a dose of a medicine.",
                        passage.label(*match.span()),
                        hints="Tell the reader to ask a pharmacist or doctor.",
                    )
