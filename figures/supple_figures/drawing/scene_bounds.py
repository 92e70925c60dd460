"""The space that all frames of a figure take up together, so that mats, floors and walls are the same in each.

In: solved poses that share one space. Out: a `SceneBounds`, in metres.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from supple_figures.model import Root
from supple_figures.posing.contact_language import BodyPart
from supple_figures.posing.furniture import FURNITURE
from supple_figures.posing.landmarks import find_part
from supple_figures.posing.props import DOORWAY_WIDTH
from supple_figures.posing.skeleton import SIDES
from supple_figures.posing.solving import SolvedPose
from supple_figures.posing.vectors import Vector, add

GROUND_MARGIN = 0.07
HALF_A_SEAT = 0.24
ENDS = (BodyPart("head"), *(BodyPart(name, side) for name in ("toes", "hand") for side in SIDES))
# Only what is lower than this needs ground under it.
LOW = 0.6
WALL_ABOVE = 0.10
# A wall and the floor before it go at least so far to both sides.
WALL_FAR = -0.55
WALL_NEAR = 0.30
MAT_HALF = 0.31
# So little of the floor beyond the end of a mat says nothing: what stands there stands on the mat.
BEYOND_MAT = 0.15
# What stands on the floor and needs a floor to be seen.
SEATS = frozenset({"chair", "stool", "wheelchair", "ball"})
STANDING = SEATS | FURNITURE.keys() | {"wall", "doorway"}
UPRIGHT = frozenset({Root.STANDING, Root.SITTING})


@dataclass(frozen=True, slots=True)
class FloorArea:
    """A rectangle on the floor: along x, and across it along z."""

    low: float
    high: float
    far: float
    near: float


@dataclass(frozen=True, slots=True)
class SceneBounds:
    """Where bodies lie, where the floor is seen, where the feet are along x, how high all is, and whether in shoes."""

    bodies: FloorArea
    floor: FloorArea
    feet: float
    top: float
    shod: bool

    @property
    def on_the_mat(self) -> bool:
        """Whether all that stands on the floor stands where bodies lie, or as good as there."""
        low, high = self.bodies.low - BEYOND_MAT, self.bodies.high + BEYOND_MAT
        return low <= self.floor.low and self.floor.high <= high


def bounds_of(poses: Sequence[SolvedPose]) -> SceneBounds:
    """The bounds of a figure."""
    points = [
        point
        for pose in poses
        for point in (*pose.posture.places.values(), *(find_part(pose.posture, part) for part in ENDS))
    ]
    props = [prop for pose in poses for prop in pose.props]
    lies_high = any(prop.kind == "bed" and prop.at[1] >= 0 for prop in props) or min(point[1] for point in points) > LOW
    low = [point for point in points if lies_high or point[1] < LOW]
    bodies = _span(low)
    furniture = [prop.at for prop in props if prop.kind in SEATS or prop.kind in FURNITURE]
    around = [
        add(prop.at, (way * _half(prop.kind)[0], 0.0, way * _half(prop.kind)[1]))
        for prop in props
        if prop.kind in STANDING - {"wall"}
        for way in (-1, 1)
    ]
    on_mat = any(prop.kind == "mat" or (prop.kind == "bed" and prop.at[1] < 0) for prop in props)
    # Arms may reach beyond a mat: the floor need not.
    whole = _span([*around, *((x, y, max(-MAT_HALF, min(MAT_HALF, z)) if on_mat else z) for x, y, z in low)])
    walls = [prop.at[0] for prop in props if prop.kind == "wall"]
    floor = FloorArea(
        min(whole.low, *walls, math.inf),
        max(whole.high, *walls, -math.inf),
        min(whole.far, WALL_FAR if walls else math.inf),
        max(whole.near, WALL_NEAR if walls else -math.inf),
    )
    heels = [find_part(pose.posture, BodyPart("heel"))[0] for pose in poses]
    return SceneBounds(
        bodies,
        floor,
        feet=sum(heels) / len(heels),
        top=max(point[1] for point in [*points, *furniture]) + WALL_ABOVE,
        shod=all(pose.root in UPRIGHT for pose in poses),
    )


def _half(kind: str) -> tuple[float, float]:
    """How far a thing goes along x and across from its middle."""
    thing = FURNITURE.get(kind)
    if kind == "doorway":
        return 0.05, DOORWAY_WIDTH / 2 + 0.05
    return (thing.depth / 2, thing.width / 2) if thing else (HALF_A_SEAT, HALF_A_SEAT)


def _span(points: Sequence[Vector]) -> FloorArea:
    along, _, across = zip(*points, strict=True)
    return FloorArea(
        min(along) - GROUND_MARGIN,
        max(along) + GROUND_MARGIN,
        min(across) - GROUND_MARGIN,
        max(across) + GROUND_MARGIN,
    )
