"""Pictures of exercises that a condition of the reader changes."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ExerciseRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking import Item
from supple_schema.models.exercise import Exercise
from supple_schema.models.vocabulary import CautionGrade


class IdlePose(ExerciseRule):
    """A pose of a caution that no reader sees

    Why: The reader would see the usual picture, and nobody would notice.
    Example: `poses: [{usual: sitting, shown: sitting-low}]` in an exercise without a picture of `sitting`.
    Instead: Name a pose of its figure as `usual`. Only what is adapted is shown so, and nothing that is left out.
    """

    code = "F017"
    name = "idle-pose"

    @classmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - as the base has it
        """Look for the picture of each pose."""
        known = [frame.pose for frame in item.model.figure.frames] if item.model.figure else []
        for number, note in enumerate(item.model.cautions or ()):
            for place, change in enumerate(note.poses):
                label = item.label("cautions", number, "poses", place, "usual")
                if note.grade not in {None, CautionGrade.ADAPT}:
                    yield cls.diagnostic(
                        f"Nobody sees `{change.shown}`: for a reader with `{note.code}`, nothing is adapted.",
                        label,
                        hints="Leave it out, or write `grade: adapt`.",
                    )
                elif change.usual not in known:
                    yield cls.diagnostic(
                        f"Nobody sees `{change.shown}`: no picture of this exercise has the pose `{change.usual}`.",
                        label,
                        hints=f"It has {', '.join(f'`{pose}`' for pose in dict.fromkeys(known))}."
                        if known
                        else "It has no figure.",
                    )


class UnchangedPicture(ExerciseRule):
    """A step that a caution replaces, beside a picture of the usual one

    Why: People do what they see. “Turn only a little” is not read beside a picture of a full turn.
    Example: `{code: knee, note: Bend only a little., at: bend, replaces: true}`, and a picture shows `bend`.
    Instead: Name the pose that shows it: `poses: [{usual: bent, shown: bent-a-little}]`. Name the usual one again where
    it shows that too.
    """

    code = "F018"
    name = "unchanged-picture"
    severity = Severity.WARNING

    @classmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - as the base has it
        """Look at the pictures of each step that a caution replaces."""
        frames = item.model.figure.frames if item.model.figure else ()
        for number, note in enumerate(item.model.cautions or ()):
            changed = {change.usual for change in note.poses}
            shown = [frame.pose for frame in frames if frame.shows(note.at) and frame.pose not in changed]
            if note.replaces and shown:
                yield cls.diagnostic(
                    f"A reader with `{note.code}` sees the usual movement beside this note.",
                    item.label("cautions", number, "note"),
                    hints=f"Name what is shown instead: `poses: [{{usual: {shown[0]}, shown: …}}]`.",
                )
