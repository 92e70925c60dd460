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


def find_sizes(fitting: Fitting, fits: Measure, guess: Sizes | None = None) -> Sizes:
    """Find the sizes by halves, after the largest and those near them. The smallest are taken even if they do not fit.

    A guess, and what is one larger, are tried first: a good one saves most of the tries and changes no answer.
    """
    low, high = Sizes(), Sizes(len(fitting.front) - 1, len(fitting.back) - 1)
    first_tries = [Sizes(place, place) for place in range(fitting.near + 1)]
    if guess is not None:
        first_tries = [Sizes(*(max(place - 1, 0) for place in guess)), guess]
    while low != high:
        middle = Sizes(*((first + last) // 2 for first, last in zip(low, high, strict=True)))
        wanted = first_tries.pop(0) if first_tries else middle
        tried = Sizes(*(min(max(place, first), last) for place, first, last in zip(wanted, low, high, strict=True)))
        found = [
            (first, min(place, last)) if fit else (max(first, min(place + 1, last)), last)
            for fit, place, first, last in zip(fits(tried), tried, low, high, strict=True)
        ]
        low, high = Sizes(*(first for first, _ in found)), Sizes(*(last for _, last in found))
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


def remember_sizes(markup: str, css: str, kind: str, find: Callable[[Sizes | None], Sizes]) -> Sizes:
    """Give the sizes of a print that this process has had already, or find them.

    Those of the last print of the same kind, such as the same exercises with other doses, are the guess.
    """
    key = hashlib.sha256(f"{len(markup)} {markup}{css}".encode()).digest()
    if key not in _remembered:
        like = hashlib.sha256(f"{len(kind)} {kind}{css}".encode()).digest()
        if len(_remembered) >= MOST_REMEMBERED:
            _remembered.clear()
        _remembered[key] = _remembered[like] = find(_remembered.get(like))
    return _remembered[key]
