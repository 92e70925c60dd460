"""Words of somebody else that may not be used as Supple uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.licences import may_be_passed_on
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.content import SourcedContent

NO_CHANGES = re.compile(r"\bND\b|no[ -]?deriv", re.IGNORECASE)


class UnlicensedText(ItemRule):
    """Words of somebody else that nobody may use so

    Every output is a copy of a text, and a text is changed for its reader: steps for a condition, doses, the side.

    Why: To hand it out would break the rights of the person who wrote it.
    Example: `rights: {author: A clinic, licence: All rights reserved}`, or `licence: CC BY-ND 4.0`.
    Instead: Write the name of a licence that lets others change the text, such as `CC BY 4.0`, or `permission of` and
    who gave it when. Without it, say the same in your own words: facts are free. A video or page can be linked to.
    """

    code = "E816"
    name = "unlicensed-text"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at what items say of the rights in their words."""
        for item in context.items:
            model = item.model
            rights = model.rights if isinstance(model, SourcedContent) else None
            if rights is None:
                continue
            frozen = NO_CHANGES.search(rights.licence)
            if frozen or not may_be_passed_on(rights.licence):
                yield cls.diagnostic(
                    "This licence does not let anybody change the text, as is done for each reader."
                    if frozen
                    else "This is no licence to pass the text on.",
                    item.label("rights", "licence"),
                    hints=(
                        "Write a licence such as `CC BY 4.0`, or `permission of` and who gave it when.",
                        "Without one, say it in your own words.",
                    ),
                )
