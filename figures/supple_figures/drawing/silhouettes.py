"""Outlines of flesh: from ellipsoids in space to one smooth shape on paper.

In: chains of ellipsoids and a view. Out: shapely polygons, in metres. Each chain is the union of the hulls of its
neighbours; hollows where two parts meet are rounded out, so that no seam shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeAlias, cast

import numpy as np
import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from supple_figures.drawing.camera import Flat, Points, View
from supple_figures.posing.forward_kinematics import Ellipsoid

Geometry: TypeAlias = BaseGeometry
ANGLES = np.linspace(0, 2 * np.pi, 18, endpoint=False)
CIRCLE: Points = np.array([np.cos(ANGLES), np.sin(ANGLES)])
FINER_ANGLES = np.linspace(0, 2 * np.pi, 24, endpoint=False)
# How much smoother an outline may become before it is rounded out, in metres: less than can be seen in a drawing.
CRUMPLED = 0.0004
DISC: Points = np.array([np.cos(FINER_ANGLES), np.sin(FINER_ANGLES)]).T


def outline_points(ellipsoids: Sequence[Ellipsoid], view: View, grow: float = 0.0) -> Points:
    """Points around the silhouette of each ellipsoid, `grow` metres wider: an array of ellipsoids by points by 2."""
    spread = [(*shape.middle, *shape.axes[0], *shape.axes[1], *shape.axes[2]) for shape in ellipsoids]
    flat = np.array(spread).reshape(-1, 4, 3) @ view.plane
    u, v = flat[:, 1:, 0], flat[:, 1:, 1]
    # The silhouette of an ellipsoid is an ellipse; the root of its matrix by Cholesky carries a circle onto it.
    a = np.sqrt(np.maximum((u * u).sum(axis=1), 1e-12))
    b = (u * v).sum(axis=1) / a
    c = np.sqrt(np.maximum((v * v).sum(axis=1) - b * b, 1e-12))
    x = a[:, None] * CIRCLE[0]
    y = b[:, None] * CIRCLE[0] + c[:, None] * CIRCLE[1]
    if grow:
        wider = 1 + grow / np.hypot(x, y)
        x, y = x * wider, y * wider
    return np.array([x, y]).transpose(1, 2, 0) + flat[:, :1]


def chain(ellipsoids: Sequence[Ellipsoid], view: View, grow: float = 0.0) -> Geometry:
    """The shape of a chain of ellipsoids, each joined to the next; `grow` makes it wider all round, in metres."""
    return chains((ellipsoids,), view, grow)


def chains(lines: Iterable[Sequence[Ellipsoid]], view: View, grow: float = 0.0) -> Geometry:
    """The shape of several chains together."""
    shapes: list[Ellipsoid] = []
    pairs: list[tuple[int, int]] = []
    for line in lines:
        last = len(shapes) + len(line) - 1
        pairs += [(number, min(number + 1, last)) for number in range(len(shapes), max(last, len(shapes) + 1))]
        shapes += line
    points = outline_points(shapes, view, grow)
    return shapely.union_all(hulls(points[pairs].reshape(len(pairs), -1, 2)))


def hulls(points: Points) -> Sequence[Geometry]:
    """The convex hull of each row of points. Lines are made of points faster than clouds of points."""
    return cast("Sequence[Geometry]", shapely.convex_hull(shapely.linestrings(points)))


def footprints(lines: Iterable[Sequence[Ellipsoid]], view: View, grow: float) -> list[Geometry]:
    """The hull of each line of ellipsoids: coarser than a chain, and enough for a shadow."""
    kept = [line for line in lines if line]
    points = outline_points([shape for line in kept for shape in line], view, grow) if kept else np.empty((0, 0, 2))
    ends = accumulate(map(len, kept))
    return [
        shapely.LineString(points[end - len(line) : end].reshape(-1, 2)).convex_hull
        for line, end in zip(kept, ends, strict=True)
    ]


def merged(shapes: Iterable[Geometry], hollow: float = 0.02) -> Geometry:
    """One shape out of several, hollows narrower than twice `hollow` metres rounded out."""
    first, *others = shapes
    whole = shapely.union_all([first, *others]) if others else first
    whole = whole.simplify(CRUMPLED)
    return whole.buffer(hollow, quad_segs=2).buffer(-hollow, quad_segs=2)


def disc(middle: Flat, radius: float) -> Geometry:
    """A round area."""
    return Polygon(DISC * radius + middle)


def polygons(shape: Geometry) -> list[Polygon]:
    """The polygons that a shape is made of, crumbs left out."""
    if isinstance(shape, Polygon):
        parts = [shape]
    elif isinstance(shape, MultiPolygon):
        parts = list(shape.geoms)
    else:
        parts = [part for part in getattr(shape, "geoms", ()) if isinstance(part, Polygon)]
    return [part for part in parts if part.area > 2e-5]
