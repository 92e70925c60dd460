"""The rule on when to stop says to stop."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.listed import says
from supple_rules.rule import LANGUAGE, Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.safety import StopRule
from supple_schema.reading.positions import DataPath


class StopRuleWithoutStop(Rule):
    """A stop rule whose notice, or whose first grade, does not say to stop

    Each must have a word such as `stop`, and not after a word such as `not`.

    Why: The notice stands with every exercise and on every card. The first grade is the gravest.
    Example: `notice: Carry on, whatever you feel.`
    Instead: `notice: Stop if you get new, sharp or spreading pain.`
    """

    code = "S446"
    name = "stop-rule-without-stop"
    waivable = False
    needs = frozenset({LANGUAGE})

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for a word for stopping in both."""
        language = context.language
        if language is None or not language.stop:
            return
        for item in context.library.safety.values():
            rule = item.model
            if not isinstance(rule, StopRule):
                continue
            texts: tuple[tuple[str, DataPath], ...] = (
                (rule.notice, ("notice",)),
                (rule.grades[0].action, ("grades", 0, "action")),
            )
            for text, path in texts:
                if not says(text, language.stop, language.negations):
                    yield cls.diagnostic(
                        "This does not say to stop.",
                        item.label(*path),
                        hints=f"Say when to {language.stop[0]}, as in the stop rule of a new set.",
                    )
