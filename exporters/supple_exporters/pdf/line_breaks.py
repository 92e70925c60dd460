"""Lines that WeasyPrint 70 ends early: a word alone on its line, or bold words cut in two before the line is full.

It lets Pango break a line and measures it anew. With letters set apart it adds the room behind the last one, and where
that is too much takes the first word and no more: Pango gets so much less room instead, and the line ends a word
earlier. Any other line can come out wider than its room by a hair, by a rounding, and then the line is broken at an
earlier place, within bold words before it: such a hair counts as none. Pango itself counts the room behind a letter at
the end of a text, but not of a line: a box as wide as its words, such as a telephone number or a cell of a table, would
lose its last word. So what has room as a whole is not broken.

WeasyPrint is a library of the whole process, and a program that calls this one may lay out documents of its own: it is
changed while a print is laid out, and is as it was afterwards.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from weasyprint.layout import inline  # type: ignore[import-untyped]  # it has no types
from weasyprint.text import line_break  # type: ignore[import-untyped]  # it has no types

_create_layout: Any = line_break.create_layout  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # as above
_split_first_line: Any = line_break.split_first_line  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # as above
HAIR = 0.5
"""In pixels of CSS: 0.13 mm, which nobody sees."""
ROUNDING = 0.02
"""In pixels as well: more than is lost where a width is computed in another order."""


class _Layouts:
    """How many prints are being laid out now, each in a thread of its own."""

    count = 0
    lock = Lock()


@contextmanager
def mended_line_breaks() -> Generator[None]:
    """Let WeasyPrint break lines so while a print is laid out."""
    with _Layouts.lock:
        _Layouts.count += 1
        line_break.create_layout, inline.split_first_line = _create_narrower, _split_within_a_hair
    try:
        yield
    finally:
        with _Layouts.lock:
            _Layouts.count -= 1
            if not _Layouts.count:
                line_break.create_layout, inline.split_first_line = _create_layout, _split_first_line


def _create_narrower(text: str, style: Any, context: Any, max_width: float | None, *more: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    if max_width is not None:
        max_width = max(0.0, max_width - _spacing(style))
    return _create_layout(text, style, context, max_width, *more)


def _spacing(style: Any) -> float:  # noqa: ANN401 - WeasyPrint has no types
    """Give the room that is added between letters, in pixels."""
    spacing: str | float = style["letter_spacing"]
    return 0.0 if isinstance(spacing, str) else max(0.0, spacing)


def _split_within_a_hair(text: str, style: Any, context: Any, max_width: float | None, *more: Any, **named: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    line = _split_first_line(text, style, context, max_width, *more, **named)
    if max_width is not None and _spacing(style) and _ends_in_a_word(text, line[2]):
        whole = _split_first_line(text, style, context, None, *more, **named)
        if whole[2] is None and whole[3] <= max_width + ROUNDING:
            return (*whole[:3], min(whole[3], max_width), *whole[4:])
    width = line[3]
    if max_width is None or not 0 < max_width < width <= max_width + HAIR:
        return line
    return (*line[:3], max_width, *line[4:])


def _ends_in_a_word(text: str, resume: int | None) -> bool:
    """Whether one word alone is left for the next line."""
    return resume is not None and b" " not in text.encode()[resume:].strip()
