"""Things in the picture, placed by the body that uses them.

In: a settled posture and the author's words. Out: `PlacedProp`s, in metres. A prop that carries the body has its
height before the body has: `SURFACE_HEIGHTS`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from supple_figures.posing.contact_language import BodyPart, Contact, Offset, PropPlace
from supple_figures.posing.forward_kinematics import Posture, flesh
from supple_figures.posing.furniture import FURNITURE
from supple_figures.posing.landmarks import find_landmark, find_part, find_rest
from supple_figures.posing.skeleton import BUTTOCK_FLESH, SIDES, SKULL, TRUNK_FLESH, across, bone_of
from supple_figures.posing.vectors import Vector, add, mix, scale

SEAT_HEIGHT = 0.43
SEAT_DEPTH = 0.42
CHAIR_BACK_HEIGHT = 0.90
BED_HEIGHT = 0.50
ROLLER_RADIUS = 0.075
BALL_RADIUS = 0.30
CUSHION_HEIGHT = 0.045
LIMB_RADIUS = 0.05
HEEL_ROOM = 0.15
SURFACE_HEIGHTS = {
    "floor": 0.0,
    "chair": SEAT_HEIGHT,
    "chair back": CHAIR_BACK_HEIGHT,
    "bed": BED_HEIGHT,
    "cushion": CUSHION_HEIGHT,
    "wheelchair": SEAT_HEIGHT,
    **{kind: thing.height for kind, thing in FURNITURE.items()},
    "wall": 0.0,
}
STANDING_PROPS = (
    "chair", "stool", "wheelchair", *FURNITURE, "wall", "doorway", "ball", "foam-roller", "bed", "mat",
)  # fmt: skip
SMALL_BALL_RADIUS = 0.075
ROLLED_TOWEL_RADIUS = 0.045
DOORWAY_WIDTH = 0.90
ARMREST_HEIGHT = 0.66
# Half the length of a dumbbell, how high its hand is held from the wrist, and how far away a band is tied, in metres.
DUMBBELL = 0.075
PALM: Vector = (-0.010, -0.205, 0.150)
ANCHOR = 0.80
# Things with a round back to lie on: the body rests against them, not on a level.
ROUND_RADII = {"ball": BALL_RADIUS, "foam-roller": ROLLER_RADIUS}


@dataclass(frozen=True, slots=True)
class PlacedProp:
    """A prop in its place: `at` is the middle of its seat, ball or base; `facing` is 1 or -1 along x.

    `ends` are the points of what is held or tied, such as a towel; a cushion's is what it lies on.
    """

    kind: str
    at: Vector
    facing: float = 1.0
    ends: tuple[Vector, ...] = ()


def heading(posture: Posture) -> float:
    """Which way along x the body faces, or where its head points when it lies on its front: 1 or -1."""
    forward, up, _ = posture.turns["pelvis"]
    return -1.0 if (forward[0] if abs(up[1]) > 0.5 else up[0] * (-1 if forward[1] > 0 else 1)) < 0 else 1.0


def place_standing_props(
    posture: Posture, props: Iterable[PropPlace], supports: Iterable[Contact], contacts: Iterable[Contact]
) -> tuple[PlacedProp, ...]:
    """Place what stands on the floor or carries the body, before hands and feet look for it."""
    carried = {support.on_surface: support for support in supports}
    held_back = any(contact.on_surface == "chair back" for contact in contacts)
    return tuple(
        _place(posture, prop, carried.get(prop.kind), held_back) for prop in props if prop.kind in STANDING_PROPS
    )


def place_held_props(posture: Posture, props: Sequence[PropPlace]) -> tuple[PlacedProp, ...]:
    """Place what is held, tied or slipped under the body, after hands and feet have found their places."""
    base = BED_HEIGHT if any(prop.kind == "bed" for prop in props) else 0.0
    makers: dict[str, Callable[[PropPlace], PlacedProp]] = {
        "cushion": lambda prop: _slip_cushion(posture, prop.place or BodyPart("head"), base),
        "rolled-towel": lambda prop: replace(
            _slip_cushion(posture, prop.place or BodyPart("knee"), base), kind="rolled-towel"
        ),
        "small-ball": lambda prop: _squeeze_ball(posture, prop.place or BodyPart("knee")),
        "band": lambda prop: _stretch_band(posture, prop),
        "dumbbell": lambda prop: _hold_dumbbells(posture, prop.place or BodyPart("hand")),
        "walking-stick": lambda prop: _lean_on_stick(posture, prop.place or BodyPart("hand", "near")),
        "ankle-weight": lambda prop: _tie_weights(posture, prop.place or BodyPart("ankle")),
        "towel": lambda prop: _loop_towel(posture, prop.place or BodyPart("thigh", "near"), prop.relation or "behind"),
        "stick": lambda prop: _hold_stick(posture, prop.relation or "along"),
    }
    return tuple(makers[prop.kind](prop) for prop in props if prop.kind in makers)


def _slip_cushion(posture: Posture, part: BodyPart, base: float) -> PlacedProp:
    """A cushion fills the room between a part and what the body lies on."""
    if part.name == "head":
        # A head lies on its back, its brow or its side.
        skull = flesh(posture, SKULL)
        x, y, z = skull.middle[0], skull.lowest(), skull.middle[2]
    elif part.name in {"hips", "belly", "chest", "lower back"}:
        x, y, z = find_landmark(posture, part, "under", "near")[0]
    else:
        x, y, z = add(find_part(posture, part), (0.0, -LIMB_RADIUS, 0.0))
    return PlacedProp("cushion", (x, max(y, base), z), ends=((x, base, z),))


def _squeeze_ball(posture: Posture, part: BodyPart) -> PlacedProp:
    one, other = (find_part(posture, BodyPart(part.name, side)) for side in SIDES)
    return PlacedProp("small-ball", mix(one, other, 0.5))


def _stretch_band(posture: Posture, prop: PropPlace) -> PlacedProp:
    """A band is tied about both sides of a part, held by both hands, or led from them to a foot or a fixed point."""
    hands = [posture.point(bone_of("hand", side), across(PALM, side)) for side in SIDES]
    middle = mix(hands[0], hands[1], 0.5)
    if prop.relation == "between":
        return PlacedProp("band", middle, ends=(hands[0], hands[1]))
    if prop.relation == "under":
        foot = prop.place or BodyPart("foot")
        soles = [find_landmark(posture, foot, "under", side)[0] for side in foot.sides]
        return PlacedProp("band", soles[0], ends=(hands[0], mix(soles[0], soles[-1], 0.5), hands[1]))
    if prop.relation in {"ahead", "behind"}:
        away = (prop.offset.metres if prop.offset else ANCHOR) * (1 if prop.relation == "ahead" else -1)
        anchor = add(middle, (heading(posture) * away, 0.0, 0.0))
        return PlacedProp("band", anchor, ends=(hands[0], anchor, hands[1]))
    return _tie_band(posture, prop.place or BodyPart("knee"))


def _hold_dumbbells(posture: Posture, part: BodyPart) -> PlacedProp:
    """Each dumbbell lies across the palm, as the thumb points."""
    ends: list[Vector] = []
    for side in part.sides:
        bone = bone_of("hand", side)
        palm, along = posture.point(bone, across(PALM, side)), posture.turns[bone][0]
        ends += [add(palm, scale(along, DUMBBELL)), add(palm, scale(along, -DUMBBELL))]
    return PlacedProp("dumbbell", ends[0], ends=tuple(ends))


def _lean_on_stick(posture: Posture, part: BodyPart) -> PlacedProp:
    """A stick from each hand straight down to the floor."""
    palms = [posture.point(bone_of("hand", side), across(PALM, side)) for side in part.sides]
    ends = [end for x, y, z in palms for end in ((x, y, z), (x + heading(posture) * 0.03, 0.0, z))]
    return PlacedProp("walking-stick", ends[0], ends=tuple(ends))


def _tie_weights(posture: Posture, part: BodyPart) -> PlacedProp:
    ends: list[Vector] = []
    for side in part.sides:
        bone = bone_of("shank", side)
        ends += [posture.point(bone, across((-0.002, y, 0.088), side)) for y in (-0.715, -0.785)]
    return PlacedProp("ankle-weight", ends[0], ends=tuple(ends))


def _tie_band(posture: Posture, part: BodyPart) -> PlacedProp:
    ends = tuple(find_part(posture, BodyPart(part.name, side)) for side in part.sides)
    return PlacedProp("band", mix(ends[0], ends[-1], 0.5), ends=ends)


def _loop_towel(posture: Posture, part: BodyPart, relation: str) -> PlacedProp:
    hands = [find_part(posture, BodyPart("hand", side)) for side in SIDES]
    loop = find_landmark(posture, part, relation, part.side or "near")[0]
    return PlacedProp("towel", loop, ends=(hands[0], loop, hands[1]))


def _hold_stick(posture: Posture, relation: str) -> PlacedProp:
    """A stick along the back touches the bottom and the head, one between the hands both hands; it goes beyond both."""
    if relation == "between":
        low, high = (find_part(posture, BodyPart("hand", side)) for side in SIDES)
    else:
        low, high = (find_landmark(posture, BodyPart(name), "under", "near")[0] for name in ("hips", "head"))
    return PlacedProp("stick", mix(low, high, 0.5), ends=(mix(high, low, 1.15), mix(low, high, 1.15)))


def _place(posture: Posture, prop: PropPlace, support: Contact | None, held_back: bool) -> PlacedProp:
    ahead = heading(posture)
    hips = posture.places["pelvis"]
    feet = find_part(posture, BodyPart("heel"))
    away = prop.offset.metres if prop.offset else None
    if prop.kind in ROUND_RADII:
        point, out = find_rest(posture, support.part if support else BodyPart("belly"), "near")
        return PlacedProp(prop.kind, add(point, scale(out, ROUND_RADII[prop.kind])))
    if prop.kind in {"mat", "bed"}:
        return PlacedProp(prop.kind, (hips[0], 0.0, 0.0), ahead)
    if prop.kind == "wall":
        if support is not None:
            return PlacedProp("wall", (_furthest_back(posture, ahead), 0.0, 0.0), ahead)
        if prop.relation == "behind":
            return PlacedProp("wall", (feet[0] - ahead * (away if away is not None else 0.15), 0.0, 0.0), ahead)
        return PlacedProp("wall", (feet[0] + ahead * (away if away is not None else 0.6), 0.0, 0.0), -ahead)
    if prop.kind == "doorway":
        return PlacedProp("doorway", (feet[0] + ahead * (away if away is not None else 0.12), 0.0, 0.0), ahead)
    if prop.kind in FURNITURE:
        return _place_furniture(posture, prop, support, ahead)
    return _place_chair(posture, prop, support, held_back, ahead)


def _place_furniture(posture: Posture, prop: PropPlace, support: Contact | None, ahead: float) -> PlacedProp:
    """Under what it carries; else at a distance from the heels."""
    thing = FURNITURE[prop.kind]
    if support is not None:
        x, _, z = find_part(posture, support.part)
        return PlacedProp(prop.kind, (x, thing.height, z), ahead)
    gap = prop.offset.metres if prop.offset else thing.gap
    way = -ahead if prop.relation == "behind" else ahead
    x = find_part(posture, BodyPart("heel"))[0] + way * (gap + thing.depth / 2)
    return PlacedProp(prop.kind, (x, thing.height, 0.0), -ahead)


def _furthest_back(posture: Posture, ahead: float) -> float:
    """Where, along x, the back of the body ends."""
    shapes = [flesh(posture, lump, side) for lump in (*TRUNK_FLESH, *BUTTOCK_FLESH) for side in SIDES]
    return -ahead * max(-ahead * shape.middle[0] + math.hypot(*(axis[0] for axis in shape.axes)) for shape in shapes)


def _place_chair(
    posture: Posture, prop: PropPlace, support: Contact | None, held_back: bool, ahead: float
) -> PlacedProp:
    hips = posture.places["pelvis"]
    feet = find_part(posture, BodyPart("heel"))
    away = prop.offset.metres if prop.offset else None
    if support is not None and support.part.name == "hips":
        # One sits on the front half, the thighs over the front edge.
        return PlacedProp(prop.kind, (hips[0] + ahead * (-0.02 + (away or 0.0)), SEAT_HEIGHT, hips[2]), ahead)
    if prop.relation == "under":
        calf = find_part(posture, prop.place or BodyPart("calf"))
        away = 1.0 if calf[0] > hips[0] else -1.0
        # The heels lie before the back of a chair.
        room = HEEL_ROOM if prop.kind == "chair" else 0.0
        return PlacedProp(prop.kind, (calf[0] + away * room, SEAT_HEIGHT, 0.0), -away)
    if prop.relation == "behind":
        return PlacedProp(prop.kind, (feet[0] - ahead * (away if away is not None else 0.22), SEAT_HEIGHT, 0.0), ahead)
    if prop.relation == "beside":
        outward = -1.0 if prop.place and prop.place.side == "far" else 1.0
        # One stands level with the chair's back and holds it.
        gap = away if away is not None else 0.42
        return PlacedProp("chair", (hips[0] + ahead * (SEAT_DEPTH / 2 + 0.04), SEAT_HEIGHT, outward * gap), ahead)
    gap = away if away is not None else 0.45
    return PlacedProp(prop.kind, (feet[0] + ahead * gap, SEAT_HEIGHT, 0.0), ahead if held_back else -ahead)


def shifted(point: Vector, offset: Offset | None, ahead: float, outward: float) -> Vector:
    """A point moved by an author's `10 cm out`."""
    if offset is None:
        return point
    metres = offset.metres
    ways: dict[str, Vector] = {
        "ahead": (ahead * metres, 0.0, 0.0),
        "back": (-ahead * metres, 0.0, 0.0),
        "out": (0.0, 0.0, outward * metres),
        "in": (0.0, 0.0, -outward * metres),
        "up": (0.0, metres, 0.0),
        "down": (0.0, -metres, 0.0),
    }
    return add(point, ways[offset.direction])
