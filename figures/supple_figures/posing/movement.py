"""What a movement is about: poses in, the limbs that turn out, and on which side they are."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import chain

from supple_figures.posing.forward_kinematics import Posture
from supple_figures.posing.skeleton import PARENT_OF, SHOULDER_BONE, SIDES, TRUNK_JOINTS, Side, bone_of
from supple_figures.posing.solving import SolvedFigure
from supple_figures.posing.vectors import relative

LIMB_BONES = {"leg": ("thigh", "shank"), "arm": ("upper-arm", "forearm")}
"""The bones that turn in a limb."""
MOVED = 15.0
"""How far a limb turns in all, in degrees, where it is at work."""
STILL = 0.4
"""How much of that the other one turns at most, as a share, where it is not."""


def moving_sides(start: Posture, posture: Posture) -> Mapping[str, tuple[Side, ...]]:
    """The sides of legs and of arms that a movement is about: both, or the one that moves much more than the other."""
    sides: dict[str, tuple[Side, ...]] = {}
    for limb, bones in LIMB_BONES.items():
        near, far = (
            sum(_turned(start, posture, bone if bone in TRUNK_JOINTS else bone_of(bone, side)) for bone in bones)
            for side in SIDES
        )
        if max(near, far) > MOVED and min(near, far) < STILL * max(near, far):
            sides[limb] = ("near",) if near > far else ("far",)
    return sides


def working_side(solved: SolvedFigure) -> Side | None:
    """The one side whose leg or arm moves from the first frame on; None where both sides do, or neither does alone.

    The near side of a body is its right one, and in a mirrored drawing its left one.
    """
    start, *others = solved.frames
    sides: set[Side] = set()
    for pose in others:
        sides.update(chain.from_iterable(moving_sides(start.posture, pose.posture).values()))
    return sides.pop() if len(sides) == 1 else None


def _turned(start: Posture, posture: Posture, bone: str) -> float:
    """By how many degrees a bone has turned against the one that it hangs on."""
    base = SHOULDER_BONE if bone.startswith("upper-arm") else PARENT_OF[bone]
    before, after = (relative(one.turns[base], one.turns[bone]) for one in (start, posture))
    x, y, z = relative(before, after)
    return math.degrees(math.acos(max(-1.0, min(1.0, (x[0] + y[1] + z[2] - 1) / 2))))
