"""Lines of letters set apart, where WeasyPrint 70 leaves a word alone on a line.

It lets Pango break a line, adds the room behind its last letter, and where that is too much takes the first word and no
more. Pango gets so much less room instead, and the line ends a word earlier.
"""

from __future__ import annotations

from typing import Any

from weasyprint.text import line_break  # type: ignore[import-untyped]  # it has no types

_create_layout = line_break.create_layout


def mend_line_breaks() -> None:
    """Let WeasyPrint break lines so from now on, in this process."""
    line_break.create_layout = _create_narrower


def _create_narrower(text: str, style: Any, context: Any, max_width: float | None, *more: Any) -> Any:  # noqa: ANN401 - WeasyPrint has no types
    spacing = style["letter_spacing"]
    if max_width is not None and spacing != "normal" and spacing > 0:
        max_width = max(0.0, max_width - spacing)
    return _create_layout(text, style, context, max_width, *more)
