"""Props as flat shapes: chairs, mats, balls and what else stands in the picture.

In: placed props and a view. Out: `Thing`s, each with a depth in the painting order: behind the body, between its far
limbs and the trunk, or before it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import shapely

from supple_figures.drawing.aids import draw_aid
from supple_figures.drawing.camera import View
from supple_figures.drawing.scene_bounds import SceneBounds
from supple_figures.drawing.shapes import BAR, Depth, Paint, Thing, ball_shape, box, hides_body
from supple_figures.drawing.silhouettes import Geometry, chain
from supple_figures.posing.props import (
    BALL_RADIUS,
    BED_HEIGHT,
    CHAIR_BACK_HEIGHT,
    ROLLER_RADIUS,
    SEAT_DEPTH,
    SEAT_HEIGHT,
    PlacedProp,
)

SEAT_WIDTH = 0.42
ROLLER_LENGTH = 0.60
MAT_WIDTH = 0.62
THINNEST_CUSHION = 0.05
MAT_HEIGHT = 0.012
FRAME = 0.006


def draw_thing(prop: PlacedProp, view: View, bounds: SceneBounds) -> tuple[Thing, ...]:
    """The shapes of one prop. Mats and beds go as far, and walls as high, as these bounds do."""
    makers: dict[str, Callable[[], tuple[Thing, ...]]] = {
        "chair": lambda: _chair(prop, view),
        "stool": lambda: _chair(prop, view, back_height=0.0),
        "mat": lambda: _mat((bounds.bodies.low, bounds.bodies.high), view),
        "bed": lambda: _bed((bounds.bodies.low, bounds.bodies.high), prop.at[1], view),
        "wall": lambda: _wall(prop, view, bounds),
        "ball": lambda: _ball(prop, view),
        "foam-roller": lambda: _roller(prop, view),
        "cushion": lambda: _cushion(prop, view),
        "band": lambda: _strip(prop, view, "prop_dark", 0.035),
        "towel": lambda: _strip(prop, view, "soft_prop", 0.040),
        "stick": lambda: _strip(prop, view, "prop_dark", 0.024),
    }
    return makers[prop.kind]() if prop.kind in makers else draw_aid(prop, view)


def _chair(prop: PlacedProp, view: View, back_height: float = CHAIR_BACK_HEIGHT) -> tuple[Thing, ...]:
    x, _, z = prop.at
    ahead = prop.facing
    front, rear = x + ahead * SEAT_DEPTH / 2, x - ahead * SEAT_DEPTH / 2
    half = SEAT_WIDTH / 2

    def bar(at: float, top: float, side: float) -> Thing:
        low, high = (at - BAR / 2, 0.0, z + side - BAR / 2), (at + BAR / 2, top, z + side + BAR / 2)
        return Thing(Depth.BEHIND, "prop_dark", box(view, low, high), axis=((at, 0.0, z + side), (at, top, z + side)))

    low_x, high_x = min(front, rear), max(front, rear)
    seat = box(view, (low_x, SEAT_HEIGHT - 0.045, z - half), (high_x, SEAT_HEIGHT, z + half))
    back = box(view, (rear - BAR / 2, SEAT_HEIGHT + 0.20, z - half), (rear + BAR / 2, CHAIR_BACK_HEIGHT, z + half))
    inset = half - BAR / 2
    legs = [(front - ahead * BAR, SEAT_HEIGHT - 0.03), (rear, max(back_height - 0.02, SEAT_HEIGHT - 0.03))]
    far, near = (-inset, inset) if view.toward[2] >= 0 else (inset, -inset)
    upper = [Thing(Depth.BEHIND, "prop", seat)]
    if back_height:
        behind = Thing(Depth.BEHIND, "prop", back, axis=((rear, 0.0, z), (rear, CHAIR_BACK_HEIGHT, z)))
        upper.insert(0 if view.toward[0] * ahead >= 0 else 1, behind)
    return (*(bar(at, top, far) for at, top in legs), *upper, *(bar(at, top, near) for at, top in legs))


def draw_floor(bounds: SceneBounds, view: View) -> Thing:
    """The floor as a patch, for what stands on it."""
    span = bounds.floor
    corners = ((span.low, span.far), (span.high, span.far), (span.high, span.near), (span.low, span.near))
    return Thing(Depth.GROUND, "ground", shapely.Polygon([view.project((x, 0.0, z)) for x, z in corners]))


def _mat(bounds: tuple[float, float], view: View) -> tuple[Thing, ...]:
    low, high = bounds
    half = MAT_WIDTH / 2
    edge = box(view, (low, -MAT_HEIGHT, -half), (high, 0.0, half))
    top = box(view, (low, -0.0005, -half), (high, 0.0005, half))
    return (Thing(Depth.GROUND, "mat_edge", edge), Thing(Depth.GROUND, "mat", top))


def _bed(bounds: tuple[float, float], ground: float, view: View) -> tuple[Thing, ...]:
    low, high = bounds
    half = 0.45

    def slab(bottom: float, top: float) -> Geometry:
        return box(view, (low, ground + bottom, -half), (high, ground + top, half))

    legs = [(at, side * (half - BAR)) for side in (-1, 1) for at in (low + BAR, high - BAR)]
    posts = [box(view, (x - BAR, ground, z - BAR), (x + BAR, ground + 0.3, z + BAR)) for x, z in legs]
    base, mattress, top = slab(0.26, 0.34), slab(0.34, BED_HEIGHT), slab(BED_HEIGHT - 0.001, BED_HEIGHT)
    return (
        *(Thing(Depth.BEHIND, "prop_dark", post) for post in posts),
        Thing(Depth.BEHIND, "prop", base),
        Thing(Depth.BEHIND, "mat_edge", mattress),
        Thing(Depth.BEHIND, "mat", top),
    )


def _wall(prop: PlacedProp, view: View, bounds: SceneBounds) -> tuple[Thing, ...]:
    x, span = prop.at[0], bounds.floor
    thick = -0.05 * prop.facing
    slab = box(view, (min(x, x + thick), 0.0, span.far), (max(x, x + thick), bounds.top, span.near))
    if hides_body(prop, view):
        # As if of glass, with a frame: the body is behind all of it.
        frame = (shapely.LineString(edge).buffer(FRAME, cap_style="square") for edge in pairwise(slab.boundary.coords))
        return tuple(Thing(Depth.BEFORE, "prop_dark", bar) for bar in frame)
    return (Thing(Depth.BEHIND, "prop", slab),)


def _ball(prop: PlacedProp, view: View) -> tuple[Thing, ...]:
    ball = chain([ball_shape(prop.at, (BALL_RADIUS, BALL_RADIUS, BALL_RADIUS))], view)
    bands = [
        chain([ball_shape(prop.at, (BALL_RADIUS * share, BALL_RADIUS, BALL_RADIUS * share))], view).boundary
        for share in (0.45, 0.8)
    ]
    lines = [Thing(Depth.BETWEEN, "prop_dark", band, line=True) for band in bands]
    return (Thing(Depth.BETWEEN, "prop", ball, round=True), *lines)


def _roller(prop: PlacedProp, view: View) -> tuple[Thing, ...]:
    x, y, z = prop.at
    radii = (ROLLER_RADIUS, ROLLER_RADIUS, 0.004)
    half = ROLLER_LENGTH / 2
    near_z = z + half if view.toward[2] >= 0 else z - half
    body = chain([ball_shape((x, y, z - half), radii), ball_shape((x, y, z + half), radii)], view)
    end = chain([ball_shape((x, y, near_z), radii)], view)
    core = chain([ball_shape((x, y, near_z), (0.028, 0.028, 0.004))], view)
    return (
        Thing(Depth.BETWEEN, "prop_dark", body, round=True),
        Thing(Depth.BETWEEN, "prop", end, round=True),
        Thing(Depth.BETWEEN, "prop_dark", core, round=True),
    )


def _cushion(prop: PlacedProp, view: View) -> tuple[Thing, ...]:
    x, top, z = prop.at
    base = prop.ends[0][1]
    height = max(top - base, THINNEST_CUSHION)
    radii = (0.13, height * 0.42, 0.16)
    ends = [ball_shape((x + shift, base + height * 0.5, z), radii) for shift in (-0.05, 0.05)]
    return (Thing(Depth.BETWEEN, "soft_prop", chain(ends, view), round=True),)


def _strip(prop: PlacedProp, view: View, paint: Paint, width: float) -> tuple[Thing, ...]:
    line = shapely.LineString([view.project(end) for end in prop.ends[:3]])
    return (Thing(Depth.BEFORE, paint, line.buffer(width / 2, quad_segs=4), round=True),)
