"""Figures: drawings of exercises, computed from poses.

What others use:

- `solve_figure(figure, poses)` of `supple_schema.posing` turns an exercise's `figure:` and all poses into a
  `SolvedFigure` and problems. Joint positions and angles for programs are in its frames.
- `draw_figure(solved, title=…, style=…, numbers=…, marks=…)` gives one SVG of all frames, with its size in millimetres;
  `draw_frames(solved, titles=…)` one SVG for each frame, `draw_styles(…)` one SVG for each style. `mirrored=True` shows
  the other side of the body.
- `animate_figure(solved, title=…)` gives one moving SVG, `time_frames(solved)` the timing that it uses.
- `draw_edition_figure(figure)` and `animate_edition_figure(figure)` do the same for a figure of an edition, with its
  title, the numbers of its steps and its marks.
- `build_sheet(figures, words)` gives one HTML page of figures of an edition in all styles.
- `title_parts(solved)` says what a title is made of: positions, poses and what moves.

All words in a drawing come from the caller: titles, numbers in the reader's digits, holds. Drawings carry no English.
An SVG has its title as its first child, so that a tagged PDF takes it as the alternative text of an `<img>`.
"""

from __future__ import annotations

from supple_exporters.figures.badges import Marks
from supple_exporters.figures.drawing import draw_figure, draw_frames, draw_styles
from supple_exporters.figures.edition_figures import animate_edition_figure, draw_edition_figure
from supple_exporters.figures.layout import Drawing
from supple_exporters.figures.motion import Moment, animate_figure, time_frames
from supple_exporters.figures.sheet import SheetWords, build_sheet
from supple_exporters.figures.titles import TitleParts, title_parts
from supple_exporters.looks import StyleName

__all__ = [
    "Drawing",
    "Marks",
    "Moment",
    "SheetWords",
    "StyleName",
    "TitleParts",
    "animate_edition_figure",
    "animate_figure",
    "build_sheet",
    "draw_edition_figure",
    "draw_figure",
    "draw_frames",
    "draw_styles",
    "time_frames",
    "title_parts",
]
