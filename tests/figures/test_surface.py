"""What is drawn on a body (faces, shoes, muscles, the tone of far limbs) and what stands before and behind it."""

import re

import pytest
import yaml
from canonical import CONTENT
from figures.pose_library import figure_of

from supple_figures import MuscleName, SolvedFigure
from supple_figures.drawing import StyleName, animate_figure, draw_figure
from supple_figures.drawing.body import body_layers
from supple_figures.drawing.camera import View
from supple_figures.drawing.figure import plan_frames
from supple_figures.drawing.muscles import MUSCLES, paint_muscles
from supple_figures.drawing.styles import STYLES
from supple_figures.model import Camera, Figure, Frame, Viewpoint
from supple_figures.posing.movement import moving_sides

VOCABULARY = yaml.safe_load((CONTENT / "vocabulary/muscles.yaml").read_text("utf-8"))["entries"]


@pytest.mark.parametrize(
    ("camera", "eyes"),
    [("front", 2), ("side", 1), ("other-side", 1), ("back", 0), ("three-quarter", 1), ("top", 0)],
)
def test_as_many_eyes_are_seen_as_look_at_the_reader(camera: str, eyes: int) -> None:
    (frame,) = figure_of("standing").frames
    (head,) = [layer for layer in body_layers(frame.posture, View.of(Viewpoint(camera))) if layer.name == "head"]
    assert len([part for part in getattr(head.eyes, "geoms", [head.eyes]) if not part.is_empty]) == eyes


@pytest.mark.slow
def test_a_face_lies_within_the_head() -> None:
    for turn in range(-180, 180, 30):
        for tilt in (0, 40, 85):
            (frame,) = figure_of("standing").frames
            for layer in body_layers(frame.posture, View.of(Camera(turn, tilt))):
                assert layer.fine.difference(layer.silhouette).length < 1e-6
                assert layer.eyes.difference(layer.silhouette).length < 1e-6


def test_who_stands_or_sits_wears_shoes_and_who_lies_does_not() -> None:
    def worn(solved: SolvedFigure) -> set[bool]:
        layers = [layer for frame in plan_frames(solved) for layer in frame.scene.layers if layer.name == "leg near"]
        return {any(area.material == "shoes" for area in layer.areas) for layer in layers}

    assert worn(figure_of("sitting", "standing", fixed="feet")) == {True}
    assert worn(figure_of("lying-knees-bent")) == {False}
    assert worn(figure_of("chair-hands-on-seat", "hands-and-knees")) == {False}


def test_far_limbs_are_hatched_in_line_art_and_only_there() -> None:
    solved = figure_of("walking")
    thin = STYLES[StyleName.LINE_ART].far.width * 0.5
    assert f'stroke-width="{thin:.1f}"' in draw_figure(solved, title="T", style=StyleName.LINE_ART).svg
    assert not STYLES[StyleName.FULL_COLOUR].far.hatched


def test_the_near_posts_of_a_chair_stand_before_who_sits_on_it() -> None:
    (frame,) = plan_frames(figure_of("sitting"))
    assert {thing.paint for _, thing in frame.scene.among} == {"prop_dark"}
    trunk = [layer.name for layer in frame.scene.layers].index("trunk")
    assert any(index > trunk for index, _ in frame.scene.among)


@pytest.mark.slow
def test_no_post_of_a_chair_goes_away_while_a_figure_moves() -> None:
    svg = animate_figure(figure_of("sitting", "standing-up", "standing", fixed="feet"), title="T").svg
    behind = svg[: svg.index('<g class="d')]
    (frame, *_) = plan_frames(figure_of("sitting", "standing-up", "standing", fixed="feet"))
    look = STYLES[StyleName.FULL_COLOUR].prop_dark
    posts = [thing for thing in frame.scene.all_things if thing.paint == "prop_dark"]
    paths = re.findall(rf'<path d="([^"]+)" fill="{look}"', behind)
    assert sum(path.count("M") for path in paths) == len(posts)


