"""No brand names."""

from __future__ import annotations

from supple_rules.text_rule import ListRule


class BrandName(ListRule):
    """The name of a brand

    The names are listed in the vocabulary `words-brand`.

    Why: Health information that names a product is advertising. The reader may also know the medicine by another name,
    and take it twice.
    Example: `Take Advil.`
    Instead: The name of the substance, such as ibuprofen, or of the kind of medicine.
    """

    code = "S413"
    name = "brand-name"
    listed = "words-brand"
    message = "“{}” is the name of a brand."
    hint = "Name the substance."
