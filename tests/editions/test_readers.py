"""Whoever the reader is: each booklet becomes an edition that suits them, or says in which file the reason lies."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pytest
from canonical import content
from readers import brief_for, write_readers
from sampling import sampled

from supple_editions import Brief, Edition, brief_of, select_edition
from supple_editions import making as edition_making
from supple_editions.caution_changes import grade_of
from supple_editions.model import EditionExercise
from supple_editions.resolving import doses, exercises, resolver, routines, safety
from supple_editions.resolving.rich_text import render_text
from supple_editions.selection import Selection, Slot, select
from supple_editions.timing import Timeline
from supple_rules.checking import check_brief
from supple_rules.context import Context
from supple_schema.linking import Library
from supple_schema.models.exercise import Exercise
from supple_schema.models.routine import flat_items
from supple_schema.models.safety import RedFlags
from supple_schema.models.vocabulary import CautionGrade

ROOT = Path(__file__).parents[2]
LONG = ("back-to-lifting", "daily-routine", "exercise-library", "lasting-pain")
"""Booklets with many exercises, for which two conditions of a reader take long."""
BOOKLETS = sorted(path.stem for path in (ROOT / "content/booklets").glob("*.yaml"))


@pytest.fixture(scope="module")
def library() -> Library:
    return content()


def readers(library: Library, most: int) -> Iterator[tuple[str, ...]]:
    """Give every reader with up to so many conditions."""
    conditions = list(library.vocabulary("cautions"))
    return (reader for count in range(most + 1) for reader in combinations(conditions, count))


def selection_of(library: Library, booklet: str, *conditions: str) -> Selection:
    return select(library, brief_for(library.booklets[booklet], conditions))


def nothing(*_: object) -> None:
    """Give no figure."""


def none_at_all(*_: object) -> tuple[()]:
    """Give no term, no sentence, no row."""
    return ()


def no_time(*_: object) -> Timeline:
    """Give a session in which nothing takes time."""
    return Timeline(())


def unsigned(_: Library, __: Brief, edition: Edition, *___: object, draft: bool) -> Edition:
    """Give the edition as it was made, of which no booklet shows a draft."""
    assert not draft
    return edition


@pytest.fixture
def _quick_editions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what is the same for every reader, and slow: figures, sentences of doses, time, terms, signatures."""
    for module in (exercises, safety):
        monkeypatch.setattr(module, "resolve_figure", nothing)
    monkeypatch.setattr(doses, "dose_sentences", none_at_all)
    monkeypatch.setattr(doses, "dose_rows", none_at_all)
    monkeypatch.setattr(routines, "compute_timeline", no_time)
    monkeypatch.setattr(edition_making, "find_terms", none_at_all)
    monkeypatch.setattr(edition_making, "state_review", unsigned)
    monkeypatch.setattr(resolver, "render_text", cache(render_text))


@pytest.mark.slow
@pytest.mark.usefixtures("_quick_editions")
@pytest.mark.parametrize(
    ("name", "most", "made"),
    sampled(
        ((name, most, made) for name, (most, made) in product(BOOKLETS, ((1, 1), (2, 1), (2, 2)))),
        [(name, 1 if name in LONG else 2, 1) for name in BOOKLETS],
    ),
)
def test_every_booklet_suits_readers_with_one_condition_and_with_two(
    library: Library, name: str, most: int, made: int
) -> None:
    """No exercise to avoid, no empty routine, no gate passed unseen, no note lost; else a place to mend.

    What one condition puts in the place of an exercise is none that the other forbids. What a reader with so many
    conditions gets is chosen and looked at; up to so many, the whole edition is made of it.
    """
    alone: set[tuple[str, ...]] = set()
    for conditions in readers(library, most):
        brief = brief_for(library.booklets[name], conditions)
        selection = select(library, brief)
        assert all(found.place and found.place.span for found in selection.report), conditions
        if selection.report.has_errors:
            continue
        assert_selection_suits(library, selection, conditions)
        if len(conditions) > made:
            continue
        edition, report = select_edition(library, brief)
        assert edition is not None, (conditions, report)
        assert_suits(library, edition, conditions)
        if len(conditions) == 1:
            alone.add(conditions)
    assert len(alone) > len(library.vocabulary("cautions")) / 2


def told(exercise: Exercise | EditionExercise) -> str:
    """Give what a reader is told to do, from the start to the last step."""
    return " ".join((*exercise.start, *(step.text for step in exercise.steps)))


def assert_selection_suits(library: Library, selection: Selection, conditions: tuple[str, ...]) -> None:
    reader = (selection.brief.id, conditions)
    for name, exercise in selection.exercises.items():
        for note in library.exercises[name].model.cautions or ():
            if note.code in conditions:
                assert grade_of(library, note) is not CautionGrade.AVOID, (reader, name)
                assert note.note is None or note.note in told(exercise), (reader, name)
    for routine in selection.routines.values():
        assert routine.all_items, reader
        for session in routine.sessions:
            items = [item for item, _ in flat_items(session.items)]
            everything = [item.exercise for item in items]
            assert selection.exercises.keys() >= set(everything), reader
            stand_ins = [item.exercise for item in items if isinstance(item, Slot) and item.instead_of]
            assert all(everything.count(name) == 1 for name in stand_ins), reader


