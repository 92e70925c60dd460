"""Frames on paper: beside each other or in rows, numbered, in one SVG with its title.

In: painted panels and what is written on them. Out: a `Drawing`. All have one scale: 43 mm for a metre of body. A
place that is smaller shrinks a drawing; the rows are then chosen so that it shrinks least, and numbers stay readable.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from xml.sax.saxutils import escape

from supple_figures.drawing.badges import FONT, Marks, make_badge
from supple_figures.drawing.panels import Panel
from supple_figures.drawing.styles import Style
from supple_figures.drawing.svg_paths import UNITS_PER_METRE, UNITS_PER_MILLIMETRE

Rows: TypeAlias = list[list[int]]
MARGIN = 8
GAP = 24
WIDEST_MM = 96.0
# Numbers grow at most so much against the shrinking of a drawing.
LARGEST_BADGE = 1.7


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG and its size at the scale that all figures share, in millimetres."""

    svg: str
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class Layout:
    """What is written on a drawing, how wide it may be, and the place that it will be shrunk into, in millimetres."""

    title: str
    numbers: Sequence[str] | None
    marks: Mapping[int, Marks]
    widest_mm: float = WIDEST_MM
    place_mm: tuple[float, float] | None = None


def compose(panels: Sequence[Panel], style: Style, layout: Layout) -> Drawing:
    """Lay panels out and make one SVG of them. A panel without a number of its own, such as a close-up, has none."""
    rows, scale = arrange(panels, layout)
    grown = min(1 / scale, LARGEST_BADGE)
    labels = [*(layout.numbers or ()), *[None] * len(panels)]
    badges = [make_badge(panel, labels[i], layout.marks.get(i), style, grown) for i, panel in enumerate(panels)]
    placed: list[str] = []
    y = float(MARGIN)
    right = 0.0
    for row in rows:
        # Panels of one row share their floor.
        top = max(panels[index].bounds[3] * UNITS_PER_METRE + badges[index].above for index in row)
        bottom = max(-panels[index].bounds[1] * UNITS_PER_METRE for index in row)
        x = float(MARGIN)
        for index in row:
            left = x - panels[index].bounds[0] * UNITS_PER_METRE
            elements = panels[index].elements + badges[index].elements
            placed.append(f'<g transform="translate({round(left)} {round(y + top)})">{elements}</g>')
            x = max(x + _width(panels[index]), left + badges[index].right) + GAP
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


def arrange(panels: Sequence[Panel], layout: Layout) -> tuple[Rows, float]:
    """Which panels stand in which row, and by how much the place shrinks the drawing."""
    choices = [_split(len(panels), per_row) for per_row in range(len(panels), 0, -1)]
    if layout.place_mm is not None:
        wide, high = layout.place_mm
        sizes = [_size(panels, rows) for rows in choices]
        scales = [min(1.0, wide / size[0], high / size[1]) for size in sizes]
        best = max(range(len(choices)), key=lambda index: scales[index])
        return choices[best], scales[best]
    fitting = [rows for rows in choices if _size(panels, rows)[0] <= layout.widest_mm]
    return (fitting or choices[-1:])[0], 1.0


def _split(count: int, per_row: int) -> Rows:
    """Rows of at most so many panels, filled evenly."""
    even = math.ceil(count / math.ceil(count / per_row))
    return [list(range(start, min(start + even, count))) for start in range(0, count, even)]


def _size(panels: Sequence[Panel], rows: Rows) -> tuple[float, float]:
    """Width and height of rows of panels, in millimetres, numbers left aside."""
    widths = [sum(_width(panels[i]) for i in row) + GAP * (len(row) - 1) for row in rows]
    heights = [
        (max(panels[i].bounds[3] for i in row) - min(panels[i].bounds[1] for i in row)) * UNITS_PER_METRE
        for row in rows
    ]
    high = sum(heights) + GAP * (len(rows) - 1) + 2 * MARGIN
    return (max(widths) + 2 * MARGIN) / UNITS_PER_MILLIMETRE, high / UNITS_PER_MILLIMETRE


def _width(panel: Panel) -> float:
    return (panel.bounds[2] - panel.bounds[0]) * UNITS_PER_METRE
