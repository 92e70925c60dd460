"""Paragraphs, headings, list items and sentences of a text, each with its place.

How they are counted: a heading, an item of a list and a line of a table are blocks of their own. A sentence ends
at `.`, `!` or `?` before a space, unless an abbreviation ends there, and at the end of its block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from supple_rules.languages import Language
from supple_rules.passages import Passage

WORD = re.compile(r"[^\W_]+(?:[.,:’'-][^\W_]+)*")
"""A word of a sentence, with hyphens and apostrophes; a number with its decimal point."""
LINE = re.compile(r"[^\n]*\n?")
MARKER = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
QUOTE = re.compile(r"\s*>\s?")
END = re.compile(r"[.!?]+[\"'”’)\]*_]*(?=\s)")


class Form(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"


class Block(NamedTuple):
    """A stretch of a text from `start` up to `end`. `level` is that of a heading."""

    form: Form
    start: int
    end: int
    level: int = 0


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


def find_blocks(text: str, *, markdown: bool) -> list[Block]:
    """Split a text into blocks. Text that is no Markdown is one paragraph."""
    if not markdown:
        return [Block(Form.PARAGRAPH, 0, len(text))]
    blocks: list[Block] = []
    open_block = False
    for line in LINE.finditer(text):
        start, end = line.span()
        if not line.group().strip():
            open_block = False
            continue
        heading, marker = HEADING.match(text, start, end), MARKER.match(text, start, end)
        if heading:
            blocks.append(Block(Form.HEADING, heading.end(), end, len(heading[1])))
            open_block = False
        elif marker:
            blocks.append(Block(Form.ITEM, marker.end(), end))
            open_block = True
        elif line.group().lstrip().startswith("|"):
            blocks.append(Block(Form.TABLE, start, end))
            open_block = False
        elif open_block:
            blocks[-1] = blocks[-1]._replace(end=end)
        else:
            quote = QUOTE.match(text, start, end)
            blocks.append(Block(Form.PARAGRAPH, quote.end() if quote else start, end))
            open_block = True
    return blocks


def find_sentences(passage: Passage, language: Language | None, block: Block | None = None) -> Iterator[Sentence]:
    """Give the sentences of a block, or of the whole passage."""
    text = passage.text
    for part in [block] if block else find_blocks(text, markdown=passage.markdown):
        start = part.start
        for mark in END.finditer(text, part.start, part.end):
            before = re.search(r"[\w.]*\w$", text[start : mark.start()])
            if language and before and before.group().lower() in language.no_sentence_end:
                continue
            yield from _sentence(passage, start, mark.end())
            start = mark.end()
        yield from _sentence(passage, start, part.end)


def _sentence(passage: Passage, start: int, end: int) -> Iterator[Sentence]:
    text = passage.text[start:end]
    if WORD.search(text):
        yield Sentence(passage, start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip()))
