"""The terminal, or the pipe that stands in for it: how wide it is, whether it takes colour, and how lines go out.

Through a pipe there is no colour and the width is fixed, so that output can be compared and searched. NO_COLOR and
FORCE_COLOR are honoured.
"""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleDimensions
from rich.table import Table
from rich.text import Text

from supple_schema.diagnostics.position import LINE_END
from supple_schema.diagnostics.wording import printable

PIPE_WIDTH, PIPE_HEIGHT = 100, 25
DIFFERENCES = {"+": "green", "-": "red", "@": "cyan"}


def open_console(*, error: bool = False) -> Console:
    """Open standard output, or standard error, for lines and tables."""
    console = Console(
        stderr=error,
        color_system=None if os.environ.get("NO_COLOR") else "auto",
        highlight=False,
        markup=False,
        emoji=False,
    )
    if not console.is_terminal:
        console.size = ConsoleDimensions(PIPE_WIDTH, PIPE_HEIGHT)
    return console


def write_lines(console: Console, lines: Iterable[Text]) -> None:
    """Write lines that are already wrapped. Control characters that came with a name or a value do not go out."""
    lines = [_printable(line) for line in lines]
    if console.color_system is None:
        for line in lines:
            console.file.write(f"{line.plain.rstrip()}\n")
        return
    for line in lines:
        console.print(line, soft_wrap=True)


def _printable(line: Text) -> Text:
    plain = printable(line.plain)
    if plain != line.plain:
        line = line.copy()
        line.plain = plain
    return line


def wrap(console: Console, text: Text, indent: str = "", first: str | None = None) -> list[Text]:
    """Wrap a text to the width of the console, with `indent` before each line and `first` before the first one."""
    width = max(console.width - len(indent), 10)
    lines = [text] if text.cell_len <= width and "\n" not in text.plain else text.wrap(console, width)
    for line in lines:
        line.rstrip()
    return [
        Text.assemble((first if number == 0 and first is not None else indent), line)
        for number, line in enumerate(lines)
    ]


def write_text(
    text: Text | str, indent: str = "", first: str | None = None, *, apart: bool = False, console: Console | None = None
) -> None:
    """Write a text to standard output, or to another console, as `wrap` breaks it; apart, with a blank line above."""
    console = console or open_console()
    lines = wrap(console, Text(text) if isinstance(text, str) else text, indent, first)
    write_lines(console, [Text(), *lines] if apart else lines)


def show_difference(path: str, old: str, new: str) -> Iterator[Text]:
    """Give the lines by which two texts of a file differ, as tools for versions show them."""
    for line in difflib.unified_diff(LINE_END.split(old), LINE_END.split(new), path, path, lineterm=""):
        yield Text(printable(line), DIFFERENCES.get(line[:1], ""))


def is_interactive() -> bool:
    """Whether a person is watching standard error, so that progress is worth showing."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def write_table(
    console: Console, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]], *, grouped: bool = False
) -> None:
    """Write a table: with aligned columns on a terminal, with tabs between them through a pipe.

    In a grouped table all rows begin with the same word. On a terminal it stands once, as a heading.
    """
    if not console.is_terminal:
        for row in rows:
            console.file.write("\t".join(printable(cell) for cell in row) + "\n")
        return
    first = int(grouped)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=not grouped, header_style="dim")
    for number, column in enumerate(columns[first:]):
        table.add_column(column, style="cyan" if number == 0 else None, overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row[first:]))
    if grouped:
        console.print(Text(f"{columns[0]} ({table.row_count})", "bold"))
    console.print(table)
    if grouped:
        console.print()


def has_screen() -> bool:
    """Whether a browser would open in a window of its own, and not in this terminal."""
    return sys.platform in {"darwin", "win32"} or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
