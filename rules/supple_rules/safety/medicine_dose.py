"""No doses of medicines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from supple_rules.grammar import Language
from supple_rules.item_context import ItemContext
from supple_rules.listed import is_denied, sentence_around
from supple_rules.number_words import NumberWords, any_of
from supple_rules.phrase_finder import Hit
from supple_rules.text_rule import Search, TextRule
from supple_rules.written_amounts import find_adverbs, find_amounts, find_rhythms
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.quantities import Unit


class MedicineDose(TextRule):
    """A dose of a medicine

    A number before a unit in which medicines are taken is one. In a sentence that names a medicine of the vocabulary
    `words-medicine`, a bare number, a weight and how often to take it are, too.

    Why: The right dose depends on the person. A wrong one can bleed a stomach or harm a liver.
    Example: `Take 400 mg every 6 hours.` or `Ibuprofen: two, 3 times daily.`
    Instead: `Ask a pharmacist or doctor which medicine and how much of it suits you.`
    """

    code = "S414"
    name = "medicine-dose"
    needs = frozenset({"language", "words-medicine"})
    message = "“{}” is a dose of a medicine."
    hint = "Tell the reader to ask a pharmacist or doctor."

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look for a number before a unit in which medicines are taken."""
        units = context.known_language.medicine_units
        number = context.known_language.numbers.countable
        pattern = rf"(?<![\w.,])(?:{number}|\d[\d.,]*)[\s-]*{any_of(units)}\b"
        glued = [word for word in context.distinct_words if word[0].isdigit() and word.endswith(units)]
        yield Search(re.compile(pattern, re.IGNORECASE), words=(*units, *glued))

    @classmethod
    def find(cls, context: ItemContext) -> Iterator[Diagnostic | None]:
        """Search the texts, and look closely at sentences that name a medicine."""
        yield from super().find(context)
        seen: set[tuple[object, ...]] = set()
        for hit in context.hits("words-medicine"):
            for start, end in _doses(hit, context.known_language):
                place = (*hit.passage.item.key, *hit.passage.path, hit.passage.leaf, start)
                if place not in seen:
                    seen.add(place)
                    written = " ".join(hit.passage.text[start:end].split())
                    yield cls.diagnostic(cls.message.format(written), hit.passage.label(start, end), hints=cls.hint)


def _doses(hit: Hit, language: Language) -> Iterator[tuple[int, int]]:
    """Give the places of what says how much of a medicine, or how often, in its sentence."""
    words = (language.take, language.medicine_amounts, language.at_most, language.sets_of)
    amounts, taken, bare = _dose_patterns(language.numbers, *words)
    text = hit.passage.text
    start, end = sentence_around(text, hit.start, hit.end)
    sentence = text[start:end]
    yield from ((start + found.start(), start + found.end()) for found in amounts.finditer(sentence))
    found = taken.search(text, start, hit.start)
    if found and (found["limit"] or not is_denied(hit.passage.text, hit.start, language.negations)):
        yield found.start("n"), hit.end
    if follower := bare.match(text, hit.end):
        yield hit.start, follower.end()
    every = language.repeat_every(language.per_day)
    for amount in chain(find_amounts(language, every, sentence), find_adverbs(language, language.per_day, sentence)):
        yield start + amount.start, start + amount.end
    for first, last, rhythm in find_rhythms(language, sentence):
        if rhythm.every_unit is not Unit.DAY:
            yield start + first, start + last


@lru_cache(maxsize=4)
def _dose_patterns(
    numbers: NumberWords, take: str, amounts: tuple[str, ...], at_most: tuple[str, ...], sets_of: tuple[str, ...]
) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of an amount, of a number before a medicine that is taken, and of a bare one behind it."""
    number = numbers.countable
    patterns = (
        rf"(?<![\w.,]){number}[\s-]*{any_of(amounts)}\b",
        rf"(?:{take})\s(?P<limit>{any_of(at_most)}\s)?(?P<n>{number})(?:\s?{any_of(sets_of)})?\s$",
        rf"\s?[:,(–-]?\s?{number}(?=\s?(?:[.,;)]|$))",
    )
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
