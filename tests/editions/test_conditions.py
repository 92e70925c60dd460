"""What a condition of the reader takes away, and what it brings, beside the steps of an exercise."""

import re
from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from canonical import content
from readers import brief_for

from supple_editions import Brief, brief_of, select_edition
from supple_editions.caution_changes import change_exercise, grade_of
from supple_editions.selection import select
from supple_schema.models.booklet import OtherConditions, Profile
from supple_schema.models.exercise import CautionNote, Exercise
from supple_schema.models.vocabulary import BodyPosition, CautionGrade

LETTING_GO = re.compile(
    r"\b(?:cross(?:ed)? your arms|let go|no hands|one hand|fingertips?|arms (?:up|out))\b", re.IGNORECASE
)
OF_ONE_EXERCISE = re.compile(r"\b(?:do|try|leave|repeat|skip) (?:it|this one)\b", re.IGNORECASE)
ON_THE_BACK = re.compile(r"^(?:Lie )?on your (?:back|front)\b", re.IGNORECASE)


def reader_of(booklet: str, *conditions: str, others: OtherConditions = OtherConditions.NONE) -> Brief:
    brief = brief_of(content().booklets[booklet])
    profile = Profile(conditions=conditions, others=others)
    return replace(brief, booklet=brief.booklet.model_copy(update={"profile": profile}))


def harder(exercise: Exercise, *notes: tuple[CautionNote, CautionGrade]) -> list[str]:
    return [way.text or "" for way in change_exercise(content(), exercise, notes).harder or () if way.exercise is None]


@pytest.mark.parametrize("condition", ["balance", "osteoporosis"])
def test_no_harder_way_takes_the_hold_of_an_unsteady_reader_away(condition: str) -> None:
    for name, item in content().exercises.items():
        for note in item.model.cautions or ():
            if note.code == condition:
                for grade in (CautionGrade.ADAPT, CautionGrade.ASK):
                    assert not any(map(LETTING_GO.search, harder(item.model, (note, grade)))), name


def test_a_harder_way_is_for_those_whose_conditions_it_names_and_for_nobody_else_with_a_caution() -> None:
    exercise = content().exercises["squat"].model
    notes = {note.code: (note, note.grade or CautionGrade.ADAPT) for note in exercise.cautions or ()}
    band, weight = harder(exercise)
    assert harder(exercise, notes["knee"]) == [band, weight]
    assert harder(exercise, notes["balance"]) == [band]
    assert harder(exercise, notes["hip-replacement"]) == [weight]
    assert harder(exercise, notes["balance"], notes["hip-replacement"]) == []
    assert harder(exercise, notes["broken-bone"]) == []


def test_another_exercise_stays_a_harder_way() -> None:
    exercise = content().exercises["sit-to-stand"].model
    notes = [(note, CautionGrade.ADAPT) for note in exercise.cautions or ()]
    left = change_exercise(content(), exercise, notes).harder
    assert [way.exercise for way in left or ()] == ["squat"]


@pytest.mark.parametrize("booklet", sorted(content().booklets))
def test_whoever_cannot_get_to_the_floor_has_no_exercise_there(booklet: str) -> None:
    library = content()
    selection = select(library, brief_for(library.booklets[booklet], ("floor",)))
    positions = {exercise.position for exercise in selection.exercises.values()}
    assert not [name for name in positions if library.entry("positions", name, BodyPosition).on_floor]


def test_an_exercise_on_a_bed_says_so_at_its_position_and_takes_no_trip_to_the_floor() -> None:
    edition, report = select_edition(content(), reader_of("first-days", "floor"))
    assert edition is not None, list(report)
    tilt = next(item for item in edition.exercises if item.id == "pelvic-tilt")
    assert (tilt.position.title, tilt.on_floor) == ("lying on your back on a bed", False)
    assert tilt.figure is not None
    assert "on a bed" in tilt.figure.alt
    assert tilt.figure.solved is not None
    for pose in tilt.figure.solved.frames:
        kinds = {prop.kind: prop.at[1] for prop in pose.props}
        assert "mat" not in kinds
        assert kinds["bed"] < 0, "the bed is under the whole body, its top where the floor was"


def test_what_to_lie_on_is_said_before_anybody_lies_down() -> None:
    for name, item in content().exercises.items():
        for note in item.model.cautions or ():
            if note.position is not None and note.note and grade_of(content(), note) is CautionGrade.ADAPT:
                start = change_exercise(content(), item.model, [(note, CautionGrade.ADAPT)]).start
                assert start[0] == note.note, name


def test_what_two_conditions_say_alike_is_said_once() -> None:
    for name, item in content().exercises.items():
        graded = [(note, grade_of(content(), note)) for note in item.model.cautions or ()]
        for pair in combinations([one for one in graded if one[1] is not CautionGrade.AVOID], 2):
            changed = change_exercise(content(), item.model, pair)
            for text in (*(step.text for step in changed.steps), " ".join(changed.start)):
                sentences = re.findall(r"[^.]+\.", text)
                assert len(set(sentences)) == len(sentences), (name, text)


