"""A figure that moves: one SVG that plays the frames of a figure forth and back, without scripts.

In: a solved figure, a style and the title. Out: SVG text whose drawings are shown in turn by CSS alone. Whoever has
asked their device for less motion sees the last frame and no movement. Every drawing is made by the same means as the
still figure, from joint angles between those of its frames.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

import shapely

from supple_figures.drawing.figure import view_of
from supple_figures.drawing.layout import Drawing
from supple_figures.drawing.panels import Pen, Scene, paint_body, paint_furniture, paint_ground, set_scene
from supple_figures.drawing.rooms import room_of
from supple_figures.drawing.styles import STYLES
from supple_figures.drawing.svg_paths import UNITS_PER_METRE, UNITS_PER_MILLIMETRE
from supple_figures.looks import StyleName
from supple_figures.model import Frame
from supple_figures.posing.interpolation import between
from supple_figures.posing.props import PlacedProp
from supple_figures.posing.solving import SolvedFigure, SolvedPose
from supple_figures.posing.vectors import mix

MOVE_SECONDS = 1.5
STAY_SECONDS = 1.0
DRAWINGS_PER_MOVE = 12
MOST_DRAWINGS = 24
COARSENESS = 0.0032
MARGIN = 8


@dataclass(frozen=True, slots=True)
class FrameTiming:
    """When a frame of the figure is reached, and how long it stays, in seconds from the start of the round."""

    frame: int
    at: float
    stay: float


def time_frames(
    solved: SolvedFigure, move: float = MOVE_SECONDS, stay: float = STAY_SECONDS
) -> tuple[FrameTiming, ...]:
    """The timing of one round: all frames in order, then back to the first."""
    count = len(solved.frames)
    order = [*range(count), *range(count - 2, 0, -1)]
    return tuple(FrameTiming(frame, round(index * (move + stay), 3), stay) for index, frame in enumerate(order))


def animate_figure(
    solved: SolvedFigure, *, title: str, style: StyleName = StyleName.FULL_COLOUR, mirrored: bool = False
) -> Drawing:
    """One moving drawing. Frames with a camera of their own are shown from the figure's camera."""
    pen = Pen(STYLES[style], COARSENESS)
    room = room_of(solved.frames)
    view = view_of(replace(solved, figure=replace(solved.figure, frames=_plain(solved))), 0, mirrored)
    poses, shown = _play(solved)
    scenes = [set_scene(pose, view, room) for pose in poses]
    low_x, low_y, high_x, high_y = shapely.union_all([_area(scene) for scene in scenes]).bounds
    left, top = round(MARGIN - low_x * UNITS_PER_METRE), round(MARGIN + high_y * UNITS_PER_METRE)
    width = round((high_x - low_x) * UNITS_PER_METRE + 2 * MARGIN)
    height = round((high_y - low_y) * UNITS_PER_METRE + 2 * MARGIN)
    seconds = sum(time for _, time in shown)
    rules = "".join(_keyframes(index, shown, seconds) for index in range(len(scenes)))
    last = _index_of_last(solved)
    # What the body is before in one drawing and away from in the next stands there all the time.
    still = replace(scenes[0], things=scenes[0].all_things)
    drawings = "".join(
        f'<g class="d{" last" if index == last else ""}" style="animation-name:d{index}">{paint_body(scene, pen)}</g>'
        for index, scene in enumerate(scenes)
    )
    background = STYLES[style].background
    ground = f'<rect width="{width}" height="{height}" fill="{background}"/>' if background else ""
    size = round(width / UNITS_PER_MILLIMETRE, 1), round(height / UNITS_PER_MILLIMETRE, 1)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{size[0]:.1f}mm" height="{size[1]:.1f}mm" role="img">'
        f"<title>{escape(title)}</title><style>.d{{opacity:0;animation:{seconds:g}s step-end infinite}}{rules}"
        "@media (prefers-reduced-motion:reduce){.d{animation:none}.last{opacity:1}}</style>"
        f'{ground}<g transform="translate({left} {top})" stroke-linecap="round" stroke-linejoin="round">'
        f"{paint_ground(scenes[0], pen)}{paint_furniture(still, pen)}{drawings}</g></svg>\n"
    )
    return Drawing(svg, *size)


def _plain(solved: SolvedFigure) -> tuple[Frame, ...]:
    return tuple(replace(frame, camera=None) for frame in solved.figure.frames)


def _play(solved: SolvedFigure) -> tuple[list[SolvedPose], list[tuple[int, float]]]:
    """All poses to draw, and which of them is shown for how long, in order."""
    poses = [solved.frames[0]]
    forth: list[tuple[int, float]] = [(0, STAY_SECONDS)]
    per_move = _drawings_per_move(solved)
    for start, end in zip(solved.frames, solved.frames[1:], strict=False):
        for step in range(1, per_move):
            poses.append(_pose_between(start, end, _eased(step / per_move)))
            forth.append((len(poses) - 1, MOVE_SECONDS / per_move))
        poses.append(end)
        forth.append((len(poses) - 1, STAY_SECONDS))
    return poses, [*forth, *forth[-2:0:-1]]


def _eased(share: float) -> float:
    """Slow at both ends, as bodies move."""
    return share * share * (3 - 2 * share)


def _pose_between(start: SolvedPose, end: SolvedPose, share: float) -> SolvedPose:
    nearer = start if share < 0.5 else end
    others = {prop.kind: prop for prop in end.props}
    props = tuple(_prop_between(prop, others.get(prop.kind, prop), share) for prop in start.props)
    return replace(nearer, posture=between(start, end, share), props=props)


def _prop_between(start: PlacedProp, end: PlacedProp, share: float) -> PlacedProp:
    ends = tuple(mix(a, b, share) for a, b in zip(start.ends, end.ends, strict=False))
    return replace(start, at=mix(start.at, end.at, share), ends=ends)


def _keyframes(index: int, shown: Sequence[tuple[int, float]], seconds: float) -> str:
    """When one drawing is to be seen."""
    stops: list[str] = []
    time = 0.0
    visible = None
    for drawing, stay in shown:
        now = drawing == index
        if now is not visible:
            stops.append(f"{time / seconds * 100:.4g}%{{opacity:{int(now)}}}")
            visible = now
        time += stay
    return f"@keyframes d{index}{{{''.join(stops)}}}"


def _index_of_last(solved: SolvedFigure) -> int:
    return (len(solved.frames) - 1) * _drawings_per_move(solved)


def _drawings_per_move(solved: SolvedFigure) -> int:
    """Fewer where there are many moves, so that no file becomes too heavy to send."""
    return min(DRAWINGS_PER_MOVE, MOST_DRAWINGS // max(1, len(solved.frames) - 1))


def _area(scene: Scene) -> shapely.Geometry:
    return shapely.union_all(
        [scene.body, *(thing.shape for thing in scene.things), *(thing.shape for _, thing in scene.among)]
    )
