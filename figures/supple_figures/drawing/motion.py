"""A figure that moves: one SVG that plays the frames of a figure over and over, without scripts.

In: a solved figure, a style and the title. Out: SVG text whose drawings are shown in turn by CSS alone. Whoever has
asked their device for less motion sees the last frame and no movement. Every drawing is made by the same means as the
still figure, from joint angles between those of its frames.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from xml.sax.saxutils import escape

import shapely

from supple_figures.drawing.arrows import ArrowPath
from supple_figures.drawing.badges import FONT, Marks, draw_marks
from supple_figures.drawing.dark_colours import dark_rules
from supple_figures.drawing.figure import arrows_into, view_of
from supple_figures.drawing.layout import Drawing
from supple_figures.drawing.panels import Pen, Scene, paint_arrow, paint_body, paint_furniture, paint_ground, set_scene
from supple_figures.drawing.scene_bounds import bounds_of
from supple_figures.drawing.styles import Style
from supple_figures.drawing.svg_paths import UNITS_PER_METRE, UNITS_PER_MILLIMETRE
from supple_figures.drawing.tones import style_of
from supple_figures.looks import StyleName
from supple_figures.model import Frame, FrameVisit
from supple_figures.posing.interpolation import between
from supple_figures.posing.props import PlacedProp
from supple_figures.posing.solving import SolvedFigure, SolvedPose
from supple_figures.posing.vectors import mix

MOVE_SECONDS = 1.5
STAY_SECONDS = 1.0
"""The time of a way and of a stay where the caller says none."""
MOST_STAY_SECONDS = 10.0
"""A picture that stands still for longer looks like one that does not move."""
MOST_FILMED = 8
"""Moving figures whose shapes are kept, of some 2 MB each: enough to draw one in each style."""
DRAWINGS_PER_MOVE = 12
MOST_DRAWINGS = 24
COARSENESS = 0.0032
MARGIN = 8
# The strip above the body for numbers and holds, and the bar below them that fills while a hold lasts, in units.
STRIP = 42
BAR_AT, BAR_HEIGHT, WIDEST_BAR = 31, 5, 160


def usual_visits(solved: SolvedFigure) -> tuple[FrameVisit, ...]:
    """One round: from the first frame to the last, and the same way back."""
    count = len(solved.frames)
    return tuple(
        FrameVisit(frame, MOVE_SECONDS, STAY_SECONDS) for frame in (*range(1, count), *range(count - 2, -1, -1))
    )


def animate_figure(  # noqa: PLR0913 - each is a choice of the exporter, by name
    solved: SolvedFigure,
    *,
    title: str,
    style: StyleName = StyleName.FULL_COLOUR,
    mirrored: bool = False,
    visits: Sequence[FrameVisit] = (),
    numbers: Sequence[str] | None = None,
    marks: Mapping[int, Marks] | None = None,
) -> Drawing:
    """One moving drawing. Frames with a camera of their own are shown from the figure's camera.

    `visits` are the ways and stays of one round, from the first frame to the first frame; without them it has a rhythm
    of its own. Stays of more than 10 seconds are shown as 10. `numbers` and `marks` are those of `draw_figure`: they
    are seen on the way into their frame and in it, with the frame's arrows; a bar fills while a hold lasts. What plays
    nothing shows the last frame.
    """
    look = style_of(style, solved.figure.body)
    pen = Pen(look, COARSENESS)
    visits = tuple(visits or usual_visits(solved))
    plain, scenes, shown = _film(solved, mirrored, visits)
    last = len(solved.frames) - 1
    above = _signs(plain, scenes, look, numbers, marks or {})
    areas = [*map(_area, scenes), *(path.area for sign in above for path in sign.arrows)]
    low_x, low_y, high_x, high_y = shapely.union_all(areas).bounds
    strip = STRIP if any(sign.text for sign in above) else 0
    left, top = round(MARGIN - low_x * UNITS_PER_METRE), round(MARGIN + strip + high_y * UNITS_PER_METRE)
    width = round((high_x - low_x) * UNITS_PER_METRE + 2 * MARGIN)
    height = round((high_y - low_y) * UNITS_PER_METRE + 2 * MARGIN + strip)
    seconds = sum(time for _, time in shown)
    rules = "".join(_keyframes(f"d{index}", _times(index, shown), seconds) for index in range(len(scenes)))
    drawings = "".join(_seen(f"d{i}", paint_body(scene, pen), last=i == last) for i, scene in enumerate(scenes))
    corner = MARGIN - left, MARGIN - top
    for index, sign in enumerate(above):
        moments = [moment for moment in _moments(visits) if moment.frame == index]
        for name, elements, times in (
            (f"a{index}", sign.painted_arrows(look), [moment.whole for moment in moments if moment.is_next]),
            (f"m{index}", sign.painted_text(corner), [moment.whole for moment in moments]),
        ):
            if elements:
                rules += _keyframes(name, times, seconds)
                drawings += _seen(name, elements, last=index == last)
        if sign.held and moments:
            longest = max(moments, key=lambda moment: moment.until - moment.reached)
            drawings += _bar(f"h{index}", corner, min(width - 2 * MARGIN, WIDEST_BAR), look.accent)
            rules += _fills(f"h{index}", longest, seconds)
    # What the body is before in one drawing and away from in the next stands there all the time.
    still = replace(scenes[0], things=scenes[0].all_things)
    ground = f'<rect width="{width}" height="{height}" fill="{look.background}"/>' if look.background else ""
    size = round(width / UNITS_PER_MILLIMETRE, 1), round(height / UNITS_PER_MILLIMETRE, 1)
    painted = f"{paint_ground(scenes[0], pen)}{paint_furniture(still, pen)}{drawings}"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{size[0]:.1f}mm" height="{size[1]:.1f}mm" role="img">'
        f"<title>{escape(title)}</title><style>.d{{opacity:0;animation:{seconds:g}s step-end infinite}}"
        f".last{{opacity:1}}.h{{animation:{seconds:g}s linear infinite;transform-box:fill-box;transform:scaleX(0)}}"
        f"{rules}@media (prefers-reduced-motion:reduce){{.d,.h{{animation:none}}}}{dark_rules(painted, look)}</style>"
        f'{ground}<g transform="translate({left} {top})" stroke-linecap="round" stroke-linejoin="round" {FONT}>'
        f"{painted}</g></svg>\n"
    )
    return Drawing(svg, *size)


@lru_cache(maxsize=MOST_FILMED)
def _film(
    solved: SolvedFigure, mirrored: bool, visits: tuple[FrameVisit, ...]
) -> tuple[SolvedFigure, tuple[Scene, ...], tuple[tuple[int, float], ...]]:
    """The figure seen from one camera, its drawings, and which is shown for how long: the same for each style."""
    plain = replace(solved, figure=replace(solved.figure, frames=_plain(solved)))
    view, bounds = view_of(plain, 0, mirrored), bounds_of(solved.frames)
    poses, shown = _play(solved, visits)
    return plain, tuple(set_scene(pose, view, bounds) for pose in poses), tuple(shown)


@dataclass(frozen=True, slots=True)
class _Sign:
    """What is written and drawn beside the body for one frame, and whether it is held."""

    text: str
    arrows: tuple[ArrowPath, ...]
    held: bool

    def painted_arrows(self, style: Style) -> str:
        return "".join(paint_arrow(arrow, style) for arrow in self.arrows)

    def painted_text(self, corner: tuple[int, int]) -> str:
        return f'<g transform="translate({corner[0]} {corner[1]})">{self.text}</g>' if self.text else ""


@dataclass(frozen=True, slots=True)
class _Moment:
    """A visit on the clock of the round, in seconds."""

    frame: int
    is_next: bool
    begun: float
    reached: float
    until: float

    @property
    def whole(self) -> tuple[float, float]:
        return self.begun, self.until


def _signs(
    solved: SolvedFigure,
    scenes: Sequence[Scene],
    style: Style,
    numbers: Sequence[str] | None,
    marks: Mapping[int, Marks],
) -> list[_Sign]:
    """One for each frame; the scenes begin with those of the frames."""
    return [
        _Sign(
            draw_marks(numbers[index] if numbers else "", marks.get(index, Marks()), style),
            arrows_into(solved, index, scenes[index], None),
            bool(marks.get(index, Marks()).hold),
        )
        for index in range(len(solved.frames))
    ]


def _moments(visits: Sequence[FrameVisit]) -> list[_Moment]:
    moments: list[_Moment] = []
    at, before = 0.0, 0
    for visit in visits:
        reached = at + visit.move
        until = reached + _stay(visit)
        moments.append(_Moment(visit.frame, visit.frame == before + 1, at, reached, until))
        at, before = until, visit.frame
    return moments


def _stay(visit: FrameVisit) -> float:
    return STAY_SECONDS if visit.stay is None else min(visit.stay, MOST_STAY_SECONDS)


def _bar(name: str, corner: tuple[int, int], width: int, colour: str) -> str:
    """A bar below the marks that fills while a hold lasts."""
    at = f'x="{corner[0]}" y="{corner[1] + BAR_AT}" width="{width}" height="{BAR_HEIGHT}"'
    return f'<rect class="h" style="animation-name:{name}" {at} fill="{colour}"/>'


def _seen(name: str, elements: str, *, last: bool) -> str:
    """Elements that are seen at their times; the last ones, where nothing moves."""
    return f'<g class="d{" last" if last else ""}" style="animation-name:{name}">{elements}</g>'


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
        shown += [(index, visit.move / per_move) for index in between_them]
        shown.append((visit.frame, visit.move / per_move + _stay(visit)))
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


def _times(index: int, shown: Sequence[tuple[int, float]]) -> list[tuple[float, float]]:
    """When a drawing is to be seen: from when to when."""
    ends = list(accumulate(stay for _, stay in shown))
    starts = [0.0, *ends[:-1]]
    return [(start, end) for (drawing, _), start, end in zip(shown, starts, ends, strict=True) if drawing == index]


def _keyframes(name: str, times: Sequence[tuple[float, float]], seconds: float) -> str:
    """When something is to be seen."""
    stops = {"0": 0}
    for start, end in times:
        stops |= {_percent(start, seconds): 1, _percent(end, seconds): 0}
    stops.pop("100", None)
    listed = "".join(f"{at}%{{opacity:{seen}}}" for at, seen in stops.items())
    return f"@keyframes {name}{{{listed}}}"


def _fills(name: str, moment: _Moment, seconds: float) -> str:
    """A bar fills from the left while a frame is held, and is gone with it."""
    start, end = (_percent(at, seconds) for at in (moment.reached, moment.until))
    gone = "" if end == "100" else f"{_percent(moment.until + 0.01, seconds)}%,100%{{transform:scaleX(0)}}"
    return f"@keyframes {name}{{0%,{start}%{{transform:scaleX(0)}}{end}%{{transform:scaleX(1)}}{gone}}}"


def _percent(at: float, seconds: float) -> str:
    return f"{min(100.0, at / seconds * 100):.4g}"


def _drawings_per_move(solved: SolvedFigure) -> int:
    """Fewer where there are many moves, so that no file becomes too heavy to send."""
    return min(DRAWINGS_PER_MOVE, MOST_DRAWINGS // max(1, len(solved.frames) - 1))


def _area(scene: Scene) -> shapely.Geometry:
    return shapely.union_all(
        [scene.body, *(thing.shape for thing in scene.things), *(thing.shape for _, thing in scene.among)]
    )
