"""A reader with an affected side is shown and told that side, and never the other one."""

from dataclasses import replace

import pytest
from canonical import content

from supple_editions import Edition, brief_of, select_edition
from supple_editions.model.figure import EditionFigure
from supple_exporters.figures import draw_edition_figure
from supple_schema.linking import Library
from supple_schema.models.booklet import AffectedSide, OwnDose, Profile
from supple_schema.models.dose import DoseSide
from supple_schema.models.exercise import Sides

LEFT, RIGHT = AffectedSide.LEFT, AffectedSide.RIGHT


@pytest.fixture(scope="module")
def library() -> Library:
    return content()


def edition_for(
    library: Library, affected: AffectedSide | None, booklet: str = "handout-knee-to-chest", **dose: object
) -> Edition:
    brief = brief_of(library.booklets[booklet])
    doses = (OwnDose.model_validate({"exercise": "knee-to-chest", **dose}),) if dose else ()
    made = brief.booklet.model_copy(update={"profile": Profile(side=affected, doses=doses)})
    edition, report = select_edition(library, replace(brief, booklet=made))
    assert edition is not None, report
    return edition


def figure_of(edition: Edition, name: str) -> EditionFigure:
    (figure,) = [item.figure for item in edition.exercises if item.id == name and item.figure]
    return figure


@pytest.mark.parametrize(
    ("affected", "dosed", "shown"),
    [
        (None, None, RIGHT),
        (LEFT, None, LEFT),
        (RIGHT, None, RIGHT),
        (LEFT, DoseSide.AFFECTED, LEFT),
        (RIGHT, DoseSide.AFFECTED, RIGHT),
        (LEFT, DoseSide.OTHER, RIGHT),
        (RIGHT, DoseSide.OTHER, LEFT),
        (None, DoseSide.AFFECTED, RIGHT),
    ],
)
def test_the_side_that_works_is_the_side_that_is_drawn(
    library: Library, affected: AffectedSide | None, dosed: DoseSide | None, shown: AffectedSide
) -> None:
    dose = {"repetitions": "6", "side": dosed} if dosed else {}
    figure = figure_of(edition_for(library, affected, **dose), "knee-to-chest")
    assert figure.side is shown
    assert figure.mirrored is (shown is LEFT)
    # The near side of a body is its right one; a mirror shows it as the left one.
    drawn, turned = (draw_edition_figure(figure, other_side=other) for other in (False, True))
    plain = draw_edition_figure(figure.model_copy(update={"mirrored": False}), other_side=figure.mirrored)
    assert drawn is not None
    assert turned is not None
    assert plain is not None
    assert shapes(drawn.svg) == shapes(plain.svg) != shapes(turned.svg)


def shapes(svg: str) -> str:
    """A drawing without its title, which says whether it is of the one side or of the other."""
    return svg.partition("</title>")[2]


def test_nothing_is_mirrored_where_both_sides_do_the_same(library: Library) -> None:
    edition = edition_for(library, LEFT, "first-days")
    figures = {item.id: item.figure for item in edition.exercises if item.figure}
    both = {item.id for item in edition.exercises if item.sides is Sides.NONE}
    assert {figures[name].side for name in both & figures.keys()} == {None}
    assert not any(figures[name].mirrored for name in both & figures.keys())


@pytest.mark.parametrize(
    ("affected", "dosed", "words"),
    [
        (LEFT, DoseSide.AFFECTED, "left"),
        (LEFT, DoseSide.OTHER, "right"),
        (None, DoseSide.AFFECTED, "affected"),
        (None, DoseSide.OTHER, "other"),
    ],
)
def test_a_dose_for_one_side_names_it_as_the_reader_does(
    library: Library, affected: AffectedSide | None, dosed: DoseSide, words: str
) -> None:
    edition = edition_for(library, affected, repetitions="6", side=dosed)
    (item,) = [item for item in edition.exercises if item.id == "knee-to-chest"]
    assert item.dose is not None
    assert f"your {words} side only" in item.sides_phrase
    assert any(f"your {words} side only" in sentence for sentence in item.dose.sentences)
    assert any(row.value == f"your {words} side only" for row in item.dose.rows)
    others = {"left", "right", "affected"} - {words}
    assert not any(f"your {other} side" in " ".join(item.dose.sentences) for other in others)


def test_two_doses_for_two_sides_name_both(library: Library) -> None:
    edition = edition_for(library, LEFT, repetitions="10", affected_side={"repetitions": "6"})
    (item,) = [item for item in edition.exercises if item.id == "knee-to-chest"]
    assert item.dose is not None
    hold = "Hold for 5 to 10 seconds each time."
    assert item.dose.sentences[:2] == (
        f"On your left side: Do it 6 times. {hold}",
        f"On your right side: Do it 10 times. {hold}",
    )
    assert ("Left side", "Repeats: 6") in [(row.label, row.value) for row in item.dose.rows]
