"""A body that lies on a bed as it would on the floor: a solved figure in, the same one on a bed instead of its mat out.

Nothing is solved anew: the bed is put under what is there, so that its top is where the floor was.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from supple_figures.posing.props import BED_HEIGHT, PlacedProp
from supple_figures.posing.solving import SolvedFigure, SolvedPose


class Carrier(StrEnum):
    """What can carry the whole body in place of a mat."""

    BED = "bed"


def put_on(carrier: Carrier, solved: SolvedFigure) -> SolvedFigure:
    """Give a figure with something under the whole body."""
    return replace(solved, frames=tuple(_put(carrier, pose) for pose in solved.frames))


def _put(carrier: Carrier, pose: SolvedPose) -> SolvedPose:
    hips = pose.posture.places["pelvis"]
    below = PlacedProp(carrier.value, (hips[0], -BED_HEIGHT, 0.0))
    return replace(pose, props=(below, *(prop for prop in pose.props if prop.kind != "mat")))
