"""One text for all places: no word and no name that only one of them has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_editions.language.found_words import find_known
from supple_editions.language.place_words import word_pattern
from supple_rules.item_context import WORD, ItemContext
from supple_rules.rule import ItemRule
from supple_rules.text_rule import OTHERS_WORDS, Search, TextRule
from supple_schema.diagnostics import Diagnostic, Severity

STUDIED = frozenset({"claims.statistic.population"})
"""Where people were counted: a place is a fact there."""


class PlaceWord(TextRule):
    """A word that only one place has

    The files in `locales/` say which words a place has for those of the set. An edition for the place gets them by
    itself. The other names of a term may be such words, so that they are found.

    Why: A text with words of two places reads as if two people had written it, and a reader elsewhere may not know the
    medicine by that name.
    Example: `Ask about acetaminophen.` in a set whose `locales/en-US.yaml` says `paracetamol: acetaminophen`.
    Instead: `Ask about paracetamol.` Readers in the United States get their own word.
    """

    code = "P616"
    name = "place-word"
    severity = Severity.WARNING
    but_fields = OTHERS_WORDS | {"aliases"}
    message = "“{}” is a word of one place alone."
    hint = "Write “{}”, as the set does."
    safe = False

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for the words of all places."""
        words = context.standards.place_words
        if words:
            pattern = re.compile(word_pattern(words), re.IGNORECASE)
            yield Search(pattern, words={WORD.findall(there)[0] for there in words})

    @classmethod
    def instead(cls, match: re.Match[str], context: ItemContext) -> str | None:
        """Give the word of the set, with a capital where there was one."""
        words = context.standards.place_words
        written = words[find_known(words, match.group())]
        return written[0].upper() + written[1:] if match.group()[0].isupper() else written


class PlaceName(TextRule):
    """A name that means something in one place alone

    A file in `locales/` says which bodies, countries and services people of the place know by their `names`. Texts of
    the set go to readers of all its places. What a source says (`says`) may name who said it, and a number may say
    where people were counted (`population`).

    Why: A reader in the United States does not know who NICE is, cannot call the NHS, and reads of rules for England
    that are none for them.
    Example: `NICE, which advises doctors in England, is against it.` in a set that has `locales/en-US.yaml` too.
    Instead: `One large guideline advises against it.` The sources say whose it is. Where only one place has the
    thing, let the words of that place bring it in: `a doctor's note: a fit note`.
    """

    code = "P621"
    name = "place-name"
    severity = Severity.WARNING
    but_fields = OTHERS_WORDS | {"claims.evidence_for.says", "claims.evidence_against.says"} | STUDIED
    message = "“{}” is a name for readers of one place alone."
    hint = "Say what holds everywhere, or let the `words` of the place bring it in."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for the names of all places, as they are written."""
        names = context.standards.place_names
        if names:
            yield Search(re.compile(word_pattern(names)), words={WORD.findall(name)[0].lower() for name in names})


class UnusablePlaceWord(ItemRule):
    """A word of a place that cannot be put in

    Why: Words are put in once. Where the word of a place holds one that is to be changed too, a text of that place
    would mix the words of two places.
    Example: `physio: physiotherapist` beside `physiotherapist: physical therapist`.
    Instead: `physio: physical therapist`. A line whose two words are the same keeps a shorter word as it is:
    `your sport: your sport` beside `sport: sports`.
    """

    code = "P617"
    name = "unusable-place-word"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for words to be changed among those that are put in."""
        for item in context.of_kind("locale"):
            words = item.model.words
            for written, there in words.items():
                said = there.lower()
                others = [
                    other
                    for other in words
                    if other != written and all(part in said for part in WORD.findall(other.lower()))
                ]
                found = re.search(word_pattern(others), there, re.IGNORECASE) if others else None
                if found and found.group().lower() not in written.lower():
                    message = f"“{there}” holds “{found.group()}”, which this place says otherwise."
                elif not found and written.lower() == there.lower():
                    message = f"“{there}” stands for itself, and keeps no shorter word from being changed."
                else:
                    continue
                hint = f"Write what people of the place say in the end for “{written}”, or take the line away."
                yield cls.diagnostic(message, item.label("words", written), hints=hint)
