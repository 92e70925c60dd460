"""The body that every pose is put on: joints, bones and flesh, in metres.

The body stands upright in its own axes, all joints at 0 degrees: x forward, y up, z toward its near side, with the
middle between the hip joints at the origin. Lengths of segments are shares of the height by Drillis and Contini (1966,
in Winter, Biomechanics and Motor Control of Human Movement); head, hands and feet are drawn a little larger, so that
they still read in print. The flesh is a chain of ellipsoids along each bone: contacts rest on it and drawings show it.
Near and far sides mirror each other, so only the near side is written down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from supple_figures.posing.vectors import Vector

Side: TypeAlias = Literal["near", "far"]
SIDES: tuple[Side, Side] = ("near", "far")
HEIGHT = 1.7
THIGH = 0.245 * HEIGHT
SHANK = 0.246 * HEIGHT
UPPER_ARM = 0.186 * HEIGHT
FOREARM = 0.146 * HEIGHT
HIP_WIDTH = 0.088
ANKLE_HEIGHT = 0.039 * HEIGHT
PALM = 0.075

# Spine and head: each bone starts at its joint and turns with it. The order is from the pelvis up.
SPINE = ("lumbar-1", "lumbar-2", "lumbar-3", "thoracic-1", "thoracic-2", "thoracic-3")
NECK = ("neck-1", "neck-2", "head")
SHOULDER_BONE = "thoracic-3"

TRUNK_JOINTS: dict[str, Vector] = {
    "pelvis": (0.0, 0.0, 0.0),
    "lumbar-1": (-0.030, 0.085, 0.0),
    "lumbar-2": (-0.024, 0.140, 0.0),
    "lumbar-3": (-0.022, 0.195, 0.0),
    "thoracic-1": (-0.030, 0.255, 0.0),
    "thoracic-2": (-0.038, 0.325, 0.0),
    "thoracic-3": (-0.036, 0.395, 0.0),
    "neck-1": (-0.020, 0.482, 0.0),
    "neck-2": (-0.006, 0.522, 0.0),
    "head": (0.004, 0.560, 0.0),
}
PARENTS: dict[str, str] = dict(zip((*SPINE, *NECK), ("pelvis", *SPINE, *NECK), strict=False))

LIMB_JOINTS: dict[str, Vector] = {
    "thigh": (0.0, 0.0, HIP_WIDTH),
    "shank": (0.0, -THIGH, HIP_WIDTH),
    "foot": (0.0, -THIGH - SHANK, HIP_WIDTH),
    "toes": (0.118, -THIGH - SHANK - 0.045, HIP_WIDTH + 0.004),
    "clavicle": (0.010, 0.430, 0.020),
    "upper-arm": (-0.012, 0.440, 0.172),
    "forearm": (-0.012, 0.440 - UPPER_ARM, 0.172),
    "hand": (-0.012, 0.440 - UPPER_ARM - FOREARM, 0.172),
    "fingers": (-0.010, -0.222, 0.172),
    "fingertips": (-0.010, -0.258, 0.172),
    "thumb": (0.010, -0.150, 0.170),
}
LIMB_PARENTS = {
    "thigh": "pelvis",
    "shank": "thigh",
    "foot": "shank",
    "toes": "foot",
    "clavicle": SHOULDER_BONE,
    "upper-arm": "clavicle",
    "forearm": "upper-arm",
    "hand": "forearm",
    "fingers": "hand",
    "fingertips": "fingers",
    "thumb": "hand",
}
LEG = ("thigh", "shank", "foot", "toes")
HAND = ("hand", "fingers", "fingertips", "thumb")
ARM = ("upper-arm", "forearm", *HAND)


def bone_of(name: str, side: Side) -> str:
    """The full name of a limb's bone, such as `shank near`."""
    return f"{name} {side}"


def across(point: Vector, side: Side) -> Vector:
    """A point of the near side, on the side that is asked for."""
    return point if side == "near" else (point[0], point[1], -point[2])


def _all_joints() -> dict[str, Vector]:
    joints = dict(TRUNK_JOINTS)
    for side in SIDES:
        joints.update({bone_of(name, side): across(at, side) for name, at in LIMB_JOINTS.items()})
    return joints


def _all_parents() -> dict[str, str]:
    parents = dict(PARENTS)
    for side in SIDES:
        for name, parent in LIMB_PARENTS.items():
            parents[bone_of(name, side)] = parent if parent in TRUNK_JOINTS else bone_of(parent, side)
    return parents


JOINTS = _all_joints()
PARENT_OF = _all_parents()


@dataclass(frozen=True, slots=True)
class Lump:
    """One ellipsoid of flesh on a bone: its middle where the body stands upright, and its half-axes."""

    bone: str
    middle: Vector
    radii: Vector

    def bone_on(self, side: Side) -> str:
        """The bone that it, or its mirror image, sits on."""
        return self.bone if self.bone in TRUNK_JOINTS else bone_of(self.bone, side)


def _lumps(bone: str, *rows: tuple[float, float, float, float, float, float]) -> tuple[Lump, ...]:
    return tuple(Lump(bone, row[:3], row[3:]) for row in rows)


