"""A pose put together with all that it is built on.

In: the id of a pose and all poses. Out: one `ResolvedPose` whose every value still knows which pose, and where in it,
said so: the report of a problem goes to the file that an author can mend.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from supple_figures.model import LIMB_JOINTS, Pose, Root
from supple_figures.posing.contact_language import (
    Contact,
    PhraseError,
    PropPlace,
    parse_contact,
    parse_prop,
    parse_support,
)
from supple_figures.posing.joint_ranges import RANGES
from supple_figures.posing.phrasebook import prop_of
from supple_figures.posing.problems import PosePath, PoseProblem, ProblemKind
from supple_figures.posing.skeleton import SIDES, Side

Parsed = TypeVar("Parsed")
CHAIR = ("chair", "chair back")
LONGEST_CHAIN = 30
"""Poses that stand behind one: each of them is read for each, and nobody can follow more."""

DEFAULT_SUPPORTS = {
    Root.STANDING: "feet on floor",
    Root.SITTING: "sitting on chair",
    Root.KNEELING: "shins on floor",
    Root.HANDS_AND_KNEES: "shins on floor",
    Root.SUPINE: "back on floor",
    Root.PRONE: "belly on floor",
    Root.SIDE_LYING: "side on floor",
}


@dataclass(frozen=True, slots=True)
class Said(Generic[Parsed]):
    """A value, the pose that said it and where in that pose."""

    value: Parsed
    pose: str
    path: PosePath
    text: str = ""


@dataclass(frozen=True, slots=True)
class ResolvedPose:
    """A pose with nothing left to look up. Angles are named `knee flexion near` or `trunk twist`, in degrees."""

    id: str
    root: Root
    angles: Mapping[str, Said[float]] = field(default_factory=dict[str, Said[float]])
    supports: tuple[Said[Contact], ...] = ()
    contacts: tuple[Said[Contact], ...] = ()
    props: tuple[Said[PropPlace], ...] = ()

    def __hash__(self) -> int:
        return hash((self.id, self.root, *self.angles.values(), *self.supports, *self.contacts, *self.props))

    def degrees(self) -> dict[str, float]:
        """The angles alone."""
        return {name: said.value for name, said in self.angles.items()}


def resolve_pose(pose_id: str, poses: Mapping[str, Pose]) -> tuple[ResolvedPose | None, tuple[PoseProblem, ...]]:
    """Follow `based_on` to its end and lay the changes over each other, the last word winning.

    Problems are those of this pose's own text; those of the poses that it is built on are reported with them.
    """
    chain: list[tuple[str, Pose]] = []
    seen: set[str] = set()
    at: str | None = pose_id
    while at is not None:
        pose = poses.get(at)
        if pose is None or at in seen:
            kind = ProblemKind.CIRCLE if pose else ProblemKind.UNKNOWN_POSE
            message = f"`{at}` is built on itself." if pose else f"There is no pose `{at}`."
            hint = "Build it on another pose, or give it a `root`." if pose else "Use the id of a file in `poses`."
            return None, (PoseProblem(("based_on",), kind, message, hint),)
        if len(chain) == LONGEST_CHAIN:
            message = f"`{pose_id}` is built on more than {LONGEST_CHAIN - 1} poses, each on the last."
            hint = "Build it on one of the first of them."
            return None, (PoseProblem(("based_on",), ProblemKind.CIRCLE, message, hint),)
        seen.add(at)
        chain.insert(0, (at, pose))
        at = pose.based_on
    root = next((pose.root for _, pose in reversed(chain) if pose.root), None)
    if root is None:
        message = "It is not said how the body lies, sits or stands."
        hint = f"Add `root:` with one of {', '.join(f'`{word}`' for word in Root)}, or `from:` another pose."
        return None, (PoseProblem((), ProblemKind.NO_ROOT, message, hint),)
    problems: list[PoseProblem] = []
    angles: dict[str, Said[float]] = {}
    supports: tuple[Said[Contact], ...] = (Said(parse_support(DEFAULT_SUPPORTS[root]), pose_id, ("root",)),)
    contacts: dict[str, Said[Contact]] = {}
    props: tuple[Said[PropPlace], ...] = ()
    for name, pose in chain:
        own = problems if name == pose_id else []
        for said in _angles_of(name, pose):
            angles[said.text] = said
            own.extend(_out_of_range(said))
        if pose.supports is not None:
            supports = tuple(_phrases(name, "supports", pose.supports, parse_support, own))
        for contact in _phrases(name, "contacts", pose.contacts or (), parse_contact, own):
            for side in contact.value.part.sides:
                contacts[f"{contact.value.part.name} {side}"] = contact
                _forget_rivals(contacts, contact.value.part.name, side)
        if pose.props is not None:
            props = tuple(_phrases(name, "props", pose.props, parse_prop, own))
    kept = tuple(dict.fromkeys(said for said in contacts.values() if said.value.relation is not None))
    one_sided = tuple(_still_meant(said, contacts) for said in kept)
    problems += _missing_props(pose_id, (*supports, *one_sided), props)
    return ResolvedPose(pose_id, root, angles, supports, tuple(one_sided), props), tuple(problems)


def take_seat(resolved: ResolvedPose, seat: str) -> ResolvedPose:
    """The same pose on another seat than a chair; what is held of the chair's back is then held of its arms."""

    def moved(said: Said[Contact]) -> Said[Contact]:
        place = said.value.place
        if place is None or place.name not in CHAIR:
            return said
        return replace(said, value=replace(said.value, place=replace(place, name=seat)))

    if seat in CHAIR or not any(said.value.on_surface == "chair" for said in resolved.supports):
        return resolved
    props = tuple(
        replace(said, value=replace(said.value, kind=seat)) if said.value.kind == "chair" else said
        for said in resolved.props
    )
    return replace(
        resolved,
        supports=tuple(map(moved, resolved.supports)),
        contacts=tuple(map(moved, resolved.contacts)),
        props=props,
    )


