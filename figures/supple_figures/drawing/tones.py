"""Tones of skin, hair and clothes, put on a look that has colours.

In: a style and whom a figure shows. Out: the style in the tones of that body. Looks without colours of their own,
that of high contrast and that on a dark ground stay as they are: no line is seen on both a dark skin and a dark ground.
Every tone keeps a contrast of 3 to 1 with the lines on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from supple_figures.drawing.styles import STYLES, Style, Tone
from supple_figures.looks import BodyName, StyleName, ToneName
from supple_figures.model import Body

COLOURED = (StyleName.FULL_COLOUR, StyleName.LIGHT_DARK)
# A grey-haired head, and a line for what is too dark for the usual ink.
GREY_HAIR = "#d3d7da"
DARKEST = "#04070b"


@dataclass(frozen=True, slots=True)
class BodyColours:
    """Colours by near and far side, as hexadecimal sRGB."""

    skin: tuple[str, str]
    hair: str
    top: tuple[str, str]
    shorts: tuple[str, str]
    line: str | None = None


TONES: Mapping[ToneName, BodyColours] = {
    ToneName.LIGHT: BodyColours(("#f3d3bd", "#cfa98f"), "#6d4a30", ("#37a39d", "#26837f"), ("#7295c2", "#5072a0")),
    ToneName.MEDIUM: BodyColours(("#dcab84", "#b5835d"), "#33251d", ("#a78fd0", "#8169ab"), ("#8d99a8", "#6c7987")),
    ToneName.BROWN: BodyColours(
        ("#b9805a", "#98694a"), "#1f1713", ("#8ab172", "#688c53"), ("#7295c2", "#5072a0"), DARKEST
    ),
    ToneName.DARK: BodyColours(
        ("#8f5f45", "#7f5a48"), "#0f0b09", ("#d78fb0", "#b06c8d"), ("#93a1b3", "#6f7e91"), DARKEST
    ),
}


def style_of(name: StyleName, body: Body) -> Style:
    """Give a look in the tones of a body."""
    style, older = STYLES[name], body.build is BodyName.OLDER
    if name not in COLOURED:
        return style
    near, far = (_toned(tone, body.tones, side) for side, tone in enumerate((style.near, style.far)))
    if older:
        near, far = replace(near, hair=GREY_HAIR), replace(far, hair=GREY_HAIR)
    return replace(style, near=near, far=far)


def _toned(tone: Tone, name: ToneName, side: int) -> Tone:
    if name not in TONES:
        return tone
    tones = TONES[name]
    line = tones.line or tone.line
    return replace(
        tone, skin=tones.skin[side], hair=tones.hair, top=tones.top[side], shorts=tones.shorts[side], line=line
    )
