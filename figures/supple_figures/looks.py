"""The looks that figures can have, by name: options name them without loading what draws."""

from __future__ import annotations

from enum import StrEnum


class StyleName(StrEnum):
    """The looks that a figure can be drawn in."""

    FULL_COLOUR = "full-colour"
    TWO_TONE = "two-tone"
    LINE_ART = "line-art"
    HIGH_CONTRAST = "high-contrast"
    DARK = "dark"
