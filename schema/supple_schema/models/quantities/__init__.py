"""Amounts, counts, holds, loads, rhythms and frequencies: written as people write them, kept as data.

This is the one grammar of quantities. Each form has a pattern, built from the same tables of words, that is both the
parser and the pattern in the published JSON Schema. Every form accepts common spellings (`10 seconds`, `10–20`,
`twice a day`) and `str()` gives back the one canonical text (`10 s`, `10-20`, `2 per day`).
"""

from supple_schema.models.quantities.amounts import Count, Duration, Hold, Times
from supple_schema.models.quantities.frequency import EVERY_DAY, Frequency, Weekday
from supple_schema.models.quantities.quantity import Quantity
from supple_schema.models.quantities.ranges import ONE, Bound, QuantityError, Range, hull
from supple_schema.models.quantities.training import (
    THOUSAND,
    Band,
    Distance,
    Effort,
    EffortScale,
    Gait,
    Intervals,
    Load,
    Tempo,
    TempoPhase,
)
from supple_schema.models.quantities.units import Unit, in_base

AMOUNT_FORMS: tuple[type[Quantity], ...] = (
    Count,
    Distance,
    Duration,
    Effort,
    Frequency,
    Hold,
    Intervals,
    Load,
    Tempo,
    Times,
)
"""All forms, by name."""

__all__ = [
    "AMOUNT_FORMS",
    "EVERY_DAY",
    "ONE",
    "THOUSAND",
    "Band",
    "Bound",
    "Count",
    "Distance",
    "Duration",
    "Effort",
    "EffortScale",
    "Frequency",
    "Gait",
    "Hold",
    "Intervals",
    "Load",
    "Quantity",
    "QuantityError",
    "Range",
    "Tempo",
    "TempoPhase",
    "Times",
    "Unit",
    "Weekday",
    "hull",
    "in_base",
]
