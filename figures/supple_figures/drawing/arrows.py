"""Motion arrows: the way of a part of the body from one frame to the next, kept clear of the body.

In: two solved poses, the part and the kind. Out: an `ArrowPath` in metres on paper. The way is that of the part itself,
found by the same interpolation that moving pictures use, so an arrow cannot point where the body does not go.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import product
from typing import cast

import shapely
from shapely import LineString
from shapely.ops import substring

from supple_figures.drawing.camera import Flat, View
from supple_figures.drawing.silhouettes import Geometry
from supple_figures.model import Arrow, ArrowKind
from supple_figures.posing.contact_language import BodyPart, PhraseError, parse_part
from supple_figures.posing.forward_kinematics import Posture
from supple_figures.posing.interpolation import between
from supple_figures.posing.landmarks import find_part
from supple_figures.posing.solving import SolvedPose
from supple_figures.posing.vectors import Rotation, Vector, add, cross, length, scale, square_off, unit

STEPS = 4
SHORTEST = 0.16
LEAST_WAY = 0.02
# How closely the body's outline matters for keeping clear of it, in metres.
ROUGH = 0.01
# A place that hides so much more of the body, in metres of arrow, is about as good.
AS_GOOD = 0.02
# The ring of a turn: its radius, how far above a head it floats, in metres, and how much of it is drawn, in degrees.
RADIUS = 0.20
ABOVE = 0.05
NARROW = 130.0
WIDE = 250.0
RING_STEPS = 14
# From this share of it that is seen on, an axis counts as lying on the paper.
LYING_FLAT = 0.5
LEAST_TURN = 0.02
HEAD_LENGTH = 0.060
HEAD_WIDTH = 0.060
# How far an arrow may be slid out of the body's way, in metres.
ASIDE = (0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.25, -0.25)
AHEAD = (0.0, 0.08, 0.16, 0.24, 0.32)
# Parts worth an arrow when the author names none.
CANDIDATES = (
    "hips", "knee near", "knee far", "foot near", "foot far", "hand near", "hand far", "head", "chest", "belly",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ArrowPath:
    """A line with a head at its end, and perhaps one at its start."""

    line: tuple[Flat, ...]
    two_way: bool

    def heads(self) -> tuple[tuple[Flat, Flat, Flat], ...]:
        """The triangles at the ends."""
        whole = LineString(self.line)
        ends = [_head(_along(whole, whole.length - HEAD_LENGTH), self.line[-1])]
        if self.two_way:
            ends.append(_head(_along(whole, HEAD_LENGTH), self.line[0]))
        return tuple(ends)

    def shaft(self) -> tuple[Flat, ...]:
        """The line without what the heads cover."""
        whole = LineString(self.line)
        covered = HEAD_LENGTH * 0.8
        part = cast("LineString", substring(whole, covered if self.two_way else 0.0, whole.length - covered))
        return tuple((x, y) for x, y in part.coords)

    @property
    def area(self) -> Geometry:
        """The ground that it takes up."""
        return LineString(self.line).buffer(HEAD_WIDTH / 2)


def find_arrow(start: SolvedPose, end: SolvedPose, arrow: Arrow, view: View, taken: Geometry) -> ArrowPath | None:
    """The path of one arrow; None when the part does not move in this view."""
    try:
        part = parse_part(arrow.follows)
    except PhraseError:
        return None
    way = _way(start, end, part, view)
    if arrow.kind is ArrowKind.ROTATION:
        return _turning(start, end, part, view)
    if LineString(way).length < LEAST_WAY:
        return None
    if arrow.kind is ArrowKind.STRAIGHT:
        way = [_at(way[0], way[-1], step / 4) for step in range(5)]
    if arrow.kind is ArrowKind.TWO_WAY:
        way = _both_ways(way)
    line = _lengthened(way)
    return ArrowPath(_cleared(line, taken, _middle_of(end.posture, view)), arrow.kind is ArrowKind.TWO_WAY)


def default_arrow(start: SolvedPose, end: SolvedPose, view: View) -> Arrow | None:
    """An arrow for the part that moves furthest on paper."""

    def moved(name: str) -> float:
        part = parse_part(name)
        a, b = view.project(find_part(start.posture, part)), view.project(find_part(end.posture, part))
        return math.dist(a, b)

    best = max(CANDIDATES, key=moved)
    return Arrow(follows=best) if moved(best) > 0.05 else None


def _way(start: SolvedPose, end: SolvedPose, part: BodyPart, view: View) -> list[Flat]:
    postures = [between(start, end, step / STEPS) for step in range(STEPS + 1)]
    return [view.project(find_part(posture, part)) for posture in postures]


def _both_ways(way: list[Flat]) -> list[Flat]:
    """A way to one side, with its mirror image to the other."""
    (x, y), (to_x, to_y) = way[:2]
    size = max(math.hypot(to_x - x, to_y - y), 1e-6)
    along = ((to_x - x) / size, (to_y - y) / size)

    def mirrored(at: Flat) -> Flat:
        ahead = 2 * ((at[0] - x) * along[0] + (at[1] - y) * along[1])
        return at[0] - ahead * along[0], at[1] - ahead * along[1]

    return [*(mirrored(at) for at in reversed(way[1:])), *way]


def _lengthened(way: list[Flat]) -> list[Flat]:
    """A way that is too short to be seen, drawn out from its middle."""
    size = LineString(way).length
    if size >= SHORTEST:
        return way
    first, last = way[0], way[-1]
    middle, span = _at(first, last, 0.5), max(math.dist(first, last), 1e-6)
    half = ((last[0] - first[0]) / span * SHORTEST / 2, (last[1] - first[1]) / span * SHORTEST / 2)
    ends = (middle[0] - half[0], middle[1] - half[1]), (middle[0] + half[0], middle[1] + half[1])
    return [_at(ends[0], ends[1], step / 4) for step in range(5)]


def _cleared(line: list[Flat], taken: Geometry, middle: Flat) -> tuple[Flat, ...]:
    """Slide a line aside or ahead until it hides as little of the body as it can, but stays near the part."""
    first, last = line[0], line[-1]
    span = max(math.dist(first, last), 1e-6)
    ahead = ((last[0] - first[0]) / span, (last[1] - first[1]) / span)
    here = _at(first, last, 0.5)
    # Outward comes first: away from the middle of the body.
    sign = -1 if (here[0] - middle[0]) * -ahead[1] + (here[1] - middle[1]) * ahead[0] < 0 else 1
    shifts = sorted(product(ASIDE, AHEAD), key=_distance)
    ways = [(-ahead[1] * a * sign + ahead[0] * b, ahead[0] * a * sign + ahead[1] * b) for a, b in shifts]
    moved = [[(x + way[0], y + way[1]) for x, y in line] for way in ways]
    near_body = taken.simplify(ROUGH, preserve_topology=False).buffer(HEAD_WIDTH * 0.6, quad_segs=2)
    hidden = [float(line.length) for line in shapely.intersection(shapely.linestrings(moved), near_body)]
    costs = [inside + _distance(shift) for inside, shift in zip(hidden, shifts, strict=True)]
    # A little more or less is no reason to go further: the other side of the body is drawn alike.
    best = min(costs) + AS_GOOD
    return tuple(next(line for line, cost in zip(moved, costs, strict=True) if cost <= best))


def _distance(shift: tuple[float, float]) -> float:
    """How much a slide of an arrow counts against it, in metres of arrow hidden by the body."""
    aside, ahead = shift
    return abs(aside) * 0.18 + ahead * 0.25 + (0.02 if aside < 0 else 0.0)


def _turning(start: SolvedPose, end: SolvedPose, part: BodyPart, view: View) -> ArrowPath | None:
    """Part of a ring about a part, square to the axis about which its bone turns, in the sense of the turn."""
    bone = {"head": "head", "neck": "head", "chest": "thoracic-3", "shoulders": "thoracic-3"}.get(part.name, "pelvis")
    axis = _axis(start.posture.turns[bone], end.posture.turns[bone])
    if axis is None:
        return None
    flat = math.hypot(*view.project(axis))
    # Where the axis points at the reader the ring's top is drawn; where it lies on the paper, the side toward them.
    upward = unit(square_off(view.up if flat < LYING_FLAT else view.toward, axis))
    sideways = cross(axis, upward)
    spread = math.radians(NARROW if flat < LYING_FLAT else WIDE)
    middle = find_part(end.posture, part)
    if flat >= LYING_FLAT and part.name == "head":
        middle = add(middle, scale(end.posture.turns[bone][1], ABOVE))
    angles = [spread * (step / RING_STEPS - 0.5) for step in range(RING_STEPS + 1)]
    ring = [
        add(middle, add(scale(upward, math.cos(a) * RADIUS), scale(sideways, math.sin(a) * RADIUS))) for a in angles
    ]
    return ArrowPath(tuple(view.project(point) for point in ring), two_way=False)


def _axis(start: Rotation, end: Rotation) -> Vector | None:
    """The axis of the turn from one to the other, by the right hand; None where there is none to be seen."""
    axis: Vector = (0.0, 0.0, 0.0)
    for before, after in zip(start, end, strict=True):
        axis = add(axis, cross(before, after))
    return unit(axis) if length(axis) > LEAST_TURN else None


def _middle_of(posture: Posture, view: View) -> Flat:
    points = [view.project(place) for place in posture.places.values()]
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def _at(a: Flat, b: Flat, share: float) -> Flat:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _along(line: LineString, metres: float) -> Flat:
    point = line.interpolate(metres)
    return point.x, point.y


def _head(before: Flat, tip: Flat) -> tuple[Flat, Flat, Flat]:
    size = max(math.dist(before, tip), 1e-6)
    along = ((tip[0] - before[0]) / size, (tip[1] - before[1]) / size)
    base = (tip[0] - along[0] * HEAD_LENGTH, tip[1] - along[1] * HEAD_LENGTH)
    half = HEAD_WIDTH / 2
    return (
        tip,
        (base[0] - along[1] * half, base[1] + along[0] * half),
        (base[0] + along[1] * half, base[1] - along[0] * half),
    )
