"""What a figure is made of, as plain data: poses in the words of clinical goniometry, and frames seen by a camera.

Angles say what an author knows; contacts say what an author cannot work out and the solver (`supple_figures.posing`)
can. Sides are `near` and `far`, as seen by the reader of a drawing from the side; left and right are made from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from supple_figures.looks import BodyName, MuscleName, ToneName


class Root(StrEnum):
    """How the body is laid before anything else."""

    STANDING = "standing"
    SITTING = "sitting"
    KNEELING = "kneeling"
    HANDS_AND_KNEES = "hands-and-knees"
    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"


class Viewpoint(StrEnum):
    """Where the reader stands, by name."""

    SIDE = "side"
    OTHER_SIDE = "other-side"
    FRONT = "front"
    BACK = "back"
    TOP = "top"
    FEET = "feet"
    THREE_QUARTER = "three-quarter"


class ArrowKind(StrEnum):
    """The shape of a motion arrow."""

    STRAIGHT = "straight"
    ARC = "arc"
    TWO_WAY = "two-way"
    ROTATION = "rotation"


BEND = ("flexion", "side_bend", "twist")
LIMB_JOINTS: Mapping[str, tuple[str, ...]] = {
    "hip": ("flexion", "abduction", "rotation"),
    "knee": ("flexion",),
    "ankle": ("dorsiflexion",),
    "toes": ("extension",),
    "shoulder_blade": ("elevation", "protraction"),
    "shoulder": ("flexion", "abduction", "rotation"),
    "elbow": ("flexion",),
    "forearm": ("rotation",),
    "wrist": ("extension", "deviation"),
    "fingers": ("flexion", "abduction"),
}
"""The joints that each side has, and how each can turn."""

TRUNK_JOINTS: Mapping[str, tuple[str, ...]] = {
    "body": ("lean", "tilt", "roll"),
    "trunk": BEND,
    "lower_back": BEND,
    "upper_back": BEND,
    "neck": BEND,
    "lower_neck": BEND,
    "upper_neck": BEND,
}
"""The joints that a body has once. `body` is how the whole of it is turned from its root."""


@dataclass(frozen=True, slots=True)
class Body:
    """Whom a figure shows. A build that cannot do a figure gives way to the average one."""

    build: BodyName = BodyName.AVERAGE
    tones: ToneName = ToneName.GREY


@dataclass(frozen=True, slots=True)
class Pose:
    """A position of the body. What it leaves out, it takes from the pose that it is based on."""

    based_on: str | None = None
    """The id of the pose that this one changes."""

    root: Root | None = None
    """How the body is laid before anything else."""

    angles: Mapping[str, float] = field(default_factory=dict[str, float])
    """Degrees by joint and axis: `trunk flexion`, `knee flexion` for both sides, `knee flexion near` for one."""

    supports: tuple[str, ...] | None = None
    """What carries the body, such as `back on floor`. Two supports turn the body until it rests on both."""

    contacts: tuple[str, ...] | None = None
    """Where hands, forearms, knees and feet go, such as `hands on floor`. The joints are worked out from it."""

    props: tuple[str, ...] | None = None
    """Things in the picture and where they are, such as `mat` or `chair behind`."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A free viewpoint, in degrees."""

    turn: float = 0
    """Around the body: 0 sees its near side, 90 what lies in the direction in which it looks, -90 what lies behind."""

    tilt: float = 8
    """Down onto the body: 90 is from above."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow that shows a movement. Its line is worked out from the poses."""

    follows: str
    """The part of the body whose way it shows, such as `hips` or `knee near`."""

    kind: ArrowKind | None = None
    """Its shape. Left out, it is straight or an arc, as the part moves."""

    frame: int | None = None
    """The frame, from 1, in which it is drawn, with the way there from the frame before. Left out, the last one."""


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A larger view of one part, beside the frame that it is taken from."""

    of: str
    """The part of the body in its middle, such as `hand near`."""

    frames: tuple[int, ...] = (1,)
    """The frames, from 1, from which it is taken: one view of each."""


@dataclass(frozen=True, slots=True)
class SecondView:
    """A frame seen once more, smaller, from another side: where a movement leads out of the picture."""

    camera: Viewpoint | Camera
    """From where."""

    frame: int
    """The frame, from 1."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One pose of a figure."""

    pose: str
    """The id of the pose."""

    camera: Viewpoint | Camera | None = None
    """A viewpoint of its own."""

    ghost: bool | None = None
    """Whether the frame before stands behind it, pale. Left out, it does where the two can share a place."""

    own_props: bool = False
    """Whether what stands in other frames is left out: nothing is there but the things of its own pose."""


@dataclass(frozen=True, slots=True)
class FrameVisit:
    """The way into a frame, counted from 0, and the stay there, in seconds. `stay` is None where nobody knows."""

    frame: int
    move: float
    stay: float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """What is drawn: poses in order, from where they are seen, and what moves."""

    frames: tuple[Frame, ...]
    """The poses, in order: at least one."""

    camera: Viewpoint | Camera = Viewpoint.SIDE
    """From where the figure is seen."""

    fixed: str | None = None
    """The part that stays in its place from frame to frame. Left out, it is what carries the body."""

    arrows: tuple[Arrow, ...] | None = None
    """Arrows that show the movement. Left out, each frame has one for the part that moves most."""

    close_up: CloseUp | None = None
    """A larger view of one part."""

    second_view: SecondView | None = None
    """One frame from another side."""

    works: tuple[MuscleName, ...] = ()
    """The muscles that are shown at work in every frame but the first."""

    stretched: tuple[MuscleName, ...] = ()
    """The muscles that are shown as stretched."""

    body: Body = Body()
    """Whom it shows."""
