"""What stands where in a booklet: an edition in, chapters with their entries out, in the order of the pages.

All safety text comes before the first exercise. A gate stands at the head of the first part that needs it, because
there a reader must decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from supple_editions.language import Catalogue
from supple_editions.model import Edition, EditionGate, Part
from supple_exporters.pdf.options import PdfOptions


@dataclass(frozen=True, slots=True)
class Entry:
    """One heading of the contents: the template `kind` shows the item."""

    kind: str
    anchor: str
    title: str
    item: object


@dataclass(frozen=True, slots=True)
class Chapter:
    """A run of entries under one heading. Only the parts of the edition have a number and a page of their own."""

    anchor: str
    title: str
    intro: str | None
    number: int | None
    entries: tuple[Entry, ...]


def arrange_chapters(edition: Edition, options: PdfOptions, catalogue: Catalogue) -> tuple[Chapter, ...]:
    """Put an edition in the order of its pages. The title page and the contents come before all of it."""
    gates = _place_gates(edition)
    placed = {gate.id for part in gates.values() for gate in part}
    first = tuple(gate for gate in edition.safety.gates if gate.id not in placed)
    before = Chapter("before", catalogue.text("pdf.before"), None, None, tuple(_before(edition, first, catalogue)))
    parts = (
        Chapter(f"part-{part.id}", part.title, part.intro, number, tuple(_part(edition, part, gates[part.id])))
        for number, part in enumerate(edition.parts, 1)
    )
    after = Chapter("after", catalogue.text("pdf.after"), None, None, tuple(_after(edition, options, catalogue)))
    return (before, *parts, after)


def _before(edition: Edition, gates: tuple[EditionGate, ...], catalogue: Catalogue) -> Iterator[Entry]:
    safety = edition.safety
    yield Entry("readers", "readers", catalogue.text("pdf.readers.title"), edition)
    for flags in safety.red_flags:
        yield Entry("red-flags", f"safety-{flags.id}", flags.title, flags)
    yield Entry("stop-rule", f"safety-{safety.stop_rule.id}", safety.stop_rule.title, safety.stop_rule)
    for principle in safety.principles:
        yield Entry("principle", f"safety-{principle.id}", principle.title, principle)
    for guide in safety.guides:
        yield Entry("guide", f"safety-{guide.id}", guide.title, guide)
    for gate in gates:
        yield Entry("gate", f"safety-{gate.id}", gate.title, gate)
    if safety.cautions:
        yield Entry("cautions", "cautions", catalogue.text("pdf.cautions.title"), safety.cautions)


def _part(edition: Edition, part: Part, gates: tuple[EditionGate, ...]) -> Iterator[Entry]:
    advice = {item.id: item for item in edition.advice}
    exercises = {item.id: item for item in edition.exercises}
    routines = {item.id: item for item in edition.routines}
    for gate in gates:
        yield Entry("gate", f"safety-{gate.id}", gate.title, gate)
    for kind, ids, items in (
        ("advice", part.advice, advice),
        ("exercise", part.exercises, exercises),
        ("routine", part.routines, routines),
    ):
        for name in ids:
            yield Entry(kind, f"{kind}-{name}", items[name].title, items[name])


def _after(edition: Edition, options: PdfOptions, catalogue: Catalogue) -> Iterator[Entry]:
    if edition.terms:
        yield Entry("glossary", "glossary", catalogue.text("pdf.glossary.title"), edition.terms)
    yield Entry("sources", "sources", catalogue.text("pdf.sources.title"), edition.sources)
    uncertain = [item.uncertain for group in (edition.advice, edition.exercises, edition.routines) for item in group]
    if options.notes and any(uncertain):
        yield Entry("notes", "notes", catalogue.text("pdf.notes.title"), edition)
    yield Entry("about", "about", catalogue.text("pdf.about.title"), edition)


def _place_gates(edition: Edition) -> dict[str, tuple[EditionGate, ...]]:
    """Find for each part the gates that it is the first to need."""
    exercises = {item.id: item.prerequisites for item in edition.exercises}
    routines = {item.id: item.prerequisites for item in edition.routines}
    waiting = {gate.id: gate for gate in edition.safety.gates}
    placed: dict[str, tuple[EditionGate, ...]] = {}
    for part in edition.parts:
        needs = [exercises[name] for name in part.exercises] + [routines[name] for name in part.routines]
        wanted = [link.id for links in needs for link in links]
        placed[part.id] = tuple(waiting.pop(name) for name in dict.fromkeys(wanted) if name in waiting)
    return placed
