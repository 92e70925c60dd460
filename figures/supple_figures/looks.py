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


class MuscleName(StrEnum):
    """The muscles that can be painted. A set's vocabulary names them alike."""

    BELLY_MUSCLES = "belly-muscles"
    DEEP_BELLY_MUSCLES = "deep-belly-muscles"
    SIDE_BELLY_MUSCLES = "side-belly-muscles"
    LOWER_BACK_MUSCLES = "lower-back-muscles"
    BACK_ROTATORS = "back-rotators"
    UPPER_BACK_MUSCLES = "upper-back-muscles"
    SHOULDER_BLADE_MUSCLES = "shoulder-blade-muscles"
    CHEST_MUSCLES = "chest-muscles"
    BUTTOCK_MUSCLES = "buttock-muscles"
    DEEP_BUTTOCK_MUSCLES = "deep-buttock-muscles"
    SIDE_HIP_MUSCLES = "side-hip-muscles"
    HIP_FLEXORS = "hip-flexors"
    FRONT_THIGH_MUSCLES = "front-thigh-muscles"
    BACK_THIGH_MUSCLES = "back-thigh-muscles"
    CALF_MUSCLES = "calf-muscles"
    SHOULDER_MUSCLES = "shoulder-muscles"
    ARM_MUSCLES = "arm-muscles"
