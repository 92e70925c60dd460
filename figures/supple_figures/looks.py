"""The looks and bodies that figures can have, by name: options name them without loading what draws."""

from __future__ import annotations

from enum import StrEnum


class StyleName(StrEnum):
    """The looks that a figure can be drawn in."""

    FULL_COLOUR = "full-colour"
    TWO_TONE = "two-tone"
    LINE_ART = "line-art"
    HIGH_CONTRAST = "high-contrast"
    DARK = "dark"
    LIGHT_DARK = "light-dark"
    """In full colour, and dark where the device is set to dark."""


class BodyName(StrEnum):
    """The builds of bodies."""

    AVERAGE = "average"
    LARGER = "larger"
    OLDER = "older"
    WHEELCHAIR_USER = "wheelchair-user"
    PREGNANT = "pregnant"


class ToneName(StrEnum):
    """The tones of skin, hair and clothes."""

    GREY = "grey"
    """The colour of no skin."""
    LIGHT = "light"
    MEDIUM = "medium"
    BROWN = "brown"
    DARK = "dark"
