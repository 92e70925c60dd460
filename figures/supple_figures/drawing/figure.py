"""A figure as one SVG, or as one for each frame.

In: a solved figure, a style, the title in the edition's language and what the marks should say. Out: SVG text without
scripts, links, filters or fonts of its own; the same bytes for the same input. All figures have one scale: 43 mm on
paper for a metre of body, so that bodies and lines are alike on every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from typing import cast

import shapely
from shapely import Polygon

from supple_figures.drawing.arrows import ArrowPath, default_arrow, find_arrow
from supple_figures.drawing.badges import Marks
from supple_figures.drawing.body import body_layers
from supple_figures.drawing.camera import View
from supple_figures.drawing.further_views import SECOND_SCALE, SEEN_RADIUS, beside, enlarge, shrink
from supple_figures.drawing.layout import NARROW_MM, WIDEST_MM, Drawing, Layout, arrange, compose
from supple_figures.drawing.panels import Panel, Pen, Scene, paint, set_scene
from supple_figures.drawing.scene_bounds import bounds_of
from supple_figures.drawing.silhouettes import Geometry, disc, polygons
from supple_figures.drawing.styles import Style
from supple_figures.drawing.tones import style_of
from supple_figures.looks import StyleName
from supple_figures.model import Arrow, Figure
from supple_figures.posing.contact_language import PhraseError, parse_part
from supple_figures.posing.landmarks import find_part
from supple_figures.posing.solving import SolvedFigure

# The sheet by which a drawing follows the dark.
SHEET = re.compile("<style>.*?</style>")
# How far lines may stray from the true shape, in metres of body; more where many frames would make a heavy file.
COARSENESS = (0.0015, 0.0018, 0.0028, 0.0040, 0.0055, 0.0075, 0.0100)
LARGEST = 12_000
# Up to so many views share that; each further one, of a frame or of a part of one, may add so many bytes.
VIEWS = 3
LARGEST_VIEW = 3_000
# Figures whose shapes are kept, of some 200 kB each.
MOST_PLANNED = 100
# Lines grow at most so much against the shrinking of a drawing.
THICKEST = 1.5
# What of a ghost is too narrow, too small or too near to be seen as a part of a body, in metres and square metres.
SLIT = 0.012
SLIVER = 0.013
CRUMB = 0.0006
GAP = 0.004
# How far a ghost goes on behind the body, so that its outline has no end in the open.
BEHIND = 0.05


def draw_figure(  # noqa: PLR0913 - each is a choice of the exporter, by name
    solved: SolvedFigure,
    *,
    title: str,
    style: StyleName = StyleName.FULL_COLOUR,
    numbers: Sequence[str] | None = None,
    marks: Mapping[int, Marks] | None = None,
    widest_mm: float = WIDEST_MM,
    place_mm: tuple[float, float] | None = None,
    text_mm: float | None = None,
    mirrored: bool = False,
) -> Drawing:
    """All frames in one drawing: beside each other while they fit, else in rows.

    `numbers` are the labels of the frames, in the reader's digits; None or an empty label leaves them away. `marks` go
    by the frame's place in the figure, from 0. `place_mm`, width and height, is where the drawing will be fitted in:
    frames are then set so that they come out largest, and numbers so that they stay readable. With `text_mm`, numbers
    and marks come out in that size in the place; marks that would cost too much of the drawing's size are left away.
    `mirrored` shows the other side of the body doing it.
    """
    layout = Layout(title, numbers, marks or {}, widest_mm, place_mm, text_mm)
    return _fit(solved, plan_frames(solved, mirrored), style_of(style, solved.figure.body), layout)


def draw_styles(
    solved: SolvedFigure,
    *,
    title: str,
    styles: Sequence[StyleName],
    numbers: Sequence[str] | None = None,
    marks: Mapping[int, Marks] | None = None,
) -> Mapping[StyleName, Drawing]:
    """The same figure in several styles, its shapes worked out once."""
    frames = plan_frames(solved)
    layout = Layout(title, numbers, marks or {})
    return {style: _fit(solved, frames, style_of(style, solved.figure.body), layout) for style in styles}


def _fit(solved: SolvedFigure, frames: Sequence[PlannedFrame], look: Style, layout: Layout) -> Drawing:
    """Paint as finely as the size of a file allows."""
    drawing = None
    for coarseness in COARSENESS[min(len(frames) - 1, 2) :]:
        panels = _paint(solved, frames, Pen(look, coarseness), layout)
        if layout.place_mm is not None:
            # Lines stay visible where the drawing is shrunk into its place.
            _, scale = arrange(panels, layout)
            panels = _paint(solved, frames, Pen(look.thicker(min(1 / scale, THICKEST)), coarseness), layout)
        drawing = compose(panels, look, layout)
        if drawn_bytes(drawing) < largest(solved.figure):
            break
    return cast("Drawing", drawing)


def drawn_bytes(drawing: Drawing) -> int:
    """How many bytes a drawing has without the sheet by which it follows the dark: so it is as fine with it."""
    return len(SHEET.sub("", drawing.svg).encode())


def largest(figure: Figure) -> int:
    """How many bytes the drawing of a figure may have, as `drawn_bytes` counts them."""
    views = len(figure.frames) + (len(figure.close_up.frames) if figure.close_up else 0) + bool(figure.second_view)
    return LARGEST + LARGEST_VIEW * max(0, views - VIEWS)


def _paint(solved: SolvedFigure, frames: Sequence[PlannedFrame], pen: Pen, layout: Layout) -> list[Panel]:
    """The frames, each with the further views of it at its side where there is room to see anything in them."""
    if layout.place_mm is not None and layout.place_mm[0] < NARROW_MM:
        return [paint_frame(frame, pen) for frame in frames]
    panels: list[Panel] = []
    for index, frame in enumerate(frames):
        further = [*_close_up(solved, index, frame, pen)]
        if frame.second is not None:
            coarser = replace(pen, coarseness=pen.coarseness / SECOND_SCALE)
            further.append(shrink(paint_frame(frame.second, coarser), pen.style))
        panels.append(reduce(beside, further, paint_frame(frame, pen)))
    return panels


def draw_frames(  # noqa: PLR0913 - each is a choice of the exporter, by name
    solved: SolvedFigure,
    *,
    titles: Sequence[str],
    style: StyleName = StyleName.FULL_COLOUR,
    numbers: Sequence[str] | None = None,
    marks: Mapping[int, Marks] | None = None,
    mirrored: bool = False,
    further: bool = False,
    muscles: bool = True,
) -> tuple[Drawing, ...]:
    """One drawing for each frame, each with its own title; with the `further` views of it at its side, if wanted.

    Without `muscles` none is marked, for a place where nothing says what that means.
    """
    look = style_of(style, solved.figure.body)
    pen, planned = Pen(look, COARSENESS[0]), plan_frames(solved, mirrored)
    if not muscles:
        planned = tuple(replace(frame, scene=replace(frame.scene, muscles=())) for frame in planned)
    alone = Layout("", None, {})
    panels = _paint(solved, planned, pen, alone) if further else [paint_frame(frame, pen) for frame in planned]
    return tuple(
        compose(
            [panel],
            look,
            Layout(
                title,
                [numbers[index]] if numbers else None,
                {0: marks[index]} if marks and index in marks else {},
            ),
        )
        for index, (panel, title) in enumerate(zip(panels, titles, strict=True))
    )


@dataclass(frozen=True, slots=True)
class PlannedFrame:
    """A frame ready to be painted: its shapes, the ghost behind it and its arrows."""

    scene: Scene
    ghost: Geometry | None
    arrows: tuple[ArrowPath, ...]
    second: PlannedFrame | None = None
    """The same from another side."""


@lru_cache(maxsize=MOST_PLANNED)
def plan_frames(solved: SolvedFigure, mirrored: bool = False) -> tuple[PlannedFrame, ...]:
    """All frames with ghosts and arrows. This is the same for every style and place, so it is worked out once."""
    bounds = bounds_of(solved.frames)
    # Muscles are shown where something is done: not at the start, unless that is all there is.
    doing = [solved.figure if index > 0 or len(solved.frames) == 1 else None for index in range(len(solved.frames))]
    start = solved.frames[0] if len(solved.frames) > 1 else None
    scenes = [
        set_scene(pose, view_of(solved, index, mirrored), bounds, doing[index], start)
        for index, pose in enumerate(solved.frames)
    ]
    planned = _planned(solved, scenes)
    second = solved.figure.second_view
    if second is not None and second.frame <= len(planned):
        view, at = View.of(second.camera), second.frame - 1
        view = view.mirrored() if mirrored else view
        other = [
            set_scene(scene.pose, view, bounds, doing[index], start)
            for index, scene in enumerate(scenes[: second.frame])
        ]
        planned[at] = replace(planned[at], second=_planned(solved, other)[at])
    return tuple(planned)


def _planned(solved: SolvedFigure, scenes: Sequence[Scene]) -> list[PlannedFrame]:
    """Scenes with their ghosts and arrows."""
    planned: list[PlannedFrame] = []
    for index, scene in enumerate(scenes):
        before = scenes[index - 1] if index else None
        wanted = solved.figure.frames[index].ghost
        shown = before is not None and (before.pose.root is scene.pose.root if wanted is None else wanted)
        ghost = find_ghost(_seen_from(before, scene.view), scene.body) if before and shown else None
        planned.append(PlannedFrame(scene, ghost, arrows_into(solved, index, scene, ghost)))
    return planned


def _seen_from(scene: Scene, view: View) -> Geometry:
    """The body of a scene, as another view has it."""
    if scene.view == view:
        return scene.body
    return shapely.union_all([layer.silhouette for layer in body_layers(scene.pose.posture, view)])


def find_ghost(before: Geometry, body: Geometry) -> Geometry | None:
    """What is to be seen of the frame before, as plain outlines: only what has clearly moved away from the body.

    Of a part that has moved less than a line is wide, or of a gap between the limbs, nothing would be left but specks.
    """
    whole = before.simplify(SLIT / 8).buffer(SLIT, quad_segs=3).buffer(-SLIT, quad_segs=3)
    filled = shapely.union_all([Polygon(part.exterior, _gaps(part)) for part in polygons(whole)])
    moved = filled.difference(body).buffer(-SLIVER, quad_segs=2)
    pieces = [part for part in polygons(moved) if part.area > CRUMB]
    return filled.intersection(shapely.union_all(pieces).buffer(BEHIND, quad_segs=3)) if pieces else None


def _gaps(part: Polygon) -> list[shapely.LinearRing]:
    """The holes of an outline that are large enough to be seen as such."""
    return [ring for ring in part.interiors if Polygon(ring).area > GAP]


def paint_frame(frame: PlannedFrame, pen: Pen) -> Panel:
    """The elements of one frame."""
    return paint(frame.scene, pen, frame.ghost, frame.arrows)


def view_of(solved: SolvedFigure, index: int, mirrored: bool = False) -> View:
    """The view of a frame: its own, or the figure's."""
    view = View.of(solved.figure.frames[index].camera or solved.figure.camera)
    return view.mirrored() if mirrored else view


