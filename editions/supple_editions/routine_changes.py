"""Routines that change for one reader: a routine and what is kept of its items in, the routine with these out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from supple_schema.models.routine import AnyEntry, Routine, RoutineDay, RoutineItem, RoutinePhase
from supple_schema.reading.positions import DataPath

T = TypeVar("T", Routine, RoutinePhase, RoutineDay)


def kept_entries(
    entries: Iterable[AnyEntry], slots: Mapping[DataPath, RoutineItem], path: DataPath
) -> tuple[AnyEntry, ...]:
    """Give items and blocks with only what is kept; a block of which nothing is left is gone."""
    kept: list[AnyEntry] = []
    for number, entry in enumerate(entries):
        here = (*path, number)
        if isinstance(entry, RoutineItem):
            kept += [slots[here]] if here in slots else []
        elif inner := kept_entries(entry.items, slots, (*here, "items")):
            kept.append(entry.model_copy(update={"items": inner}))
    return tuple(kept)


def with_sessions(routine: Routine, kept: Mapping[DataPath, tuple[AnyEntry, ...]]) -> Routine:
    """Give a routine with other items in its sessions, which are known by their paths."""

    def part(model: T, path: DataPath) -> T:
        if (*path, "items") in kept:
            return model.model_copy(update={"items": kept[(*path, "items")]})
        days: Iterable[RoutineDay] = getattr(model, "days", None) or ()
        changed = tuple(part(day, (*path, "days", number)) for number, day in enumerate(days))
        return model.model_copy(update={"days": changed})

    if routine.phases is None:
        return part(routine, ())
    phases = tuple(part(phase, ("phases", number)) for number, phase in enumerate(routine.phases))
    return routine.model_copy(update={"phases": phases})
