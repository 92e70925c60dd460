"""The contact sheet: every figure in every style on one HTML page, for looking and for review.

In: figures by name. Out: one self-contained HTML text. Each picture stands at the size at which booklets print it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from supple_exporters.figures.drawing import draw_styles
from supple_exporters.figures.motion import animate_figure
from supple_exporters.figures.styles import STYLES, StyleName
from supple_schema.posing.solving import SolvedFigure

PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title><style>
body{{font:14px/1.4 system-ui,sans-serif;margin:24px;color:#14263b}}section{{break-inside:avoid;margin:0 0 32px}}
h2{{font-size:18px;margin:0 0 8px}}.row{{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}}
figure{{margin:0}}figcaption{{font-size:12px;color:#4a5866}}img{{display:block}}</style><h1>{title}</h1>{sections}</html>
"""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the sheet says, in the reader's language: title, captions of the styles and of the moving picture."""

    language: str
    title: str
    styles: Mapping[StyleName, str]
    moving: str


def build_sheet(
    figures: Mapping[str, tuple[str, SolvedFigure]], words: SheetWords, styles: Sequence[StyleName] = tuple(STYLES)
) -> str:
    """The page. `figures` gives for each id its title and the figure."""
    sections: list[str] = []
    for name, (title, solved) in figures.items():
        numbers = [str(number + 1) for number in range(len(solved.frames))]
        drawings = draw_styles(solved, title=title, styles=styles, numbers=numbers)
        cells = [_cell(drawing.svg, words.styles[style], title) for style, drawing in drawings.items()]
        moving = animate_figure(solved, title=title).svg
        cells.append(_cell(moving, words.moving, title))
        row = f'<div class="row">{"".join(cells)}</div>'
        sections.append(f'<section id="{escape(name)}"><h2>{escape(title)}</h2>{row}</section>')
    return PAGE.format(language=escape(words.language), title=escape(words.title), sections="".join(sections))


def _cell(svg: str, caption: str, title: str) -> str:
    return (
        f'<figure><img alt="{escape(title)}" src="{_source(svg)}"><figcaption>{escape(caption)}</figcaption></figure>'
    )


def _source(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
