"""Words stand apart, by one space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.text_rule import Search, TextRule
from supple_schema.diagnostics import Diagnostic, Severity

GLUED = re.compile(r"[A-Z](?:(?<=[a-z]{3}[A-Z])(?=[a-z]{2})|(?<=\b[A-Z]{2})(?=[a-z]{4}))")
"""A capital inside a word. A name such as McKenzie has fewer small letters before it."""
NO_SPACE = re.compile(r"[.!?;:,](?<=[a-z][.!?;:,])(?=[A-Z][a-z])")
DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
WORD = re.compile(r"[\w’']+")
TWICE = re.compile(r"(?<!\S)([^\W\d_]+)(\s+)\1(?!\S)")
FEWEST_LETTERS = 2


class GluedWords(TextRule):
    """Two words without a space between them

    Why: They are left over from copying: a heading or a line has run into the next one, and often words are lost.
    Example: `HomeExercisesHow to begin`, or `Lift your hips.Then lower them.`
    Instead: `Lift your hips. Then lower them.`
    """

    code = "T702"
    name = "glued-words"
    severity = Severity.WARNING

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for words with a capital inside, and for a capital right behind a sign."""
        yield Search(WORD, words=[word.lower() for word in context.spellings if GLUED.search(word)])
        yield Search(NO_SPACE)

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:  # noqa: ARG003 - as the base has it
        """Part what has run together."""
        written, start = match.group(), match.start()
        if match.re is NO_SPACE:
            fix = passage.fix(*match.span(), f"{written} ")
            return cls.diagnostic(f"There is no space behind “{written}”.", passage.label(*match.span()), fix=fix)
        apart = GLUED.sub(r" \g<0>", written)
        if apart == written or passage.text[max(0, start - 1) : start] in {"/", "@", "#"}:
            return None
        return cls.diagnostic(
            f"“{written}” looks like {len(apart.split())} words.",
            passage.label(*match.span()),
            hints=f"Write “{apart}”, or see whether something between them was lost.",
            fix=passage.fix(*match.span(), apart, safe=False),
        )


class DoubleSpace(TextRule):
    """Two spaces in a row

    Why: Some outputs keep them, so that a line has a hole.
    Example: `Lift  your hips.`
    Instead: `Lift your hips.`
    """

    code = "T703"
    name = "double-space"
    severity = Severity.ADVICE
    message = "Here are several spaces."
    pattern = DOUBLE
    signs = frozenset({"  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0"})
    replacement = " "


class RepeatedWord(TextRule):
    """The same word twice in a row

    Why: It is a slip, and readers stumble over it.
    Example: `Lift the the hips.`
    Instead: `Lift the hips.`
    """

    code = "T704"
    name = "repeated-word"
    severity = Severity.WARNING

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Compare each word with the next one."""
        yield Search(TWICE, among=[prose for prose in context.prose if prose.repeats])

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:
        """Leave out words that may stand twice."""
        allowed = context.language.may_repeat if context.language else ()
        if len(match[1]) < FEWEST_LETTERS or match[1].lower() in allowed:
            return None
        return cls.diagnostic(
            f"“{match[1]}” stands here twice.",
            passage.label(*match.span()),
            fix=passage.fix(match.start(2), match.end(), "", safe=False),
        )
