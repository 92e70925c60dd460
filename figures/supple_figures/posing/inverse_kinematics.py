"""Arms and legs between fixed ends: two-bone inverse kinematics.

In: a posture and where a wrist or an ankle should be. Out: the posture with that limb bent so, and how much it falls
short. Bones keep their lengths; the author's own angles decide to which side an elbow or knee points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from supple_figures.posing.collisions import Rod, rods_of
from supple_figures.posing.fitting import Turns, crossing, in_the_way, least
from supple_figures.posing.forward_kinematics import Ellipsoid, Posture, rebuilt
from supple_figures.posing.goniometry import excess, read_hand, read_swing, swing_excess
from supple_figures.posing.skeleton import (
    ARM,
    FOREARM,
    HAND,
    LEG,
    SHANK,
    SHOULDER_BONE,
    THIGH,
    UPPER_ARM,
    Side,
    bone_of,
)
from supple_figures.posing.vectors import (
    UP,
    Rotation,
    Vector,
    about,
    add,
    apply,
    cross,
    length,
    mix,
    relative,
    scale,
    square_off,
    subtract,
    unit,
)

# A shoulder blade slides this far after a hand that does not quite reach, in metres.
SHOULDER_SLIDE = 0.05
CLOSEST_FOLD = 0.12

Joints: TypeAlias = tuple[Vector, Vector, Vector]
"""Root, middle and end of a limb."""


def bend_limb(root: Vector, target: Vector, bones: tuple[float, float], hint: Vector) -> tuple[Vector, Vector]:
    """Where the middle joint and the end of a two-bone limb go, the middle joint on the side of the hint."""
    upper, lower = bones
    way = subtract(target, root)
    direction = unit(way, (0.0, -1.0, 0.0))
    reach = min(max(length(way), CLOSEST_FOLD), upper + lower - 1e-6)
    along = (upper**2 - lower**2 + reach**2) / (2 * reach)
    aside = math.sqrt(max(0.0, upper**2 - along**2))
    bend = unit(square_off(subtract(hint, root), direction), unit(square_off((1.0, 0.0, 0.0), direction), UP))
    return add(add(root, scale(direction, along)), scale(bend, aside)), add(root, scale(direction, reach))


def place_arm(posture: Posture, side: Side, wrist: Vector, swing: float = 0.0) -> tuple[Posture, float]:
    """Bend an arm so that its wrist is in a place, its elbow swung by so many degrees.

    Also gives by how many metres it falls short.
    """
    joints, turns = bend_arm(posture, side, wrist, swing)
    return set_limb(posture, side, ARM, joints, turns), length(subtract(joints[2], wrist))


def place_leg(posture: Posture, side: Side, ankle: Vector, alone: bool = False) -> tuple[Posture, float]:
    """Bend a leg so that its ankle is in a place, its knee where hip and knee allow it.

    A leg that is placed `alone` makes way for the other one.

    Also gives by how many metres it falls short.
    """
    others = [rod for rod in rods_of(posture) if alone and rod.side != side and rod.name in LEG]

    def cost(turns: Turns) -> float:
        (root, middle, end), (thigh, shank) = _bend_leg(posture, side, ankle, turns[0])
        rods = (Rod.of("thigh", side, root, middle), Rod.of("shank", side, middle, end))
        bend = relative(thigh, shank)[1]
        knee = -math.degrees(math.atan2(-bend[0], bend[1]))
        swing = read_swing("hip", posture.turns["pelvis"], thigh, side)
        return swing_excess("hip", swing) + excess("knee flexion", knee) + crossing(rods, others)

    (swing,) = least(cost, 1)
    joints, turns = _bend_leg(posture, side, ankle, swing)
    return set_limb(posture, side, LEG, joints, turns), length(subtract(joints[2], ankle))


def bend_arm(posture: Posture, side: Side, wrist: Vector, swing: float) -> tuple[Joints, tuple[Rotation, Rotation]]:
    """The joints of an arm whose wrist is in a place, and the turns of its two bones."""
    upper, forearm = bone_of("upper-arm", side), bone_of("forearm", side)
    shoulder = posture.places[upper]
    short = length(subtract(wrist, shoulder)) - (UPPER_ARM + FOREARM)
    if short > 0:
        shoulder = add(shoulder, scale(unit(subtract(wrist, shoulder)), min(short, SHOULDER_SLIDE)))
    elbow, end = bend_limb(shoulder, wrist, (UPPER_ARM, FOREARM), posture.places[forearm])
    elbow = _swung(shoulder, elbow, end, swing if side == "near" else -swing)
    return (shoulder, elbow, end), hinge_turns(shoulder, elbow, end, posture.turns[upper], 1.0)


def _bend_leg(posture: Posture, side: Side, ankle: Vector, swing: float) -> tuple[Joints, tuple[Rotation, Rotation]]:
    thigh, shank = bone_of("thigh", side), bone_of("shank", side)
    hip = posture.places[thigh]
    knee, end = bend_limb(hip, ankle, (THIGH, SHANK), posture.places[shank])
    knee = _swung(hip, knee, end, swing if side == "near" else -swing)
    return (hip, knee, end), hinge_turns(hip, knee, end, posture.turns[thigh], -1.0)


def _swung(root: Vector, middle: Vector, end: Vector, degrees: float) -> Vector:
    """The middle joint of a limb, swung about the line from its root to its end."""
    if not degrees:
        return middle
    return add(root, apply(about(unit(subtract(end, root)), degrees), subtract(middle, root)))


def arm_cost(
    posture: Posture,
    side: Side,
    arm: tuple[Joints, tuple[Rotation, Rotation]],
    hand: Rotation,
    trunk: Sequence[Ellipsoid],
) -> float:
    """How far the joints of an arm are out of range, in degrees, and what its elbow and wrist are in the way of."""
    (_, elbow, wrist), (upper, forearm) = arm
    bend = relative(upper, forearm)[1]
    flexion = math.degrees(math.atan2(-bend[0], bend[1]))
    swing = read_swing("shoulder", posture.turns[SHOULDER_BONE], upper, side)
    angles = read_hand(upper, hand, flexion, side)
    return (
        swing_excess("shoulder", swing)
        + excess("elbow flexion", flexion)
        + sum(excess(name, degrees) for name, degrees in angles.items())
        + in_the_way((elbow, mix(elbow, wrist, 0.5)), trunk)
    )


def hinge_turns(root: Vector, middle: Vector, end: Vector, before: Rotation, sign: float) -> tuple[Rotation, Rotation]:
    """The turns of two bones whose hinge lies square to both; for a straight limb the hinge is as it was."""
    upper, lower = unit(subtract(root, middle)), unit(subtract(middle, end))
    hinge = scale(cross(upper, lower), sign)
    if length(hinge) < 0.05:
        hinge = square_off(before[2], upper)
    hinge = unit(hinge)
    lower_hinge = unit(square_off(hinge, lower), hinge)
    return (cross(upper, hinge), upper, hinge), (cross(lower, lower_hinge), lower, lower_hinge)


def set_limb(
    posture: Posture,
    side: Side,
    limb: tuple[str, ...],
    joints: tuple[Vector, Vector, Vector],
    turns: tuple[Rotation, Rotation],
) -> Posture:
    """The posture with the joints of a limb in these places; what hangs on its end is carried along."""
    names = [bone_of(name, side) for name in limb]
    bent = rebuilt(posture, dict(zip(names[:2], turns, strict=True)), side, limb)
    carried = subtract(joints[2], bent.places[names[2]])
    places = dict(bent.places)
    for name in names[2:]:
        places[name] = add(places[name], carried)
    places.update(zip(names[:3], joints, strict=True))
    return replace(bent, places=places)


def rebuilt_hand(posture: Posture, side: Side, turn: Rotation) -> Posture:
    """The posture with one hand turned anew, its wrist where it was."""
    return rebuilt(posture, {bone_of("hand", side): turn}, side, HAND)


def rebuilt_foot(posture: Posture, side: Side, turn: Rotation) -> Posture:
    """The posture with one foot turned anew."""
    return rebuilt(posture, {bone_of("foot", side): turn}, side, LEG)


def keep_turns(posture: Posture, other: Posture, side: Side, part: str) -> Posture:
    """The posture with a hand or a foot turned as in another posture, its fingers or toes bent as they are."""
    if part == "hand":
        return rebuilt_hand(posture, side, other.turns[bone_of("hand", side)])
    foot = bone_of("foot", side)
    return rebuilt_leg_end(posture, side, {foot: other.turns[foot]})


def rebuilt_leg_end(posture: Posture, side: Side, turns: dict[str, Rotation]) -> Posture:
    """The posture with a foot turned anew, the ankle where it was."""
    ankle = posture.places[bone_of("foot", side)]
    bent = rebuilt(posture, turns, side, LEG)
    places = dict(bent.places)
    for name in LEG:
        places[bone_of(name, side)] = posture.places[bone_of(name, side)]
    foot, toes = bone_of("foot", side), bone_of("toes", side)
    places[toes] = add(ankle, subtract(bent.places[toes], bent.places[foot]))
    return replace(bent, places=places)
