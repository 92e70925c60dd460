"""A figure as one SVG, or as one for each frame.

In: a solved figure, a style, the title in the edition's language and what the marks should say. Out: SVG text without
scripts, links, filters or fonts of its own; the same bytes for the same input. All figures have one scale: 43 mm on
paper for a metre of body, so that bodies and lines are alike on every page.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast
from xml.sax.saxutils import escape

import shapely
from shapely import Polygon

from supple_exporters.figures.arrows import ArrowPath, default_arrow, find_arrow
from supple_exporters.figures.camera import View
from supple_exporters.figures.panels import Panel, Pen, Scene, paint, room_of, set_scene
from supple_exporters.figures.paths import UNITS_PER_METRE, UNITS_PER_MILLIMETRE, rounded
from supple_exporters.figures.silhouettes import Shape
from supple_exporters.figures.styles import STYLES, Style, StyleName
from supple_schema.models.figure import Arrow
from supple_schema.posing.contact_language import PhraseError, parse_part
from supple_schema.posing.landmarks import find_part
from supple_schema.posing.solving import SolvedFigure

MARGIN = 8
GAP = 24
BADGE = 15
WIDEST_MM = 96.0
CLOSE_UP_RADIUS = 0.28
CLOSE_UP_SCALE = 2
# How far lines may stray from the true shape, in metres of body; more where many frames would make a heavy file.
COARSENESS = (0.0015, 0.0018, 0.0028, 0.0040, 0.0055, 0.0075)
LARGEST = 12_000
FONT = 'font-family="Atkinson Hyperlegible Next,Helvetica,Arial,sans-serif" font-weight="700"'


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands beside a frame's number: how long to hold, in the reader's language, and which way to breathe."""

    hold: str | None = None
    breath: Literal["in", "out"] | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG and its size at the scale that all figures share, in millimetres."""

    svg: str
    width_mm: float
    height_mm: float


def draw_figure(  # noqa: PLR0913 - each is a choice of the exporter, by name
    solved: SolvedFigure,
    *,
    title: str,
    style: StyleName = StyleName.FULL_COLOUR,
    numbers: Sequence[str] | None = None,
    marks: Mapping[int, Marks] | None = None,
    widest_mm: float = WIDEST_MM,
    mirrored: bool = False,
) -> Drawing:
    """All frames in one drawing: beside each other while they fit, else in rows.

    `numbers` are the labels of the frames, in the reader's digits; None leaves them away. `marks` go by the frame's
    place in the figure, from 0. `mirrored` shows the other side of the body doing it.
    """
    look = STYLES[style]
    frames = plan_frames(solved, mirrored)
    drawing = None
    for coarseness in COARSENESS[min(len(frames) - 1, 2) :]:
        pen = Pen(look, coarseness)
        panels = [paint_frame(frame, pen) for frame in frames]
        panels += _close_up(solved, frames, panels, pen)
        drawing = _compose(panels, look, title, numbers, marks or {}, widest_mm)
        if len(drawing.svg.encode()) < LARGEST:
            break
    return cast("Drawing", drawing)


def draw_frames(
    solved: SolvedFigure,
    *,
    titles: Sequence[str],
    style: StyleName = StyleName.FULL_COLOUR,
    numbers: Sequence[str] | None = None,
    marks: Mapping[int, Marks] | None = None,
    mirrored: bool = False,
) -> tuple[Drawing, ...]:
    """One drawing for each frame, each with its own title."""
    look = STYLES[style]
    return tuple(
        _compose(
            [paint_frame(frame, Pen(look, COARSENESS[0]))],
            look,
            title,
            [numbers[index]] if numbers else None,
            {0: marks[index]} if marks and index in marks else {},
            WIDEST_MM,
        )
        for index, (frame, title) in enumerate(zip(plan_frames(solved, mirrored), titles, strict=True))
    )


@dataclass(frozen=True, slots=True)
class PlannedFrame:
    """A frame ready to be painted: its shapes, the ghost behind it and its arrows."""

    scene: Scene
    ghost: Shape | None
    arrows: tuple[ArrowPath, ...]


def plan_frames(solved: SolvedFigure, mirrored: bool = False) -> tuple[PlannedFrame, ...]:
    """All frames with ghosts and arrows. This is the same for every style."""
    room = room_of(solved.frames)
    scenes = [set_scene(pose, view_of(solved, index, mirrored), room) for index, pose in enumerate(solved.frames)]
    planned: list[PlannedFrame] = []
    for index, scene in enumerate(scenes):
        before = scenes[index - 1] if index else None
        wanted = solved.figure.frames[index].ghost
        shown = before is not None and before.view == scene.view
        if wanted is None:
            shown = shown and before is not None and before.pose.root is scene.pose.root
        ghost = before.body if before and shown and wanted is not False else None
        planned.append(PlannedFrame(scene, ghost, _arrows(solved, index, scene, ghost)))
    return tuple(planned)


def paint_frame(frame: PlannedFrame, pen: Pen) -> Panel:
    """The elements of one frame."""
    return paint(frame.scene, pen, frame.ghost, frame.arrows)


def view_of(solved: SolvedFigure, index: int, mirrored: bool = False) -> View:
    """The view of a frame: its own, or the figure's."""
    view = View.of(solved.figure.frames[index].camera or solved.figure.camera)
    return view.mirrored() if mirrored else view


