"""Who names an item: the item in, each place that names it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from supple_schema.linking.library import Item, Library
from supple_schema.linking.references import To, find_references
from supple_schema.reading.positions import DataPath


class Mention(NamedTuple):
    """One place that names an item. `start` and `end` are offsets in the text of the file."""

    item: Item[Any]
    path: DataPath
    start: int
    end: int
    line: int
    column: int

    @property
    def field(self) -> str:
        """The names of the fields on the way to it, such as `parts.exercises`."""
        return ".".join(str(step) for step in self.path if isinstance(step, str))


def mentions_of(library: Library, item: Item[Any]) -> list[Mention]:
    """Give every place that names an item: references of other files and of its own, and waivers."""
    mentions = (mention_at(*use) for use in uses_of(library, item))
    return sorted(mentions, key=lambda mention: (mention.item.path, mention.start))


def mention_at(item: Item[Any], path: DataPath) -> Mention:
    """Give the place of the value at a path of an item.

    Raises:
        LookupError: there is no such value.
    """
    span = item.label(*path).span
    if span is None:  # a file that was read has a place for each of its values
        raise LookupError(path)
    return Mention(item, path, span.start.offset, span.end.offset, span.start.line, span.start.column)


def uses_of(library: Library, item: Item[Any]) -> Iterator[tuple[Item[Any], DataPath]]:
    """Give every item that names an item, with each path at which it does: of a vocabulary, any of its words."""
    for user in (*library, *((library.project,) if library.project else ())):
        for use in user.uses:
            if use.name == item.key or (use.reference.kind == item.kind and use.name == item.id):
                yield user, use.path
        for reference, _, path in find_references(user.model, To.WORDS) if item.kind == "vocabulary" else ():
            if reference.vocabulary == item.id:
                yield user, path
    if library.project:
        for number, waiver in enumerate(library.project.model.waivers):
            if waiver.where.partition("#")[0] == item.key:
                yield library.project, ("waivers", number, "where")
