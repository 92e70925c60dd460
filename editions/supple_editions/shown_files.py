"""What a brief shows: a library, a brief and what was selected in; the keys of all files that it stands on out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from supple_editions.briefs import Brief, in_usual_place
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.linking.references import To, find_references

NAMED_ONLY = frozenset({"advice", "booklet", "exercise", "routine"})
"""Kinds of which an item says the name of another, and no more: an easier exercise, further reading."""


def shown_keys(library: Library, brief: Brief, chosen: Iterable[str]) -> Iterator[str]:
    """Give the keys of all that a brief shows, and of what it needs although the file is broken.

    `chosen` are the keys of what was selected for its reader.
    """
    brief = in_usual_place(library, brief)
    waiting = list(chosen)
    waiting += _keys((reference.kind, name) for reference, name, _ in find_references(brief.booklet, To.ITEMS))
    waiting += [item.key for item in library.reviews.values() if item.model.edition == brief.id]
    if brief.file is not None:
        waiting.append(brief.file.key)
    seen: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in seen:
            continue
        seen.add(key)
        yield key
        kind, _, name = key.partition("/")
        item = library.kind(kind).get(name)
        if item is not None:
            waiting += _below(library, item)


def _below(library: Library, item: Item[Any]) -> Iterator[str]:
    """Give what an item shows. Of an item that it only names, the file must be there and fit its model."""
    if item.kind in {"booklet", "review"}:
        return
    for key in _keys((use.reference.kind, use.name) for use in item.uses):
        kind = key.partition("/")[0]
        needed = kind not in NAMED_ONLY or (item.kind, kind) == ("routine", "exercise")
        if needed or key in library.broken:
            yield key


def _keys(references: Iterable[tuple[str, str]]) -> list[str]:
    """A name that may lead to any kind says itself to which."""
    return [name if kind == "any" else f"{kind}/{name}" for kind, name in references]
