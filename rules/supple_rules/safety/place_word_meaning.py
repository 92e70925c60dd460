"""The words of a place say the same as those of the set."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping

from supple_rules.grammar import Language
from supple_rules.item_context import WORD, ItemContext
from supple_rules.number_words import any_of
from supple_rules.passages import Passage
from supple_rules.rule import LANGUAGE, ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.locale import Locale

LISTS = frozenset(
    ("words-advertising", "words-brand", "words-emergency", "words-frightening", "words-medicine", "words-promise")
)
"""Lists of words that a place may not bring in. Where the word of the set is on one of them, its word may be too."""
LEAST_DIGITS = 3
"""So many digits a telephone number has at least that a word of a place may bring in."""
HELP = frozenset(("words-emergency",))
"""Lists of words that a place may not take out: its own word is on the list too."""


class PlaceWordMeaning(ItemRule):
    """A word of a place that says something else than the word of the set

    Numbers, units of time, words for sides, for times and sets, and words such as `not` must be the same in both. Words
    such as `stop`, `pain` and `slowly` stay, none becomes its opposite, and what names emergency help still does. A
    word may bring in no brand, medicine, promise, advertising, emergency advice or frightening word. A telephone number
    of the place (`phones`) may come in.

    Why: The words of a place are put into every text and every dose when all rules have looked. A place with
    `seconds: minutes` would hold readers in a stretch for 30 minutes.
    Example: `left: right`, `"10": "100"`, `painkiller: ibuprofen`.
    Instead: The same thing, as people of the place call it: `an emergency department: A&E`.
    """

    code = "S438"
    name = "place-word-meaning"
    waivable = False
    needs = frozenset({LANGUAGE})

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare what each two words say."""
        places = [item for item in context.of_kind("locale") if item.model.words]
        language = context.language
        if not places or language is None:
            return
        meanings = _meanings(language)
        pattern = re.compile(rf"\d+|(?<![^\W_])(?<!’){any_of(meanings)}(?![^\W_])")
        for item in places:
            for written, there in item.model.words.items():
                before, after = (
                    [meanings.get(found, found) for found in pattern.findall(text.casefold().replace("'", "’"))]
                    for text in (written, _without_phones(item.model, written, there))
                )
                if before != after:
                    yield cls.diagnostic(
                        f"“{there}” does not say the same number, time, side or “not” as “{written}”.",
                        item.label("words", written),
                        hints="Take the line away: amounts, sides and what is forbidden are the same everywhere.",
                    )
                known, brought = (
                    {hit.list: hit.written for hit in context.standards.phrases.find([passage], _words(passage))}
                    for passage in (Passage(item, ("words", written), text, "words") for text in (written, there))
                )
                same_help = not HELP.isdisjoint(known.keys() & brought.keys())
                for word in () if same_help else _turned(language, written, there):
                    yield cls.diagnostic(
                        f"“{there}” does not say “{word}” any more, as “{written}” does.",
                        item.label("words", written),
                        hints="Take the line away: what to do, how, and what is dangerous are the same everywhere.",
                    )
                for name in sorted((known.keys() - brought.keys()) & HELP):
                    yield cls.diagnostic(
                        f"“{known[name]}” is in the list `{name}`, and “{there}” is not.",
                        item.label("words", written),
                        hints="Write what people of the place call such help, and add it to the list.",
                    )
                for name in sorted((brought.keys() - known.keys()) & LISTS):
                    yield cls.diagnostic(
                        f"“{brought[name]}” is in the list `{name}`, and “{written}” is not.",
                        item.label("words", written),
                        hints="Write a word for the same thing that is in no such list.",
                    )


def _without_phones(place: Locale, written: str, there: str) -> str:
    """Leave out the numbers to call that a word of the place brings in: nobody can take 911 for a dose."""
    phones = [
        phone.number for phone in place.phones if len(phone.number) >= LEAST_DIGITS and phone.number not in written
    ]
    return re.sub(rf"(?<!\d)(?:{'|'.join(map(re.escape, phones))})(?!\d)", " ", there) if phones else there


def _turned(language: Language, written: str, there: str) -> Iterator[str]:
    """Give the words that must stay and are gone, and those of which only the opposite is left."""
    before, after = (WORD.findall(text.casefold()) for text in (written, there))
    yield from (word for word in before if word in language.kept_words and word not in after)
    for pair in language.opposites:
        for word, other in (pair, pair[::-1]):
            if word in before and other not in before and other in after and word not in after:
                yield word


def _words(passage: Passage) -> frozenset[str]:
    return frozenset(WORD.findall(passage.text.lower()))


def _meanings(language: Language) -> Mapping[str, Hashable]:
    """Give the words that carry an amount, a side or a "not", and what they say."""
    numbers = {**language.number_words, **language.more_number_words, **language.times_adverbs}
    return {
        **dict.fromkeys(language.negations, "not"),
        **{
            word: word for word in (*language.side_words, *language.other_words, *language.hundred, *language.fractions)
        },
        **dict.fromkeys(language.repeat, "times"),
        **dict.fromkeys(language.sets, "sets"),
        **dict.fromkeys(language.at_most, "at most"),
        **{word: unit.value for word, unit in language.units.items()},
        **{word: str(number) for word, number in numbers.items()},
    }