def _missing_props(
    pose_id: str, touched: Iterable[Said[Contact]], props: Iterable[Said[PropPlace]]
) -> Iterator[PoseProblem]:
    """Find what is touched and is not in the picture."""
    there = {said.value.kind for said in props}
    for said in touched:
        place = said.value.place
        kind = prop_of(place.name) if place else None
        if kind is not None and kind not in there:
            path = said.path if said.pose == pose_id else ("based_on",)
            hint = f"Add it to `props`, such as `props: [{kind}]`."
            yield PoseProblem(path, ProblemKind.PHRASE, f"There is no {kind} in the picture.", hint)


def _forget_rivals(contacts: dict[str, Said[Contact]], part: str, side: str) -> None:
    """A later word on the foot takes back an earlier one on the toes of the same foot, and so for hand and forearm."""
    for limb in (("hand", "forearm", "palm"), ("foot", "heel", "toes", "knee", "sole")):
        if part in limb:
            for rival in limb:
                if rival != part:
                    contacts.pop(f"{rival} {side}", None)


def _still_meant(said: Said[Contact], contacts: Mapping[str, Said[Contact]]) -> Said[Contact]:
    """Narrow a contact of both sides to the side for which nothing else was said later."""
    part = said.value.part
    sides: list[Side] = [side for side in part.sides if contacts.get(f"{part.name} {side}") is said]
    if len(sides) == len(part.sides):
        return said
    narrowed = Contact(type(part)(part.name, sides[0]), said.value.relation, said.value.place, said.value.offset)
    return Said(narrowed, said.pose, said.path, said.text)


def _phrases(
    pose: str, key: str, phrases: tuple[str, ...], parse: Callable[[str], Parsed], problems: list[PoseProblem]
) -> Iterator[Said[Parsed]]:
    for index, phrase in enumerate(phrases):
        try:
            yield Said(parse(phrase), pose, (key, index), phrase)
        except PhraseError as error:
            problems.append(
                PoseProblem((key, index), ProblemKind.PHRASE, error.message, error.hint, error.start, error.end)
            )


def _angles_of(pose: str, model: Pose) -> Iterator[Said[float]]:
    """All angles that a pose states, named; those for both sides first, so that one side's own angle wins."""
    one_sided: list[Said[float]] = []
    for name, value in model.angles.items():
        joint, _, side = name.split(" ") if name.endswith(SIDES) else (*name.split(" "), "")
        path: PosePath = ("angles", name)
        if side:
            one_sided.append(Said(value, pose, path, name))
        else:
            names = [f"{name} {each}" for each in SIDES] if joint in LIMB_JOINTS else [name]
            yield from (Said(value, pose, path, each) for each in names)
    yield from one_sided


def _out_of_range(said: Said[float]) -> Iterator[PoseProblem]:
    name = said.text.removesuffix(" near").removesuffix(" far")
    low, high = RANGES[name]
    # A lean adds to the flexion of the hips, so these are measured once the body is settled.
    if name != "hip flexion" and not low <= said.value <= high:
        words = name.replace("_", " ")
        yield PoseProblem(
            said.path,
            ProblemKind.RANGE,
            f"{said.value:g} degrees of {words} is more than a body can do.",
            f"Write a number from {low:g} to {high:g}.",
        )
