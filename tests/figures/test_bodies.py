"""Bodies of several builds and tones: each does every figure of the set, or leaves it to the average one."""

from dataclasses import replace

import pytest
from figures.pose_library import content_figures, content_poses
from figures.test_contrast import LEAST, MATERIALS, contrast
from sampling import sampled

from supple_figures import Body, BodyName, Figure, Frame, Root, SolvedFigure, ToneName, solve_figure, solve_pose
from supple_figures.drawing import StyleName, draw_figure
from supple_figures.drawing.tones import COLOURED, style_of
from supple_figures.posing.body_shapes import AVERAGE, SHAPES
from supple_figures.posing.contact_language import BodyPart
from supple_figures.posing.landmarks import find_landmark
from supple_figures.posing.skeleton import SIDES
from supple_figures.posing.vectors import length, subtract

OTHERS = [name for name in BodyName if name is not BodyName.AVERAGE]


def shown(build: BodyName, *poses: str) -> SolvedFigure:
    figure = Figure(tuple(map(Frame, poses)), body=Body(build))
    solved, _ = solve_figure(figure, content_poses())
    assert solved is not None
    return solved


@pytest.mark.slow
@pytest.mark.parametrize(
    ("build", "each"),
    sampled(
        [*((build, 1) for build in OTHERS), (BodyName.PREGNANT, 3), (BodyName.WHEELCHAIR_USER, 3)],
        [(BodyName.PREGNANT, 3), (BodyName.WHEELCHAIR_USER, 3)],
    ),
)
def test_other_builds_do_the_figures_of_the_set(build: BodyName, each: int) -> None:
    """Most of them: a wheelchair user those of who sits, and who is pregnant none of who lies on the belly."""
    alike: set[str] = set()
    wanted: set[str] = set()
    for name, figure in list(content_figures().items())[::each]:
        solved, _ = solve_figure(replace(figure, body=Body(build, ToneName.BROWN)), content_poses())
        assert solved is not None
        assert draw_figure(solved, title="x").svg.endswith("</svg>\n")
        can = {frame.root for frame in solved.frames} <= set(SHAPES[build].lies_on)
        wanted |= {name} if can else set()
        alike |= {name} if all(frame.posture.shape is SHAPES[build] for frame in solved.frames) else set()
    assert alike <= wanted
    assert len(alike) >= 0.9 * len(wanted)


@pytest.mark.parametrize("build", OTHERS)
@pytest.mark.parametrize("pose", ["sitting", "lying-hands-on-belly", "knee-to-chest"])
def test_hands_rest_on_the_body_however_wide_it_is(build: BodyName, pose: str) -> None:
    (frame,) = shown(build, pose).frames
    for contact in frame.contacts:
        if contact.part.name == "hand" and contact.place is not None and contact.on_surface is None:
            for side in contact.part.sides:
                own = contact.place.side or side
                place = find_landmark(frame.posture, contact.place, contact.relation or "on", own)[0]
                hand = find_landmark(frame.posture, BodyPart("hand", side), "on", side)[0]
                assert length(subtract(place, hand)) < 0.07


def test_a_wheelchair_user_sits_in_a_wheelchair_and_an_exercise_of_who_lies_is_left_to_another() -> None:
    (seated,) = shown(BodyName.WHEELCHAIR_USER, "sitting").frames
    assert [prop.kind for prop in seated.props] == ["wheelchair"]
    (lying,) = shown(BodyName.WHEELCHAIR_USER, "lying-on-back").frames
    assert lying.posture.shape is AVERAGE


def test_nobody_who_is_pregnant_lies_on_the_belly() -> None:
    frames = shown(BodyName.PREGNANT, "lying-on-front").frames
    assert frames[0].root is Root.PRONE
    assert frames[0].posture.shape is AVERAGE


def test_all_frames_of_a_figure_show_one_body() -> None:
    frames = shown(BodyName.WHEELCHAIR_USER, "sitting", "standing").frames
    assert {frame.posture.shape for frame in frames} == {AVERAGE}


def test_a_larger_body_lies_on_its_own_back() -> None:
    average, larger = (shown(build, "lying-on-back").frames[0].joints["pelvis"][1] for build in list(BodyName)[:2])
    assert 0.01 < larger - average < 0.05


def test_builds_do_not_change_the_length_of_bones() -> None:
    for side in SIDES:
        spans = {
            round(length(subtract(joints[f"shank {side}"], joints[f"thigh {side}"])), 6)
            for build in BodyName
            for joints in [shown(build, "standing").frames[0].joints]
        }
        assert len(spans) == 1


@pytest.mark.parametrize("style", COLOURED)
@pytest.mark.parametrize("tones", ToneName)
def test_lines_are_seen_on_every_tone(style: StyleName, tones: ToneName) -> None:
    """By its outline, or where that is as dark as what lies behind by the body itself."""
    look = style_of(style, Body(BodyName.AVERAGE, tones))
    for tone in (look.near, look.far):
        for material in MATERIALS:
            assert contrast(tone.line, getattr(tone, material)) >= LEAST, (material, tone)
        assert contrast(tone.hair, tone.skin) >= LEAST or contrast(tone.line, tone.hair) >= LEAST
        for ground in (look.paper, look.mat, look.ground, look.prop):
            for material in MATERIALS:
                fill = getattr(tone, material)
                assert max(contrast(tone.line, ground), contrast(fill, ground)) >= LEAST, (material, ground)


def test_looks_without_colour_and_the_grey_body_stay_as_they_are() -> None:
    for style in StyleName:
        grey, dark = (style_of(style, Body(BodyName.AVERAGE, tones)) for tones in (ToneName.GREY, ToneName.DARK))
        assert (grey == dark) is (style not in COLOURED)


def test_a_pose_alone_is_that_of_the_average_body() -> None:
    solved, _ = solve_pose("standing", content_poses())
    assert solved is not None
    assert solved.posture.shape is AVERAGE
