"""Made-up exercises: one with everything, one with next to nothing, one behind a gate."""

from __future__ import annotations

from typing import Any, TypeVar

from supple_editions.model import (
    EditionCaution,
    EditionDose,
    EditionExercise,
    EditionStep,
    Link,
    Named,
)
from supple_editions.model.dose import (
    Amount,
    DoseRow,
    HoldTime,
    Numbers,
    Often,
    Repetitions,
)
from supple_editions.model.exercise import EditionMistake, EditionMuscle, EditionVariation
from supple_editions.model.record import EditionCode, EditionMedium, EditionRecord, EditionRights
from supple_editions.model.shared import EditionTimeOfDay, Uncertain
from supple_exporters.testing.sample_safety import CITED, EMERGENCY, STOP, VERSION, rich_text
from supple_schema.models.base import Model
from supple_schema.models.citation import Origin
from supple_schema.models.exercise import Action, Breath, Sides
from supple_schema.models.quantities import Bound, Unit
from supple_schema.models.shape import ShapeKind, fields_of
from supple_schema.models.vocabulary import CautionGrade

M = TypeVar("M", bound=Model)


def fill(model: type[M], **given: Any) -> M:
    """Make a model of some fields; the others that may be empty have nothing in them."""
    shapes = {name: field.shape for name, field in fields_of(model).items()}
    empty = {
        name: None if shape.optional else ()
        for name, shape in shapes.items()
        if shape.optional or (shape.kind is ShapeKind.LIST and not shape.least)
    }
    return model(**{**empty, **given})


NO_RECORD = EditionRecord(keywords=(), tags=(), codes=(), extra={})


def make_record(word: str) -> EditionRecord:
    """Make what programs need of an item, with a word that people look for."""
    return EditionRecord(
        keywords=(word,),
        tags=("own",),
        codes=(EditionCode(system="icf", address="http://hl7.org/fhir/sid/icf", code="d445", display="Arm use"),),
        extra={"shelf": "B 2", "checked": True, "minutes": 3, "rooms": ("hall", "gym")},
    )


def make_rights(title: str) -> EditionRights:
    """Make somebody else's rights in the words of an item."""
    return EditionRights(
        author="B. Writer",
        licence="CC BY 4.0",
        source="Easy moves",
        link="https://example.org/easy-moves",
        credit=f"“{title}”: words by B. Writer, from “Easy moves”. Licence: CC BY 4.0. https://example.org/easy-moves",
    )


def make_medium(title: str) -> EditionMedium:
    """Make a video elsewhere."""
    return EditionMedium(
        kind="video",
        title=title,
        link="https://example.org/v/7",
        author="C. Maker",
        licence="All rights reserved",
        phrase=f"Video: “{title}”, by C. Maker. Licence: All rights reserved.",
    )


def make_step(
    number: int, name: str, text: str, breathing: Breath | None = None, action: Action = Action.MOVE
) -> EditionStep:
    """Make one step."""
    phrase = {Breath.IN: "Breathe in.", Breath.OUT: "Breathe out.", Breath.NORMAL: "Breathe normally."}
    return EditionStep(
        id=name,
        number=number,
        text=text,
        action=action,
        breathing=breathing,
        breathing_phrase=phrase[breathing] if breathing else None,
    )


def make_dose(name: str, sentences: tuple[str, ...], rows: tuple[tuple[str, str], ...], **changes: Any) -> EditionDose:
    """Make a dose; what is not given is empty."""
    table = tuple(DoseRow(label=label, value=value) for label, value in rows)
    fields = {"someone_present": False, **changes}
    return fill(EditionDose, id=name, sentences=sentences, rows=table, **fields)


def make_numbers(low: int, high: int | None = None) -> Numbers:
    """Make a range, or a single number."""
    return Numbers(low=low, high=high or low, bound=Bound.BOTH)


def make_amount(low: int, high: int, unit: Unit, seconds: Numbers | None) -> Amount:
    """Make an amount of a unit."""
    return Amount(low=low, high=high, bound=Bound.BOTH, unit=unit, seconds=seconds)


def make_seconds(number: int) -> Amount:
    """Make an amount in seconds."""
    return make_amount(number, number, Unit.SECOND, make_numbers(number))


def make_often(**changes: Any) -> Often:
    """Make a frequency; what is not given is not limited."""
    return fill(Often, **{"several": False, **changes})


def make_repetitions(count: Numbers | None, *, until_fatigue: bool = False) -> Repetitions:
    """Make a number of times on each side."""
    return fill(Repetitions, count=count, until_fatigue=until_fatigue, as_many=False, per_side=True)


def make_exercise(name: str, title: str, *, sides: Sides = Sides.NONE, **changes: Any) -> EditionExercise:
    """Make an exercise; what is not given is empty, and its dose unknown."""
    phrases = {
        Sides.NONE: "Both sides work together.",
        Sides.EACH: "Do one side first, then the other.",
        Sides.ALTERNATE: "Change sides each time.",
    }
    fields: dict[str, Any] = {
        "summary": "It loosens your shoulders.",
        "goals": (Named(id="mobility", title="easy movement"),),
        "level": 1,
        "position": Named(id="sitting", title="sitting"),
        "on_floor": False,
        "regions": (Named(id="shoulders", title="shoulders"),),
        "sides_phrase": phrases[sides],
        "start": ("Sit tall on a chair.",),
        "steps": (make_step(1, "go", "Move your arm."), make_step(2, "back", "Move it back.", None, Action.RETURN)),
        "own_dose": False,
        "dose_unknown_phrase": "The sources do not say how often to do this. Ask a physiotherapist.",
        "breathing": "Breathe as you like.",
        "emergency_notice": EMERGENCY,
        "stop_notice": STOP,
        "safety_version": VERSION,
        "sources": CITED,
        "record": NO_RECORD,
        "reviewed": False,
        **changes,
    }
    return fill(EditionExercise, id=name, title=title, sides=sides, **fields)


