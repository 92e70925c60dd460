"""What is read: routines as they are written and as each booklet's reader gets them, and what there needs a gate."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from supple_editions.selection import Selection
from supple_editions.timing import Pick, PickedBlock, in_rounds, pick_exercises
from supple_schema.diagnostics import Label
from supple_schema.linking.library import Item, Library
from supple_schema.models.exercise import Exercise
from supple_schema.models.routine import AnyEntry, Routine, RoutineItem, flat_items
from supple_schema.reading.positions import DataPath


@dataclass(frozen=True)
class RoutineReading:
    """A routine with its exercises. `selection` is that of the reader; None where it is read as it is written."""

    item: Item[Routine]
    routine: Routine
    exercises: Mapping[str, Exercise]
    selection: Selection | None = None
    place: DataPath = ()
    """Where the booklet names the routine."""

    @property
    def key(self) -> Hashable:
        """What tells it from all other readings."""
        return self.item.path, self.selection and self.selection.brief.id, self.place

    @cached_property
    def made_of(self) -> tuple[object, ...]:
        """All that can be different in it after a file has changed."""
        if self.selection is not None:
            return (self.selection,)
        names = (use.name for use in self.item.uses if use.reference.kind == "exercise")
        return (self.item, *(self.exercises.get(name) for name in names))

    def label(self, *path: str | int, note: str = "", key: bool = False) -> Label:
        """Point into the file of the routine; for one reader, at the place in the booklet."""
        if self.selection is None:
            return self.item.label(*path, note=note, key=key)
        return self.selection.brief.label(*self.place, note=note)

    @property
    def sessions(self) -> tuple[SessionReading, ...]:
        """What is done in one go."""
        return tuple(SessionReading(self, session.items, session.path) for session in self.routine.sessions)

    @property
    def entries(self) -> Iterator[tuple[RoutineItem, DataPath]]:
        """Every item of the routine, with its path."""
        return (entry for session in self.sessions for entry in session.entries)

    @property
    def first_entries(self) -> Iterator[tuple[RoutineItem, DataPath]]:
        """Every item of the first phase, on all its days, with its path."""
        first, *others = self.routine.sessions
        sessions = (first, *(session for session in others if session.phase is first.phase))
        return (entry for session in sessions for entry in flat_items(session.items, session.path))


@dataclass(frozen=True, slots=True)
class SessionReading:
    """What is done in one go: exercises and blocks, and their path."""

    routine: RoutineReading
    items: tuple[AnyEntry, ...]
    path: DataPath

    @property
    def entries(self) -> tuple[tuple[RoutineItem, DataPath], ...]:
        """Every item, each place once, with its path."""
        return tuple(flat_items(self.items, self.path))

    @property
    def picks(self) -> tuple[Pick | PickedBlock, ...]:
        """The exercises with their doses, in blocks."""
        return pick_exercises(self.items, self.routine.exercises)

    @property
    def exercises(self) -> list[Exercise]:
        """The exercises in the order in which they are done, through all rounds."""
        return [pick.exercise for pick in in_rounds(self.picks)]

    @property
    def blocks(self) -> Iterator[list[tuple[RoutineItem, DataPath]]]:
        """The items that stand beside one another: those of the session itself, and those of each block."""
        waiting = [(self.items, self.path)]
        while waiting:
            entries, path = waiting.pop()
            placed = [(entry, (*path, number)) for number, entry in enumerate(entries)]
            yield [(entry, here) for entry, here in placed if isinstance(entry, RoutineItem)]
            waiting += [(entry.items, (*here, "items")) for entry, here in placed if not isinstance(entry, RoutineItem)]


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

    name: str
    gate: str
    part: int
    selection: Selection
    place: DataPath

    @property
    def label(self) -> Label:
        """Point to where the part names it, or at the part."""
        return self.selection.brief.label("parts", self.part, *self.place)


def gated_items(selection: Selection) -> Iterator[Gated]:
    """Give everything that the reader gets and that needs a gate, part by part."""
    for number, part in enumerate(selection.parts):
        for field, names in (("exercises", part.exercises), ("routines", part.routines)):
            written = getattr(selection.brief.parts[number], field)
            items: Mapping[str, Exercise | Routine] = getattr(selection, field)
            for name in names:
                # What a routine brings along, or what stands in for another exercise, is not named there.
                place = (field, written.index(name)) if name in written else ("id",)
                yield from (Gated(name, gate, number, selection, place) for gate in items[name].prerequisites)
