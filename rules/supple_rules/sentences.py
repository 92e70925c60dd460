"""The sentences of a passage, each with its place.

A sentence ends at `.`, `!` or `?` before a space, unless an abbreviation ends there, and at the end of its passage: a
heading, an item of a list and a cell of a table are passages of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from supple_rules.grammar import Language
from supple_rules.passages import Passage

WORD = re.compile(r"[^\W_]+(?:[.,:’'-][^\W_]+)*")
"""A word of a sentence, with hyphens and apostrophes; a number with its decimal point."""
END = re.compile(r"(?<![.!?])[.!?]++[\"'”’)\]]*+(?=\s)")
BEFORE = re.compile(r"[\w.]*\w\Z")
LONGEST_ABBREVIATION = 20


class Sentence(NamedTuple):
    """One sentence of a passage, by its place."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its characters."""
        return self.passage.text[self.start : self.end]

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(WORD.findall(self.passage.text, self.start, self.end))


def find_sentences(passage: Passage, language: Language | None) -> Iterator[Sentence]:
    """Give the sentences of a passage."""
    text, start = passage.text, 0
    for mark in END.finditer(text):
        before = BEFORE.search(text[max(start, mark.start() - LONGEST_ABBREVIATION) : mark.start()])
        if language and before and before.group().lower() in language.no_sentence_end:
            continue
        yield from _sentence(passage, start, mark.end())
        start = mark.end()
    yield from _sentence(passage, start, len(text))


def _sentence(passage: Passage, start: int, end: int) -> Iterator[Sentence]:
    text = passage.text[start:end]
    if WORD.search(text):
        yield Sentence(passage, start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))
