"""One frame as SVG elements: ground, props, ghost, body, arrows, in painting order.

In: a solved frame, the frame before it, a view and a style. Out: a `Panel`: elements, the area that they cover and the
area of the body, so that the layout can place it and put its number where there is room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import GeometryCollection, Polygon

from supple_figures.drawing.arrows import ArrowPath
from supple_figures.drawing.body import Layer, body_layers, depth_line, depth_on, unhidden
from supple_figures.drawing.camera import View
from supple_figures.drawing.hatching import dots_path, hatch_path
from supple_figures.drawing.muscles import PaintedMuscle, paint_muscles
from supple_figures.drawing.scene_bounds import STANDING, SceneBounds
from supple_figures.drawing.shapes import Depth, Thing
from supple_figures.drawing.silhouettes import Geometry, footprints
from supple_figures.drawing.styles import THIN, Style, Texture, Tone
from supple_figures.drawing.svg_paths import cornered_path, lines_path, numbers, rounded, shape_path, smooth_line
from supple_figures.drawing.things import draw_floor, draw_thing
from supple_figures.model import Figure
from supple_figures.posing.forward_kinematics import Ellipsoid, flesh
from supple_figures.posing.movement import moving_sides
from supple_figures.posing.skeleton import (
    BUTTOCK_FLESH,
    LIMB_FLESH,
    SIDES,
    SKULL,
    TRUNK_FLESH,
    Lump,
    Side,
)
from supple_figures.posing.solving import SolvedPose
from supple_figures.posing.vectors import Vector

# What is this near the floor throws a shadow onto it, in metres.
TOUCHING = 0.05
# How closely a shadow is known, in metres.
SHADOW_ROUGH = 0.004
# What starts higher than this cannot be near the floor, in metres; the trunk counts from the hips.
LONGEST_BONE = 0.75
# A part of a prop and a part of the body that share less on paper do not meet, in square metres.
CRUMB = 1e-4
# From these cosines on a view is as good as level, and square to the room.
FLAT = 0.9
SQUARE = 0.99
# How wide the lines of faces and hands, eyes and hatching are, as shares of the outline's width.
FINE = 0.65
EYE_WIDTH = 1.6
HATCH = 0.5
# How far apart the hatching of a far limb is in a drawing that is printed at its own size, in metres, and its slant.
HATCH_SPACING = 0.026
HATCH_DEGREES = 45.0
# How far apart the lines and the dots on a muscle are, and how large dots are as a share of the outline's width.
LINES_SPACING = 0.013
DOTS_SPACING = 0.017
DOT = 1.3
TEXTURE_INSET = 0.003
NO_SHAPE: Geometry = Polygon()
# How much sparser hatching gets with how far lines may stray, per metre; from where on fine lines are left away.
SPARSER = 40.0
NOT_FINE = 0.009
HATCH_INSET = 0.006


@dataclass(frozen=True, slots=True)
class Panel:
    """The elements of one frame, in the units of the drawing, and the areas in metres that they take up."""

    elements: str
    bounds: tuple[float, float, float, float]
    taken: tuple[Geometry, ...]

    def covers(self, areas: NDArray[np.object_]) -> NDArray[np.bool_]:
        """Of each of these areas, whether anything of it is taken."""
        taken = np.array(self.taken, dtype=object)
        shapely.prepare(taken)
        met: NDArray[np.bool_] = np.any(shapely.intersects(taken[:, np.newaxis], areas), axis=0)
        return met


@dataclass(frozen=True, slots=True)
class Pen:
    """How shapes become paths: in which style, and how far in metres a path may stray from its shape."""

    style: Style
    coarseness: float

    def area(self, shape: Geometry, look: str) -> str:
        """A filled shape with a smooth outline."""
        data = shape_path(shape, self.coarseness)
        return f'<path d="{data}" {look}/>' if data else ""

    def data(self, thing: Thing) -> str:
        """The path of a part of a prop: a line, round, or with corners."""
        if thing.line:
            return lines_path(thing.shape, self.coarseness)
        return shape_path(thing.shape, self.coarseness) if thing.round else cornered_path(thing.shape)

    def stroke(self, shape: Geometry, look: str) -> str:
        """Straight lines, however short."""
        data = "".join(smooth_line(list(line.coords)) for line in shapely.get_parts(shape) if not line.is_empty)
        return f'<path d="{data}" {look}/>' if data else ""

    def line(self, shape: Geometry, look: str = "") -> str:
        """Smooth lines."""
        data = lines_path(shape, self.coarseness)
        return f'<path d="{data}"{" " + look if look else ""}/>' if data else ""


@dataclass(frozen=True, slots=True)
class Scene:
    """One frame ready to be painted: its body's layers and its props' shapes."""

    pose: SolvedPose
    view: View
    layers: tuple[Layer, ...]
    things: tuple[Thing, ...]
    among: tuple[tuple[int, Thing], ...]
    """Parts of props that the body is before or behind, each with the number of layers that are painted before it."""
    muscles: tuple[tuple[bool, PaintedMuscle], ...]
    """Muscles, and whether each is stretched or works."""
    shadow: Geometry
    floor: shapely.LineString | None
    body: Geometry

    @property
    def all_things(self) -> tuple[Thing, ...]:
        """All parts of props."""
        return (*self.things, *(thing for _, thing in self.among))

    def within(self, window: Geometry) -> Scene:
        """The same with no more than what reaches into a window."""
        kept = [layer.silhouette.intersects(window) or layer.name == "trunk" for layer in self.layers]
        return replace(
            self,
            layers=tuple(layer for layer, keep in zip(self.layers, kept, strict=True) if keep),
            things=tuple(thing for thing in self.things if thing.shape.intersects(window)),
            among=tuple((sum(kept[:at]), thing) for at, thing in self.among if thing.shape.intersects(window)),
        )


def set_scene(
    pose: SolvedPose, view: View, bounds: SceneBounds, figure: Figure | None = None, start: SolvedPose | None = None
) -> Scene:
    """Work out all shapes of a frame, with the muscles of its figure that are about how it has moved from a start."""
    layers = unhidden(body_layers(pose.posture, view, bounds.shod))
    body = shapely.union_all([layer.rough for layer in layers])
    kinds = {prop.kind for prop in pose.props}
    things = [thing for prop in pose.props for thing in draw_thing(prop, view, bounds)]
    among = [(index, thing) for thing in things if (index := _among(thing, layers, view)) is not None]
    placed = [thing for _, thing in among]
    things = [thing for thing in things if thing not in placed]
    if kinds & STANDING and "bed" not in kinds and not ("mat" in kinds and bounds.on_the_mat):
        things.insert(0, draw_floor(bounds, view))
    floor = None if kinds & (STANDING | {"mat", "bed"}) else _floor_line(view, bounds)
    sides = moving_sides(start.posture, pose.posture) if figure and start else None
    muscles = (
        [
            (stretched, shape)
            for stretched, names in ((False, figure.works), (True, figure.stretched))
            for shape in paint_muscles(names, pose.posture, view, layers, sides)
        ]
        if figure
        else []
    )
    shadow = _shadow(pose, view)
    return Scene(pose, view, layers, tuple(things), tuple(among), tuple(muscles), shadow, floor, body)


def _floor_line(view: View, bounds: SceneBounds) -> shapely.LineString | None:
    """A line under the feet where the reader stands square to the room; from elsewhere the shadows show the floor."""
    if view.up[1] < FLAT or max(abs(view.right[0]), abs(view.right[2])) < SQUARE:
        return None
    span = bounds.bodies
    if abs(view.right[0]) > SQUARE:
        ends: tuple[Vector, Vector] = ((span.low, 0.0, 0.0), (span.high, 0.0, 0.0))
    else:
        ends = ((bounds.feet, 0.0, span.far), (bounds.feet, 0.0, span.near))
    return shapely.LineString([view.project(end) for end in ends])


def _among(thing: Thing, layers: Sequence[Layer], view: View) -> int | None:
    """Before how many layers a part of a prop is painted that the body may hide; None where they do not meet."""
    if thing.axis is None:
        return None
    axis, met = depth_line(thing.axis, view), False
    for index, layer in enumerate(layers):
        common = shapely.intersection(layer.silhouette, thing.shape)
        if common.area > CRUMB:
            met = True
            middle = common.centroid
            if depth_on(layer.axis, middle) > depth_on(axis, middle):
                return index
    return len(layers) if met else None


def paint(scene: Scene, pen: Pen, ghost: Geometry | None, arrows: tuple[ArrowPath, ...]) -> Panel:
    """The elements of one frame."""
    style = pen.style
    parts = [paint_ground(scene, pen), paint_furniture(scene, pen)]
    areas: list[Geometry] = [scene.body, *(thing.shape for thing in scene.all_things)]
    if ghost is not None:
        look = f'fill="{style.ghost}" stroke="{style.ghost_line}" stroke-width="{style.thin:g}"'
        parts.append(pen.area(ghost, f'{look} stroke-dasharray="{style.ghost_dash}"'))
        areas.append(ghost)
    parts.append(paint_body(scene, pen))
    for arrow in arrows:
        parts.append(paint_arrow(arrow, style))
        areas.append(arrow.area)
    covered = GeometryCollection([*areas, scene.floor] if scene.floor else areas)
    return Panel("".join(parts), covered.bounds, tuple(areas))


def paint_ground(scene: Scene, pen: Pen) -> str:
    """Floor, mat and shadow."""
    parts: list[str] = []
    if scene.floor:
        line = smooth_line(list(scene.floor.coords))
        parts.append(f'<path d="{line}" fill="none" stroke="{pen.style.floor}" stroke-width="{pen.style.thin:g}"/>')
    parts.append(_things(scene.things, Depth.GROUND, pen))
    if pen.style.shadow != "none":
        parts.append(pen.area(scene.shadow, f'fill="{pen.style.shadow}"'))
    return "".join(parts)


def paint_furniture(scene: Scene, pen: Pen) -> str:
    """What stands behind the body."""
    return _things(scene.things, Depth.BEHIND, pen)


def paint_body(scene: Scene, pen: Pen) -> str:
    """The body and what touches it: far limbs, then what the trunk lies on, then the rest."""
    middle = next(index for index, layer in enumerate(scene.layers) if layer.name in {"head", "trunk"})
    inserted = [
        (middle, _things(scene.things, Depth.BETWEEN, pen)),
        *((index, _things([thing], thing.depth, pen)) for index, thing in scene.among),
    ]
    hatched = _hatched(scene.layers) if pen.style.far.hatched else {}
    text, start = "", 0
    for index, elements in sorted(inserted, key=lambda pair: pair[0]):
        text += _layers(scene, start, index, pen, hatched) + elements
        start = index
    return text + _layers(scene, start, len(scene.layers), pen, hatched) + _things(scene.things, Depth.BEFORE, pen)


def _hatched(layers: Sequence[Layer]) -> dict[str, Geometry]:
    """What is seen of far limbs: the rest of them needs no hatching."""
    seen: dict[str, Geometry] = {}
    for index, layer in enumerate(layers):
        if layer.far:
            before = shapely.union_all([other.rough for other in layers[index + 1 :]])
            seen[layer.name] = layer.silhouette.buffer(-HATCH_INSET, quad_segs=2).difference(before)
    return seen


def _layers(scene: Scene, start: int, end: int, pen: Pen, hatched: Mapping[str, Geometry]) -> str:
    """Layers from one number to another in their order, neighbours of one tone in one group."""
    text = ""
    for far, group in groupby(scene.layers[start:end], key=lambda layer: layer.far):
        tone = pen.style.far if far else pen.style.near
        parts = "".join(
            _layer(layer, tone, pen, hatched.get(layer.name)) + _muscles(scene, layer.name, tone, pen)
            for layer in group
        )
        text += f'<g fill="none" stroke="{tone.line}" stroke-width="{tone.width:g}">{parts}</g>'
    return text


def _layer(layer: Layer, tone: Tone, pen: Pen, hatched: Geometry | None) -> str:
    parts: list[str] = []
    for area in layer.areas:
        colour = getattr(tone, area.material)
        if area.line is None:
            parts.append(pen.area(area.shape, f'fill="{colour}"'))
        else:
            parts += [pen.area(area.shape, f'fill="{colour}" stroke="none"'), pen.line(area.line)]
    parts += [
        pen.line(layer.creases),
        "" if pen.coarseness > NOT_FINE else pen.line(layer.fine, f'stroke-width="{tone.width * FINE:.1f}"'),
        pen.stroke(layer.eyes, f'stroke-width="{tone.width * EYE_WIDTH:.1f}"'),
    ]
    if hatched is not None:
        spacing = HATCH_SPACING * pen.style.thin / THIN * (1 + pen.coarseness * SPARSER)
        hatch = hatch_path(hatched, spacing, HATCH_DEGREES)
        parts.append(f'<path d="{hatch}" stroke-width="{tone.width * HATCH:.1f}"/>' if hatch else "")
    return "".join(parts)


def _muscles(scene: Scene, name: str, tone: Tone, pen: Pen) -> str:
    """The muscles that lie on a layer."""
    return "".join(
        paint_texture(muscle.shape, pen.style.stretched if stretched else pen.style.works, tone, pen)
        for stretched, muscle in scene.muscles
        if muscle.after == name
    )


def paint_texture(shape: Geometry, texture: Texture, tone: Tone, pen: Pen) -> str:
    """A patch with its outline, and lines or dots on it."""
    look = f'fill="{texture.fill}" stroke="{texture.ink}" stroke-width="{tone.width * FINE:.1f}"'
    parts = [pen.area(shape, look)]
    grown = pen.style.thin / THIN * (1 + pen.coarseness * SPARSER)
    inner = shape.buffer(-TEXTURE_INSET, quad_segs=2) if texture.lines or texture.dots else NO_SHAPE
    for data, width in (
        (hatch_path(inner, LINES_SPACING * grown, -HATCH_DEGREES) if texture.lines else "", tone.width * FINE),
        (dots_path(inner, DOTS_SPACING * grown) if texture.dots else "", tone.width * DOT),
    ):
        parts.append(f'<path d="{data}" stroke="{texture.ink}" stroke-width="{width:.1f}"/>' if data else "")
    return "".join(parts)


def _things(things: Sequence[Thing], depth: Depth, pen: Pen) -> str:
    """The props of one depth in the painting order, one group for those with lines."""
    parts: list[str] = []
    for look, alike in groupby(
        (thing for thing in things if thing.depth is depth), key=lambda it: _look(it, pen.style)
    ):
        data = ""
        painted: Geometry = Polygon()
        for thing in alike:
            # One path for what is painted alike and lies apart.
            if data and painted.intersects(thing.shape):
                parts.append(f'<path d="{data}" {look}/>')
                data, painted = "", Polygon()
            data += pen.data(thing)
            painted = painted.union(thing.shape)
        parts.append(f'<path d="{data}" {look}/>' if data else "")
    style = pen.style
    return f'<g stroke="{style.prop_line}" stroke-width="{style.thin:g}">{"".join(parts)}</g>' if parts else ""


def _look(thing: Thing, style: Style) -> str:
    """The colours and the line of a part of a prop, as attributes."""
    colour = getattr(style, thing.paint)
    if thing.line:
        return 'fill="none"'
    if thing.paint == "ground":
        # Where it has no tone of its own, a thin line goes around it.
        edge = 'stroke="none"' if style.ground != style.paper else f'stroke-width="{style.thin / 2:g}"'
        return f'fill="{colour}" {edge}'
    plain = thing.paint in {"mat", "mat_edge"} and style.mat != style.mat_edge
    return f'fill="{colour}"' + (f' stroke="{colour}"' if plain else "")


def paint_arrow(arrow: ArrowPath, style: Style) -> str:
    """An arrow, set off from what it crosses."""
    shaft = smooth_line(arrow.shaft())
    heads = "".join(f"M{numbers(rounded(a))}L{numbers((*rounded(b), *rounded(c)))}z" for a, b, c in arrow.heads())
    return (
        f'<g fill="{style.paper}" stroke="{style.paper}" stroke-width="{5 + style.halo}">'
        f'<path d="{shaft}" fill="none"/>'
        f'<path d="{heads}" stroke-width="{1 + style.halo}"/></g>'
        f'<path d="{shaft}" fill="none" stroke="{style.accent}" stroke-width="5"/>'
        f'<path d="{heads}" fill="{style.accent}"/>'
    )


def _shadow(pose: SolvedPose, view: View) -> Geometry:
    """The shadow right under what touches the floor."""
    parts: list[tuple[tuple[Lump, ...], Side]] = [(TRUNK_FLESH, "near"), ((SKULL,), "near")]
    for side in SIDES:
        parts.extend((lumps, side) for lumps in (BUTTOCK_FLESH, *LIMB_FLESH.values()))
    shapes = [
        [flesh(pose.posture, lump, side) for lump in lumps]
        for lumps, side in parts
        if pose.posture.places[lumps[0].bone_on(side)][1] < LONGEST_BONE
    ]
    low = [[_flattened(shape) for shape in line if shape.lowest() < TOUCHING] for line in shapes]
    low += [[_spot(prop.at)] for prop in pose.props if prop.kind in {"ball", "foam-roller"}]
    prints = footprints(low, view, 0.006)
    # Hollows and bulges of a shadow need no care: it is pale and mostly hidden.
    whole = shapely.union_all(shapely.simplify(prints, SHADOW_ROUGH))
    return whole.buffer(0.02, quad_segs=1).buffer(-0.02, quad_segs=1) if prints else Polygon()


def _flattened(shape: Ellipsoid) -> Ellipsoid:
    x, _, z = shape.middle
    a, b, c = ((axis[0], 0.0, axis[2]) for axis in shape.axes)
    return Ellipsoid((x + 0.012, 0.0, z), (a, b, c))


def _spot(at: Vector) -> Ellipsoid:
    return Ellipsoid((at[0], 0.0, at[2]), ((0.12, 0.0, 0.0), (0.0, 0.0, 0.0), (0.0, 0.0, 0.12)))