def _close_up(solved: SolvedFigure, frames: Sequence[PlannedFrame], panels: Sequence[Panel], pen: Pen) -> list[Panel]:
    """A round window onto one part of a frame, larger."""
    wanted = solved.figure.close_up
    if wanted is None or wanted.frame > len(frames):
        return []
    try:
        part = parse_part(wanted.of)
    except PhraseError:
        return []
    scene = frames[wanted.frame - 1].scene
    x, y = scene.view.project(find_part(scene.pose.posture, part))
    at_x, at_y = rounded((x, y))
    radius = round(CLOSE_UP_RADIUS * UNITS_PER_METRE)
    shift = f"translate({at_x} {at_y}) scale({CLOSE_UP_SCALE}) translate({-at_x} {-at_y})"
    circle = f'<circle cx="{at_x}" cy="{at_y}" r="{radius}"'
    elements = (
        f'<clipPath id="close-up">{circle}/></clipPath>{circle} fill="{pen.style.paper}"/>'
        '<g clip-path="url(#close-up)">'
        f'<g transform="{shift}">{panels[wanted.frame - 1].elements}</g></g>'
        f'{circle} fill="none" stroke="{pen.style.floor}" stroke-width="2"/>'
    )
    bounds = (x - CLOSE_UP_RADIUS, y - CLOSE_UP_RADIUS, x + CLOSE_UP_RADIUS, y + CLOSE_UP_RADIUS)
    return [Panel(elements, bounds, Polygon())]


def _arrows(solved: SolvedFigure, index: int, scene: Scene, ghost: Shape | None) -> tuple[ArrowPath, ...]:
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
    taken = shapely.union_all([scene.body, *([ghost.buffer(-0.02)] if ghost else [])])
    paths: list[ArrowPath] = []
    for arrow in wanted:
        path = find_arrow(start, end, arrow, scene.view, taken)
        if path:
            paths.append(path)
            taken = taken.union(path.area)
    return tuple(paths)


def _compose(
    panels: Sequence[Panel],
    style: Style,
    title: str,
    numbers: Sequence[str] | None,
    marks: Mapping[int, Marks],
    widest: float,
) -> Drawing:
    placed: list[str] = []
    y = float(MARGIN)
    right = 0.0
    labels = [*(numbers or ()), *[None] * len(panels)]
    badges = [_badge(panel, labels[index], marks.get(index), style) for index, panel in enumerate(panels)]
    for row in _rows([_width(panel) for panel in panels], widest * UNITS_PER_MILLIMETRE):
        # Panels of one row share their floor.
        top = max(panels[index].bounds[3] * UNITS_PER_METRE + badges[index][1] for index in row)
        bottom = max(-panels[index].bounds[1] * UNITS_PER_METRE for index in row)
        x = float(MARGIN)
        for index in row:
            left = x - panels[index].bounds[0] * UNITS_PER_METRE
            elements = panels[index].elements + badges[index][0]
            placed.append(f'<g transform="translate({round(left)} {round(y + top)})">{elements}</g>')
            x += _width(panels[index]) + GAP
        right = max(right, x - GAP)
        y += top + bottom + GAP
    width, height = round(right + MARGIN), round(y - GAP + MARGIN)
    size = round(width / UNITS_PER_MILLIMETRE, 1), round(height / UNITS_PER_MILLIMETRE, 1)
    ground = f'<rect width="{width}" height="{height}" fill="{style.background}"/>' if style.background else ""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{size[0]:g}mm" '
        f'height="{size[1]:g}mm" role="img"><title>{escape(title)}</title>{ground}'
        f'<g stroke-linecap="round" stroke-linejoin="round" {FONT}>{"".join(placed)}</g></svg>\n'
    )
    return Drawing(svg, *size)


