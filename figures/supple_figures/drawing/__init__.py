"""Solved figures drawn as SVG.

- `draw_figure(solved, title=…, style=…, numbers=…, marks=…)` gives one SVG of all frames, with its size in millimetres;
  `draw_frames(solved, titles=…)` one SVG for each frame, `draw_styles(…)` one SVG for each style. `mirrored=True` shows
  the other side of the body.
- `animate_figure(solved, title=…, visits=…)` gives one moving SVG; `visits` are the ways from frame to frame and how
  long they take, `usual_visits(solved)` those that it has without.
- `title_parts(solved)` says what a title is made of: positions, poses and what moves.

All words in a drawing come from the caller: titles, numbers in the reader's digits, holds. Drawings carry no English.
An SVG has its title as its first child, so that a tagged PDF takes it as the alternative text of an `<img>`.
"""

from __future__ import annotations

from supple_figures.drawing.badges import Marks
from supple_figures.drawing.figure import draw_figure, draw_frames, draw_styles
from supple_figures.drawing.layout import Drawing
from supple_figures.drawing.motion import animate_figure, usual_visits
from supple_figures.drawing.titles import TitleParts, title_parts
from supple_figures.looks import StyleName
from supple_figures.model import FrameVisit

__all__ = [
    "Drawing",
    "FrameVisit",
    "Marks",
    "StyleName",
    "TitleParts",
    "animate_figure",
    "draw_figure",
    "draw_frames",
    "draw_styles",
    "title_parts",
    "usual_visits",
]
