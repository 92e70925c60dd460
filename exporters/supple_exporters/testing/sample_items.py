"""A made-up routine, and made-up advice."""

from __future__ import annotations

from typing import Any

from supple_editions.model import (
    EditionAdvice,
    EditionClaim,
    EditionPhase,
    EditionQuote,
    EditionRoutine,
    EditionRoutineItem,
    EditionRoutinePhase,
    Link,
    Named,
)
from supple_editions.model.advice import EditionEvidence, EditionPair, EditionStatistic
from supple_editions.model.measure import EditionMeasure, EditionScale
from supple_editions.model.routine import EditionBlock, EditionMoment
from supple_editions.model.shared import EditionTimeOfDay, Uncertain
from supple_editions.timing import Activity
from supple_exporters.testing.sample_exercises import (
    NO_RECORD,
    fill,
    make_amount,
    make_numbers,
    make_often,
    make_record,
    make_seconds,
)
from supple_exporters.testing.sample_safety import CITED, EMERGENCY, STOP, rich_text
from supple_schema.models.citation import Origin
from supple_schema.models.quantities import Unit, Weekday


def short_round() -> EditionRoutine:
    """Make a routine of two phases."""
    raised, rolled = (
        EditionRoutineItem(
            opens=(
                EditionBlock(
                    title="First round",
                    role="warm-up",
                    count=1,
                    rounds=make_numbers(2),
                    rest=make_seconds(60),
                    phrase="Do the next exercise twice. Take a break of 1 minute between rounds.",
                ),
            ),
            exercise=Link(id="arm-raise", title="Arm raise", included=True),
            dose="long-hold",
            dose_sentences=("Hold for as long as is comfortable. Start with 3 slow breaths.",),
            sets=make_numbers(2),
            rest=make_seconds(20),
            optional=False,
            instead_of=Link(id="arm-hang", title="Arm hang", included=False),
            note="Begin small.",
            go_on_when=("Your arm feels light.",),
            go_back_when=("Your arm shakes.",),
        ),
        fill(
            EditionRoutineItem,
            exercise=Link(id="shoulder-roll", title="Shoulder roll", included=True),
            dose_sentences=("The sources do not say how often to do this. Ask a physiotherapist.",),
            optional=True,
        ),
    )
    moments = tuple(
        fill(EditionMoment, activity=activity, seconds=seconds, item=item, side=side)
        for activity, seconds, item, side in (
            (Activity.CHANGE_POSITION, 15, 0, None),
            (Activity.HOLD, 12, 0, 1),
            (Activity.CHANGE_SIDES, 5, 0, 2),
            (Activity.HOLD, 12, 0, 2),
            (Activity.MOVE, None, 1, None),
        )
    )
    phases = tuple(
        EditionRoutinePhase(
            id=name,
            phase=name,
            turn=None,
            title=title,
            days=(Weekday.MONDAY,) if lasting else (),
            often=make_often(days_per_week=make_numbers(1)) if lasting else None,
            often_phrase="every Monday" if lasting else None,
            lasting=make_amount(2, 2, Unit.WEEK, make_numbers(1_209_600)) if lasting else None,
            lasting_phrase=lasting,
            items=items,
            minutes=make_numbers(1, 2),
            minutes_without_optional=None if lasting else make_numbers(1),
            open_ended=True,
            minutes_phrase="2 minutes or more",
            timeline=tuple(moment for moment in moments if moment.item < len(items)),
            go_on_when=("It feels easy.",),
            go_back_when=("Your shoulder is more sore the next day.",),
        )
        for name, title, lasting, items in (
            ("first", "The first 2 weeks", "2 weeks", (raised,)),
            ("later", "After that", None, (raised, rolled)),
        )
    )
    return EditionRoutine(
        id="short-round",
        title="Short round",
        summary="Two moves for a stiff shoulder.",
        body=rich_text("Leave out what does not suit you."),
        goals=(Named(id="mobility", title="easy movement"),),
        stage=Named(id="new", title="the first days"),
        starter=True,
        often=make_often(per_day=make_numbers(1)),
        often_phrase="1 time a day",
        times=(EditionTimeOfDay(id="morning", title="in the morning", clock="08:00"),),
        prerequisites=(),
        equipment=(Named(id="chair", title="sturdy chair"),),
        phases=phases,
        emergency_notice=EMERGENCY,
        stop_notice=STOP,
        sources=CITED,
        uncertain=(
            Uncertain(
                fields=("phases",), origin=Origin.PROPOSED, phrase="This is common practice.", note="The order is ours."
            ),
        ),
        measures=(Link(id="arm-pain", title="Pain in your arm", included=True),),
        rights=None,
        record=make_record("two in a row"),
        reviewed=False,
    )


