"""The spine gives way where the body lies on something: the neck until the head rests, the back until the hips do.

In: the angles of a pose, its supports and contacts. Out: the angles with the neck or the upper back bent so far, and
whether that was enough. An author then says that the head lies on a cushion, and no degree of the neck.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from supple_figures.posing.body_shapes import BodyShape
from supple_figures.posing.contact_language import Contact
from supple_figures.posing.forward_kinematics import Posture, articulate, bent_neck, flesh
from supple_figures.posing.props import SURFACE_HEIGHTS, heading, shifted
from supple_figures.posing.settling import TRUNK_LUMPS, anchor_bone, nearest_root
from supple_figures.posing.skeleton import SIDES, SKULL
from supple_figures.posing.vectors import Rotation

YIELDING = "upper_back flexion"
LYING = ("hips", "lower back")
# From this upward share of its sideways axis on, the chest lies on its side.
ON_SIDE = 0.7


def split_supports(supports: Sequence[Contact]) -> tuple[Sequence[Contact], Contact | None]:
    """What the body is settled on, and what its back bends to reach while the shoulders lie still."""
    if anchor_bone(supports) != "pelvis" and len(supports) > 1 and supports[0].on_surface == "floor":
        second = supports[1]
        if second.part.name in LYING and second.on_surface == "floor":
            return supports[:1], second
    return supports, None


def bend_back(
    angles: Mapping[str, float], supports: Sequence[Contact], turn: Rotation, shape: BodyShape
) -> tuple[dict[str, float], bool]:
    """Bend the back until the second support lies as low as the shoulders, which stay as they are."""
    first, second = supports[0].part.name, supports[1].part.name

    def gap(bent: dict[str, float]) -> float:
        posture = articulate(bent, anchor_bone(supports), turn, shape)
        return _lowest(posture, second) - _lowest(posture, first)

    return _yielded(angles, YIELDING, gap)


def bend_neck(angles: Mapping[str, float], posture: Posture, contact: Contact) -> tuple[dict[str, float], bool]:
    """Bend the neck, to the side in who lies on the side, until the head rests on its surface."""
    sideways = abs(posture.turns["thoracic-3"][2][1]) > ON_SIDE
    name = "neck side_bend" if sideways else "neck flexion"
    level = (0.0, SURFACE_HEIGHTS.get(contact.on_surface or "floor", 0.0), 0.0)
    height = shifted(level, contact.offset, heading(posture), 0.0)[1]

    return _yielded(angles, name, lambda bent: flesh(bent_neck(posture, bent), SKULL).lowest() - height)


def _yielded(
    angles: Mapping[str, float], name: str, gap: Callable[[dict[str, float]], float]
) -> tuple[dict[str, float], bool]:
    """Bend a joint until there is no gap, and say whether that can be."""

    def bent(degrees: float) -> dict[str, float]:
        return {**angles, name: angles.get(name, 0.0) + degrees}

    degrees = nearest_root(lambda degrees: gap(bent(degrees)))
    return bent(degrees or 0.0), degrees is not None


def _lowest(posture: Posture, part: str) -> float:
    return min(flesh(posture, lump, side).lowest() for lump in TRUNK_LUMPS[part] for side in SIDES)
