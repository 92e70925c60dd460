"""What a longer text may not hold: blocks in, faults with their places out.

A mark is refused where an output would drop it, print it as it stands, or where programs that know Markdown disagree
about it. So a text without faults is printed as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from supple_schema.markdown.blocks import Block, BlockKind, Break, Inline, Leaf, Mark, MarkdownText, MarkedSpan, TextRun

RAW_HTML = r"<[A-Za-z/!?]"
MOST_LISTS = 3
"""Lists in lists that a reader can still follow."""
MOST_SIGNS = 200
"""Signs that could be marks, as words. Converters of Markdown take minutes for thousands of them."""
SIGNS = re.compile(r"[\\`*_\[\]#|]")
ALLOWED = {
    BlockKind.ITEM: {BlockKind.PARAGRAPH, BlockKind.BULLETS, BlockKind.NUMBERS},
    BlockKind.QUOTE: {BlockKind.PARAGRAPH, BlockKind.BULLETS, BlockKind.NUMBERS},
}
"""What may stand in blocks of some kinds."""
LISTS = {BlockKind.BULLETS, BlockKind.NUMBERS}
NAMES = {
    BlockKind.HEADING: "A heading",
    BlockKind.QUOTE: "A quote",
    BlockKind.TABLE: "A table",
    BlockKind.RULE: "A line across",
}
ESCAPED = "\x00"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that may not stand in a text, at its place in the source. `prints` says that it would print marks.

    `replacement` is what to write in place of it, where that is clear; `safe` says that it cannot change the meaning.
    """

    message: str
    start: int
    end: int
    hint: str
    replacement: str | None = None
    safe: bool = False
    prints: bool = False


@dataclass(frozen=True, slots=True)
class _Printed:
    """Marks of other kinds of Markdown, or broken ones: a pattern, what it is, and what to do."""

    pattern: re.Pattern[str]
    what: str
    hint: str
    replacement: Callable[[re.Match[str]], str] | None = None


def _printed(pattern: str, what: str, hint: str, replacement: Callable[[re.Match[str]], str] | None = None) -> _Printed:
    return _Printed(re.compile(pattern, re.MULTILINE), what, hint, replacement)


def _nothing(_: re.Match[str]) -> str:
    return ""


PICTURE = "Name the picture in the field `image` of the file."
PRINTED = (
    _printed(r"!(?=\[)", "the mark of a picture", PICTURE),
    _printed(r"\[\^[^\]\s]{1,40}\]:?", "the mark of a footnote", "Write the note into the text, or name its source."),
    _printed(r"(?<![^\n])\[[ xX]\](?= )", "a box to tick", "Delete it. Each item has its bullet.", _nothing),
    _printed(
        r"\][(\[]|^\[[^\]\n^][^\]\n]{0,200}\]:",
        "a part of a link that leads nowhere",
        "Write `[the words](https://example.org/page)`.",
    ),
    _printed(r"`+", "the mark of code", "Delete it. Texts for readers have no code.", _nothing),
    _printed(
        r"\*\*+|(?<![\w*])\*(?=\w)|(?<=[\w.,!?)])\*(?![\w*])|__+|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)",
        "one half of a pair of marks",
        "Write `**bold**`, or delete it. For the sign itself, write a backslash before it.",
    ),
    _printed(r"~~|==+(?=\w)|\+\+(?=\w)|(?<=\w)==+|(?<=\w)\+\+", "a mark that is not known", "Delete it."),
    _printed(
        r"(?<=\w)[~^]\w{1,9}[~^]",
        "the mark of small letters, high or low",
        "Write the word, or the small letter itself, as in H₂O.",
    ),
    _printed(r"^:{1,3}(?=[ \w])", "a mark that is not known", "Write a sentence, or an item of a list.", _nothing),
    _printed(
        r"(?:https?://|www\.)[^\s)]*[^\s).,;:!?]",
        "an address without words",
        "Write `[the words](the address)`: say in words where it leads.",
    ),
    _printed(r"^#{1,6}(?=\w)", "the mark of a heading", "Write a space behind it.", lambda match: f"{match[0]} "),
    _printed(
        r"^\|.*$", "a line of a table", "Begin the table with its heads, and below them a line such as `| --- | --- |`."
    ),
    _printed(r"\{[:.#] ?\w", "a mark that is not known", "Delete what stands in the braces."),
)
SUSPECT = re.compile(r"[\[\]`*_~^=+|#{!]|^:|://|www\.", re.MULTILINE)
"""One of these stands in all that `PRINTED` looks for."""
SUSPECT_IF_PLAIN = ("^", "=", "+", "{", "://", "www.")
"""And one of these, where there are no marks of Markdown."""


