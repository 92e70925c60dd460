"""What a body goes through: limbs through limbs, and any part through what stands in the picture.

In: a solved posture and the placed props. Out: what goes through what, and how deep in metres; `solving` knows who said
what. Flesh gives way a little before a drawing looks wrong, so a little is no collision.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from supple_figures.posing.forward_kinematics import Ellipsoid, Posture, flesh
from supple_figures.posing.furniture import FURNITURE
from supple_figures.posing.props import BALL_RADIUS, CHAIR_BACK_HEIGHT, SEAT_DEPTH, SEAT_HEIGHT, PlacedProp
from supple_figures.posing.skeleton import (
    BUTTOCK_FLESH,
    LIMB_FLESH,
    SIDES,
    SKULL,
    TRUNK_FLESH,
    Side,
    across,
    bone_of,
)
from supple_figures.posing.vectors import Vector, add, dot, length, mix, scale, subtract

GIVES = 0.04
PROP_GIVES = 0.055
SEAT_WIDTH = 0.40
SEAT_THICKNESS = 0.04
TOP_THICKNESS = 0.05
TOE_TIP: Vector = (0.175, -0.883, 0.094)
# Each bone of a limb as a rod: the bone at its end, or none for the tips of the toes, and how thick its flesh is.
RODS = {
    "upper-arm": ("forearm", 0.038),
    "forearm": ("hand", 0.028),
    "thigh": ("shank", 0.055),
    "shank": ("foot", 0.036),
    "foot": ("", 0.024),
}
NEIGHBOURS = {("upper-arm", "forearm"), ("thigh", "shank"), ("shank", "foot")}


class Rod(NamedTuple):
    """A bone of a limb with its flesh, in metres: its ends, how thick it is, and the ball it lies within."""

    name: str
    side: Side
    start: Vector
    end: Vector
    radius: float
    middle: Vector
    reach: float

    @classmethod
    def of(cls, name: str, side: Side, start: Vector, end: Vector) -> Rod:
        """The rod of a bone between two places."""
        radius, half = RODS[name][1], length(subtract(end, start)) / 2
        return cls(name, side, start, end, radius, mix(start, end, 0.5), half + radius)


class Collision(NamedTuple):
    """A part of the body, what it goes through, and how deep in metres."""

    part: str
    through: str
    depth: float


def say_how_deep(part: str, through: str, depth: float) -> str:
    """Say of a part what it goes through, and how deep."""
    return f"The {part.replace('-', ' ')} goes {depth * 100:.0f} cm into {through.replace('-', ' ')}."


def limbs_through_limbs(posture: Posture) -> Iterator[Collision]:
    """Find limbs that go through other limbs."""
    for one, other in combinations(rods_of(posture), 2):
        found = overlap(one, other)
        if found > GIVES:
            yield Collision(f"{one.side} {one.name}", f"{other.side} {other.name}", found)


def rods_of(posture: Posture) -> list[Rod]:
    """The limbs, each bone as a rod."""
    places = posture.places
    rods: list[Rod] = []
    for side in SIDES:
        tip = posture.point(bone_of("toes", side), across(TOE_TIP, side))
        for name, (end, _) in RODS.items():
            rods.append(Rod.of(name, side, places[bone_of(name, side)], places[bone_of(end, side)] if end else tip))
    return rods


def overlap(one: Rod, other: Rod) -> float:
    """How deep two bones of limbs are in each other, in metres; 0 for bones that meet in a joint."""
    if one.side == other.side and (one.name, other.name) in NEIGHBOURS:
        return 0.0
    # Nearly all end here, and there are many: no vector is made.
    (x, y, z), (u, v, w), reach = one.middle, other.middle, one.reach + other.reach
    if (x - u) ** 2 + (y - v) ** 2 + (z - w) ** 2 > reach * reach:
        return 0.0
    return max(0.0, one.radius + other.radius - length(subtract(*nearest_points(one, other))))


def body_through_props(posture: Posture, props: Iterable[PlacedProp]) -> Iterator[Collision]:
    """Find what stands in the picture and has a part of the body inside it; of each thing the deepest."""
    shapes = list(_body(posture))
    for prop in props:
        found = max(((_inside(prop, shape), part) for part, shape in shapes), default=(0.0, ""))
        if found[0] > PROP_GIVES:
            yield Collision(found[1], prop.kind, found[0])


def _inside(prop: PlacedProp, shape: Ellipsoid) -> float:
    """How deep a lump of flesh is inside a thing, in metres; 0 or less where it is not."""
    if prop.kind == "wall":
        reach = math.hypot(*(axis[0] for axis in shape.axes))
        return prop.facing * (prop.at[0] - shape.middle[0]) + reach
    if prop.kind == "ball":
        thickness = min(length(axis) for axis in shape.axes)
        return BALL_RADIUS + thickness - length(subtract(shape.middle, prop.at))
    if prop.kind in FURNITURE:
        thing = FURNITURE[prop.kind]
        if thing.at_sides:
            return 0.0
        half = (thing.depth / 2, TOP_THICKNESS / 2, thing.width / 2)
        return _inside_box(shape, (prop.at[0], thing.height - TOP_THICKNESS / 2, prop.at[2]), half)
    if prop.kind in {"chair", "stool", "wheelchair"}:
        seat = (prop.at[0], SEAT_HEIGHT - SEAT_THICKNESS / 2, prop.at[2])
        boxes = [(seat, (SEAT_DEPTH / 2, SEAT_THICKNESS / 2, SEAT_WIDTH / 2))]
        if prop.kind != "stool":
            back = prop.at[0] - prop.facing * SEAT_DEPTH / 2
            middle = (SEAT_HEIGHT + CHAIR_BACK_HEIGHT) / 2
            boxes.append(((back, middle, prop.at[2]), (0.02, middle - SEAT_HEIGHT, SEAT_WIDTH / 2)))
        return max(_inside_box(shape, *box) for box in boxes)
    return 0.0


def _inside_box(shape: Ellipsoid, middle: Vector, half: Vector) -> float:
    """How deep the flesh reaches past a board's face, where the middle of the flesh is over the board."""
    way = subtract(shape.middle, middle)
    thin = min(range(3), key=lambda axis: half[axis])
    if any(abs(way[axis]) > half[axis] for axis in range(3) if axis != thin):
        return 0.0
    reach = math.sqrt(sum(axis[thin] ** 2 for axis in shape.axes))
    # From whichever side the flesh comes, it may reach as far as the face.
    return half[thin] + reach - abs(way[thin])


def _body(posture: Posture) -> Iterator[tuple[str, Ellipsoid]]:
    yield "head", flesh(posture, SKULL)
    for lump in TRUNK_FLESH:
        yield "trunk", flesh(posture, lump)
    for side in SIDES:
        for lump in BUTTOCK_FLESH:
            yield "trunk", flesh(posture, lump, side)
        for name, lumps in LIMB_FLESH.items():
            for lump in lumps:
                yield f"{side} {'foot' if name == 'toes' else name}", flesh(posture, lump, side)


def nearest_points(one: Rod, other: Rod) -> tuple[Vector, Vector]:
    """Where the middle lines of two rods come nearest to each other."""
    start, end, begin, stop = one.start, one.end, other.start, other.end
    u, v, w = subtract(end, start), subtract(stop, begin), subtract(start, begin)
    a, b, c, d, e = dot(u, u), dot(u, v), dot(v, v), dot(u, w), dot(v, w)
    square = a * c - b * b
    s = _share((b * e - c * d) / square) if square > 1e-9 else 0.0
    t = _share((b * s + e) / c)
    s = _share((b * t - d) / a)
    return add(start, scale(u, s)), add(begin, scale(v, t))


def _share(number: float) -> float:
    return max(0.0, min(1.0, number))
