"""One frame as SVG elements: ground, props, ghost, body, arrows, in painting order.

In: a solved frame, the frame before it, a view and a style. Out: a `Panel`: elements, the area that they cover and the
area of the body, so that the layout can place it and put its number where there is room.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import shapely
from shapely import GeometryCollection, Polygon

from supple_figures.drawing.arrows import ArrowPath
from supple_figures.drawing.body import Layer, body_layers
from supple_figures.drawing.camera import View
from supple_figures.drawing.silhouettes import Geometry, footprints
from supple_figures.drawing.styles import Style, Tone
from supple_figures.drawing.svg_paths import cornered_path, lines_path, numbers, rounded, shape_path, smooth_line
from supple_figures.drawing.things import Depth, Room, Thing, draw_thing
from supple_figures.posing.contact_language import BodyPart
from supple_figures.posing.kinematics import Ellipsoid, flesh
from supple_figures.posing.landmarks import find_part
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
from supple_figures.posing.vectors import Vector, add

# What is this near the floor throws a shadow onto it, in metres.
TOUCHING = 0.05
# What starts higher than this cannot be near the floor, in metres; the trunk counts from the hips.
LONGEST_BONE = 0.75
GROUND_MARGIN = 0.07
HALF_A_SEAT = 0.2
ENDS = (BodyPart("head"), *(BodyPart(name, side) for name in ("toes", "hand") for side in SIDES))
# Only what is lower than this needs ground under it.
LOW = 0.6
WALL_ABOVE = 0.10
# How closely the whole of a body is known, for ghosts and for room to write in, in metres.
ROUGH = 0.002
# From these cosines on a view is as good as level, and square to the room.
FLAT = 0.9
SQUARE = 0.99


@dataclass(frozen=True, slots=True)
class Panel:
    """The elements of one frame, in the units of the drawing, and the areas in metres that they take up."""

    elements: str
    bounds: tuple[float, float, float, float]
    taken: tuple[Geometry, ...]

    def covers(self, area: Geometry) -> bool:
        """Whether anything of an area is taken."""
        return any(shape.intersects(area) for shape in self.taken)


@dataclass(frozen=True, slots=True)
class Pen:
    """How shapes become paths: in which style, and how far in metres a path may stray from its shape."""

    style: Style
    coarseness: float

    def area(self, shape: Geometry, look: str) -> str:
        """A filled shape with a smooth outline."""
        data = shape_path(shape, self.coarseness)
        return f'<path d="{data}" {look}/>' if data else ""

    def cornered(self, shape: Geometry, look: str) -> str:
        """A filled shape with corners."""
        data = cornered_path(shape)
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
    shadow: Geometry
    floor: shapely.LineString | None
    body: Geometry


def set_scene(pose: SolvedPose, view: View, room: Room) -> Scene:
    """Work out all shapes of a frame."""
    things = tuple(thing for prop in pose.props for thing in draw_thing(prop, view, room))
    kinds = {prop.kind for prop in pose.props}
    floor = None if kinds & {"mat", "bed"} else _floor(view, room)
    layers = body_layers(pose.posture, view)
    body = shapely.union_all(shapely.simplify([area.shape for layer in layers for area in layer.areas], ROUGH))
    return Scene(pose, view, layers, things, _shadow(pose, view), floor, body)


def _floor(view: View, room: Room) -> shapely.LineString | None:
    """A line under the feet where the reader stands square to the room; from elsewhere the shadows show the floor."""
    if view.up[1] < FLAT or max(abs(view.right[0]), abs(view.right[2])) < SQUARE:
        return None
    if abs(view.right[0]) > SQUARE:
        ends: tuple[Vector, Vector] = ((room.low, 0.0, 0.0), (room.high, 0.0, 0.0))
    else:
        ends = ((room.feet, 0.0, room.far), (room.feet, 0.0, room.near))
    return shapely.LineString([view.project(end) for end in ends])


def room_of(poses: Sequence[SolvedPose]) -> Room:
    """The room that all frames of a figure take up together, so that mats and walls are the same in each."""
    points: list[Vector] = []
    for pose in poses:
        points += [*pose.posture.places.values(), *(find_part(pose.posture, part) for part in ENDS)]
        furniture = [prop.at for prop in pose.props if prop.kind in {"chair", "stool", "ball"}]
        points += [add(at, (way, 0.0, way)) for at in furniture for way in (-HALF_A_SEAT, HALF_A_SEAT)]
    low = math.inf if any(prop.kind == "bed" for pose in poses for prop in pose.props) else LOW
    along, across = zip(*((point[0], point[2]) for point in points if point[1] < low), strict=True)
    walls = [prop.at[0] for pose in poses for prop in pose.props if prop.kind == "wall"]
    heels = [find_part(pose.posture, BodyPart("heel"))[0] for pose in poses]
    return Room(
        low=min(min(along) - GROUND_MARGIN, *walls, math.inf),
        high=max(max(along) + GROUND_MARGIN, *walls, -math.inf),
        far=min(across) - GROUND_MARGIN,
        near=max(across) + GROUND_MARGIN,
        feet=sum(heels) / len(heels),
        top=max(point[1] for point in points) + WALL_ABOVE,
    )


def paint(scene: Scene, pen: Pen, ghost: Geometry | None, arrows: tuple[ArrowPath, ...]) -> Panel:
    """The elements of one frame."""
    style = pen.style
    parts = [paint_ground(scene, pen)]
    areas: list[Geometry] = [scene.body, *(thing.shape for thing in scene.things)]
    if ghost is not None:
        look = f'fill="{style.ghost}" stroke="{style.ghost_line}" stroke-width="{style.thin:g}"'
        parts.append(pen.area(ghost, f'{look} stroke-dasharray="{style.ghost_dash}"'))
        areas.append(ghost)
    parts += [paint_furniture(scene, pen), paint_body(scene, pen)]
    for arrow in arrows:
        parts.append(_arrow(arrow, style))
        areas.append(arrow.area)
    covered = GeometryCollection([*areas, scene.floor] if scene.floor else areas)
    return Panel("".join(parts), covered.bounds, tuple(areas))


def paint_ground(scene: Scene, pen: Pen) -> str:
    """Floor, mat and shadow."""
    parts: list[str] = []
    if scene.floor:
        line = smooth_line(list(scene.floor.coords))
        parts.append(f'<path d="{line}" fill="none" stroke="{pen.style.floor}" stroke-width="{pen.style.thin:g}"/>')
    parts.append(_things(scene, Depth.GROUND, pen))
    if pen.style.shadow != "none":
        parts.append(pen.area(scene.shadow, f'fill="{pen.style.shadow}"'))
    return "".join(parts)


def paint_furniture(scene: Scene, pen: Pen) -> str:
    """What stands behind the body."""
    return _things(scene, Depth.BEHIND, pen)


def paint_body(scene: Scene, pen: Pen) -> str:
    """The body and what touches it: far limbs, then what the trunk lies on, then the rest."""
    middle = [index for index, layer in enumerate(scene.layers) if layer.name in {"head", "trunk"}]
    behind, front = _layers(scene.layers[: middle[0]], pen), _layers(scene.layers[middle[0] :], pen)
    return behind + _things(scene, Depth.BETWEEN, pen) + front + _things(scene, Depth.BEFORE, pen)


def _layers(layers: Sequence[Layer], pen: Pen) -> str:
    """Layers in their order, neighbours of one tone in one group."""
    text = ""
    for far, group in groupby(layers, key=lambda layer: layer.far):
        tone = pen.style.far if far else pen.style.near
        parts = "".join(_layer(layer, tone, pen) for layer in group)
        text += f'<g fill="none" stroke="{tone.line}" stroke-width="{tone.width:g}">{parts}</g>'
    return text


def _layer(layer: Layer, tone: Tone, pen: Pen) -> str:
    parts: list[str] = []
    for area in layer.areas:
        colour = getattr(tone, area.material)
        if area.line is None:
            parts.append(pen.area(area.shape, f'fill="{colour}"'))
        else:
            parts += [pen.area(area.shape, f'fill="{colour}" stroke="none"'), pen.line(area.line)]
    parts.append(pen.line(layer.creases))
    return "".join(parts)


def _things(scene: Scene, depth: Depth, pen: Pen) -> str:
    """The props of one depth in the painting order, one group for those with lines."""
    style = pen.style
    parts: list[str] = []
    for thing in scene.things:
        if thing.depth is depth:
            plain = thing.paint in {"mat", "mat_edge"} and style.mat != style.mat_edge
            fill = f'fill="{getattr(style, thing.paint)}"' + (
                f' stroke="{getattr(style, thing.paint)}"' if plain else ""
            )
            if thing.round and thing.shape.area == 0:
                parts.append(pen.line(thing.shape, 'fill="none"'))
            else:
                parts.append(pen.area(thing.shape, fill) if thing.round else pen.cornered(thing.shape, fill))
    return f'<g stroke="{style.prop_line}" stroke-width="{style.thin:g}">{"".join(parts)}</g>' if parts else ""


def _arrow(arrow: ArrowPath, style: Style) -> str:
    shaft = smooth_line(arrow.shaft())
    heads = "".join(f"M{numbers(rounded(a))}L{numbers((*rounded(b), *rounded(c)))}z" for a, b, c in arrow.heads())
    return (
        f'<g fill="{style.paper}" stroke="{style.paper}" stroke-width="9"><path d="{shaft}" fill="none"/>'
        f'<path d="{heads}" stroke-width="5"/></g>'
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
    return shapely.union_all(prints).buffer(0.02, quad_segs=2).buffer(-0.02, quad_segs=2) if prints else Polygon()


def _flattened(shape: Ellipsoid) -> Ellipsoid:
    x, _, z = shape.middle
    a, b, c = ((axis[0], 0.0, axis[2]) for axis in shape.axes)
    return Ellipsoid((x + 0.012, 0.0, z), (a, b, c))


def _spot(at: Vector) -> Ellipsoid:
    return Ellipsoid((at[0], 0.0, at[2]), ((0.12, 0.0, 0.0), (0.0, 0.0, 0.0), (0.0, 0.0, 0.12)))
