"""How much, how long, how often: the dose of an exercise.

Counts are for one side wherever an exercise has sides: `repetitions: 8` with `sides: each` is 8 on each side.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from itertools import combinations
from types import MappingProxyType
from typing import Any, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from supple_schema.diagnostics.wording import choices
from supple_schema.models.base import Flag, Model, Slug, Text, TimeOfDayId
from supple_schema.models.quantities import (
    ONE,
    Count,
    Distance,
    Duration,
    Effort,
    Frequency,
    Hold,
    Intervals,
    Load,
    Range,
    Tempo,
    Times,
)


class Meaning(StrEnum):
    """What the measures of a dose come to. `MEANINGS` says which may stand together."""

    COUNTED = "counted"
    """Repetitions, one after the other."""
    HELD = "held"
    """One hold."""
    HELD_EACH_TIME = "held-each-time"
    """Repetitions, each with a hold."""
    TIMED = "timed"
    """As long as it says, without counting."""
    FAR = "far"
    """A way to go."""
    FAR_EACH_TIME = "far-each-time"
    """A way to go, several times."""
    INTERVALS = "intervals"
    """Stretches of time in turn."""


MEANINGS: Mapping[frozenset[str], Meaning] = MappingProxyType(
    {
        frozenset({"repetitions"}): Meaning.COUNTED,
        frozenset({"hold"}): Meaning.HELD,
        frozenset({"repetitions", "hold"}): Meaning.HELD_EACH_TIME,
        frozenset({"duration"}): Meaning.TIMED,
        frozenset({"distance"}): Meaning.FAR,
        frozenset({"repetitions", "distance"}): Meaning.FAR_EACH_TIME,
        frozenset({"intervals"}): Meaning.INTERVALS,
    }
)
"""Which measures may stand together, and what they mean then. All other sets of measures are errors."""

MEASURES = ("repetitions", "hold", "duration", "distance", "intervals")
"""The fields of which a dose has at least one."""

RHYTHMS = ("pace", "tempo")
"""The fields that say how long one repetition takes."""

REPEATED = frozenset({"repetitions", "duration"})
"""The measures beside which they may stand."""

APART = (("pace", "tempo"), ("tempo", "hold"), ("side", "affected_side"))
"""Other fields of which a dose has one at most."""

LISTED = ("repetitions", "hold", "load")
"""The fields that may have a list, with one amount for each set."""


HINTS = {
    ("pace", "tempo"): "Leave out `pace`: the parts of `tempo` come to the whole.",
    ("tempo", "hold"): "Put the hold into the tempo: `3 down, 5 hold, 3 up`.",
    ("side", "affected_side"): "Leave out `affected_side` where one side works alone.",
}


class DoseSide(StrEnum):
    """The one side that works, where only one does."""

    AFFECTED = "affected"
    """The side with the problem."""
    OTHER = "other"
    """The other one."""


class Support(StrEnum):
    """What the hands hold on to."""

    TWO_HANDS = "two hands"
    ONE_HAND = "one hand"
    FINGERTIPS = "fingertips"
    NONE = "none"


class SideDose(Model):
    """What differs for the affected side: only what is given here."""

    sets: Times | None = None
    """Another number of sets."""

    repetitions: Count | None = None
    """Another number of repetitions."""

    hold: Hold | None = None
    """Another hold."""

    duration: Duration | None = None
    """Another length of time."""

    distance: Distance | None = None
    """Another distance."""

    load: Load | None = None
    """Another load."""


def _keep_apart(schema: dict[str, Any]) -> None:
    unfit = [set(pair) for pair in combinations(MEASURES, 2) if frozenset(pair) not in MEANINGS]
    pairs = [*(sorted(pair) for pair in unfit), *(list(pair) for pair in APART)]
    schema["not"] = {"anyOf": [{"required": pair} for pair in pairs]}


def _be_whole(schema: dict[str, Any]) -> None:
    _keep_apart(schema)
    rhythm = {"anyOf": [{"required": [name]} for name in RHYTHMS]}
    schema["anyOf"] = [
        {"required": [name]} if name in REPEATED else {"required": [name], "not": rhythm} for name in MEASURES
    ]


class DoseChange(Model):
    """What changes in a dose: only what differs."""

    model_config = ConfigDict(json_schema_extra=_keep_apart)

    sets: Times | None = None
    """How many rounds, for example `1-2`. One round when it is left out, or as many as a list has."""

    repetitions: Count | None = None
    """How many times in a round, and on each side: `8-12`, `up to 10`, `12, 10, 8` for 3 sets, `until fatigue`."""

    hold: Hold | None = None
    """How long to stay in the position each time: `5-10 s`, `3 breaths`, `as long as comfortable, from 3 breaths`."""

    duration: Duration | None = None
    """How long it lasts, where it is not counted: `2-5 min`. With `sides: each` it is the time for each side."""

    distance: Distance | None = None
    """How far: `200 m`, `2000 steps`. With repetitions it is the way for each of them."""

    intervals: Intervals | None = None
    """Stretches of time in turn: `1 min fast, 2 min slow, 6 times`."""

    pace: Duration | None = None
    """How long one repetition takes, without its hold. The set's usual pace when it is left out."""

    tempo: Tempo | None = None
    """The rhythm of one repetition, in seconds: `3 down, 1 hold, 3 up`; `10 hold, 10 rest` lets go in between."""

    rest: Duration | None = None
    """The rest between two sets."""

    load: Load | None = None
    """What works against you: `2 kg`, `2-5 kg`, `red band`, `body weight`; `4, 5, 6 kg` for 3 sets."""

    effort: Effort | None = None
    """How hard it should feel: `5-6 of 10`, or `2-3 left` for what is left in you. One scale in a set of content."""

    side: DoseSide | None = None
    """The one side that works: `affected` or `other`. Both when it is left out."""

    affected_side: SideDose | None = None
    """What differs for the affected side: `{repetitions: 12}`. The rest is as on the other side."""

    support: Support | None = None
    """What the hands hold on to: `two hands`, `one hand`, `fingertips` or `none`."""

    someone_present: Flag = False
    """Whether someone must be there."""

    often: Frequency | None = None
    """How often: `2 per day`, `twice a week`, `Monday, Wednesday, Friday`, `every hour, up to 8 per day`."""

    times: tuple[TimeOfDayId, ...] = ()
    """Named times of the day, such as `morning` and `night`."""

    note: Text | None = None
    """Anything that numbers cannot say, in one sentence."""

    @property
    def measures(self) -> frozenset[str]:
        """The measures that are given."""
        return frozenset(name for name in MEASURES if getattr(self, name) is not None)

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if self.measures and self.measures not in MEANINGS:
            given = [name for name in MEASURES if name in self.measures]
            raise _error(
                f"{choices(given, last='and')} cannot stand together: nobody could say which of them ends the set.",
                _what_fits(self),
            )
        for one, other in APART:
            if getattr(self, one) is not None and getattr(self, other) is not None:
                raise _error(f"`{one}` and `{other}` cannot stand together.", HINTS[one, other])
        self._check_lists()
        return self

    def _check_lists(self) -> None:
        lists = lists_of(self)
        if len(set(lists.values())) > 1:
            said = " and ".join(f"`{name}` has {length}" for name, length in lists.items())
            raise _error(f"A list has one amount for each set, but {said}.", "Give both lists the same length.")
        sets = self.sets.range if self.sets else None
        for name, length in lists.items():
            if sets and (sets.low, sets.high) != (length, length):
                raise _error(
                    f"`{name}` has a list for {length} sets, but there are {sets} sets.",
                    f"Leave `sets` out, or write `sets: {length}`.",
                )


