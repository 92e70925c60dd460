"""Figures of an edition, drawn for the outputs by `supple_figures`.

- `draw_edition_figure(figure)` and `animate_edition_figure(figure)` draw a figure with its title, the numbers of its
  steps and its marks; `draw_edition_frames(figure)` draws each frame alone, `draw_edition_styles(figure, styles)` the
  figure in several styles.
- `build_sheet(figures, words)` gives one HTML page of figures in all styles.
"""

from __future__ import annotations

from supple_exporters.figures.contact_sheet import SheetWords, build_sheet
from supple_exporters.figures.edition_figures import (
    animate_edition_figure,
    draw_edition_figure,
    draw_edition_frames,
    draw_edition_styles,
)

__all__ = [
    "SheetWords",
    "animate_edition_figure",
    "build_sheet",
    "draw_edition_figure",
    "draw_edition_frames",
    "draw_edition_styles",
]
