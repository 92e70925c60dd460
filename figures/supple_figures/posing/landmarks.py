"""Named places on the body's surface: where a hand rests on a knee, what an arrow follows, what a prop lies under.

In: a posture and a part in words. Out: a point in metres and the direction that looks away from the body there.
"""

from __future__ import annotations

from dataclasses import dataclass

from supple_figures.posing.contact_language import BodyPart
from supple_figures.posing.forward_kinematics import Posture
from supple_figures.posing.skeleton import TRUNK_JOINTS, Side, across, bone_of
from supple_figures.posing.vectors import Vector, apply, scale


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place on the near side of the upright body: its bone, its point and the way out of the body."""

    bone: str
    at: Vector
    outward: Vector


FRONT: Vector = (1.0, 0.0, 0.0)
BACK: Vector = (-1.0, 0.0, 0.0)
NEARWARD: Vector = (0.0, 0.0, 1.0)

# From this upward share of its long axis on, a pelvis sits and does not lie.
UPRIGHT = 0.6
# The place itself, then where it lies behind, under or beside a part when that is another place.
LANDMARKS: dict[tuple[str, str], Landmark] = {
    ("knee", "on"): Landmark("thigh", (0.054, -0.385, 0.088), FRONT),
    ("knee", "behind"): Landmark("thigh", (-0.048, -0.370, 0.088), BACK),
    ("thigh", "on"): Landmark("thigh", (0.076, -0.250, 0.088), FRONT),
    ("thigh", "behind"): Landmark("thigh", (-0.062, -0.300, 0.088), BACK),
    ("shin", "on"): Landmark("shank", (0.046, -0.520, 0.088), FRONT),
    ("calf", "on"): Landmark("shank", (-0.066, -0.560, 0.088), BACK),
    ("calf", "under"): Landmark("shank", (-0.062, -0.600, 0.088), BACK),
    ("ankle", "on"): Landmark("shank", (0.034, -0.780, 0.088), FRONT),
    ("foot", "on"): Landmark("foot", (0.050, -0.828, 0.090), (0.6, 0.8, 0.0)),
    ("foot", "under"): Landmark("foot", (0.040, -0.901, 0.090), (0.0, -1.0, 0.0)),
    ("sole", "on"): Landmark("foot", (0.040, -0.901, 0.090), (0.0, -1.0, 0.0)),
    ("palm", "on"): Landmark("hand", (-0.010, -0.190, 0.154), (0.0, 0.0, -1.0)),
    ("toes", "on"): Landmark("toes", (0.185, -0.883, 0.090), FRONT),
    ("heel", "on"): Landmark("foot", (-0.062, -0.872, 0.088), BACK),
    ("hand", "on"): Landmark("hand", (-0.010, -0.190, 0.190), NEARWARD),
    ("elbow", "on"): Landmark("forearm", (-0.048, 0.124, 0.172), BACK),
    ("forearm", "on"): Landmark("forearm", (-0.012, 0.020, 0.208), NEARWARD),
    ("shoulder", "on"): Landmark("clavicle", (0.030, 0.455, 0.165), (0.6, 0.8, 0.0)),
    ("ear", "on"): Landmark("head", (0.000, 0.630, 0.088), (-0.3, 0.0, 0.95)),
    ("hip", "on"): Landmark("pelvis", (0.000, 0.085, 0.160), NEARWARD),
    ("hips", "on"): Landmark("pelvis", (0.020, 0.090, 0.150), NEARWARD),
    ("hips", "under"): Landmark("pelvis", (-0.110, -0.010, 0.0), BACK),
    ("hips", "seat"): Landmark("pelvis", (-0.030, -0.108, 0.0), (0.0, -1.0, 0.0)),
    ("lower back", "on"): Landmark("pelvis", (-0.112, 0.080, 0.070), BACK),
    ("lower back", "under"): Landmark("lumbar-2", (-0.091, 0.165, 0.0), BACK),
    ("back", "on"): Landmark("thoracic-1", (-0.105, 0.290, 0.060), BACK),
    ("upper back", "on"): Landmark("thoracic-2", (-0.112, 0.350, 0.060), BACK),
    ("upper back", "under"): Landmark("thoracic-2", (-0.112, 0.350, 0.0), BACK),
    ("shoulders", "on"): Landmark("thoracic-3", (-0.106, 0.425, 0.0), BACK),
    ("belly", "on"): Landmark("lumbar-2", (0.087, 0.150, 0.045), FRONT),
    ("belly", "under"): Landmark("lumbar-1", (0.088, 0.090, 0.0), FRONT),
    ("chest", "on"): Landmark("thoracic-2", (0.096, 0.370, 0.070), FRONT),
    ("chest", "under"): Landmark("thoracic-2", (0.096, 0.370, 0.0), FRONT),
    ("head", "on"): Landmark("head", (0.010, 0.772, 0.0), (0.0, 1.0, 0.0)),
    ("head", "behind"): Landmark("head", (-0.092, 0.645, 0.045), BACK),
    ("head", "under"): Landmark("head", (-0.098, 0.660, 0.0), BACK),
    ("forehead", "on"): Landmark("head", (0.086, 0.706, 0.022), (0.96, 0.2, 0.2)),
    ("neck", "behind"): Landmark("neck-1", (-0.066, 0.520, 0.030), BACK),
    ("neck", "on"): Landmark("neck-1", (-0.066, 0.520, 0.030), BACK),
    ("side", "on"): Landmark("lumbar-3", (0.0, 0.200, 0.137), NEARWARD),
    ("body", "on"): Landmark("pelvis", (0.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
}


def landmark(part: BodyPart, relation: str) -> Landmark:
    """The landmark for a part and a relation: its own, or that of the part as such."""
    return LANDMARKS.get((part.name, relation)) or LANDMARKS[part.name, "on"]


def find_landmark(posture: Posture, part: BodyPart, relation: str, side: Side) -> tuple[Vector, Vector]:
    """Where a place on the body is, and which way is out of the body there."""
    mark = landmark(part, relation)
    bone = mark.bone if mark.bone in TRUNK_JOINTS else bone_of(mark.bone, side)
    at = posture.shape.point(mark.bone, mark.at)
    return posture.point(bone, across(at, side)), apply(posture.turns[bone], across(mark.outward, side))


def find_rest(posture: Posture, part: BodyPart, side: Side) -> tuple[Vector, Vector]:
    """Where a part lies on something round, and which way is out of the body there. Hips that are upright sit on it."""
    sits = part.name == "hips" and posture.turns["pelvis"][1][1] > UPRIGHT
    return find_landmark(posture, part, "seat" if sits else "under", side)


def find_part(posture: Posture, part: BodyPart) -> Vector:
    """One point for a part: in the middle of both sides where no side is named."""
    points = [find_landmark(posture, part, "on", side)[0] for side in part.sides]
    total = (sum(p[0] for p in points), sum(p[1] for p in points), sum(p[2] for p in points))
    return scale(total, 1 / len(points))


# Joints that stay where they are while the part around them rests and turns.
ANCHORS = {"hips": "pelvis", "body": "pelvis", "shoulders": "neck-1"}


def find_anchor(posture: Posture, part: BodyPart) -> Vector:
    """The point of a part that stays in its place while the part rests on something."""
    joint = ANCHORS.get(part.name)
    return posture.places[joint] if joint else find_part(posture, part)
