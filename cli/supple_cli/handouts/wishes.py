"""What was asked for, as it was typed, and what to say where it cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from supple_cli.suggestions import unknown
from supple_schema.diagnostics.wording import did_you_mean


class WishError(ValueError):
    """Something that was asked for cannot be. `field` is what was asked for, such as `side`.

    The message quotes what was written. `discreet` does not: in a table any cell may hold a name by mistake.
    """

    def __init__(self, field: str, message: str, discreet: str | None = None) -> None:
        super().__init__(message)
        self.field = field
        self.discreet = discreet or message


class Wishes(NamedTuple):
    """What was asked for, as it was typed."""

    exercises: tuple[str, ...]
    """Ids, each with the id of a dose after a colon if another than the usual one is wanted; or that of a routine."""

    doses: tuple[str, ...] = ()
    """Such as `bridge.repetitions=8`."""

    conditions: tuple[str, ...] = ()
    side: str | None = None
    place: str | None = None
    like: str | None = None
    body: str | None = None
    tones: str | None = None
    muscles: str | None = None


def find_name(field: str, what: str, name: str, known: Iterable[str]) -> str:
    """Give a name that is known.

    Raises:
        WishError: it is not. The message says what was meant.
    """
    names = list(known)
    if name not in names:
        meant = f"There is no such {what}. {did_you_mean(name, names)}".rstrip()
        raise WishError(field, unknown(what, name, names), meant)
    return name
