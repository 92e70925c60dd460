"""Which pieces of an exercise card stand under its picture, and which beside it, so that both sides are about as long.

In: an exercise and the height of its picture. Out: the names of the pieces of each column.
"""

from __future__ import annotations

from supple_editions.model import EditionExercise
from supple_exporters.pdf.columns import lines

LETTERS = 57
"""Letters a line in a column of a card."""
LINE_MM = 4.45
ROW_MM = 5.9


def balance_card(item: EditionExercise, picture_mm: float) -> tuple[list[str], list[str]]:
    """Give the pieces below the picture and its dose, and those below the steps: `mistakes`, `breathing`, `ways`."""
    dose = len(item.dose.rows) * ROW_MM + _mm(item.dose.note or "") if item.dose else 2 * LINE_MM
    left = picture_mm + dose
    right = _mm(
        item.summary, " ".join(item.start), *(f"{step.text} {step.breathing_phrase or ''}" for step in item.steps)
    )
    right += 2 * LINE_MM
    ways = " ".join(way.text or "" for way in (*item.easier, *item.harder))
    pieces = {
        "mistakes": LINE_MM + _mm(*(f"{mistake.avoid} {mistake.instead or ''}" for mistake in item.mistakes[:2])),
        "ways": _mm(ways),
        "breathing": _mm(f"{item.breathing} {item.feel or ''}"),
    }
    columns: tuple[list[str], list[str]] = ([], [])
    heights = [left, right]
    for name, height in pieces.items():
        shorter = 0 if heights[0] <= heights[1] else 1
        columns[shorter].append(name)
        heights[shorter] += height
    return columns


def _mm(*texts: str) -> float:
    return sum(lines(text, LETTERS) for text in texts if text) * LINE_MM
