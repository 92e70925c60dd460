"""Forward kinematics: joint angles to the place and turn of every bone.

In: angles by name (`hip flexion near`, in degrees) and the turn of the bone that the rest hangs on. Out: a `Posture`.
Angles are composed as clinicians measure them: flexion first, then abduction, then rotation about the limb itself.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from supple_figures.posing import skeleton
from supple_figures.posing.body_shapes import AVERAGE, BodyShape
from supple_figures.posing.skeleton import ARM, JOINTS, LEG, PARENT_OF, SIDES, Lump, Side, across, bone_of
from supple_figures.posing.vectors import (
    ORIGIN,
    UNTURNED,
    Rotation,
    Vector,
    add,
    apply,
    compose,
    relative,
    scale,
    subtract,
    turn_x,
    turn_y,
    turn_z,
)

LOWER_BACK = ("lumbar-1", "lumbar-2", "lumbar-3")
UPPER_BACK = ("thoracic-1", "thoracic-2", "thoracic-3")
# What share of the whole trunk's angle the lower back takes: it bends much and twists little (White and Panjabi, 1990).
LOWER_BACK_SHARE = {"flexion": 0.6, "side_bend": 0.5, "twist": 0.25}
# How far a raised or reaching arm carries its shoulder along, in metres.
SHOULDER_RISE = 0.045
SHOULDER_REACH = 0.020
# How far the thumb goes aside with fingers that part, and how far it bends with fingers that close, as a share of them.
THUMB_SHARE = 1.5
THUMB_CURL = 0.5


@dataclass(frozen=True, slots=True)
class Posture:
    """Where each bone starts, in metres, and how it is turned. The floor is at y = 0 once the body is settled."""

    places: Mapping[str, Vector]
    turns: Mapping[str, Rotation]
    shape: BodyShape = AVERAGE

    def point(self, bone: str, at: Vector) -> Vector:
        """Where a point of the upright body is now, if it moves with the bone."""
        return add(self.places[bone], apply(self.turns[bone], subtract(at, JOINTS[bone])))

    def moved(self, way: Vector) -> Posture:
        """The same posture, elsewhere."""
        return replace(self, places={bone: add(place, way) for bone, place in self.places.items()})

    def turned(self, turn: Rotation) -> Posture:
        """The same posture, turned about the origin."""
        return replace(
            self,
            places={bone: apply(turn, place) for bone, place in self.places.items()},
            turns={bone: compose(turn, own) for bone, own in self.turns.items()},
        )


@dataclass(frozen=True, slots=True)
class Ellipsoid:
    """A lump of flesh where it is now: its middle and its three half-axes, in metres."""

    middle: Vector
    axes: tuple[Vector, Vector, Vector]

    def lowest(self) -> float:
        """The height of its lowest point."""
        return self.middle[1] - math.sqrt(sum(axis[1] ** 2 for axis in self.axes))


def flesh(posture: Posture, lump: Lump, side: Side = "near") -> Ellipsoid:
    """Put a lump of the near side, or its mirror image, where the posture has it."""
    lump = posture.shape.lump(lump)
    bone = lump.bone_on(side)
    turn = posture.turns[bone]
    x, y, z = lump.radii
    middle = posture.point(bone, across(lump.middle, side))
    return Ellipsoid(middle, (scale(turn[0], x), scale(turn[1], y), scale(turn[2], z)))


def articulate(angles: Mapping[str, float], anchor: str, turn: Rotation, shape: BodyShape = AVERAGE) -> Posture:
    """Bend all joints and lay the body so that the anchor bone is turned as given and the pelvis is at the origin."""
    local = _trunk_turns(angles)
    for side in SIDES:
        local.update(_leg_turns(angles, side))
        local.update(_arm_turns(angles, side))
    places: dict[str, Vector] = {"pelvis": ORIGIN}
    turns: dict[str, Rotation] = {"pelvis": UNTURNED}
    for bone, parent in PARENT_OF.items():
        turns[bone] = compose(turns[parent], local[bone])
        places[bone] = add(places[parent], apply(turns[parent], subtract(JOINTS[bone], JOINTS[parent])))
        if bone.startswith("upper-arm"):
            places[bone] = shoulder_place(places[parent], turns[parent], bone, turns[bone])
    posture = Posture(places, turns, shape)
    return posture.turned(compose(turn, relative(turns[anchor], UNTURNED)))


def bent_neck(posture: Posture, angles: Mapping[str, float]) -> Posture:
    """The posture with its neck bent by other angles; the chest and all else stays."""
    local = _neck_turns(angles)
    places, turns = dict(posture.places), dict(posture.turns)
    for bone in skeleton.NECK:
        parent = PARENT_OF[bone]
        turns[bone] = compose(turns[parent], local[bone])
        places[bone] = add(places[parent], apply(turns[parent], subtract(JOINTS[bone], JOINTS[parent])))
    return replace(posture, places=places, turns=turns)


def _neck_turns(angles: Mapping[str, float]) -> dict[str, Rotation]:
    """The whole neck's angles are shared evenly; those of its lower part move the neck, those of its upper the head."""
    *lower_bones, head = skeleton.NECK
    count = len(skeleton.NECK)
    lower, upper = (
        _spine_turn(angles, ("neck", part), dict.fromkeys(LOWER_BACK_SHARE, bones / count), bones)
        for part, bones in (("lower_neck", count - 1), ("upper_neck", 1))
    )
    return {**dict.fromkeys(lower_bones, lower), head: upper}


