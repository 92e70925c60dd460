"""Pictures of an edition: what an author says of a picture, and the picture itself, put together."""

from __future__ import annotations

from typing import Any

from supple_editions.model.image import EditionImage
from supple_editions.resolving.resolver import Resolver
from supple_editions.resolving.same_fields import same_fields
from supple_schema.linking import Item
from supple_schema.linking.images import image_of


def resolve_image(resolver: Resolver, item: Item[Any]) -> EditionImage | None:
    """Give an item's picture with its bytes and its credit; None where it has none."""
    image = image_of(item)
    if image is None:
        return None
    file = resolver.library.images[image.file]
    return EditionImage(
        **same_fields(resolver, image, EditionImage),
        media_type=file.media_type,
        width=file.width,
        height=file.height,
        credit=resolver.catalogue.text("image.credit", author=image.author, source=image.source, licence=image.licence),
        data=file.data,
    )
