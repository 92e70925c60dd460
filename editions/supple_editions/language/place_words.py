"""Words of a place: texts of a set in, the same texts as people of the place say them out.

A set is written once. A place names the words that differ there, such as `paracetamol: acetaminophen`. They are put in
wherever the word stands alone, in small letters or with a capital. Signs that are no words of the text stay as they
are: tags of HTML, the address behind a link of Markdown, a placeholder in braces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from supple_editions.language.found_words import find_known

NO_WORDS = r"<[^<>]*>|\]\([^()]*\)|\{[^{}]*\}"


class PlaceWords:
    """Puts the words of a place into texts."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._pattern = re.compile(f"{NO_WORDS}|{word_pattern(words)}", re.IGNORECASE) if words else None

    def put_into(self, text: str) -> str:
        """Give a text with the words of the place."""
        return self._pattern.sub(self._word, text) if self._pattern else text

    def _word(self, match: re.Match[str]) -> str:
        written = match.group()
        there = self._words.get(find_known(self._words, written), written)
        return there[0].upper() + there[1:] if written[0].isupper() else there


def word_pattern(words: Iterable[str]) -> str:
    """Give the pattern of any of these words, the longest first: `in the first floor` before `floor`."""
    longest_first = sorted(words, key=len, reverse=True)
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
