"""A way in which people write an amount: what each line of the tables behind the hints of quantities is made of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

Rewrite: TypeAlias = Callable[[re.Match[str]], str]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way to write an amount: the forms in which it is met, its pattern, and what it should be."""

    forms: tuple[str, ...]
    pattern: str
    why: str
    write: str | Rewrite | None = None
    hint: str = ""


N = r"[1-9][0-9]{0,3}"
R = rf"{N}(?:\s?[-–]\s?{N})?"
SECONDS = r"s(?:ec(?:ond)?s?)?\.?"
MINUTES = r"m(?:in(?:ute)?s?)?\.?"
COUNTS = ("Count", "Times")
TIMES = ("Hold", "Duration")


def decimal(factor: int, unit: str) -> Rewrite:
    """Write a number with a decimal sign as a whole number of a smaller unit."""
    return lambda match: f"{int(Decimal(match[1].replace(',', '.')) * factor)} {unit}"
