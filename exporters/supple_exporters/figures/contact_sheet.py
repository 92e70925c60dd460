"""The contact sheet: every figure in every style on one HTML page, beside what it has to show, for review.

In: figures by name. Out: one self-contained HTML text. Each picture stands at the scale that all figures share.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from supple_editions.model import EditionFigure
from supple_exporters.figures.edition_figures import animate_edition_figure, draw_edition_styles
from supple_figures.drawing.layout import Drawing
from supple_figures.drawing.styles import STYLES
from supple_figures.looks import StyleName

PAGE = """<!doctype html>
<html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body{{font:14px/1.4 system-ui,sans-serif;margin:24px;color:#14263b;background:#fff}}
section{{break-inside:avoid;margin:0 0 32px}}
h2{{font-size:18px;margin:0 0 4px}}
p{{margin:0 0 4px;max-width:48em}}
.row{{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}}
figure{{margin:8px 0 0}}
figcaption{{font-size:12px;color:#4a5866}}
img{{display:block;max-width:100%}}
</style>
<h1>{title}</h1>
{sections}
</html>
"""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the sheet says, in the reader's language: title, captions of the styles and of the moving picture."""

    language: str
    title: str
    styles: Mapping[StyleName, str]
    moving: str


def build_sheet(
    figures: Mapping[str, tuple[str, EditionFigure]], words: SheetWords, styles: Sequence[StyleName] = tuple(STYLES)
) -> str:
    """The page. `figures` gives for each id the title of the exercise and the figure."""
    sections: list[str] = []
    for name, (title, figure) in figures.items():
        drawings = draw_edition_styles(figure, styles)
        cells = [_cell(drawing, words.styles[style], figure) for style, drawing in drawings.items()]
        moving = animate_edition_figure(figure)
        if moving is not None and len(figure.frames) > 1:
            cells.append(_cell(moving, words.moving, figure))
        said = "".join(f"<p>{escape(frame.alt)}</p>" for frame in figure.frames)
        row = f'<div class="row">{"".join(cells)}</div>'
        sections.append(f'<section id="{escape(name)}"><h2>{escape(title)}</h2>{said}{row}</section>')
    return PAGE.format(language=escape(words.language), title=escape(words.title), sections="\n".join(sections))


def _cell(drawing: Drawing, caption: str, figure: EditionFigure) -> str:
    source = f"data:image/svg+xml;base64,{base64.b64encode(drawing.svg.encode()).decode()}"
    return f'<figure><img alt="{escape(figure.alt)}" src="{source}"><figcaption>{escape(caption)}</figcaption></figure>'
