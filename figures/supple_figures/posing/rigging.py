"""A body as apps rig it: a skeleton at rest, and how each of its bones is turned in a pose.

In: a posture. Out: quaternions and metres, by bone. At rest the body stands upright on the floor with hanging arms, and
the axes of each bone are those of the space: x forward, y up, z toward the near side. A bone starts at its joint, which
has its name; it is turned as seen from its parent, and carries its children. Builds differ in girth alone, so one
skeleton stands for all of them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from supple_figures.posing.forward_kinematics import Posture, articulate, flesh
from supple_figures.posing.skeleton import JOINTS, LIMB_FLESH, PARENT_OF, SIDES, bone_of
from supple_figures.posing.vectors import UNTURNED, Rotation, Vector, relative, subtract, unapply

Quaternion: TypeAlias = tuple[float, float, float, float]
"""A turn as w, x, y and z, of length 1; w is not below 0."""

ROOT = "pelvis"
SLIDING = (ROOT, *(bone_of("upper-arm", side) for side in SIDES))
"""Bones whose joint moves against its parent: the body as a whole, and shoulders, which rise with a raised arm."""


@dataclass(frozen=True, slots=True)
class RestBone:
    """A bone at rest: its name, its parent, and the way to its joint from that of its parent, in metres."""

    name: str
    parent: str | None
    offset: Vector


def rest_skeleton() -> tuple[RestBone, ...]:
    """Give all bones, each after its parent. The first is the pelvis, whose offset is from the floor."""
    upright = articulate({}, ROOT, UNTURNED)
    sole = min(flesh(upright, lump).lowest() for lump in LIMB_FLESH["foot"])
    children = (RestBone(bone, parent, subtract(JOINTS[bone], JOINTS[parent])) for bone, parent in PARENT_OF.items())
    return (RestBone(ROOT, None, (0.0, -sole, 0.0)), *children)


def bone_turns(posture: Posture) -> dict[str, Quaternion]:
    """Give the turn of each bone from rest, seen from its parent; that of the pelvis is seen from the floor."""
    local = {bone: relative(posture.turns[parent], posture.turns[bone]) for bone, parent in PARENT_OF.items()}
    return {bone: _quaternion(turn) for bone, turn in ((ROOT, posture.turns[ROOT]), *local.items())}


def bone_offsets(posture: Posture) -> dict[str, Vector]:
    """Give the way to the joints that slide, in the axes of their parent; it takes the place of that at rest."""
    places: Mapping[str, Vector] = posture.places
    parents = ((bone, PARENT_OF[bone]) for bone in SLIDING[1:])
    slid = {bone: unapply(posture.turns[parent], subtract(places[bone], places[parent])) for bone, parent in parents}
    return {ROOT: places[ROOT], **slid}


def _quaternion(turn: Rotation) -> Quaternion:
    """Read a quaternion off a rotation by its largest part, which is exact for half a turn too (Shepperd, 1978)."""
    x, y, z = turn
    trace = x[0] + y[1] + z[2]
    parts = (trace, x[0], y[1], z[2])
    largest = parts.index(max(parts))
    # Each row is four times the products of one part with all of them.
    row = (
        (1 + trace, y[2] - z[1], z[0] - x[2], x[1] - y[0]),
        (y[2] - z[1], 1 + 2 * x[0] - trace, x[1] + y[0], z[0] + x[2]),
        (z[0] - x[2], x[1] + y[0], 1 + 2 * y[1] - trace, y[2] + z[1]),
        (x[1] - y[0], z[0] + x[2], y[2] + z[1], 1 + 2 * z[2] - trace),
    )[largest]
    size = math.copysign(math.hypot(*row), row[0])
    w, i, j, k = (part / size for part in row)
    return w, i, j, k
