"""The text names the sides as the data do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.rule import ItemRule
from supple_rules.text_rule import Search, TextRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.exercise import Action, Sides

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
            turns = {turn.lower() for other in prose.of(*FIELDS) for turn in match.re.findall(other.text)}
            if len(turns) > 1:
                return None
        return super().judge(match, passage, context)


class SidesInText(ItemRule):
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
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for words and steps that change sides in exercises without sides."""
        pattern = re.compile(context.language.other_side, re.IGNORECASE) if context.language else None
        others = context.language.other_words if context.language else ()
        for item in context.exercises:
            if item.model.sides is not Sides.NONE:
                continue
            hint = "Write `sides: each` for one side and then the other, `sides: alternate` for in turn."
            changes = [n for n, step in enumerate(item.model.steps) if step.action is Action.CHANGE_SIDES]
            for number in changes:
                yield cls.diagnostic(
                    "This step changes sides, but the exercise has none.",
                    item.label("steps", number, "action"),
                    item.label("sides", note="no sides here"),
                    hints=hint,
                )
            for passage in context.texts_of(item).with_words(others, "start", "steps.text") if not changes else ():
                for match in pattern.finditer(passage.text) if pattern else ():
                    yield cls.diagnostic(
                        f"“{match.group()}” changes sides, but the exercise has none.",
                        passage.label(*match.span()),
                        item.label("sides", note="no sides here"),
                        hints=hint,
                    )


class NoChangeOfSides(ItemRule):
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
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for a step that changes sides."""
        for item in context.exercises:
            if item.model.sides is not Sides.NONE and all(
                step.action is not Action.CHANGE_SIDES for step in item.model.steps
            ):
                yield cls.diagnostic(
                    "No step says when to change sides.",
                    item.label("sides"),
                    item.label("steps", note="none of these", key=True),
                    hints="Add a step with `action: change-sides`.",
                )
