"""Made-up editions to try an exporter on: one with every kind of item, one with next to nothing, one with pictures, one
from right to left, one in another language. They are about shoulders, short, and not health advice.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from supple_editions import Edition
from supple_editions.language.pseudo import PSEUDO, pseudo
from supple_editions.model import (
    EditionPart,
    EditionSource,
    EditionTerm,
    Link,
    Named,
    Publication,
    Reader,
    ReaderChange,
    ReviewState,
)
from supple_editions.model.edition import EditionTiming, RetiredItem, ReviewStatus
from supple_exporters.testing.sample_exercises import (
    arm_raise,
    make_exercise,
    make_seconds,
    make_step,
    shoulder_roll,
    wall_press,
)
from supple_exporters.testing.sample_items import arm_pain, bags, short_round, warmth
from supple_exporters.testing.sample_pictures import circle_picture, lying_figure
from supple_exporters.testing.sample_safety import EMERGENCY, STOP, make_safety, rich_text
from supple_exporters.testing.texts import change_texts
from supple_schema.models.booklet import AffectedSide, Audience, OtherConditions
from supple_schema.models.exercise import Action, Breath, Sides
from supple_schema.models.vocabulary import CautionGrade


def sample_editions() -> dict[str, Edition]:
    """Give the editions by name: `complete`, `smallest`, `pictures`, `right-to-left` and `other-language`."""
    return {
        "complete": complete_edition(),
        "smallest": smallest_edition(),
        "pictures": pictures_edition(),
        "right-to-left": right_to_left_edition(),
        "other-language": other_language_edition(),
    }


def smallest_edition() -> Edition:
    """Make an edition with safety text and no item at all."""
    return _edition("smallest", "Nothing but safety", parts=(_part("empty", "Nothing yet"),))


def pictures_edition() -> Edition:
    """Make an edition with a figure that is ready to draw, and a picture of an author's own with its credit."""
    drawn = make_exercise("lie-down", "Lie down", sides=Sides.EACH, figure=lying_figure("1"))
    shown = make_exercise("shoulder-roll", "Shoulder roll", image=circle_picture())
    part = _part("daily", "Every day", exercises=(drawn.id, shown.id))
    return _edition("pictures", "Shoulders in pictures", parts=(part,), exercises=(drawn, shown))


def complete_edition() -> Edition:
    """Make an edition with every kind of item, every kind of dose and sides, and every optional text once."""
    exercises = (arm_raise(), shoulder_roll(), wall_press())
    routine = short_round()
    advice = (warmth(), bags())
    return _edition(
        "complete",
        "Easy shoulders",
        subtitle="A sample with everything in it",
        body=rich_text("This booklet has 2 parts.\n\nRead the warning signs first."),
        reader=Reader(
            place="Northland",
            conditions=(Named(id="new-joint", title="a new joint"),),
            others=OtherConditions.NONE,
            side=AffectedSide.LEFT,
        ),
        review=ReviewState(
            status=ReviewStatus.PARTLY, notice="A clinician has reviewed only a part of this.", items=6, reviewed=1
        ),
        retired=(
            RetiredItem(
                kind="exercise",
                id="arm-swing",
                on=date(2026, 1, 31),
                because="It was too fast for a stiff shoulder.",
                use="arm-raise",
            ),
        ),
        parts=(
            EditionPart(
                id="daily",
                title="Every day",
                intro="Begin here.",
                advice=("warmth", "bags"),
                exercises=("arm-raise", "shoulder-roll"),
                routines=(),
            ),
            EditionPart(
                id="stronger",
                title="Get stronger",
                intro=None,
                advice=(),
                exercises=("wall-press",),
                routines=(routine.id,),
            ),
        ),
        advice=advice,
        exercises=exercises,
        routines=(routine,),
        measures=(arm_pain(),),
        terms=(EditionTerm(id="tendon", title="tendon", plain="A cord that ties a muscle to a bone.", aliases=()),),
        changes=(
            ReaderChange(
                exercise=Link(id="arm-hang", title="Arm hang", included=False),
                condition=Named(id="new-joint", title="a new joint"),
                grade=CautionGrade.AVOID,
                note="Do not hang from it.",
                alternative=Link(id="arm-raise", title="Arm raise", included=True),
            ),
        ),
    )


