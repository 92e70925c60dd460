"""Names of parts within items: ids that stand twice, and names of steps, doses and fields that are not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from pydantic import BaseModel

from supple_schema.diagnostics import Diagnostic
from supple_schema.diagnostics.wording import choices, did_you_mean, shorten
from supple_schema.linking import codes
from supple_schema.linking.library import Item, Library
from supple_schema.models.booklet import OwnDose
from supple_schema.models.content import SourcedContent
from supple_schema.models.exercise import Exercise
from supple_schema.models.routine import RoutineItem
from supple_schema.models.safety import Guide
from supple_schema.models.shape import Shape, fields_of
from supple_schema.models.walking import FieldSearch
from supple_schema.reading.positions import DataPath


def duplicate_parts(item: Item[Any]) -> Iterator[Diagnostic]:
    """Find ids that stand twice in one list of the item."""
    model: BaseModel = item.model
    for _, parts, path in LISTS_WITH_IDS.find(type(model), model):
        first: dict[str, int] = {}
        for number, part in enumerate(cast("tuple[BaseModel, ...]", parts)):
            part_id: str = getattr(part, "id")  # noqa: B009 - no type says that it has one; the search does
            if first.setdefault(part_id, number) != number:
                yield codes.DuplicatePart.diagnostic(
                    f"The id `{part_id}` stands twice in `{path[-1]}`.",
                    item.label(*path, number, "id"),
                    item.label(*path, first[part_id], "id", note="first here"),
                    hints="Give this one an id of its own.",
                )


def _holds_ids(shape: Shape, _: tuple[str, ...]) -> bool | None:
    model = shape.items.model if shape.items else None
    return True if model is not None and "id" in fields_of(model) else None


LISTS_WITH_IDS = FieldSearch(_holds_ids)


def unknown_doses(library: Library) -> Iterator[Diagnostic]:
    """Find names of doses that the exercises of routines, and those that a reader has doses for, do not have."""
    for item in library.routines.values():
        for entry, path in item.named_doses:
            yield from _unknown_dose(library, item, entry, path)
    for booklet in library.booklets.values():
        for number, dose in enumerate(booklet.model.profile.doses):
            yield from _unknown_dose(library, booklet, dose, ("profile", "doses", number))


def unknown_parts(item: Item[Any]) -> Iterator[Diagnostic]:
    """Find names of parts that the item does not have: steps, and fields that provenance speaks of."""
    model: BaseModel = item.model
    if isinstance(model, Exercise | Guide):
        yield from _unknown_steps(item, model)
    steps = [step.id for step in model.steps] if isinstance(model, Exercise) else []
    for number, note in enumerate((model.cautions or ()) if isinstance(model, Exercise) else ()):
        if note.at is not None and note.at not in steps:
            message = f"This exercise has no step `{note.at}`."
            yield _unknown_part(item, ("cautions", number, "at"), message, note.at, steps)
    for number, entry in enumerate(model.provenance if isinstance(model, SourcedContent) else ()):
        for index, field in enumerate(entry.fields):
            name, known = field.split(".")[0], sorted(fields_of(type(model)))
            if name not in known:
                path = ("provenance", number, "fields", index)
                yield _unknown_part(item, path, f"This file has no field `{shorten(name)}`.", name, known)


def _unknown_dose(
    library: Library, item: Item[Any], entry: RoutineItem | OwnDose, path: DataPath
) -> Iterator[Diagnostic]:
    exercise = library.exercises.get(entry.exercise)
    if exercise is None or entry.dose is None:
        return
    known = [dose.id for dose in exercise.model.other_doses]
    if entry.dose not in known:
        message = f"The exercise `{entry.exercise}` has no other dose `{entry.dose}`."
        yield _unknown_part(item, (*path, "dose"), message, entry.dose, known)


def _unknown_steps(item: Item[Any], model: Exercise | Guide) -> Iterator[Diagnostic]:
    if model.figure is None:
        return
    known = [step.id for step in model.steps]
    noun = "exercise" if isinstance(model, Exercise) else "guide"
    for number, frame in enumerate(model.figure.frames):
        for index, step in enumerate(frame.steps):
            if step not in known:
                path = ("figure", "frames", number, "steps", index)
                yield _unknown_part(item, path, f"This {noun} has no step `{step}`.", step, known)


def _unknown_part(item: Item[Any], path: DataPath, message: str, name: str, known: list[str]) -> Diagnostic:
    listed = f"Write {choices(known)}." if known else "It has none: leave this out."
    return codes.UnknownPart.diagnostic(message, item.label(*path), hints=did_you_mean(name, known, listed))
