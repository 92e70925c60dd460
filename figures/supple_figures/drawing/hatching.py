"""Tone without grey: slanting lines, or dots, within a shape.

In: a shape in metres on paper. Out: path data of short relative moves, for a pen of its own. A patch of colour cannot
be told from another one in black and white; lines that slant one way, lines that slant the other and dots can.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import shapely
from shapely import LineString, MultiLineString, MultiPoint

from supple_figures.drawing.camera import Flat
from supple_figures.drawing.silhouettes import Geometry
from supple_figures.drawing.svg_paths import numbers, rounded

SHORTEST = 0.008


def hatch_path(shape: Geometry, spacing: float, degrees: float) -> str:
    """Parallel lines within a shape, `spacing` metres apart and turned by so many degrees from the paper's right."""
    if shape.is_empty:
        return ""
    along, across = _axes(degrees)
    left, bottom, right, top = shape.bounds
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    low, high = _extent(corners, along)
    first, last = _extent(corners, across)
    lines: list[LineString] = []
    for number in range(math.ceil(first / spacing), math.floor(last / spacing) + 1):
        at = number * spacing
        ends = [(along[0] * end + across[0] * at, along[1] * end + across[1] * at) for end in (low, high)]
        # Up one line and down the next: the pen goes the shortest way between them.
        lines.append(LineString(ends if number % 2 else ends[::-1]))
    found = shapely.get_parts(shapely.intersection(MultiLineString(lines), shape)) if lines else ()
    text, pen = "", (0, 0)
    for line in found:
        if line.length > SHORTEST:
            start, end = rounded(line.coords[0]), rounded(line.coords[-1])
            move = f"m{numbers((start[0] - pen[0], start[1] - pen[1]))}" if text else f"M{numbers(start)}"
            text += f"{move}l{numbers((end[0] - start[0], end[1] - start[1]))}"
            pen = end
    return text


def dots_path(shape: Geometry, spacing: float) -> str:
    """Dots within a shape, in rows that are `spacing` metres apart, every second one shifted."""
    if shape.is_empty:
        return ""
    left, low, right, high = shape.bounds
    points = [
        (column * spacing + (spacing / 2 if row % 2 else 0.0), row * spacing * 0.87)
        for row in range(math.ceil(low / spacing / 0.87), math.floor(high / spacing / 0.87) + 1)
        for column in range(math.floor(left / spacing), math.ceil(right / spacing) + 1)
    ]
    inside = shapely.get_parts(shapely.intersection(MultiPoint(points), shape)) if points else ()
    text, pen = "", (0, 0)
    for point in inside:
        at = rounded((point.x, point.y))
        move = f"m{numbers((at[0] - pen[0], at[1] - pen[1]))}" if text else f"M{numbers(at)}"
        text += f"{move}h1"
        pen = (at[0] + 1, at[1])
    return text


def _axes(degrees: float) -> tuple[Flat, Flat]:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (c, s), (-s, c)


def _extent(corners: Sequence[Flat], axis: Flat) -> tuple[float, float]:
    ways = [x * axis[0] + y * axis[1] for x, y in corners]
    return min(ways), max(ways)
