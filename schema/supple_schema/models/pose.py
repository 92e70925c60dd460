"""A pose: how a body stands, sits or lies, in the words of clinical goniometry.

Angles say what an author knows; contacts say what an author cannot work out and the solver (`supple_figures`)
can. Sides are `near` and `far`, as seen by the reader of a drawing from the side; left and right are made from them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from supple_figures import Root
from supple_figures.posing.contact_language import parse_contact, parse_part, parse_prop, parse_support
from supple_schema.models.base import Decimal, Model, PoseId
from supple_schema.models.content import Content

Degrees = Annotated[Decimal, Field(ge=-180, le=180)]
"""An angle in degrees."""

PosePhrase = Annotated[str, StringConstraints(pattern=r"\S", max_length=80)]
"""A few words of the language of contacts, such as `hand near on knee near`."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """Marks a phrase of one form of that language, by what reads it."""

    parse: Callable[[str], object]


SupportPhrase = Annotated[PosePhrase, Grammar(parse_support)]
ContactPhrase = Annotated[PosePhrase, Grammar(parse_contact)]
PropPhrase = Annotated[PosePhrase, Grammar(parse_prop)]
PartPhrase = Annotated[PosePhrase, Grammar(parse_part)]


class BallJointAngles(Model):
    """Angles of a hip or a shoulder, measured from the upright body with its limbs hanging."""

    flexion: Degrees | None = None
    """Forward. Below 0 is backward (extension)."""

    abduction: Degrees | None = None
    """Sideways, away from the middle. Below 0 is across the middle (adduction)."""

    rotation: Degrees | None = None
    """About the limb's own length, outward. Below 0 is inward."""


class HingeAngles(Model):
    """The angle of a knee or an elbow."""

    flexion: Degrees | None = None
    """0 is straight."""


class AnkleAngles(Model):
    """The angle of an ankle."""

    dorsiflexion: Degrees | None = None
    """Toes toward the shin. Below 0 the toes point away (plantar flexion)."""


class ToesAngles(Model):
    """The angle of the toes."""

    extension: Degrees | None = None
    """The tops of the toes toward the shin."""


class WristAngles(Model):
    """Angles of a wrist."""

    extension: Degrees | None = None
    """The back of the hand toward the forearm."""

    deviation: Degrees | None = None
    """The hand toward the side of its thumb. Below 0 it is toward the little finger."""


class ShoulderBladeAngles(Model):
    """How a shoulder blade slides on the ribs, carrying the shoulder along."""

    elevation: Degrees | None = None
    """The shoulder up, as in a shrug. Below 0 it is drawn down."""

    protraction: Degrees | None = None
    """The shoulder forward, away from the spine. Below 0 the blades are drawn together."""


class FingersAngles(Model):
    """How a hand is held. Left out, it closes around what it holds and is straight else."""

    flexion: Degrees | None = None
    """0 is straight, 90 is a fist."""

    abduction: Degrees | None = None
    """Fingers and thumb apart, as in a hand held wide open."""


class ForearmAngles(Model):
    """The turn of a forearm about its length."""

    rotation: Degrees | None = None
    """Palm forward. Below 0 the palm turns back."""


class SpineAngles(Model):
    """Angles of the trunk, of a part of it, or of the neck, shared out over its joints."""

    flexion: Degrees | None = None
    """Forward. Below 0 is backward (extension)."""

    side_bend: Degrees | None = None
    """Toward the near side. Below 0 is toward the far side."""

    twist: Degrees | None = None
    """The upper end toward the near side. Below 0 is toward the far side."""


class BodyAngles(Model):
    """How the whole body is turned from its root."""

    lean: Degrees | None = None
    """The trunk forward from the hips. The legs stay where they are."""

    tilt: Degrees | None = None
    """The whole body forward, legs too."""

    roll: Degrees | None = None
    """The whole body about its length, toward the near side."""


class LimbAngles(Model):
    """Angles of an arm and a leg."""

    hip: BallJointAngles | None = None
    """The hip."""

    knee: HingeAngles | None = None
    """The knee."""

    ankle: AnkleAngles | None = None
    """The ankle."""

    toes: ToesAngles | None = None
    """The toes."""

    shoulder_blade: ShoulderBladeAngles | None = None
    """The shoulder blade."""

    shoulder: BallJointAngles | None = None
    """The shoulder."""

    elbow: HingeAngles | None = None
    """The elbow."""

    forearm: ForearmAngles | None = None
    """The forearm."""

    wrist: WristAngles | None = None
    """The wrist."""

    fingers: FingersAngles | None = None
    """The fingers and the thumb."""


class Angles(LimbAngles):
    """All angles of a pose, in degrees. Limbs named here bend on both sides; `near` and `far` are for one side."""

    body: BodyAngles | None = None
    """The body as a whole."""

    trunk: SpineAngles | None = None
    """The spine below the neck."""

    lower_back: SpineAngles | None = None
    """Added to the trunk's angles, in the lower back alone."""

    upper_back: SpineAngles | None = None
    """Added to the trunk's angles, in the upper back alone."""

    neck: SpineAngles | None = None
    """The neck, from the chest to the head."""

    lower_neck: SpineAngles | None = None
    """The neck below the head, added to that: it carries the head forward or back."""

    upper_neck: SpineAngles | None = None
    """The head on the neck, added to that: nodding."""

    near: LimbAngles | None = None
    """Limbs of the near side; in side-lying, the upper one."""

    far: LimbAngles | None = None
    """Limbs of the far side; in side-lying, the lower one."""


class Pose(Content):
    """A position of the body, from which figures are drawn."""

    begin_with: ClassVar[frozenset[str]] = frozenset(("root",))

    from_: Annotated[PoseId | None, Field(alias="from")] = None
    """The pose that this one changes. All that is not said here is taken from there."""

    root: Root | None = None
    """How the body is laid before anything else."""

    angles: Angles = Angles()
    """The angles of the joints."""

    supports: tuple[SupportPhrase, ...] | None = None
    """What carries the body, such as `back on floor`. Two supports turn the body until it rests on both."""

    contacts: tuple[ContactPhrase, ...] | None = None
    """Where hands, forearms, knees and feet go, such as `hands on floor`. The joints are worked out from it."""

    props: tuple[PropPhrase, ...] | None = None
    """Things in the picture and where they are, such as `mat` or `chair behind`."""
