"""Can a body do this? Limbs bent too far, sunk into the floor or pushed into the trunk.

In: a solved posture. Out: problems, without a place in a file yet: `solving` knows who said what.
"""

from __future__ import annotations

from collections.abc import Iterator

from supple_figures.model import LIMB_JOINTS
from supple_figures.posing import skeleton
from supple_figures.posing.fitting import depth
from supple_figures.posing.forward_kinematics import Ellipsoid, Posture, flesh
from supple_figures.posing.goniometry import excess
from supple_figures.posing.skeleton import BUTTOCK_FLESH, LIMB_FLESH, SIDES, TRUNK_FLESH, Side, bone_of

# Flesh gives way a little before a drawing looks wrong, in metres.
FLOOR_SLACK = 0.055
TRUNK_SLACK = 0.60
SLACK = 5.0


def bent_too_far(angles: dict[str, float]) -> Iterator[tuple[str, float]]:
    """Joints of the limbs that angles and contacts together have bent further than they go."""
    for joint, axes in LIMB_JOINTS.items():
        for name in (f"{joint} {axis}" for axis in axes):
            for side in SIDES:
                degrees = angles[f"{name} {side}"]
                if excess(name, degrees) > SLACK:
                    yield f"{name} {side}", degrees


def below_floor(posture: Posture) -> Iterator[tuple[str, float]]:
    """Bones whose flesh lies deeper in the floor than flesh gives way, and how deep, in metres."""
    for name, side, shape in _all_flesh(posture):
        depth = -shape.lowest()
        if depth > FLOOR_SLACK:
            yield (bone_of(name, side) if name in LIMB_FLESH else name), depth


def inside_trunk(posture: Posture) -> Iterator[str]:
    """Hands, forearms, shanks and feet whose middle lies inside the trunk."""
    trunk = [flesh(posture, lump) for lump in TRUNK_FLESH]
    for side in SIDES:
        for name in ("forearm", "hand", "shank", "foot"):
            middles = [flesh(posture, lump, side).middle for lump in LIMB_FLESH[name][1:]]
            if any(depth(shape, middle) < TRUNK_SLACK for shape in trunk for middle in middles):
                yield bone_of(name, side)


def _all_flesh(posture: Posture) -> Iterator[tuple[str, Side, Ellipsoid]]:
    for lump in (*TRUNK_FLESH, skeleton.SKULL):
        yield "trunk" if lump is not skeleton.SKULL else "head", "near", flesh(posture, lump)
    for side in SIDES:
        for lump in BUTTOCK_FLESH:
            yield "trunk", side, flesh(posture, lump, side)
        for name, lumps in LIMB_FLESH.items():
            for lump in lumps:
                yield name, side, flesh(posture, lump, side)
