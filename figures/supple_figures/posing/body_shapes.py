"""Bodies of several builds: how much wider than the average one each part of them is.

In: a body's name. Out: a `BodyShape`, by which all flesh, and every place on its surface, is made wider about the bone
that it sits on. So hands rest on the larger belly, and the larger back lies on the floor; bones have one length in all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from supple_figures.looks import BodyName
from supple_figures.model import Root
from supple_figures.posing.skeleton import LIMB_JOINTS, NECK, SPINE, Lump
from supple_figures.posing.vectors import ORIGIN, Vector


@dataclass(frozen=True, slots=True)
class Girth:
    """How many times as far as in the average body the surface is from the bone: before it, behind it and aside."""

    front: float = 1.0
    back: float = 1.0
    aside: float = 1.0

    def moved(self, at: Vector, axis: Vector) -> Vector:
        """A point of the upright body, as far from the axis of its bone as the body is wide."""
        x, z = at[0] - axis[0], at[2] - axis[2]
        return axis[0] + x * (self.front if x > 0 else self.back), at[1], axis[2] + z * self.aside


@dataclass(frozen=True, slots=True, eq=False)
class BodyShape:
    """A build: girths by bone, and what else it needs."""

    girths: Mapping[str, Girth] = field(default_factory=dict[str, Girth])

    arms_apart: float = 0.0
    """How far arms hang away from a wider trunk, in degrees."""

    knot: tuple[Lump, ...] = ()
    """Hair that is tied up, beyond the cap of hair that all have."""

    seat: str = "chair"
    """What it sits on in place of a chair."""

    lies_on: tuple[Root, ...] = tuple(Root)
    """The positions that it can take."""

    def lump(self, lump: Lump) -> Lump:
        """Make flesh as wide as this body is there."""
        return _widened(self, lump) if lump.bone in self.girths else lump

    def point(self, bone: str, at: Vector) -> Vector:
        """Give a place on the near side of the upright average body, where it is on this one."""
        girth = self.girths.get(bone)
        return girth.moved(at, _axis(bone)) if girth else at


AVERAGE = BodyShape()


def _axis(bone: str) -> Vector:
    """The middle of what a bone carries; collarbones and spine are widened about the middle of the trunk."""
    return LIMB_JOINTS[bone] if bone in LIMB_JOINTS and bone != "clavicle" else ORIGIN


@cache
def _widened(shape: BodyShape, lump: Lump) -> Lump:
    girth, axis = shape.girths[lump.bone], _axis(lump.bone)
    (x, y, z), (a, b, c) = lump.middle, lump.radii
    front, behind = girth.moved((x + a, y, z), axis)[0], girth.moved((x - a, y, z), axis)[0]
    aside = girth.moved(lump.middle, axis)[2]
    return replace(lump, middle=((front + behind) / 2, y, aside), radii=((front - behind) / 2, b, c * girth.aside))


def _build(trunk: tuple[Girth, ...], **limbs: float) -> dict[str, Girth]:
    """Girths of the pelvis and the bones of the spine, from below, and of limbs: as much wider on all sides."""
    named = {name.replace("_", "-"): Girth(wide, wide, wide) for name, wide in limbs.items()}
    neck = named.pop("neck", Girth())
    return {**dict(zip(("pelvis", *SPINE), trunk, strict=True)), **dict.fromkeys(NECK[:-1], neck), **named}


SHAPES: Mapping[BodyName, BodyShape] = {
    BodyName.AVERAGE: AVERAGE,
    BodyName.LARGER: BodyShape(
        _build(
            (
                Girth(1.30, 1.22, 1.18),
                Girth(1.62, 1.18, 1.30),
                Girth(1.72, 1.16, 1.36),
                Girth(1.62, 1.14, 1.32),
                Girth(1.42, 1.12, 1.22),
                Girth(1.22, 1.12, 1.14),
                Girth(1.10, 1.10, 1.08),
            ),
            neck=1.10,
            clavicle=1.06,
            upper_arm=1.22,
            forearm=1.14,
            thigh=1.22,
            shank=1.15,
        ),
        arms_apart=9.0,
    ),
    BodyName.OLDER: BodyShape(
        _build(
            (
                Girth(1.06, 0.92, 0.98),
                Girth(1.14, 1.0, 1.04),
                Girth(1.18, 1.0, 1.06),
                Girth(1.12, 1.0, 1.02),
                Girth(1.0, 1.04, 0.98),
                Girth(0.94, 1.08, 0.96),
                Girth(0.94, 1.06, 0.97),
            ),
            neck=0.92,
            upper_arm=0.86,
            forearm=0.90,
            thigh=0.90,
            shank=0.90,
        )
    ),
    BodyName.WHEELCHAIR_USER: BodyShape(
        _build((Girth(),) * 7, upper_arm=1.10, forearm=1.06, thigh=0.86, shank=0.84),
        seat="wheelchair",
        lies_on=(Root.SITTING,),
    ),
    BodyName.PREGNANT: BodyShape(
        _build(
            (
                Girth(1.22, 1.08, 1.06),
                Girth(1.90, 1.04, 1.08),
                Girth(2.20, 1.02, 1.10),
                Girth(1.95, 1.0, 1.06),
                Girth(1.42, 1.0, 1.02),
                Girth(1.24, 1.0, 1.02),
                Girth(),
            ),
            thigh=1.06,
        ),
        knot=(Lump("head", (-0.066, 0.772, 0.0), (0.038, 0.036, 0.038)),),
        lies_on=tuple(root for root in Root if root is not Root.PRONE),
    ),
}


LARGEST = max(girth.aside for shape in SHAPES.values() for girth in shape.girths.values())
"""How much wider than the average one the widest body is."""
