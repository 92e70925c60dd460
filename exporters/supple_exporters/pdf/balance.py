"""Which pieces of an exercise card stand under its picture, and which beside it, so that both sides are about as long.

In: an exercise and the height of its picture. Out: the names of the pieces of each column.
"""

from __future__ import annotations

import math
from itertools import product

from supple_editions.model import EditionExercise

UNDER, BESIDE, STEP = 53, 51, 46
"""Letters a line under the picture, beside it, and in a step beside it."""
LINE_MM = 4.3
GAP_MM = 0.6
ROW_MM = 5.6


def balance_card(item: EditionExercise, picture_mm: float) -> tuple[list[str], list[str]]:
    """Give the pieces below the picture and its dose, and those below the steps: `mistakes`, `breathing`, `ways`."""
    dose = len(item.dose.rows) * ROW_MM + _mm(UNDER, item.dose.note or "") if item.dose else 2 * LINE_MM
    steps = (f"{step.text} {step.breathing_phrase or ''}" for step in item.steps)
    said = 2 * LINE_MM + _mm(BESIDE, item.summary or "", " ".join(item.start)) + _mm(STEP, *steps)
    texts = {
        "mistakes": [f"{mistake.avoid} {mistake.instead or ''}" for mistake in item.mistakes[:2]],
        "ways": [" ".join(way.text or "" for way in ways if way.usable) for ways in (item.easier, item.harder)],
        "breathing": [f"Breathing. {item.breathing or ''} How it should feel. {item.feel or ''}"],
    }

    def longer(sides: tuple[int, ...]) -> float:
        heights = [picture_mm + dose, said]
        for (name, parts), side in zip(texts.items(), sides, strict=True):
            heading = LINE_MM if name == "mistakes" and parts else 0.0
            heights[side] += heading + _mm((UNDER, BESIDE)[side], *parts)
        return max(heights)

    chosen = min(product((0, 1), repeat=len(texts)), key=longer)
    below, beside = ([name for name, side in zip(texts, chosen, strict=True) if side == column] for column in (0, 1))
    return below, beside


def _mm(letters: int, *texts: str) -> float:
    return sum(math.ceil(len(text) / letters) * LINE_MM + GAP_MM for text in texts if text.strip())
