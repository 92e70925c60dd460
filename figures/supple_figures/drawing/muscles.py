"""The muscles that an exercise is about, painted where they are on the body.

In: layers of a body and the names of muscles. Out: flat shapes, each with the layer above which it is painted. Muscles
lie under the skin as thin chains of flesh of their own; of a patch that looks away from the reader nothing is painted.
Where they are is after Gray's Anatomy (41st edition), coarse enough for a picture of 5 cm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap

import shapely

from supple_figures.drawing.body import Layer
from supple_figures.drawing.camera import View
from supple_figures.drawing.silhouettes import Geometry, chain
from supple_figures.looks import MuscleName
from supple_figures.posing.forward_kinematics import Posture, flesh
from supple_figures.posing.skeleton import (
    SIDES,
    TRUNK_JOINTS,
    Lump,
    Side,
    across,
    bone_of,
)
from supple_figures.posing.vectors import Vector, apply, dot

AHEAD: Vector = (1.0, 0.0, 0.0)
BACK: Vector = (-1.0, 0.0, 0.0)
OUTWARD: Vector = (0.0, 0.0, 1.0)
# A patch is painted until it looks so far away from the reader: in profile it is still an edge.
TURNED_AWAY = -0.25
# How far within the outline of the body a patch ends, in metres, and what is too small to be seen, in square metres.
INSET = 0.004
CRUMB = 3e-4


@dataclass(frozen=True, slots=True)
class Patch:
    """A muscle on the near side: a chain of flesh, where it looks, and the parts of the body it lies on."""

    chain: tuple[Lump, ...]
    looks: Vector
    hosts: tuple[str, ...]
    wraps: bool = False
    """Whether it goes around a limb, and is seen from everywhere."""


@dataclass(frozen=True, slots=True)
class PaintedMuscle:
    """A shape to paint after the layer of a name."""

    after: str
    shape: Geometry


Row = tuple[str, float, float, float, float, float, float]


def _patch(looks: Vector, hosts: str, *rows: Row, wraps: bool = False) -> Patch:
    return Patch(tuple(Lump(row[0], row[1:4], row[4:]) for row in rows), looks, tuple(hosts.split()), wraps)


MUSCLES: Mapping[MuscleName, Patch] = {
    MuscleName.BELLY_MUSCLES: _patch(
        AHEAD,
        "trunk",
        ("pelvis", 0.074, 0.035, 0.034, 0.022, 0.040, 0.030),
        ("lumbar-2", 0.073, 0.165, 0.036, 0.022, 0.040, 0.032),
        ("thoracic-1", 0.080, 0.280, 0.038, 0.022, 0.030, 0.032),
    ),
    MuscleName.DEEP_BELLY_MUSCLES: _patch(
        AHEAD,
        "trunk",
        ("pelvis", 0.050, 0.045, 0.045, 0.044, 0.030, 0.080),
        ("lumbar-2", 0.046, 0.150, 0.042, 0.044, 0.030, 0.075),
    ),
    MuscleName.SIDE_BELLY_MUSCLES: _patch(
        OUTWARD,
        "trunk",
        ("lumbar-1", 0.018, 0.085, 0.130, 0.050, 0.030, 0.022),
        ("lumbar-3", 0.016, 0.200, 0.120, 0.052, 0.030, 0.022),
        ("thoracic-1", 0.020, 0.265, 0.128, 0.046, 0.030, 0.022),
    ),
    MuscleName.LOWER_BACK_MUSCLES: _patch(
        BACK,
        "trunk",
        ("pelvis", -0.088, 0.065, 0.040, 0.026, 0.030, 0.030),
        ("lumbar-2", -0.072, 0.165, 0.040, 0.026, 0.035, 0.034),
        ("thoracic-1", -0.082, 0.265, 0.040, 0.026, 0.030, 0.032),
    ),
    MuscleName.BACK_ROTATORS: _patch(
        BACK,
        "trunk",
        ("pelvis", -0.090, 0.075, 0.014, 0.024, 0.025, 0.020),
        ("lumbar-3", -0.074, 0.205, 0.014, 0.024, 0.030, 0.020),
        ("thoracic-2", -0.096, 0.340, 0.014, 0.024, 0.025, 0.018),
    ),
    MuscleName.UPPER_BACK_MUSCLES: _patch(
        BACK,
        "trunk",
        ("thoracic-1", -0.086, 0.285, 0.040, 0.026, 0.025, 0.032),
        ("thoracic-2", -0.098, 0.350, 0.040, 0.026, 0.030, 0.032),
        ("thoracic-3", -0.088, 0.430, 0.038, 0.026, 0.025, 0.028),
    ),
    MuscleName.SHOULDER_BLADE_MUSCLES: _patch(
        BACK,
        "trunk",
        ("thoracic-2", -0.096, 0.345, 0.072, 0.026, 0.030, 0.036),
        ("thoracic-3", -0.082, 0.425, 0.088, 0.030, 0.030, 0.042),
    ),
    MuscleName.CHEST_MUSCLES: _patch(
        AHEAD,
        "trunk",
        ("thoracic-2", 0.076, 0.365, 0.062, 0.024, 0.032, 0.046),
        ("thoracic-3", 0.050, 0.412, 0.100, 0.026, 0.028, 0.042),
    ),
    MuscleName.BUTTOCK_MUSCLES: _patch(
        BACK,
        "trunk leg",
        ("pelvis", -0.066, 0.025, 0.070, 0.046, 0.040, 0.056),
        ("pelvis", -0.070, -0.040, 0.076, 0.046, 0.050, 0.058),
    ),
    MuscleName.DEEP_BUTTOCK_MUSCLES: _patch(
        BACK,
        "trunk leg",
        ("pelvis", -0.092, 0.012, 0.040, 0.022, 0.026, 0.026),
        ("pelvis", -0.050, -0.014, 0.122, 0.026, 0.026, 0.026),
    ),
    MuscleName.SIDE_HIP_MUSCLES: _patch(
        OUTWARD,
        "trunk leg",
        ("pelvis", -0.008, 0.065, 0.138, 0.054, 0.030, 0.024),
        ("pelvis", -0.004, -0.010, 0.150, 0.034, 0.040, 0.024),
    ),
    MuscleName.HIP_FLEXORS: _patch(
        AHEAD,
        "trunk leg",
        ("pelvis", 0.072, 0.030, 0.076, 0.022, 0.030, 0.030),
        ("thigh", 0.070, -0.070, 0.084, 0.020, 0.045, 0.032),
    ),
    MuscleName.FRONT_THIGH_MUSCLES: _patch(
        AHEAD,
        "leg",
        ("thigh", 0.062, -0.110, 0.087, 0.030, 0.040, 0.050),
        ("thigh", 0.054, -0.230, 0.088, 0.028, 0.050, 0.046),
        ("thigh", 0.042, -0.350, 0.088, 0.020, 0.030, 0.034),
    ),
    MuscleName.BACK_THIGH_MUSCLES: _patch(
        BACK,
        "leg",
        ("thigh", -0.056, -0.115, 0.087, 0.028, 0.035, 0.048),
        ("thigh", -0.046, -0.230, 0.088, 0.026, 0.050, 0.044),
        ("thigh", -0.038, -0.345, 0.088, 0.020, 0.035, 0.036),
    ),
    MuscleName.CALF_MUSCLES: _patch(
        BACK,
        "leg",
        ("shank", -0.042, -0.470, 0.088, 0.024, 0.035, 0.038),
        ("shank", -0.044, -0.545, 0.088, 0.024, 0.040, 0.038),
        ("shank", -0.026, -0.660, 0.088, 0.016, 0.030, 0.024),
    ),
    MuscleName.SHOULDER_MUSCLES: _patch(
        OUTWARD,
        "trunk arm",
        ("upper-arm", -0.012, 0.432, 0.172, 0.048, 0.036, 0.044),
        ("upper-arm", -0.012, 0.340, 0.180, 0.028, 0.040, 0.032),
        wraps=True,
    ),
    MuscleName.ARM_MUSCLES: _patch(
        OUTWARD,
        "arm",
        ("upper-arm", -0.012, 0.310, 0.172, 0.036, 0.040, 0.034),
        ("upper-arm", -0.012, 0.190, 0.172, 0.034, 0.040, 0.032),
        wraps=True,
    ),
}


def paint_muscles(
    names: Iterable[MuscleName],
    posture: Posture,
    view: View,
    layers: Sequence[Layer],
    sides: Mapping[str, tuple[Side, ...]] | None = None,
) -> tuple[PaintedMuscle, ...]:
    """The shapes of the muscles of these names, one for each layer that one is painted after.

    Of muscles that move a leg or an arm only those of `sides` are painted, by the limb.
    """
    order = {layer.name: number for number, layer in enumerate(layers)}
    shapes: dict[str, list[Geometry]] = {}
    patches: list[tuple[Patch, Side]] = [
        (patch, side) for patch in map(MUSCLES.__getitem__, names) for side in (sides or {}).get(patch.hosts[-1], SIDES)
    ]
    for patch, side in patches:
        if patch.wraps or _looks(patch, posture, side, view) > TURNED_AWAY:
            hosts = [f"{host} {side}" if host in {"leg", "arm"} else host for host in patch.hosts]
            after = max(hosts, key=lambda host: order[host])
            ground = shapely.union_all([layers[order[host]].rough for host in hosts])
            drawn = chain([flesh(posture, lump, side) for lump in patch.chain], view)
            shapes.setdefault(after, []).append(drawn.intersection(ground.buffer(-INSET, quad_segs=2)))
    return tuple(starmap(PaintedMuscle, _merged(shapes)))


def _merged(shapes: Mapping[str, Sequence[Geometry]]) -> Iterator[tuple[str, Geometry]]:
    for after, parts in shapes.items():
        whole = shapely.union_all(parts)
        if whole.area > CRUMB:
            yield after, whole


def _looks(patch: Patch, posture: Posture, side: Side, view: View) -> float:
    """How far a patch looks toward the reader: 1 straight at them, -1 away."""
    middle = patch.chain[len(patch.chain) // 2].bone
    bone = middle if middle in TRUNK_JOINTS else bone_of(middle, side)
    return dot(apply(posture.turns[bone], across(patch.looks, side)), view.toward)
