"""Moving pictures: paced by a dose, with the hold and the arrow seen, and no body that goes through the floor."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise, product

import pytest
from figures.pose_library import content_figures, content_poses, figure_of
from sampling import sampled

from supple_figures import FrameVisit, solve_figure
from supple_figures.drawing import Marks, StyleName, animate_figure
from supple_figures.posing.collisions import limbs_through_limbs
from supple_figures.posing.feasibility import FLOOR_SLACK, below_floor
from supple_figures.posing.figure_problems import PRESSES
from supple_figures.posing.interpolation import between
from supple_figures.posing.skeleton import bone_of
from supple_figures.posing.vectors import length, subtract

ROUNDED = 1e-6
# So far an elbow or a foot may be carried in one of the 12 drawings of a move, in metres.
LEAPS = 0.3
LARGEST_DRAWING = 12_000
LOOKS = (StyleName.FULL_COLOUR, StyleName.LINE_ART)
FIGURES = {name: figure for name, figure in content_figures().items() if len(figure.frames) > 1}
VISITS = (FrameVisit(1, 2, 8), FrameVisit(0, 2, 1))


def bridge(visits: Sequence[FrameVisit] = (), marks: Mapping[int, Marks] | None = None) -> str:
    figure = figure_of("lying-knees-bent", "bridge-up")
    return animate_figure(figure, title="T", visits=visits, marks=marks, numbers=["Start", "1"]).svg


def stops(svg: str, name: str) -> list[tuple[float, str]]:
    """When a group changes, in percent of the round, and to what."""
    (rule,) = re.findall(rf"@keyframes {name}\{{(.*?\}})\}}", svg)
    return [(float(at), style) for at, style in re.findall(r"([\d.]+)%\{([^}]*)\}", rule)]


def test_steps_and_arrows_are_seen_on_the_way_into_their_frame_and_in_it() -> None:
    svg = bridge(VISITS)
    assert "animation:13s" in svg
    for name in ("m1", "a1"):
        assert [(round(at * 0.13), style) for at, style in stops(svg, name)] == [(0, "opacity:1"), (10, "opacity:0")]
    assert [(round(at * 0.13), style) for at, style in stops(svg, "m0")] == [(0, "opacity:0"), (10, "opacity:1")]
    assert "animation-name:a0" not in svg
    assert ">Start</text>" in svg
    assert ">1</text>" in svg


def test_a_hold_is_written_and_a_bar_fills_while_it_lasts() -> None:
    svg = bridge(VISITS, {1: Marks("8 s")})
    assert ">8 s</text>" in svg
    stop = r"([\d.]+)%\{transform:scaleX"
    (filling,) = re.findall(rf"@keyframes h1\{{0%,{stop}\(0\)\}}{stop}\(1\)", svg)
    assert [round(float(at) * 0.13) for at in filling] == [2, 10]
    assert 'class="h"' not in bridge(VISITS)


def test_what_plays_nothing_shows_the_last_frame() -> None:
    svg = bridge()
    assert svg.index(".last{opacity:1}") > svg.index(".d{opacity:0")
    assert "@media (prefers-reduced-motion:reduce){.d,.h{animation:none}}" in svg
    # Its body, its arrow and its number.
    assert svg.count('class="d last"') == 3


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "style"), sampled(product(FIGURES, LOOKS), [*product(["leg-tilt-90-90", "bridge"], LOOKS)])
)
def test_no_drawing_of_a_move_is_heavy(name: str, style: StyleName) -> None:
    solved, _ = solve_figure(FIGURES[name], content_poses())
    assert solved is not None
    svg = animate_figure(solved, title="T", style=style).svg
    assert len(svg) / svg.count('class="d') < LARGEST_DRAWING


@pytest.mark.slow
@pytest.mark.parametrize("name", FIGURES)
def test_a_body_on_its_way_stays_above_the_floor_and_out_of_itself(name: str) -> None:
    solved, _ = solve_figure(FIGURES[name], content_poses())
    assert solved is not None
    for start, end in zip(solved.frames, solved.frames[1:], strict=False):
        for step in range(1, 12):
            posture = between(start, end, step / 12)
            assert max((depth for _, depth in below_floor(posture)), default=0) < FLOOR_SLACK + ROUNDED
            assert max((found.depth for found in limbs_through_limbs(posture)), default=0) < PRESSES


@pytest.mark.parametrize("name", ["figure-four-stretch", "seated-figure-four", "seated-forward-bend"])
def test_limbs_that_make_way_for_each_other_do_not_leap(name: str) -> None:
    solved, _ = solve_figure(FIGURES[name], content_poses())
    assert solved is not None
    for start, end in zip(solved.frames, solved.frames[1:], strict=False):
        drawn = [between(start, end, step / 12).places for step in range(13)]
        for before, after in pairwise(drawn):
            assert max(length(subtract(after[bone], before[bone])) for bone in after) < LEAPS


@pytest.mark.parametrize("name", FIGURES)
def test_planted_feet_stay_where_they_are(name: str) -> None:
    solved, _ = solve_figure(FIGURES[name], content_poses())
    assert solved is not None
    for start, end in zip(solved.frames, solved.frames[1:], strict=False):
        kept = [contact for contact in start.contacts if contact in end.contacts and contact.part.name == "foot"]
        for contact in kept if kept and kept[0].on_surface else []:
            for side in contact.part.sides:
                foot = bone_of("foot", side)
                if length(subtract(start.joints[foot], end.joints[foot])) < 0.01:
                    for share in (0.25, 0.5, 0.75):
                        moved = subtract(between(start, end, share).places[foot], start.joints[foot])
                        assert length(moved) < 0.01