@pytest.mark.parametrize(
    ("condition", "signs"),
    [
        ("leg-symptoms", {"saddle-numbness", "bladder-change", "both-legs"}),
        ("stenosis", {"saddle-numbness", "bladder-change", "both-legs"}),
        ("spondylolisthesis", {"saddle-numbness", "bladder-change", "both-legs"}),
        ("pregnancy-lying", {"pregnancy-signs", "after-birth"}),
        ("pelvic-girdle", {"pregnancy-signs", "after-birth"}),
    ],
)
def test_a_condition_brings_its_signs_to_exercises_of_another_part_of_the_body(condition: str, signs: set[str]) -> None:
    """A knee is no reason to leave out what an irritated nerve or a pregnancy can come with; each is said once."""
    edition, report = select_edition(content(), reader_of("knee-osteoarthritis", condition))
    assert edition is not None, list(report)
    told = [sign for flags in edition.safety.red_flags for sign in flags.signs]
    assert signs <= {sign.id for sign in told}
    assert len({sign.text for sign in told}) == len(told)
    assert "genitals" in edition.safety.emergency_notice or "pregnancy" in edition.safety.emergency_notice


@pytest.mark.parametrize("condition", ["recent-surgery", "broken-bone", "pregnancy-lying", "leg-symptoms"])
def test_a_condition_that_blood_clots_come_with_brings_their_sign_to_every_booklet(condition: str) -> None:
    edition, report = select_edition(content(), reader_of("first-days", condition))
    assert edition is not None, list(report)
    assert "leg-clot" in {sign.id for flags in edition.safety.red_flags for sign in flags.signs}


def test_a_note_that_several_exercises_have_is_true_of_all_of_them_at_once() -> None:
    """Prints say it once behind all their names: “Pelvic tilt and knee to chest. Do it on a firm bed.”"""
    sharing = Counter(
        (note.code, note.note)
        for item in content().exercises.values()
        for note in item.model.cautions or ()
        if note.note and grade_of(content(), note) is not CautionGrade.AVOID
    )
    assert not [text for (_, text), count in sharing.items() if count > 1 and OF_ONE_EXERCISE.search(text or "")]
    assert sharing["floor", "Use a firm bed."] > 1


def test_no_exercise_on_a_bed_puts_its_reader_on_the_floor() -> None:
    """Whoever can't get down there reads of the bed in each step, mistake and easier way."""
    library, on_beds = content(), 0
    for name, item in library.exercises.items():
        for note in item.model.cautions or ():
            if note.position is not None and note.position.endswith("-on-bed"):
                on_beds += 1
                changed = change_exercise(library, item.model, [(note, CautionGrade.ADAPT)])
                ways = (way.text or "" for way in (*(changed.easier or ()), *(changed.harder or ())))
                mistakes = (f"{one.avoid} {one.instead}" for one in changed.mistakes or ())
                told = (*changed.start, *(step.text for step in changed.steps), *ways, *mistakes, changed.feel or "")
                assert not [text for text in told if "floor" in text or "mat" in text.split()], name
    assert on_beds > 8


@pytest.mark.parametrize(
    ("exercise", "condition", "told"),
    [
        ("walking", "heart-bp", "Ask your doctor first if your symptoms are new or getting worse."),
        ("seated-cat-cow", "inflammatory", "Ask your specialist team which exercises suit you."),
        ("knee-to-chest", "osteoporosis", "If you've broken a bone in your spine, ask a physiotherapist"),
        ("pelvic-tilt", "spondylolisthesis", "If the stress fracture is new, ask your physiotherapist"),
    ],
)
def test_who_must_ask_first_reads_it_also_where_an_exercise_says_what_to_change(
    exercise: str, condition: str, told: str
) -> None:
    item = content().exercises[exercise].model
    note = next(note for note in item.cautions or () if note.code == condition)
    assert change_exercise(content(), item, [(note, CautionGrade.ADAPT)]).start[0].startswith(told)


@pytest.mark.parametrize("booklet", ["first-days", "daily-routine", "sciatica", "lasting-pain"])
def test_no_pregnant_reader_is_told_to_sleep_on_her_back(booklet: str) -> None:
    edition, report = select_edition(content(), reader_of(booklet, "pregnancy-lying"))
    assert edition is not None, list(report)
    said = [pair.do for item in edition.advice for pair in item.pairs]
    assert not list(filter(ON_THE_BACK.search, said))


@pytest.mark.parametrize(
    ("conditions", "others", "back", "pregnant"),
    [
        (("neck",), OtherConditions.NONE, True, False),
        (("knee",), OtherConditions.UNKNOWN, True, True),
        (("pregnancy-lying",), OtherConditions.NONE, False, True),
    ],
)
def test_advice_for_some_goes_to_them_and_to_readers_who_are_not_known(
    conditions: tuple[str, ...], others: OtherConditions, back: bool, pregnant: bool
) -> None:
    edition, report = select_edition(content(), reader_of("first-days", *conditions, others=others))
    assert edition is not None, list(report)
    said = [pair.do for item in edition.advice if item.id == "sleep" for pair in item.pairs]
    assert any(text.startswith("On your back") for text in said) == back
    assert any(text.startswith("From 28 weeks") for text in said) == pregnant
