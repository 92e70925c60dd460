"""Plain text: bytes in, headings, paragraphs and items out, told apart by how people type them."""

from __future__ import annotations

import re

from supple_cli.imports.readers.encodings import decode
from supple_cli.imports.records import Objects, Outline, Paragraph, ParagraphKind, Place, Remark, Table

NUMBERED = re.compile(r"\s*(?:step\s*)?\(?\d{1,2}\s?[.):]\s+(?P<text>\S.*)", re.IGNORECASE)
BULLET = re.compile(r"\s*[-*•–·o]\s+(?P<text>\S.*)")
UNDERLINE = re.compile(r"[=\-~_*]{3,}\s*")
NUMBER_OF_EXERCISE = re.compile(r"(?:exercise\s*)?\d{1,2}\s*[.):]\s*", re.IGNORECASE)
LONGEST_HEADING = 60


def read(data: bytes, place: Place) -> tuple[list[Table | Outline | Objects], list[Remark]]:
    """Read a text. A heading is a short line alone or underlined, that no stop ends.

    Raises:
        ReadingError: it is no text.
    """
    text, problems = decode(data, place)
    lines = text.splitlines()
    blocks: list[Paragraph] = []
    for number, line in enumerate(lines):
        before = lines[number - 1].strip() if number else ""
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if not line.strip() or UNDERLINE.fullmatch(line):
            continue
        here = place.at(f"line {number + 1}")
        if UNDERLINE.fullmatch(after) and after.strip()[0] in "=-~":
            blocks.append(Paragraph(ParagraphKind.HEADING, line.strip(), here, 1))
        else:
            blocks.append(_block(line, before, after, here, blocks))
    return [Outline(place, _joined(blocks))], problems


def block_of(text: str, place: Place) -> Paragraph:
    """Tell whether a paragraph is an item that somebody has numbered by hand."""
    for pattern, kind in ((NUMBERED, ParagraphKind.NUMBERED), (BULLET, ParagraphKind.BULLET)):
        match = pattern.fullmatch(text)
        if match:
            return Paragraph(kind, match["text"].strip(), place)
    return Paragraph(ParagraphKind.PLAIN, text.strip(), place)


def is_heading(text: str) -> bool:
    """Whether a line by itself reads as a heading."""
    return (
        len(text) <= LONGEST_HEADING and text[-1:] not in ".!?;:,…" and ":" not in text and any(map(str.isalpha, text))
    )


def _block(line: str, before: str, after: str, place: Place, blocks: list[Paragraph]) -> Paragraph:
    last = blocks[-1].kind if blocks else None
    text = line.strip()
    alone = not before and is_heading(text) and not BULLET.fullmatch(line)
    if alone and NUMBERED.fullmatch(line):  # a name with a number, or the first step below a name
        alone = last is not ParagraphKind.NUMBERED and (not after.strip() or last is not ParagraphKind.HEADING)
    if alone and last is ParagraphKind.HEADING and not after.strip() and not NUMBERED.fullmatch(line):
        alone = False
    if alone:
        return Paragraph(ParagraphKind.HEADING, NUMBER_OF_EXERCISE.sub("", text, count=1), place, 1)
    return block_of(line, place)


def _joined(blocks: list[Paragraph]) -> list[Paragraph]:
    """Put lines together that are one paragraph: where the first does not end, and the next does not begin anew."""
    joined: list[Paragraph] = []
    for block in blocks:
        last = joined[-1] if joined else None
        goes_on = (
            last is not None
            and block.kind is ParagraphKind.PLAIN
            and last.kind is not ParagraphKind.HEADING
            and last.text[-1:] not in ".!?:"
            and block.text[:1].islower()
        )
        if last is not None and goes_on:
            joined[-1] = Paragraph(last.kind, f"{last.text} {block.text}", last.place, last.level)
        else:
            joined.append(block)
    return joined
