"""A picture that nobody may pass on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.images import image_of

NO_LICENCE = re.compile(
    r"\W*(unknown|none|no licen[cs]e|n/?a|to be (checked|confirmed)|copyright(ed)?|\W*)\W*"
    r"|.*(all rights reserved|fair (use|dealing)|not (known|stated|given)).*",
    re.IGNORECASE,
)


class UnlicensedPicture(ItemRule):
    """A picture that nobody may pass on

    Why: Every booklet and every bundle is a copy. To hand it out would break the rights of the person who made the
    picture.
    Example: `licence: All rights reserved`, or `licence: unknown`.
    Instead: Ask its owner for a licence and write its name, such as `CC BY 4.0`. Or leave the picture out: the figure
    takes its place.
    """

    code = "F010"
    name = "unlicensed-picture"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at what pictures say of their licence."""
        for item in context.items:
            image = image_of(item)
            if image is not None and NO_LICENCE.fullmatch(image.licence):
                yield cls.found(
                    "This is no licence to pass the picture on.",
                    item.label("image", "licence"),
                    hints="Ask its owner for a licence such as `CC BY 4.0`, or leave the picture out.",
                )
