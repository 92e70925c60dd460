"""Reads joint angles off a body, as a goniometer would, and says how far they are out of the range of a joint.

In: a posture, or the turns of two bones. Out: degrees, in the words that poses use.
"""

from __future__ import annotations

import math
from typing import TypeAlias

from supple_figures.posing import skeleton
from supple_figures.posing.forward_kinematics import THUMB_SHARE, Posture
from supple_figures.posing.joint_ranges import RANGES
from supple_figures.posing.skeleton import SIDES, Side, bone_of
from supple_figures.posing.vectors import Rotation, compose, relative, turn_y, turn_z

Swing: TypeAlias = tuple[float, float, float]
"""Flexion, abduction and rotation of a ball joint, in degrees."""

AXES = ("flexion", "abduction", "rotation")
BALL_JOINTS = {"hip": ("pelvis", "thigh"), "shoulder": (skeleton.SHOULDER_BONE, "upper-arm")}
"""The bones that meet in a ball joint: the one that it hangs on, and the one that it moves."""
STRAIGHT_OUT = 1e-6
"""A limb that points straight out to the side: flexion and rotation are one turn there, and flexion says all of it."""


def read_swing(joint: str, base: Rotation, bone: Rotation, side: Side) -> Swing:
    """Read a ball joint. Of the two triples that say the same turn, the one nearer to its range."""
    outward = 1.0 if side == "near" else -1.0
    x, y, z = relative(base, bone)
    raised = math.hypot(y[0], y[1])
    abduction = -outward * math.degrees(math.atan2(y[2], raised))
    if raised < STRAIGHT_OUT:
        return math.degrees(math.atan2(x[1], x[0])), abduction, 0.0
    flexion = math.degrees(math.atan2(-y[0], y[1]))
    rotation = -outward * math.degrees(math.atan2(-x[2], z[2]))
    same = (_wrapped(flexion + 180), _wrapped(180 - abduction), _wrapped(rotation + 180))
    return min((flexion, abduction, rotation), same, key=lambda swing: (swing_excess(joint, swing), abs(swing[1])))


def swing_excess(joint: str, swing: Swing) -> float:
    """By how many degrees, in all, a ball joint is out of its range."""
    return sum(excess(f"{joint} {axis}", degrees) for axis, degrees in zip(AXES, swing, strict=True))


def excess(name: str, degrees: float) -> float:
    """By how many degrees an angle, such as `knee flexion`, is out of its range."""
    low, high = RANGES[name]
    return max(0.0, low - degrees, degrees - high)


def measured(posture: Posture) -> dict[str, float]:
    """Read the angles of all limb joints off a posture, in degrees."""
    angles: dict[str, float] = {}
    for side in SIDES:
        for joint, (base, bone) in BALL_JOINTS.items():
            swing = read_swing(joint, posture.turns[base], posture.turns[bone_of(bone, side)], side)
            angles.update({f"{joint} {axis} {side}": degrees for axis, degrees in zip(AXES, swing, strict=True)})
        for name, bone, base, sign in (
            ("knee flexion", "shank", "thigh", -1.0),
            ("ankle dorsiflexion", "foot", "shank", 1.0),
            ("toes extension", "toes", "foot", 1.0),
            ("elbow flexion", "forearm", "upper-arm", 1.0),
        ):
            y = relative(posture.turns[bone_of(base, side)], posture.turns[bone_of(bone, side)])[1]
            angles[f"{name} {side}"] = sign * math.degrees(math.atan2(-y[0], y[1]))
        angles.update(_read_clavicle(posture, side))
        angles.update(read_fingers(posture, side))
        upper, hand = posture.turns[bone_of("upper-arm", side)], posture.turns[bone_of("hand", side)]
        turned = read_hand(upper, hand, angles[f"elbow flexion {side}"], side)
        angles.update({f"{name} {side}": degrees for name, degrees in turned.items()})
    return angles


def _read_clavicle(posture: Posture, side: Side) -> dict[str, float]:
    """Read how far a shoulder blade is raised and drawn forward."""
    outward = 1.0 if side == "near" else -1.0
    way = relative(posture.turns[skeleton.SHOULDER_BONE], posture.turns[bone_of("clavicle", side)])[2]
    return {
        f"shoulder_blade elevation {side}": outward * math.degrees(math.atan2(way[1], way[2])),
        f"shoulder_blade protraction {side}": outward * math.degrees(math.asin(max(-1.0, min(1.0, way[0])))),
    }


def read_fingers(posture: Posture, side: Side) -> dict[str, float]:
    """Read how far a hand is closed, and its fingers and thumb apart."""
    outward = 1.0 if side == "near" else -1.0
    hand = posture.turns[bone_of("hand", side)]
    bent = relative(hand, posture.turns[bone_of("fingers", side)])[1]
    aside = relative(hand, posture.turns[bone_of("thumb", side)])[0]
    return {
        f"fingers flexion {side}": outward * math.degrees(math.atan2(bent[2], bent[1])),
        f"fingers abduction {side}": math.degrees(math.atan2(aside[1], aside[0])) / THUMB_SHARE,
    }


def read_hand(upper_arm: Rotation, hand: Rotation, elbow: float, side: Side) -> dict[str, float]:
    """Read the turn of a forearm, and how its wrist is bent back and aside, off an elbow that is bent so far."""
    outward = 1.0 if side == "near" else -1.0
    turned = relative(compose(upper_arm, turn_z(elbow)), hand)
    rotation = math.degrees(math.atan2(turned[2][0], turned[2][2]))
    unrolled = relative(turn_y(rotation), turned)
    extension = math.degrees(math.atan2(-unrolled[2][1], unrolled[2][2]))
    deviation = math.degrees(math.atan2(-unrolled[1][0], unrolled[0][0]))
    return {
        "forearm rotation": -outward * rotation,
        "wrist extension": -outward * extension,
        "wrist deviation": deviation,
    }


def _wrapped(degrees: float) -> float:
    return (degrees + 180) % 360 - 180
