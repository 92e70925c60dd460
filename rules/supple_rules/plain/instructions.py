"""Steps are instructions, one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from supple_rules.item_context import WORD, ItemContext
from supple_rules.number_words import any_of
from supple_rules.passages import Passage
from supple_rules.sentences import find_sentences
from supple_rules.text_rule import PassageRule
from supple_schema.diagnostics import Diagnostic, Severity

MOST_SENTENCES = 2


class NoInstruction(PassageRule):
    """A step that does not begin with what to do

    Why: A reader who looks up from the page finds the next action at the start of the line.
    Example: `Your hips are now lifted.` or `Lifting your hips.`
    Instead: `Lift your hips.`
    """

    code = "P606"
    name = "no-instruction"
    needs = frozenset({"language"})
    severity = Severity.ADVICE
    kinds = frozenset({"exercise", "safety"})
    fields = frozenset({"start", "steps.text"})

    @classmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at the first word of each step."""
        language = context.known_language
        match = WORD.search(passage.text)
        first = match.group().lower() if match else ""
        like_gerund = first.endswith(language.gerund_ending) and first not in language.verbs_like_gerunds
        if match and (like_gerund or first in language.not_instructions):
            yield cls.diagnostic(
                "This step does not begin with what to do.",
                passage.label(*match.span()),
                hints="Begin with the verb: “Lift …”, “Bend …”, “Hold …”.",
            )


class SeveralActions(PassageRule):
    """A step with several actions

    Why: A reader does one thing, looks at the page, and does the next. Figures and timers follow the steps too.
    Example: `Bend your knees, then put your feet flat, and then lift your hips.`
    Instead: One step for each action.
    """

    code = "P607"
    name = "several-actions"
    needs = frozenset({"language"})
    severity = Severity.ADVICE
    kinds = frozenset({"exercise"})
    fields = frozenset({"steps.text"})

    @classmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for words that begin a second action, and count sentences."""
        language = context.known_language
        may_match = any(map(passage.text.lower().__contains__, language.then))
        match = _second_action(language.then).search(passage.text) if may_match else None
        if match:
            yield cls.diagnostic(
                f"“{match.group().strip(' ,;')}” begins a second action in one step.",
                passage.label(match.end() - len(match.group().lstrip(" ,;")), match.end()),
                hints="Make it a step of its own.",
            )
        elif passage.text.count(". ") >= MOST_SENTENCES:
            sentences = list(find_sentences(passage, language))
            if len(sentences) > MOST_SENTENCES:
                yield cls.diagnostic(
                    f"This step has {len(sentences)} sentences.",
                    passage.label(sentences[0].start, sentences[-1].end),
                    hints="Split it into steps, or move the explanation to `feel`, `breathing` or `mistakes`.",
                )


@cache
def _second_action(then: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[,;]? (?:and )?\b{any_of(then)}\b", re.IGNORECASE)
