"""Further views of a frame: a round window onto one part, larger, or the whole of it from another side, smaller.

In: a painted panel. Out: a panel with an edge of its own, set beside the other.
"""

from __future__ import annotations

from shapely import box

from supple_figures.drawing.camera import Flat
from supple_figures.drawing.panels import Panel
from supple_figures.drawing.styles import Style
from supple_figures.drawing.svg_paths import UNITS_PER_METRE, rounded

CLOSE_UP_RADIUS = 0.28
CLOSE_UP_SCALE = 2
SEEN_RADIUS = CLOSE_UP_RADIUS / CLOSE_UP_SCALE
APART = 0.05
SECOND_SCALE = 0.62
SECOND_MARGIN = 0.03
EDGE = 2


def enlarge(panel: Panel, middle: Flat, name: str, style: Style) -> Panel:
    """A round window onto a place of a panel. The name tells it from other windows of the drawing."""
    x, y = middle
    at_x, at_y = rounded(middle)
    radius = round(CLOSE_UP_RADIUS * UNITS_PER_METRE)
    shift = f"translate({at_x} {at_y}) scale({CLOSE_UP_SCALE}) translate({-at_x} {-at_y})"
    circle = f'<circle cx="{at_x}" cy="{at_y}" r="{radius}"'
    elements = (
        f'<clipPath id="{name}">{circle}/></clipPath>{circle} fill="{style.paper}"/>'
        f'<g clip-path="url(#{name})"><g transform="{shift}">{panel.elements}</g></g>'
        f'{circle} fill="none" stroke="{style.floor}" stroke-width="{EDGE}"/>'
    )
    bounds = (x - CLOSE_UP_RADIUS, y - CLOSE_UP_RADIUS, x + CLOSE_UP_RADIUS, y + CLOSE_UP_RADIUS)
    return Panel(elements, bounds, ())


def shrink(panel: Panel, style: Style) -> Panel:
    """A panel, smaller and framed."""
    left, low, right, high = (bound * SECOND_SCALE for bound in panel.bounds)
    left, low, right, high = left - SECOND_MARGIN, low - SECOND_MARGIN, right + SECOND_MARGIN, high + SECOND_MARGIN
    (x, y), (to_x, to_y) = rounded((left, high)), rounded((right, low))
    elements = (
        f'<rect x="{x}" y="{y}" width="{to_x - x}" height="{to_y - y}" rx="12" fill="none" stroke="{style.floor}" '
        f'stroke-width="{EDGE}"/><g transform="scale({SECOND_SCALE})">{panel.elements}</g>'
    )
    return Panel(elements, (left, low, right, high), ())


def beside(panel: Panel, other: Panel) -> Panel:
    """One panel out of two, the other at the right of the first, on one base."""
    x = panel.bounds[2] + APART - other.bounds[0]
    y = panel.bounds[1] - other.bounds[1]
    (right, down) = rounded((x, y))
    elements = f'{panel.elements}<g transform="translate({right} {down})">{other.elements}</g>'
    left, low, _, top = panel.bounds
    reach, high = other.bounds[2] + x, other.bounds[3] + y
    taken = box(other.bounds[0] + x, low, reach, high)
    return Panel(elements, (left, low, reach, max(top, high)), (*panel.taken, taken))