def shoulder_place(clavicle: Vector, clavicle_turn: Rotation, bone: str, arm_turn: Rotation) -> Vector:
    """Where the shoulder joint is: the shoulder blade rises and slides forward with a raised or reaching arm."""
    down = scale(relative(clavicle_turn, arm_turn)[1], -1.0)
    outward = 1.0 if bone.endswith("near") else -1.0
    rise = max(0.0, (down[1] + 0.5) / 1.5) * SHOULDER_RISE
    slide = (down[0] * SHOULDER_REACH, rise, -outward * rise * 0.6)
    return add(clavicle, apply(clavicle_turn, add(subtract(JOINTS[bone], JOINTS[PARENT_OF[bone]]), slide)))


def rebuilt(posture: Posture, bones: Mapping[str, Rotation], side: Side, limb: tuple[str, ...]) -> Posture:
    """The posture with some bones of a limb turned anew; bones further out are carried along."""
    places, turns = dict(posture.places), dict(posture.turns)
    for name in limb:
        bone = bone_of(name, side)
        parent = PARENT_OF[bone]
        own = relative(posture.turns[parent], posture.turns[bone])
        turns[bone] = bones[bone] if bone in bones else compose(turns[parent], own)
        if name == "upper-arm":
            places[bone] = shoulder_place(places[parent], turns[parent], bone, turns[bone])
        else:
            places[bone] = add(places[parent], apply(turns[parent], subtract(JOINTS[bone], JOINTS[parent])))
    return replace(posture, places=places, turns=turns)


def _trunk_turns(angles: Mapping[str, float]) -> dict[str, Rotation]:
    upper_share = {axis: 1 - share for axis, share in LOWER_BACK_SHARE.items()}
    lower = _spine_turn(angles, ("trunk", "lower_back"), LOWER_BACK_SHARE, len(LOWER_BACK))
    upper = _spine_turn(angles, ("trunk", "upper_back"), upper_share, len(UPPER_BACK))
    return {
        **dict.fromkeys(LOWER_BACK, lower),
        **dict.fromkeys(UPPER_BACK, upper),
        **_neck_turns(angles),
    }


def _spine_turn(
    angles: Mapping[str, float], names: tuple[str, str], share: Mapping[str, float], count: int
) -> Rotation:
    """The turn of each of so many bones that share the angles of a part of the spine and its own."""
    part, own = names
    flexion, bend, twist = (
        (angles.get(f"{part} {axis}", 0.0) * share[axis] + angles.get(f"{own} {axis}", 0.0)) / count
        for axis in ("flexion", "side_bend", "twist")
    )
    return compose(turn_z(-flexion), compose(turn_x(bend), turn_y(-twist)))


def _ball_joint(angles: Mapping[str, float], joint: str, side: Side) -> Rotation:
    outward = 1.0 if side == "near" else -1.0
    flexion, abduction, rotation = (
        angles.get(f"{joint} {axis} {side}", 0.0) for axis in ("flexion", "abduction", "rotation")
    )
    return compose(turn_z(flexion), compose(turn_x(-outward * abduction), turn_y(-outward * rotation)))


def _leg_turns(angles: Mapping[str, float], side: Side) -> dict[str, Rotation]:
    thigh, shank, foot, toes = (bone_of(name, side) for name in LEG)
    return {
        thigh: _ball_joint(angles, "hip", side),
        shank: turn_z(-angles.get(f"knee flexion {side}", 0.0)),
        foot: turn_z(angles.get(f"ankle dorsiflexion {side}", 0.0)),
        toes: turn_z(angles.get(f"toes extension {side}", 0.0)),
    }


def _arm_turns(angles: Mapping[str, float], side: Side) -> dict[str, Rotation]:
    outward = 1.0 if side == "near" else -1.0
    upper, forearm, hand, fingers, tips, thumb = (bone_of(name, side) for name in ARM)
    elevation, protraction, curl, spread = (
        outward * angles.get(f"{name} {side}", 0.0)
        for name in ("shoulder_blade elevation", "shoulder_blade protraction", "fingers flexion", "fingers abduction")
    )
    clavicle = compose(turn_x(-elevation), turn_y(protraction))
    return {
        bone_of("clavicle", side): clavicle,
        # An arm is measured against the chest, wherever its shoulder blade is.
        upper: relative(clavicle, _ball_joint(angles, "shoulder", side)),
        forearm: compose(
            turn_z(angles.get(f"elbow flexion {side}", 0.0)),
            turn_y(-outward * angles.get(f"forearm rotation {side}", 0.0)),
        ),
        # At 0 the palm looks at the thigh, so a wrist that extends turns the hand outward.
        hand: compose(
            turn_x(-outward * angles.get(f"wrist extension {side}", 0.0)),
            turn_z(angles.get(f"wrist deviation {side}", 0.0)),
        ),
        fingers: turn_x(curl),
        tips: turn_x(curl),
        thumb: compose(turn_z(outward * spread * THUMB_SHARE), turn_x(curl * THUMB_CURL)),
    }