def test_a_ghost_stands_before_the_wall_and_behind_the_body() -> None:
    svg = draw_figure(figure_of("standing-at-wall", "plank-wall", fixed="hands", arrows=[]), title="T").svg
    style = STYLES[StyleName.FULL_COLOUR]
    frame = svg[svg.rindex('<g transform="translate') :]
    assert frame.index(f'fill="{style.prop}"') < frame.index(f'stroke="{style.ghost_line}"')
    assert frame.index(f'stroke="{style.ghost_line}"') < frame.index(f'fill="{style.near.top}"')


def painted_area(name: MuscleName, viewpoint: Viewpoint) -> float:
    (frame,) = figure_of("standing").frames
    view = View.of(viewpoint)
    muscles = paint_muscles([name], frame.posture, view, body_layers(frame.posture, view))
    return sum(float(muscle.shape.area) for muscle in muscles)


@pytest.mark.parametrize("name", [MuscleName(entry["id"]) for entry in VOCABULARY])
def test_every_muscle_of_the_vocabulary_is_painted_on_the_side_that_it_is_on(name: MuscleName) -> None:
    front, back, side = (painted_area(name, view) for view in (Viewpoint.FRONT, Viewpoint.BACK, Viewpoint.SIDE))
    assert max(front, back, side) > 0.002
    ahead = MUSCLES[name].looks[0]
    if ahead:
        assert (front > back) is (ahead > 0)


@pytest.mark.parametrize("style", StyleName)
def test_muscles_that_work_and_muscles_that_are_stretched_look_unlike(style: StyleName) -> None:
    def drawn(works: tuple[MuscleName, ...] = (), stretched: tuple[MuscleName, ...] = ()) -> str:
        solved = figure_of("standing")
        figure = Figure((Frame("standing"),), works=works, stretched=stretched)
        return draw_figure(SolvedFigure(figure, solved.frames), title="T", style=style).svg

    plain = drawn()
    works, stretched = drawn(works=(MuscleName.CALF_MUSCLES,)), drawn(stretched=(MuscleName.CALF_MUSCLES,))
    assert plain != works != stretched != plain
    if style is StyleName.LINE_ART:
        assert set(re.findall(r"#[0-9a-f]{6}", works + stretched)) <= {"#000000", "#ffffff"}


def test_muscles_are_not_marked_at_the_start() -> None:
    solved = figure_of("lying-knees-bent", "bridge-up")
    figure = Figure(solved.figure.frames, works=(MuscleName.BUTTOCK_MUSCLES,))
    start, end = plan_frames(SolvedFigure(figure, solved.frames))
    assert not start.scene.muscles
    assert end.scene.muscles


@pytest.mark.parametrize(
    ("poses", "sides"),
    [
        (("side-lying", "side-leg-raise"), {"leg": ("near",)}),
        (("hands-and-knees", "bird-dog"), {"leg": ("near",), "arm": ("far",)}),
        (("lying-knees-bent", "bridge-up"), {}),
        (("plank-ready", "plank"), {}),
    ],
)
def test_of_a_move_on_one_side_the_muscles_of_that_side_are_painted(
    poses: tuple[str, str], sides: dict[str, tuple[str, ...]]
) -> None:
    start, end = figure_of(*poses).frames
    assert moving_sides(start.posture, end.posture) == sides


def test_a_leg_that_stays_on_the_floor_has_no_muscle_at_work() -> None:
    figure = figure_of("standing-at-chair", "standing-leg-raise", camera="back", works=["buttock-muscles"])
    both = figure_of("standing-leg-raise", camera="back", works=["buttock-muscles"])
    (one,), (other,) = (
        [shape.shape for _, shape in plan_frames(solved)[-1].scene.muscles if shape.shape.area > 0][:1]
        for solved in (figure, both)
    )
    assert one.area < 0.7 * other.area
