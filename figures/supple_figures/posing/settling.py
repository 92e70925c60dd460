"""The body comes to rest on what carries it.

In: a posture anywhere, and its supports. Out: the posture lying, sitting or standing on them. One support sets the
height. Two turn the body until it rests on both, as in a bridge on shoulders and feet. A body that stands on its feet
alone is turned until its centre of mass is above them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from supple_figures.posing import skeleton
from supple_figures.posing.contact_language import Contact
from supple_figures.posing.forward_kinematics import Posture, flesh, rebuilt
from supple_figures.posing.landmarks import find_rest
from supple_figures.posing.props import ROUND_RADII, SURFACE_HEIGHTS
from supple_figures.posing.skeleton import (
    ANKLE_HEIGHT,
    BUTTOCK_FLESH,
    LEG,
    LIMB_FLESH,
    TRUNK_FLESH,
    Lump,
    Side,
    bone_of,
)
from supple_figures.posing.vectors import UP, Vector, add, from_axes, scale, square_off, turn_z, unit

TRUNK_LUMPS: dict[str, tuple[Lump, ...]] = {
    "back": (*TRUNK_FLESH, *BUTTOCK_FLESH),
    "side": TRUNK_FLESH,
    "belly": TRUNK_FLESH,
    "hips": (*TRUNK_FLESH[:2], *BUTTOCK_FLESH),
    "lower back": TRUNK_FLESH[2:5],
    "upper back": TRUNK_FLESH[5:8],
    "shoulders": TRUNK_FLESH[6:],
    "chest": TRUNK_FLESH[5:8],
    "head": (skeleton.SKULL,),
    "neck": skeleton.NECK_FLESH,
    "body": TRUNK_FLESH,
}
LIMB_LUMPS: dict[str, tuple[Lump, ...]] = {
    "shin": (*LIMB_FLESH["shank"], LIMB_FLESH["foot"][0]),
    "knee": LIMB_FLESH["shank"][:1],
    "calf": LIMB_FLESH["shank"],
    "thigh": LIMB_FLESH["thigh"],
    "hand": LIMB_FLESH["hand"][1:2],
    "forearm": (*LIMB_FLESH["forearm"][:1], *LIMB_FLESH["forearm"][-1:]),
    "elbow": LIMB_FLESH["forearm"][:1],
    "heel": LIMB_FLESH["foot"][1:2],
    "shoulder": LIMB_FLESH["upper-arm"][:1],
}
# Bones that a support holds to the root orientation; the pelvis turns against them when the trunk twists or bends.
CHEST_SUPPORTS = ("shoulders", "upper back", "head")
# Shares of the body's mass and where each share sits (Winter, Biomechanics, table 4.1).
MASSES: tuple[tuple[str, Vector, float], ...] = (
    ("pelvis", (-0.01, 0.05, 0.0), 0.142),
    ("lumbar-2", (0.0, 0.165, 0.0), 0.139),
    ("thoracic-2", (-0.01, 0.36, 0.0), 0.216),
    ("head", (0.01, 0.66, 0.0), 0.081),
)
LIMB_MASSES: tuple[tuple[str, Vector, float], ...] = (
    ("thigh", (0.0, -0.18, 0.088), 0.100),
    ("shank", (0.0, -0.60, 0.088), 0.0465),
    ("foot", (0.05, -0.87, 0.088), 0.0145),
    ("upper-arm", (-0.012, 0.30, 0.172), 0.028),
    ("forearm", (-0.012, 0.02, 0.172), 0.022),
)
STEP = 5.0
FARTHEST = 120.0
# A gap of less counts as closed, in metres; reached long before so many tries.
CLOSED = 1e-7
MOST_TRIES = 40


@dataclass(frozen=True, slots=True)
class _Rest:
    """What touches a support: points or ellipsoids, and how much lower than each of them the surface lies."""

    middles: tuple[tuple[Vector, tuple[Vector, ...], float], ...]
    height: float

    def gap(self, degrees: float) -> float:
        """How high above its surface the group's lowest point is, when the body is turned about the origin."""
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        lowest = min(
            point[0] * s + point[1] * c - math.sqrt(sum((a[0] * s + a[1] * c) ** 2 for a in axes)) - drop
            for point, axes, drop in self.middles
        )
        return lowest - self.height


def anchor_bone(supports: Sequence[Contact]) -> str:
    """The bone that keeps the root orientation."""
    return "thoracic-3" if supports and supports[0].part.name in CHEST_SUPPORTS else "pelvis"


def settle(posture: Posture, supports: Sequence[Contact], balanced: bool) -> tuple[Posture, bool]:
    """Bring the body to rest. The second value is False when it can't rest on both of its supports."""
    rests = [_rest(posture, support) for support in supports]
    turn: float | None = 0.0
    if len(rests) >= 2:
        turn = nearest_root(lambda degrees: rests[0].gap(degrees) - rests[1].gap(degrees))
    elif balanced and supports:
        turn = nearest_root(_overhang(posture, supports[0]))
    elif supports and supports[0].part.name == "foot":
        turn = _levelled(posture, supports[0])
    found = turn is not None
    degrees = turn or 0.0
    lowest = rests[0].gap(degrees) if rests else 0.0
    rested = posture.turned(turn_z(degrees)).moved((0.0, -lowest, 0.0))
    for support in supports:
        for side in support.part.sides:
            if support.part.name == "foot":
                rested = flatten_foot(rested, side)
            elif support.part.name == "toes":
                rested = flatten_toes(rested, side)
    return rested, found


