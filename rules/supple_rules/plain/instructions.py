"""Steps are instructions, one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import WORD, ItemContext
from supple_rules.rule import ItemRule
from supple_rules.sentences import find_sentences
from supple_schema.diagnostics import Diagnostic, Severity

FIELDS = ("start", "steps.text")
MOST_SENTENCES = 2


class NoInstruction(ItemRule):
    """A step that does not begin with what to do

    Why: A reader who looks up from the page finds the next action at the start of the line.
    Example: `Your hips are now lifted.` or `Lifting your hips.`
    Instead: `Lift your hips.`
    """

    code = "P606"
    name = "no-instruction"
    needs = frozenset({"language"})
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at the first word of each step."""
        language = context.language
        if language is None:
            return
        gerund, verbs = language.gerund_ending, set(language.verbs_like_gerunds)
        wrong = set(language.not_instructions)
        for kind in ("exercise", "safety"):
            for item in context.of_kind(kind):
                prose = context.texts_of(item)
                for passage in prose.of(*FIELDS):
                    match = WORD.search(passage.text)
                    first = match.group().lower() if match else ""
                    if match and (first in wrong or (first.endswith(gerund) and first not in verbs)):
                        yield cls.diagnostic(
                            "This step does not begin with what to do.",
                            passage.label(*match.span()),
                            hints="Begin with the verb: “Lift …”, “Bend …”, “Hold …”.",
                        )


class SeveralActions(ItemRule):
    """A step with several actions

    Why: A reader does one thing, looks at the page, and does the next. Figures and timers follow the steps too.
    Example: `Bend your knees, then put your feet flat, and then lift your hips.`
    Instead: One step for each action.
    """

    code = "P607"
    name = "several-actions"
    needs = frozenset({"language"})
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for words that begin a second action, and count sentences."""
        language = context.language
        if language is None:
            return
        then = re.compile(rf"[,;]? (?:and )?\b(?:{'|'.join(language.then)})\b", re.IGNORECASE)
        first = {phrase.split()[0] for phrase in language.then}
        for item in context.exercises:
            prose = context.texts_of(item)
            for passage in prose.of("steps.text"):
                match = then.search(passage.text) if not first.isdisjoint(prose.words) else None
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
