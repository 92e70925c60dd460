"""Steps, tables, aids for walking and small equipment as flat shapes.

In: placed props and a view. Out: `Thing`s, as `things` has them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import shapely
from shapely import LineString

from supple_figures.drawing.camera import Flat, View
from supple_figures.drawing.shapes import BAR, Depth, Paint, Thing, ball_shape, box, hides_body
from supple_figures.drawing.silhouettes import chain, disc
from supple_figures.posing.furniture import FURNITURE
from supple_figures.posing.props import (
    ARMREST_HEIGHT,
    CHAIR_BACK_HEIGHT,
    DOORWAY_WIDTH,
    ROLLED_TOWEL_RADIUS,
    SEAT_DEPTH,
    SEAT_HEIGHT,
    SMALL_BALL_RADIUS,
    PlacedProp,
)
from supple_figures.posing.vectors import Vector, mix

TOP = 0.04
TUBE = 0.026
WHEEL, CASTER = 0.29, 0.09
DOOR_HEIGHT = 2.0
TRACK = 0.27
TOWEL_LENGTH = 0.16
DISC, GRIP = 0.045, 0.022


def draw_aid(prop: PlacedProp, view: View) -> tuple[Thing, ...]:
    """The shapes of one of them."""
    makers: dict[str, Callable[[PlacedProp, View], Iterator[Thing]]] = {
        "step": _step,
        "worktop": _worktop,
        "table": _table,
        "walking-frame": _walking_frame,
        "wheelchair": _wheelchair,
        "doorway": _doorway,
        "small-ball": _small_ball,
        "rolled-towel": _rolled_towel,
        "dumbbell": _dumbbell,
        "walking-stick": _walking_stick,
        "ankle-weight": _ankle_weight,
    }
    return tuple(makers[prop.kind](prop, view))


def _block(prop: PlacedProp, view: View, low: float, high: float, paint: Paint, inset: float = 0.0) -> Thing:
    """A block as deep and wide as a piece of furniture, less an inset, from one height to another."""
    thing = FURNITURE[prop.kind]
    (x, _, z), a, b = prop.at, thing.depth / 2 - inset, thing.width / 2 - inset
    # Seen from beyond it, the body stands behind the edge that it is at.
    edge = x + prop.facing * thing.depth / 2
    axis = ((edge, low, z), (edge, high, z)) if hides_body(prop, view) else None
    return Thing(Depth.BEHIND, paint, box(view, (x - a, low, z - b), (x + a, high, z + b)), axis=axis)


def _post(view: View, x: float, z: float, top: float, paint: Paint = "prop_dark", width: float = BAR) -> Thing:
    half = width / 2
    shape = box(view, (x - half, 0.0, z - half), (x + half, top, z + half))
    return Thing(Depth.BEHIND, paint, shape, axis=((x, 0.0, z), (x, top, z)))


def _tube(view: View, one: Vector, other: Vector, depth: Depth = Depth.BEHIND) -> Thing:
    shape = LineString([view.project(one), view.project(other)]).buffer(TUBE / 2, quad_segs=3)
    return Thing(depth, "prop_dark", shape, axis=None if depth is Depth.BEFORE else (one, other))


def _step(prop: PlacedProp, view: View) -> Iterator[Thing]:
    height = FURNITURE["step"].height
    yield _block(prop, view, 0.0, height, "prop_dark")
    yield _block(prop, view, height - 0.002, height, "prop")


def _worktop(prop: PlacedProp, view: View) -> Iterator[Thing]:
    height = FURNITURE["worktop"].height
    yield _block(prop, view, 0.0, height - TOP, "prop", inset=0.03)
    yield _block(prop, view, height - TOP, height, "prop_dark")


def _table(prop: PlacedProp, view: View) -> Iterator[Thing]:
    thing = FURNITURE["table"]
    sides = sorted((-1, 1), key=lambda way: way * view.toward[2])
    for z in sides:
        for x in (-1, 1):
            at = prop.at[0] + x * (thing.depth / 2 - BAR), prop.at[2] + z * (thing.width / 2 - BAR)
            yield _post(view, *at, thing.height - TOP)
    yield _block(prop, view, thing.height - TOP, thing.height, "prop")


def _walking_frame(prop: PlacedProp, view: View) -> Iterator[Thing]:
    thing = FURNITURE["walking-frame"]
    x, top = prop.at[0], thing.height
    front, rear = x - prop.facing * thing.depth / 2, x + prop.facing * thing.depth / 2
    sides = sorted((-thing.width / 2, thing.width / 2), key=lambda way: way * view.toward[2])
    for z in sides:
        z_at = prop.at[2] + z
        yield _tube(view, (front, 0.0, z_at), (front, top - 0.03, z_at))
        yield _tube(view, (rear, 0.0, z_at), (rear, top - 0.03, z_at))
        yield _tube(view, (front, top - 0.015, z_at), (rear, top - 0.015, z_at))
    for height in (0.35, top - 0.08):
        yield _tube(view, (front, height, prop.at[2] + sides[0]), (front, height, prop.at[2] + sides[1]))


def _wheelchair(prop: PlacedProp, view: View) -> Iterator[Thing]:
    x, _, z = prop.at
    ahead = prop.facing
    rear, front = x - ahead * SEAT_DEPTH / 2, x + ahead * SEAT_DEPTH / 2
    far, near = sorted((-TRACK, TRACK), key=lambda way: way * view.toward[2])
    yield from _wheels(view, rear, front, z + far, ahead, Depth.BEHIND)
    low, high = min(rear, front), max(rear, front)
    back = box(view, (rear - 0.02, SEAT_HEIGHT, z - 0.21), (rear + 0.02, CHAIR_BACK_HEIGHT, z + 0.21))
    yield Thing(Depth.BEHIND, "prop", back, axis=((rear, 0.0, z), (rear, CHAIR_BACK_HEIGHT, z)))
    yield Thing(Depth.BEHIND, "prop", box(view, (low, SEAT_HEIGHT - 0.05, z - 0.21), (high, SEAT_HEIGHT, z + 0.21)))
    for side in (far, near):
        start, end = (rear, ARMREST_HEIGHT, z + side), (front - ahead * 0.06, ARMREST_HEIGHT, z + side)
        yield _tube(view, start, end, Depth.BEHIND if side == far else Depth.BEFORE)
    foot = front + ahead * 0.10
    yield _tube(view, (front, SEAT_HEIGHT - 0.03, z), (foot, 0.06, z))
    yield from _wheels(view, rear, front, z + near, ahead, Depth.BEFORE)


def _wheels(view: View, rear: float, front: float, z: float, ahead: float, depth: Depth) -> Iterator[Thing]:
    """Rims without tyres that would hide the body."""
    for at, radius in ((rear + ahead * 0.06, WHEEL), (front + ahead * 0.02, CASTER)):
        rim = [_on_wheel(view, at, z, radius, step) for step in range(24)]
        ring = shapely.LinearRing(rim).buffer(0.014, quad_segs=2)
        yield Thing(depth, "prop_dark", ring, round=True)


def _on_wheel(view: View, x: float, z: float, radius: float, step: int) -> Flat:
    angle = math.tau * step / 24
    return view.project((x + radius * math.cos(angle), radius + radius * math.sin(angle), z))


def _doorway(prop: PlacedProp, view: View) -> Iterator[Thing]:
    x, half = prop.at[0], DOORWAY_WIDTH / 2
    far, near = sorted((-half, half), key=lambda way: way * view.toward[2])
    yield _post(view, x, far, DOOR_HEIGHT, "prop", 0.08)
    lintel = box(view, (x - 0.04, DOOR_HEIGHT, -half - 0.04), (x + 0.04, DOOR_HEIGHT + 0.07, half + 0.04))
    yield Thing(Depth.BEHIND, "prop", lintel)
    yield _post(view, x, near, DOOR_HEIGHT, "prop", 0.08)


def _small_ball(prop: PlacedProp, view: View) -> Iterator[Thing]:
    radius = SMALL_BALL_RADIUS
    yield Thing(Depth.BETWEEN, "prop", chain([ball_shape(prop.at, (radius, radius, radius))], view), round=True)


def _rolled_towel(prop: PlacedProp, view: View) -> Iterator[Thing]:
    x, top, z = prop.at
    radius = max(ROLLED_TOWEL_RADIUS, (top - prop.ends[0][1]) / 2)
    middle_y = prop.ends[0][1] + radius
    ends = [ball_shape((x, middle_y, z + way * TOWEL_LENGTH), (radius, radius, 0.004)) for way in (-1, 1)]
    yield Thing(Depth.BETWEEN, "soft_prop", chain(ends, view), round=True)
    nearer = ends[1] if view.toward[2] >= 0 else ends[0]
    coil = ball_shape(nearer.middle, (radius * 0.5, radius * 0.5, 0.004))
    yield Thing(Depth.BETWEEN, "soft_prop", chain([coil], view), round=True)


def _dumbbell(prop: PlacedProp, view: View) -> Iterator[Thing]:
    for one, other in zip(prop.ends[::2], prop.ends[1::2], strict=True):
        a, b = view.project(one), view.project(other)
        yield Thing(Depth.BEFORE, "prop_dark", LineString([a, b]).buffer(GRIP / 2, quad_segs=2))
        for end in (a, b):
            yield Thing(Depth.BEFORE, "prop_dark", disc(end, DISC), round=True)


def _walking_stick(prop: PlacedProp, view: View) -> Iterator[Thing]:
    for top, foot in zip(prop.ends[::2], prop.ends[1::2], strict=True):
        a, b = view.project(top), view.project(foot)
        yield Thing(Depth.BEFORE, "prop_dark", LineString([a, b]).buffer(GRIP / 2, quad_segs=2))
        handle = [view.project((top[0] + way, top[1], top[2])) for way in (-0.06, 0.07)]
        yield Thing(Depth.BEFORE, "prop_dark", LineString(handle).buffer(GRIP * 0.7, quad_segs=3))


def _ankle_weight(prop: PlacedProp, view: View) -> Iterator[Thing]:
    for one, other in zip(prop.ends[::2], prop.ends[1::2], strict=True):
        a, b = view.project(one), view.project(mix(one, other, 1.0))
        cuff = LineString([a, b]).buffer(0.046, cap_style="flat")
        yield Thing(Depth.BEFORE, "prop_dark", cuff)
