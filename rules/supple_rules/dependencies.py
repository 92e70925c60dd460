"""Which parts of the standards a value was made of, so that it is made again only when one of these has changed.

A part has a name, such as `project` or `vocabulary/cautions`. Whoever looks at one says so, and nobody has to list by
hand what a rule depends on.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_noted: ContextVar[set[str] | None] = ContextVar("noted", default=None)


def note(parts: Iterable[str]) -> None:
    """Say that these parts are looked at."""
    noted = _noted.get()
    if noted is not None:
        noted.update(parts)


@contextmanager
def noting() -> Generator[set[str]]:
    """Gather the parts that are looked at in a block. The block around it has looked at them too."""
    parts: set[str] = set()
    token = _noted.set(parts)
    try:
        yield parts
    finally:
        _noted.reset(token)
        note(parts)


class noted_property(Generic[T]):  # noqa: N801 - named as `cached_property` is
    """Like `functools.cached_property`; each look at it counts as one at the parts that it was made of."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = f"_noted_{name}"

    def __get__(self, instance: Any, owner: type[Any] | None = None) -> T:  # noqa: ANN401 - of any class
        known: tuple[T, set[str]] | None = instance.__dict__.get(self._name)
        if known is None:
            with noting() as parts:
                value = self._make(instance)
            known = instance.__dict__[self._name] = (value, parts)
        else:
            note(known[1])
        return known[0]