class Dose(DoseChange):
    """One way to dose an exercise. It has repetitions, a hold, a duration, a distance or intervals."""

    model_config = ConfigDict(json_schema_extra=_be_whole)

    @property
    def meaning(self) -> Meaning:
        """What its measures come to."""
        return MEANINGS[self.measures]

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if not self.measures:
            raise _error(
                "A dose needs repetitions, a hold, a duration, a distance or intervals.",
                "Add `repetitions: 8-12`, `hold: 5 s`, `duration: 2 min`, `distance: 200 m`, or write `dose: unknown`.",
            )
        rhythms = [name for name in RHYTHMS if getattr(self, name) is not None]
        if rhythms and not self.measures & REPEATED:
            raise _error(
                f"`{rhythms[0]}` is of one repetition, and nothing is repeated here.",
                "Add `repetitions:`, or `duration:` where nobody counts.",
            )
        own = self.affected_side
        odd = [name for name in MEASURES if own and name not in self.measures and getattr(own, name, None) is not None]
        if odd:
            raise _error(
                f"`affected_side` has `{odd[0]}`, and the dose itself has not.",
                f"Add `{odd[0]}` to the dose too: both sides are dosed in the same way.",
            )
        return self


class NamedDose(Dose):
    """Another way to dose the same exercise, that a routine can ask for by its id."""

    id: Slug
    """The name by which a routine asks for this dose."""

    title: Text
    """What a reader sees, for example `One long hold`."""

    when: Text | None = None
    """For whom or when this dose is the better one."""


