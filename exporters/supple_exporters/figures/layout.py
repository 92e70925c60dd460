"""Frames on paper: beside each other or in rows, numbered, in one SVG with its title.

In: painted panels and what is written on them. Out: a `Drawing`. All have one scale: 43 mm for a metre of body.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from shapely import Polygon

from supple_exporters.figures.panels import Panel
from supple_exporters.figures.paths import UNITS_PER_METRE, UNITS_PER_MILLIMETRE
from supple_exporters.figures.silhouettes import Shape
from supple_exporters.figures.styles import Style

MARGIN = 8
GAP = 24
BADGE = 15
FONT = 'font-family="Atkinson Hyperlegible Next,Helvetica,Arial,sans-serif" font-weight="700"'


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands beside a frame's number: how long to hold, in the reader's language, and which way to breathe."""

    hold: str | None = None
    breath: Literal["in", "out"] | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG and its size at the scale that all figures share, in millimetres."""

    svg: str
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Layout:
    """What is written on a drawing, and how wide it may be in millimetres."""

    title: str
    numbers: Sequence[str] | None
    marks: Mapping[int, Marks]
    widest_mm: float


def compose(panels: Sequence[Panel], style: Style, layout: Layout) -> Drawing:
    """Lay panels out and make one SVG of them. A panel without a number of its own, such as a close-up, has none."""
    placed: list[str] = []
    y = float(MARGIN)
    right = 0.0
    labels = [*(layout.numbers or ()), *[None] * len(panels)]
    badges = [_badge(panel, labels[index], layout.marks.get(index), style) for index, panel in enumerate(panels)]
    for row in _rows([_width(panel) for panel in panels], layout.widest_mm * UNITS_PER_MILLIMETRE):
        # Panels of one row share their floor.
        top = max(panels[index].bounds[3] * UNITS_PER_METRE + badges[index][1] for index in row)
        bottom = max(-panels[index].bounds[1] * UNITS_PER_METRE for index in row)
        x = float(MARGIN)
        for index in row:
            left = x - panels[index].bounds[0] * UNITS_PER_METRE
            elements = panels[index].elements + badges[index][0]
            placed.append(f'<g transform="translate({round(left)} {round(y + top)})">{elements}</g>')
            x += _width(panels[index]) + GAP
        right = max(right, x - GAP)
        y += top + bottom + GAP
    width, height = round(right + MARGIN), round(y - GAP + MARGIN)
    size = round(width / UNITS_PER_MILLIMETRE, 1), round(height / UNITS_PER_MILLIMETRE, 1)
    ground = f'<rect width="{width}" height="{height}" fill="{style.background}"/>' if style.background else ""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{size[0]:g}mm" '
        f'height="{size[1]:g}mm" role="img"><title>{escape(layout.title)}</title>{ground}'
        f'<g stroke-linecap="round" stroke-linejoin="round" {FONT}>{"".join(placed)}</g></svg>\n'
    )
    return Drawing(svg, *size)


def _width(panel: Panel) -> float:
    return (panel.bounds[2] - panel.bounds[0]) * UNITS_PER_METRE


def _rows(widths: Sequence[float], widest: float) -> list[list[int]]:
    """Which panels stand in which row: as few rows as fit, filled evenly."""
    for per_row in range(len(widths), 0, -1):
        count = math.ceil(len(widths) / per_row)
        even = math.ceil(len(widths) / count)
        rows = [list(range(start, min(start + even, len(widths)))) for start in range(0, len(widths), even)]
        if all(sum(widths[i] for i in row) + GAP * (len(row) - 1) + 2 * MARGIN <= widest for row in rows):
            return rows
    return [[index] for index in range(len(widths))]


def _badge(panel: Panel, number: str | None, marks: Marks | None, style: Style) -> tuple[str, float]:
    """The number and the marks of a frame, in a free corner; else above it, and how much room that takes."""
    if number is None and marks is None:
        return "", 0.0
    hold = marks.hold if marks else None
    wide = BADGE * 2 + (len(hold) * 9 + 32 if hold else 0) + (32 if marks and marks.breath else 0)
    left, _, right, top = panel.bounds
    high = BADGE * 2 + 3
    extra = 0.0
    at_x, at_y = left * UNITS_PER_METRE, -top * UNITS_PER_METRE
    corners = [at_x, right * UNITS_PER_METRE - wide]
    for corner in corners:
        area = _area(corner, at_y, wide, high)
        if not panel.body.intersects(area):
            at_x = corner
            break
    else:
        for step in range(1, 12):
            extra = step * 4.0
            if not panel.body.intersects(_area(at_x, at_y - extra, wide, high)):
                break
        at_y -= extra
    return _badge_elements(at_x + BADGE, at_y + BADGE, number, hold, marks.breath if marks else None, style), extra


def _area(x: float, y: float, wide: float, high: float) -> Shape:
    a, b = x / UNITS_PER_METRE, (x + wide) / UNITS_PER_METRE
    c, d = -(y + high) / UNITS_PER_METRE, -y / UNITS_PER_METRE
    return Polygon([(a, c), (b, c), (b, d), (a, d)])


def _badge_elements(x: float, y: float, number: str | None, hold: str | None, breath: str | None, style: Style) -> str:
    parts = ""
    at = round(x)
    line = round(y)
    if number is not None:
        parts += (
            f'<circle cx="{at}" cy="{line}" r="{BADGE - 1}" fill="{style.badge}" stroke="{style.badge_text}" '
            f'stroke-width="1.4"/><text x="{at}" y="{line + 7}" font-size="20" text-anchor="middle" '
            f'fill="{style.badge_text}">{escape(number)}</text>'
        )
        at += BADGE + 10
    if hold:
        parts += (
            f'<path d="M{at + 2} {line - 7}v14m8-14v14" fill="none" stroke="{style.accent}" stroke-width="4"/>'
            f'<text x="{at + 18}" y="{line + 6}" font-size="18" fill="{style.accent}">{escape(hold)}</text>'
        )
        at += 26 + len(hold) * 9
    if breath:
        ways = "m0 0l6-5m-6 5l6 5" if breath == "in" else "m18 0l-6-5m6 5l-6 5"
        parts += f'<path d="M{at} {line}h18M{at} {line}{ways}" fill="none" stroke="{style.accent}" stroke-width="3"/>'
    return parts