def assert_suits(library: Library, edition: Edition, conditions: tuple[str, ...]) -> None:
    reader = (edition.id, conditions)
    there = {exercise.id: exercise for exercise in edition.exercises}
    for exercise in edition.exercises:
        assert {caution.code for caution in exercise.cautions} <= set(conditions), reader
        for note in library.exercises[exercise.id].model.cautions or ():
            if note.code in conditions:
                assert grade_of(library, note) is not CautionGrade.AVOID, (reader, exercise.id)
                assert note.note is None or note.note in told(exercise), (reader, exercise.id)
    gates = {gate.id for gate in edition.safety.gates}
    for routine in edition.routines:
        asked = {gate.id for gate in routine.prerequisites}
        assert asked <= gates, reader
        assert all(item.exercise.id in there for phase in routine.phases for item in phase.items), reader
        assert all(
            {gate.id for gate in there[item.exercise.id].prerequisites} <= asked for item in routine.phases[0].items
        )


def test_an_older_adult_keeps_walking_hinging_and_standing_up_as_their_notes_say(library: Library) -> None:
    """They need these most, and none of the conditions forbids them."""
    conditions = ("osteoporosis", "floor", "balance", "knee", "heart-bp")
    selection = selection_of(library, "daily-routine", *conditions)
    assert not selection.report
    for name in ("walking", "hip-hinge", "sit-to-stand"):
        cautions = library.exercises[name].model.cautions or ()
        notes = [note.note for note in cautions if note.code in conditions and note.note]
        assert notes
        for note in notes:
            assert note in told(selection.exercises[name]), name
    assert all(routine.all_items for routine in selection.routines.values())


@pytest.mark.parametrize("condition", ["osteoporosis", "pregnancy-lying", "inflammatory"])
def test_a_reader_with_one_condition_has_no_exercise_twice_for_want_of_another(
    library: Library, condition: str
) -> None:
    selection = selection_of(library, "daily-routine", condition)
    assert not selection.report
    for routine in selection.routines.values():
        for session in routine.sessions:
            names = [item.exercise for item, _ in flat_items(session.items)]
            assert len(names) == len(set(names))


@pytest.mark.usefixtures("_quick_editions")
def test_a_booklet_for_conditions_changes_exercises_for_them_and_tells_of_all_other_cautions(library: Library) -> None:
    """Most people with brittle bones have something else too, and nobody has asked them."""
    edition, report = select_edition(library, brief_of(library.booklets["strong-bones"]))
    assert edition is not None, report
    own = {"balance", "osteoporosis"}
    written = {note.code for item in edition.exercises for note in library.exercises[item.id].model.cautions or ()}
    assert {caution.code for caution in edition.own_cautions} == own
    assert {caution.code for caution in edition.possible_cautions} == written - own >= {"heart-bp"}
    for exercise in edition.exercises:
        for caution in exercise.cautions:
            assert (caution.placed is not None) == (caution.code in own), (exercise.id, caution.code)


def test_a_reader_with_osteoporosis_takes_the_handout_s_exercise_home_adapted(library: Library) -> None:
    selection = selection_of(library, "handout-knee-to-chest", "osteoporosis")
    assert not selection.gone
    (note,) = [note for note in selection.exercises["knee-to-chest"].cautions or () if note.code == "osteoporosis"]
    exercise = selection.exercises["knee-to-chest"]
    assert note.note is not None
    assert note.note in told(exercise)


@pytest.mark.parametrize(
    ("condition", "signs"),
    [
        ("pregnancy-lying", "emergency-signs-birth"),
        ("pelvic-girdle", "urgent-signs-birth"),
        ("leg-symptoms", "urgent-signs-leg"),
    ],
)
@pytest.mark.usefixtures("_quick_editions")
def test_a_condition_brings_its_warning_signs_whatever_booklet_lends_the_others(
    library: Library, condition: str, signs: str
) -> None:
    """Bleeding in pregnancy and a swollen calf were missing where the shortest booklet with an exercise lent them."""
    booklet = library.booklets["handout-knee-to-chest"]
    assert signs not in booklet.model.red_flags
    edition, report = select_edition(library, brief_for(booklet, (condition,)))
    assert edition is not None, report
    brought = library.safety[signs].model
    assert isinstance(brought, RedFlags)
    shown = {sign.text for flags in edition.safety.red_flags for sign in flags.signs}
    assert shown >= {sign.text for sign in brought.signs}
    if signs.startswith("emergency"):
        assert brought.notice in edition.safety.emergency_notice


def test_a_reader_with_inflammatory_back_pain_is_told_what_to_do_in_each_exercise_that_matters(
    library: Library,
) -> None:
    """This condition changes what is done: it must never leave a booklet as it was."""
    selection = selection_of(library, "daily-routine", "inflammatory")
    assert selection.changes


def test_a_brief_that_is_no_file_passes_the_rules_that_booklets_pass(library: Library) -> None:
    """A handout made on the command line must not be less safe than a booklet."""
    booklet = library.booklets["handout-knee-to-chest"]
    brief = brief_for(booklet, ("osteoporosis",))
    bare = brief.booklet.model_copy(update={"red_flags": ("appointment-signs",)})
    report = check_brief(Context(library), type(brief)("bare", bare))
    assert "S403" in [found.code for found in report]


@pytest.mark.slow
def test_the_page_for_a_person_to_read_has_a_row_for_each_condition(library: Library) -> None:
    lines = list(write_readers(library))
    for condition in library.vocabulary("cautions"):
        assert sum(line.startswith(f"| {condition} |") for line in lines) == len(library.booklets)