def _close_up(solved: SolvedFigure, index: int, frame: PlannedFrame, pen: Pen) -> Iterator[Panel]:
    """A round window onto one part of a frame, larger."""
    wanted, scene = solved.figure.close_up, frame.scene
    if wanted is not None and index + 1 in wanted.frames:
        try:
            part = parse_part(wanted.of)
        except PhraseError:
            return
        middle = scene.view.project(find_part(scene.pose.posture, part))
        near = replace(frame, scene=scene.within(disc(middle, SEEN_RADIUS)), arrows=())
        yield enlarge(paint_frame(near, pen), middle, f"close-up-{index + 1}", pen.style)


def arrows_into(solved: SolvedFigure, index: int, scene: Scene, ghost: Geometry | None) -> tuple[ArrowPath, ...]:
    """The arrows of a frame, placed beside its body and what is seen of the frame before."""
    if index == 0:
        return ()
    start, end = solved.frames[index - 1], solved.frames[index]
    stated = solved.figure.arrows
    last = len(solved.frames) - 1
    if stated is None:
        found = default_arrow(start, end, scene.view)
        wanted: list[Arrow] = [found] if found else []
    else:
        wanted = [arrow for arrow in stated if (arrow.frame - 1 if arrow.frame else last) == index]
    taken = shapely.union_all([scene.body, *([ghost.buffer(-0.02, quad_segs=2)] if ghost else [])])
    paths: list[ArrowPath] = []
    for arrow in wanted:
        path = find_arrow(start, end, arrow, scene.view, taken)
        if path:
            paths.append(path)
            taken = taken.union(path.area)
    return tuple(paths)
