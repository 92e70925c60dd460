"""Whom the figures of an edition show: what its booklet says, for one exercise always the same."""

from dataclasses import replace
from pathlib import Path

import pytest
from figures.pose_library import content_figures
from rules.cases import lay_over, load

from supple_cli.handouts.orders import make_order
from supple_editions import Edition, brief_of, select_edition
from supple_editions.edition_digest import digest_edition
from supple_editions.resolving.figures import choose_body
from supple_exporters.figures import animate_edition_figure, draw_edition_figure
from supple_figures import Body, BodyName, ToneName
from supple_figures.drawing.tones import TONES
from supple_figures.posing.body_shapes import SHAPES
from supple_schema.models.booklet import Build, ShownFigures, Tones

CASES = Path(__file__).parents[1] / "cases/edition"


def edition_with(shown: ShownFigures, folder: Path) -> Edition:
    """The edition of a small set with one figure, of somebody who sits."""
    library = load(lay_over(CASES / "figure", folder))
    brief = brief_of(library.booklets["daily"])
    edition, _ = select_edition(library, replace(brief, booklet=brief.booklet.model_copy(update={"figures": shown})))
    assert edition is not None
    return edition


@pytest.mark.slow
def test_every_output_shows_the_body_that_the_booklet_names(tmp_path: Path) -> None:
    edition = edition_with(ShownFigures(build=Build.WHEELCHAIR_USER, tones=Tones.BROWN), tmp_path)
    (figure,) = [exercise.figure for exercise in edition.exercises if exercise.figure]
    assert figure.solved is not None
    assert {frame.posture.shape for frame in figure.solved.frames} == {SHAPES[BodyName.WHEELCHAIR_USER]}
    skin, _ = TONES[ToneName.BROWN].skin
    for drawing in (draw_edition_figure(figure), animate_edition_figure(figure)):
        assert drawing is not None
        assert skin in drawing.svg


def test_another_body_is_another_edition(tmp_path: Path) -> None:
    grey = edition_with(ShownFigures(), tmp_path / "grey")
    older = edition_with(ShownFigures(build=Build.OLDER), tmp_path / "older")
    assert digest_edition(grey) != digest_edition(older)


def test_a_booklet_that_says_nothing_shows_the_grey_average_body() -> None:
    assert choose_body(ShownFigures(), "bridge") == Body(BodyName.AVERAGE, ToneName.GREY)


def test_varied_bodies_differ_from_exercise_to_exercise_and_never_for_one() -> None:
    varied = ShownFigures(build=Build.VARIED, tones=Tones.VARIED)
    bodies = {name: choose_body(varied, name) for name in content_figures()}
    assert bodies == {name: choose_body(varied, name) for name in content_figures()}
    assert {body.build for body in bodies.values()} == {BodyName.AVERAGE, BodyName.LARGER, BodyName.OLDER}
    assert {body.tones for body in bodies.values()} == set(TONES)


@pytest.mark.parametrize(("choices", "names"), [(Build, BodyName), (Tones, ToneName)])
def test_each_body_that_can_be_drawn_can_be_asked_for(
    choices: type[Build | Tones], names: type[BodyName | ToneName]
) -> None:
    assert {choice.value for choice in choices} == {name.value for name in names} | {"varied"}


def test_an_order_of_a_handout_names_a_body() -> None:
    wishes = make_order({"exercises": "bridge", "body": "older", "tones": "varied"}).wishes
    assert (wishes.body, wishes.tones) == ("older", "varied")
