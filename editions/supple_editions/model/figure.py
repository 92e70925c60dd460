"""The figure of an exercise: solved poses, frame by frame, with what they show in words."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, Field, SkipValidation
from pydantic.json_schema import SkipJsonSchema

from supple_figures import SolvedFigure
from supple_schema.models.base import Model, Slug
from supple_schema.models.booklet import AffectedSide
from supple_schema.models.exercise import Breath


class EditionFrame(Model):
    """One picture of a figure, with the solved pose behind it."""

    number: int
    """Its number, from 1."""

    steps: tuple[Slug, ...]
    """The ids of the steps that it shows; empty for the start position."""

    label: str
    """The numbers of these steps, such as `2` or `2-3`; the word for the start where it shows that."""

    alt: str
    """What it shows, in words."""

    breathing: Breath | None
    """How to breathe on the way into it."""

    hold: str | None
    """The hold as a short mark, such as `5 to 10 s`; null where nothing is held."""

    move_seconds: Annotated[float, Field(ge=0)]
    """How long to take on the way into it. 0 for the start position."""

    hold_seconds: int | None
    """How long to stay, at the low end of the dose; 0 where nothing is held, null where nobody can know."""

    root: Slug
    """How the body as a whole lies, sits or stands, such as `supine`."""

    angles: dict[str, float]
    """Joint angles in degrees, by joint, movement and side: `knee flexion near`."""

    joints: dict[str, tuple[float, float, float]]
    """Places of the joints in metres: x forward, y up from the floor, z toward the reader of a side view."""

    turns: dict[str, tuple[float, float, float, float]]
    """How bones are turned from rest, seen from their parents in `skeleton` of a bundle: quaternions w, x, y, z."""

    offsets: dict[str, tuple[float, float, float]]
    """The way to a joint from that of its parent, in metres, as its parent is turned, where it is not that at rest.

    These are the pelvis, seen from the floor, and the upper arms, as a shoulder rises with a raised arm.
    """


class EditionVisit(Model):
    """A stretch of one repetition: the way into a frame, and its stay there."""

    frame: Annotated[int, Field(ge=1)]
    """The number of the frame."""

    move_seconds: Annotated[float, Field(gt=0)]
    """How long to take on the way into it."""

    stay_seconds: float | None
    """How long to stay there before the next way; null where nobody can know."""


class EditionFigure(Model):
    """The figure of an exercise. An app can animate it by moving from frame to frame."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    alt: str
    """What the whole figure shows, in words: position, movement, side."""

    other_side_alt: str | None
    """What it shows where it is drawn for the other side; null where both sides do the same."""

    side: AffectedSide | None
    """The side of the body that does it in the pictures; null where no single limb does it, or both sides do the same.

    Pictures of the other side show the other one.
    """

    mirrored: bool
    """Whether the pictures show the poses in a mirror, so that the affected side of the reader does it."""

    frames: Annotated[tuple[EditionFrame, ...], Field(min_length=1)]
    """Its pictures, in order."""

    motion: tuple[EditionVisit, ...]
    """One repetition of the dose, from the start to the start: an app or a moving picture plays it over and over.

    Empty for a figure of one frame, and for a guide, which everybody does in their own time.
    """

    solved: SkipJsonSchema[Annotated[SkipValidation[SolvedFigure | None], Field(exclude=True, repr=False)]] = None
    """The geometry from which exporters draw. It is not a part of the bundle."""
