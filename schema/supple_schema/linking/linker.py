"""Checks that every name in a library leads somewhere, and says what was probably meant where it does not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from supple_schema.diagnostics import Diagnostic, Edit, Fix, Label
from supple_schema.linking import codes
from supple_schema.linking.library import Item, Library
from supple_schema.linking.references import find_references
from supple_schema.models.base import Reference
from supple_schema.models.exercise import Exercise
from supple_schema.models.kinds import KINDS
from supple_schema.models.routine import Routine, RoutineItem
from supple_schema.reading.positions import Path


def link(library: Library) -> tuple[Diagnostic, ...]:
    """Find every reference that leads nowhere, or to something of another type."""
    found: list[Diagnostic] = []
    for item in library:
        for reference, name, path in find_references(item.model):
            finding = _resolve(library, item, reference, name, path)
            if finding is not None:
                found.append(finding)
        found += _duplicate_parts(item)
        found += _unknown_parts(library, item)
    return tuple(found)


def _resolve(library: Library, item: Item[Any], reference: Reference, name: str, path: Path) -> Diagnostic | None:
    if reference.vocabulary is not None:
        words = library.vocabulary(reference.vocabulary)
        if name in words or f"vocabulary/{reference.vocabulary}" in library.broken:
            return None
        return _unknown(item, path, f"the vocabulary `{reference.vocabulary}`", name, words)
    kind = reference.kind
    if kind == "any":
        kind, _, name = name.partition("/")
        if kind not in KINDS:
            return _unknown(item, path, "the kinds of content", kind, KINDS)
    key = f"{kind}/{name}"
    target = library.kind(kind).get(name)
    if target is not None:
        return _wrong_type(library, item, reference, target, path)
    if key in library.broken:
        return None
    if key in library.tombstones:
        return _retired(item, path, library.tombstones[key])
    known = [
        other.id for other in library.kind(kind).values() if reference.type in {None, getattr(other.model, "type", None)}
    ]
    return _unknown(item, path, f"`{KINDS[kind].folder}/`", name, known)


def _unknown(item: Item[Any], path: Path, where: str, name: str, known: Iterable[str]) -> Diagnostic:
    names = sorted(known)
    label = item.label(*_written(item, path))
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    listed = ", ".join(f"`{other}`" for other in names[:12]) + (" and others" if len(names) > 12 else "")
    hint = f"Did you mean `{near[0]}`?" if near else f"There are {listed}." if names else "There are none yet."
    return codes.UnknownReference.found(
        f"There is no `{name}` in {where}.", label, hints=hint, fix=_replace(item, label, name, near[0] if near else None)
    )


def _replace(item: Item[Any], label: Label, old: str, new: str | None) -> Fix | None:
    if new is None or label.span is None:
        return None
    start, end = label.span.start.offset, label.span.end.offset
    if item.document.file.text[start:end] != old:
        return None
    return Fix(f"Write `{new}`", (Edit(label.file, start, end, new),), safe=False)


def _written(item: Item[Any], path: Path) -> Path:
    """Give the path as the author wrote it: a shorthand has no inner field."""
    data: Any = item.document.data
    for number, step in enumerate(path):
        if isinstance(data, str):
            return path[:number]
        data = data[step] if isinstance(data, list | dict) else None
    return path


def _wrong_type(
    library: Library, item: Item[Any], reference: Reference, target: Item[Any], path: Path
) -> Diagnostic | None:
    is_type = getattr(target.model, "type", None)
    if reference.type in {None, is_type}:
        return None
    fitting = sorted(
        other.id for other in library.kind(target.kind).values() if getattr(other.model, "type", None) == reference.type
    )
    listed = f"There are {', '.join(f'`{name}`' for name in fitting)}." if fitting else "There are none yet."
    return codes.WrongReference.found(
        f"`{target.id}` is of the type `{is_type}`, but `{reference.type}` is wanted here.",
        item.label(*path),
        target.label("type", note="its type"),
        hints=listed,
    )


def _retired(item: Item[Any], path: Path, tombstone: Item[Any]) -> Diagnostic:
    retired = tombstone.model.retired
    return codes.RetiredReference.found(
        f"`{tombstone.id}` was withdrawn: {retired.because}",
        item.label(*_written(item, path)),
        tombstone.label("retired", note="withdrawn here", key=True),
        hints=f"Use `{retired.use}` instead." if retired.use else "Delete this reference.",
    )


def _duplicate_parts(item: Item[Any]) -> Iterator[Diagnostic]:
    """Find ids that stand twice in one list of the item."""
    stack: list[tuple[BaseModel, Path]] = [(item.model, ())]
    while stack:
        model, path = stack.pop()
        for name, value in model:
            if isinstance(value, BaseModel):
                stack.append((value, (*path, name)))
            elif isinstance(value, tuple) and value and isinstance(value[0], BaseModel):
                seen: dict[str, int] = {}
                for number, part in enumerate(value):
                    stack.append((part, (*path, name, number)))
                    part_id = getattr(part, "id", None)
                    if isinstance(part_id, str) and seen.setdefault(part_id, number) != number:
                        yield codes.DuplicatePart.found(
                            f"The id `{part_id}` stands twice in `{name}`.",
                            item.label(*path, name, number, "id"),
                            item.label(*path, name, seen[part_id], "id", note="first here"),
                            hints="Give this one an id of its own.",
                        )


def _unknown_parts(library: Library, item: Item[Any]) -> Iterator[Diagnostic]:
    if isinstance(item.model, Routine):
        for routine_item, path in routine_items(item.model):
            yield from _unknown_dose(library, item, routine_item, path)
    if isinstance(item.model, Exercise):
        steps = [step.id for step in item.model.steps]
        for number, frame in enumerate(item.model.figure.frames if item.model.figure else ()):
            for index, step in enumerate(frame.steps):
                if step not in steps:
                    path = ("figure", "frames", number, "steps", index)
                    yield _unknown_part(item, path, f"This exercise has no step `{step}`.", step, steps)
    for number, provenance in enumerate(getattr(item.model, "provenance", ())):
        for index, field in enumerate(provenance.fields):
            name = field.split(".")[0]
            if name not in type(item.model).model_fields:
                path = ("provenance", number, "fields", index)
                yield _unknown_part(
                    item, path, f"This file has no field `{name}`.", name, sorted(type(item.model).model_fields)
                )


def routine_items(routine: Routine) -> Iterator[tuple[RoutineItem, Path]]:
    """Give each item of a routine, through all its phases, with its path."""
    for number, entry in enumerate(routine.items or ()):
        yield entry, ("items", number)
    for phase_number, phase in enumerate(routine.phases or ()):
        for number, entry in enumerate(phase.items):
            yield entry, ("phases", phase_number, "items", number)


def _unknown_dose(library: Library, item: Item[Any], entry: RoutineItem, path: Path) -> Iterator[Diagnostic]:
    exercise = library.exercises.get(entry.exercise)
    if exercise is None or entry.dose is None:
        return
    known = [dose.id for dose in exercise.model.other_doses]
    if entry.dose not in known:
        yield _unknown_part(
            item, (*path, "dose"), f"`{entry.exercise}` has no dose `{entry.dose}`.", entry.dose, known
        )


def _unknown_part(item: Item[Any], path: Path, message: str, name: str, known: list[str]) -> Diagnostic:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    listed = f"There are {', '.join(f'`{other}`' for other in known)}." if known else "It has none."
    return codes.UnknownPart.found(
        message, item.label(*path), hints=f"Did you mean `{near[0]}`?" if near else listed
    )
