"""The parts of a longer text: blocks, and in them words with their marks. All places are offsets in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, TypeAlias


class BlockKind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    RULE = "rule"
    CODE = "code"


class Mark(StrEnum):
    """What a mark makes of the words in it."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    LINK = "link"


class TextRun(NamedTuple):
    """Characters that a reader sees, as they stand in the source from `start` on. A line break is one of them.

    `escaped` says that a backslash before it makes it a plain sign.
    """

    text: str
    start: int
    escaped: bool = False


class Break(NamedTuple):
    """The end of a line that is kept: two spaces, or a backslash, at the end of a line."""

    start: int


class MarkedSpan(NamedTuple):
    """Text in a mark. `target` is the address of a link, which stands at `address`; it may have a title too."""

    mark: Mark
    start: int
    end: int
    children: tuple[Inline, ...]
    target: str = ""
    address: tuple[int, int] = (0, 0)
    titled: bool = False


Inline: TypeAlias = TextRun | Break | MarkedSpan


class Block(NamedTuple):
    """One block: either others stand in it (`children`) or words do (`inlines`).

    `start` and `end` are the first and the last sign of its lines. `number` is the level of a heading, or the first
    number of a list; `tight` says that a list has no empty lines between its items.
    """

    kind: BlockKind
    start: int
    end: int
    children: tuple[Block, ...] = ()
    inlines: tuple[Inline, ...] = ()
    number: int = 0
    tight: bool = False

    def walk(self) -> Iterator[Block]:
        """Give this block and every block in it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


class Leaf(NamedTuple):
    """A block of words as a reader sees it: a paragraph, a heading, the words of an item or of a cell.

    `kind` is `ITEM` for the first words of an item of a list, else the kind of the block.
    """

    kind: BlockKind
    block: Block
    text: str
    places: tuple[tuple[int, int], ...]
    """Where the stretches of the text begin: the offset in it, and that in the source."""

    @property
    def marks(self) -> Iterator[MarkedSpan]:
        """Give every mark in it."""
        return _marks(self.block.inlines)

    def source(self, offset: int) -> int:
        """Give the place in the source of a character of the text. The end of the text lies behind its last one."""
        if not self.places:
            return self.block.start
        begin, place = self.places[max(0, bisect_right(self.places, (offset, -1)) - 1)]
        following = bisect_right(self.places, (offset, 1 << 60)) - 1
        if following >= 0 and self.places[following][0] == offset:
            return self.places[following][1]
        return place + offset - begin

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch of the source of a stretch of the text, which may hold marks."""
        first = self.source(start)
        return first, max(first, self.source(end - 1) + 1 if end > start else first)


@dataclass(frozen=True)
class MarkdownText:
    """A whole text. `plain` says that it is paragraphs without any mark."""

    source: str
    blocks: tuple[Block, ...]
    plain: bool = False

    def walk(self) -> Iterator[Block]:
        """Give every block, in the order of the text."""
        for block in self.blocks:
            yield from block.walk()

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Everything that a reader reads, in the order of the text."""
        if self.plain:
            return tuple(_plain_leaf(block) for block in self.blocks)
        return tuple(_leaves(self.blocks))

    @property
    def links(self) -> Iterator[MarkedSpan]:
        """Give every link."""
        return (mark for block in self.walk() for mark in _marks(block.inlines) if mark.mark is Mark.LINK)


def _marks(inlines: tuple[Inline, ...]) -> Iterator[MarkedSpan]:
    for inline in inlines:
        if isinstance(inline, MarkedSpan):
            yield inline
            yield from _marks(inline.children)


def _plain_leaf(block: Block) -> Leaf:
    (words,) = block.inlines
    return Leaf(BlockKind.PARAGRAPH, block, words.text if isinstance(words, TextRun) else "", ((0, block.start),))


def _leaves(blocks: tuple[Block, ...], *, in_item: bool = False) -> Iterator[Leaf]:
    for number, block in enumerate(blocks):
        if block.inlines:
            first = in_item and number == 0 and block.kind is BlockKind.PARAGRAPH
            yield _leaf(BlockKind.ITEM if first else block.kind, block)
        yield from _leaves(block.children, in_item=block.kind is BlockKind.ITEM)


def _leaf(kind: BlockKind, block: Block) -> Leaf:
    texts: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for words in _words(block.inlines):
        texts.append(words.text)
        places.append((length, words.start))
        length += len(words.text)
    return Leaf(kind, block, "".join(texts), tuple(places))


def _words(inlines: tuple[Inline, ...]) -> Iterator[TextRun]:
    for inline in inlines:
        if isinstance(inline, TextRun):
            yield inline
        elif isinstance(inline, Break):
            yield TextRun("\n", inline.start)
        else:
            yield from _words(inline.children)
