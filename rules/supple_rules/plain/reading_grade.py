"""A booklet that most people can read."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.readability import BEST_GRADE, SMOG_ABOVE
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.diagnostics.wording import counted


class ReadingGradeTooHigh(Rule):
    """A booklet with a reading grade above 6

    The grade is Flesch-Kincaid, over all texts that the booklet shows. SMOG may be 2 grades higher, because it grades
    for readers who understand every word: `exercise` alone is a long word to it. The page on the scorecard says how
    both are counted. The words that cost most syllables are named, with how often each stands there.

    Why: Every second adult reads at this level or below, and people in pain read worse than on a good day.
    Example: Many long words, such as "musculoskeletal rehabilitation", in long sentences.
    Instead: Take shorter words and sentences. Where long words cannot be helped, waive this with the reason.
    """

    code = "P615"
    name = "reading-grade-too-high"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the grade of each booklet with the aim."""
        for name, grade in context.grades.items():
            if grade.flesch_kincaid > BEST_GRADE or grade.smog > BEST_GRADE + SMOG_ABOVE:
                yield cls.diagnostic(
                    f"This booklet is hard to read: Flesch-Kincaid {grade.flesch_kincaid}, at most {BEST_GRADE};"
                    f" SMOG {grade.smog}, at most {BEST_GRADE + SMOG_ABOVE}.",
                    context.library.booklets[name].label("title"),
                    hints=(
                        f"These words cost most: {_name(grade.costly)}. Take shorter ones where there are any.",
                        f"Sentences have {round(grade.words / grade.sentences, 1)} words on average: see P601.",
                    ),
                )


def _name(words: tuple[tuple[str, int], ...]) -> str:
    return ", ".join(f"“{word}” ({counted(times, 'time')})" for word, times in words)
