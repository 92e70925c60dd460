"""Turns style sheets for words from left to right into those for words from right to left.

Most of a style sheet says "start" and "end" and needs no turning. What CSS can only say by left and right is turned
here: the four values of a shorthand, and where a sign stands that is drawn beside words.
"""

from __future__ import annotations

import re

LENGTH = r"-?[\d.]+(?:mm|em|pt)?(?![\w%.(])"
FOUR = re.compile(r"(?<![\w-])(padding|margin): " + r" ".join([r"([^ ;()]+)"] * 4) + ";")
PLACE = re.compile(rf"(background-position: |no-repeat )({LENGTH}) (center|{LENGTH})")


def mirror(css: str) -> str:
    """Swap left and right."""
    css = FOUR.sub(r"\1: \2 \5 \4 \3;", css)
    return PLACE.sub(_from_right, css)


def _from_right(found: re.Match[str]) -> str:
    before, across, down = found.groups()
    return f"{before}right {across} {down if down == 'center' else f'top {down}'}"
