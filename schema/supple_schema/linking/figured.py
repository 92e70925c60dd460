"""What can carry a figure: exercises, and guides of the safety text.

In: a library. Out: its items with steps that poses can show, so that every stage treats both alike.
"""

from __future__ import annotations

from typing import TypeAlias, cast

from supple_schema.linking.library import Item, Library
from supple_schema.models.exercise import Exercise
from supple_schema.models.safety import Guide

Figured: TypeAlias = Exercise | Guide


def figured_items(library: Library) -> dict[str, Item[Figured]]:
    """All items that may have a figure, by id. Where a guide has the id of an exercise, the exercise is meant."""
    guides = {name: item for name, item in library.safety.items() if isinstance(item.model, Guide)}
    return cast("dict[str, Item[Figured]]", {**guides, **library.exercises})
