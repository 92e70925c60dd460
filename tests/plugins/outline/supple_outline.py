"""An exporter for Supple: the exercises and routines of an edition as one Markdown file, to paste into a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from supple_editions.model import Edition, EditionExercise, EditionRoutine
from supple_exporters.contract import Artifact, Exporter, ExporterOptions
from supple_exporters.edition_fields import all_but


class OutlineOptions(ExporterOptions):
    """What a person can set, as in `--set outline.level=2`."""

    level: Annotated[int, Field(ge=1, le=4)] = 1
    """Level of the highest heading, from 1 to 4."""


class OutlineExporter(Exporter[OutlineOptions]):
    """What the entry point names."""

    name: ClassVar[str] = "outline"
    summary: ClassVar[str] = "the exercises and routines of an edition as one Markdown file"
    contract: ClassVar[int | tuple[int, int]] = 2
    losses: ClassVar[tuple[str, ...]] = all_but(
        "title",
        "review.notice",
        *("safety.cautions.action", "safety.cautions.who", "safety.disclaimer.notice"),
        *("safety.emergency_notice", "safety.red_flags.action", "safety.red_flags.call"),
        *("safety.red_flags.signs.text", "safety.red_flags.title", "safety.stop_notice"),
        *("safety.stop_rule.grades.action", "safety.stop_rule.grades.when", "safety.stop_rule.title"),
        "parts.title",
        *("advice.summary", "advice.title"),
        *("exercises.breathing", "exercises.cautions.action", "exercises.cautions.ask", "exercises.cautions.note"),
        *("exercises.cautions.who", "exercises.dose.sentences", "exercises.dose_unknown_phrase"),
        *("exercises.emergency_notice", "exercises.sides_phrase", "exercises.start"),
        *("exercises.steps.text", "exercises.stop_notice", "exercises.summary", "exercises.title"),
        *("routines.emergency_notice", "routines.phases.items.dose_sentences"),
        *("routines.phases.items.exercise", "routines.stop_notice", "routines.summary"),
        "routines.title",
    )

    def export(self, edition: Edition, options: OutlineOptions) -> Iterator[Artifact]:
        """Make one file. All words come from the edition, so they are in its language."""
        text = "\n\n".join(filter(None, _blocks(edition, "#" * options.level)))
        yield Artifact("outline.md", f"{text}\n".encode())


def _blocks(edition: Edition, mark: str) -> Iterator[str]:
    yield f"{mark} {_plain(edition.title)}"
    yield f"**{_plain(edition.review.notice)}** {_plain(edition.safety.disclaimer.notice)}"
    for flags in edition.safety.red_flags:
        yield f"{mark}# {_plain(flags.title)}"
        yield f"{_plain(flags.action)} {flags.call}"
        yield _bullets(sign.text for sign in flags.signs)
    yield f"{mark}# {_plain(edition.safety.stop_rule.title)}"
    for grade in edition.safety.stop_rule.grades:
        yield _bullets((*grade.when, grade.action))
    advice = {item.id: item for item in edition.advice}
    exercises = {item.id: item for item in edition.exercises}
    routines = {item.id: item for item in edition.routines}
    for part in edition.parts:
        yield f"{mark}# {_plain(part.title)}"
        for name in part.advice:
            yield f"{mark}## {_plain(advice[name].title)}"
            yield _plain(advice[name].summary)
        for name in part.exercises:
            yield from _exercise(exercises[name], mark)
        for name in part.routines:
            yield from _routine(routines[name], mark)


def _exercise(exercise: EditionExercise, mark: str) -> Iterator[str]:
    yield f"{mark}## {_plain(exercise.title)}"
    yield _plain(exercise.summary or "")
    yield _bullets((exercise.emergency_notice, exercise.stop_notice))
    yield _bullets(exercise.start)
    yield "\n".join(f"{step.number}. {_plain(step.text)}" for step in exercise.steps)
    dose = exercise.dose.sentences if exercise.dose else (exercise.dose_unknown_phrase or "",)
    yield _bullets((exercise.sides_phrase, *dose, *filter(None, [exercise.breathing])))
    yield _bullets(" ".join(filter(None, (item.who, item.note, item.action, item.ask))) for item in exercise.cautions)


def _routine(routine: EditionRoutine, mark: str) -> Iterator[str]:
    yield f"{mark}## {_plain(routine.title)}"
    yield _plain(routine.summary)
    yield _bullets((routine.emergency_notice, routine.stop_notice))
    for phase in routine.phases:
        yield _bullets(" ".join((item.exercise.title, *item.dose_sentences)) for item in phase.items)


def _bullets(texts: Iterable[str]) -> str:
    return "\n".join(f"- {_plain(text)}" for text in texts)


def _plain(text: str) -> str:
    """Take the meaning from the signs that Markdown reads as markup."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)