def warmth() -> EditionAdvice:
    """Make advice with a plan, pairs, a disputed claim and a quote."""
    return _advice(
        "warmth",
        "Warmth",
        "Warmth can ease an ache.",
        plan=(
            EditionPhase(
                id="first-days",
                title="The first days",
                text="Put a warm pack on your shoulder.",
                duration=make_amount(15, 20, Unit.MINUTE, make_numbers(900, 1200)),
                often=make_often(per_day=make_numbers(2, 3)),
                lasting=make_amount(3, 3, Unit.DAY, make_numbers(259_200)),
                details=("15 to 20 minutes each time", "2 to 3 times a day", "for 3 days"),
            ),
        ),
        pairs=(
            EditionPair(do="Wrap the pack in a towel.", avoid="Put it on bare skin.", because="It can burn your skin."),
        ),
        claims=(
            EditionClaim(
                id="warmth-helps",
                text="Does warmth speed up healing?",
                standing=Named(id="disputed", title="disputed"),
                both_sides=True,
                evidence_for=(EditionEvidence(says="Some people feel better sooner.", cited=CITED[0]),),
                evidence_against=(EditionEvidence(says="One trial saw no difference.", cited=CITED[0]),),
                statistic=EditionStatistic(value="1 in 7", year=2024, population="adults in Northland"),
            ),
        ),
        quotes=(
            EditionQuote(
                id="words",
                text="Keep it comfortable.",
                speaker="The sample clinic",
                role="publisher of the leaflet",
                permission="CC BY 4.0",
                cited=CITED[0],
            ),
        ),
    )


def bags() -> EditionAdvice:
    """Make advice that is a text and no more."""
    return _advice("bags", "Bags", "Carry a bag close to your body.", body=rich_text("Change sides often."))


def _advice(name: str, title: str, summary: str, **changes: Any) -> EditionAdvice:
    fields: dict[str, Any] = {"body": None, "plan": (), "pairs": (), "claims": (), "quotes": (), **changes}
    return EditionAdvice(
        id=name,
        title=title,
        summary=summary,
        group=Named(id="daily-life", title="daily life"),
        sources=CITED,
        uncertain=(),
        media=(),
        rights=None,
        record=NO_RECORD,
        reviewed=False,
        **fields,
    )


def arm_pain() -> EditionMeasure:
    """Make a measure with every field."""
    return EditionMeasure(
        id="arm-pain",
        title="Pain in your arm",
        summary="It shows whether your arm gets better.",
        body=rich_text("Most people write it down on the same day of the week."),
        how=("Think of the last 24 hours.", "Choose the number that fits best."),
        scale=EditionScale(
            low=0, high=10, low_means="no pain", high_means="the worst pain", levels=("no pain", "some"), counts=None
        ),
        scale_phrase="A number from 0 to 10.",
        named=3,
        named_phrase="Name 3 things of your own, and rate each.",
        every=make_amount(1, 1, Unit.WEEK, make_numbers(604_800)),
        every_phrase="Do it again after 1 week.",
        better="lower",
        change="A change of 2 or more counts.",
        terms="In the public domain.",
        sources=CITED,
        uncertain=(
            Uncertain(fields=("every",), origin=Origin.PROPOSED, phrase="This is common practice.", note="A guess."),
        ),
        rights=None,
        record=NO_RECORD,
        reviewed=False,
    )
