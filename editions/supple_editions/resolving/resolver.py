"""What all parts of an edition need while they are resolved: titles of words, numbers of sources, texts, amounts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import overload

from supple_editions.language import Catalogue
from supple_editions.model import Cited, Link, Named, RichText
from supple_editions.model.dose import Amount, Numbers, Often
from supple_editions.model.shared import EditionTimeOfDay, Uncertain
from supple_editions.resolving.rich_text import render_text
from supple_editions.selection import Selection
from supple_editions.timing import read_ways
from supple_schema.linking import Library
from supple_schema.models.citation import Citation, Origin, Provenance
from supple_schema.models.project import Timing
from supple_schema.models.quantities import Distance, Duration, Frequency, Range, Unit
from supple_schema.models.vocabulary import TimeOfDay


class LanguageResolver:
    """Turns ids and quantities into words, in one language."""

    def __init__(self, library: Library, catalogue: Catalogue, timing: Timing) -> None:
        self.library = library
        self.catalogue = catalogue
        self.timing = timing

    def named(self, vocabulary: str, name: str) -> Named:
        """Give the title of a vocabulary's entry."""
        return Named(id=name, title=self.library.vocabulary(vocabulary)[name].entry.title)

    def all_named(self, vocabulary: str, names: Iterable[str]) -> tuple[Named, ...]:
        """Give the titles of several entries."""
        return tuple(self.named(vocabulary, name) for name in names)

    def times_of_day(self, names: Iterable[str]) -> tuple[EditionTimeOfDay, ...]:
        """Give times of the day in words and on the clock."""
        entries = (self.library.entry("times-of-day", name, TimeOfDay) for name in names)
        return tuple(EditionTimeOfDay(id=entry.id, title=entry.title, clock=entry.clock) for entry in entries)

    def uncertain(self, provenance: Iterable[Provenance]) -> tuple[Uncertain, ...]:
        """Say which fields are not simply what a source states, and name the source that they are from."""
        sources = self.library.sources
        return tuple(
            Uncertain(
                fields=entry.fields,
                origin=entry.origin,
                phrase=self.catalogue.text(f"origin.{entry.origin.value}", source=sources[entry.source].model.title),
                note=entry.note,
            )
            for entry in provenance
            if entry.origin is not Origin.STATED
        )

    def amount(self, amount: Range, unit: Unit) -> Amount:
        """Give an amount as numbers."""
        breath = self.timing.breath.seconds
        one = breath.low if unit is Unit.BREATH and breath else unit.seconds
        seconds = numbers(amount.times(one)) if one else None
        return Amount(low=amount.low, high=amount.high, bound=amount.bound, unit=unit, seconds=seconds)

    @overload
    def duration(self, duration: Duration | Distance) -> Amount: ...

    @overload
    def duration(self, duration: Duration | Distance | None) -> Amount | None: ...

    def duration(self, duration: Duration | Distance | None) -> Amount | None:
        """Give a length of time or a distance as numbers."""
        return self.amount(duration.range, duration.unit) if duration else None

    def often(self, often: Frequency) -> Often:
        """Give a frequency as numbers."""
        every = self.amount(often.every, often.every_unit) if often.every and often.every_unit else None
        return Often(
            per_day=numbers(often.per_day),
            several=often.several,
            days_per_week=numbers(often.days_per_week),
            days=often.days,
            every=every,
        )


class Resolver(LanguageResolver):
    """Turns ids into words, for one selection in one language. Remembers which sources were cited."""

    def __init__(self, library: Library, selection: Selection, catalogue: Catalogue, timing: Timing) -> None:
        super().__init__(library, catalogue, timing)
        self.selection = selection
        place = library.locales.get(selection.brief.reader.locale or "")
        self.place = place.model if place else None
        self.units = place.model.units if place else None
        self.affected = selection.brief.reader.side
        self.ways = {name: way for name, way in read_ways(library).items() if way.guide in selection.guides}
        self.shown_figures = selection.brief.booklet.figures
        self.source_numbers: dict[str, int] = {}
        prerequisites = (
            *(exercise.prerequisites for exercise in selection.exercises.values()),
            *(routine.prerequisites for routine in selection.routines.values()),
        )
        self.gates = tuple(dict.fromkeys(gate for gates in prerequisites for gate in gates))
        self.text_keys = frozenset(
            f"{kind}/{name}"
            for kind, names in (
                ("exercise", selection.exercises),
                ("advice", selection.advice),
                ("routine", selection.routines),
                ("measure", selection.measures),
                ("term", library.terms),
            )
            for name in names
        )

    def link(self, kind: str, name: str) -> Link:
        """Point at another item."""
        title = self.library.kind(kind)[name].model.title
        included = name in self.gates if kind == "safety" else f"{kind}/{name}" in self.text_keys
        return Link(id=name, title=title, included=included)

    def text(self, text: str | None) -> RichText | None:
        """Render a longer text."""
        return render_text(text, self.text_keys) if text else None

    def cite(self, citation: Citation) -> Cited:
        """Give a source its number in the edition."""
        self.source_numbers.setdefault(citation.source, len(self.source_numbers) + 1)
        return Cited(source=citation.source, locator=citation.locator)

    def cite_all(self, citations: Iterable[Citation]) -> tuple[Cited, ...]:
        """Give several sources their numbers."""
        return tuple(self.cite(citation) for citation in citations)


@overload
def numbers(amount: Range) -> Numbers: ...


@overload
def numbers(amount: Range | None) -> Numbers | None: ...


def numbers(amount: Range | None) -> Numbers | None:
    """Give a range as numbers."""
    return Numbers(low=amount.low, high=amount.high, bound=amount.bound) if amount else None
