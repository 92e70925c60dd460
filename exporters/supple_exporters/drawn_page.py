"""What a page of a PDF looks like: a page in, the contrast at any place of it out."""

from __future__ import annotations

from typing import Any

import numpy as np

LEAST_CONTRAST = 32
"""Of 255 shades of grey, where a letter is drawn: light grey on white that some can still read has 40."""
LEAST_HEIGHT = 3.0
"""Points from line to line below which nobody can read a text."""
SCALE = 2.0
"""Dots for each point of a page."""
STRIP = 500
"""Points of a page that are drawn at a time."""
OVERLAP = 50
"""Points by which strips overlap, so that each letter is whole in one."""
MOST_STRIPS = 4


class DrawnPage:
    """A page of pypdfium2 in grey, drawn strip by strip where somebody looks."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - the library has no types
        self._page = page
        self._left, self._bottom, _, top = page.get_bbox()
        self._height = top - self._bottom
        self._strips: dict[int, np.ndarray[Any, Any]] = {}

    def shows(self, left: float, right: float, bottom: float, top: float) -> bool:
        """Whether there is something to be seen in a box or at its edge, in points from the lower left corner."""
        down = self._height - (top - self._bottom), self._height - (bottom - self._bottom)
        number = int(sum(down) / 2 // STRIP)
        if not 0 <= number <= (self._height - 1) // STRIP:
            return False
        strip = self._strip(number)
        rows = [int((place - max(0, number * STRIP - OVERLAP)) * SCALE) for place in down]
        columns = [int((place - self._left) * SCALE) for place in (left, right)]
        box = strip[max(0, rows[0] - 1) : max(0, rows[1] + 2), max(0, columns[0] - 1) : max(0, columns[1] + 2)]
        return bool(box.size) and int(box.max()) - int(box.min()) >= LEAST_CONTRAST

    def _strip(self, number: int) -> np.ndarray[Any, Any]:
        if number not in self._strips:
            if len(self._strips) > MOST_STRIPS:
                self._strips.clear()
            start, end = max(0, number * STRIP - OVERLAP), min((number + 1) * STRIP + OVERLAP, self._height)
            crop = (0, self._height - end, 0, start)
            self._strips[number] = self._page.render(scale=SCALE, crop=crop, grayscale=True).to_numpy().squeeze()
        return self._strips[number]
