"""Fine lines on the surface of the body: face, ears, the gaps between fingers and toes, the soles of shoes.

In: a posture and a view. Out: lines and dots in metres on paper, of what looks toward the reader. A line is a row of
points on a bone, each with the way out of the body there, so that a turned head shows as much of its face as it would.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import shapely
from shapely import LineString, MultiLineString

from supple_figures.drawing.camera import Flat, View
from supple_figures.drawing.silhouettes import Geometry
from supple_figures.posing.forward_kinematics import Posture
from supple_figures.posing.skeleton import FACE_FLESH, NOSE_FLESH, SKULL, TRUNK_JOINTS, Lump, Side, across, bone_of
from supple_figures.posing.vectors import Vector, apply, dot, unit

NOTHING: Geometry = LineString()
# How far within its outline a fine line ends, in metres.
INSET = 0.004
# From this share of it that looks toward the reader on, a place on the surface is seen.
SEEN = 0.14
# Beyond this share of it that is seen from the front, or below the other, no ridge of the nose is drawn.
RIDGE_SEEN = (0.25, 0.90)

# A face is flatter from side to side than the flesh that it is made of.
FLATNESS = 0.6
# Height and way to the side of points on the upright face, in metres.
BROW = ((0.686, 0.015), (0.692, 0.033), (0.684, 0.052))
EYE = ((0.664, 0.033), (0.654, 0.033))
MOUTH = ((0.5945, -0.024), (0.588, -0.012), (0.587, 0.0), (0.588, 0.012), (0.5945, 0.024))
NOSTRILS = ((0.620, -0.016), (0.612, -0.007), (0.611, 0.0), (0.612, 0.007), (0.620, 0.016))
RIDGE = ((0.668, 0.0), (0.640, 0.0), (0.622, 0.0))
EAR = Lump("head", (-0.010, 0.640, 0.080), (0.016, 0.031, 0.012))
EAR_FOLD = ((-0.004, 0.656), (-0.018, 0.652), (-0.020, 0.636), (-0.010, 0.626))
FINGER_GAPS = (-0.029, -0.010, 0.009)
TOE_GAPS = (0.070, 0.086, 0.102, 0.117)
SOLE = ((-0.060, -0.889), (0.020, -0.888), (0.110, -0.892), (0.185, -0.889))


@dataclass(frozen=True, slots=True)
class BoneLine:
    """A line on a bone of the near side: points of the upright body, and the way out of the body at each."""

    bone: str
    points: tuple[Vector, ...]
    outward: tuple[Vector, ...]

    def seen(self, posture: Posture, view: View, side: Side = "near") -> list[LineString]:
        """What of it looks toward the reader, on paper."""
        bone = self.bone if self.bone in TRUNK_JOINTS else bone_of(self.bone, side)
        turn = posture.turns[bone]
        runs: list[list[Flat]] = [[]]
        for point, outward in zip(self.points, self.outward, strict=True):
            if dot(apply(turn, across(outward, side)), view.toward) > SEEN:
                runs[-1].append(view.project(posture.point(bone, across(point, side))))
            elif runs[-1]:
                runs.append([])
        return [LineString(run) for run in runs if len(run) > 1]


@dataclass(frozen=True, slots=True)
class FaceLines:
    """The lines of a face, and the eyes, which are short and thick."""

    lines: Geometry
    eyes: Geometry


def face_marks(posture: Posture, view: View, face: Geometry, hair: Geometry) -> FaceLines:
    """The face, as far as it looks toward the reader and is not below the hair."""
    features = _features()
    ahead = dot(posture.turns["head"][0], view.toward)
    drawn = features.lines if RIDGE_SEEN[0] < ahead < RIDGE_SEEN[1] else features.lines[1:]
    lines, eyes = ([line for mark in marks for line in mark.seen(posture, view)] for marks in (drawn, features.eyes))
    if not lines and not eyes:
        return FaceLines(NOTHING, NOTHING)
    within = inner(face).difference(hair)
    return FaceLines(
        *(shapely.intersection(MultiLineString(seen), within) if seen else NOTHING for seen in (lines, eyes))
    )


def ear_fold(posture: Posture, view: View, side: Side) -> list[LineString]:
    """The fold within an ear."""
    z = EAR.middle[2] + EAR.radii[2]
    points = tuple(across((x, y, z), side) for x, y in EAR_FOLD)
    outward = across((-0.2, 0.0, 1.0), side)
    return BoneLine("head", points, (outward,) * len(points)).seen(posture, view)


def hand_marks(posture: Posture, view: View, side: Side, whole: Geometry) -> Geometry:
    """The gaps between the fingers, on the back of the hand or in its palm."""
    return _clipped([line for mark in _fingers() for line in mark.seen(posture, view, side)], whole)


def toe_marks(posture: Posture, view: View, side: Side, whole: Geometry) -> Geometry:
    """The gaps between the toes of a bare foot."""
    return _clipped([line for mark in _toes() for line in mark.seen(posture, view, side)], whole)


def sole_marks(posture: Posture, view: View, side: Side, whole: Geometry) -> Geometry:
    """The upper edge of the sole of a shoe."""
    return _clipped([line for mark in _soles() for line in mark.seen(posture, view, side)], whole)


def inner(shape: Geometry) -> Geometry:
    """A shape within its outline."""
    return shape.buffer(-INSET, quad_segs=2)


def _clipped(lines: Sequence[LineString], shape: Geometry) -> Geometry:
    return shapely.intersection(MultiLineString(lines), inner(shape)) if lines else NOTHING


@dataclass(frozen=True, slots=True)
class _Features:
    lines: tuple[BoneLine, ...]
    eyes: tuple[BoneLine, ...]


@cache
def _features() -> _Features:
    lines = [_on_face(row) for row in (RIDGE, NOSTRILS, MOUTH, BROW, _other_side(BROW))]
    eyes = [_on_face(row) for row in (EYE, _other_side(EYE))]
    return _Features(tuple(lines), tuple(eyes))


def _other_side(row: Iterable[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    return tuple((y, -z) for y, z in row)


def _on_face(row: Iterable[tuple[float, float]]) -> BoneLine:
    """Points at a height and a way to the side, on the skin, each with the way out of the head."""
    places = [_skin(y, z) for y, z in row]
    return BoneLine("head", tuple(at for at, _ in places), tuple(out for _, out in places))


def _skin(y: float, z: float) -> tuple[Vector, Vector]:
    """The place furthest ahead on the upright face at a height and a way to the side, and the way out there."""
    found: list[tuple[float, Vector]] = []
    for lump in (SKULL, *FACE_FLESH, *NOSE_FLESH):
        a, b, c = ((y - lump.middle[1]) / lump.radii[1], (z - lump.middle[2]) / lump.radii[2], lump.radii[0])
        rest = 1 - a * a - b * b
        if rest > 0:
            ahead = math.sqrt(rest)
            out = unit((ahead / c, a / lump.radii[1], b / lump.radii[2] * FLATNESS))
            found.append((lump.middle[0] + ahead * c, out))
    x, out = max(found)
    return (x, y, z), out


@cache
def _fingers() -> tuple[BoneLine, ...]:
    marks: list[BoneLine] = []
    for way in (1.0, -1.0):
        z = 0.172 + way * 0.017
        for x in FINGER_GAPS:
            points = ((x, -0.234, z), (x, -0.250, z), (x - 0.001, -0.268, z - way * 0.006))
            marks.append(BoneLine("fingers", points, ((0.0, 0.0, way),) * len(points)))
    return tuple(marks)


@cache
def _toes() -> tuple[BoneLine, ...]:
    rows = [((0.158, -0.866, z), (0.176, -0.868, z), (0.190, -0.876, z)) for z in TOE_GAPS]
    return tuple(BoneLine("toes", row, ((0.0, 1.0, 0.0), (0.3, 0.95, 0.0), (0.8, 0.6, 0.0))) for row in rows)


@cache
def _soles() -> tuple[BoneLine, ...]:
    marks: list[BoneLine] = []
    for way in (1.0, -1.0):
        rows = [(x, y, 0.091 + way * (0.030 if x < 0 else 0.042)) for x, y in SOLE]
        for bone, row in (("foot", rows[:3]), ("toes", rows[2:])):
            marks.append(BoneLine(bone, tuple(row), ((0.0, 0.0, way),) * len(row)))
    return tuple(marks)
