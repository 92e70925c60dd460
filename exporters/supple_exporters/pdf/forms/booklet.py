"""The booklet: all of an edition, to read at home.

A cover, the whole at a glance, the safety pages, the parts in the order of the edition's file, and what is looked up.
Entries flow: a part opens with a band and takes no page of its own. All warning signs and the stop rule come before the
first exercise. What to change for whom is one table at the end, to which each exercise leads. A gate stands at the head
of the first part that needs it, because there a reader must decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_editions.language import Catalogue
from supple_editions.model import Edition, EditionExercise, EditionGate, EditionPart, EditionTerm
from supple_exporters.pdf.edition_texts import texts_of
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.prints import Chapter, Entry, Print

MAIN_POINTS = 5
UNSHOWN = re.compile(
    r"\b(?:aliases|because|code|evidence_(?:for|against)|figure|id|medical|other_doses|sources|statistic|uncertain)\b"
)
"""Fields that a patient does not read."""


def arrange(edition: Edition, options: PdfOptions, catalogue: Catalogue) -> Iterator[Print]:
    """Give one print: the booklet."""
    chapters = _chapters(edition, options, catalogue)
    anchors = {chapter.anchor: chapter.title for chapter in chapters}
    anchors |= {entry.anchor: entry.title for chapter in chapters for entry in chapter.entries}
    anchors |= {f"term-{term.id}": term.title for term in _terms(edition, options)}
    if options.staff:
        anchors |= {f"source-{source.number}": source.title for source in edition.sources}
    legend = any(item.figure and item.figure.solved for item in edition.exercises)
    values = {"legend": legend, "chapters": chapters, "points": edition.advice[:MAIN_POINTS], "hero": _hero(edition)}
    yield Print("booklet", "booklet.html", edition.title, values, anchors)


def _hero(edition: Edition) -> EditionExercise | None:
    """The exercise whose picture stands on the cover: the one that the booklet names, if the reader has it.

    Else it is the first of a routine that has a picture, or the first of all.
    """
    order = {one.exercise.id: None for routine in edition.routines for phase in routine.phases for one in phase.items}
    exercises = {item.id: item for item in edition.exercises if item.figure or item.image}
    return next((exercises[name] for name in [edition.cover, *order, *exercises] if name in exercises), None)


def _chapters(edition: Edition, options: PdfOptions, catalogue: Catalogue) -> tuple[Chapter, ...]:
    gates = _place_gates(edition)
    placed = {gate.id for part in gates.values() for gate in part}
    first = tuple(gate for gate in edition.safety.gates if gate.id not in placed)
    before = Chapter("before", catalogue.text("pdf.before"), None, None, tuple(_before(edition, first)))
    parts = (
        Chapter(f"part-{part.id}", part.title, part.intro, number, tuple(_part(edition, part, gates[part.id])))
        for number, part in enumerate(edition.parts, 1)
    )
    after = Chapter("after", catalogue.text("pdf.after"), None, None, tuple(_after(edition, options, catalogue)))
    return (before, *parts, after)


def _before(edition: Edition, gates: tuple[EditionGate, ...]) -> Iterator[Entry]:
    safety = edition.safety
    for flags in safety.red_flags:
        yield Entry("red-flags", f"safety-{flags.id}", flags.title, flags)
    yield Entry("stop-rule", f"safety-{safety.stop_rule.id}", safety.stop_rule.title, safety.stop_rule)
    for principle in safety.principles:
        yield Entry("principle", f"safety-{principle.id}", principle.title, principle)
    for gate in gates:
        yield Entry("gate", f"safety-{gate.id}", gate.title, gate)


def _part(edition: Edition, part: EditionPart, gates: tuple[EditionGate, ...]) -> Iterator[Entry]:
    advice = {item.id: item for item in edition.advice}
    exercises = {item.id: item for item in edition.exercises}
    routines = {item.id: item for item in edition.routines}
    for gate in gates:
        yield Entry("gate", f"safety-{gate.id}", gate.title, gate)
    for kind, ids, items in (
        ("advice", part.advice, advice),
        ("routine", part.routines, routines),
        ("exercise", part.exercises, exercises),
    ):
        for name in ids:
            yield Entry(kind, f"{kind}-{name}", items[name].title, items[name])


def _after(edition: Edition, options: PdfOptions, catalogue: Catalogue) -> Iterator[Entry]:
    for guide in edition.safety.guides:
        yield Entry("guide", f"safety-{guide.id}", guide.title, guide)
    for measure in edition.measures:
        yield Entry("measure", f"measure-{measure.id}", measure.title, measure)
    if edition.safety.cautions:
        yield Entry("cautions", "cautions", catalogue.text("pdf.cautions.title"), edition.safety.cautions)
    if edition.terms:
        yield Entry("glossary", "glossary", catalogue.text("pdf.glossary.title"), _terms(edition, options))
    if options.staff:
        yield Entry("sources", "sources", catalogue.text("pdf.sources.title"), edition.sources)
        groups = (edition.advice, edition.exercises, edition.routines, edition.measures)
        if any(item.uncertain for group in groups for item in group):
            yield Entry("notes", "notes", catalogue.text("pdf.notes.title"), edition)
    yield Entry("about", "about", catalogue.text("pdf.about.title"), edition)


def _terms(edition: Edition, options: PdfOptions) -> tuple[EditionTerm, ...]:
    """Choose the words that are explained, in the order of the edition.

    A patient finds each word that this print shows, but for those that are explained where they are first read.
    """
    if options.staff:
        return edition.terms
    parts = (edition.safety, edition.advice, edition.routines, edition.exercises)
    texts = [found for part in parts for found in texts_of(part)]
    shown = "\n".join(words for place, words in texts if not UNSHOWN.search(place))
    unshown = "\n".join(words for place, words in texts if UNSHOWN.search(place))
    return tuple(term for term in edition.terms if _wants_explaining(term, shown, unshown))


def _wants_explaining(term: EditionTerm, shown: str, unshown: str) -> bool:
    """Whether a patient reads a word without brackets that say what it means: `brittle bones (osteoporosis)`."""
    names = "|".join(map(re.escape, sorted((term.title, *term.aliases), key=len, reverse=True)))
    word = re.compile(rf"\b(?:{names})\b", re.IGNORECASE)
    first = word.search(shown)
    if first is None:
        return word.search(unshown) is None
    before = shown[: first.start()].rpartition("\n")[2]
    return before.count("(") == before.count(")") and not shown.startswith(" (", first.end())


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
