"""Numbers and marks of frames: which steps a frame shows, how long to hold, which way to breathe.

In: a panel, its label and marks in the reader's language. Out: elements in a free corner of the panel, or above it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

import numpy as np
import shapely

from supple_figures.drawing.panels import Panel
from supple_figures.drawing.styles import Style
from supple_figures.drawing.svg_paths import UNITS_PER_METRE

HEIGHT = 29
TEXT = 21
LETTER = 12.4
SPACE = 10
BREATH_WIDTH = 36
STEP = 4.0
# How far from the drawing numbers stay, in metres.
CLEAR = 0.02
FONT = 'font-family="Atkinson Hyperlegible Next,Helvetica,Arial,sans-serif" font-weight="700"'


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands beside a frame's number: how long to hold, in the reader's language, and which way to breathe."""

    hold: str | None = None
    breath: Literal["in", "out"] | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """Elements, how many units of room above the panel they need, and how far to the right they go."""

    elements: str
    above: float = 0.0
    right: float = -math.inf


def make_badge(panel: Panel, label: str | None, marks: Marks | None, style: Style, scale: float) -> Badge:
    """The number and the marks of a frame, `scale` times as large as in a drawing that is printed at its own size."""
    elements, width = _draw(label or "", marks or Marks(), style)
    if not elements:
        return Badge("")
    left, _, right, top = (bound * UNITS_PER_METRE for bound in panel.bounds)
    wide, high = width * scale, (HEIGHT + 4) * scale
    x, above = _free_place(panel, (left, max(left, right - wide)), top, wide, high)
    moved = f"translate({round(x)} {round(-top - above)})" + (f" scale({scale:.2f})" if scale != 1 else "")
    return Badge(f'<g transform="{moved}">{elements}</g>', above, x + wide)


def draw_marks(label: str, marks: Marks, style: Style) -> str:
    """A number and marks by themselves, from the left to the right."""
    return _draw(label, marks, style)[0]


def _draw(label: str, marks: Marks, style: Style) -> tuple[str, float]:
    """The elements from the left to the right, starting at 0, and their width."""
    parts = ""
    at = 0
    middle = HEIGHT // 2
    if label:
        wide = max(HEIGHT, round(len(label) * LETTER) + HEIGHT // 2)
        parts += (
            f'<rect x="1" y="1" width="{wide - 2}" height="{HEIGHT - 2}" rx="{middle - 1}" fill="{style.badge}" '
            f'stroke="{style.badge_text}" stroke-width="1.4"/>'
            f'<text x="{wide // 2}" y="{middle + 7}" font-size="{TEXT}" text-anchor="middle" '
            f'fill="{style.badge_text}">{escape(label)}</text>'
        )
        at += wide + SPACE
    if marks.hold:
        parts += (
            f'<path d="M{at + 2} {middle - 8}v16m9-16v16" fill="none" stroke="{style.accent}" stroke-width="4.5"/>'
            f'<text x="{at + 20}" y="{middle + 7}" font-size="{TEXT}" fill="{style.accent}">{escape(marks.hold)}</text>'
        )
        at += 20 + round(len(marks.hold) * LETTER) + SPACE
    if marks.breath:
        # Two waves of air, with a head on the side to which it flows.
        head = f"M{at + 6} {middle - 7}l-6 7 6 7" if marks.breath == "in" else f"M{at + 28} {middle - 7}l6 7-6 7"
        start = at + (2 if marks.breath == "in" else 0)
        parts += (
            f'<path d="M{start} {middle - 4}q8-7 16 0t15 0M{start} {middle + 4}q8-7 16 0t15 0{head}" fill="none" '
            f'stroke="{style.badge if style.badge != style.paper else style.badge_text}" stroke-width="2.6"/>'
        )
        at += BREATH_WIDTH + SPACE
    return parts, float(at)


def _free_place(
    panel: Panel, corners: tuple[float, float], top: float, wide: float, high: float
) -> tuple[float, float]:
    """A corner of a panel in which nothing is in the way, or the first one, and how far above it nothing is."""
    # All heights are looked at in one go: a print of many figures asks for some thousand of them.
    rises = STEP * np.arange(math.ceil(high / STEP))
    places = np.array([(corners[0], 0.0), (corners[1], 0.0), *((corners[0], rise) for rise in rises[1:])])
    lefts, tops = places[:, 0], top + places[:, 1]
    areas = shapely.box(
        lefts / UNITS_PER_METRE - CLEAR,
        (tops - high) / UNITS_PER_METRE - CLEAR,
        (lefts + wide) / UNITS_PER_METRE + CLEAR,
        tops / UNITS_PER_METRE,
    )
    free = np.flatnonzero(~panel.covers(areas))
    x, above = places[free[0]] if len(free) else (corners[0], len(rises) * STEP)
    return float(x), float(above)
