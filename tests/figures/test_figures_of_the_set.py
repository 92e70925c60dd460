"""Every exercise of the set has a figure that a reader can follow and that is small enough to send."""

from functools import cache
from itertools import pairwise

import pytest
from canonical import CONTENT, content

from supple_editions import select_figure
from supple_editions.model import EditionFigure
from supple_exporters.figures.edition_figures import draw_edition_styles
from supple_figures.drawing.figure import drawn_bytes, largest, plan_frames
from supple_figures.looks import StyleName
from supple_schema.models.exercise import Action

pytestmark = pytest.mark.slow

EXERCISES = sorted(path.stem for path in (CONTENT / "exercises").rglob("*.yaml"))


@cache
def figure_of(name: str) -> EditionFigure:
    figure, report = select_figure(content(), name)
    assert not report
    assert figure is not None, f"{name} has no figure"
    return figure


@pytest.mark.parametrize("name", EXERCISES)
def test_it_shows_the_start_and_where_the_movement_leads(name: str) -> None:
    assert len(figure_of(name).frames) >= 2
    assert all(frame.steps for frame in figure_of(name).frames[1:])


@pytest.mark.parametrize("name", EXERCISES)
def test_it_shows_the_steps_in_their_order_and_each_once(name: str) -> None:
    steps = [step.id for step in content().exercises[name].model.steps]
    shown = [step for frame in figure_of(name).frames for step in frame.steps]
    assert shown == [step for step in steps if step in shown]


@pytest.mark.parametrize("name", EXERCISES)
def test_it_shows_the_position_that_is_held(name: str) -> None:
    exercise = content().exercises[name].model
    held = {step.id for step in exercise.steps if step.action is Action.HOLD}
    assert held <= {step for frame in figure_of(name).frames for step in frame.steps}


@pytest.mark.parametrize("name", EXERCISES)
def test_it_is_small_in_every_style_and_never_wider_than_a_page(name: str) -> None:
    for style, drawing in draw_edition_styles(figure_of(name), list(StyleName)).items():
        solved = figure_of(name).solved
        assert solved is not None
        assert drawn_bytes(drawing) < largest(solved.figure), style
        assert largest(solved.figure) <= 12_000 or solved.figure.close_up or solved.figure.second_view
        assert drawing.width_mm <= 170


@pytest.mark.parametrize("name", [*EXERCISES, "floor-transfer"])
def test_it_is_seen_from_one_side_or_changes_it_once(name: str) -> None:
    solved = figure_of(name).solved
    assert solved is not None
    cameras = [frame.camera or solved.figure.camera for frame in solved.figure.frames]
    assert sum(before != after for before, after in pairwise(cameras)) <= 1


def test_the_guide_to_the_floor_shows_the_way_down_and_up_again() -> None:
    """An arrow would point against one of the two, so it stands where a picture shows one alone."""
    figure = figure_of("floor-transfer")
    assert [frame.label for frame in figure.frames] == ["2, 15", "3, 14", "4, 13", "5, 12", "7, 11", "8"]
    assert figure.solved is not None
    assert {arrow.frame for arrow in figure.solved.figure.arrows or ()} == {6}
    for style, drawing in draw_edition_styles(figure, list(StyleName)).items():
        assert drawn_bytes(drawing) < largest(figure.solved.figure) == 21_000, style


@pytest.mark.parametrize(("name", "shown"), [("rest-90-90", False), ("sit-to-stand", True)])
def test_floor_under_a_chair_shows_no_strip_beyond_the_mat_on_which_it_stands(name: str, shown: bool) -> None:
    solved = figure_of(name).solved
    assert solved is not None
    for frame in plan_frames(solved):
        kinds = {prop.kind for prop in frame.scene.pose.props}
        assert "chair" in kinds
        assert ("mat" in kinds) is not shown
        assert any(thing.paint == "ground" for thing in frame.scene.all_things) is shown
