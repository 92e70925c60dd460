"""Poses and figures solved: the way into this package.

In: a pose id or a figure, and all poses. Out: frozen values, `SolvedPose` and `SolvedFigure`, with every problem on
the way. A pose with problems is still solved as far as it goes, so that its author sees it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from supple_figures.model import Figure, Pose, Root
from supple_figures.posing.body_shapes import AVERAGE, SHAPES, BodyShape
from supple_figures.posing.collisions import body_through_props, limbs_through_limbs, say_how_deep
from supple_figures.posing.contact_language import BodyPart, Contact, PhraseError, PropPlace, parse_part
from supple_figures.posing.feasibility import below_floor, bent_too_far, inside_trunk
from supple_figures.posing.forward_kinematics import Posture, articulate, bent_neck
from supple_figures.posing.furniture import FURNITURE
from supple_figures.posing.goniometry import measured
from supple_figures.posing.grips import grip
from supple_figures.posing.inverse_kinematics import keep_turns, place_arm, place_leg
from supple_figures.posing.joint_ranges import RANGES
from supple_figures.posing.landmarks import find_anchor
from supple_figures.posing.problems import PosePath, PoseProblem, ProblemKind
from supple_figures.posing.props import PlacedProp, place_held_props, place_standing_props
from supple_figures.posing.reaching import NEAR_ENOUGH, reach_contacts
from supple_figures.posing.resolution import ResolvedPose, Said, resolve_pose, take_seat
from supple_figures.posing.settling import anchor_bone, settle
from supple_figures.posing.skeleton import SIDES, bone_of
from supple_figures.posing.vectors import Rotation, Vector, add, compose, length, subtract, turn_y, turn_z
from supple_figures.posing.yielding import bend_back, bend_neck, split_supports

# How far forward each root tips the upright body, in degrees.
TIPPED = {Root.SUPINE: -90.0, Root.PRONE: 90.0, Root.HANDS_AND_KNEES: 90.0}
# On its side the body lies with its head to the right and its front to the reader, its near side up.
ON_SIDE: Rotation = ((0.0, 0.0, 1.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
# A hand or foot that a new pose puts further away than this has been moved on purpose, in metres.
STEP_LENGTH = 0.25
# What is put back to where it rested: the bone that its limb is brought to, and the one that stays.
ENDS = {"hand": "hand", "foot": "foot", "toes": "foot"}
RESTS = {"hand": "hand", "foot": "foot", "toes": "toes"}
# Props that stand still while the body moves.
LIES_TOO = {"back": ("shoulders", "hips"), "belly": ("chest", "hips")}
MET = ("chair", "stool", "wheelchair", *FURNITURE, "wall", "ball")
STANDING_STILL = ("chair", "stool", "wheelchair", *FURNITURE, "wall", "doorway", "bed", "mat", "ball")


@dataclass(frozen=True, slots=True)
class SolvedPose:
    """A pose with nothing left to work out: places in metres, turns as columns, angles in degrees."""

    id: str
    root: Root
    posture: Posture
    angles: Mapping[str, float]
    contacts: tuple[Contact, ...]
    props: tuple[PlacedProp, ...]

    @property
    def joints(self) -> Mapping[str, tuple[float, float, float]]:
        """Where each joint is, in metres: x forward, y up from the floor, z toward the reader of a side view."""
        return self.posture.places


@dataclass(frozen=True, slots=True)
class SolvedFigure:
    """A figure and its solved frames, which share one space: what is fixed stands in the same place in all of them."""

    figure: Figure
    frames: tuple[SolvedPose, ...]

    def __hash__(self) -> int:
        return hash(self.figure)

    @property
    def has_wanted_body(self) -> bool:
        """Whether the figure's body does it, and not the average one in its place."""
        return self.frames[0].posture.shape is SHAPES[self.figure.body.build]


def solve_pose(pose_id: str, poses: Mapping[str, Pose]) -> tuple[SolvedPose | None, tuple[PoseProblem, ...]]:
    """Solve one pose. There is no solution only when the pose, or one that it is built on, is missing or endless."""
    resolved, problems = resolve_pose(pose_id, poses)
    if resolved is None:
        return None, problems
    solved, found, missed = _solve(resolved)
    more = _problems(resolved, solved, found, missed)
    said = {problem.path for problem in problems}
    return solved, (*problems, *(problem for problem in more if problem.path not in said))


