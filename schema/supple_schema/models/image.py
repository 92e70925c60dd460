"""An author's own picture: a file, what it shows in words, and by which right it may be passed on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from supple_schema.models.base import Model, Text

IMAGES = "images"
"""The folder of pictures, beside the folders of content."""

NAME = "[a-z0-9]+(-[a-z0-9]+)*"

IMAGE_PATTERN = rf"^({NAME}/)*{NAME}\.(svg|png|jpg|jpeg)$"

ImagePath = Annotated[
    str,
    StringConstraints(pattern=IMAGE_PATTERN, max_length=100),
    Field(examples=["bridge.svg"]),
]
"""The path of a picture below `images/`: names of small letters, digits and single hyphens."""


class Image(Model):
    """A picture that somebody has drawn or taken, and that may be passed on."""

    file: ImagePath
    """The file, from the folder `images/`: an SVG, a PNG or a JPEG."""

    alt: Text
    """What it shows, for people who cannot see it: position, movement, side."""

    author: Text
    """Who drew or took it."""

    source: Text
    """Where it comes from: a title, an address, or `own work`."""

    licence: Text
    """The terms under which it may be passed on, such as `CC BY 4.0`."""
