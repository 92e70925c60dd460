"""The text names the sides as the data do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.rule import ExerciseRule
from supple_rules.text_rule import Search, TextRule
from supple_schema.diagnostics import Diagnostic, Label, Severity
from supple_schema.linking.library import Item
from supple_schema.models.exercise import Action, Exercise, Sides

FIELDS = ("start", "steps.text", "breathing", "feel", "mistakes.avoid", "mistakes.instead", "dose.note")


class FixedSide(TextRule):
    """Left or right written into an exercise

    A turn to the left and then to the right, as with the head, is left alone: it has both sides in it.

    Why: Sides are written once, as near and far, and outputs make left and right of them for each turn. A side in the
    text stays as it is when the reader changes sides, so it sends them to the wrong one.
    Example: `Bend your left knee.`
    Instead: `Bend your near knee.`, or `Bend one knee.`
    """

    code = "D504"
    name = "fixed-side"
    needs = frozenset({"language"})
    severity = Severity.WARNING
    waivable = False
    kinds = frozenset({"exercise"})
    fields = frozenset(FIELDS)
    message = "“{}” is one fixed side."
    hint = "Say near and far, or one and the other."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for left and right beside a part of the body, and for turns."""
        language = context.known_language
        for pattern in (language.fixed_sides, language.directions):
            yield Search(re.compile(pattern, re.IGNORECASE), words=language.side_words)

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:
        """Leave out turns to the left and to the right, as of the head: no side of theirs could change."""
        if match.re.groups:
            prose = context.texts_of(passage.item)
            found = (turn[1] for other in prose.of(*FIELDS) for turn in match.re.finditer(other.text))
            turns = {side.lower() for side in found if side}
            if len(turns) > 1:
                return None
        return super().judge(match, passage, context)


class SidesInText(ExerciseRule):
    """The text sends the reader to the other side, and the data say that there are no sides

    Why: Timers and doses of an exercise with `sides: none` leave out the other side, so half of the exercise is lost.
    Example: `Do the same with the other leg.` and `sides: none`.
    Instead: `sides: each` for one side and then the other, `sides: alternate` for in turn.
    """

    code = "D505"
    name = "sides-in-text"
    needs = frozenset({"language"})
    waivable = False

    @classmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:
        """Look for words and steps that change sides in an exercise without sides."""
        if item.model.sides is not Sides.NONE:
            return
        changes = [n for n, step in enumerate(item.model.steps) if step.action is Action.CHANGE_SIDES]
        for number in changes:
            yield cls._tell("This step", item, item.label("steps", number, "action"))
        language = None if changes else context.language
        if language:
            for passage in context.texts_of(item).with_words(language.other_words, "start", "steps.text"):
                for match in re.finditer(language.other_side, passage.text, re.IGNORECASE):
                    yield cls._tell(f"“{match.group()}”", item, passage.label(*match.span()))

    @classmethod
    def _tell(cls, what: str, item: Item[Exercise], label: Label) -> Diagnostic:
        return cls.diagnostic(
            f"{what} changes sides, but the exercise has none.",
            label,
            item.label("sides", note="no sides here"),
            hints="Write `sides: each` for one side and then the other, `sides: alternate` for in turn.",
        )


class NoChangeOfSides(ExerciseRule):
    """An exercise with sides, and no step that changes them

    Why: The reader may never do the other side, and a timer cannot know when to say so.
    Example: `sides: each` without a step of `action: change-sides`.
    Instead: Add a last step: `text: Do the same on the other side.` with `action: change-sides`.
    """

    code = "D506"
    name = "no-change-of-sides"
    waivable = False
    severity = Severity.WARNING

    @classmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - no need
        """Look for a step that changes sides."""
        changes = (step.action is Action.CHANGE_SIDES for step in item.model.steps)
        if item.model.sides is not Sides.NONE and not any(changes):
            yield cls.diagnostic(
                "No step says when to change sides.",
                item.label("sides"),
                item.label("steps", note="none of these", key=True),
                hints="Add a step with `action: change-sides`.",
            )
