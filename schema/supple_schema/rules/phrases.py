"""Looks for many words and phrases at once: word lists and texts in, places out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from supple_schema.models.vocabulary import ListedWord
from supple_schema.rules.passages import Passage

PART = re.compile(r"[^\W_]+")
BETWEEN = r"[\W_]{1,3}"
"""What may stand between two words of a phrase: a space, a hyphen, a full stop."""


class Hit(NamedTuple):
    """One place where a listed word stands. `form` is how the list writes it."""

    list: str
    entry: ListedWord
    form: str
    passage: Passage
    start: int
    end: int

    @property
    def written(self) -> str:
        """The word as the text writes it."""
        return self.passage.text[self.start : self.end]


class PhraseFinder:
    """Knows the phrases of all word lists by their first word, so that most texts need no second look."""

    def __init__(self, lists: Mapping[str, Iterable[ListedWord]]) -> None:
        self._phrases: dict[str, list[tuple[re.Pattern[str], str, ListedWord, str]]] = {}
        for name, entries in lists.items():
            for entry in entries:
                for form in (entry.title, *entry.forms):
                    parts = PART.findall(form.lower())
                    if parts:
                        pattern = re.compile(rf"\b{BETWEEN.join(parts)}(?![^\W_])", re.IGNORECASE)
                        self._phrases.setdefault(parts[0], []).append((pattern, name, entry, form))
        self.first_words = frozenset(self._phrases)

    def find(self, passages: Iterable[Passage], first_words: Iterable[str]) -> Iterator[Hit]:
        """Give each place of a phrase that begins with one of these words; where one holds another, the longer one."""
        phrases = [phrase for word in first_words for phrase in self._phrases[word]]
        for passage in passages:
            found = [
                Hit(name, entry, form, passage, *match.span())
                for pattern, name, entry, form in phrases
                for match in pattern.finditer(passage.text)
            ]
            for hit in found:
                if not any(_contains(other, hit) for other in found):
                    yield hit


def _contains(longer: Hit, hit: Hit) -> bool:
    inside = longer.start <= hit.start and hit.end <= longer.end
    return longer.list == hit.list and inside and longer.end - longer.start > hit.end - hit.start
