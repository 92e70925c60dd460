"""What Supple requires of a known subject stays required."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import pairwise

from pydantic import TypeAdapter

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_rules.subjects import Required, rank_of, required_signs, used_subjects, with_included
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.library import Item, Library
from supple_schema.models.base import Model
from supple_schema.models.subject import Subject
from supple_schema.reading.document import read_shipped

FLOORS = "floors.yaml"


class Floor(Model):
    """What is required of one subject, by its ids."""

    includes: tuple[str, ...] = ()
    """Floors of subjects that this one shares."""

    gated: tuple[str, ...] = ()
    """Goals that need a gate."""

    signs: dict[str, tuple[str, ...]]
    """Signs, by their care level."""

    short_notice: tuple[str, ...]
    """Signs whose group the short notice names."""

    def is_of(self, name: str, subject: Item[Subject], signs: Collection[str]) -> bool:
        """Whether a subject is this one: by its name, or as it requires most of these signs, itself or by others."""
        known = {sign for signs in self.signs.values() for sign in signs}
        return subject.id == name or 2 * len(known.intersection(signs)) > len(known)


class FloorOfSignsLowered(Rule):
    """A subject that no longer requires a warning sign, or a gate, which Supple requires of it

    Supple keeps a list of what the subjects that it comes with require. A subject of a set may require more, and have
    the signs in groups of its own or in a subject that it includes, but it never requires less.

    Why: Rules count the signs that a subject asks for. A sign that is deleted here is missed nowhere, by nobody.
    Example: The group `saddle` is deleted from `subjects/back.yaml`, or `includes: [everyone]`.
    Instead: Put it back. A booklet for which a sign means nothing shows it all the same.
    """

    code = "S435"
    name = "floor-of-signs-lowered"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare each subject that the set uses, with what it includes, with the list."""
        library = context.library
        for subject, floor in floors_of(library):
            including = with_included(library, (subject.id,)).values()
            required = list(required_signs(including))
            gated = {goal for one in including for goal in one.model.gated}
            ranked = {level: rank_of(library, level) for level in floor.signs}
            yield from cls._compare(subject, floor, _ranks(context, required), ranked)
            yield from cls._compare_notice(subject, floor, required)
            yield from cls._compare_levels(context, subject, wanted=ranked)
            for goal in floor.gated:
                if goal not in gated and goal in library.vocabulary("goals"):
                    yield cls.diagnostic(
                        f"`{subject.id}` no longer asks for a gate before `{goal}`.",
                        subject.label("gated", key=True),
                        hints=f"Add `{goal}` to `gated`.",
                    )

    @classmethod
    def _compare(
        cls, subject: Item[Subject], floor: Floor, ranks: Mapping[str, int], wanted: Mapping[str, int]
    ) -> Iterator[Diagnostic]:
        for level, signs in floor.signs.items():
            lost = [sign for sign in signs if sign not in ranks]
            late = [sign for sign in signs if sign in ranks and ranks[sign] > wanted[level]]
            for these, what in ((lost, "no longer requires"), (late, "requires less urgently")):
                if these:
                    yield cls.diagnostic(
                        f"`{subject.id}` {what} {_listed(these)}.",
                        subject.label("signs", key=True),
                        hints=f"Require it again, at `care_level: {level}`, here or in what this subject includes.",
                    )

    @classmethod
    def _compare_levels(
        cls, context: Context, subject: Item[Subject], wanted: Mapping[str, int]
    ) -> Iterator[Diagnostic]:
        levels = context.library.vocabulary("care-levels")
        for sooner, later in pairwise(level for level in wanted if level in levels):
            if wanted[sooner] >= wanted[later]:
                yield cls.diagnostic(
                    f"`{sooner}` is no longer more urgent than `{later}`.",
                    levels[sooner].item.label(*levels[sooner].path, "rank"),
                    subject.label("signs", key=True, note="these signs have such a level"),
                    hints="Give it a smaller rank: 1 is the most urgent.",
                )

    @classmethod
    def _compare_notice(cls, subject: Item[Subject], floor: Floor, required: list[Required]) -> Iterator[Diagnostic]:
        named = {found.sign for found in required if found.group.in_short_notice}
        silent = [sign for sign in floor.short_notice if sign not in named and any(r.sign == sign for r in required)]
        if silent:
            yield cls.diagnostic(
                f"The short notice need no longer name {_listed(silent)}.",
                subject.label("signs", key=True),
                hints="Give their groups words again with `in_short_notice`.",
            )


def _ranks(context: Context, required: list[Required]) -> dict[str, int]:
    ranks: dict[str, int] = {}
    for found in required:
        rank = rank_of(context.library, found.group.care_level)
        ranks[found.sign] = min(rank, ranks.get(found.sign, rank))
    return ranks


def _listed(signs: list[str]) -> str:
    return f"the sign{'s' if len(signs) > 1 else ''} {', '.join(f'`{sign}`' for sign in signs)}"


@cache
def _whole(name: str) -> Floor:
    """Give a floor with the signs of those that it includes."""
    floor = read_floors()[name]
    signs = dict(floor.signs)
    short = floor.short_notice
    for other in map(_whole, floor.includes):
        short = (*short, *other.short_notice)
        for level, more in other.signs.items():
            signs[level] = (*signs.get(level, ()), *more)
    return floor.model_copy(update={"signs": signs, "short_notice": short})


def floors_of(library: Library) -> Iterator[tuple[Item[Subject], Floor]]:
    """Give the floors of the subjects that a set uses, with those that they include."""
    for subject in used_subjects(library).values():
        signs = {found.sign for found in required_signs(with_included(library, (subject.id,)).values())}
        for name, own in read_floors().items():
            if own.is_of(name, subject, signs):
                yield subject, _whole(name)


@cache
def read_floors() -> dict[str, Floor]:
    """Give the floors that ship with the rules, by the names of their subjects."""
    return TypeAdapter(dict[str, Floor]).validate_python(read_shipped("supple_rules.safety", FLOORS))
