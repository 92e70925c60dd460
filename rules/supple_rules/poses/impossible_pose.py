"""What a body cannot do and what cannot be drawn: the problems that the solver of poses and figures finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from supple_figures import ProblemKind
from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.drawing import path_in_file


class PoseRule(ItemRule):
    """Base of rules that take up one kind of problem from the solver."""

    problem: ClassVar[ProblemKind]

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Give the problems of this kind as findings at their places."""
        for item, base, problem in context.pose_problems:
            if problem.kind is cls.problem:
                path = (*base, *path_in_file(problem.path))
                if problem.start is not None and problem.end is not None:
                    label = item.document.text_label(path, problem.start, problem.end)
                else:
                    label = item.label(*path)
                yield cls.diagnostic(problem.message, label, hints=problem.hint)


class UnreadablePhrase(PoseRule):
    """Words of a pose that cannot be read

    Contacts, supports, props and parts of the body are short phrases of a small language.

    Why: A phrase that cannot be read is not drawn, so the picture would show another movement.
    Example: `contacts: [hand near on kneee near]`.
    Instead: `contacts: [hand near on knee near]`. The page on writing a pose lists all words.
    """

    code = "F001"
    name = "unreadable-phrase"
    problem = ProblemKind.PHRASE


class EndlessPose(PoseRule):
    """A pose that is built on itself, or on more than 29 others

    Why: A pose takes over what it is built on. In a circle nothing is ever given.
    Example: `lying` with `from: resting`, and `resting` with `from: lying`.
    Instead: Give one of them its own `root` and angles.
    """

    code = "F002"
    name = "endless-pose"
    problem = ProblemKind.CIRCLE


class RootlessPose(PoseRule):
    """A pose that does not say how the body lies, sits or stands

    Why: Without it the body floats, and the picture cannot be drawn.
    Example: A pose with angles only.
    Instead: Add `root: supine`, `root: standing` or another, or build it on a pose that has one with `from:`.
    """

    code = "F003"
    name = "rootless-pose"
    problem = ProblemKind.NO_ROOT


class BentTooFar(PoseRule):
    """A joint that is bent further than joints go

    Why: A picture of it would show a movement that hurts, or that nobody can do.
    Example: `knee: {flexion: 175}`.
    Instead: Stay within the range that the finding gives.
    """

    code = "F004"
    name = "bent-too-far"
    problem = ProblemKind.RANGE


class OutOfReach(PoseRule):
    """A hand or a foot that cannot reach its place

    Why: The picture would show it in the air, and the reader would not know where it belongs.
    Example: `hand near on foot near` with straight legs and an upright trunk.
    Instead: Bend the trunk or the other joints further, or choose a nearer place.
    """

    code = "F005"
    name = "out-of-reach"
    problem = ProblemKind.UNREACHABLE


class ThroughTheFloor(PoseRule):
    """A part of the body below the floor

    Why: The picture would show a body that sinks into the ground.
    Example: A leg that points down from a body that lies on its back.
    Instead: Change the angle that the finding names.
    """

    code = "F006"
    name = "through-the-floor"
    problem = ProblemKind.THROUGH_FLOOR


class ThroughTheTrunk(PoseRule):
    """A limb that goes through the trunk

    Why: No body can do this, so the picture would be wrong.
    Example: An arm that crosses the chest too deep.
    Instead: Move the limb out, or turn the joint that the finding names.
    """

    code = "F007"
    name = "through-the-trunk"
    problem = ProblemKind.THROUGH_TRUNK


class BodyWithoutSupport(PoseRule):
    """A body that cannot rest on what should carry it

    Why: The body would float or fall in the picture.
    Example: `supports: [feet on floor]` with both legs in the air.
    Instead: Change the supports, or the angles of the limbs that they are about.
    """

    code = "F008"
    name = "body-without-support"
    problem = ProblemKind.UNSUPPORTED


class MissingFrame(PoseRule):
    """An arrow or a close-up for a picture that the figure does not have

    Why: It would not be drawn, and nobody would notice.
    Example: `arrows: [{follows: hips, frame: 3}]` in a figure with 2 frames.
    Instead: Write a number from 1 to the number of frames.
    """

    code = "F009"
    name = "missing-frame"
    problem = ProblemKind.NO_SUCH_FRAME


class ImpossibleWay(PoseRule):
    """A way from one picture to the next that no body can take

    Why: Each picture is right, but the moving picture shows a limb that goes through another one.
    Example: A hand on one side of the body in a picture, and beyond a leg in the next.
    Instead: A picture between the two, or a limb that is moved out of the way in one of them.
    """

    code = "F016"
    name = "impossible-way"
    severity = Severity.WARNING
    problem = ProblemKind.ON_THE_WAY


class ThroughALimb(PoseRule):
    """A limb that goes through another limb

    Why: No body can do this, so the picture would be wrong.
    Example: Arms that cross on the chest, both forearms in one place.
    Instead: Change an angle or a contact of one of them, or spread the limbs.
    """

    code = "F011"
    name = "through-a-limb"
    problem = ProblemKind.THROUGH_LIMB


class ThroughAProp(PoseRule):
    """A body that goes through a thing in the picture

    Why: The picture would show what nobody can do, such as standing in a wall.
    Example: `props: [wall ahead 5 cm]` for a body that stands.
    Instead: Put the thing further away, or change what the body rests on or touches.
    """

    code = "F012"
    name = "through-a-prop"
    problem = ProblemKind.THROUGH_PROP
