"""Finds the largest sizes of text at which a print takes its sides: a measure of each try in, the sizes out.

Prints that differ in the person alone begin with the sizes that were found for one of them, so of a batch nearly every
handout is laid out once. What comes out is the same as if each were the only one: the first sizes are always those of
the print with a stand-in for the person, whether they are remembered or found anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from supple_exporters.pdf.prints import Fitting

MOST_REMEMBERED = 1000


class Sizes(NamedTuple):
    """Places in the lists of sizes of a `Fitting`: of the front and of the back. 0 is the largest."""

    front: int = 0
    back: int = 0


Measure: TypeAlias = Callable[[Sizes], tuple[bool, bool]]
"""Lays a print out, and says whether its front and its back take no more sides than they have."""

_remembered: dict[bytes, Sizes] = {}


def find_sizes(fitting: Fitting, fits: Measure) -> Sizes:
    """Find the sizes by halves, after the largest ones. The smallest are taken even where they do not fit."""
    low, high = Sizes(), Sizes(len(fitting.front) - 1, len(fitting.back) - 1)
    tried = low
    while low != high:
        found = [
            (first, place) if fit else (place + 1, last) if first < last else (first, last)
            for fit, place, first, last in zip(fits(tried), tried, low, high, strict=True)
        ]
        low, high = Sizes(*(min(first, last) for first, last in found)), Sizes(*(last for _, last in found))
        tried = Sizes(*((first + last) // 2 for first, last in zip(low, high, strict=True)))
    return high


def shrink_sizes(fitting: Fitting, sizes: Sizes, fits: Measure) -> Sizes:
    """Go on from sizes step by step to smaller ones, as long as a side does not fit and there is a smaller one."""
    last = Sizes(len(fitting.front) - 1, len(fitting.back) - 1)
    while True:
        smaller = Sizes(
            *(place if fit else min(place + 1, most) for fit, place, most in zip(fits(sizes), sizes, last, strict=True))
        )
        if smaller == sizes:
            return sizes
        sizes = smaller


def remember_sizes(markup: str, css: str, find: Callable[[], Sizes]) -> Sizes:
    """Give the sizes of a print that this process has had already, or find them."""
    key = hashlib.sha256(f"{len(markup)} {markup}{css}".encode()).digest()
    if key not in _remembered:
        sizes = find()
        if len(_remembered) >= MOST_REMEMBERED:
            _remembered.clear()
        _remembered[key] = sizes
    return _remembered[key]
