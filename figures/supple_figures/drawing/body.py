"""The body as layers of flat shapes, in the order in which they are painted.

In: a solved pose and a view. Out: `Layer`s from the back to the front. Each layer is a part with its fills (which part
of a garment or of the body each shape is) and its lines. Lines are left out where a limb grows out of the trunk, so
that one silhouette runs through, and stay where one part lies before another.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeAlias

import shapely
from shapely import LineString, MultiPolygon, Point, Polygon

from supple_figures.drawing.camera import Flat, View
from supple_figures.drawing.markings import EAR, INSET, ear_fold, face_marks, hand_marks, inner, sole_marks, toe_marks
from supple_figures.drawing.silhouettes import Geometry, chain, chains, disc, merged, outline_points, polygons
from supple_figures.posing.forward_kinematics import Ellipsoid, Posture, flesh
from supple_figures.posing.goniometry import read_fingers
from supple_figures.posing.skeleton import (
    BUTTOCK_FLESH,
    FACE_FLESH,
    FINGER_FLESH,
    JAW_FLESH,
    LEG,
    LIMB_FLESH,
    NECK,
    NECK_FLESH,
    NOSE_FLESH,
    PARENT_OF,
    SHOULDER_BONE,
    SHOULDER_FLESH,
    SIDES,
    SKULL,
    SPINE,
    THUMB_FLESH,
    TRUNK_FLESH,
    Lump,
    Side,
    across,
    bone_of,
)
from supple_figures.posing.vectors import Vector, add, apply, dot, mix, scale, subtract, turn_z, unit

Material: TypeAlias = Literal["skin", "top", "shorts", "hair", "shoes"]
# From this share of sideways view on, one side counts as far.
SIDEWAYS = 0.4
NO_LINE: Geometry = LineString()
CLOTH = 0.006
# How far from hips and shoulders limbs and trunk are one shape, how wide a hollow between them is filled, how far two
# lines that run on run together, and half of what a line hides, in metres.
HIP_SEAM = 0.125
SHOULDER_SEAM = 0.085
SEAM_HOLLOW = 0.03
OVERLAP = 0.010
LINE = 0.006
RIM = 0.015
HEM_HEIGHT = 0.35
SHORTS_LENGTH = 0.60
# Which area of a limb is its garment, by number.
GARMENT = 1
NAPE: Vector = (-0.062, 0.585, 0.0)
CHIN: Vector = (0.054, 0.575, 0.0)
SHORTEST_CREASE = 0.04
# The bones of an arm along its line, and how far apart in degrees fingers are seen one by one.
ARM_LINE = ("upper-arm", "forearm", "hand")
OPEN = 5.0
FINGERTIPS: Vector = (-0.010, -0.290, 0.172)
# The cosine of the bend from which on a limb may lie on itself.
FOLDED = -0.1
SLEEVE_LENGTH = 0.55
# From this share of sideways view on, an ear and its fold are seen before the head; from the first on, above it.
EAR_SEEN = 0.25
FOLD_SEEN = 0.6
# From this share of a view from behind on, the chin is hidden.
FROM_BEHIND = -0.35
# An area of which less is seen is left out, in square metres.
HIDDEN = 3e-4
# How closely the whole of a part is known, in metres.
ROUGH = 0.002
# The ankle's collar of a shoe; the sole is a little wider than the foot.
COLLAR = Lump("foot", (-0.004, -0.842, 0.088), (0.037, 0.008, 0.034))
SHOE = 0.004
# The hair lies behind a plane at the back of the head and above one over the brow: direction, share of the radius.
HAIR_PLANES: tuple[tuple[Vector, float], ...] = (((-0.95, 0.30, 0.0), 0.14), ((-0.40, 0.917, 0.0), 0.26))


@dataclass(frozen=True, slots=True)
class Area:
    """A shape of one material. Its line runs all around it, or, where it is given, along a part of that alone."""

    material: Material
    shape: Geometry
    line: Geometry | None = None


@dataclass(frozen=True)
class Layer:
    """One part: its areas, each painted over the one before, lines within them, and whether it is on the far side."""

    name: str
    depth: float
    far: bool
    areas: tuple[Area, ...]
    axis: LineString
    """The line of its joints: on paper, and how near to the reader each is."""
    creases: Geometry = NO_LINE
    fine: Geometry = NO_LINE
    """Lines on the surface, for a thinner pen."""
    eyes: Geometry = NO_LINE
    """Short lines for a thicker pen."""

    @cached_property
    def silhouette(self) -> Geometry:
        """The whole area of the part."""
        return MultiPolygon(polygons(shapely.union_all([area.shape for area in self.areas])))

    @cached_property
    def rough(self) -> Geometry:
        """The whole area, as closely as it must be known to say what lies before what."""
        return self.silhouette.simplify(ROUGH)


@dataclass(frozen=True, slots=True)
class Seam:
    """The place where a part runs into another one, how far around it their lines are open, and the other part."""

    at: Flat
    radius: float
    other: Geometry


def body_layers(posture: Posture, view: View, shod: bool = False) -> tuple[Layer, ...]:
    """All layers of a body, barefoot or `shod`, from the back to the front."""
    return _Body(posture, view, shod).layers()


def depth_line(points: Iterable[Vector], view: View) -> LineString:
    """A line through points, on paper and in depth."""
    return LineString([(*view.project(at), view.depth(at)) for at in points])


def depth_on(line: LineString, at: Point) -> float:
    """How near to the reader a line is where it comes nearest to a place on paper."""
    return float(line.interpolate(line.project(at)).z)


def unhidden(layers: Sequence[Layer]) -> tuple[Layer, ...]:
    """The layers without the areas of limbs of which next to nothing is seen, behind what is painted later."""
    kept: list[Layer] = []
    for index, layer in enumerate(layers):
        if layer.far:
            covered = shapely.union_all([other.rough for other in layers[index + 1 :]])
            areas = tuple(area for area in layer.areas if area.shape.difference(covered).area > HIDDEN)
            kept.append(replace(layer, areas=areas, fine=layer.fine.difference(covered)))
        else:
            kept.append(layer)
    return tuple(kept)


class _Body:
    """One body in one view; its shapes are needed by several layers."""

    def __init__(self, posture: Posture, view: View, shod: bool) -> None:
        self.posture = posture
        self.view = view
        self.shod = shod
        buttocks = [self.lumps(BUTTOCK_FLESH, side) for side in SIDES]
        shoulders = [self.lumps(SHOULDER_FLESH, side) for side in SIDES]
        self.pelvis = merged([chains([self.lumps(TRUNK_FLESH[:4]), *buttocks], view, CLOTH)])
        self.shirt = merged([chains([[self.hem(), *self.lumps(TRUNK_FLESH[3:])], *shoulders], view, CLOTH * 1.4)], 0.03)
        hip_side = dot(posture.turns["pelvis"][2], view.toward)
        chest_side = dot(posture.turns["thoracic-3"][2], view.toward)
        self.far_leg: Side | None = None if abs(hip_side) < SIDEWAYS else ("far" if hip_side > 0 else "near")
        self.far_arm: Side | None = None if abs(chest_side) < SIDEWAYS else ("far" if chest_side > 0 else "near")
        self.trunk_depth = view.depth(mix(posture.places["pelvis"], posture.places["thoracic-3"], 0.5))

    def lumps(self, lumps: tuple[Lump, ...], side: Side = "near") -> list[Ellipsoid]:
        return [flesh(self.posture, lump, side) for lump in lumps]

    def hem(self) -> Ellipsoid:
        """The lower edge of the shirt."""
        lump = TRUNK_FLESH[2]
        return flesh(self.posture, Lump(lump.bone, lump.middle, (lump.radii[0], 0.012, lump.radii[2])))

    def layers(self) -> tuple[Layer, ...]:
        legs: dict[Side, Layer] = {side: self.leg(side) for side in SIDES}
        arms: dict[Side, Layer] = {side: self.arm(side) for side in SIDES}
        limbs = [*legs.values(), *arms.values()]
        before = [layer for layer in limbs if layer.depth < self.trunk_depth]
        after = [layer for layer in limbs if layer.depth >= self.trunk_depth]
        return (*self.sorted(before), *self.middle(legs, arms, before), *self.sorted(after))

    def sorted(self, limbs: list[Layer]) -> list[Layer]:
        """Limbs from the back to the front; where two cross, what counts is which lies in front there."""
        placed: list[Layer] = []
        for limb in sorted(limbs, key=lambda layer: layer.depth):
            behind = [number for number, other in enumerate(placed) if self.crosses_behind(limb, other)]
            placed.insert(min(behind, default=len(placed)), limb)
        return placed

    def crosses_behind(self, limb: Layer, other: Layer) -> bool:
        """Whether a limb crosses another one, and lies behind it there."""
        crossing = polygons(limb.areas[0].shape.intersection(other.areas[0].shape))
        if not crossing:
            return False
        middle = max(crossing, key=lambda part: part.area).centroid
        return depth_on(limb.axis, middle) < depth_on(other.axis, middle)

    def axis(self, bones: Sequence[str], end: Vector | None = None) -> LineString:
        """The line through joints, on paper and in depth."""
        return depth_line([*(self.posture.places[bone] for bone in bones), *([end] if end else [])], self.view)

    def limb_axis(self, limb: tuple[str, ...], side: Side) -> LineString:
        """The line through the joints of a limb, to the fingertips."""
        bones = [bone_of(name, side) for name in limb]
        return self.axis(bones, self.posture.point(bones[-1], across(FINGERTIPS, side)) if limb is ARM_LINE else None)

    def middle(self, legs: dict[Side, Layer], arms: dict[Side, Layer], before: list[Layer]) -> list[Layer]:
        """Trunk, neck and head, in the order that the view asks for."""
        pelvis = _joined(self.pelvis, "shorts", self.seams(legs, "thigh", HIP_SEAM, before))
        shirt = _joined(self.shirt, "top", self.seams(arms, "upper-arm", SHOULDER_SEAM, before))
        trunk = Layer("trunk", self.trunk_depth, False, (pelvis, shirt), self.axis(("pelvis", *SPINE)))
        neck, head = self.head()
        return [neck, trunk, head] if head.depth - self.trunk_depth > 0.12 else [head, trunk]

    def seams(self, limbs: dict[Side, Layer], bone: str, radius: float, before: list[Layer]) -> list[Seam]:
        """Where the trunk runs into limbs that are painted before it but not told apart as far."""
        joined: list[Side] = [side for side, limb in limbs.items() if limb in before and not limb.far]
        return [self.seam(limbs[side].areas[GARMENT].shape, bone, side, radius) for side in joined]

    def seam(self, other: Geometry, bone: str, side: Side, radius: float) -> Seam:
        """Where another part runs into a limb."""
        return Seam(self.view.project(self.posture.places[bone_of(bone, side)]), radius, other)

    def leg(self, side: Side) -> Layer:
        upper, *lower = [self.lumps(LIMB_FLESH[name], side) for name in LEG]
        whole = merged([chains([upper, *lower], self.view)], 0.022)
        far = side == self.far_leg
        shorts = self.garment("thigh", side, SHORTS_LENGTH)
        rim = NO_LINE if far else _rim(shorts, self.shirt)
        if not rim.is_empty:
            whole, shorts = whole.difference(rim), shorts.difference(rim)
        area = _joined(shorts, "shorts", [] if far else [self.seam(self.pelvis, "thigh", side, HIP_SEAM)], self.shirt)
        creases = self.crease([upper], lower, "shank", side, 0.085)
        depth = self.limb_depth(("thigh", "shank", "foot"), side, -0.004)
        areas: tuple[Area, ...] = (Area("skin", whole), area)
        if self.shod:
            shoe = self.shoe(side)
            areas, fine = (*areas, Area("shoes", shoe)), sole_marks(self.posture, self.view, side, shoe)
        else:
            fine = toe_marks(self.posture, self.view, side, whole)
        return Layer(f"leg {side}", depth, far, areas, self.limb_axis(LEG, side), creases, fine)

    def shoe(self, side: Side) -> Geometry:
        """A low shoe: the foot from below the ankle on, a little wider."""
        lumps = (COLLAR, *LIMB_FLESH["foot"][1:], *LIMB_FLESH["toes"])
        return merged([chain(self.lumps(lumps, side), self.view, SHOE)], 0.016)

    def arm(self, side: Side) -> Layer:
        spread = self.spread(side)
        upper, *lower = [self.lumps(lumps, side) for lumps in (*(LIMB_FLESH[name] for name in ARM_LINE), THUMB_FLESH)]
        if spread > OPEN:
            lower[1] = lower[1][:2]
        whole = merged([chains([upper, *lower], self.view)], 0.014)
        if spread > OPEN:
            whole = merged([whole, *self.open_fingers(side, spread)], 0.002)
        depth = self.limb_depth(("upper-arm", "forearm", "hand"), side, 0.02)
        # An arm that is laid across the chest is as near as the other one.
        far = side == self.far_arm and depth < self.trunk_depth
        sleeve = self.garment("upper-arm", side, SLEEVE_LENGTH)
        seams = [] if far else [self.seam(self.shirt, "upper-arm", side, SHOULDER_SEAM)]
        area = _joined(sleeve, "top", seams)
        creases = self.crease(lower[:1], [upper], "forearm", side, 0.06)
        fine = NO_LINE if spread > OPEN else hand_marks(self.posture, self.view, side, whole)
        axis = self.limb_axis(ARM_LINE, side)
        return Layer(f"arm {side}", depth, far, (Area("skin", whole), area), axis, creases, fine)

    def spread(self, side: Side) -> float:
        """How far the fingers of a hand are apart, in degrees."""
        return read_fingers(self.posture, side)[f"fingers abduction {side}"]

    def open_fingers(self, side: Side, spread: float) -> Iterator[Geometry]:
        """The fingers, each turned aside from its knuckle: the index finger toward the thumb."""
        for number, (knuckle, tip) in enumerate(FINGER_FLESH):
            turn = turn_z((1.5 - number) / 1.5 * spread)
            aside = add(knuckle.middle, apply(turn, subtract(tip.middle, knuckle.middle)))
            yield chain(self.lumps((knuckle, replace(tip, middle=aside)), side), self.view)

    def limb_depth(self, bones: tuple[str, str, str], side: Side, bias: float) -> float:
        """How near a limb is: the middle of its joints, the outer ones counting more."""
        depths = [self.view.depth(self.posture.places[bone_of(bone, side)]) for bone in bones]
        return depths[0] * 0.3 + depths[1] * 0.4 + depths[2] * 0.3 + bias

    def garment(self, bone: str, side: Side, share: float) -> Geometry:
        """A leg of the shorts or a sleeve: the upper part of a limb, a little wider than the limb."""
        lumps = LIMB_FLESH[bone]
        count = share * (len(lumps) - 1)
        whole, rest = int(count), count - int(count)
        last, beyond = lumps[whole], lumps[whole + 1]
        x, y, z = mix(last.radii, beyond.radii, rest)
        hem = Lump(bone, mix(last.middle, beyond.middle, rest), (x * 1.02, y * HEM_HEIGHT, z * 1.02))
        return chain(self.lumps((*lumps[: whole + 1], hem), side), self.view, CLOTH)

    def crease(
        self, front: list[list[Ellipsoid]], back: list[list[Ellipsoid]], bone: str, side: Side, radius: float
    ) -> Geometry:
        """The line where a limb that is bent at the start of a bone lies on itself."""
        turns = self.posture.turns
        name = bone_of(bone, side)
        if dot(turns[name][1], turns[PARENT_OF[name]][1]) > FOLDED:
            return NO_LINE
        inner = chains(back, self.view).buffer(-0.004, quad_segs=2)
        joint = disc(self.view.project(self.posture.places[name]), radius)
        line = chains(front, self.view).boundary.intersection(inner).difference(joint)
        return shapely.union_all([part for part in shapely.get_parts(line) if part.length > SHORTEST_CREASE])

    def head(self) -> tuple[Layer, Layer]:
        view, posture = self.view, self.posture
        neck_shape = chain(self.lumps(NECK_FLESH), view)
        skull = flesh(posture, SKULL)
        hair = merged([_cap(skull, view, *plane) for plane in HAIR_PLANES], 0.05)
        if posture.shape.knot:
            hair = self.with_knot(hair)
        parts = [self.lumps(part) for part in (FACE_FLESH, JAW_FLESH, NOSE_FLESH)]
        ears = self.ears()
        face = merged([chains([[skull], *parts], view)], 0.016)
        whole = shapely.union_all([face, hair, *ears.values()])
        # Seen from the side the line under the chin ends at the nape; from the front there is no nape to end at.
        nape_at, chin_at = (view.project(posture.point("head", at)) for at in (NAPE, CHIN))
        nape = disc(nape_at, min(0.085, math.dist(nape_at, chin_at) * 0.73))
        jaw = face.boundary.intersection(neck_shape.buffer(-0.004, quad_segs=2)).difference(nape)
        if dot(posture.turns["head"][0], view.toward) < FROM_BEHIND:
            jaw = NO_LINE
        # Turned away or bent forward, the head hides its neck; else both are one silhouette.
        over = view.depth(skull.middle) - self.trunk_depth > 0.12
        axis = self.axis((SHOULDER_BONE, *NECK))
        neck = Layer("neck", view.depth(posture.places["neck-2"]), False, (Area("skin", neck_shape),), axis)
        before = [ears[side] for side in SIDES if self.sideways(side) > EAR_SEEN]
        areas = (
            Area("skin", whole if over else merged([whole, neck_shape], 0.018)),
            Area("hair", hair.difference(shapely.union_all(before)) if before else hair),
        )
        marks = face_marks(posture, view, face, hair)
        sides: list[Side] = [side for side in SIDES if self.sideways(side) > FOLD_SEEN]
        folds = [fold.intersection(inner(whole)) for side in sides for fold in ear_fold(posture, view, side)]
        lines = shapely.union_all([jaw, *(ear.boundary.difference(_outside(whole)) for ear in before)])
        fine = shapely.union_all([marks.lines, *folds])
        return neck, Layer(
            "head", view.depth(skull.middle), False, areas, self.axis(NECK, skull.middle), lines, fine, marks.eyes
        )

    def with_knot(self, hair: Geometry) -> Geometry:
        """The hair with what is tied up behind the head, as far as it is not hidden by the head."""
        knot = chain(self.lumps(self.posture.shape.knot), self.view)
        behind = dot(self.posture.turns["head"][0], self.view.toward) > 0
        return hair.union(knot.difference(chain(self.lumps((SKULL,)), self.view)) if behind else knot)

    def sideways(self, side: Side) -> float:
        """How much one side of the head looks toward the reader."""
        return dot(across((0.0, 0.0, 1.0), side), self.in_head(self.view.toward))

    def in_head(self, way: Vector) -> Vector:
        """A direction in the axes of the head."""
        x, y, z = self.posture.turns["head"]
        return dot(x, way), dot(y, way), dot(z, way)

    def ears(self) -> dict[Side, Geometry]:
        """Both ears: they show which way the head is turned."""
        return {
            side: Polygon(
                outline_points([flesh(self.posture, replace(EAR, middle=across(EAR.middle, side)))], self.view)[0]
            )
            for side in SIDES
        }


def _outside(shape: Geometry) -> Geometry:
    """The outline of a shape and what lies about it."""
    return shape.boundary.buffer(INSET, quad_segs=2)


def _joined(part: Geometry, material: Material, seams: list[Seam], before_other: Geometry = NO_LINE) -> Area:
    """A part that runs into others without a seam: around each joint both have one outline, hollows filled.

    What lies before the other part is not painted over.
    """
    if not seams:
        return Area(material, part)
    hidden = before_other.buffer(LINE, quad_segs=2).difference(part)
    fills, lines, around = [part], list[Geometry](), list[Geometry]()
    for seam in seams:
        near = disc(seam.at, seam.radius * 1.7)
        whole = merged([part.intersection(near), seam.other.intersection(near)], SEAM_HOLLOW)
        ring = disc(seam.at, seam.radius + OVERLAP)
        fills.append(whole.intersection(disc(seam.at, seam.radius)).difference(hidden))
        lines.append(whole.boundary.intersection(ring).difference(hidden))
        around.append(ring)
    shape, rings = shapely.union_all(fills), shapely.union_all(around)
    # Where it lies on another garment there is an edge, however smooth the seam.
    edge = shape.boundary.intersection(before_other).intersection(rings)
    return Area(material, shape, shapely.union_all([part.boundary.difference(rings), *lines, edge]))


def _rim(part: Geometry, other: Geometry) -> Geometry:
    """The narrow rim of a part on another one, which is better left to the other's edge."""
    over = part.intersection(other)
    wide = over.buffer(-RIM, quad_segs=2)
    return over.difference(wide.buffer(RIM + LINE, quad_segs=2)) if not wide.is_empty else over


