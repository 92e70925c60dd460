"""The colours of a print: a theme and an ink in, each colour by name out, and drawings in these colours.

The colours of warning signs and of the stop rule are of no theme: they mean the same on each print.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from urllib.parse import quote

from supple_exporters.pdf.options import Ink
from supple_schema.models.theme import LEAST_CONTRAST, WHITE, Colours, blend, contrast, luminance

BLACK = "#000000"
MIDDLE_GREY = "#767676"
SIGNALS = {"danger": "#9e1b1b", "caution": "#a33b00", "amber": "#b87200", "warning": "#f4bf52"}
FILLED = ("danger", "caution", "accent")
"""Shapes of these colours are filled, with a white mark; of little ink they are drawn in lines."""
LOW_INK = {
    **dict.fromkeys(("ink", "soft", "accent", "danger", "caution", "amber"), BLACK),
    **dict.fromkeys(("tint", "panel", "warning"), WHITE),
    "line": MIDDLE_GREY,
}
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
DRAWING = re.compile(r'url\("booklet:art/([a-z-]+)\.svg"\)')


def choose_palette(colours: Colours, ink: Ink) -> Mapping[str, str]:
    """Give each colour by its name in the style sheets; with `-fill` and `-mark`, those of filled shapes."""
    if ink is Ink.LOW:
        palette = LOW_INK
    else:
        own = {name: str(getattr(colours, name)) for name in ("ink", "accent", "tint", "panel", "line")}
        palette = {**own, "soft": _soft(colours), **SIGNALS}
    filled = ink is not Ink.LOW
    shapes = {f"{name}-fill": palette[name] if filled else WHITE for name in FILLED}
    marks = {f"{name}-mark": WHITE if filled else palette[name] for name in FILLED}
    every = {**palette, **shapes, **marks}
    return MappingProxyType({name: in_ink(colour, ink) for name, colour in every.items()})


def in_ink(text: str, ink: Ink) -> str:
    """Give a style sheet or a drawing in the greys that its colours have, where the ink is grey."""
    return COLOUR.sub(lambda match: to_grey(match[0]), text) if ink is Ink.GREY else text


def to_grey(colour: str) -> str:
    """The grey that is as light as a colour, so that contrasts stay as they are."""
    light = luminance(colour)
    share = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return f"#{round(share * 255):02x}" + f"{round(share * 255):02x}" * 2


def place_drawings(css: str, palette: Mapping[str, str]) -> str:
    """Put the drawings that a style sheet names into it, in the colours of the print."""
    return DRAWING.sub(lambda match: f'url("{_draw(match[1], tuple(palette.items()))}")', css)


@cache
def _draw(name: str, palette: tuple[tuple[str, str], ...]) -> str:
    svg = (resources.files("supple_exporters.pdf") / "art" / f"{name}.svg").read_text(encoding="utf-8").strip()
    for colour, value in palette:
        svg = svg.replace(f"{{{colour}}}", value)
    return f"data:image/svg+xml,{quote(svg)}"


def _soft(colours: Colours) -> str:
    """The palest mixture of the ink that can still be read on all grounds: for what is of less weight."""
    grounds = (WHITE, colours.tint, colours.panel)
    mixtures = (blend(colours.ink, WHITE, share / 100) for share in range(20, 0, -1))
    fits = (mixed for mixed in mixtures if min(contrast(mixed, ground) for ground in grounds) >= LEAST_CONTRAST)
    return next(fits, colours.ink)
