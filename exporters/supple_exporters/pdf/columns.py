"""Columns of one height: texts in, neighbours put into so many columns that come out about equally long.

WeasyPrint's own columns are not used: it balances boxes badly and can take minutes over a page of them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def split_columns(items: Sequence[T], count: int, length: Callable[[T], float]) -> list[list[T]]:
    """Cut a row of items into at most `count` runs, so that the longest one is as short as can be.

    `length` gives the height of an item in any unit. The order stays; no run is empty.
    """
    lengths = [length(item) for item in items]
    lowest, highest = max(lengths, default=0.0), sum(lengths)
    for _ in range(40):
        middle = (lowest + highest) / 2
        if len(_fill(lengths, middle)) <= count:
            highest = middle
        else:
            lowest = middle
    columns: list[list[T]] = []
    start = 0
    for size in _fill(lengths, highest):
        columns.append(list(items[start : start + size]))
        start += size
    return columns


def split_groups(
    groups: Sequence[Sequence[T]], count: int, length: Callable[[T], float], spare: float
) -> list[list[T]]:
    """Cut groups of items into at most `count` runs, and part a group only where it would cost more than `spare`.

    What it costs not to part one is how much longer the longest run gets, in the unit of `length`.
    """

    def longest(columns: list[list[T]]) -> float:
        return max((sum(map(length, column)) for column in columns), default=0.0)

    parted = split_columns([item for group in groups for item in group], count, length)
    runs = split_columns(groups, count, lambda group: sum(map(length, group)))
    whole = [[item for group in run for item in group] for run in runs]
    return whole if longest(whole) <= longest(parted) + spare else parted


def balance_columns(items: Sequence[T], count: int, length: Callable[[T], float]) -> list[list[T]]:
    """Put items whose order says nothing into columns of about one height, the longest ones first.

    In each column they stand in the order in which they came. No column is empty.
    """
    columns: list[list[int]] = [[] for _ in range(count)]
    lengths = [length(item) for item in items]
    for place in sorted(range(len(items)), key=lambda place: -lengths[place]):
        min(columns, key=lambda column: sum(lengths[one] for one in column)).append(place)
    filled = sorted(sorted(column) for column in columns if column)
    return [[items[place] for place in column] for column in filled]


def lines(text: str, letters: int) -> float:
    """About how many lines a text takes at so many letters a line, with the gap below it."""
    return math.ceil(len(text) / letters) + 0.35


def _fill(lengths: Sequence[float], height: float) -> list[int]:
    """How many items go into each column, when every column is filled up to a height."""
    sizes: list[int] = []
    room = 0.0
    for length in lengths:
        if not sizes or length > room:
            sizes.append(0)
            room = height
        sizes[-1] += 1
        room -= length
    return sizes
