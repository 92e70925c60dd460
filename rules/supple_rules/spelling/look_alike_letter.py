"""Letters are those of one script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.passages import Passage
from supple_rules.text_rule import Search, TextRule
from supple_schema.diagnostics import Diagnostic

WORD = re.compile(r"[^\W\d_]+")
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC")
"""Scripts that have letters in common, for the eye."""
ALONE = frozenset("µμΩπªº")
"""Letters of another script that stand beside others as signs, as in `µg`."""
FOREIGN = "аеорсухіјѕһԁԛԝѵАВЕКМНОРСТХУІЈЅαεικνορτυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
LATIN = "aeopcyxijshdqwvABEKMHOPCTXYIJSaeikvoptuxyABEZHIKMNOPTYX"
LOOK_ALIKE = dict(zip(FOREIGN, LATIN, strict=True))
"""Letters of Cyrillic and Greek, and the Latin ones that they look like."""


class LookAlikeLetter(TextRule):
    """A letter of another script, which looks like one of this word

    Letters of Cyrillic or Greek within a Latin word, a word of nothing but such twins in a Latin text, and letters that
    are made for sums or for columns, such as bold or wide ones.

    Why: It looks right and is another word to every program: a brand or a dose passes every check, a search does not
    find it, and a screen reader spells it.
    Example: `ibuprofen` with a Cyrillic letter in place of the `p`.
    Instead: Type the word again: `ibuprofen`.
    """

    code = "S431"
    name = "look-alike-letter"

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:
        """Look at each word with a letter beyond ASCII."""
        yield Search(WORD, words=[word for word in context.distinct_words if not word.isascii()])

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:  # noqa: ARG003 - as the base has it
        """Say which letter it is, and give the word in Latin letters."""
        word = match.group()
        other = None if word.isascii() else _find_other(word, latin=_is_latin(passage.text))
        if other is None:
            return None
        right = _in_one_script(word)
        name = unicodedata.name(word[other], "unknown").capitalize()
        return cls.diagnostic(
            f"“{word[other]}” in “{word}” is a letter of another script ({name}).",
            passage.label(*match.span()),
            hints=f"Write `{right}`." if right else "Type the word again.",
            fix=passage.fix(*match.span(), right) if right else None,
        )


def _is_latin(text: str) -> bool:
    """Whether most letters of a text are Latin."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 > len(letters)


def _find_other(word: str, *, latin: bool) -> int | None:
    """Give the place of the first letter that does not belong to the others, or to the text."""
    scripts = [None if letter in ALONE else _script(letter) for letter in word]
    twins = latin and all(letter in LOOK_ALIKE for letter in word)
    main = "LATIN" if "LATIN" in scripts or twins else next(filter(None, scripts), None)
    for place, (letter, script) in enumerate(zip(word, scripts, strict=True)):
        if not letter.isascii() and letter not in ALONE:
            made = unicodedata.normalize("NFKC", letter).isascii()
            if made or (script and script != main):
                return place
    return None


def _script(letter: str) -> str | None:
    name = unicodedata.name(letter, "")
    return next((script for script in SCRIPTS if name.startswith(script)), None)


def _in_one_script(word: str) -> str | None:
    """Give the word in plain Latin letters; None where a letter has no twin."""
    plain = "".join(LOOK_ALIKE.get(letter, letter) for letter in unicodedata.normalize("NFKC", word))
    return plain if plain != word and _find_other(plain, latin=True) is None else None
