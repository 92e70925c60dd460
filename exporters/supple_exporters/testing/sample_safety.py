"""Made-up safety text, and the small things that all made-up items share."""

from __future__ import annotations

from supple_editions.model import (
    Cited,
    EditionGate,
    EditionGuide,
    EditionRedFlags,
    EditionSafety,
    Link,
    Named,
    RichText,
    SafetyText,
)
from supple_editions.model.safety import (
    CautionText,
    EditionGrade,
    EditionGuideStep,
    EditionPhone,
    EditionSign,
    EditionStopRule,
)
from supple_schema.models.exercise import Action, Breath

EMERGENCY = "Get emergency help now if your face droops or you cannot breathe."
STOP = "Stop if you get new, sharp or spreading pain."
VERSION = f"sha256:{'5a' * 32}"
CITED = (Cited(source="leaflet", locator="page 2"),)


def make_safety(emergency: str, stop: str, *, routine: bool = False, exercises: bool = True) -> EditionSafety:
    """Make safety text with two levels of warning signs, a gate, a guide and a caution.

    `routine` says whether the routine of the gate is in the edition, `exercises` whether there are any.
    """
    return EditionSafety(
        version=VERSION,
        emergency_notice=emergency,
        stop_notice=stop,
        red_flags=(
            EditionRedFlags(
                id="emergency-signs",
                title="Get emergency help now",
                notice=emergency,
                body=rich_text("Any one of these signs is enough."),
                sources=CITED,
                rights=None,
                care_level=Named(id="emergency", title="emergency help now"),
                rank=1,
                action="Call an ambulance.",
                phone=EditionPhone(number="112", name="the emergency service", place="Northland"),
                call="Call 112 (the emergency service).",
                signs=(
                    EditionSign(
                        id="face",
                        text="Your face droops on one side.",
                        because="It can be a stroke.",
                        sources=CITED[:1],
                    ),
                    EditionSign(id="breath", text="You cannot breathe.", because=None, sources=()),
                ),
            ),
            EditionRedFlags(
                id="urgent-signs",
                title="Call for help today",
                notice="Call a doctor today if you have a fever.",
                body=None,
                sources=CITED,
                rights=None,
                care_level=Named(id="urgent", title="help today"),
                rank=2,
                action="Call your doctor.",
                phone=None,
                call="Number to call: ____________________",
                signs=(EditionSign(id="fever", text="You have a fever.", because=None, sources=()),),
            ),
        ),
        stop_rule=EditionStopRule(
            id="stop-rule",
            title="When to stop",
            notice=stop,
            body=None,
            sources=CITED,
            rights=None,
            grades=(
                EditionGrade(id="stop", title="Stop", when=("You get a new pain.",), action="Stop for today."),
                EditionGrade(id="carry-on", title="Carry on", when=("Your muscles work.",), action="Carry on."),
            ),
        ),
        disclaimer=SafetyText(
            id="disclaimer",
            title="What this is not",
            notice="This is general information. It is not a treatment.",
            body=rich_text("It cannot replace a talk with somebody who has examined you."),
            sources=(),
            rights=None,
        ),
        principles=(
            SafetyText(
                id="breathing",
                title="Keep breathing",
                notice="Do not hold your breath.",
                body=None,
                sources=CITED,
                rights=None,
            ),
        ),
        guides=(
            EditionGuide(
                id="stand-up",
                title="Getting up",
                notice="Use a sturdy chair.",
                body=None,
                sources=CITED,
                rights=None,
                positions=("sitting",) if exercises else (),
                not_for=(),
                steps=(
                    EditionGuideStep(
                        id="hold",
                        number=1,
                        text="Hold the chair.",
                        action=Action.MOVE,
                        breathing=None,
                        breathing_phrase=None,
                        positions=(),
                    ),
                    EditionGuideStep(
                        id="stand",
                        number=2,
                        text="Stand up slowly.",
                        action=Action.RETURN,
                        breathing=Breath.OUT,
                        breathing_phrase="Breathe out on the way up.",
                        positions=(),
                    ),
                ),
                figure=None,
            ),
        ),
        gates=(
            EditionGate(
                id="easy-first",
                title="Easy moves first",
                notice="Do the strong moves only when the easy ones feel comfortable.",
                body=None,
                sources=CITED,
                rights=None,
                routines=(Link(id="short-round", title="Short round", included=routine),),
                at_least="1 week",
                criteria=("The easy moves feel comfortable.",),
            ),
        ),
        cautions=(
            CautionText(code="dizzy", title="dizziness", who="You get dizzy.", action="Sit down for it.", codes=()),
        ),
    )


def rich_text(text: str) -> RichText:
    """Make a longer text out of paragraphs."""
    html = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return RichText(markdown=text, html=html, plain=text)
