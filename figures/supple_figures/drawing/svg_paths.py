"""Shapes as SVG path data: short, smooth and the same on every machine.

A shape's points are thinned out and become the control points of a quadratic B-spline, which has no corners and needs
two whole numbers a piece. Seven units of the drawing are a millimetre at the size at which booklets print it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import cast

from shapely import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge

from supple_figures.drawing.silhouettes import Geometry, polygons

UNITS_PER_METRE = 300
UNITS_PER_MILLIMETRE = UNITS_PER_METRE / 43
SMALLEST_HOLE = 0.20
SHORTEST_LINE = 0.012
# A short line such as that of an ear strays less from its shape: by this share of its length.
FINEST = 0.012


def rounded(point: Sequence[float]) -> tuple[int, int]:
    """A point in metres, y upward, as whole units, y downward."""
    return round(point[0] * UNITS_PER_METRE), -round(point[1] * UNITS_PER_METRE)


def numbers(values: Iterable[int]) -> str:
    """Whole numbers in as few letters as path data allows."""
    text = ""
    for value in values:
        text += str(value) if value < 0 or not text else f" {value}"
    return text


def smooth_ring(points: Sequence[Sequence[float]]) -> str:
    """A closed smooth path about control points."""
    at = _distinct([rounded(point) for point in points])
    if len(at) > 1 and at[0] == at[-1]:
        at.pop()
    if len(at) < 3:
        return ""
    start = _middle(at[-1], at[0])
    return f"M{numbers(start)}{_spline(start, [*at, at[0]], start)}z"


def smooth_line(points: Sequence[Sequence[float]]) -> str:
    """An open smooth path from the first point to the last."""
    at = _distinct([rounded(point) for point in points])
    if len(at) < 2:
        return ""
    if len(at) == 2:
        return f"M{numbers(at[0])}l{numbers((at[1][0] - at[0][0], at[1][1] - at[0][1]))}"
    return f"M{numbers(at[0])}{_spline(at[0], at[1:], at[-1])}"


def _spline(start: tuple[int, int], controls: list[tuple[int, int]], end: tuple[int, int]) -> str:
    """Curves through the middles between control points, the last control point being only neared.

    SVG mirrors each control point in the end of its curve, which is where the next one lies; so only the ends are
    written, rounded so that the mirror images stay within a unit of the control points.
    """
    control = controls[0]
    here, values = start, [control[0] - start[0], control[1] - start[1]]
    for following in controls[1:-1]:
        there = _middle(control, following)
        values += [there[0] - here[0], there[1] - here[1]]
        control = (2 * there[0] - control[0], 2 * there[1] - control[1])
        here = there
    values += [end[0] - here[0], end[1] - here[1]]
    rest = f"t{numbers(values[4:])}" if len(values) > 4 else ""
    return f"q{numbers(values[:4])}{rest}"


def shape_path(shape: Geometry, coarseness: float) -> str:
    """The smooth outline of a shape, holes and all."""
    text = ""
    for polygon in polygons(shape):
        for part in polygons(polygon.simplify(coarseness, preserve_topology=False)):
            text += smooth_ring(list(part.exterior.coords))
            text += "".join(smooth_ring(list(ring.coords)) for ring in part.interiors if ring.length > SMALLEST_HOLE)
    return text


def cornered_path(shape: Geometry) -> str:
    """The outline of a shape as straight lines."""
    text = ""
    for polygon in polygons(shape):
        at = _distinct([rounded(point) for point in polygon.exterior.coords])
        text += f"M{numbers(at[0])}{''.join(_straight(before, after) for before, after in pairwise(at[:-1]))}z"
    return text


def _straight(before: tuple[int, int], after: tuple[int, int]) -> str:
    """A straight line in as few letters as it takes."""
    x, y = after[0] - before[0], after[1] - before[1]
    if not x or not y:
        return f"h{x}" if not y else f"v{y}"
    return f"l{numbers((x, y))}"


def lines_path(lines: Geometry, coarseness: float) -> str:
    """The smooth path of lines, crumbs left out."""
    if lines.is_empty:
        return ""
    joined = lines if isinstance(lines, LineString) else linemerge(_lines_of(lines))
    parts = joined.geoms if isinstance(joined, MultiLineString) else (joined,)
    text = ""
    for part in parts:
        if part.length > SHORTEST_LINE:
            stray = min(coarseness, part.length * FINEST)
            points = list(cast("LineString", part.simplify(stray, preserve_topology=False)).coords)
            text += smooth_ring(points) if part.is_ring else smooth_line(points)
    return text


def _lines_of(shape: Geometry) -> MultiLineString:
    """The lines of a mixed shape, without the points at which lines only touched."""
    parts: Sequence[BaseGeometry] = getattr(shape, "geoms", (shape,))
    return MultiLineString([part for part in parts if isinstance(part, LineString)])


def _middle(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    return (a[0] + b[0]) // 2, (a[1] + b[1]) // 2


def _distinct(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [point for index, point in enumerate(points) if index == 0 or point != points[index - 1]]
