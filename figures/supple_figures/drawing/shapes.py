"""What props are drawn of: flat shapes, each with its place in the painting order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, TypeAlias

import shapely

from supple_figures.drawing.camera import View
from supple_figures.drawing.silhouettes import Geometry
from supple_figures.posing.forward_kinematics import Ellipsoid
from supple_figures.posing.props import PlacedProp
from supple_figures.posing.vectors import Vector

Paint: TypeAlias = Literal["prop", "prop_dark", "soft_prop", "mat", "mat_edge", "ground"]
BAR = 0.034
SQUARE_ON = 0.8


class Depth(IntEnum):
    """Where in the painting order a thing comes."""

    GROUND = 0
    BEHIND = 1
    BETWEEN = 2
    BEFORE = 3


@dataclass(frozen=True, slots=True)
class Thing:
    """A shape of a prop."""

    depth: Depth
    paint: Paint
    shape: Geometry
    round: bool = False
    line: bool = False
    """Whether it is lines and no area."""
    axis: tuple[Vector, Vector] | None = None
    """Its middle line from the bottom to the top, where the body may be before it or behind it."""


def hides_body(prop: PlacedProp, view: View) -> bool:
    """Whether what stands before a body stands between it and the reader."""
    return view.toward[0] * prop.facing < -SQUARE_ON


def box(view: View, low: Vector, high: Vector) -> Geometry:
    """The silhouette of an upright box. Round joins of its line soften the corners."""
    corners = [view.project((x, y, z)) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
    return shapely.LineString(corners).convex_hull.simplify(0.002)


def ball_shape(middle: Vector, radii: Vector) -> Ellipsoid:
    """A ball, or an upright ellipsoid."""
    return Ellipsoid(middle, ((radii[0], 0.0, 0.0), (0.0, radii[1], 0.0), (0.0, 0.0, radii[2])))
