"""The looks and bodies that figures can have and their signs, by name: to name them loads nothing that draws."""

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


class LegendSign(StrEnum):
    """What can be seen in a drawing besides bodies and things."""

    STEP = "step"
    ARROW = "arrow"
    BEFORE = "before"
    HOLD = "hold"
    IN = "in"
    OUT = "out"
    FAR = "far"
    WORKS = "works"
    STRETCHED = "stretched"
