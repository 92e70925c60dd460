"""Lays a card out: headings, paragraphs and lists in, lines of plain text out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from supple_exporters.cards.wrapping import display_width, wrap

HANGING = re.compile(r" *(?:(?:-|[0-9]+\.) +)?")
"""What the following lines of an item of a list are indented by."""


class Card:
    """A text that grows block by block. Between blocks is one empty line; no line ends in a space."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._blocks: list[list[str]] = []

    def title(self, text: str) -> None:
        """Begin the card."""
        self._head(text, "=")

    def heading(self, text: str) -> None:
        """Begin a section."""
        self._head(text, "-")

    def paragraph(self, *texts: str | None) -> None:
        """Add sentences that belong together."""
        present = [text for text in texts if text]
        if present:
            self._blocks.append(wrap(" ".join(present), self._width))

    def lines(self, texts: Iterable[str | None]) -> None:
        """Add facts, each on a line of its own."""
        present = [line for text in texts if text for line in wrap(text, self._width, rest="  ")]
        if present:
            self._blocks.append(present)

    def bullets(self, texts: Iterable[str]) -> None:
        """Add a list without order."""
        self._list(("- ", text) for text in texts)

    def numbered(self, texts: Iterable[str]) -> None:
        """Add a list in order, from 1."""
        items = list(texts)
        longest = len(str(len(items)))
        self._list((f"{number:>{longest}}. ", text) for number, text in enumerate(items, 1))

    def prose(self, plain: str | None) -> None:
        """Add the plain form of a longer text: paragraphs and lists."""
        for block in (plain or "").split("\n\n"):
            marked: list[tuple[str, str]] = []
            for line in block.splitlines():
                mark = HANGING.match(line)
                width = mark.end() if mark else 0
                marked.append((line[:width], line[width:]))
            if block.strip():
                self._list(marked)

    def text(self) -> str:
        """Give the whole card."""
        return "\n\n".join("\n".join(block) for block in self._blocks) + "\n"

    def _list(self, items: Iterable[tuple[str, str]]) -> None:
        lines = [line for mark, text in items for line in wrap(text, self._width, mark, " " * len(mark))]
        if lines:
            self._blocks.append(lines)

    def _head(self, text: str, underline: str) -> None:
        lines = wrap(text, self._width)
        self._blocks.append([*lines, underline * max(map(display_width, lines))])
