"""A card before it has a look: headings, paragraphs and lists in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from supple_editions.model import RichText


class CardBlockKind(StrEnum):
    """What a block of a card is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LINES = "lines"
    """Facts, each on a line of its own."""
    BULLETS = "bullets"
    NUMBERS = "numbers"
    PROSE = "prose"
    """A longer text, which has blocks of its own."""


@dataclass(frozen=True, slots=True)
class CardBlock:
    """One block. `first` is the number of the first item of `NUMBERS`; `prose` is the text of `PROSE` alone."""

    kind: CardBlockKind
    texts: tuple[str, ...]
    first: int = 1
    prose: RichText | None = None


class Card:
    """A text that grows block by block."""

    def __init__(self) -> None:
        self.blocks: list[CardBlock] = []

    def title(self, text: str) -> None:
        """Begin the card."""
        self._add(CardBlockKind.TITLE, (text,))

    def heading(self, text: str) -> None:
        """Begin a section."""
        self._add(CardBlockKind.HEADING, (text,))

    def paragraph(self, *texts: str | None) -> None:
        """Add sentences that belong together."""
        self._add(CardBlockKind.PARAGRAPH, filter(None, (" ".join(filter(None, texts)),)))

    def lines(self, texts: Iterable[str | None]) -> None:
        """Add facts, each on a line of its own."""
        self._add(CardBlockKind.LINES, filter(None, texts))

    def bullets(self, texts: Iterable[str]) -> None:
        """Add a list without order."""
        self._add(CardBlockKind.BULLETS, texts)

    def numbered(self, texts: Iterable[str], first: int = 1) -> None:
        """Add a list in order."""
        self._add(CardBlockKind.NUMBERS, texts, first)

    def prose(self, text: RichText | None) -> None:
        """Add a longer text: paragraphs and lists."""
        if text is not None:
            self.blocks.append(CardBlock(CardBlockKind.PROSE, (), prose=text))

    def _add(self, kind: CardBlockKind, texts: Iterable[str], first: int = 1) -> None:
        present = tuple(texts)
        if present:
            self.blocks.append(CardBlock(kind, present, first))
