"""The figure of an exercise: which poses it shows for which steps, from where it is seen, and what moves."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from supple_figures import ArrowKind, Viewpoint
from supple_schema.models.base import Decimal, Flag, Model, MuscleId, PoseId, StepId, Whole
from supple_schema.models.pose import PartPhrase

FrameNumber = Annotated[Whole, Field(ge=1, le=6)]
"""The number of a frame, counted from 1."""


class Camera(Model):
    """A free viewpoint, in degrees."""

    turn: Annotated[Decimal, Field(ge=-180, le=180)] = 0
    """Around the body: 0 sees its near side, 90 what lies in the direction in which it looks, -90 what lies behind."""

    tilt: Annotated[Decimal, Field(ge=-20, le=90)] = 8
    """Down onto the body: 90 is from above."""


class Arrow(Model):
    """An arrow that shows a movement. Its line is worked out from the poses."""

    follows: PartPhrase
    """The part of the body whose way it shows, such as `hips` or `knee near`."""

    kind: ArrowKind | None = None
    """Its shape. Left out, it is straight or an arc, as the part moves."""

    frame: FrameNumber | None = None
    """The frame in which it is drawn, with the way there from the frame before. Left out, the last one."""


class CloseUp(Model):
    """A larger view of one part, beside the frame that it is taken from."""

    of: PartPhrase
    """The part of the body in its middle, such as `hand near`."""

    frame: FrameNumber | Annotated[tuple[FrameNumber, ...], Field(min_length=1)] = 1
    """The frame, or the frames, from which it is taken."""


class SecondView(Model):
    """A frame seen once more, smaller, from another side: where a movement leads out of the picture."""

    camera: Viewpoint | Camera
    """From where."""

    frame: FrameNumber
    """The frame."""


class Frame(Model):
    """One pose of a figure."""

    pose: PoseId
    """The pose."""

    steps: tuple[StepId, ...] = ()
    """The ids of the steps that it shows. A frame without steps shows the start."""

    camera: Viewpoint | Camera | None = None
    """A viewpoint of its own."""

    ghost: Flag | None = None
    """Whether the frame before stands behind it, pale. Left out, it does where the two can share a place."""

    own_props: Flag = False
    """Whether what stands in other frames is left out: nothing is there but the things of its own pose."""

    def shows(self, step: str | None) -> bool:
        """Whether it is a picture of a step, or of the start where there is none."""
        return not self.steps if step is None else step in self.steps


class Figure(Model):
    """How an exercise or a guide is drawn."""

    frames: Annotated[tuple[Frame, ...], Field(min_length=1, max_length=6)]
    """The poses, in order."""

    camera: Viewpoint | Camera = Viewpoint.SIDE
    """From where the figure is seen."""

    fixed: PartPhrase | None = None
    """The part that stays in its place from frame to frame. Left out, it is what carries the body."""

    arrows: tuple[Arrow, ...] | None = None
    """Arrows that show the movement. Left out, each frame has one for the part that moves most."""

    close_up: CloseUp | None = None
    """A larger view of one part."""

    second_view: SecondView | None = None
    """One frame from another side."""

    works: tuple[MuscleId, ...] | None = None
    """The muscles of the exercise that are shown at work. Left out, all that are not stretched; `[]` shows none."""

    stretched: tuple[MuscleId, ...] = ()
    """The muscles of the exercise that are shown as stretched."""
