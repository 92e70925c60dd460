"""Remembers what was made of objects, so that a set in memory is checked again in little time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from operator import is_
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Memo(Generic[K, V]):
    """What was made of some objects, by a key, for as long as they are the very same objects."""

    def __init__(self) -> None:
        self._known: dict[K, tuple[tuple[object, ...], V]] = {}

    def get(self, key: K, made_of: tuple[object, ...], make: Callable[[], V]) -> V:
        """Give what is known, or make it."""
        known = self._known.get(key)
        if known is None or len(known[0]) != len(made_of) or not all(map(is_, known[0], made_of)):
            known = self._known[key] = (made_of, make())
        return known[1]
