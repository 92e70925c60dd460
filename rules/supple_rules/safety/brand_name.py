"""No brand names."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.listed import report_hits
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic


class BrandName(ItemRule):
    """The name of a brand

    The names are listed in the vocabulary `words-brand`.

    Why: Health information that names a product is advertising. The reader may also know the medicine by another name,
    and take it twice.
    Example: `Take Advil.`
    Instead: The name of the substance, such as ibuprofen, or of the kind of medicine.
    """

    code = "S413"
    name = "brand-name"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each listed brand."""
        yield from report_hits(cls, context.hits("words-brand"), "“{}” is the name of a brand.", "Name the substance.")
