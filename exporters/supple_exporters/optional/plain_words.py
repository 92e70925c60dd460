"""What a reader must have, line by line: an edition or an exercise in, lines of plain words out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from supple_editions import Edition
from supple_editions.language import Catalogue
from supple_editions.model import EditionExercise
from supple_exporters.caution_words import say_caution
from supple_exporters.shared_words import catalogue_of

SHOWN = (
    "title",
    "review.notice",
    "publication.title",
    "publication.version",
    *("safety.disclaimer.notice", "safety.emergency_notice", "safety.gates.criteria", "safety.gates.title"),
    "safety.stop_notice",
    *("safety.red_flags.action", "safety.red_flags.call", "safety.red_flags.signs.text", "safety.red_flags.title"),
    *("safety.stop_rule.body", "safety.stop_rule.grades.action", "safety.stop_rule.grades.title"),
    *("safety.stop_rule.grades.when", "safety.stop_rule.title", "safety.principles.notice", "safety.guides.notice"),
    *("who_should_ask_first", "safety.cautions.action", "safety.cautions.ask", "safety.cautions.who"),
    *("exercises.cautions.action", "exercises.cautions.alternative", "exercises.cautions.ask"),
    *("exercises.cautions.note", "exercises.cautions.who"),
    *("exercises.dose.sentences", "exercises.dose_unknown_phrase", "exercises.emergency_notice"),
    "exercises.prerequisites.title",
    *("exercises.sides_phrase", "exercises.start", "exercises.steps.text", "exercises.stop_notice", "exercises.title"),
)
"""The fields that these lines show; an exporter adds its own."""


def safety_lines(edition: Edition) -> Iterator[str]:
    """Give the warning signs with what to do, the stop rule, who asks first, what must come first, what this is not."""
    safety, catalogue = edition.safety, catalogue_of(edition)
    yield edition.review.notice
    yield safety.disclaimer.notice
    for flags in safety.red_flags:
        yield from ("", flags.title, " ".join(filter(None, (flags.action, flags.known_call))))
        yield from _list(sign.text for sign in flags.signs)
    yield from ("", safety.stop_rule.title, *filter(None, (safety.stop_rule.before,)))
    for grade in safety.stop_rule.grades:
        yield grade.title
        yield from _list(grade.when)
        yield grade.action
    yield from ("", *(text.notice for text in (*safety.principles, *safety.guides)))
    if edition.who_should_ask_first:
        yield from ("", catalogue.text("cards.safety.ask_first_when"))
        yield from _list(edition.who_should_ask_first)
    for heading, cautions in (
        ("cards.safety.for_you", edition.own_cautions),
        ("cards.exercise.cautions", edition.possible_cautions),
    ):
        if cautions:
            yield from ("", catalogue.text(heading))
            yield from _list(f"{caution.who} {caution.advice}" for caution in cautions)
    for gate in safety.gates:
        yield from ("", catalogue.text("cards.gate.heading", title=gate.title), catalogue.text("cards.gate.criteria"))
        yield from _list(gate.criteria)


def exercise_lines(exercise: EditionExercise, catalogue: Catalogue, dose: Sequence[str] | None = None) -> Iterator[str]:
    """Give how to do an exercise, with when to get help and when to stop before the first step.

    `dose` is that of its place, where it is not the exercise's own.
    """
    yield exercise.emergency_notice
    yield exercise.stop_notice
    for gate in exercise.prerequisites:
        yield catalogue.text("cards.gate.heading", title=gate.title)
    yield from _list(say_caution(catalogue, one) for one in exercise.cautions if not one.placed)
    yield catalogue.text("cards.exercise.start")
    yield from exercise.start
    yield catalogue.text("cards.exercise.steps")
    yield from (f"{step.number}. {step.text}" for step in exercise.steps)
    yield exercise.sides_phrase
    yield catalogue.text("cards.exercise.dose")
    own = exercise.dose.sentences if exercise.dose else (exercise.dose_unknown_phrase or "",)
    yield from own if dose is None else dose


def _list(texts: Iterable[str]) -> Iterator[str]:
    return (f"- {text}" for text in texts)