def solve_figure(figure: Figure, poses: Mapping[str, Pose]) -> tuple[SolvedFigure | None, tuple[PoseProblem, ...]]:
    """Solve all frames and lay them into one space; what is wrong with their poses is told with these.

    Paths of problems start at the figure. There is no solution where a pose of a frame has none.
    """
    problems = _check_words(figure, poses)
    resolved = [pose for frame in figure.frames if (pose := resolve_pose(frame.pose, poses)[0]) is not None]
    if len(resolved) < len(figure.frames):
        return None, problems
    frames = _solve_as(resolved, SHAPES[figure.body.build]) or [_solve(pose)[0] for pose in resolved]
    aligned = _align(frames, figure)
    return SolvedFigure(figure, aligned), (*problems, *_through_others_things(frames, aligned))


def _through_others_things(own: Sequence[SolvedPose], aligned: Sequence[SolvedPose]) -> Iterator[PoseProblem]:
    """Find frames whose body goes through a thing of another frame, which stands still beside them."""
    hint = "Say with `fixed` what stays in its place, such as `fixed: back`, or leave the thing out: `own_props: true`."
    for index, (alone, frame) in enumerate(zip(own, aligned, strict=True)):
        there = {(prop.kind, _from_hips(alone, prop)) for prop in alone.props}
        met = [prop for prop in frame.props if prop.kind in MET and (prop.kind, _from_hips(frame, prop)) not in there]
        found = list(body_through_props(frame.posture, met)) if met and len(own) > 1 else []
        told = {kind for _, kind, _ in body_through_props(alone.posture, alone.props)} if found else set[str]()
        for part, kind, depth in found:
            if kind not in told:
                message = say_how_deep(part, f"the {kind} of another frame", depth)
                yield PoseProblem(("frames", index, "pose"), ProblemKind.THROUGH_PROP, message, hint)


def _from_hips(frame: SolvedPose, prop: PlacedProp) -> tuple[float, ...]:
    """Where a thing stands, seen from the body, to the centimetre."""
    return tuple(round(way, 2) + 0.0 for way in subtract(prop.at, frame.joints["pelvis"]))


def _solve_as(resolved: Sequence[ResolvedPose], shape: BodyShape) -> list[SolvedPose] | None:
    """Solve all frames with another body than the average one; None where it cannot do one of them."""
    if shape is AVERAGE or any(pose.root not in shape.lies_on for pose in resolved):
        return None
    frames: list[SolvedPose] = []
    for pose in resolved:
        seated = take_seat(pose, shape.seat)
        solved, found, missed = _solve(seated, shape)
        if _problems(seated, solved, found, missed):
            return None
        frames.append(solved)
    return frames


def _check_words(figure: Figure, poses: Mapping[str, Pose]) -> tuple[PoseProblem, ...]:
    message, hint = "There is no pose `{}`.", "Use the id of a file in `poses`."
    unknown = (
        PoseProblem(("frames", index, "pose"), ProblemKind.UNKNOWN_POSE, message.format(frame.pose), hint)
        for index, frame in enumerate(figure.frames)
        if frame.pose not in poses
    )
    return (*unknown, *_check_phrases(figure))


def _check_phrases(figure: Figure) -> list[PoseProblem]:
    phrases: list[tuple[tuple[str | int, ...], str]] = []
    numbers: list[tuple[tuple[str | int, ...], int]] = []
    if figure.fixed:
        phrases.append((("fixed",), figure.fixed))
    for index, arrow in enumerate(figure.arrows or ()):
        phrases.append((("arrows", index, "follows"), arrow.follows))
        if arrow.frame is not None:
            numbers.append((("arrows", index, "frame"), arrow.frame))
    if figure.close_up:
        phrases.append((("close_up", "of"), figure.close_up.of))
        numbers += [(("close_up", "frame"), frame) for frame in figure.close_up.frames]
    if figure.second_view:
        numbers.append((("second_view", "frame"), figure.second_view.frame))
    problems: list[PoseProblem] = []
    for path, phrase in phrases:
        try:
            parse_part(phrase)
        except PhraseError as error:
            problems.append(PoseProblem(path, ProblemKind.PHRASE, error.message, error.hint, error.start, error.end))
    count = len(figure.frames)
    for path, number in numbers:
        if number > count:
            message = f"There is no frame {number}: the figure has {count}."
            problems.append(PoseProblem(path, ProblemKind.NO_SUCH_FRAME, message, f"Write a number from 1 to {count}."))
    return problems