def flatten_foot(posture: Posture, side: Side, up: Vector = UP) -> Posture:
    """Lay the sole flat, the foot pointing where it pointed, its toes bent as they were."""
    foot = bone_of("foot", side)
    forward = square_off(posture.turns[foot][0], up)
    shank = posture.turns[bone_of("shank", side)]
    if abs(posture.turns[foot][0][1]) > 0.9:
        forward = square_off(shank[0], up)
    turn = from_axes(unit(forward, shank[0]), up)
    return rebuilt(posture, {foot: turn}, side, LEG)


def flatten_toes(posture: Posture, side: Side) -> Posture:
    """Lay the toes flat under a raised heel."""
    foot = posture.turns[bone_of("foot", side)]
    forward = square_off(foot[0], UP)
    if math.hypot(forward[0], forward[2]) < 0.2:
        # The foot stands upright on its toes, which bend toward the instep.
        forward = square_off(foot[1], UP)
    return rebuilt(posture, {bone_of("toes", side): from_axes(unit(forward), UP)}, side, LEG)


def _rest(posture: Posture, support: Contact) -> _Rest:
    name, surface = support.part.name, support.on_surface or "floor"
    if surface in ROUND_RADII:
        radius = ROUND_RADII[surface]
        marks = [find_rest(posture, support.part, side) for side in support.part.sides]
        return _Rest(tuple((add(point, scale(out, radius)), (), radius) for point, out in marks), 0.0)
    height = SURFACE_HEIGHTS.get(surface, 0.0)
    if name in TRUNK_LUMPS:
        shapes = [flesh(posture, lump, side) for lump in TRUNK_LUMPS[name] for side in skeleton.SIDES]
        return _Rest(tuple((shape.middle, shape.axes, 0.0) for shape in shapes), height)
    rests: list[tuple[Vector, tuple[Vector, ...], float]] = []
    for side in support.part.sides:
        if name == "foot":
            rests.append((posture.places[bone_of("foot", side)], (), ANKLE_HEIGHT))
        elif name == "toes":
            rests.append((posture.places[bone_of("toes", side)], (), 0.023))
        else:
            shapes = [flesh(posture, lump, side) for lump in LIMB_LUMPS.get(name, LIMB_LUMPS["knee"])]
            rests.extend((shape.middle, shape.axes, 0.0) for shape in shapes)
    return _Rest(tuple(rests), height)


def _overhang(posture: Posture, support: Contact) -> Callable[[float], float]:
    mass = centre_of_mass(posture)
    ankles = [posture.places[bone_of("foot", side)] for side in support.part.sides]
    middle = scale((sum(a[0] for a in ankles), sum(a[1] for a in ankles), 0.0), 1 / len(ankles))
    facing = posture.turns["pelvis"][0][0] or 1.0
    # The middle of the area that the feet stand on lies in front of the ankles.
    lead = math.copysign(0.045, facing)

    def overhang(degrees: float) -> float:
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        return (mass[0] - middle[0]) * c - (mass[1] - middle[1]) * s - lead

    return overhang


def _levelled(posture: Posture, support: Contact) -> float:
    """The turn, in degrees, that lays the soles flat: the ankles' angles then say how far the body leans."""
    ways = [posture.turns[bone_of("foot", side)][0] for side in support.part.sides]
    forward = (sum(way[0] for way in ways), sum(way[1] for way in ways), 0.0)
    return -math.degrees(math.atan2(forward[1], abs(forward[0]))) * math.copysign(1.0, forward[0])


def centre_of_mass(posture: Posture) -> Vector:
    """The body's centre of mass, in metres."""
    total, weight = (0.0, 0.0, 0.0), 0.0
    for bone, at, share in MASSES:
        total, weight = add(total, scale(posture.point(bone, at), share)), weight + share
    for bone, at, share in LIMB_MASSES:
        for side in skeleton.SIDES:
            place = posture.point(bone_of(bone, side), skeleton.across(at, side))
            total, weight = add(total, scale(place, share)), weight + share
    return scale(total, 1 / weight)


def nearest_root(gap: Callable[[float], float]) -> float | None:
    """The turn nearest to none, in degrees, at which the gap closes; None when it never does."""
    here = gap(0.0)
    below = above = here
    for step in range(1, int(FARTHEST / STEP) + 1):
        further = step * STEP
        up, down = gap(further), gap(-further)
        if up * above <= 0:
            return _close_in(gap, further - STEP, further)
        if down * below <= 0:
            return _close_in(gap, -further, STEP - further)
        above, below = up, down
    return None


def _close_in(gap: Callable[[float], float], low: float, high: float) -> float:
    """The root between two turns on whose sides the gap has unlike signs, by regula falsi with the Illinois rule."""
    at_low, at_high = gap(low), gap(high)
    middle = low
    for _ in range(MOST_TRIES):
        if at_low == at_high:
            break
        middle = (low * at_high - high * at_low) / (at_high - at_low)
        here = gap(middle)
        if abs(here) < CLOSED:
            break
        if here * at_high <= 0:
            low, at_low = high, at_high
        else:
            at_low /= 2
        high, at_high = middle, here
    return middle
