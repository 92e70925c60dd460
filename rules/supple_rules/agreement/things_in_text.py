"""The fields name the things and the position that the text uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import WORD, ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.library import Item
from supple_schema.models.exercise import Exercise


class EquipmentInText(ItemRule):
    """A thing in the steps that `equipment` does not name

    Words that show that the thing can be left out, such as "you can" or "if", are respected.

    Why: Outputs list what a reader must have ready. A reader on the floor who then needs a chair has to get up again.
    Example: `Sit on a sturdy chair.` and `equipment: none`.
    Instead: `equipment: [chair]`.
    """

    code = "D510"
    name = "equipment-in-text"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for the name of each thing after an article."""
        language = context.language
        if language is None:
            return
        things: dict[str, list[str]] = {}
        for name, word in context.standards.vocabulary("equipment").items():
            for last in WORD.findall(word.entry.title.lower())[-1:]:
                things.setdefault(last, []).append(name)
        optional = re.compile(rf"\b(?:{'|'.join(language.optional)})\b", re.IGNORECASE)
        pattern = re.compile(
            rf"\b(?:{'|'.join(language.articles)}) (?:[a-z]+ )?({'|'.join(things)})\b(?!-)", re.IGNORECASE
        )
        for prose in context.prose_with(things, "exercise"):
            exercise: Item[Exercise] = prose.item
            for passage in prose.of("start", "steps.text"):
                for match in pattern.finditer(passage.text):
                    names = things[match[1].lower()]
                    sentence = re.split(r"[.!?]\s", passage.text[: match.start()])[-1] + passage.text[match.start() :]
                    sentence = re.split(r"[.!?](?:\s|$)", sentence)[0]
                    if not set(names) & set(exercise.model.equipment) and not optional.search(sentence):
                        yield cls.diagnostic(
                            f"“{match.group()}” is needed here, but `equipment` does not name it.",
                            passage.label(*match.span()),
                            exercise.label("equipment", note="not named here"),
                            hints=f"Add `{names[0]}` to `equipment`, or write that it can be left out.",
                        )


class PositionInText(ItemRule):
    """A start in another position than `position` says

    Why: Routines are ordered by position, and readers who cannot lie on the floor choose by it.
    Example: `start: [Sit on a chair.]` and `position: standing`.
    Instead: `position: sitting`.
    """

    code = "D511"
    name = "position-in-text"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare the first words of the start with the names of the positions."""
        if context.language is None:
            return
        verbs = context.language.position_verbs
        forms: dict[str, tuple[str, str]] = {}
        for name, word in context.standards.vocabulary("positions").items():
            first, _, rest = word.entry.title.lower().partition(" ")
            forms[name] = (verbs[first], rest) if first in verbs else ("", word.entry.title.lower())
        patterns = {
            name: re.compile(
                rf"^(?:(?:{context.language.adverb}) )?{verb}\b.*?{re.escape(rest)}" if verb else re.escape(rest)
            )
            for name, (verb, rest) in forms.items()
        }
        for item in context.exercises:
            texts = list(context.texts_of(item).of("start"))
            own = patterns.get(item.model.position)
            if own is None or any(own.search(passage.text.lower()) for passage in texts):
                continue
            for passage in texts:
                other = next((name for name, form in patterns.items() if form.search(passage.text.lower())), None)
                if other is not None:
                    yield cls.diagnostic(
                        f"This begins in the position `{other}`, but `position` says `{item.model.position}`.",
                        passage.label(0, len(passage.text)),
                        item.label("position", note="the field"),
                        hints=f"Write `position: {other}`, or correct the text.",
                    )
                    break