@lru_cache(maxsize=512)  # a pose is looked at by itself and in each figure that shows it
def _solve(resolved: ResolvedPose, shape: BodyShape = AVERAGE) -> tuple[SolvedPose, bool, Mapping[int, float]]:
    """The solution, whether the body found rest, and the contacts out of reach: what is missing, 0 where unknown."""
    angles = resolved.degrees()
    lean = angles.get("body lean", 0.0)
    for side in SIDES:
        for name, more in (("hip flexion", lean), ("shoulder abduction", shape.arms_apart)):
            angles[f"{name} {side}"] = angles.get(f"{name} {side}", 0.0) + more
    every = [said.value for said in resolved.supports]
    supports = [support for support in every if support.on_surface != "wall"]
    contacts = [said.value for said in resolved.contacts]
    props = [said.value for said in resolved.props]
    angles = grip(angles, contacts, props)
    standing = all(support.part.name == "foot" for support in supports)
    balanced = standing and supports == every and not any(name.startswith("ankle") for name in resolved.angles)
    turn, found = _root_turn(resolved.root, angles, lean), True
    carrying, lying = split_supports(supports)
    if lying:
        angles, found = bend_back(angles, supports, turn, shape)
    settled, rested = settle(articulate(angles, anchor_bone(supports), turn, shape), carrying, balanced)
    found = found and rested
    heads = [number for number, contact in enumerate(contacts) if contact.part.name == "head"]
    too_far: list[int] = []
    for number in heads:
        angles, reached = bend_neck(angles, settled, contacts[number])
        settled = bent_neck(settled, angles)
        too_far += [] if reached else [number]
    placed = place_standing_props(settled, props, every, contacts)
    posture, out_of_reach = reach_contacts(settled, contacts, placed)
    missed = {**dict.fromkeys(too_far, 0.0), **out_of_reach}
    placed = (*placed, *place_held_props(posture, props))
    final = {**angles, **measured(posture)}
    solved = SolvedPose(resolved.id, resolved.root, posture, final, (*every, *contacts), placed)
    return solved, found, missed


def _root_turn(root: Root, angles: Mapping[str, float], lean: float) -> Rotation:
    tip = turn_z(-lean - angles.get("body tilt", 0.0))
    roll = turn_y(-angles.get("body roll", 0.0))
    if root is Root.SIDE_LYING:
        # Here a tilt tips the head up or down, in the plane of the picture.
        return compose(compose(turn_z(angles.get("body tilt", 0.0)), ON_SIDE), compose(turn_z(-lean), roll))
    return compose(compose(turn_z(-TIPPED.get(root, 0.0)), tip), roll)


def _problems(
    resolved: ResolvedPose, solved: SolvedPose, found: bool, missed: Mapping[int, float]
) -> list[PoseProblem]:
    problems: list[PoseProblem] = []
    if not found:
        message = "The body cannot rest on what should carry it."
        hint = "Change the supports, or the angles of the limbs that they are about."
        problems.append(PoseProblem(_own_path(resolved, resolved.supports[0]), ProblemKind.UNSUPPORTED, message, hint))
    for number, missing in missed.items():
        said = resolved.contacts[number]
        by = f" by {100 * missing:.0f} cm" if missing else ""
        message = f"`{said.text}` is out of reach{by}."
        hint = "Bring it nearer: bend the trunk or the other joints further, or choose a nearer place."
        problems.append(PoseProblem(_own_path(resolved, said), ProblemKind.UNREACHABLE, message, hint))
    for name, degrees in bent_too_far(dict(solved.angles)):
        stated = resolved.angles.get(name)
        path: PosePath = ("contacts",) if resolved.contacts else ("angles",)
        if stated is not None and stated.pose == resolved.id:
            path = stated.path
        joint, axis, side = name.split(" ")
        low, high = RANGES[f"{joint} {axis}"]
        message = f"The {side} {joint} is at {degrees:.0f} degrees of {axis}: a body goes from {low:.0f} to {high:.0f}."
        hint = "Change the angle, lean the trunk less, or move the contact further away."
        problems.append(PoseProblem(path, ProblemKind.RANGE, message, hint))
    if found:
        problems += _deepest(solved)
    for bone in inside_trunk(solved.posture):
        message, hint = f"The {bone} goes through the trunk.", "Change its angles, or give it a contact."
        problems.append(PoseProblem(("angles",), ProblemKind.THROUGH_TRUNK, message, hint))
    return problems + _collisions(resolved, solved)


