"""A figure as one SVG, or as one for each frame.

In: a solved figure, a style, the title in the edition's language and what the marks should say. Out: SVG text without
scripts, links, filters or fonts of its own; the same bytes for the same input. All figures have one scale: 43 mm on
paper for a metre of body, so that bodies and lines are alike on every page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast
from xml.sax.saxutils import escape

import shapely
from shapely import Polygon

from supple_exporters.figures.arrows import ArrowPath, default_arrow, find_arrow
from supple_exporters.figures.camera import View
from supple_exporters.figures.panels import Panel, Scene, ground_of, paint, set_scene
from supple_exporters.figures.paths import UNITS_PER_METRE
from supple_exporters.figures.silhouettes import Shape
from supple_exporters.figures.styles import STYLES, Style, StyleName
from supple_schema.models.figure import Arrow
from supple_schema.posing.solving import SolvedFigure, SolvedPose

MARGIN = 12
GAP = 34
BADGE = 21
WIDEST = 860
SPACE_ABOVE = 0.02


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands beside the number of a frame: how long to hold, in the reader's language, and which way to breathe."""

    hold: str | None = None
    breath: Literal["in", "out"] | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG and its size at the scale that all figures share, in millimetres."""

    svg: str
    width_mm: float
    height_mm: float


def draw_figure(  # noqa: PLR0913 - each one is a choice of the exporter's own
    solved: SolvedFigure,
    *,
    title: str,
    style: StyleName = StyleName.FULL_COLOUR,
    numbers: Sequence[str] | None = None,
    marks: Mapping[int, Marks] | None = None,
    widest_mm: float = 86,
) -> Drawing:
    """All frames in one drawing: beside each other while they fit, else in rows.

    `numbers` are the labels of the frames, in the reader's digits; None leaves them away. `marks` go by the frame's
    place in the figure, from 0.
    """
    look = STYLES[style]
    panels = paint_frames(solved, look)
    return _compose(panels, look, title, numbers, marks or {}, widest_mm * 10)


def draw_frames(
    solved: SolvedFigure,
    *,
    titles: Sequence[str],
    style: StyleName = StyleName.FULL_COLOUR,
    numbers: Sequence[str] | None = None,
    marks: Mapping[int, Marks] | None = None,
) -> tuple[Drawing, ...]:
    """One drawing for each frame, each with its own title."""
    look = STYLES[style]
    return tuple(
        _compose(
            [panel],
            look,
            title,
            [numbers[index]] if numbers else None,
            {0: marks[index]} if marks and index in marks else {},
            WIDEST,
        )
        for index, (panel, title) in enumerate(zip(paint_frames(solved, look), titles, strict=True))
    )


def paint_frames(solved: SolvedFigure, style: Style) -> list[Panel]:
    """The panels of all frames, with ghosts and arrows."""
    scenes = [_scene(solved, index, solved.frames[index]) for index in range(len(solved.frames))]
    panels: list[Panel] = []
    for index, scene in enumerate(scenes):
        before = scenes[index - 1] if index else None
        same_view = before is not None and before.view == scene.view
        wanted = solved.figure.frames[index].ghost
        ghost = before.body if before and same_view and wanted is not False else None
        panels.append(paint(scene, style, ghost, _arrows(solved, index, scene, ghost)))
    return panels


def _scene(solved: SolvedFigure, index: int, pose: SolvedPose) -> Scene:
    frame = solved.figure.frames[index]
    view = View.of(frame.camera or solved.figure.camera)
    return set_scene(pose, view, ground_of(solved.frames))


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
    taken = cast("Shape", shapely.union_all([scene.body, *([ghost.buffer(-0.02)] if ghost else [])]))
    paths: list[ArrowPath] = []
    for arrow in wanted:
        path = find_arrow(start, end, arrow, scene.view, taken)
        if path:
            paths.append(path)
            taken = cast("Shape", taken.union(path.area))
    return tuple(paths)


def _compose(  # noqa: PLR0913 - the parts of one picture
    panels: Sequence[Panel],
    style: Style,
    title: str,
    numbers: Sequence[str] | None,
    marks: Mapping[int, Marks],
    widest: float,
) -> Drawing:
    placed: list[str] = []
    x = y = float(MARGIN)
    right = row_height = 0.0
    rows: list[list[tuple[Panel, str, float]]] = [[]]
    for index, panel in enumerate(panels):
        badge, extra = _badge(panel, numbers[index] if numbers else None, marks.get(index), style)
        width = (panel.bounds[2] - panel.bounds[0]) * UNITS_PER_METRE
        if rows[-1] and x + width > widest:
            rows.append([])
            x = float(MARGIN)
        rows[-1].append((panel, badge, extra))
        x += width + GAP
    for row in rows:
        # Panels of one row share their floor.
        top = max(panel.bounds[3] * UNITS_PER_METRE + extra for panel, _, extra in row)
        bottom = max(-panel.bounds[1] * UNITS_PER_METRE for panel, _, _ in row)
        x = float(MARGIN)
        for panel, badge, _ in row:
            left = x - panel.bounds[0] * UNITS_PER_METRE
            placed.append(f'<g transform="translate({round(left)} {round(y + top)})">{panel.elements}{badge}</g>')
            x += (panel.bounds[2] - panel.bounds[0]) * UNITS_PER_METRE + GAP
        right = max(right, x - GAP)
        row_height = top + bottom
        y += row_height + GAP
    width, height = round(right + MARGIN), round(y - GAP + MARGIN)
    ground = f'<rect width="{width}" height="{height}" fill="{style.background}"/>' if style.background else ""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width / 10:g}mm" '
        f'height="{height / 10:g}mm" role="img"><title>{escape(title)}</title>{ground}'
        f'<g stroke-linecap="round" stroke-linejoin="round">{"".join(placed)}</g></svg>\n'
    )
    return Drawing(svg, width / 10, height / 10)


def _badge(panel: Panel, number: str | None, marks: Marks | None, style: Style) -> tuple[str, float]:
    """The number and the marks of a frame, in a free corner; else above it, and how much room that takes."""
    if number is None and marks is None:
        return "", 0.0
    hold = marks.hold if marks else None
    wide = BADGE * 2 + (len(hold) * 13 + 46 if hold else 0) + (46 if marks and marks.breath else 0)
    left, _, right, top = panel.bounds
    high = BADGE * 2 + 4
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
            extra = step * 6.0
            if not panel.body.intersects(_area(at_x, at_y - extra, wide, high)):
                break
        at_y -= extra
    return _badge_elements(at_x + BADGE, at_y + BADGE, number, hold, marks.breath if marks else None, style), extra


def _area(x: float, y: float, wide: float, high: float) -> Shape:
    a, b = x / UNITS_PER_METRE, (x + wide) / UNITS_PER_METRE
    c, d = -(y + high) / UNITS_PER_METRE, -y / UNITS_PER_METRE
    return Polygon([(a, c), (b, c), (b, d), (a, d)])


def _badge_elements(  # noqa: PLR0913 - the parts of one badge
    x: float, y: float, number: str | None, hold: str | None, breath: str | None, style: Style
) -> str:
    parts = ""
    at = round(x)
    line = round(y)
    font = 'font-family="Atkinson Hyperlegible Next,Helvetica,Arial,sans-serif" font-weight="700"'
    if number is not None:
        parts += (
            f'<circle cx="{at}" cy="{line}" r="{BADGE - 1}" fill="{style.badge}" stroke="{style.badge_text}" '
            f'stroke-width="2"/><text x="{at}" y="{line + 10}" font-size="28" text-anchor="middle" {font} '
            f'fill="{style.badge_text}">{escape(number)}</text>'
        )
        at += BADGE + 14
    if hold:
        parts += (
            f'<path d="M{at + 4} {line - 10}v20m11-20v20" fill="none" stroke="{style.accent}" stroke-width="6"/>'
            f'<text x="{at + 26}" y="{line + 9}" font-size="26" {font} fill="{style.accent}">{escape(hold)}</text>'
        )
        at += 38 + len(hold) * 13
    if breath:
        ways = "m0 0l9-8m-9 8l9 8" if breath == "in" else "m26 0l-9-8m9 8l-9 8"
        parts += (
            f'<path d="M{at} {line}h26M{at} {line}{ways}" fill="none" stroke="{style.floor}" stroke-width="5"/>'
        )
    return parts
