"""Guides follow from the exercises that are left for a reader: nobody reads of a way that they do not need."""

import re
from functools import cache
from itertools import combinations

import pytest
from canonical import booklet_edition, content
from readers import brief_for
from sampling import sampled

from supple_editions import Brief, select_edition
from supple_editions.guides import fit_guide
from supple_editions.selection import Selection, select
from supple_rules.booklets import items_of
from supple_schema.models.booklet import Booklet
from supple_schema.models.figure import CloseUp, Figure
from supple_schema.models.safety import Guide
from supple_schema.models.vocabulary import BodyPosition, Caution

ONTO_THE_BACK = re.compile(r"\broll\w*\b[^.]*\bonto (?:your|the) back\b|\blie (?:down )?on your back\b", re.IGNORECASE)
BOOKLETS = sorted(content().booklets)
EXPECTING = ("pregnancy-lying", "pelvic-girdle")
READERS = [names for count in (1, 2) for names in combinations(EXPECTING, count) if "pregnancy-lying" in names]


@cache
def selection_for(booklet: str, *conditions: str) -> Selection:
    return select(content(), brief_for(content().booklets[booklet], conditions))


def brief_with(exercises: tuple[str, ...], *conditions: str) -> Brief:
    """Give a brief of these exercises alone, with the safety text of a booklet that has others on the floor."""
    written: Booklet = content().booklets["first-days"].model
    part = written.parts[0].model_copy(update={"advice": (), "exercises": exercises, "routines": ()})
    profile = written.profile.model_copy(update={"conditions": conditions or None})
    return Brief("some", written.model_copy(update={"parts": (part,), "profile": profile}))


def steps_of(selection: Selection) -> list[str]:
    return [step.id for guide in selection.guides.values() for step in guide.steps]


@pytest.mark.parametrize("conditions", READERS, ids=" ".join)
@pytest.mark.parametrize("booklet", BOOKLETS)
def test_nothing_rolls_a_pregnant_reader_onto_her_back(booklet: str, conditions: tuple[str, ...]) -> None:
    selection = selection_for(booklet, *conditions)
    said = [step.text for guide in selection.guides.values() for step in guide.steps]
    said += [text for guide in selection.guides.values() for text in (guide.notice, guide.body or "")]
    said += [text for exercise in selection.exercises.values() for text in exercise.start]
    said += [step.text for exercise in selection.exercises.values() for step in exercise.steps]
    assert [text for text in said if ONTO_THE_BACK.search(text)] == []


@pytest.mark.slow
@pytest.mark.parametrize("booklet", sampled(BOOKLETS, ["daily-routine"]))
def test_no_word_or_picture_of_her_edition_does_either(booklet: str) -> None:
    found, report = select_edition(content(), brief_for(content().booklets[booklet], ("pregnancy-lying",)))
    assert found is not None, report
    for guide in found.safety.guides:
        assert not ONTO_THE_BACK.search(guide.model_dump_json()), guide.id
        assert "lying-on-back" not in guide.positions
        assert all(frame.root != "supine" for frame in (guide.figure.frames if guide.figure else ()))


@pytest.mark.parametrize("booklet", BOOKLETS)
def test_a_reader_gets_the_steps_and_pictures_that_the_exercises_left_need_and_no_others(booklet: str) -> None:
    library = content()
    for conditions in [(), *((name,) for name in library.vocabulary("cautions"))]:
        selection = selection_for(booklet, *conditions)
        positions = {exercise.position for exercise in selection.exercises.values()}
        words = [library.entry("positions", name, BodyPosition) for name in positions]
        left_out = {guide for name in conditions for guide in library.entry("cautions", name, Caution).leaves_out}
        assert selection.guides.keys() == {word.guide for word in words if word.guide} - left_out, conditions
        for name, guide in selection.guides.items():
            written = library.safety[name].model
            assert isinstance(written, Guide)
            needed = [step for step in written.steps if not step.positions or positions.intersection(step.positions)]
            assert list(guide.steps) == needed, conditions
            shown = [step for frame in (guide.figure.frames if guide.figure else ()) for step in frame.steps]
            assert set(shown) <= {step.id for step in needed}, conditions


def test_what_has_nothing_on_the_floor_has_no_guide() -> None:
    assert not selection_for("at-your-desk").guides
    assert not select(content(), brief_with(("seated-cat-cow", "sit-to-stand"))).guides


