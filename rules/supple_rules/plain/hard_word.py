"""Everyday words."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import WORD, ItemContext
from supple_rules.listed import report_hits
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Severity

NAMES_AND_QUOTES = frozenset({"title", "aliases", "quotes.text"})


class HardWord(ItemRule):
    """A hard word that has a plainer one

    The words are listed in the vocabulary `words-hard`.

    Why: A reading age of 9 to 11 means that nearly everybody understands, also people who are tired, in pain or new to
    the language.
    Example: `Utilise a chair.`
    Instead: `Use a chair.`
    """

    code = "P604"
    name = "hard-word"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for each listed word outside the words of others."""
        hits = (hit for hit in context.hits("words-hard") if hit.passage.field not in NAMES_AND_QUOTES)
        yield from report_hits(cls, hits, "“{}” is a hard word.", "Use a plainer word.")


class UndefinedTerm(ItemRule):
    """A medical word that the glossary does not explain

    The words are listed in the vocabulary `words-medical`. A word counts as explained when it is the title or an alias
    of a term, or when plain words stand before it: `brittle bones (osteoporosis)`. Titles may use it.

    Why: A reader who does not know the word may skip the sentence that matters to them.
    Example: `It eases sciatica.` without a file `glossary/sciatica.md`.
    Instead: A plain word, or a file in `glossary/` that says what the word means.
    """

    code = "P605"
    name = "undefined-term"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for listed words that are neither in the glossary nor behind plain words."""
        known = {
            tuple(WORD.findall(name.lower()))
            for term in context.standards.terms
            for name in (term.title, *term.aliases)
        }
        hits = (
            hit
            for hit in context.hits("words-medical")
            if tuple(WORD.findall(hit.form.lower())) not in known
            and tuple(WORD.findall(hit.entry.title.lower())) not in known
            and not _in_brackets(hit.passage.text[: hit.start])
            and hit.passage.field not in NAMES_AND_QUOTES
        )
        yield from report_hits(
            cls, hits, "“{}” is a medical word that the glossary does not explain.", "Explain it in `glossary/`."
        )


def _in_brackets(before: str) -> bool:
    return before.count("(") > before.count(")")
