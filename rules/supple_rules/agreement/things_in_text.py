"""The fields name the things and the position that the text uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_editions.language.found_words import find_known
from supple_rules.item_context import WORD, ItemContext
from supple_rules.listed import sentence_around
from supple_rules.number_words import any_of
from supple_rules.passages import Passage
from supple_rules.rule import ItemRule
from supple_rules.text_rule import Search, TextRule
from supple_schema.diagnostics import Diagnostic, Severity


class EquipmentInText(TextRule):
    """A thing in the steps that `equipment` does not name

    Words that show that the thing can be left out, such as "you can" or "if", are respected.

    Why: Outputs list what a reader must have ready. A reader on the floor who then needs a chair has to get up again.
    Example: `Sit on a sturdy chair.` and `equipment: none`.
    Instead: `equipment: [chair]`.
    """

    code = "D510"
    name = "equipment-in-text"
    severity = Severity.WARNING

    needs = frozenset({"language"})
    kinds = frozenset({"exercise"})
    fields = frozenset({"start", "steps.text"})

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for the name of each thing after an article."""
        things = {_noun(word.entry.title) for word in context.standards.vocabulary("equipment").values()} - {""}
        articles = any_of(context.known_language.articles)
        pattern = rf"\b{articles} (?:[a-z]+ )?({any_of(things)})\b(?!-)"
        yield Search(re.compile(pattern, re.IGNORECASE), words=things)

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:
        """Leave out what `equipment` names, and what can be left out."""
        words = context.standards.vocabulary("equipment")
        thing = find_known({_noun(word.entry.title) for word in words.values()}, match[1])
        if any(_noun(words[name].entry.title) == thing for name in passage.item.model.equipment if name in words):
            return None
        start, end = sentence_around(passage.text, *match.span())
        optional = rf"\b{any_of(context.known_language.optional)}\b"
        if re.search(optional, passage.text[start:end], re.IGNORECASE):
            return None
        name = next(name for name, word in words.items() if _noun(word.entry.title) == thing)
        return cls.diagnostic(
            f"“{match.group()}” is needed here, but `equipment` does not name it.",
            passage.label(*match.span()),
            passage.item.label("equipment", note="not named here"),
            hints=f"Add `{name}` to `equipment`, or write that it can be left out.",
        )


def _noun(title: str) -> str:
    """Give the last word of the name of a thing, in small letters."""
    words: list[str] = WORD.findall(title.lower())
    return words[-1] if words else ""


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
                rf"^(?:(?:{context.language.adverb}) )?{re.escape(verb)}\b.*?{re.escape(rest)}"
                if verb
                else re.escape(rest)
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
