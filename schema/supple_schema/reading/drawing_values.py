"""What may stand in the attributes of a drawing: a name and a value in, what is wrong with them out.

Values are held to a few forms, so nothing can lead out of the drawing or make it endless: words, numbers of a sensible
size, colours, moves, and names of the drawing's own gradients and clips.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

STYLE_NAMES = (
    "display visibility overflow opacity color fill fill-opacity fill-rule stroke stroke-width stroke-opacity"
    " stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset paint-order clip-path"
    " clip-rule stop-color stop-opacity font-family font-size font-style font-variant font-weight font-stretch"
    " line-height text-align white-space text-anchor text-decoration dominant-baseline alignment-baseline"
    " baseline-shift letter-spacing word-spacing writing-mode shape-rendering text-rendering color-rendering"
    " image-rendering color-interpolation color-interpolation-filters enable-background isolation mix-blend-mode"
)
ATTRIBUTE_NAMES = (
    "id class role lang aria-label aria-labelledby aria-hidden version baseProfile viewBox preserveAspectRatio width"
    " height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy d points transform style clipPathUnits gradientUnits"
    " gradientTransform spreadMethod offset textLength lengthAdjust rotate"
)
STYLES = frozenset(STYLE_NAMES.split())
ATTRIBUTES = frozenset(ATTRIBUTE_NAMES.split()) | STYLES
LENGTHS = frozenset(["width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "points"])
"""Attributes whose numbers say how long the lines of an element are."""

LARGEST = 1e6
NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
NUMBERS = re.compile(NUMBER)
PLAIN = re.compile(r"[\w\s.,#%+-]*")
"""Words, numbers, and colours by number: without a bracket, a colon or a quote nothing can be called or fetched."""

OWN_PART = r"url\(\s*(?P<quote>['\"]?)#[\w.-]+(?P=quote)\s*\)"
FORMS = {
    **dict.fromkeys(("id", "class", "aria-labelledby"), re.compile(r"[\w\s.:-]*")),
    "aria-label": re.compile(r"[^<>&\\]*"),
    "font-family": re.compile(r"[\w\s.,'\"-]*"),
    **dict.fromkeys(
        ("transform", "gradientTransform"),
        re.compile(rf"\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\((?:[\s,]|{NUMBER})*\)[\s,]*)*"),
    ),
    **dict.fromkeys(
        ("fill", "stroke", "color", "stop-color"),
        re.compile(rf"{PLAIN.pattern}|(?:rgb|hsl)a?\([\d\s.,%+/-]*\)|{OWN_PART}\s*{PLAIN.pattern}"),
    ),
    "clip-path": re.compile(rf"{PLAIN.pattern}|{OWN_PART}"),
}


def value_fault(name: str, value: str) -> str | None:
    """Say what is wrong with the value of an attribute or of a style, as the end of a sentence."""
    if not FORMS.get(name, PLAIN).fullmatch(value):
        return "has a value that may not stand there"
    if name not in {"id", "class", "aria-label", "aria-labelledby", "font-family"} and any(
        abs(number) > LARGEST for number in numbers_in(value)
    ):
        return f"has a number larger than {LARGEST:,.0f}"
    return None


def numbers_in(value: str) -> Iterator[float]:
    """Give all numbers of a value; those of a colour such as `#123` too, for which it does not matter."""
    return (float(number) for number in NUMBERS.findall(value))


def read_style(text: str) -> dict[str, str]:
    """Give the declarations of a `style` by name."""
    pairs = (part.partition(":") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def dash_length(value: str) -> float | None:
    """Give the length of a pattern of dashes in the drawing's units; None where the line is whole."""
    length = sum(numbers_in(value))
    return length if length > 0 else None
