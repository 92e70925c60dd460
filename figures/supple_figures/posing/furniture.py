"""Things with a level top that stand on the floor before the body: how large they are, and where hands and feet go.

In: a kind and its place. Out: the place on it nearest to a point. Sizes are usual ones, in metres: the stairs, worktops
and tables of dwellings, and aids for walking set for a body of 1.70 m.
"""

from __future__ import annotations

from dataclasses import dataclass

from supple_figures.posing.vectors import Vector

RIM = 0.04


@dataclass(frozen=True, slots=True)
class Furniture:
    """The height of the top, how far it goes along x and across, and how far from the heels it begins."""

    height: float
    depth: float
    width: float
    gap: float
    at_sides: bool = False
    """Whether it is held by its two sides."""


FURNITURE = {
    "step": Furniture(0.15, 0.36, 0.60, 0.32),
    "worktop": Furniture(0.90, 0.60, 1.20, 0.30),
    "table": Furniture(0.73, 0.70, 1.10, 0.45),
    "walking-frame": Furniture(0.86, 0.44, 0.54, 0.12, at_sides=True),
}


def nearest_on_top(kind: str, at: Vector, point: Vector) -> Vector:
    """The place on a thing's top that is nearest to a point."""
    thing = FURNITURE[kind]
    half_x, half_z = thing.depth / 2 - RIM, thing.width / 2 - (0.0 if thing.at_sides else RIM)
    x = min(max(point[0], at[0] - half_x), at[0] + half_x)
    z = min(max(point[2], at[2] - half_z), at[2] + half_z)
    if thing.at_sides:
        z = at[2] + (half_z if point[2] >= at[2] else -half_z)
    return x, thing.height, z
