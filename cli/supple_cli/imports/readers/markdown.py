"""Markdown: bytes in, headings, paragraphs, items and tables out, read by the one reader of CommonMark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from supple_cli.imports.readers.encodings import decode
from supple_cli.imports.records import Objects, Outline, Paragraph, ParagraphKind, Place, Remark, Table

LABELLED = re.compile(r"[A-Za-z][A-Za-z ’'/()&-]{1,40}?\s*:\s")
LISTS = {"ordered_list_open": ParagraphKind.NUMBERED, "bullet_list_open": ParagraphKind.BULLET}


def read(data: bytes, place: Place) -> tuple[list[Table | Outline | Objects], list[Remark]]:
    """Read a text in Markdown.

    Raises:
        ReadingError: it is no text.
    """
    text, problems = decode(data, place)
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    found: list[Table | Outline | Objects] = [Outline(place, list(_blocks(tokens, place)))]
    return [*found, *_tables(tokens, place)], problems


def _blocks(tokens: list[Token], place: Place) -> Iterator[Paragraph]:
    lists: list[ParagraphKind] = []
    heading = 0
    in_table = False
    for token in tokens:
        if token.type in LISTS:
            lists.append(LISTS[token.type])
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            lists.pop()
        elif token.type in {"table_open", "table_close"}:
            in_table = token.type == "table_open"
        elif token.type == "heading_open":
            heading = int(token.tag[1:])
        elif token.type == "heading_close":
            heading = 0
        elif token.type == "inline" and not in_table and (text := _plain(token)):
            kind = ParagraphKind.HEADING if heading else lists[-1] if lists else ParagraphKind.PLAIN
            yield from _lines(Paragraph(kind, text, place.at(f"line {(token.map or [0])[0] + 1}"), heading))


def _lines(block: Paragraph) -> Iterator[Paragraph]:
    """Take the lines of a paragraph apart where any of them has a label: they were typed as lines."""
    lines = block.text.split("\n")
    if len(lines) > 1 and any(LABELLED.match(line) for line in lines):
        yield from (replace(block, text=line) for line in lines if line.strip())
    else:
        yield replace(block, text=" ".join(block.text.split()))


def _tables(tokens: list[Token], place: Place) -> Iterator[Table]:
    rows: list[tuple[int, list[str]]] = []
    in_table = False
    for token in tokens:
        if token.type == "table_open":
            in_table, rows = True, []
        elif token.type == "table_close":
            in_table = False
            yield Table(place, rows, "line")
        elif token.type == "tr_open" and token.map:
            rows.append((token.map[0] + 1, []))
        elif token.type == "inline" and in_table and rows:
            rows[-1][1].append(_plain(token))


def _plain(token: Token) -> str:
    """Give the words of a stretch of text without the marks around them."""
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        breaks.get(child.type, child.content) for child in token.children or () if child.type != "html_inline"
    ).strip()
