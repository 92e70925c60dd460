"""What is read: routines as they are written and as each booklet's reader gets them, and what there needs a gate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from supple_editions.selection import Selection
from supple_schema.diagnostics import Label
from supple_schema.linking.library import Item, Library
from supple_schema.models.exercise import Exercise
from supple_schema.models.routine import Routine, RoutineItem
from supple_schema.reading.positions import DataPath


@dataclass(frozen=True, slots=True)
class RoutineReading:
    """A routine with its exercises. `selection` is that of the reader; None where it is read as it is written."""

    item: Item[Routine]
    routine: Routine
    exercises: Mapping[str, Exercise]
    selection: Selection | None = None
    place: DataPath = ()
    """Where the booklet names the routine."""

    def label(self, *path: str | int, note: str = "", key: bool = False) -> Label:
        """Point into the file of the routine; for one reader, at the place in the booklet."""
        if self.selection is None:
            return self.item.label(*path, note=note, key=key)
        return self.selection.brief.label(*self.place, note=note)

    @property
    def sessions(self) -> list[tuple[tuple[RoutineItem, ...], DataPath]]:
        """What is done in one go: all items, or those of each phase."""
        if self.routine.items is not None:
            return [(self.routine.items, ("items",))]
        return [(phase.items, ("phases", number, "items")) for number, phase in enumerate(self.routine.phases or ())]

    @property
    def entries(self) -> Iterator[tuple[RoutineItem, DataPath]]:
        """Every item of the routine, with its path."""
        return ((entry, (*path, number)) for items, path in self.sessions for number, entry in enumerate(items))


def read_routines(library: Library, selections: Sequence[Selection]) -> Iterator[RoutineReading]:
    """Give each routine as it is written, and as each reader gets it for whom it has changed."""
    written = {name: item.model for name, item in library.exercises.items()}
    for item in library.routines.values():
        yield RoutineReading(item, item.model, written)
    for selection in selections:
        for number, part in enumerate(selection.brief.parts):
            for index, name in enumerate(part.routines):
                if name in selection.routines and selection.changed(name, library):
                    place = ("parts", number, "routines", index)
                    yield RoutineReading(
                        library.routines[name], selection.routines[name], selection.exercises, selection, place
                    )


class Gated(NamedTuple):
    """An exercise or a routine of a booklet that needs a gate. `part` is the number of its part."""

    gate: str
    part: int
    label: Label


def gated_items(selection: Selection) -> Iterator[Gated]:
    """Give everything that the reader gets and that needs a gate, part by part."""
    for number, part in enumerate(selection.parts):
        for field, names in (("exercises", part.exercises), ("routines", part.routines)):
            written = getattr(selection.brief.parts[number], field)
            items: Mapping[str, Exercise | Routine] = getattr(selection, field)
            for name in names:
                # What a routine brings along, or what stands in for another exercise, is not named there.
                place = (field, written.index(name)) if name in written else ("id",)
                label = selection.brief.label("parts", number, *place)
                yield from (Gated(gate, number, label) for gate in items[name].prerequisites)
