"""No doses of medicines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.amounts import number_pattern
from supple_rules.item_context import ItemContext
from supple_rules.text_rule import Search, TextRule


class MedicineDose(TextRule):
    """A dose of a medicine

    Why: The right dose depends on the person. A wrong one can bleed a stomach or harm a liver.
    Example: `Take 400 mg every 6 hours.`
    Instead: `Ask a pharmacist or doctor which medicine and how much of it suits you.`
    """

    code = "S414"
    name = "medicine-dose"
    needs = frozenset({"language"})
    message = "“{}” is a dose of a medicine."
    hint = "Tell the reader to ask a pharmacist or doctor."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for a number before a unit in which medicines are taken."""
        if context.language is not None:
            units = context.language.medicine_units
            number = number_pattern(context.language)
            pattern = rf"(?<![\w.,])(?:{number}|\d[\d.,]*)[\s-]*(?:{'|'.join(units)})\b"
            glued = [word for word in context.distinct_words if word[0].isdigit() and word.endswith(units)]
            yield Search(re.compile(pattern, re.IGNORECASE), words=(*units, *glued))