def _cap(skull: Ellipsoid, view: View, side: Vector, share: float) -> Geometry:
    """The part of a slightly larger skull beyond a plane, as far as it is seen."""
    side = unit(side)
    x, y, z = (scale(axis, 1.05) for axis in skull.axes)
    larger = Ellipsoid(skull.middle, (x, y, z))
    whole = Polygon(outline_points([larger], view)[0])

    def way(on_unit: Vector) -> Vector:
        x, y, z = (scale(axis, along) for axis, along in zip(larger.axes, on_unit, strict=True))
        return add(add(x, y), z)

    def place(on_unit: Vector) -> Flat:
        return view.project(add(skull.middle, way(on_unit)))

    u: Vector = (side[1], -side[0], 0.0)
    radius = (1 - share**2) ** 0.5
    ring = [
        place(add(scale(side, share), add(scale(u, math.cos(angle) * radius), (0.0, 0.0, math.sin(angle) * radius))))
        for angle in (math.tau * step / 20 for step in range(20))
    ]
    edge = Polygon(ring).buffer(0)
    base, top = place(scale(side, share)), place(side)
    size = math.dist(base, top)
    if size < 1e-6:
        return edge
    n = ((top[0] - base[0]) / size, (top[1] - base[1]) / size)
    corners = ((0.0, 1.0), (0.0, -1.0), (1.0, -1.0), (1.0, 1.0))
    half = Polygon([(base[0] + n[0] * a - n[1] * b, base[1] + n[1] * a + n[0] * b) for a, b in corners])
    part = whole.intersection(half)
    # Toward the reader the plane's cut belongs to the cap; turned away it hides a part of it.
    seen = dot(view.toward, way(side)) >= 0
    return part.union(edge) if seen else part.difference(edge)
