"""The text of a required sign still says what the sign is, in every place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from supple_editions.language import PlaceWords
from supple_rules.context import Context
from supple_rules.number_words import any_of
from supple_rules.rule import LANGUAGE, Rule
from supple_rules.safety.floor_of_signs import floors_of
from supple_rules.subjects import red_flags
from supple_schema.diagnostics import Diagnostic


class SignWithoutItsWords(Rule):
    """A warning sign, or a level of care, whose words no longer name what it is

    Supple knows some words for each sign of the subjects that it comes with, in languages that name them. The text of
    the sign must have one of them, also with the words of each place. So must the title of a level of care.

    Why: Signs are counted by their ids. A text that was overwritten by mistake would count as well as the right one.
    Example: `id: bladder-change` with the text `New pain in your foot.`
    Instead: Name the sign: `New trouble with peeing.`
    """

    code = "S441"
    name = "sign-without-its-words"
    waivable = False
    needs = frozenset({LANGUAGE})

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for one word of each sign in its text, as it is written and as each place says it."""
        library, language = context.library, context.language
        if language is None:
            return
        known = {sign for _, floor in floors_of(library) for signs in floor.signs.values() for sign in signs}
        places: Mapping[str, PlaceWords] = {
            item.id: PlaceWords(item.model.words) for item in library.locales.values() if item.model.words
        }
        for name, word in library.vocabulary("care-levels").items():
            wanted = language.level_words.get(name, ())
            if wanted and not _has_one(word.entry.title, wanted):
                yield cls.diagnostic(
                    f"The title of the level `{name}` does not say what it is: no word such as {_listed(wanted)}.",
                    word.item.label(*word.path, "title"),
                    hints="Write the title as it was, or give another level an id of its own.",
                )
        for item in red_flags(library):
            for number, sign in enumerate(item.model.signs):
                wanted = language.sign_words.get(sign.id, ()) if sign.id in known else ()
                listed = _listed(wanted)
                if wanted and not _has_one(sign.text, wanted):
                    yield cls.diagnostic(
                        f"The text of the sign `{sign.id}` does not say what it is: it has no word such as {listed}.",
                        item.label("signs", number, "text"),
                        hints="Write the sign as it was, or give another sign an id of its own.",
                    )
                    continue
                for place, said in places.items():
                    if wanted and not _has_one(said.put_into(sign.text), wanted):
                        yield cls.diagnostic(
                            f"The words of `{place}` leave no word such as {listed} in the sign `{sign.id}`.",
                            library.locales[place].label("words", key=True),
                            item.label("signs", number, "text", note="this sign"),
                            hints="Take the line away that changes it.",
                        )


def _listed(beginnings: tuple[str, ...]) -> str:
    return " or ".join(f"“{word}…”" for word in beginnings)


def _has_one(text: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a text has a word that begins so."""
    return _pattern(beginnings).search(text) is not None


@lru_cache(maxsize=512)
def _pattern(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(beginnings)}", re.IGNORECASE)
