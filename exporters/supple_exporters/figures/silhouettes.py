"""Outlines of flesh: from ellipsoids in space to one smooth shape on paper.

In: chains of ellipsoids and a view. Out: shapely polygons, in metres. Each chain is the union of the hulls of its
neighbours; hollows where two parts meet are rounded out, so that no seam shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from supple_exporters.figures.camera import Flat, Points, View
from supple_schema.posing.kinematics import Ellipsoid

Shape: TypeAlias = BaseGeometry
ANGLES = np.linspace(0, 2 * np.pi, 18, endpoint=False)
CIRCLE: Points = np.stack([np.cos(ANGLES), np.sin(ANGLES)])


def outline_points(ellipsoids: Sequence[Ellipsoid], view: View, grow: float = 0.0) -> Points:
    """Points around the silhouette of each ellipsoid, `grow` metres wider: an array of ellipsoids by points by 2."""
    plane = view.plane
    middles = np.array([shape.middle for shape in ellipsoids]) @ plane
    axes = np.array([shape.axes for shape in ellipsoids]) @ plane
    spread = np.einsum("nij,nik->njk", axes, axes)
    # The silhouette of an ellipsoid is the ellipse of this matrix; its root by Cholesky carries a circle onto it.
    a = np.sqrt(np.maximum(spread[:, 0, 0], 1e-12))
    b = spread[:, 0, 1] / a
    c = np.sqrt(np.maximum(spread[:, 1, 1] - b**2, 1e-12))
    x = a[:, None] * CIRCLE[0]
    y = b[:, None] * CIRCLE[0] + c[:, None] * CIRCLE[1]
    if grow:
        wider = 1 + grow / np.hypot(x, y)
        x, y = x * wider, y * wider
    return np.stack([x, y], axis=2) + middles[:, None, :]


def chain(ellipsoids: Sequence[Ellipsoid], view: View, grow: float = 0.0) -> Shape:
    """The shape of a chain of ellipsoids, each joined to the next; `grow` makes it wider all round, in metres."""
    return chains((ellipsoids,), view, grow)


def chains(lines: Iterable[Sequence[Ellipsoid]], view: View, grow: float = 0.0) -> Shape:
    """The shape of several chains together."""
    joined = [pair for line in lines for pair in pairwise(line if len(line) > 1 else [*line, *line])]
    points = outline_points([shape for pair in joined for shape in pair], view, grow)
    hulls = shapely.convex_hull(shapely.multipoints(points.reshape(len(joined), -1, 2)))
    return shapely.union_all(hulls)


def footprint(shapes: Sequence[Ellipsoid], view: View, grow: float) -> Shape:
    """The hull of some ellipsoids: coarser than a chain, and enough for a shadow."""
    return shapely.MultiPoint(outline_points(shapes, view, grow).reshape(-1, 2)).convex_hull


def merged(shapes: Iterable[Shape], hollow: float = 0.02) -> Shape:
    """One shape out of several, hollows narrower than twice `hollow` metres rounded out."""
    whole = shapely.union_all(list(shapes))
    return whole.buffer(hollow, quad_segs=3).buffer(-hollow, quad_segs=3)


def disc(middle: Flat, radius: float) -> Shape:
    """A round area."""
    return shapely.Point(middle).buffer(radius, quad_segs=6)


def polygons(shape: Shape) -> list[Polygon]:
    """The polygons that a shape is made of, crumbs left out."""
    if isinstance(shape, Polygon):
        parts = [shape]
    elif isinstance(shape, MultiPolygon):
        parts = list(shape.geoms)
    else:
        parts = [part for part in getattr(shape, "geoms", ()) if isinstance(part, Polygon)]
    return [part for part in parts if part.area > 2e-5]
