"""A picture that nobody may pass on."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.licences import may_be_passed_on
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.images import image_of


class UnlicensedPicture(ItemRule):
    """A picture that nobody may pass on

    Why: Every booklet and every bundle is a copy. To hand it out would break the rights of the person who made the
    picture.
    Example: `licence: All rights reserved`, `licence: unknown`, or `licence: internal use only`.
    Instead: Write the name of a licence, such as `CC BY 4.0`; `own work` for a picture of yours; or `permission of` and
    who gave it when. Without any of these ask its owner, or leave the picture out: the figure takes its place.
    """

    code = "F010"
    name = "unlicensed-picture"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at what pictures say of their licence."""
        for item in context.items:
            image = image_of(item)
            if image is not None and not may_be_passed_on(image.licence):
                yield cls.diagnostic(
                    "This is no licence to pass the picture on.",
                    item.label("image", "licence"),
                    hints=(
                        "Write a licence such as `CC BY 4.0`, `own work`, or `permission of` and who gave it when.",
                        "Without one, leave the picture out.",
                    ),
                )