def find_faults(text: MarkdownText) -> Iterator[Fault]:
    """Give everything that may not stand in a text."""
    for tag in re.finditer(RAW_HTML, text.source) if "<" in text.source else ():
        yield Fault(
            "HTML is not allowed here.",
            *tag.span(),
            hint="Use Markdown: `**bold**`, `- item`, `[words](address)`. For the sign itself write `less than`.",
        )
    if not text.plain:
        yield from _find_in_blocks(text.blocks, 0)
    if not text.plain or any(map(text.source.__contains__, SUSPECT_IF_PLAIN)):
        for leaf in text.leaves:
            yield from _find_in_words(leaf)
    if sum(len(SIGNS.findall(leaf.text)) for leaf in text.leaves if not text.plain) > MOST_SIGNS:
        yield Fault(
            f"There are more than {MOST_SIGNS} signs in this text that could be marks, such as brackets.",
            0,
            1,
            hint="Delete them, or split the text into several files.",
        )
    if not text.plain:
        yield from _find_lost(text)


PAIRS = re.compile(
    r"\*\*(?=\S)([^*]+)(?<=\S)\*\*|(?<![\w*])\*(?=\w)([^*]+)(?<=[\w.!?])\*(?![\w*])|(?<!\w)__(?=\w)([^_]+)(?<=\w)__(?!\w)"
    r"|`([^`]+)`|!?\[([^\[\]]+)\]\([^()\s]*\)|\*\*+|`"
)


def find_marks(text: str) -> Iterator[Fault]:
    """Give the marks of Markdown in a plain text, which knows none."""
    for match in PAIRS.finditer(text):
        words = next(filter(None, match.groups()), None)
        yield Fault(
            f"`{match.group()}` is Markdown, but this is plain text: the marks would be printed.",
            *match.span(),
            hint=f"Write `{words}`." if words else "Delete it.",
            replacement=words,
            safe=True,
            prints=True,
        )


def _find_in_blocks(blocks: tuple[Block, ...], lists: int) -> Iterator[Fault]:
    for before, block in pairwise(blocks):
        if (before.kind in LISTS and block.kind in LISTS) or before.kind is block.kind is BlockKind.QUOTE:
            yield Fault(
                "Here one list ends and another begins." if block.kind in LISTS else "Here are two quotes, or one.",
                *_first_line(block),
                hint="Mark all items of a list alike. Write a sentence between two lists."
                if block.kind in LISTS
                else "Write `>` into the empty line between them, or a sentence.",
            )
    for block in blocks:
        yield from _find_in_block(block, lists)
        yield from _find_in_blocks(block.children, lists + (block.kind in LISTS))


def _first_line(block: Block) -> tuple[int, int]:
    return block.start, block.start + 1


def _find_in_block(block: Block, lists: int) -> Iterator[Fault]:
    kind = block.kind
    if kind is BlockKind.CODE:
        yield Fault(
            "These lines are read as code.",
            block.start,
            block.end,
            hint="Delete the spaces at the beginning of the line, or the line of marks above. An indented paragraph"
            " belongs to an item of a list only if it begins below the words of that item.",
        )
    elif kind is BlockKind.HEADING and not block.inlines:
        yield Fault("This heading has no words.", block.start, block.end, hint="Write its words, or delete it.")
    elif kind is BlockKind.QUOTE and not block.children:
        yield Fault("This quote has no words.", *_first_line(block), hint="Write them after the `>`, or delete it.")
    elif kind is BlockKind.TABLE and len(block.children) == 1:
        hint = "Write a row below the line of strokes, or delete the table."
        yield Fault("This table has no row below its heads.", *_first_line(block), hint=hint)
    elif kind is BlockKind.NUMBERS and block.number != 1:
        yield Fault(
            f"This list begins with {block.number}.",
            *_first_line(block),
            hint="Begin it with `1.`. If it goes on from a list above, indent what stands between them by 3 spaces,"
            " so that it belongs to its item.",
        )
    elif kind is BlockKind.ITEM and (not block.children or block.children[0].kind is not BlockKind.PARAGRAPH):
        yield Fault("This item of a list has no words.", *_first_line(block), hint="Write them, or delete the mark.")
    if kind in LISTS and lists >= MOST_LISTS:
        yield Fault(
            f"This list stands in {lists} others.", *_first_line(block), hint="Two lists in each other are enough."
        )
    for child in block.children if kind in ALLOWED else ():
        if child.kind not in ALLOWED[kind] and child.kind is not BlockKind.CODE:
            yield Fault(
                f"{NAMES[child.kind]} cannot stand in {'an item of a list' if kind is BlockKind.ITEM else 'a quote'}.",
                child.start,
                child.end,
                hint="Put it before or after, or write a paragraph.",
            )


