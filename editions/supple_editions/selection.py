"""Which items go into an edition: a brief in, ids in order out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from supple_editions.briefs import Brief
from supple_schema.linking import Library
from supple_schema.models.routine import RoutineItem


@dataclass(frozen=True, slots=True)
class Omission:
    """An exercise that the reader's cautions forbid, the caution, and what stands in its place."""

    exercise: str
    caution: str
    alternative: str | None


@dataclass(slots=True)
class SelectedPart:
    """The ids of one chapter."""

    advice: list[str] = field(default_factory=list[str])
    exercises: list[str] = field(default_factory=list[str])
    routines: list[str] = field(default_factory=list[str])


class Selection:
    """The items of an edition. An exercise that a routine needs is in it, whether the booklet names it or not."""

    def __init__(self, library: Library, brief: Brief) -> None:
        self._library = library
        self._avoid = frozenset(brief.reader.conditions or ())
        self.omissions: dict[str, Omission] = {}
        self.parts = [SelectedPart(list(part.advice)) for part in brief.parts]
        seen: set[str] = set()
        for part, selected in zip(brief.parts, self.parts, strict=True):
            self._add(selected, part.exercises, seen)
        for part, selected in zip(brief.parts, self.parts, strict=True):
            for name in part.routines:
                items = library.routines[name].model.all_items
                self._add(selected, (item.exercise for item in items), seen)
                if any(self.replace(item.exercise) for item in items):
                    selected.routines.append(name)
        self.advice = _all(part.advice for part in self.parts)
        self.exercises = _all(part.exercises for part in self.parts)
        self.routines = _all(part.routines for part in self.parts)

    def replace(self, exercise: str) -> str | None:
        """Give the exercise itself, or what stands in its place for this reader, or None if nothing does."""
        model = self._library.exercises[exercise].model
        note = next((note for note in model.cautions if note.code in self._avoid), None)
        if note is None:
            return exercise
        alternative = note.alternative if note.alternative and self._is_allowed(note.alternative) else None
        self.omissions.setdefault(exercise, Omission(exercise, note.code, alternative))
        return alternative

    def replace_items(self, items: Iterable[RoutineItem]) -> list[RoutineItem]:
        """Give the items of a routine for this reader. One that gives way takes the usual dose of its alternative."""
        kept: list[RoutineItem] = []
        for item in items:
            name = self.replace(item.exercise)
            if name == item.exercise:
                kept.append(item)
            elif name is not None and all(other.exercise != name for other in kept):
                kept.append(RoutineItem(exercise=name, optional=item.optional))
        return kept

    def _is_allowed(self, exercise: str) -> bool:
        return all(note.code not in self._avoid for note in self._library.exercises[exercise].model.cautions)

    def _add(self, part: SelectedPart, names: Iterable[str], seen: set[str]) -> None:
        for name in names:
            chosen = self.replace(name)
            if chosen is not None and chosen not in seen:
                seen.add(chosen)
                part.exercises.append(chosen)


def _all(lists: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(name for names in lists for name in names))
