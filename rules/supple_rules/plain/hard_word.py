"""Everyday words."""

from __future__ import annotations

from collections.abc import Callable

from supple_rules.item_context import WORD, ItemContext
from supple_rules.phrase_finder import Hit
from supple_rules.text_rule import ListRule
from supple_schema.diagnostics import Severity

NAMES_AND_QUOTES = frozenset({"title", "aliases", "quotes.text"})


class HardWord(ListRule):
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
    listed = "words-hard"
    but_fields = NAMES_AND_QUOTES
    message = "“{}” is a hard word."
    hint = "Use a plainer word."


class UndefinedTerm(ListRule):
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
    listed = "words-medical"
    message = "“{}” is a medical word that the glossary does not explain."
    hint = "Explain it in `glossary/`."

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:
        """Leave out words of the glossary, and those behind plain words. A term that cannot be read may be any."""
        names = (name for term in context.standards.terms for name in (term.title, *term.aliases))
        known = {tuple(WORD.findall(name.lower())) for name in names}
        return lambda hit: (
            context.standards.knows_all_terms
            and known.isdisjoint(tuple(WORD.findall(form.lower())) for form in (hit.form, hit.entry.title))
            and not _in_brackets(hit.passage.text[: hit.start])
            and hit.passage.field not in NAMES_AND_QUOTES
        )


def _in_brackets(before: str) -> bool:
    return before.count("(") > before.count(")")
