r"""Blocks as text again: as plain Markdown that every program reads alike, and as plain words.

Kinds of Markdown differ on lists without an empty line above, on indentation, on where a word begins a block. So each
block here stands between empty lines, each paragraph on one line, what belongs to an item is indented by 4 spaces, and
a sign that could be a mark has a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from supple_schema.markdown.blocks import Block, BlockKind, Break, Inline, Mark, MarkdownText, MarkedSpan, TextRun

SIGN = re.compile(r"[\\`*_\[\]#|]|!\Z")
ENTITY = re.compile(r"&(?=#?\w*(?:;|\Z))")
FIRST = re.compile(r"\A(?:([-+>])|(\d+)([.)])|([=:~]))", re.ASCII)
"""Signs that are marks only where a line begins."""
ADDRESS = str.maketrans({sign: f"%{ord(sign):02X}" for sign in " ()<>\"'\\"})
INDENT = "    "
HIGHEST, LOWEST = 2, 4
"""Levels of headings that outputs know: the title of the file is the first one."""

Resolve = Callable[[str], str | None]


def _keep(target: str) -> str:
    return target


def write_markdown(text: MarkdownText, resolve: Resolve = _keep) -> str:
    """Write a text anew. `resolve` gives the address of a link; where it gives None, only the words are left."""
    return "\n".join(_write_blocks(text.blocks, resolve, tight=False))


def _write_blocks(blocks: tuple[Block, ...], resolve: Resolve, *, tight: bool) -> Iterator[str]:
    """Give the lines of blocks."""
    for number, block in enumerate(blocks):
        if number and not tight:
            yield ""
        yield from _write_block(block, resolve)


def _write_block(block: Block, resolve: Resolve) -> Iterator[str]:
    kind = block.kind
    if kind is BlockKind.PARAGRAPH:
        yield from _write_words(block.inlines, resolve).split("\n")
    elif kind is BlockKind.HEADING:
        level = min(max(block.number, HIGHEST), LOWEST)
        yield f"{'#' * level} {' '.join(_write_words(block.inlines, resolve).split())}"
    elif kind is BlockKind.RULE:
        yield "---"
    elif kind is BlockKind.QUOTE:
        yield from (f"> {line}".rstrip(" ") for line in _write_blocks(block.children, resolve, tight=False))
    elif kind is BlockKind.TABLE:
        yield from _write_table(block, resolve)
    elif kind in {BlockKind.BULLETS, BlockKind.NUMBERS}:
        for number, item in enumerate(block.children, 1):
            if number > 1 and not block.tight:
                yield ""
            mark = "-" if kind is BlockKind.BULLETS else f"{number}."
            lines = list(_write_blocks(item.children, resolve, tight=block.tight))
            yield f"{mark} ".ljust(len(INDENT)) + lines[0] if len(lines) > 1 else f"{mark} {''.join(lines)}"
            yield from (f"{INDENT}{line}" if line else "" for line in lines[1:])


def _write_table(block: Block, resolve: Resolve) -> Iterator[str]:
    for number, row in enumerate(block.children):
        cells = [_write_words(cell.inlines, resolve) for cell in row.children]
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield f"| {' | '.join('---' for _ in cells)} |"


def _write_words(inlines: tuple[Inline, ...], resolve: Resolve) -> str:
    lines = "".join(_write_inlines(inlines, resolve)).split("\n")
    return "  \n".join(FIRST.sub(_plain_first, line.strip()) for line in lines)


def _plain_first(match: re.Match[str]) -> str:
    sign, digits, dot, other = match.groups()
    return f"\\{sign}" if sign else f"{digits}\\{dot}" if digits else f"&#{ord(other)};"


def _write_inlines(inlines: tuple[Inline, ...], resolve: Resolve) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, TextRun):
            yield escape(inline.text.replace("\n", " "))
        elif isinstance(inline, Break):
            yield "\n"
        else:
            yield from _write_marked(inline, resolve)


def _write_marked(inline: MarkedSpan, resolve: Resolve) -> Iterator[str]:
    words = "".join(_write_inlines(inline.children, resolve))
    target = resolve(inline.target) if inline.mark is Mark.LINK else None
    if target is not None:
        yield f"[{words}]({target.translate(ADDRESS)})"
    elif inline.mark is Mark.LINK or not words.strip():
        yield words
    else:
        mark = "**" if inline.mark is Mark.STRONG else "*"
        yield f"{mark}{words}{mark}"


def escape(text: str) -> str:
    """Make words plain: no sign in them is a mark."""
    return SIGN.sub(r"\\\g<0>", ENTITY.sub("&amp;", text)).replace("<", "&lt;")


def escape_line(text: str) -> str:
    """Make words plain that begin a line."""
    return FIRST.sub(_plain_first, escape(text))


def write_plain(text: MarkdownText) -> str:
    """Give the words: paragraphs apart by an empty line, items of lists with a hyphen or a number.

    The address of a link to the web stands behind its words, as nobody can press on them.
    """
    return "\n\n".join(_plain_blocks(text.blocks))


def _plain_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if block.kind in {BlockKind.BULLETS, BlockKind.NUMBERS}:
            yield "\n".join(_plain_list(block))
        elif block.kind is BlockKind.TABLE:
            rows = ([_plain_words(cell.inlines) for cell in row.children] for row in block.children)
            yield "\n".join(" ".join(filter(None, row)) for row in rows)
        elif block.inlines:
            yield _plain_words(block.inlines)
        else:
            yield from _plain_blocks(block.children)


def _plain_list(block: Block) -> Iterator[str]:
    for number, item in enumerate(block.children, 1):
        mark = "- " if block.kind is BlockKind.BULLETS else f"{number}. "
        lines = "\n".join(_plain_blocks(item.children)).split("\n")
        yield f"{mark}{lines[0]}"
        yield from (f"{' ' * len(mark)}{line}" for line in lines[1:])


def _plain_words(inlines: tuple[Inline, ...]) -> str:
    return " ".join("".join(_words(inlines)).split())


def _words(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, MarkedSpan):
            words = "".join(_words(inline.children))
            yield words
            if inline.mark is Mark.LINK and inline.target.startswith(("http://", "https://")):
                yield "" if inline.target == words.strip() else f" ({inline.target})"
        else:
            yield inline.text if isinstance(inline, TextRun) else "\n"
