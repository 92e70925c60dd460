"""From Markdown to blocks with places: markdown-it-py reads, and each of its words is found again in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.token import Token

from supple_schema.markdown.blocks import Block, BlockKind, Break, Inline, Mark, MarkdownText, MarkedSpan, TextRun

MARKS_ANYWHERE = "\\`*_[]<>|~#\t\r\x0b\x0c\x1c\x1d\x1e\x1f"
MARKS_OF_LINES = re.compile(r"\n(?:[-+=: ]|\d{1,9}[.)])| \n")
OTHER_SPACE = re.compile(r"[^\S \n]")
"""A text without any of these is paragraphs and nothing else: nearly all are, and need no parser."""
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
HASHES = re.compile(r"#+[ \t]+")
LINE_BREAK = re.compile(r"\n[ \t]*")
SPACE = re.compile(r"[ \t\n]*")
NOT_READ = ("html_block", "reference", "html_inline", "autolink", "entity", "image", "backticks", "text_join")
"""Rules of CommonMark that are left out. What they would read stays as it is written, where `find_faults` sees it."""
KINDS = {
    "paragraph": BlockKind.PARAGRAPH,
    "heading": BlockKind.HEADING,
    "bullet_list": BlockKind.BULLETS,
    "ordered_list": BlockKind.NUMBERS,
    "list_item": BlockKind.ITEM,
    "blockquote": BlockKind.QUOTE,
    "table": BlockKind.TABLE,
    "tr": BlockKind.ROW,
    "th": BlockKind.CELL,
    "td": BlockKind.CELL,
    "hr": BlockKind.RULE,
    "fence": BlockKind.CODE,
    "code_block": BlockKind.CODE,
}
KIND_OF_MARK = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "link": Mark.LINK}


@lru_cache(maxsize=1024)
def read_markdown(source: str) -> MarkdownText:
    r"""Read a text whose lines end with `\n`. Any text at all can be read."""
    if _is_plain(source):
        return MarkdownText(source, tuple(map(_plain_paragraph, PARAGRAPH.finditer(source))), plain=True)
    return MarkdownText(source, tuple(_Reader(source).blocks(_parser().parse(source))))


def _is_plain(source: str) -> bool:
    return (
        not any(map(source.__contains__, MARKS_ANYWHERE))
        and not MARKS_OF_LINES.search(f"\n{source}\n")
        and (source.isascii() or not OTHER_SPACE.search(source))
    )


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").disable(NOT_READ)


def _plain_paragraph(match: re.Match[str]) -> Block:
    return Block(BlockKind.PARAGRAPH, *match.span(), inlines=(TextRun(match.group(), match.start()),))


class _Reader:
    """Reads the tokens of one text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._lines = source.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Give the blocks of tokens in which every opening one has its closing one."""
        at, cell = 0, (-1, 0)
        while at < len(tokens):
            token = tokens[at]
            end = _closing(tokens, at)
            inner = tokens[at + 1 : end]
            kind = KINDS.get(token.type.removesuffix("_open"))
            if kind is None:  # the head and the body of a table, which say nothing of their own
                yield from self.blocks(inner)
            elif kind is BlockKind.CELL:
                line = token.map[0] if token.map else self._line_of(inner)
                block, column = self._cell(line, inner[0].content, cell[1] if cell[0] == line else 0, inner[0])
                cell = (line, column)
                yield block
            else:
                yield self._block(kind, token, inner)
            at = end + 1

    @staticmethod
    def _line_of(inner: Sequence[Token]) -> int:
        return inner[0].map[0] if inner and inner[0].map else 0

    def _block(self, kind: BlockKind, token: Token, inner: Sequence[Token]) -> Block:
        first, last = token.map or (0, 0)
        start, end = self._stretch(first, last)
        if kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
            content = inner[0].content
            places = list(self._places(content, first, atx=token.markup.startswith("#")))
            return Block(kind, start, end, inlines=_inlines(inner[0], places), number=_level(token))
        children = tuple(self.blocks(inner))
        number = int(token.attrs.get("start", 1)) if kind is BlockKind.NUMBERS else 0
        return Block(kind, start, end, children, number=number, tight=_is_tight(inner))

    def _stretch(self, first: int, last: int) -> tuple[int, int]:
        lines = self._lines[first:last]
        text = "\n".join(lines)
        start = self._starts[first] + len(text) - len(text.lstrip())
        return start, max(start, self._starts[first] + len(text.rstrip()))

    def _places(self, content: str, line: int, *, atx: bool) -> Iterator[tuple[int, int]]:
        """Give, for each line of a block's content, its offset there and in the source."""
        offset = 0
        for number, text in enumerate(content.split("\n"), line):
            written = self._lines[number] if number < len(self._lines) else ""
            if atx:
                opening = HASHES.search(written)
                column = written.find(text, opening.end() if opening else 0)
            else:
                column = len(written.rstrip()) - len(text.rstrip())
            yield offset, self._starts[number] + max(0, column)
            offset += len(text) + 1

    def _cell(self, line: int, content: str, column: int, inline: Token) -> tuple[Block, int]:
        found = max(0, self._lines[line].find(content, column))
        start = self._starts[line] + found
        inlines = _inlines(inline, [(0, start)]) if content else ()
        return Block(BlockKind.CELL, start, start + len(content), inlines=inlines), found + len(content)