def _find_in_words(leaf: Leaf) -> Iterator[Fault]:
    yield from _find_in_marks(leaf.block.inlines, inside=False)
    if not SUSPECT.search(leaf.text):
        return
    text = "".join(_as_marks(leaf.block.inlines, in_link=False))
    for printed in PRINTED:
        for match in printed.pattern.finditer(text):
            start, end = leaf.span(*match.span())
            yield Fault(
                f"`{match.group()}` is {printed.what}: it would be printed as it stands.",
                start,
                end,
                hint=printed.hint,
                replacement=printed.replacement(match) if printed.replacement else None,
                prints=True,
            )


def _as_marks(inlines: tuple[Inline, ...], *, in_link: bool) -> Iterator[str]:
    """Give the words of a leaf, letter for letter, without the signs that are meant as signs."""
    for inline in inlines:
        if isinstance(inline, TextRun):
            hidden = r"(?s:.)" if inline.escaped else r"://|www\." if in_link else r"(?!)"
            yield re.sub(hidden, lambda match: ESCAPED * len(match[0]), inline.text)
        elif isinstance(inline, Break):
            yield "\n"
        else:
            yield from _as_marks(inline.children, in_link=in_link or inline.mark is Mark.LINK)


def _find_in_marks(inlines: tuple[Inline, ...], *, inside: bool) -> Iterator[Fault]:
    before: Inline | None = None
    for inline in inlines:
        if isinstance(inline, MarkedSpan):
            if inline.mark is Mark.LINK:
                yield from _find_in_link(inline, before)
            elif inside:
                hint = "Use bold alone: `**bold**`."
                yield Fault("Here is a mark in a mark, such as italics in bold.", inline.start, inline.end, hint)
            yield from _find_in_marks(inline.children, inside=inside or inline.mark is not Mark.LINK)
        before = inline


def _find_in_link(link: MarkedSpan, before: Inline | None) -> Iterator[Fault]:
    place = link.start, link.end
    if isinstance(before, TextRun) and before.text.endswith("!") and not before.escaped:
        yield Fault("A picture cannot stand in a text.", link.start - 1, link.end, PICTURE)
    elif not link.target:
        hint = "Write `https://` and the address, or the kind and the id of a file, such as `exercise:bridge`."
        yield Fault("This link leads nowhere.", *place, hint)
    if link.titled:
        yield Fault("The words in quotes of this link are never printed.", *place, hint="Delete them.")
    if not link.children:
        yield Fault("This link has no words.", *place, hint="Write between the brackets where it leads.")


def _find_lost(text: MarkdownText) -> Iterator[Fault]:
    """Look for words that no block has, such as a cell too many in a row."""
    if all(block.kind is BlockKind.PARAGRAPH for block in text.blocks) and "](" not in text.source:
        return
    left = bytearray(b"\x01" * len(text.source))
    for block in text.walk():
        if block.kind is BlockKind.CODE:
            _take(left, block.start, block.end)
        elif block.kind is BlockKind.ITEM:
            marker = re.compile(r"\d{0,9}").match(text.source, block.start)
            _take(left, block.start, marker.end() if marker else block.start)
        for inline in block.inlines:
            _take_inline(left, inline)
    for match in re.finditer(r"[^\W_]+", text.source):
        if left[match.start()]:
            yield Fault(
                f"“{match.group()}” would be lost.",
                *match.span(),
                hint="A row of a table has as many cells as its first row. A stroke cannot be a part of a word.",
            )


def _take(left: bytearray, start: int, end: int) -> None:
    left[start:end] = bytes(end - start)


def _take_inline(left: bytearray, inline: Inline) -> None:
    if isinstance(inline, TextRun):
        _take(left, inline.start, inline.start + len(inline.text))
    elif isinstance(inline, MarkedSpan):
        _take(left, inline.start, inline.end)
