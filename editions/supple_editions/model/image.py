"""A picture of an author's own, with the rights to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from supple_schema.models.base import Model
from supple_schema.models.image import ImagePath
from supple_schema.reading.image_file import MediaType


class EditionPicture(Model):
    """A picture that travels with an edition."""

    file: ImagePath
    """Its name, such as `bridge.svg`."""

    media_type: MediaType
    """What sort of file it is."""

    width: float
    """Its width in pixels, or in a drawing's own units."""

    height: float
    """Its height in the same units."""

    alt: str
    """What it shows, in words."""

    data: SkipJsonSchema[Annotated[bytes, Field(exclude=True, repr=False)]] = b""
    """The bytes of the file. In a bundle the file lies beside it."""


class EditionImage(EditionPicture):
    """A picture that somebody has drawn or taken. Wherever it is shown, show its credit too."""

    author: str
    """Who drew or took it."""

    source: str
    """Where it comes from."""

    licence: str
    """The terms under which it may be passed on."""

    credit: str
    """Author, source and licence in words, to show with the picture."""
