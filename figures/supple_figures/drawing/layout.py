"""Frames on paper: beside each other or in rows, numbered, in one SVG with its title.

In: painted panels and what is written on them. Out: a `Drawing`. All have one scale: 43 mm for a metre of body. A
place that is smaller shrinks a drawing; the rows are then chosen so that it shrinks least, and numbers stay readable.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias
from xml.sax.saxutils import escape

from supple_figures.drawing.badges import FONT, TEXT, Marks, make_badge
from supple_figures.drawing.dark_colours import dark_sheet
from supple_figures.drawing.panels import Panel
from supple_figures.drawing.styles import Style
from supple_figures.drawing.svg_paths import UNITS_PER_METRE, UNITS_PER_MILLIMETRE

Rows: TypeAlias = list[list[int]]
MARGIN = 8
GAP = 24
WIDEST_MM = 96.0
# Numbers grow at most so much against the shrinking of a drawing that is to have no text size of its own.
LARGEST_BADGE = 1.7
# Marks that would take more than this share of a drawing's size in its place are left to the text beside it.
DEAREST_MARKS = 0.2
# In a place that is narrower, text is a little smaller than around it where it would take too much room, too.
NARROW_MM = 80.0
# Numbers beside text of 10.5 points have 9.
SMALLER = 0.86
# What is smaller than this share of the largest is not about as large.
ABOUT = 0.9
# Text around it that is larger is so for readers who see little: there, numbers are never smaller.
LARGE_TEXT_MM = 5.0
# In so many rounds the size of numbers and that of the drawing agree, mostly in three: to this share of their size.
ROUNDS = 12
AGREED = 0.01
# Numbers that would be larger make a narrow drawing wider round after round: those rows are not to be chosen.
MOST_GROWN = 200.0


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
    text_mm: float | None = None
    """How large numbers and marks come out in the place: the size of the text around it."""


@dataclass(frozen=True, slots=True)
class _Set:
    """Panels in their places: elements, and the size of all in units of the drawing."""

    elements: str
    width: int
    height: int


def compose(panels: Sequence[Panel], style: Style, layout: Layout) -> Drawing:
    """Lay panels out and make one SVG of them. A panel without a number of its own, such as a close-up, has none."""
    placed = _readable(panels, style, layout)
    width, height = placed.width, placed.height
    size = round(width / UNITS_PER_MILLIMETRE, 1), round(height / UNITS_PER_MILLIMETRE, 1)
    ground = f'<rect width="{width}" height="{height}" fill="{style.background}"/>' if style.background else ""
    sheet = dark_sheet(placed.elements, style)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{size[0]:g}mm" '
        f'height="{size[1]:g}mm" role="img"><title>{escape(layout.title)}</title>{sheet}{ground}'
        f'<g stroke-linecap="round" stroke-linejoin="round" {FONT}>{placed.elements}</g></svg>\n'
    )
    return Drawing(svg, *size)


def _readable(panels: Sequence[Panel], style: Style, layout: Layout) -> _Set:
    """Panels with as much written on them, and as large, as does not take too much of their own size."""
    placed = _fitted(panels, style, layout)
    if layout.place_mm is None or layout.text_mm is None:
        return placed
    plain = replace(layout, marks={})
    wanted = (1 - DEAREST_MARKS) * _room(_fitted(panels, style, replace(plain, numbers=None)), layout)
    others = [plain]
    if layout.place_mm[0] < NARROW_MM and layout.text_mm < LARGE_TEXT_MM:
        others.append(replace(plain, text_mm=layout.text_mm * SMALLER))
    for other in others:
        if _room(placed, layout) < wanted:
            placed = _fitted(panels, style, other)
    return placed


def _fitted(panels: Sequence[Panel], style: Style, layout: Layout) -> _Set:
    """The rows that come out largest in the place, with numbers in the size of the text around it."""
    rows, scale = arrange(panels, layout)
    if layout.place_mm is None or layout.text_mm is None:
        return _set(panels, rows, style, layout, min(1 / scale, LARGEST_BADGE))
    fitted: list[_Set] = []
    for tried in _choices(len(panels)):
        grown = 1.0
        placed = _set(panels, tried, style, layout, grown)
        for _ in range(ROUNDS):
            before, grown = grown, layout.text_mm * UNITS_PER_MILLIMETRE / TEXT / _room(placed, layout)
            if abs(grown - before) < AGREED * grown or grown > MOST_GROWN:
                break
            placed = _set(panels, tried, style, layout, grown)
        fitted.append(placed)
    largest = max(_room(placed, layout) for placed in fitted)
    # Of those that come out about as large, the lowest one leaves the most of the page.
    near = [placed for placed in fitted if _room(placed, layout) >= ABOUT * largest]
    return min(near, key=lambda placed: placed.height * _room(placed, layout))


def _room(placed: _Set, layout: Layout) -> float:
    """By how much the place scales a drawing."""
    wide, high = layout.place_mm or (placed.width, placed.height)
    return min(wide * UNITS_PER_MILLIMETRE / placed.width, high * UNITS_PER_MILLIMETRE / placed.height)


def _set(panels: Sequence[Panel], rows: Rows, style: Style, layout: Layout, grown: float) -> _Set:
    """Lay rows out, their numbers so many times as large as in a drawing that is printed at its own size."""
    labels = layout.numbers or [""] * len(panels)
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
    return _Set("".join(placed), round(right + MARGIN), round(y - GAP + MARGIN))


def arrange(panels: Sequence[Panel], layout: Layout) -> tuple[Rows, float]:
    """Which panels stand in which row, and by how much the place shrinks the drawing."""
    choices = _choices(len(panels))
    if layout.place_mm is not None:
        wide, high = layout.place_mm
        sizes = [_size(panels, rows) for rows in choices]
        scales = [min(1.0, wide / size[0], high / size[1]) for size in sizes]
        best = max(range(len(choices)), key=lambda index: scales[index])
        return choices[best], scales[best]
    fitting = [rows for rows in choices if _size(panels, rows)[0] <= layout.widest_mm]
    return (fitting or choices[-1:])[0], 1.0


def _choices(count: int) -> list[Rows]:
    return [_split(count, per_row) for per_row in range(count, 0, -1)]


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