def arm_raise() -> EditionExercise:
    """Make an exercise with every optional field."""
    return make_exercise(
        "arm-raise",
        "Arm raise",
        sides=Sides.EACH,
        aliases=("Arm lift",),
        summary="Lifting one arm at a time keeps your shoulder free.",
        body=rich_text("You can do this anywhere.\n\n- At home\n- At work"),
        roles=(Named(id="warm-up", title="warm-up"),),
        on_floor=True,
        muscles=(
            EditionMuscle(
                id="shoulder-cap",
                title="shoulder cap",
                medical="deltoid",
                aliases=("delts",),
                region=Named(id="shoulders", title="shoulders"),
            ),
        ),
        equipment=(Named(id="chair", title="sturdy chair"), Named(id="band", title="exercise band")),
        start=("Sit tall on a sturdy chair.", "Let your arms hang."),
        steps=(
            make_step(1, "raise", "Lift one arm in front of you, as high as is comfortable.", Breath.IN),
            make_step(2, "stay", "Stay there.", Breath.NORMAL, Action.HOLD),
            make_step(3, "lower", "Lower your arm slowly.", Breath.OUT, Action.RETURN),
        ),
        dose=make_dose(
            "usual",
            (
                "Do it 8 to 12 times on one side, then 8 to 12 times on the other.",
                "Hold for 5 seconds each time.",
                "Do 1 to 2 sets.",
                "Rest for 60 seconds between sets.",
                "Do this 2 times a day, in the morning and at night.",
            ),
            (
                ("Sets", "1 to 2"),
                ("Times", "8 to 12 on each side"),
                ("Hold", "5 seconds"),
                ("Rest", "60 seconds"),
                ("How often", "2 times a day"),
                ("When", "in the morning and at night"),
            ),
            sets=make_numbers(1, 2),
            repetitions=make_repetitions(make_numbers(8, 12)),
            hold=HoldTime(amount=make_seconds(5), by_set=(), open_ended=False),
            rest=make_seconds(60),
            often=make_often(per_day=make_numbers(2)),
            times=(
                EditionTimeOfDay(id="morning", title="in the morning", clock="08:00"),
                EditionTimeOfDay(id="night", title="at night", clock=None),
            ),
        ),
        own_dose=False,
        dose_unknown_phrase=None,
        other_doses=(
            make_dose(
                "long-hold",
                ("Hold for as long as is comfortable. Start with 3 slow breaths.", "Come down before you shake."),
                (("Hold", "as long as comfortable, from 3 slow breaths"),),
                title="One long hold",
                when="When you do not like to count.",
                hold=HoldTime(amount=make_amount(3, 3, Unit.BREATH, make_numbers(12)), by_set=(), open_ended=True),
                note="Come down before you shake.",
            ),
        ),
        breathing="Breathe in as you lift. Breathe out as you lower.",
        feel="Your shoulder works. Your neck stays loose.",
        mistakes=(
            EditionMistake(
                avoid="Pulling your shoulder up to your ear.",
                instead="Keep your neck long.",
                because="It tires your neck.",
            ),
            EditionMistake(avoid="Swinging your arm.", instead=None, because=None),
        ),
        cautions=(
            EditionCaution(
                code="dizzy",
                title="dizziness",
                who="You get dizzy.",
                action="Sit down for it.",
                grade=CautionGrade.ADAPT,
                note="Lift your arm only half as high.",
                placed=None,
                alternative=Link(id="shoulder-roll", title="Shoulder roll", included=True),
            ),
        ),
        easier=(
            EditionVariation(exercise=None, text="Bend your elbow."),
            EditionVariation(exercise=Link(id="shoulder-roll", title="Shoulder roll", included=True), text=None),
        ),
        harder=(
            EditionVariation(
                exercise=Link(id="wall-press", title="Wall press", included=True), text="Do it against a wall."
            ),
            EditionVariation(exercise=Link(id="arm-hang", title="Arm hang", included=False), text=None),
        ),
        uncertain=(
            Uncertain(
                fields=("dose", "steps.stay"),
                origin=Origin.PROPOSED,
                phrase="This is common practice. No source was found for it.",
                note="The hold is a guess.",
            ),
        ),
        media=(make_medium("Arm raises at home"),),
        rights=make_rights("Arm raise"),
        record=make_record("deltoid raise"),
        reviewed=True,
    )


def shoulder_roll() -> EditionExercise:
    """Make an exercise with nothing optional."""
    return make_exercise("shoulder-roll", "Shoulder roll", summary=None, level=None, breathing=None)


def wall_press() -> EditionExercise:
    """Make an exercise behind a gate, without a number."""
    return make_exercise(
        "wall-press",
        "Wall press",
        sides=Sides.ALTERNATE,
        level=3,
        prerequisites=(Link(id="easy-first", title="Easy moves first", included=True),),
        dose=make_dose(
            "usual",
            ("Do it on each side, in turn, until the muscles tire.", "Do this on 2 to 3 days a week."),
            (("Times", "until tired on each side"), ("How often", "2 to 3 days a week")),
            repetitions=make_repetitions(None, until_fatigue=True),
            often=make_often(days_per_week=make_numbers(2, 3)),
        ),
        own_dose=False,
        dose_unknown_phrase=None,
        easier=(EditionVariation(exercise=Link(id="arm-raise", title="Arm raise", included=True), text=None),),
    )
