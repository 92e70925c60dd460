"""How many lines a text takes: its words in bold and in regular letters and the width of its column in, lines out.

The widths are those of the faces' own letters, so that the foot of a page gets the room that it needs, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # mypy finds no types in it

from supple_schema.models.theme import Face

FILES = {Face.ATKINSON: "atkinson-hyperlegible-next-latin", Face.LEXEND: "lexend-latin"}
REGULAR, BOLD = 400, 700
MM_A_POINT = 25.4 / 72
UNKNOWN = 0.65
"""The width of a letter that the first file of a face lacks, as a share of its size: a wide one."""


def count_lines(
    parts: Iterable[tuple[str, int]],
    face: Face,
    points: float,
    width_mm: float,
    letter_space: float = 0.0,
    word_space: float = 0.0,
) -> int:
    """Count the lines of a text that breaks between words. Each part has its weight; spaces are shares of the size."""
    room = width_mm / (points * MM_A_POINT)
    lines, place = 1, 0.0
    for text, weight in parts:
        widths = letter_widths(face, weight)
        gap = widths.get(" ", UNKNOWN) + letter_space + word_space
        for word in text.split():
            length = sum(widths.get(letter, UNKNOWN) + letter_space for letter in word)
            if place and place + gap + length > room:
                lines, place = lines + 1, length
            else:
                place += length + (gap if place else 0.0)
    return lines


@cache
def letter_widths(face: Face, weight: int) -> dict[str, float]:
    """The width of each letter of a face, as a share of its size."""
    file = resources.files("supple_exporters.pdf") / "fonts" / f"{FILES[face]}-{weight}-normal.woff2"
    font: Any = TTFont(BytesIO(file.read_bytes()))
    advances, em = font["hmtx"], font["head"].unitsPerEm
    return {chr(code): advances[name][0] / em for code, name in font.getBestCmap().items()}