def test_whoever_cannot_get_down_to_the_floor_is_not_told_how() -> None:
    """Their exercises are done on a bed."""
    brief = brief_with(("pelvic-tilt", "lower-back-rotation"), "floor")
    selection = select(content(), brief)
    assert {exercise.position for exercise in selection.exercises.values()} == {"on-back-on-bed"}
    assert not selection.guides
    found, report = select_edition(content(), brief)
    assert found is not None, report
    assert found.safety.guides == ()


def test_a_booklet_on_another_subject_has_its_way_to_the_floor_too() -> None:
    assert "roll-to-back" in steps_of(selection_for("knee-osteoarthritis"))


def test_the_ways_differ_by_what_is_done_there() -> None:
    kneeling = steps_of(select(content(), brief_with(("cat-stretch",))))
    on_side = steps_of(select(content(), brief_with(("side-leg-raise",))))
    on_front = steps_of(select(content(), brief_with(("plank",))))
    on_back = steps_of(select(content(), brief_with(("bridge",))))
    assert "hands-down" in kneeling
    assert "lie-on-side" not in kneeling
    assert "lie-on-side" in on_side
    assert {"roll-to-back", "roll-to-front"}.isdisjoint(on_side)
    assert "roll-to-front" in on_front
    assert "roll-to-back" not in on_front
    assert {"roll-to-back", "roll-to-side"} <= set(on_back)
    assert kneeling[-1] == on_side[-1] == on_front[-1] == on_back[-1] == "stand"


def test_an_edition_says_where_a_guide_leads_and_which_of_these_positions_need_a_step() -> None:
    found, report = select_edition(content(), brief_with(("side-leg-raise", "cat-stretch")))
    assert found is not None, report
    (guide,) = found.safety.guides
    assert guide.positions == ("lying-on-side", "hands-and-knees")
    needs = {step.id: step.positions for step in guide.steps}
    assert needs["place-chair"] == ()
    assert needs["lie-on-side"] == ("lying-on-side",)
    assert [step.number for step in guide.steps] == list(range(1, len(guide.steps) + 1))
    assert guide.steps[-1].breathing_phrase


def test_what_a_booklet_stands_on_holds_the_guides_of_its_exercises() -> None:
    library = content()
    shown = {item.key for item in items_of(library, library.booklets["first-days"])}
    assert "safety/floor-transfer" in shown
    assert "safety/floor-transfer" in selection_for("first-days").chosen
    assert "safety/floor-transfer" not in selection_for("at-your-desk").chosen


def test_pictures_that_are_left_keep_their_arrows_and_views() -> None:
    written = content().safety["floor-transfer"].model
    assert isinstance(written, Guide)
    assert written.figure is not None
    arrows = [{"follows": "hands", "frame": number} for number in (2, 5)] + [{"follows": "head"}]
    figure = Figure.model_validate(
        {
            **written.figure.model_dump(exclude_none=True),
            "arrows": arrows,
            "close_up": {"of": "head", "frame": [1, 5]},
            "second_view": {"camera": "top", "frame": 4},
        }
    )
    kneeling = fit_guide(written.model_copy(update={"figure": figure}), ["hands-and-knees"]).figure
    assert kneeling is not None
    assert [arrow.frame for arrow in kneeling.arrows or ()] == [2]
    assert kneeling.close_up == CloseUp(of="head", frame=(1,))
    assert kneeling.second_view
    assert kneeling.second_view.frame == len(kneeling.frames) == 4


def test_words_of_a_picture_of_both_ways_name_its_steps() -> None:
    """“Put both hands on the seat. Push through that foot” were heard as one movement."""
    (guide,) = booklet_edition("exercise-library").safety.guides
    assert guide.figure is not None
    first = guide.figure.frames[0].alt
    assert first.startswith("Picture 1. Step 2: Stand in front of the chair")
    assert " Step 15: Push through your hands and that foot" in first


def test_words_of_a_picture_begin_with_the_step_before_it_that_has_none() -> None:
    """“Draw that knee” pointed at nothing."""
    (item,) = (item for item in booklet_edition("exercise-library").exercises if item.id == "knee-to-chest")
    assert item.figure is not None
    assert item.figure.frames[1].alt.startswith("Picture 2: Hold one leg with both hands")
