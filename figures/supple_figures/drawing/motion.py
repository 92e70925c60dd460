"""A figure that moves: one SVG that plays the frames of a figure over and over, without scripts.

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
from supple_figures.drawing.svg_paths import UNITS_PER_METRE, UNITS_PER_MILLIMETRE
from supple_figures.drawing.tones import style_of
from supple_figures.looks import StyleName
from supple_figures.model import Frame
from supple_figures.posing.interpolation import between
from supple_figures.posing.props import PlacedProp
from supple_figures.posing.solving import SolvedFigure, SolvedPose
from supple_figures.posing.vectors import mix

MOVE_SECONDS = 1.5
STAY_SECONDS = 1.0
"""The time of a way and of a stay where the caller says none."""
MOST_STAY_SECONDS = 10.0
"""A picture that stands still for longer looks like one that does not move."""
DRAWINGS_PER_MOVE = 12
MOST_DRAWINGS = 24
COARSENESS = 0.0032
MARGIN = 8


@dataclass(frozen=True, slots=True)
class FrameVisit:
    """The way into a frame, counted from 0, and the stay there, in seconds. `stay` is None where nobody knows."""

    frame: int
    move: float
    stay: float | None


def usual_visits(
    solved: SolvedFigure, move: float = MOVE_SECONDS, stay: float = STAY_SECONDS
) -> tuple[FrameVisit, ...]:
    """One round: from the first frame to the last, and the same way back."""
    count = len(solved.frames)
    return tuple(FrameVisit(frame, move, stay) for frame in (*range(1, count), *range(count - 2, -1, -1)))


def animate_figure(
    solved: SolvedFigure,
    *,
    title: str,
    style: StyleName = StyleName.FULL_COLOUR,
    mirrored: bool = False,
    visits: Sequence[FrameVisit] = (),
) -> Drawing:
    """One moving drawing. Frames with a camera of their own are shown from the figure's camera.

    `visits` are the ways and stays of one round, from the first frame to the first frame; without them it has a rhythm
    of its own. Stays of more than 10 seconds are shown as 10.
    """
    look = style_of(style, solved.figure.body)
    pen = Pen(look, COARSENESS)
    room = room_of(solved.frames)
    view = view_of(replace(solved, figure=replace(solved.figure, frames=_plain(solved))), 0, mirrored)
    poses, shown = _play(solved, visits or usual_visits(solved))
    scenes = [set_scene(pose, view, room) for pose in poses]
    low_x, low_y, high_x, high_y = shapely.union_all([_area(scene) for scene in scenes]).bounds
    left, top = round(MARGIN - low_x * UNITS_PER_METRE), round(MARGIN + high_y * UNITS_PER_METRE)
    width = round((high_x - low_x) * UNITS_PER_METRE + 2 * MARGIN)
    height = round((high_y - low_y) * UNITS_PER_METRE + 2 * MARGIN)
    seconds = sum(time for _, time in shown)
    rules = "".join(_keyframes(index, shown, seconds) for index in range(len(scenes)))
    last = len(solved.frames) - 1
    # What the body is before in one drawing and away from in the next stands there all the time.
    still = replace(scenes[0], things=scenes[0].all_things)
    drawings = "".join(
        f'<g class="d{" last" if index == last else ""}" style="animation-name:d{index}">{paint_body(scene, pen)}</g>'
        for index, scene in enumerate(scenes)
    )
    background = look.background
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


def _play(solved: SolvedFigure, visits: Sequence[FrameVisit]) -> tuple[list[SolvedPose], list[tuple[int, float]]]:
    """All poses to draw, the frames first, and which of them is shown for how long, in order."""
    poses = list(solved.frames)
    drawn: dict[tuple[int, int], list[int]] = {}
    shown: list[tuple[int, float]] = []
    per_move, before = _drawings_per_move(solved), 0
    for visit in visits:
        way = (min(before, visit.frame), max(before, visit.frame))
        if way not in drawn:
            drawn[way] = list(range(len(poses), len(poses) + per_move - 1))
            start, end = (solved.frames[number] for number in way)
            poses += [_pose_between(start, end, _eased(step / per_move)) for step in range(1, per_move)]
        between_them = drawn[way] if before <= visit.frame else drawn[way][::-1]
        stay = STAY_SECONDS if visit.stay is None else min(visit.stay, MOST_STAY_SECONDS)
        shown += [(index, visit.move / per_move) for index in between_them]
        shown.append((visit.frame, visit.move / per_move + stay))
        before = visit.frame
    return poses, shown or [(0, STAY_SECONDS)]


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


def _drawings_per_move(solved: SolvedFigure) -> int:
    """Fewer where there are many moves, so that no file becomes too heavy to send."""
    return min(DRAWINGS_PER_MOVE, MOST_DRAWINGS // max(1, len(solved.frames) - 1))


def _area(scene: Scene) -> shapely.Geometry:
    return shapely.union_all(
        [scene.body, *(thing.shape for thing in scene.things), *(thing.shape for _, thing in scene.among)]
    )