def _closing(tokens: Sequence[Token], at: int) -> int:
    depth = 0
    for number in range(at, len(tokens)):
        depth += tokens[number].nesting
        if depth == 0:
            return number
    return len(tokens)


def _level(token: Token) -> int:
    return int(token.tag[1:]) if token.type == "heading_open" else 0


def _is_tight(inner: Sequence[Token]) -> bool:
    return all(token.hidden for token in inner if token.type == "paragraph_open" and token.level == inner[0].level + 1)


@dataclass(slots=True)
class _Open:
    """A mark whose end is still to come."""

    mark: Mark | None
    start: int
    target: str = ""
    children: list[Inline] = field(default_factory=list)


def _inlines(inline: Token, places: Sequence[tuple[int, int]]) -> tuple[Inline, ...]:
    """Give the words and marks of one block. `places` says where the lines of its content stand in the source."""
    content = inline.content

    def source(offset: int) -> int:
        begin, place = places[bisect_right(places, (offset, 1 << 60)) - 1]
        return place + offset - begin

    opened = [_Open(None, 0)]
    at = 0
    for token in inline.children or ():
        name, _, side = token.type.rpartition("_")
        if side == "open":
            opened.append(_Open(KIND_OF_MARK[name], at, str(token.attrs.get("href", ""))))
            at += len(token.markup) or 1
        elif side == "close":
            ended = opened.pop()
            children = tuple(ended.children)
            if ended.mark is Mark.LINK:
                first, last, titled, at = _end_of_link(content, at)
                place = source(ended.start), source(at - 1) + 1
                address = source(first), source(last)
                opened[-1].children.append(MarkedSpan(Mark.LINK, *place, children, ended.target, address, titled))
            else:
                at += len(token.markup)
                opened[-1].children.append(
                    MarkedSpan(KIND_OF_MARK[name], source(ended.start), source(at - 1) + 1, children)
                )
        elif token.type == "text_special":
            escaped = len(token.content) < len(token.markup)
            opened[-1].children.append(TextRun(token.content, source(at) + escaped, escaped))
            at += len(token.markup)
        elif token.type == "text":
            if token.content:
                opened[-1].children.append(TextRun(token.content, source(at)))
            at += len(token.content)
        else:
            end = content.index("\n", at)
            opened[-1].children.append(TextRun("\n", source(end)) if token.type == "softbreak" else Break(source(end)))
            at = _skip(LINE_BREAK, content, end)
    return tuple(opened[0].children)


def _end_of_link(content: str, at: int) -> tuple[int, int, bool, int]:
    """Give, of a link whose words end at `at`, both ends of its address, whether it has a title, and its own end."""
    first = _skip(SPACE, content, at + 2)
    address = parseLinkDestination(content, first, len(content))
    last = address.pos if address.ok else first
    at = _skip(SPACE, content, last)
    title = parseLinkTitle(content, at, len(content))
    if title.ok and at > last:
        return first, last, True, _skip(SPACE, content, title.pos) + 1
    return first, last, False, at + 1


def _skip(pattern: re.Pattern[str], content: str, at: int) -> int:
    match = pattern.match(content, at)
    return match.end() if match else at
