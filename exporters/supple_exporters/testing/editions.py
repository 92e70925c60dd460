"""Three made-up editions to try an exporter on: one with every kind of item, one with next to nothing, one from right
to left. They are about shoulders, short, and not health advice.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from supple_schema.edition import Edition
from supple_schema.edition.model import (
    Cited,
    EditionAdvice,
    EditionCaution,
    EditionClaim,
    EditionDose,
    EditionExercise,
    EditionGate,
    EditionGuide,
    EditionPhase,
    EditionQuote,
    EditionRedFlags,
    EditionRoutine,
    EditionRoutineItem,
    EditionRoutinePhase,
    EditionSafety,
    EditionSource,
    EditionStep,
    EditionTerm,
    LeftOut,
    Link,
    Named,
    Part,
    Publication,
    Reader,
    ReviewState,
    RichText,
    SafetyText,
)
from supple_schema.edition.model.advice import EditionEvidence, EditionPair, EditionStatistic
from supple_schema.edition.model.edition import ReviewStatus
from supple_schema.edition.model.exercise import (
    Amount,
    DoseRow,
    EditionMistake,
    EditionMuscle,
    EditionVariation,
    HoldTime,
    Numbers,
    Often,
    Repetitions,
)
from supple_schema.edition.model.routine import EditionMoment
from supple_schema.edition.model.safety import CautionText, EditionGrade, EditionSign, EditionStopRule, Phone
from supple_schema.edition.model.shared import Uncertain
from supple_schema.models.citation import Origin
from supple_schema.models.exercise import Action, Breath, Sides
from supple_schema.models.quantities import Unit
from supple_schema.timing import Activity

EMERGENCY = "Get emergency help now if your face droops or you cannot breathe."
STOP = "Stop if you get new, sharp or spreading pain."
VERSION = f"sha256:{'5a' * 32}"
CITED = (Cited(source="leaflet", number=1, locator="page 2"),)


def sample_editions() -> dict[str, Edition]:
    """Give the editions by name: `complete`, `smallest` and `right-to-left`."""
    return {"complete": complete_edition(), "smallest": smallest_edition(), "right-to-left": right_to_left_edition()}


def smallest_edition() -> Edition:
    """Make an edition with safety text and no item at all."""
    return _edition("smallest", "Nothing but safety", parts=(_part("empty", "Nothing yet"),))


def complete_edition() -> Edition:
    """Make an edition with every kind of item, every kind of dose and sides, and every optional text once."""
    exercises = (_arm_raise(), _shoulder_roll(), _wall_press())
    routine = _routine()
    advice = (_warmth(), _bags())
    return _edition(
        "complete",
        "Easy shoulders",
        subtitle="A sample with everything in it",
        body=_rich("This booklet has 2 parts.\n\nRead the warning signs first."),
        reader=Reader(place="Northland", avoid=(Named(id="new-joint", title="a new joint"),)),
        review=ReviewState(
            status=ReviewStatus.PARTLY, notice="A clinician has reviewed only a part of this.", items=6, reviewed=1
        ),
        parts=(
            Part(
                id="daily",
                title="Every day",
                intro="Begin here.",
                advice=("warmth", "bags"),
                exercises=("arm-raise", "shoulder-roll"),
                routines=(),
            ),
            Part(
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
        terms=(EditionTerm(id="tendon", title="tendon", plain="A cord that ties a muscle to a bone.", aliases=()),),
        left_out=(
            LeftOut(
                exercise=Link(id="arm-hang", title="Arm hang", included=False),
                caution=Named(id="new-joint", title="a new joint"),
                alternative=Link(id="arm-raise", title="Arm raise", included=True),
            ),
        ),
    )


def right_to_left_edition() -> Edition:
    """Make a small edition in Arabic script. Its labels are English as long as no such language has messages."""
    exercise = _exercise(
        "raf-al-dhira",
        "رفع الذراع",
        summary="تمرين سهل للكتف.",
        start=("اجلس على كرسي.",),
        steps=(
            _step(1, "raise", "ارفع ذراعك ببطء.", Breath.IN),
            _step(2, "lower", "أنزل ذراعك ببطء.", Breath.OUT, Action.RETURN),
        ),
        breathing="لا تحبس نفسك.",
        emergency_notice="اطلب المساعدة الطارئة الآن إذا لم تستطع التنفس.",
        stop_notice="توقف إذا شعرت بألم جديد.",
    )
    return _edition(
        "right-to-left",
        "أكتاف مرنة",
        direction="rtl",
        safety=_safety("اطلب المساعدة الطارئة الآن إذا لم تستطع التنفس.", "توقف إذا شعرت بألم جديد."),
        parts=(_part("daily", "كل يوم", exercises=(exercise.id,)),),
        exercises=(exercise,),
    )


def _edition(
    name: str, title: str, *, direction: Literal["ltr", "rtl"] = "ltr", parts: tuple[Part, ...], **changes: Any
) -> Edition:
    fields: dict[str, Any] = {
        "subtitle": None,
        "reader": Reader(place=None, avoid=()),
        "review": ReviewState(
            status=ReviewStatus.UNREVIEWED, notice="No clinician has reviewed this.", items=1, reviewed=0
        ),
        "body": None,
        "safety": _safety(EMERGENCY, STOP),
        "advice": (),
        "exercises": (),
        "routines": (),
        "terms": (),
        "left_out": (),
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
            publisher="The sample publisher",
            feedback="shoulders@example.org",
            licence="CC BY 4.0",
            rights_holder="The sample authors",
            licence_link="https://creativecommons.org/licenses/by/4.0/",
        ),
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


def _part(name: str, title: str, exercises: tuple[str, ...] = ()) -> Part:
    return Part(id=name, title=title, intro=None, advice=(), exercises=exercises, routines=())


def _rich(text: str) -> RichText:
    html = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return RichText(markdown=text, html=html, plain=text)


def _safety(emergency: str, stop: str) -> EditionSafety:
    return EditionSafety(
        version=VERSION,
        emergency_notice=emergency,
        stop_notice=stop,
        red_flags=(
            EditionRedFlags(
                id="emergency-signs",
                title="Get emergency help now",
                notice=emergency,
                body=_rich("Any one of these signs is enough."),
                sources=CITED,
                care_level=Named(id="emergency", title="emergency help now"),
                rank=1,
                action="Call an ambulance.",
                phone=Phone(number="112", name="the emergency service", place="Northland"),
                signs=(
                    EditionSign(id="face", text="Your face droops on one side.", because="It can be a stroke."),
                    EditionSign(id="breath", text="You cannot breathe.", because=None),
                ),
            ),
            EditionRedFlags(
                id="urgent-signs",
                title="Call for help today",
                notice="Call a doctor today if you have a fever.",
                body=None,
                sources=CITED,
                care_level=Named(id="urgent", title="help today"),
                rank=2,
                action="Call your doctor.",
                phone=None,
                signs=(EditionSign(id="fever", text="You have a fever.", because=None),),
            ),
        ),
        stop_rule=EditionStopRule(
            id="stop-rule",
            title="When to stop",
            notice=stop,
            body=None,
            sources=CITED,
            grades=(
                EditionGrade(id="stop", title="Stop", when=("You get a new pain.",), action="Stop for today."),
                EditionGrade(id="carry-on", title="Carry on", when=("Your muscles work.",), action="Carry on."),
            ),
        ),
        disclaimer=SafetyText(
            id="disclaimer",
            title="What this is not",
            notice="This is general information. It is not a treatment.",
            body=_rich("It cannot replace a talk with somebody who has examined you."),
            sources=(),
        ),
        principles=(
            SafetyText(
                id="breathing", title="Keep breathing", notice="Do not hold your breath.", body=None, sources=CITED
            ),
        ),
        guides=(
            EditionGuide(
                id="stand-up",
                title="Getting up",
                notice="Use a sturdy chair.",
                body=None,
                sources=CITED,
                steps=("Hold the chair.", "Stand up slowly."),
            ),
        ),
        gates=(
            EditionGate(
                id="easy-first",
                title="Easy moves first",
                notice="Do the strong moves only when the easy ones feel comfortable.",
                body=None,
                sources=CITED,
                routines=(Link(id="short-round", title="Short round", included=True),),
                at_least="1 week",
                criteria=("The easy moves feel comfortable.",),
            ),
        ),
        cautions=(CautionText(code="dizzy", title="dizziness", who="You get dizzy.", action="Sit down for it."),),
    )


def _step(
    number: int, name: str, text: str, breathing: Breath | None = None, action: Action = Action.MOVE
) -> EditionStep:
    phrase = {Breath.IN: "Breathe in.", Breath.OUT: "Breathe out.", Breath.NORMAL: "Breathe normally."}
    return EditionStep(
        id=name,
        number=number,
        text=text,
        action=action,
        breathing=breathing,
        breathing_phrase=phrase[breathing] if breathing else None,
    )


def _dose(name: str, sentences: tuple[str, ...], rows: tuple[tuple[str, str], ...], **changes: Any) -> EditionDose:
    fields: dict[str, Any] = {
        "title": None,
        "when": None,
        "sets": None,
        "repetitions": None,
        "hold": None,
        "duration": None,
        "pace": None,
        "rest": None,
        "often": None,
        "times": (),
        "note": None,
        **changes,
    }
    table = tuple(DoseRow(label=label, value=value) for label, value in rows)
    return EditionDose(id=name, sentences=sentences, rows=table, **fields)


def _numbers(low: int, high: int | None = None) -> Numbers:
    return Numbers(low=low, high=high or low)


def _seconds(low: int, high: int | None = None) -> Amount:
    return Amount(low=low, high=high or low, unit=Unit.SECOND, seconds=_numbers(low, high))


def _exercise(name: str, title: str, *, sides: Sides = Sides.NONE, **changes: Any) -> EditionExercise:
    phrases = {
        Sides.NONE: "Both sides work together.",
        Sides.EACH: "Do one side first, then the other.",
        Sides.ALTERNATE: "Change sides each time.",
    }
    fields: dict[str, Any] = {
        "aliases": (),
        "summary": "It loosens your shoulders.",
        "body": None,
        "roles": (),
        "level": 1,
        "position": Named(id="sitting", title="sitting"),
        "on_floor": False,
        "muscles": (),
        "equipment": (),
        "start": ("Sit tall on a chair.",),
        "steps": (_step(1, "go", "Move your arm."), _step(2, "back", "Move it back.", None, Action.RETURN)),
        "figure": None,
        "dose": None,
        "dose_unknown_phrase": "The sources do not say how often to do this. Ask a physiotherapist.",
        "other_doses": (),
        "breathing": "Breathe as you like.",
        "feel": None,
        "mistakes": (),
        "cautions": (),
        "easier": (),
        "harder": (),
        "prerequisites": (),
        "emergency_notice": EMERGENCY,
        "stop_notice": STOP,
        "uncertain": (),
        "reviewed": False,
        **changes,
    }
    return EditionExercise(
        id=name,
        title=title,
        goals=(Named(id="mobility", title="easy movement"),),
        regions=(Named(id="shoulders", title="shoulders"),),
        sides=sides,
        sides_phrase=phrases[sides],
        safety_version=VERSION,
        sources=CITED,
        **fields,
    )


def _arm_raise() -> EditionExercise:
    return _exercise(
        "arm-raise",
        "Arm raise",
        sides=Sides.EACH,
        aliases=("Arm lift",),
        summary="Lifting one arm at a time keeps your shoulder free.",
        body=_rich("You can do this anywhere.\n\n- At home\n- At work"),
        roles=(Named(id="warm-up", title="warm-up"),),
        on_floor=True,
        muscles=(
            EditionMuscle(
                id="shoulder-cap",
                title="shoulder cap",
                medical="deltoid",
                region=Named(id="shoulders", title="shoulders"),
            ),
        ),
        equipment=(Named(id="chair", title="sturdy chair"), Named(id="band", title="exercise band")),
        start=("Sit tall on a sturdy chair.", "Let your arms hang."),
        steps=(
            _step(1, "raise", "Lift one arm in front of you, as high as is comfortable.", Breath.IN),
            _step(2, "stay", "Stay there.", Breath.NORMAL, Action.HOLD),
            _step(3, "lower", "Lower your arm slowly.", Breath.OUT, Action.RETURN),
        ),
        dose=_dose(
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
            sets=_numbers(1, 2),
            repetitions=Repetitions(count=_numbers(8, 12), until_fatigue=False, per_side=True),
            hold=HoldTime(amount=_seconds(5), open_ended=False),
            rest=_seconds(60),
            often=Often(per_day=_numbers(2), days_per_week=None, every=None),
            times=(Named(id="morning", title="in the morning"), Named(id="night", title="at night")),
        ),
        dose_unknown_phrase=None,
        other_doses=(
            _dose(
                "long-hold",
                ("Hold for as long as is comfortable. Start with 3 slow breaths.", "Come down before you shake."),
                (("Hold", "as long as comfortable, from 3 slow breaths"),),
                title="One long hold",
                when="When you do not like to count.",
                hold=HoldTime(amount=Amount(low=3, high=3, unit=Unit.BREATH, seconds=_numbers(12)), open_ended=True),
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
                note="Lift your arm only half as high.",
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
        reviewed=True,
    )


def _shoulder_roll() -> EditionExercise:
    return _exercise("shoulder-roll", "Shoulder roll")


def _wall_press() -> EditionExercise:
    return _exercise(
        "wall-press",
        "Wall press",
        sides=Sides.ALTERNATE,
        level=3,
        prerequisites=(Link(id="easy-first", title="Easy moves first", included=True),),
        dose=_dose(
            "usual",
            ("Do it on each side, in turn, until the muscles tire.", "Do this on 2 to 3 days a week."),
            (("Times", "until tired on each side"), ("How often", "2 to 3 days a week")),
            repetitions=Repetitions(count=None, until_fatigue=True, per_side=True),
            often=Often(per_day=None, days_per_week=_numbers(2, 3), every=None),
        ),
        dose_unknown_phrase=None,
        easier=(EditionVariation(exercise=Link(id="arm-raise", title="Arm raise", included=True), text=None),),
    )


def _routine() -> EditionRoutine:
    raised, rolled = (
        EditionRoutineItem(
            exercise=Link(id="arm-raise", title="Arm raise", included=True),
            dose="long-hold",
            dose_sentences=("Hold for as long as is comfortable. Start with 3 slow breaths.",),
            sets=_numbers(2),
            optional=False,
            note="Begin small.",
        ),
        EditionRoutineItem(
            exercise=Link(id="shoulder-roll", title="Shoulder roll", included=True),
            dose=None,
            dose_sentences=("The sources do not say how often to do this. Ask a physiotherapist.",),
            sets=None,
            optional=True,
            note=None,
        ),
    )
    moments = tuple(
        EditionMoment(activity=activity, seconds=seconds, item=item, set=1, repetition=1, side=side)
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
            title=title,
            lasting=Amount(low=2, high=2, unit=Unit.WEEK, seconds=_numbers(1_209_600)) if lasting else None,
            lasting_phrase=lasting,
            items=items,
            minutes=_numbers(1, 2),
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
        body=_rich("Leave out what does not suit you."),
        goals=(Named(id="mobility", title="easy movement"),),
        stage=Named(id="new", title="the first days"),
        starter=True,
        often=Often(per_day=_numbers(1), days_per_week=None, every=None),
        often_phrase="1 time a day",
        times=(Named(id="morning", title="in the morning"),),
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
        reviewed=False,
    )


def _warmth() -> EditionAdvice:
    return _advice(
        "warmth",
        "Warmth",
        "Warmth can ease an ache.",
        plan=(
            EditionPhase(
                id="first-days",
                title="The first days",
                text="Put a warm pack on your shoulder.",
                duration=Amount(low=15, high=20, unit=Unit.MINUTE, seconds=_numbers(900, 1200)),
                often=Often(per_day=_numbers(2, 3), days_per_week=None, every=None),
                lasting=Amount(low=3, high=3, unit=Unit.DAY, seconds=_numbers(259_200)),
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


def _bags() -> EditionAdvice:
    return _advice("bags", "Bags", "Carry a bag close to your body.", body=_rich("Change sides often."))


def _advice(name: str, title: str, summary: str, **changes: Any) -> EditionAdvice:
    fields: dict[str, Any] = {"body": None, "plan": (), "pairs": (), "claims": (), "quotes": (), **changes}
    return EditionAdvice(
        id=name,
        title=title,
        summary=summary,
        group=Named(id="daily-life", title="daily life"),
        sources=CITED,
        uncertain=(),
        reviewed=False,
        **fields,
    )
