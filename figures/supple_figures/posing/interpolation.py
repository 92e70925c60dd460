"""What lies between two solved poses: for motion arrows and for moving pictures.

Every joint turns evenly from one pose to the other; hands and feet that touch something in both stay on it. A limb
that would go through another one makes way around it, and one that would go through the floor is lifted over it.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import combinations

from supple_figures.posing.collisions import GIVES, Rod, nearest_points, overlap, rods_of
from supple_figures.posing.feasibility import FLOOR_SLACK, below_floor
from supple_figures.posing.forward_kinematics import Posture, shoulder_place
from supple_figures.posing.inverse_kinematics import place_arm, place_leg, rebuilt_hand
from supple_figures.posing.skeleton import JOINTS, PARENT_OF, SIDES, Side, bone_of
from supple_figures.posing.solving import SolvedPose
from supple_figures.posing.vectors import (
    Rotation,
    Vector,
    add,
    apply,
    blend,
    compose,
    mix,
    relative,
    scale,
    subtract,
    unit,
)

ARM_PARTS = ("hand", "palm", "forearm")
ARM_RODS = ("upper-arm", "forearm")
# In so many rounds limbs have made way for each other, each a little further than it must, in metres.
ROUNDS = 6
LITTLE = 0.001
LEG_PARTS = ("foot", "sole", "toes", "heel")


def between(start: SolvedPose, end: SolvedPose, share: float) -> Posture:
    """The posture that is `share` of the way from one pose to the other, 0 to 1."""
    a, b = start.posture, end.posture
    if share <= 0 or share >= 1:
        return a if share <= 0 else b
    places: dict[str, Vector] = {"pelvis": mix(a.places["pelvis"], b.places["pelvis"], share)}
    turns: dict[str, Rotation] = {"pelvis": blend(a.turns["pelvis"], b.turns["pelvis"], share)}
    for bone, parent in PARENT_OF.items():
        own = blend(relative(a.turns[parent], a.turns[bone]), relative(b.turns[parent], b.turns[bone]), share)
        turns[bone] = compose(turns[parent], own)
        if bone.startswith("upper-arm"):
            places[bone] = shoulder_place(places[parent], turns[parent], bone, turns[bone])
        else:
            places[bone] = add(places[parent], apply(turns[parent], subtract(JOINTS[bone], JOINTS[parent])))
    posture = Posture(places, turns, a.shape)
    for side in SIDES:
        if _touching(start, LEG_PARTS, side) and _touching(end, LEG_PARTS, side):
            foot = bone_of("foot", side)
            posture, _ = place_leg(posture, side, mix(a.places[foot], b.places[foot], share))
            posture = _keep_turn(posture, a, b, foot, share)
            posture = _keep_turn(posture, a, b, bone_of("toes", side), share)
        if _touching(start, ARM_PARTS, side) and _touching(end, ARM_PARTS, side):
            hand = bone_of("hand", side)
            posture, _ = place_arm(posture, side, mix(a.places[hand], b.places[hand], share))
            posture = rebuilt_hand(posture, side, blend(a.turns[hand], b.turns[hand], share))
    return _above_floor(_made_way(posture, {side for side in SIDES if _touching(start, LEG_PARTS, side)}))


def _made_way(posture: Posture, standing: AbstractSet[Side]) -> Posture:
    """The posture with limbs moved aside that press into others: an arm before a leg, and no leg that stands."""
    for _ in range(ROUNDS):
        one, other = max(combinations(rods_of(posture), 2), key=lambda pair: overlap(*pair))
        pressed = overlap(one, other) - GIVES
        if pressed <= 0:
            break
        moved, still = (one, other) if _yields(one, standing) >= _yields(other, standing) else (other, one)
        here, there = nearest_points(moved, still)
        away = scale(unit(subtract(here, there)), 2 * pressed + LITTLE)
        end = bone_of("hand" if moved.name in ARM_RODS else "foot", moved.side)
        place = place_arm if moved.name in ARM_RODS else place_leg
        turn = posture.turns[end]
        posture, _ = place(posture, moved.side, add(posture.places[end], away))
        if moved.name in ARM_RODS:
            posture = rebuilt_hand(posture, moved.side, turn)
    return posture


def _above_floor(posture: Posture) -> Posture:
    """The posture with feet lifted that swing through the floor, and raised as a whole where more of it sinks in."""
    sunk = dict(below_floor(posture))
    for side in SIDES if sunk else ():
        foot, toes = bone_of("foot", side), bone_of("toes", side)
        for _ in range(ROUNDS):
            deepest = max(sunk.get(foot, 0.0), sunk.get(toes, 0.0))
            if deepest <= FLOOR_SLACK:
                break
            posture, _ = place_leg(posture, side, add(posture.places[foot], (0.0, deepest - FLOOR_SLACK + LITTLE, 0.0)))
            sunk = dict(below_floor(posture))
    return posture.moved((0.0, max(sunk.values()) - FLOOR_SLACK, 0.0)) if sunk else posture


def _yields(rod: Rod, standing: AbstractSet[Side]) -> int:
    return 2 if rod.name in ARM_RODS else int(rod.side not in standing)


def _touching(pose: SolvedPose, parts: tuple[str, ...], side: Side) -> bool:
    return any(contact.part.name in parts and side in contact.part.sides for contact in pose.contacts)


def _keep_turn(posture: Posture, a: Posture, b: Posture, bone: str, share: float) -> Posture:
    turn = blend(a.turns[bone], b.turns[bone], share)
    places = dict(posture.places)
    if bone.startswith("toes"):
        foot = bone.replace("toes", "foot")
        places[bone] = add(places[foot], apply(posture.turns[foot], subtract(JOINTS[bone], JOINTS[foot])))
    return replace(posture, places=places, turns={**posture.turns, bone: turn})