# Each tuple of lumps is one chain: its hull from lump to lump is the part's shape.
TRUNK_FLESH: tuple[Lump, ...] = (
    *_lumps("pelvis", (-0.012, -0.010, 0.0, 0.100, 0.085, 0.160), (-0.012, 0.055, 0.0, 0.098, 0.060, 0.158)),
    *_lumps("lumbar-1", (-0.006, 0.112, 0.0, 0.092, 0.045, 0.143)),
    *_lumps("lumbar-2", (-0.002, 0.165, 0.0, 0.089, 0.045, 0.134)),
    *_lumps("lumbar-3", (-0.002, 0.222, 0.0, 0.093, 0.045, 0.137)),
    *_lumps("thoracic-1", (-0.004, 0.288, 0.0, 0.101, 0.050, 0.147)),
    *_lumps("thoracic-2", (-0.012, 0.358, 0.0, 0.106, 0.055, 0.158)),
    *_lumps("thoracic-3", (-0.018, 0.420, 0.0, 0.088, 0.050, 0.158), (-0.024, 0.458, 0.0, 0.066, 0.035, 0.085)),
)
# From the neck to the shoulder, over the collarbone.
SHOULDER_FLESH = (
    *_lumps("thoracic-3", (-0.028, 0.468, 0.040, 0.052, 0.030, 0.040)),
    *_lumps("clavicle", (-0.020, 0.446, 0.105, 0.056, 0.040, 0.045), (-0.014, 0.428, 0.150, 0.056, 0.048, 0.045)),
)
BUTTOCK_FLESH = _lumps("pelvis", (-0.040, -0.020, 0.072, 0.078, 0.090, 0.082), (-0.020, 0.05, 0.072, 0.085, 0.07, 0.08))
NECK_FLESH = (
    *_lumps("thoracic-3", (-0.030, 0.462, 0.0, 0.064, 0.040, 0.085)),
    *_lumps("neck-1", (-0.016, 0.505, 0.0, 0.057, 0.040, 0.059)),
    *_lumps("neck-2", (-0.006, 0.556, 0.0, 0.056, 0.040, 0.057)),
)
SKULL = Lump("head", (-0.006, 0.672, 0.0), (0.103, 0.101, 0.083))
FACE_FLESH = (
    *_lumps("head", (0.028, 0.670, 0.0, 0.074, 0.070, 0.072)),
    *_lumps("head", (0.034, 0.616, 0.0, 0.062, 0.060, 0.068)),
    *_lumps("head", (0.052, 0.580, 0.0, 0.038, 0.034, 0.050)),
)
JAW_FLESH = _lumps("head", (-0.002, 0.610, 0.0, 0.052, 0.045, 0.066), (0.054, 0.577, 0.0, 0.034, 0.030, 0.046))
NOSE_FLESH = _lumps("head", (0.092, 0.645, 0.0, 0.008, 0.012, 0.010), (0.102, 0.622, 0.0, 0.014, 0.013, 0.014))
LIMB_FLESH: dict[str, tuple[Lump, ...]] = {
    "thigh": _lumps(
        "thigh",
        (-0.004, -0.010, 0.084, 0.092, 0.085, 0.080),
        (0.004, -0.110, 0.086, 0.086, 0.070, 0.077),
        (0.006, -0.230, 0.088, 0.074, 0.060, 0.067),
        (0.004, -0.340, 0.088, 0.060, 0.050, 0.056),
        (0.003, -0.415, 0.088, 0.053, 0.050, 0.050),
    ),
    "shank": _lumps(
        "shank",
        (0.003, -0.4165, 0.088, 0.053, 0.050, 0.050),
        (-0.012, -0.515, 0.088, 0.056, 0.050, 0.052),
        (-0.012, -0.600, 0.088, 0.050, 0.045, 0.047),
        (-0.002, -0.720, 0.088, 0.036, 0.040, 0.036),
        (0.000, -0.820, 0.088, 0.034, 0.030, 0.032),
    ),
    "foot": _lumps(
        "foot",
        (-0.002, -0.835, 0.088, 0.036, 0.034, 0.033),
        (-0.030, -0.868, 0.088, 0.034, 0.033, 0.032),
        (0.050, -0.864, 0.090, 0.040, 0.036, 0.040),
        (0.118, -0.877, 0.094, 0.026, 0.0235, 0.050),
    ),
    "toes": _lumps(
        "toes",
        (0.118, -0.878, 0.094, 0.026, 0.0225, 0.050),
        (0.168, -0.883, 0.094, 0.024, 0.0175, 0.048),
    ),
    "upper-arm": _lumps(
        "upper-arm",
        (-0.012, 0.424, 0.164, 0.058, 0.056, 0.053),
        (-0.012, 0.345, 0.172, 0.050, 0.050, 0.047),
        (-0.012, 0.230, 0.172, 0.043, 0.040, 0.040),
        (-0.012, 0.130, 0.172, 0.038, 0.036, 0.036),
    ),
    "forearm": _lumps(
        "forearm",
        (-0.012, 0.124, 0.172, 0.038, 0.036, 0.036),
        (-0.010, 0.055, 0.172, 0.042, 0.040, 0.038),
        (-0.012, -0.050, 0.172, 0.032, 0.036, 0.031),
        (-0.012, -0.120, 0.172, 0.026, 0.028, 0.024),
    ),
    "hand": (
        *_lumps("hand", (-0.012, -0.128, 0.172, 0.027, 0.030, 0.022), (-0.008, -0.185, 0.172, 0.043, 0.038, 0.020)),
        *_lumps("fingers", (-0.010, -0.240, 0.172, 0.038, 0.024, 0.017)),
        *_lumps("fingertips", (-0.010, -0.274, 0.172, 0.034, 0.022, 0.015)),
    ),
}
THUMB_FLESH = _lumps("thumb", (0.012, -0.155, 0.170, 0.020, 0.022, 0.017), (0.042, -0.212, 0.166, 0.013, 0.024, 0.013))
FINGER_FLESH = tuple(
    _lumps("fingers", (x, -0.218, 0.172, 0.0115, 0.012, 0.013), (x, tip, 0.172, 0.0095, 0.010, 0.010))
    for x, tip in ((0.018, -0.286), (-0.001, -0.293), (-0.020, -0.291), (-0.038, -0.284))
)
"""Four fingers, each by itself: for a hand that is held open."""