def _width(panel: Panel) -> float:
    return (panel.bounds[2] - panel.bounds[0]) * UNITS_PER_METRE


def _rows(widths: Sequence[float], widest: float) -> list[list[int]]:
    """Which panels stand in which row: as few rows as fit, filled evenly."""
    for per_row in range(len(widths), 0, -1):
        count = math.ceil(len(widths) / per_row)
        even = math.ceil(len(widths) / count)
        rows = [list(range(start, min(start + even, len(widths)))) for start in range(0, len(widths), even)]
        if all(sum(widths[i] for i in row) + GAP * (len(row) - 1) + 2 * MARGIN <= widest for row in rows):
            return rows
    return [[index] for index in range(len(widths))]


def _badge(panel: Panel, number: str | None, marks: Marks | None, style: Style) -> tuple[str, float]:
    """The number and the marks of a frame, in a free corner; else above it, and how much room that takes."""
    if number is None and marks is None:
        return "", 0.0
    hold = marks.hold if marks else None
    wide = BADGE * 2 + (len(hold) * 9 + 32 if hold else 0) + (32 if marks and marks.breath else 0)
    left, _, right, top = panel.bounds
    high = BADGE * 2 + 3
    extra = 0.0
    at_x, at_y = left * UNITS_PER_METRE, -top * UNITS_PER_METRE
    corners = [at_x, right * UNITS_PER_METRE - wide]
    for corner in corners:
        area = _area(corner, at_y, wide, high)
        if not panel.body.intersects(area):
            at_x = corner
            break
    else:
        for step in range(1, 12):
            extra = step * 4.0
            if not panel.body.intersects(_area(at_x, at_y - extra, wide, high)):
                break
        at_y -= extra
    return _badge_elements(at_x + BADGE, at_y + BADGE, number, hold, marks.breath if marks else None, style), extra


def _area(x: float, y: float, wide: float, high: float) -> Shape:
    a, b = x / UNITS_PER_METRE, (x + wide) / UNITS_PER_METRE
    c, d = -(y + high) / UNITS_PER_METRE, -y / UNITS_PER_METRE
    return Polygon([(a, c), (b, c), (b, d), (a, d)])


def _badge_elements(x: float, y: float, number: str | None, hold: str | None, breath: str | None, style: Style) -> str:
    parts = ""
    at = round(x)
    line = round(y)
    if number is not None:
        parts += (
            f'<circle cx="{at}" cy="{line}" r="{BADGE - 1}" fill="{style.badge}" stroke="{style.badge_text}" '
            f'stroke-width="1.4"/><text x="{at}" y="{line + 7}" font-size="20" text-anchor="middle" '
            f'fill="{style.badge_text}">{escape(number)}</text>'
        )
        at += BADGE + 10
    if hold:
        parts += (
            f'<path d="M{at + 2} {line - 7}v14m8-14v14" fill="none" stroke="{style.accent}" stroke-width="4"/>'
            f'<text x="{at + 18}" y="{line + 6}" font-size="18" fill="{style.accent}">{escape(hold)}</text>'
        )
        at += 26 + len(hold) * 9
    if breath:
        ways = "m0 0l6-5m-6 5l6 5" if breath == "in" else "m18 0l-6-5m6 5l-6 5"
        parts += f'<path d="M{at} {line}h18M{at} {line}{ways}" fill="none" stroke="{style.accent}" stroke-width="3"/>'
    return parts
