"""An exporter for Supple: the exercises and routines of an edition as one Markdown file, to paste into a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from supple_editions.model import Edition, EditionExercise, EditionRoutine
from supple_exporters.contract import Artifact, Exporter, ExporterOptions


class OutlineOptions(ExporterOptions):
    """What a person can set, as in `--set outline.level=2`."""

    level: Annotated[int, Field(ge=1, le=4)] = 1
    """Level of the highest heading, from 1 to 4."""


class OutlineExporter(Exporter[OutlineOptions]):
    """What the entry point names."""

    name: ClassVar[str] = "outline"
    summary: ClassVar[str] = "the exercises and routines of an edition as one Markdown file"
    contract: ClassVar[int | tuple[int, int]] = 2
    losses: ClassVar[tuple[str, ...]] = (
        *("address", "advice.body", "advice.claims", "advice.group", "advice.pairs", "advice.plan", "advice.quotes"),
        *("advice.sources.locator", "advice.uncertain", "body", "changes", "exercises.aliases", "exercises.body"),
        *("exercises.cautions.alternative", "exercises.cautions.title", "exercises.dose.note"),
        *("exercises.dose.rows", "exercises.dose.times", "exercises.easier", "exercises.equipment"),
        *("exercises.feel", "exercises.figure", "exercises.goals", "exercises.harder", "exercises.image"),
        *("exercises.mistakes", "exercises.muscles", "exercises.other_doses", "exercises.position"),
        *("exercises.prerequisites", "exercises.regions", "exercises.roles", "exercises.safety_version"),
        *("exercises.sources.locator", "exercises.steps.breathing_phrase", "exercises.uncertain", "message"),
        *("parts.intro", "publication", "purpose", "reader", "retired"),
        *("review.signatures", "routines.body", "routines.equipment"),
        *("routines.goals", "routines.often_phrase", "routines.phases.go_back_when", "routines.phases.go_on_when"),
        *("routines.phases.items.go_back_when", "routines.phases.items.go_on_when"),
        *("routines.phases.items.instead_of", "routines.phases.items.note", "routines.phases.items.opens"),
        *("routines.phases.lasting_phrase", "routines.phases.often_phrase"),
        *("routines.phases.minutes_phrase", "routines.phases.title", "routines.prerequisites"),
        *("routines.sources.locator", "routines.stage", "routines.times", "routines.uncertain"),
        *("safety.cautions.title", "safety.disclaimer.body", "safety.disclaimer.sources"),
        *("safety.disclaimer.title", "safety.gates", "safety.guides", "safety.principles", "safety.red_flags.body"),
        *("safety.red_flags.care_level", "safety.red_flags.notice", "safety.red_flags.phone"),
        *("safety.red_flags.signs.because", "safety.red_flags.signs.sources", "safety.red_flags.sources.locator"),
        *(
            "safety.stop_rule.body",
            "safety.stop_rule.grades.title",
            "safety.stop_rule.notice",
            "safety.stop_rule.sources.locator",
        ),
        *("safety.version", "sources", "subtitle", "terms", "who_it_is_for", "who_should_ask_first"),
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
    yield _bullets(" ".join(filter(None, (item.who, item.note, item.action))) for item in exercise.cautions)


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
