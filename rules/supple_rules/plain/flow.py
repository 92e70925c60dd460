"""Sentences that can be read aloud: no row of stumps, and no text that leans on one that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.sentences import Sentence, find_sentences
from supple_rules.text_rule import OTHERS_WORDS, PassageRule
from supple_schema.diagnostics import Diagnostic, Severity

FEW_WORDS = 4
MOST_STUMPS = 2
ORDERS = frozenset({"action", "grades.action", "steps.text"})
"""What to do at once is best said in few words; how much one step may say, another rule knows."""
REASONS = ("mistakes.because", "pairs.because")


class ChoppyRow(PassageRule):
    """More than 2 sentences in a row of up to 4 words

    What to do in an emergency is left alone: there, few words are right.

    Why: Short sentences help, but a row of stumps sounds like a telegram. The reader must join by themselves what
    belongs together: what comes first, what follows from it, what is the exception.
    Example: `Gels can help. Ask first. Stop if it burns.`
    Instead: `Gels can help, but ask first. Stop if it burns.`, or a list.
    """

    code = "P618"
    name = "choppy-row"
    needs = frozenset({"language"})
    severity = Severity.WARNING
    but_fields = OTHERS_WORDS | ORDERS
    least = (".", MOST_STUMPS)

    @classmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for rows of short sentences."""
        for short, row in groupby(find_sentences(passage, context.language), _is_short):
            stumps = list(row)
            if short and len(stumps) > MOST_STUMPS:
                yield cls.diagnostic(
                    f"{len(stumps)} sentences in a row have no more than {FEW_WORDS} words.",
                    passage.label(stumps[0].start, stumps[-1].end),
                    hints="Join what belongs together, with “and”, “but”, “so” or “because”, or make it a list.",
                )


class LeaningText(PassageRule):
    """A text that leans on another one

    It begins with a word such as “and” or “they”, for something that stands elsewhere. Notices, summaries, signs and
    statements are shown alone: on a card, in the foot of a page, in a list. The reason of a pair or of a mistake stands
    beside what to do and what to avoid, so “that” may be taken for either.

    Why: A reader who meets the text alone does not know what it speaks of, or takes it for something else.
    Example: The notice `And for chest pain.`, or the summary `They make you stronger.`
    Instead: `Chest pain is an emergency too.` and `Squats make you stronger.`
    """

    code = "P619"
    name = "leaning-text"
    needs = frozenset({"language"})
    severity = Severity.WARNING
    fields = frozenset(
        (
            *(*REASONS, "claims.text", "claims.evidence_for.says", "claims.evidence_against.says", "message", "notice"),
            *("parts.intro", "purpose", "signs.text", "subtitle", "summary", "who_should_ask_first.who"),
        )
    )

    @classmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at how the text begins."""
        language = context.known_language
        pattern = language.leaning_reason if passage.field in REASONS else language.leaning
        found = re.match(pattern, passage.text, re.IGNORECASE)
        if found:
            yield cls.diagnostic(
                f"A text that stands alone begins with “{found.group()}”.",
                passage.label(*found.span()),
                hints="Say what it is about.",
            )


def _is_short(sentence: Sentence) -> bool:
    return sentence.words <= FEW_WORDS
