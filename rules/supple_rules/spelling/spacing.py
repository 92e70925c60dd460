"""Words stand apart, by one space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity

GLUED = re.compile(r"[A-Z](?:(?<=[a-z]{3}[A-Z])(?=[a-z]{2})|(?<=\b[A-Z]{2})(?=[a-z]{4}))")
"""A capital inside a word. A name such as McKenzie has fewer small letters before it."""
NO_SPACE = re.compile(r"[.!?;:,](?<=[a-z][.!?;:,])(?=[A-Z][a-z])")
DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
WORD = re.compile(r"[\w’']+")
FEWEST_LETTERS = 2


class GluedWords(ItemRule):
    """Two words without a space between them

    Why: They are left over from copying: a heading or a line has run into the next one, and often words are lost.
    Example: `HomeExercisesHow to begin`, or `Lift your hips.Then lower them.`
    Instead: `Lift your hips. Then lower them.`
    """

    code = "T702"
    name = "glued-words"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for a capital inside a word, and for a capital right behind a sign."""
        for prose in context.prose_with(word.lower() for word in context.spellings if GLUED.search(word)):
            for passage in prose.passages:
                if GLUED.search(passage.text):
                    yield from cls._inside_words(passage)
        for prose in context.prose_matching(NO_SPACE):
            for passage in prose.passages:
                for match in NO_SPACE.finditer(passage.text):
                    sign = match.group()
                    yield cls.diagnostic(
                        f"There is no space behind “{sign}”.",
                        passage.label(*match.span()),
                        fix=passage.fix(*match.span(), f"{sign} "),
                    )

    @classmethod
    def _inside_words(cls, passage: Passage) -> Iterator[Diagnostic]:
        for word in WORD.finditer(passage.text):
            apart = GLUED.sub(r" \g<0>", word.group())
            if apart != word.group() and passage.text[word.start() - 1 : word.start()] not in {"/", "@", "#"}:
                yield cls.diagnostic(
                    f"“{word.group()}” looks like {len(apart.split())} words.",
                    passage.label(*word.span()),
                    hints=f"Write “{apart}”, or see whether something between them was lost.",
                    fix=passage.fix(*word.span(), apart, safe=False),
                )


class DoubleSpace(ItemRule):
    """Two spaces in a row

    Why: Some outputs keep them, so that a line has a hole.
    Example: `Lift  your hips.`
    Instead: `Lift your hips.`
    """

    code = "T703"
    name = "double-space"
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for runs of spaces inside lines."""
        for prose in context.prose_containing("  "):
            for passage in prose.passages:
                for match in DOUBLE.finditer(passage.text):
                    yield cls.diagnostic(
                        f"There are {len(match.group())} spaces here.",
                        passage.label(*match.span()),
                        fix=passage.fix(*match.span(), " "),
                    )


class RepeatedWord(ItemRule):
    """The same word twice in a row

    Why: It is a slip, and readers stumble over it.
    Example: `Lift the the hips.`
    Instead: `Lift the hips.`
    """

    code = "T704"
    name = "repeated-word"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare each word with the next one."""
        allowed = frozenset(context.language.may_repeat if context.language else ())
        for prose in context.prose:
            for passage in prose.passages if prose.repeats else ():
                for match in re.finditer(r"(?<!\S)([^\W\d_]+)(\s+)\1(?!\S)", passage.text):
                    if len(match[1]) >= FEWEST_LETTERS and match[1].lower() not in allowed:
                        yield cls.diagnostic(
                            f"“{match[1]}” stands here twice.",
                            passage.label(*match.span()),
                            fix=passage.fix(match.start(2), match.end(), "", safe=False),
                        )