def right_to_left_edition() -> Edition:
    """Make a small edition in Hebrew script. Its labels are English as long as no such language has messages."""
    exercise = make_exercise(
        "haramat-zroa",
        "הרמת זרוע",
        summary="תרגיל קל לכתף.",
        start=("שבו על כיסא.",),
        steps=(
            make_step(1, "raise", "הרימו את הזרוע לאט.", Breath.IN),
            make_step(2, "lower", "הורידו את הזרוע לאט.", Breath.OUT, Action.RETURN),
        ),
        breathing="אל תעצרו את הנשימה.",
        emergency_notice="פנו לעזרה דחופה אם קשה לכם לנשום.",
        stop_notice="עצרו אם מופיע כאב חדש.",
    )
    return _edition(
        "right-to-left",
        "כתפיים גמישות",
        direction="rtl",
        safety=make_safety("פנו לעזרה דחופה אם קשה לכם לנשום.", "עצרו אם מופיע כאב חדש."),
        parts=(_part("daily", "כל יום", exercises=(exercise.id,)),),
        exercises=(exercise,),
    )


def other_language_edition() -> Edition:
    """Make the complete edition in a language for tests, which is English with other letters and longer words.

    `load_catalogue` knows its messages. A plain English word in an output is one that the exporter brings itself.
    """
    changed = change_texts(complete_edition(), lambda text, _: pseudo(text))
    return changed.model_copy(update={"id": "other-language", "language": PSEUDO})


def _edition(
    name: str, title: str, *, direction: Literal["ltr", "rtl"] = "ltr", parts: tuple[EditionPart, ...], **changes: Any
) -> Edition:
    fields: dict[str, Any] = {
        "subtitle": None,
        "audience": Audience.PATIENT,
        "reader": Reader(place=None, conditions=None, others=OtherConditions.UNKNOWN, side=None),
        "review": ReviewState(
            status=ReviewStatus.UNREVIEWED, notice="No clinician has reviewed this.", items=1, reviewed=0
        ),
        "body": None,
        "safety": make_safety(EMERGENCY, STOP, routine="routines" in changes, exercises="exercises" in changes),
        "timing": EditionTiming(
            repetition=make_seconds(4),
            breath=make_seconds(4),
            prepare=make_seconds(10),
            change_sides=make_seconds(5),
            change_position=make_seconds(15),
            rest=make_seconds(30),
        ),
        "advice": (),
        "exercises": (),
        "routines": (),
        "measures": (),
        "terms": (),
        "retired": (),
        "changes": (),
        **changes,
    }
    return Edition(
        id=name,
        title=title,
        language="en",
        direction=direction,
        publication=Publication(
            title="Sample set",
            version="1.2.3",
            date=date(2026, 3, 31),
            authors=("A sample author", "Another sample author"),
            publisher="The sample publisher",
            feedback="shoulders@example.org",
            licence="CC BY 4.0",
            rights_holder="The sample authors",
            licence_link="https://creativecommons.org/licenses/by/4.0/",
        ),
        address=f"https://example.org/leaflets/{name}",
        message="Small moves every day help.",
        purpose="You can do 2 moves and tell when to get help.",
        who_it_is_for=("You are an adult with a stiff shoulder.",),
        who_should_ask_first=("You have had an operation on your shoulder.",),
        parts=parts,
        sources=(
            EditionSource(
                id="leaflet",
                number=1,
                title="Shoulder leaflet",
                authors=("The sample authors",),
                publisher="Sample clinic",
                year=2025,
                kind=Named(id="patient-information", title="patient information"),
                reference="Leaflet 7",
                link="https://example.org/leaflet",
                consulted=("read in full",),
            ),
            EditionSource(
                id="practice",
                number=2,
                title="Common practice",
                authors=(),
                publisher="Sample clinic",
                year=None,
                kind=Named(id="practice", title="common practice"),
                reference=None,
                link=None,
                consulted=(),
            ),
        ),
        **fields,
    )


def _part(name: str, title: str, exercises: tuple[str, ...] = ()) -> EditionPart:
    return EditionPart(id=name, title=title, intro=None, advice=(), exercises=exercises, routines=())
