"""One frame as SVG elements: ground, props, ghost, body, arrows, in painting order.

In: a solved frame, the frame before it, a view and a style. Out: a `Panel`: elements, the area that they cover and the
area of the body, so that the layout can place it and put its number where there is room.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import shapely
from shapely import Polygon

from supple_exporters.figures.arrows import ArrowPath
from supple_exporters.figures.body import Layer, body_layers
from supple_exporters.figures.camera import View
from supple_exporters.figures.paths import UNITS_PER_METRE, lines_path, numbers, rounded, shape_path, smooth_line
from supple_exporters.figures.silhouettes import Shape, chain, merged
from supple_exporters.figures.styles import Style
from supple_exporters.figures.things import Place, Thing, draw_thing, reach_along_x
from supple_schema.posing.kinematics import Ellipsoid, flesh
from supple_schema.posing.skeleton import BUTTOCK_FLESH, LIMB_FLESH, SIDES, SKULL, TRUNK_FLESH
from supple_schema.posing.solving import SolvedPose
from supple_schema.posing.vectors import Vector

# What is this near the floor throws a shadow onto it, in metres.
TOUCHING = 0.05
FLOOR_MARGIN = 0.06
THIN = 2.0


@dataclass(frozen=True, slots=True)
class Panel:
    """The elements of one frame, in the units of the drawing, and the areas in metres that they cover."""

    elements: str
    bounds: tuple[float, float, float, float]
    body: Shape


@dataclass(frozen=True, slots=True)
class Scene:
    """One frame ready to be painted: its body's layers and its props' shapes."""

    pose: SolvedPose
    view: View
    layers: tuple[Layer, ...]
    things: tuple[Thing, ...]
    shadow: Shape
    floor: tuple[float, float] | None

    @property
    def body(self) -> Shape:
        """The area of the body."""
        return cast("Shape", shapely.union_all([layer.silhouette for layer in self.layers]))


def set_scene(pose: SolvedPose, view: View, ground: tuple[float, float]) -> Scene:
    """Work out all shapes of a frame. `ground` is how far mat or floor go along x, in metres."""
    things = tuple(thing for prop in pose.props for thing in draw_thing(prop, view, ground))
    kinds = {prop.kind for prop in pose.props}
    floor = None if kinds & {"mat", "bed"} else ground
    return Scene(pose, view, body_layers(pose.posture, view), things, _shadow(pose, view), floor)


def ground_of(poses: Iterable[SolvedPose]) -> tuple[float, float]:
    """How far the ground reaches along x under all frames of a figure, in metres."""
    points: list[Vector] = []
    for pose in poses:
        points += [point for point in pose.posture.places.values() if point[1] < 0.6]
        points += [prop.at for prop in pose.props if prop.kind in {"chair", "ball"}]
    low, high = reach_along_x(points)
    return low - 0.16, high + 0.16


def paint(scene: Scene, style: Style, ghost: Shape | None, arrows: tuple[ArrowPath, ...]) -> Panel:
    """The elements of one frame."""
    parts: list[str] = []
    shapes: list[Shape] = [thing.shape for thing in scene.things]
    if scene.floor:
        parts.append(_floor(scene, style))
    parts += [_thing(thing, style) for thing in scene.things if thing.place is Place.GROUND]
    if style.shadow != "none":
        parts.append(_path(shape_path(scene.shadow), style.shadow))
    if ghost is not None:
        parts.append(_ghost(ghost, style))
        shapes.append(ghost)
    parts += [_thing(thing, style) for thing in scene.things if thing.place is Place.BEHIND]
    parts += _bodies(scene, style)
    parts += [_thing(thing, style) for thing in scene.things if thing.place is Place.BEFORE]
    for arrow in arrows:
        parts.append(_arrow(arrow, style))
        shapes.append(arrow.area)
    body = scene.body
    whole = shapely.union_all([*shapes, body, *([_floor_area(scene)] if scene.floor else [])])
    return Panel("".join(parts), whole.bounds, cast("Shape", shapely.union_all([body, *shapes])))


def _bodies(scene: Scene, style: Style) -> list[str]:
    """Far limbs, then what the trunk lies on, then the rest."""
    middle = [index for index, layer in enumerate(scene.layers) if layer.name in {"head", "trunk"}]
    first = middle[0] if middle else 0
    parts = [_layer(layer, style) for layer in scene.layers[:first]]
    parts += [_thing(thing, style) for thing in scene.things if thing.place is Place.BETWEEN]
    return parts + [_layer(layer, style) for layer in scene.layers[first:]]


def _layer(layer: Layer, style: Style) -> str:
    tone = style.far if layer.far else style.near
    parts: list[str] = []
    for area in layer.areas:
        fill, path = getattr(tone, area.material), shape_path(area.shape)
        if area.line is None:
            parts.append(f'<path d="{path}" fill="{fill}"/>')
        else:
            parts.append(f'<path d="{path}" fill="{fill}" stroke="none"/><path d="{lines_path(area.line)}"/>')
    creases = lines_path(layer.creases)
    if creases:
        parts.append(f'<path d="{creases}"/>')
    return f'<g fill="none" stroke="{tone.line}" stroke-width="{tone.width:g}">{"".join(parts)}</g>'


def _thing(thing: Thing, style: Style) -> str:
    fill = getattr(style, thing.paint)
    if thing.thick:
        line = style.prop_line if style.prop_dark == style.prop else fill
        width = round(thing.thick * UNITS_PER_METRE, 1)
        return f'<path d="{lines_path(thing.shape)}" fill="none" stroke="{line}" stroke-width="{width}"/>'
    path = shape_path(thing.shape)
    if thing.paint in {"mat", "mat_edge"} and style.mat != style.mat_edge:
        return _path(path, fill)
    return f'<path d="{path}" fill="{fill}" stroke="{style.prop_line}" stroke-width="{THIN}"/>'


def _ghost(ghost: Shape, style: Style) -> str:
    return (
        f'<path d="{shape_path(ghost)}" fill="{style.ghost}" stroke="{style.ghost_line}" stroke-width="{THIN}" '
        f'stroke-dasharray="{style.ghost_dash}"/>'
    )


def _arrow(arrow: ArrowPath, style: Style) -> str:
    shaft = smooth_line(arrow.shaft())
    heads = "".join(f"M{numbers(rounded(a))}L{numbers((*rounded(b), *rounded(c)))}z" for a, b, c in arrow.heads())
    return (
        f'<g fill="{style.paper}" stroke="{style.paper}" stroke-width="13"><path d="{shaft}" fill="none"/>'
        f'<path d="{heads}" stroke-width="7"/></g>'
        f'<path d="{shaft}" fill="none" stroke="{style.accent}" stroke-width="7.5"/>'
        f'<path d="{heads}" fill="{style.accent}"/>'
    )


def _floor_area(scene: Scene) -> Shape:
    low, high = cast("tuple[float, float]", scene.floor)
    ends = [scene.view.project((x, 0.0, 0.0)) for x in (low, high)]
    return cast("Shape", shapely.LineString(ends).buffer(0.004))


def _floor(scene: Scene, style: Style) -> str:
    low, high = cast("tuple[float, float]", scene.floor)
    if abs(scene.view.right[0]) < 0.3 or scene.view.toward[1] > 0.6:
        return ""
    line = smooth_line([scene.view.project((x, 0.0, 0.0)) for x in (low, high)])
    return f'<path d="{line}" fill="none" stroke="{style.floor}" stroke-width="{THIN}"/>'


def _path(data: str, fill: str) -> str:
    return f'<path d="{data}" fill="{fill}"/>' if data else ""


def _shadow(pose: SolvedPose, view: View) -> Shape:
    """The shadow right under what touches the floor."""
    chains = [[flesh(pose.posture, lump) for lump in TRUNK_FLESH], [flesh(pose.posture, SKULL)]]
    chains += [[flesh(pose.posture, lump, side) for lump in BUTTOCK_FLESH] for side in SIDES]
    chains += [[flesh(pose.posture, lump, side) for lump in lumps] for lumps in LIMB_FLESH.values() for side in SIDES]
    prints: list[Shape] = []
    for lumps in chains:
        low = [_flattened(lump) for lump in lumps if lump.lowest() < TOUCHING]
        if low:
            prints.append(chain(low, view, 0.006))
    prints += [chain([_spot(prop.at)], view) for prop in pose.props if prop.kind in {"ball", "foam-roller"}]
    return merged(prints, 0.03) if prints else Polygon()


def _flattened(shape: Ellipsoid) -> Ellipsoid:
    x, _, z = shape.middle
    a, b, c = ((axis[0], 0.0, axis[2]) for axis in shape.axes)
    return Ellipsoid((x + 0.012, 0.0, z), (a, b, c))


def _spot(at: Vector) -> Ellipsoid:
    return Ellipsoid((at[0], 0.0, at[2]), ((0.12, 0.0, 0.0), (0.0, 0.0, 0.0), (0.0, 0.0, 0.12)))
