"""The signs of the drawings, each one by itself, for a legend.

In: a style. Out: a small `Drawing` for each sign. What each means is said beside it, in the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape

from shapely import LineString

from supple_figures.drawing.badges import FONT, Marks, draw_marks
from supple_figures.drawing.dark_colours import dark_sheet
from supple_figures.drawing.hatching import hatch_path
from supple_figures.drawing.layout import Drawing
from supple_figures.drawing.panels import HATCH_DEGREES, HATCH_SPACING, Pen, paint_texture
from supple_figures.drawing.silhouettes import Geometry
from supple_figures.drawing.styles import Style
from supple_figures.drawing.svg_paths import UNITS_PER_MILLIMETRE
from supple_figures.drawing.tones import style_of
from supple_figures.looks import LegendSign, StyleName
from supple_figures.model import Body

WIDTH, HEIGHT = 84, 36
# A limb of the legend: its middle line and its radius, in metres.
LIMB: Geometry = LineString([(0.055, -0.06), (0.225, -0.06)]).buffer(0.042)
COARSENESS = 0.0015


def draw_signs(
    style: StyleName, *, step: str, hold: str, title: str, body: Body | None = None
) -> Mapping[LegendSign, Drawing]:
    """A drawing of each sign, in the tones of a body.

    `step` and `hold` are examples in the reader's digits; all have one alternative text.
    """
    look = style_of(style, body or Body())
    elements = {
        LegendSign.STEP: _moved(draw_marks(step, Marks(), look)),
        LegendSign.ARROW: _arrow(look),
        LegendSign.BEFORE: _limb(look.ghost, look.ghost_line, look.thin, f' stroke-dasharray="{look.ghost_dash}"'),
        LegendSign.HOLD: _moved(draw_marks("", Marks(hold=hold), look)),
        LegendSign.IN: _moved(draw_marks("", Marks(breath="in"), look)),
        LegendSign.OUT: _moved(draw_marks("", Marks(breath="out"), look)),
        LegendSign.FAR: _far(look),
        LegendSign.WORKS: paint_texture(LIMB, look.works, look.near, Pen(look, COARSENESS)),
        LegendSign.STRETCHED: paint_texture(LIMB, look.stretched, look.near, Pen(look, COARSENESS)),
    }
    return {sign: _drawing(drawn, title, look) for sign, drawn in elements.items()}


def _drawing(elements: str, title: str, look: Style) -> Drawing:
    ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{look.background}"/>' if look.background else ""
    size = round(WIDTH / UNITS_PER_MILLIMETRE, 1), round(HEIGHT / UNITS_PER_MILLIMETRE, 1)
    sheet = dark_sheet(elements, look)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{size[0]:g}mm" '
        f'height="{size[1]:g}mm" role="img"><title>{escape(title)}</title>{sheet}{ground}'
        f'<g fill="none" stroke-linecap="round" stroke-linejoin="round" {FONT}>{elements}</g></svg>\n'
    )
    return Drawing(svg, *size)


def _moved(elements: str) -> str:
    return f'<g transform="translate(4 3)">{elements}</g>'


def _limb(fill: str, line: str, width: float, more: str = "") -> str:
    look = f'fill="{fill}" stroke="{line}" stroke-width="{width:g}"{more}'
    return f'<rect x="5" y="6" width="74" height="24" rx="12" {look}/>'


def _far(look: Style) -> str:
    limb = _limb(look.far.skin, look.far.line, look.far.width)
    if not look.far.hatched:
        return limb
    hatch = hatch_path(LIMB, HATCH_SPACING, HATCH_DEGREES)
    return f'{limb}<path d="{hatch}" stroke="{look.far.line}" stroke-width="{look.far.width / 2:g}"/>'


def _arrow(look: Style) -> str:
    return (
        f'<path d="M8 27q26-18 50-11" stroke="{look.accent}" stroke-width="5"/>'
        f'<path d="M76 22L55 26 61 7z" fill="{look.accent}"/>'
    )
