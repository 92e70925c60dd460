"""Gives a card its look: as plain text, as Markdown, or as the one paragraph of a text message."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from supple_exporters.cards.card import Card, CardBlock, CardBlockKind
from supple_exporters.cards.wrapping import SPACES, display_width, wrap
from supple_exporters.shared_words import ended
from supple_schema.markdown.writing import escape_line

HANGING = re.compile(r" *(?:(?:-|[0-9]+\.) +)?")
"""What the following lines of an item of a list are indented by."""

COLONS = (":", "\N{FULLWIDTH COLON}")
"""What a heading ends with that leads to its text by itself."""

LIST_MARKS = {CardBlockKind.BULLETS: "- ", CardBlockKind.LINES: ""}


def write_plain(card: Card, columns: int | None, *, ruled: bool) -> str:
    """Write plain text, in lines of at most `columns`. Between blocks is one empty line; no line ends in a space.

    `ruled` draws a line below each heading. Without it a heading stands right above what it belongs to.
    """
    groups: list[list[str]] = []
    open_heading = False
    for block in card.blocks:
        for lines in filter(None, _plain(block, columns)):
            if block.kind in {CardBlockKind.TITLE, CardBlockKind.HEADING} and ruled:
                lines.append(("=" if block.kind is CardBlockKind.TITLE else "-") * max(map(display_width, lines)))
            if open_heading:
                groups[-1] += lines
            else:
                groups.append(lines)
            open_heading = block.kind is CardBlockKind.HEADING and not ruled
    return "\n\n".join("\n".join(lines) for lines in groups) + "\n"


def write_markdown(card: Card) -> str:
    """Write Markdown that every program reads alike."""
    return "\n\n".join("\n".join(_marked(block)) for block in card.blocks) + "\n"


def write_paragraph(card: Card, name: Callable[[str, str], str]) -> str:
    """Write one paragraph. `name` puts a heading before its text, as the language does."""
    sentences: list[str] = []
    heading: str | None = None
    for block in card.blocks:
        if block.kind is CardBlockKind.HEADING:
            heading = block.texts[0]
            continue
        text = " ".join(map(ended, _sentences(block)))
        if heading and not heading.endswith(COLONS):
            text = name(heading, text)
        elif heading:
            text = f"{heading} {text}"
        sentences.append(text)
        heading = None
    return f"{' '.join(sentences)}\n"


def _plain(block: CardBlock, columns: int | None) -> Iterator[list[str]]:
    if block.prose is not None:
        for part in block.prose.plain.split("\n\n"):
            yield [line for text in part.splitlines() for line in _hang(*_unhung(text), columns)]
    elif block.kind is CardBlockKind.LINES:
        yield [line for text in block.texts for line in wrap(text, columns, rest="  ")]
    else:
        yield [line for mark, text in _items(block) for line in _hang(mark, text, columns)]


def _unhung(line: str) -> tuple[str, str]:
    match = HANGING.match(line)
    width = match.end() if match else 0
    return line[:width], line[width:]


def _hang(mark: str, text: str, columns: int | None) -> list[str]:
    return wrap(text, columns, mark, " " * len(mark))


def _items(block: CardBlock, padding: str = " ") -> Iterator[tuple[str, str]]:
    """Give each text with the mark before it."""
    if block.kind is CardBlockKind.NUMBERS:
        longest = len(str(block.first + len(block.texts) - 1)) if padding else 0
        yield from ((f"{number:>{longest}}. ", text) for number, text in enumerate(block.texts, block.first))
    else:
        yield from ((LIST_MARKS.get(block.kind, ""), text) for text in block.texts)


def _marked(block: CardBlock) -> Iterator[str]:
    if block.prose is not None:
        yield block.prose.markdown
    elif block.kind in {CardBlockKind.TITLE, CardBlockKind.HEADING}:
        yield f"{'#' if block.kind is CardBlockKind.TITLE else '##'} {escape_line(block.texts[0])}"
    else:
        # Lines are items of a list here, because Markdown runs lines of a paragraph together.
        mark = "- " if block.kind is CardBlockKind.LINES and len(block.texts) > 1 else ""
        yield from (f"{mark or own}{escape_line(text)}" for own, text in _items(block, padding=""))


def _sentences(block: CardBlock) -> Iterator[str]:
    if block.prose is not None:
        yield " ".join(SPACES.split(block.prose.plain))
    elif block.kind is CardBlockKind.NUMBERS:
        yield from (f"{mark}{text}" for mark, text in _items(block, padding=""))
    else:
        yield from block.texts
