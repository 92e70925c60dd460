"""What can carry a figure, and what a figure rests on.

In: a library. Out: its items with steps that poses can show, exercises and guides of the safety text, so that every
stage treats both alike; and the poses behind one of them.
"""

from __future__ import annotations

from typing import Any, TypeAlias, cast

from supple_schema.linking.library import Item, Library
from supple_schema.models.exercise import Exercise
from supple_schema.models.safety import Guide

Figured: TypeAlias = Exercise | Guide


def figured_items(library: Library) -> dict[str, Item[Figured]]:
    """All items that may have a figure, by id. Where a guide has the id of an exercise, the exercise is meant."""
    guides = {name: item for name, item in library.safety.items() if isinstance(item.model, Guide)}
    return cast("dict[str, Item[Figured]]", {**guides, **library.exercises})


def poses_behind(item: Item[Any], library: Library) -> frozenset[str]:
    """Name the poses of an item, and those that they are built on, also where there is no such pose."""
    found: set[str] = set()
    todo = [item]
    while todo:
        for use in todo.pop().uses:
            if use.reference.kind == "pose" and use.name not in found:
                found.add(use.name)
                todo += [library.poses[use.name]] if use.name in library.poses else []
    return frozenset(found)
