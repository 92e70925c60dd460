"""No capitals, italics or underlines for emphasis; headings in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import WORD, ItemContext
from supple_rules.rule import ItemRule
from supple_rules.sentences import Form, find_blocks
from supple_schema.diagnostics import Diagnostic, Severity

CAPITALS = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ]{2,}(?![\w-])")
ITALICS = re.compile(r"(?<![*\w\\])([*_])(?![*_\s])[^*_\n]+(?<!\s)\1(?![*\w])")


class CapitalLetters(ItemRule):
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

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for words that are all capitals and not listed."""
        known = {
            word for entry in context.standards.listed_words("words-capitals") for word in (entry.title, *entry.forms)
        }
        terms = {
            word
            for term in context.standards.terms
            for name in (term.title, *term.aliases)
            for word in WORD.findall(name)
        }
        capitals = {word.lower() for word in context.spellings if CAPITALS.fullmatch(word)}
        for prose in context.prose_with(capitals):
            for passage in prose.passages:
                for match in CAPITALS.finditer(passage.text):
                    word = match.group()
                    if word not in known and word not in terms and passage.field != "quotes.text":
                        yield cls.found(
                            f"“{word}” is in capitals.",
                            passage.label(*match.span()),
                            hints="Write it in small letters, or write the abbreviation out.",
                        )


class Italics(ItemRule):
    """Italics

    Why: Slanted letters are hard to read for people with low vision or dyslexia.
    Example: `Move *slowly*.`
    Instead: `Move **slowly**.`, in bold, and only where it matters.
    """

    code = "P612"
    name = "italics"
    severity = Severity.ADVICE

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for single stars and underscores around words."""
        for prose in context.prose_containing("*", "_"):
            for passage in prose.bodies:
                for match in ITALICS.finditer(passage.text):
                    yield cls.found(
                        f"`{match.group()}` is printed in italics.",
                        passage.label(*match.span()),
                        hints="Use bold, or no emphasis.",
                        fix=passage.fix(*match.span(), f"**{match.group()[1:-1]}**", safe=False),
                    )


class HeadingLevel(ItemRule):
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

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare each heading with the one before it."""
        for prose in context.prose_containing("#"):
            for passage in prose.bodies:
                before = 1
                for block in find_blocks(passage.text, markdown=True):
                    if block.form is Form.HEADING:
                        if block.level == 1 or block.level > before + 1:
                            right = "#" * (2 if block.level == 1 else before + 1)
                            yield cls.found(
                                f"This heading is of level {block.level}, but level {len(right)} comes next.",
                                passage.label(
                                    block.start, block.start + len(passage.text[block.start : block.end].rstrip())
                                ),
                                hints=f"Begin it with `{right}`.",
                            )
                        before = max(2, block.level) if block.level <= before + 1 else before + 1
