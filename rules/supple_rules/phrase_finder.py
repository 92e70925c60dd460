"""Looks for many words and phrases at once: word lists and texts in, places out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from supple_rules.passages import Passage
from supple_schema.models.vocabulary import ListedWord

PART = re.compile(r"[^\W_]+")
BETWEEN = r"(?:[^\S\n]{1,3}|\s?\n\s?|\s?[-\u2010\u2011–/&%’'_]\s?)"
"""What may stand between two words of a phrase: a space, the end of a line, a hyphen. No sentence ends in it."""
STOP = r"\.?\s?"
"""What may stand behind a full stop that belongs to a phrase, as in `e.g.`."""
GAP = "…"
"""In a listed phrase, stands for any one to three words: `fix … pain` is found in "fix your knee pain"."""
ANY_WORDS = rf"(?:{BETWEEN}[^\W_]+){{1,3}}?"


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


class Phrase:
    """One form of a listed word. `key` is its longest part: texts without it need no second look."""

    def __init__(self, name: str, entry: ListedWord, form: str, parts: Sequence[str], subjects: frozenset[str]) -> None:
        self.list = name
        self.subjects = subjects
        self.entry = entry
        self.form = form
        self.parts = frozenset(parts)
        self.key = max(parts, key=len)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What to look for. Most words stand in no text, so most patterns are never made."""
        found = PART.finditer(self.form)
        pattern, end = r"\b", 0
        for match in found:
            between = self.form[end : match.start()]
            if end:
                pattern += (ANY_WORDS if GAP in between else "") + (STOP if "." in between else BETWEEN)
            pattern += re.escape(match.group())
            end = match.end()
        stop = r"\.?" if self.form.endswith(".") else ""
        return re.compile(rf"{pattern}(?![^\W_]){stop}", re.IGNORECASE)


class PhraseFinder:
    """Knows the phrases of all word lists by their longest word, so that most texts need no second look."""

    def __init__(self) -> None:
        self._phrases: dict[str, list[Phrase]] = {}

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Learn phrases."""
        for phrase in phrases:
            self._phrases.setdefault(phrase.key, []).append(phrase)

    def find(self, passages: Iterable[Passage], words: frozenset[str]) -> Iterator[Hit]:
        """Give each place of a phrase in texts with these words, as `find_phrases` does."""
        return find_phrases(self.select(words), passages)

    def select(self, words: frozenset[str], subjects: Iterable[str] | None = None) -> tuple[Phrase, ...]:
        """Give the phrases that may stand in texts with these words.

        Lists for other subjects than those of the texts are left out; where these are None, no list is.
        """
        return tuple(
            phrase
            for key in self._phrases.keys() & words
            for phrase in self._phrases[key]
            if phrase.parts <= words
            and (subjects is None or not phrase.subjects or not phrase.subjects.isdisjoint(subjects))
        )


def phrases_of(name: str, entry: ListedWord, subjects: frozenset[str] = frozenset()) -> tuple[Phrase, ...]:
    """Give the phrases of an entry of a word list, which is for texts on some subjects or on all."""
    forms = ((form, PART.findall(form.lower())) for form in (entry.title, *entry.forms))
    return tuple(Phrase(name, entry, form, parts, subjects) for form, parts in forms if parts)


def find_phrases(phrases: Sequence[Phrase], passages: Iterable[Passage]) -> Iterator[Hit]:
    """Give each place of a phrase in texts; where one holds another of its list, the longer one."""
    for passage in passages if phrases else ():
        text = passage.text.lower()
        found = [
            Hit(phrase.list, phrase.entry, phrase.form, passage, *match.span())
            for phrase in phrases
            if phrase.key in text
            for match in phrase.pattern.finditer(passage.text)
        ]
        yield from _outermost(found) if len(found) > 1 else found


def _outermost(found: Iterable[Hit]) -> Iterator[Hit]:
    """Leave out each hit that another one of its list holds."""
    widest: dict[str, Hit] = {}
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        other = widest.get(hit.list)
        if other is None or hit.end > other.end or (hit.start, hit.end) == (other.start, other.end):
            widest[hit.list] = hit
            yield hit
