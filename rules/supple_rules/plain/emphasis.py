"""No capitals, italics or underlines for emphasis; headings in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import WORD, ItemContext
from supple_rules.passages import Passage
from supple_rules.text_rule import OTHERS_WORDS, PassageRule, RuleOnTexts, Search, TextRule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.markdown import BlockKind, Mark

CAPITALS = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ]{2,}(?![\w-])")


class CapitalLetters(TextRule):
    """A word in capitals

    Abbreviations that readers know are listed in the vocabulary `words-capitals`.

    Why: Words in capitals have no shape, so they are read letter by letter, and they shout. Unknown abbreviations stop
    the reader.
    Example: `NEVER bounce.` or `Ask your PT.`
    Instead: `Never bounce.`, in bold where it matters, and `Ask your physiotherapist.`
    """

    code = "P611"
    name = "capital-letters"
    severity = Severity.WARNING
    but_fields = OTHERS_WORDS
    message = "“{}” is in capitals."
    hint = "Write it in small letters, or write the abbreviation out."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for words that are all capitals and neither listed nor in the glossary."""
        listed = (
            word for entry in context.standards.listed_words("words-capitals") for word in (entry.title, *entry.forms)
        )
        names = (name for term in context.standards.terms for name in (term.title, *term.aliases))
        known = {*listed, *(word for name in names for word in WORD.findall(name))}
        capitals = {word for word in context.spellings if CAPITALS.fullmatch(word)} - known
        if capitals:
            pattern = rf"(?<![\w-])(?:{'|'.join(sorted(capitals))})(?![\w-])"
            yield Search(re.compile(pattern), words={word.lower() for word in capitals})


class Italics(PassageRule):
    """Italics

    Why: Slanted letters are hard to read for people with low vision or dyslexia.
    Example: `Move *slowly*.`
    Instead: `Move **slowly**.`, in bold, and only where it matters.
    """

    code = "P612"
    name = "italics"
    severity = Severity.ADVICE
    blocks = frozenset(BlockKind)

    @classmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - as the base has it
        """Look for single stars and underscores around words."""
        for mark in passage.leaf.marks if passage.leaf else ():
            if mark.mark is Mark.EMPHASIS:
                document, place = passage.item.document, (passage.path, mark.start, mark.end)
                written = str(document.value(passage.path))[mark.start : mark.end]
                yield cls.diagnostic(
                    f"`{written}` is printed in italics.",
                    document.text_label(*place),
                    hints="Use bold, or no emphasis.",
                    fix=document.text_fix(*place, f"**{written[1:-1]}**", safe=False),
                )


class HeadingLevel(RuleOnTexts):
    """A heading that skips a level, or one of the first level

    The title of the file is the heading of the first level; headings in the text begin with `##`.

    Why: People who listen to a page move from heading to heading. A gap looks to them like a lost chapter, and an
    accessible PDF does not allow it.
    Example: `#### When to stop` below `## Heat`.
    Instead: `### When to stop`.
    """

    code = "P613"
    name = "heading-level"
    severity = Severity.WARNING

    blocks = frozenset({BlockKind.HEADING})

    @classmethod
    def find(cls, context: ItemContext) -> Iterator[Diagnostic | None]:
        """Compare each heading with the one before it in its text."""
        item, before = None, 1
        for passage in cls.chosen(context.prose):
            if passage.item is not item:
                item, before = passage.item, 1
            level = passage.leaf.block.number if passage.leaf else 0
            if level == 1 or level > before + 1:
                right = 2 if level == 1 else before + 1
                yield cls.diagnostic(
                    f"This heading is of level {level}, but level {right} comes next.",
                    passage.label(0, len(passage.text)),
                    hints=f"Begin it with `{'#' * right}`.",
                )
            before = max(2, level) if level <= before + 1 else before + 1