def change_fields(base: DoseChange | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """Give the fields of a dose in which some are changed. Measures that cannot stand beside the new ones give way."""
    kept = {name: value for name in DoseChange.model_fields if (value := getattr(base, name, None)) is not None}
    fields = {**kept, **given}
    new = {name for name in MEASURES if name in given}
    if new and frozenset(name for name in MEASURES if name in fields) not in MEANINGS:
        fields = {name: value for name, value in fields.items() if name not in MEASURES or name in new}
    for one, other in APART:
        if one in fields and other in fields:
            fields.pop(one if other in given else other)
    own = fields.get("affected_side")
    if own and any(name not in fields and getattr(own, name, None) is not None for name in MEASURES):
        fields.pop("affected_side")
    if not REPEATED & fields.keys():
        fields = {name: value for name, value in fields.items() if name not in RHYTHMS}
    return _fit_lists(fields, given)


def _fit_lists(fields: dict[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Bring lists that were kept to the number of sets that there is now; a range of sets ends a list."""
    lists = {name: fields[name] for name in LISTED if len(getattr(fields.get(name), "ranges", ())) > 1}
    new = [len(amount.ranges) for name, amount in lists.items() if name in given]
    sets = given["sets"].range if "sets" in given else None
    wanted = new[0] if new else (sets.high if sets.low == sets.high else 1) if sets else None
    if wanted is None:
        return fields
    cut = {
        name: replace(amount, ranges=(*amount.ranges, *amount.ranges[-1:] * wanted)[:wanted])
        for name, amount in lists.items()
        if name not in given
    }
    return {name: value for name, value in fields.items() if name != "sets" or not new or sets} | cut


def lists_of(dose: DoseChange) -> dict[str, int]:
    """Give the fields that have a list, and how long each is."""
    lengths = {name: len(amount.ranges) for name in LISTED if (amount := getattr(dose, name))}
    return {name: length for name, length in lengths.items() if length > 1}


def side_doses(dose: Dose) -> tuple[Dose, Dose]:
    """Give the dose of the affected side and that of the other, which are the same where nothing differs."""
    own = dose.affected_side
    if own is None:
        return dose, dose
    given = {name: value for name in SideDose.model_fields if (value := getattr(own, name)) is not None}
    plain = dose.model_copy(update={"affected_side": None})
    return plain.model_copy(update=given), plain


def sets_of(dose: Dose) -> Times:
    """Give the number of sets: what the dose says, as many as its lists have, or one."""
    return dose.sets or Times(ONE.times(max(lists_of(dose).values(), default=1)))


def set_amount(amount: Count | Hold | Load | None, number_of_set: int) -> Range | None:
    """Give the amount of one set, from 1: that of a list, or the one that all sets have."""
    ranges = amount.ranges if amount else ()
    return ranges[min(number_of_set, len(ranges)) - 1] if ranges else None


def _error(message: str, hint: str) -> PydanticCustomError:
    return PydanticCustomError("dose", "{message}", {"message": message, "hint": hint})


def _what_fits(dose: DoseChange) -> str:
    count = dose.repetitions
    if dose.measures == REPEATED and count and count.as_many:
        return f"Write the time with the count: `repetitions: as many as comfortable in {dose.duration}`."
    if dose.measures == REPEATED and count and count.until_fatigue:
        return "Write `repetitions: until fatigue` or `duration:`, not both."
    if "duration" in dose.measures:
        return "Leave out `duration`, or leave out the others. The length of each repetition is `pace`."
    fitting = [" with ".join(f"`{name}`" for name in MEASURES if name in pair) for pair in MEANINGS if len(pair) > 1]
    return f"Keep one of them. Together can stand only {' or '.join(fitting)}."
