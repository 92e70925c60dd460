"""Among the ways in which a limb can reach its place, the one that its joints allow.

A hand that lies on a surface still leaves two things open: where its fingers point, and to which side its elbow swings
about the line from shoulder to wrist. A foot leaves the swing of the knee. The author's own choice stays where a body
can do it; else the nearest choice within the range of every joint is taken.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache
from typing import TypeAlias

from supple_figures.posing import body_shapes
from supple_figures.posing.collisions import GIVES, Rod, overlap
from supple_figures.posing.forward_kinematics import Ellipsoid, Posture, flesh
from supple_figures.posing.skeleton import SHOULDER_BONE, TRUNK_FLESH, Side
from supple_figures.posing.vectors import Vector, dot, subtract

Turns: TypeAlias = tuple[float, ...]
"""How far each open choice is turned away from the author's, in degrees."""

STARTS = (0.0, 60.0, -60.0, 120.0, -120.0, 180.0)
STEPS = (30.0, 15.0, 7.5, 3.75, 1.875)
# A degree away from the author's choice costs as much as this share of a degree out of range.
FAITHFULNESS = 0.03
# What is allowed without looking further, in degrees out of range.
ALLOWED = 0.5
# A joint inside the trunk, below the floor or in another limb costs so many degrees, in all and for each metre.
INSIDE = 150.0
SUNK = 2000.0
CROSSED = 1500.0
# The largest half-axis of the trunk's flesh, in metres.
LARGEST = max(radius for lump in TRUNK_FLESH for radius in lump.radii) * body_shapes.LARGEST


def least(cost: Callable[[Turns], float], choices: int) -> Turns:
    """Find the turns of least cost: none where that is allowed, else by a pattern search from several starts."""

    @cache
    def whole(turns: Turns) -> float:
        return cost(turns) + FAITHFULNESS * sum(abs(turn) for turn in turns)

    here = (0.0,) * choices
    if cost(here) <= ALLOWED:
        return here
    starts: Sequence[Turns] = [
        (*here[:choice], start, *here[choice + 1 :]) for choice in range(choices) for start in STARTS
    ]
    scored = sorted((whole(turns), turns) for turns in {*starts})
    best = min(_descend(whole, value, turns) for value, turns in scored[:3])
    return best[1]


def _descend(cost: Callable[[Turns], float], value: float, turns: Turns) -> tuple[float, Turns]:
    for step in STEPS:
        better = True
        while better:
            better = False
            for choice in range(len(turns)):
                for way in (step, -step):
                    tried = (*turns[:choice], _wrapped(turns[choice] + way), *turns[choice + 1 :])
                    found = cost(tried)
                    if found < value - 1e-9:
                        value, turns, better = found, tried, True
    return value, turns


def trunk_of(posture: Posture) -> tuple[Ellipsoid, ...]:
    """The flesh of the trunk where it is now."""
    return tuple(flesh(posture, lump) for lump in TRUNK_FLESH)


def in_the_way(points: Sequence[Vector], trunk: Sequence[Ellipsoid]) -> float:
    """What it costs that points of a limb lie inside the trunk or below the floor."""
    return sum(
        SUNK * max(0.0, 0.03 - point[1])
        + INSIDE * max(0.0, 1.0 - min((depth(shape, point) for shape in trunk if near(shape, point)), default=1.0))
        for point in points
    )


def crossing(limb: Sequence[Rod], others: Sequence[Rod]) -> float:
    """What it costs that bones of a limb go through those of others."""
    return sum(CROSSED * max(0.0, overlap(one, other) - GIVES) for one in limb for other in others)


def beyond_middle(posture: Posture, side: Side, elbow: Vector) -> float:
    """What it costs that an elbow leaves its own side of the chest."""
    aside = dot(subtract(elbow, posture.places[SHOULDER_BONE]), posture.turns[SHOULDER_BONE][2])
    return CROSSED * max(0.0, GIVES - (aside if side == "near" else -aside))


def near(shape: Ellipsoid, point: Vector) -> bool:
    """Whether a point may be inside a lump of the trunk at all: none is larger."""
    at = shape.middle
    return abs(at[0] - point[0]) < LARGEST and abs(at[1] - point[1]) < LARGEST and abs(at[2] - point[2]) < LARGEST


def depth(shape: Ellipsoid, point: Vector) -> float:
    """0 in the middle of the ellipsoid, 1 on its surface."""
    way = subtract(point, shape.middle)
    a, b, c = shape.axes
    x, y, z = dot(way, a) / dot(a, a), dot(way, b) / dot(b, b), dot(way, c) / dot(c, c)
    return x * x + y * y + z * z


def _wrapped(degrees: float) -> float:
    return math.remainder(degrees, 360.0)
