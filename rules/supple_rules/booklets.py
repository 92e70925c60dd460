"""What a booklet shows: a booklet in, its items out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from supple_editions.guides import positions_of_guides
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.models.booklet import Booklet


def items_of(library: Library, booklet: Item[Booklet]) -> Iterator[Item[Any]]:
    """Give the booklet and every item that it shows, each once."""
    model = booklet.model
    routines = [name for part in model.parts for name in part.routines]
    in_routines = [
        entry.exercise
        for name in routines
        if name in library.routines
        for entry in library.routines[name].model.all_items
    ]
    exercises = [*(name for part in model.parts for name in part.exercises), *in_routines]
    with_gates = (*_known(library.exercises, exercises), *_known(library.routines, routines))
    gates = [gate for item in with_gates for gate in item.model.prerequisites]
    guides = positions_of_guides(library, (item.model for item in _known(library.exercises, exercises)))
    safety = (*model.red_flags, model.stop_rule, model.disclaimer, *model.principles, *guides, *gates)
    advice = [name for part in model.parts for name in part.advice]
    yield booklet
    for kind, names in (("safety", safety), ("advice", advice), ("exercise", exercises), ("routine", routines)):
        yield from _known(library.kind(kind), dict.fromkeys(names))


def _known(items: Mapping[str, Item[Any]], names: Iterable[str]) -> list[Item[Any]]:
    return [items[name] for name in names if name in items]