def _collisions(resolved: ResolvedPose, solved: SolvedPose) -> list[PoseProblem]:
    limbs = ("contacts",) if resolved.contacts else ("angles",)
    hint = "Change its angles or its contact, or spread the limbs."
    problems: list[PoseProblem] = []
    # What is deepest says enough: what hangs on it goes through too.
    deepest = max(limbs_through_limbs(solved.posture), key=lambda found: found.depth, default=None)
    if deepest is not None:
        message = say_how_deep(deepest.part, f"the {deepest.through}", deepest.depth)
        problems.append(PoseProblem(limbs, ProblemKind.THROUGH_LIMB, message, hint))
    said = {prop.value.kind: prop for prop in resolved.props}
    for part, kind, depth in body_through_props(solved.posture, solved.props):
        hint = f"Put the {kind} further away, or change what the body rests on or touches."
        path = _own_path(resolved, said[kind]) if kind in said else ("props",)
        problems.append(PoseProblem(path, ProblemKind.THROUGH_PROP, say_how_deep(part, f"the {kind}", depth), hint))
    return problems


def _deepest(solved: SolvedPose) -> list[PoseProblem]:
    """Give the part that lies deepest below the floor; what hangs on it rises with it."""
    depths = list(below_floor(solved.posture))
    if not depths:
        return []
    bone, depth = max(depths, key=lambda pair: pair[1])
    message = f"The {bone.replace('-', ' ')} lies {depth * 100:.0f} cm below the floor."
    hint = "Change its angles, or give it a contact such as `feet on floor`."
    return [PoseProblem(("angles",), ProblemKind.THROUGH_FLOOR, message, hint)]


def _own_path(resolved: ResolvedPose, said: Said[Contact] | Said[PropPlace]) -> tuple[str | int, ...]:
    """Where an author can mend it: the phrase itself, or `from` when an earlier pose said it."""
    return said.path if said.pose == resolved.id else ("based_on",)


def _align(frames: list[SolvedPose], figure: Figure) -> tuple[SolvedPose, ...]:
    """Lay all frames into the space of the first: what they are fixed by, and what stands or holds still, stays."""
    aligned = frames[:1]
    for frame in frames[1:]:
        part = _fixed_part(aligned[-1], frame, figure.fixed)
        way = subtract(find_anchor(aligned[-1].posture, part), find_anchor(frame.posture, part))
        aligned.append(_hold_still(aligned[-1], _moved(frame, (way[0], 0.0, way[2]))))
    still = {prop.kind: prop for frame in reversed(aligned) for prop in frame.props if prop.kind in STANDING_STILL}
    return tuple(
        solved
        if frame.own_props
        else replace(solved, props=(*still.values(), *(prop for prop in solved.props if prop.kind not in still)))
        for solved, frame in zip(aligned, figure.frames, strict=True)
    )


def _moved(frame: SolvedPose, way: Vector) -> SolvedPose:
    props = tuple(
        replace(prop, at=add(prop.at, way), ends=tuple(add(end, way) for end in prop.ends)) for prop in frame.props
    )
    return replace(frame, posture=frame.posture.moved(way), props=props)


def _hold_still(before: SolvedPose, frame: SolvedPose) -> SolvedPose:
    """Put hands and feet that rest on the same surface as before back to where they were, if they reach it."""
    posture = frame.posture
    for contact in frame.contacts:
        if contact.on_surface and contact in before.contacts and contact.part.name in ENDS:
            place = place_arm if contact.part.name == "hand" else place_leg
            for side in contact.part.sides:
                end, resting = (bone_of(names[contact.part.name], side) for names in (ENDS, RESTS))
                way = subtract(before.posture.places[resting], posture.places[resting])
                moved, miss = place(posture, side, add(posture.places[end], way))
                if miss < NEAR_ENOUGH and length(way) < STEP_LENGTH:
                    # A foot on its toes may rise and sink over them.
                    turned = posture if resting != end else before.posture
                    posture = keep_turns(moved, turned, side, contact.part.name)
    return replace(frame, posture=posture, angles={**frame.angles, **measured(posture)})


def _fixed_part(first: SolvedPose, other: SolvedPose, fixed: str | None) -> BodyPart:
    if fixed:
        try:
            return parse_part(fixed)
        except PhraseError:
            pass
    lying = [part for contact in first.contacts if contact.on_surface for part in _resting(contact.part)]
    for contact in other.contacts:
        for part in _resting(contact.part) if contact.on_surface else ():
            if part in lying and part.name != "hand":
                return part
    return BodyPart("body")


def _resting(part: BodyPart) -> tuple[BodyPart, ...]:
    """A part and what lies on the same support with it: who lies on the back lies on shoulders and hips."""
    return (part, *(BodyPart(name) for name in LIES_TOO.get(part.name, ())))
