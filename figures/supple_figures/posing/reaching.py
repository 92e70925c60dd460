"""Hands and feet find their places.

In: a settled posture and its contacts. Out: the posture with those limbs bent so that they touch what they should, and
which of them could not. How a limb bends is the matter of `inverse_kinematics`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from supple_figures.posing.collisions import Rod, rods_of
from supple_figures.posing.contact_language import BodyPart, Contact
from supple_figures.posing.fitting import Turns, beyond_middle, crossing, least, trunk_of
from supple_figures.posing.forward_kinematics import Posture, rebuilt
from supple_figures.posing.furniture import FURNITURE, nearest_on_top
from supple_figures.posing.inverse_kinematics import (
    SHOULDER_SLIDE,
    arm_cost,
    bend_arm,
    hinge_turns,
    place_arm,
    place_leg,
    rebuilt_foot,
    rebuilt_hand,
    set_limb,
)
from supple_figures.posing.landmarks import find_landmark, find_part
from supple_figures.posing.props import (
    ARMREST_HEIGHT,
    CHAIR_BACK_HEIGHT,
    DOORWAY_WIDTH,
    SEAT_DEPTH,
    SURFACE_HEIGHTS,
    PlacedProp,
    heading,
    shifted,
)
from supple_figures.posing.settling import flatten_foot, flatten_toes
from supple_figures.posing.skeleton import (
    ANKLE_HEIGHT,
    ARM,
    FOREARM,
    LEG,
    PALM,
    SHOULDER_BONE,
    SIDES,
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
    dot,
    length,
    mix,
    scale,
    square_off,
    subtract,
    unit,
)

PALM_THICKNESS = 0.018
ARMREST_ASIDE = 0.24
# How thick a forearm is at the elbow, and how much nearer its wrist lies to what it is laid on, in metres.
FOREARM_RADIUS = 0.037
FOREARM_SLOPE = 0.010
# How high a foot that lies on its edge has its middle, in metres.
EDGE = 0.05
# A shoulder blade that has moved by less is where it should be, in metres.
FOLLOWED = 0.01
# A contact that is missed by less is drawn as touching, in metres.
NEAR_ENOUGH = 0.03


def reach_contacts(
    posture: Posture, contacts: Sequence[Contact], props: Iterable[PlacedProp]
) -> tuple[Posture, dict[int, float]]:
    """Let each limb reach its contact, legs before arms, and what touches the body after what touches the ground.

    Gives the contacts that are out of reach, by their numbers, with what is missing in metres.
    """
    placed = {prop.kind: prop for prop in props}

    def order(item: tuple[int, Contact]) -> tuple[bool, bool, bool]:
        place = item[1].place
        onto_arm = place is not None and place.name in {"hand", "forearm", "elbow"}
        return item[1].part.name in {"hand", "forearm"}, item[1].on_surface is None, onto_arm

    limbs = [(number, contact) for number, contact in enumerate(contacts) if contact.part.name != "head"]
    legs_first = sorted(limbs, key=order)
    missed: dict[int, float] = {}
    for number, contact in legs_first:
        middle = _middle(posture, contact)
        for side in contact.part.sides:
            if middle is not None:
                posture, miss = _bring_together(posture, contact, side, middle)
            else:
                posture, miss = _reach(posture, contact, side, placed)
            if miss > NEAR_ENOUGH:
                missed[number] = max(miss, missed.get(number, 0.0))
    return posture, missed


def _reach(posture: Posture, contact: Contact, side: Side, placed: dict[str, PlacedProp]) -> tuple[Posture, float]:
    name = contact.part.name
    if name == "hand":
        return _reach_hand(posture, contact, side, placed)
    if name == "forearm":
        return _lay_forearm(posture, side, *_forearm_surface(posture, contact, side, placed))
    if name == "knee":
        return _lower_knee(posture, contact, side)
    return _reach_foot(posture, contact, side, placed)


def _middle(posture: Posture, contact: Contact) -> Vector | None:
    """Where both sides of what is laid together meet: in the plane through the middle of the body."""
    if contact.relation != "together":
        return None
    near, far = (find_part(posture, BodyPart(contact.part.name, side)) for side in SIDES)
    between = mix(near, far, 0.5)
    bone = "pelvis" if contact.part.name == "sole" else SHOULDER_BONE
    across = posture.turns[bone][2]
    x, y, z = subtract(between, scale(across, dot(subtract(between, posture.places[bone]), across)))
    return x, max(y, EDGE), z


def _bring_together(posture: Posture, contact: Contact, side: Side, middle: Vector) -> tuple[Posture, float]:
    """Lay a palm or a sole against that of the other side."""
    sole = contact.part.name == "sole"
    across = posture.turns["pelvis" if sole else SHOULDER_BONE][2]
    out = across if side == "near" else scale(across, -1.0)
    if not sole:
        return _lay_hand(posture, contact, side, middle, out)
    bent, miss = place_leg(posture, side, add(middle, scale(out, ANKLE_HEIGHT)))
    return flatten_foot(bent, side, out), miss


def _surface_target(
    posture: Posture, contact: Contact, side: Side, point: Vector, placed: dict[str, PlacedProp]
) -> tuple[Vector, Vector]:
    """The place on a surface below, or before, a point; and the way out of the surface."""
    surface = contact.on_surface or "floor"
    ahead = heading(posture)
    outward = 1.0 if side == "near" else -1.0
    if surface == "wall" and "wall" in placed:
        wall = placed["wall"]
        return shifted((wall.at[0], point[1], point[2]), contact.offset, ahead, outward), (wall.facing, 0.0, 0.0)
    height = SURFACE_HEIGHTS.get(surface, 0.0)
    if surface == "chair back" and "chair" in placed:
        chair = placed["chair"]
        back = chair.at[0] - chair.facing * SEAT_DEPTH / 2
        z = min(max(point[2], chair.at[2] - 0.16), chair.at[2] + 0.16)
        return shifted((back, CHAIR_BACK_HEIGHT, z), contact.offset, ahead, outward), UP
    if surface == "chair" and "chair" in placed:
        chair = placed["chair"]
        x = min(max(point[0], chair.at[0] - 0.15), chair.at[0] + 0.15)
        z = min(max(point[2], chair.at[2] - 0.17), chair.at[2] + 0.17)
        return shifted((x, height, z), contact.offset, ahead, outward), UP
    if surface == "wheelchair" and surface in placed:
        chair = placed[surface]
        x = min(max(point[0], chair.at[0] - 0.15), chair.at[0] + 0.15)
        target = (x, ARMREST_HEIGHT, chair.at[2] + outward * ARMREST_ASIDE)
        return shifted(target, contact.offset, ahead, outward), UP
    if surface == "doorway" and surface in placed:
        door = placed[surface]
        target = (door.at[0], point[1], outward * DOORWAY_WIDTH / 2)
        return shifted(target, contact.offset, ahead, outward), (-door.facing, 0.0, 0.0)
    if surface in FURNITURE and surface in placed:
        target = nearest_on_top(surface, placed[surface].at, point)
        return shifted(target, contact.offset, ahead, outward), UP
    if surface == "ball" and "ball" in placed:
        ball = placed["ball"]
        out = unit(subtract(point, ball.at))
        return add(ball.at, scale(out, 0.30)), out
    return shifted((point[0], height, point[2]), contact.offset, ahead, outward), UP


def _body_target(posture: Posture, contact: Contact, side: Side) -> tuple[Vector, Vector]:
    place = contact.place or BodyPart("body")
    point, out = find_landmark(posture, place, contact.relation or "on", place.side or side)
    outward = 1.0 if side == "near" else -1.0
    return shifted(point, contact.offset, heading(posture), outward), out


def _reach_hand(posture: Posture, contact: Contact, side: Side, placed: dict[str, PlacedProp]) -> tuple[Posture, float]:
    palm_now = find_landmark(posture, BodyPart("hand", side), "on", side)[0]
    if contact.on_surface:
        if contact.relation == "under" and contact.place:
            palm_now = find_part(posture, contact.place)
        target, out = _surface_target(posture, contact, side, palm_now, placed)
    else:
        target, out = _body_target(posture, contact, side)
    return _lay_hand(posture, contact, side, target, out)


def _lay_hand(posture: Posture, contact: Contact, side: Side, target: Vector, out: Vector) -> tuple[Posture, float]:
    """Lay a palm on a place of which `out` is the way out."""
    laid = _lay_palm(posture, contact, side, target, out)
    # The shoulder blade follows the arm; where it has moved, the arm reaches anew from there.
    followed = rebuilt(laid[0], {}, side, ARM)
    shoulder = bone_of("upper-arm", side)
    moved = length(subtract(followed.places[shoulder], laid[0].places[shoulder]))
    return laid if moved < FOLLOWED else _lay_palm(followed, contact, side, target, out)


def _lay_palm(posture: Posture, contact: Contact, side: Side, target: Vector, out: Vector) -> tuple[Posture, float]:
    palm = add(target, scale(out, PALM_THICKNESS))
    outward = 1.0 if side == "near" else -1.0
    straight = _finger_direction(posture, palm, side, out)

    def laid(turn: float) -> tuple[Vector, Rotation]:
        """Where the wrist is, and how the hand is turned, with the fingers pointing so far to the side."""
        fingers = apply(about(out, turn * outward), straight)
        y, z = scale(fingers, -1.0), scale(out, outward)
        return subtract(palm, scale(fingers, PALM)), (cross(y, z), y, z)

    trunk = trunk_of(posture)
    # Where both hands go to one place, neither makes way for the other: each keeps to its side of the middle.
    both = contact.part.side is None
    own = SIDES if both else (side,)
    others = [
        rod
        for rod in rods_of(posture)
        if (rod.name not in ARM or rod.side not in own) and _near_arm(posture, side, rod)
    ]

    def cost(turns: Turns) -> float:
        wrist, hand = laid(turns[0])
        arm = bend_arm(posture, side, wrist, turns[1])
        shoulder, elbow, end = arm[0]
        rods = (Rod.of("upper-arm", side, shoulder, elbow), Rod.of("forearm", side, elbow, end))
        aside = beyond_middle(posture, side, elbow) if both else 0.0
        return arm_cost(posture, side, arm, hand, trunk) + crossing(rods, others) + aside

    fingers, swing = least(cost, 2)
    wrist, hand = laid(fingers)
    bent, miss = place_arm(posture, side, wrist, swing)
    return rebuilt_hand(bent, side, hand), miss


def _near_arm(posture: Posture, side: Side, rod: Rod) -> bool:
    """Whether an arm, wherever it goes, can meet a bone of another limb at all."""
    far = length(subtract(rod.middle, posture.places[bone_of("upper-arm", side)])) - rod.reach
    return far < UPPER_ARM + FOREARM + 2 * SHOULDER_SLIDE


def _finger_direction(posture: Posture, palm: Vector, side: Side, out: Vector) -> Vector:
    """The fingers point on from the shoulder, laid flat; where that says nothing, toward the head."""
    way = square_off(unit(subtract(palm, posture.places[bone_of("upper-arm", side)])), out)
    if length(way) > 0.5:
        return unit(way)
    up = square_off(posture.turns["thoracic-3"][1], out)
    return unit(up if length(up) > 0.35 else square_off(posture.turns["thoracic-3"][0], out))


def _forearm_surface(
    posture: Posture, contact: Contact, side: Side, placed: dict[str, PlacedProp]
) -> tuple[Vector, Vector]:
    """A point of what a forearm is laid on, and the way out of it."""
    return _surface_target(posture, contact, side, posture.places[bone_of("upper-arm", side)], placed)


def _lay_forearm(posture: Posture, side: Side, target: Vector, out: Vector) -> tuple[Posture, float]:
    """Lay a forearm on a level or against a wall, its elbow straight below or before the shoulder."""
    upper, forearm = bone_of("upper-arm", side), bone_of("forearm", side)
    shoulder = posture.places[upper]
    drop = max(dot(subtract(shoulder, target), out) - FOREARM_RADIUS, -UPPER_ARM)
    aside = square_off(subtract(posture.places[forearm], shoulder), out)
    across = math.sqrt(max(0.0, UPPER_ARM**2 - drop**2))
    short = drop - UPPER_ARM
    if short > 0:
        shoulder = subtract(shoulder, scale(out, min(short, SHOULDER_SLIDE)))
    ahead_of_body: Vector = (heading(posture), 0.0, 0.0)
    sideways = unit(aside, unit(square_off(ahead_of_body, out), UP))
    elbow = add(shoulder, subtract(scale(sideways, across), scale(out, min(drop, UPPER_ARM))))
    ahead = square_off(scale(posture.turns[forearm][1], -1.0), out)
    if length(ahead) < 0.35:
        ahead = square_off(posture.turns[SHOULDER_BONE][1], out)
    way = unit(subtract(scale(unit(ahead, (1.0, 0.0, 0.0)), FOREARM), scale(out, FOREARM_SLOPE)))
    wrist = add(elbow, scale(way, FOREARM))
    turns = hinge_turns(shoulder, elbow, wrist, posture.turns[upper], 1.0)
    laid = set_limb(posture, side, ARM, (shoulder, elbow, wrist), turns)
    outward = 1.0 if side == "near" else -1.0
    y, z = scale(unit(square_off(way, out)), -1.0), scale(out, outward)
    return rebuilt_hand(laid, side, (cross(y, z), y, z)), max(0.0, short - SHOULDER_SLIDE)


def _lower_knee(posture: Posture, contact: Contact, side: Side) -> tuple[Posture, float]:
    thigh, shank = bone_of("thigh", side), bone_of("shank", side)
    hip = posture.places[thigh]
    if contact.on_surface is None:
        target, out = _body_target(posture, contact, side)
        target = add(target, scale(out, 0.05))
        way = unit(subtract(target, hip))
        miss = abs(length(subtract(target, hip)) - THIGH)
    else:
        drop = hip[1] - SURFACE_HEIGHTS.get(contact.on_surface, 0.0) - 0.052
        miss = max(0.0, drop - THIGH)
        drop = max(-THIGH, min(THIGH, drop))
        aside = unit(square_off(subtract(posture.places[shank], hip), UP), (1.0, 0.0, 0.0))
        way = unit(add(scale(aside, math.sqrt(max(0.0, THIGH**2 - drop**2))), (0.0, -drop, 0.0)))
    old = posture.turns[thigh]
    up = scale(way, -1.0)
    hinge = unit(square_off(old[2], up), old[2])
    bent = rebuilt(posture, {thigh: (cross(up, hinge), up, hinge)}, side, LEG)
    return bent, miss


def _reach_foot(posture: Posture, contact: Contact, side: Side, placed: dict[str, PlacedProp]) -> tuple[Posture, float]:
    foot, name = bone_of("foot", side), contact.part.name
    alone = contact.part.side is not None
    ankle = posture.places[foot]
    if contact.on_surface is None:
        target, out = _body_target(posture, contact, side)
        return place_leg(posture, side, add(target, scale(out, 0.034)), alone)
    target, out = _surface_target(posture, contact, side, ankle, placed)
    if name == "foot":
        bent, miss = place_leg(posture, side, add(target, scale(out, ANKLE_HEIGHT)), alone)
        return flatten_foot(bent, side, out), miss
    # The foot keeps its own angle in the air; the heel or the ball of the foot touches.
    turn = posture.turns[foot]
    low = subtract(ankle, find_landmark(posture, BodyPart("heel", side), "on", side)[0])
    low = (low[0], max(low[1], 0.05) + 0.005, low[2])
    if name == "toes":
        ball = subtract(ankle, posture.places[bone_of("toes", side)])
        low = (ball[0], ball[1] + 0.023, ball[2])
    bent, miss = place_leg(posture, side, (ankle[0], target[1] + low[1], ankle[2]), alone)
    bent = rebuilt_foot(bent, side, turn)
    return (flatten_toes(bent, side) if name == "toes" else bent), miss
