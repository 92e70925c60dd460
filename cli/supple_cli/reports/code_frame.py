"""The lines that a finding points at, with the place underlined: labels in, lines at most as wide as asked for out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from supple_cli.reports.findings import Findings
from supple_schema.diagnostics import Label, Span
from supple_schema.diagnostics.wording import printable

GUTTER = "dim cyan"
CUT = "…"


@dataclass(frozen=True, slots=True)
class _Mark:
    """A label that has a line, and how it is underlined."""

    label: Label
    span: Span
    sign: str
    style: str


def draw_frame(findings: Findings, labels: tuple[Label, ...], style: str, width: int) -> Iterator[Text]:
    """Draw the lines of all labels: the first one underlined with `^` in `style`, the others with `-`."""
    marks = [
        _Mark(label, label.span, "^" if number == 0 else "-", style if number == 0 else "bold blue")
        for number, label in enumerate(labels)
        if label.span is not None and findings.line(label.file, label.span.start.line) is not None
    ]
    if not marks:
        return
    digits = max(len(str(mark.span.start.line)) for mark in marks)
    here = labels[0].file
    for file in dict.fromkeys(mark.label.file for mark in marks):
        if file != here:
            yield _cut(Text(f"{' ' * digits} --> {findings.path(file)}", GUTTER), width)
        last: int | None = None
        for mark in sorted((mark for mark in marks if mark.label.file == file), key=lambda mark: mark.span):
            number = mark.span.start.line
            if last is not None and number > last + 1:
                yield Text(f"{' ' * digits} :", GUTTER)
            line, before = _near(findings.line(file, number) or "", mark.span.start.column - 1, width)
            yield from _draw_line(printable(line), before, mark, digits, width, repeat=last == number)
            last = number


def _near(line: str, start: int, width: int) -> tuple[str, int]:
    """Cut a very long line to what can be shown of it at all, and say by how many columns that moves a place in it.

    A line can have tens of thousands of characters and as many findings: none may cost more than what it shows.
    """
    first = start - 2 * width
    if len(line) <= 8 * width or first <= 0:
        return line[: 8 * width], 0
    return f"{CUT}{line[first : first + 8 * width]}", first - 1


def _draw_line(line: str, before: int, mark: _Mark, digits: int, width: int, *, repeat: bool) -> Iterator[Text]:
    start = min(mark.span.start.column - 1 - before, len(line))
    one_line = mark.span.end.line == mark.span.start.line
    end = max(min(mark.span.end.column - 1 - before, len(line)) if one_line else len(line.rstrip()), start)
    shown, left, under = _window(line, start, end, max(width - digits - 3, 8))
    if not repeat:
        yield Text.assemble((f"{mark.span.start.line:>{digits}} | ", GUTTER), shown)
    note = mark.label.note if one_line else " ".join((mark.label.note, f"(up to line {mark.span.end.line})")).strip()
    underline = Text.assemble((f"{' ' * digits} | ", GUTTER), " " * left, (mark.sign * max(under, 1), mark.style))
    beside = Text.assemble(underline, " ", (printable(note), mark.style)) if note else underline
    if beside.cell_len <= width:
        yield beside
        return
    yield underline
    yield _cut(Text.assemble((f"{' ' * digits} | ", GUTTER), (printable(note), mark.style)), width)


def _window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """Cut a line to a width so that the place from `start` to `end` shows.

    Returns the text, and how many cells stand before the underline and in it.
    """
    if cell_len(line) <= width:
        return line.rstrip(), cell_len(line[:start]), cell_len(line[start:end])
    first = 0
    if cell_len(line[:end]) > width - 1:
        first = start
        context = max(width - cell_len(line[start:end]) - 2, width // 4)
        while first > 0 and cell_len(line[first - 1 : start]) <= context:
            first -= 1
    left = CUT if first else ""
    last = first
    while last < len(line) and cell_len(left + line[first : last + 1]) <= width - 1:
        last += 1
    shown = f"{left}{line[first:last]}{CUT if last < len(line) else ''}"
    before = cell_len(left + line[first:start])
    return shown, before, cell_len(line[start : min(end, last)])


def _cut(text: Text, width: int) -> Text:
    text.truncate(width, overflow="ellipsis")
    return text
