"""Where a name leads and who else leads there: a session, a file and a cursor in, places and edits out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from supple_rules import Session
from supple_schema.diagnostics import Label
from supple_schema.linking import Library
from supple_schema.linking.library import Item, VocabularyItem
from supple_schema.linking.mentions import Mention, mention_at, mentions_of
from supple_schema.linking.references import To, find_references
from supple_schema.models.base import PartReference
from supple_schema.models.kinds import Kind, find_kind
from supple_schema.models.shape import Shape
from supple_schema.models.walking import shape_at, walk
from supple_studio.assistance.cursor import Cursor


@dataclass(frozen=True, slots=True)
class EntryTarget:
    """An entry of a vocabulary. `name` is how references write it."""

    vocabulary: str
    name: str
    found: VocabularyItem[Any]


@dataclass(frozen=True, slots=True)
class PartTarget:
    """A part of a file that other fields of the same file name, such as a step."""

    item: Item[Any]
    list: str
    number: int


Target = Item[Any] | EntryTarget | PartTarget


def find_target(session: Session, kind: Kind, path: str, cursor: Cursor) -> Target | None:
    """Find what is named at a cursor: by a reference, or by the id or the title of the thing itself."""
    library = session.library
    own = own_item(library, path)
    shape = shape_at(kind.shape, cursor.data, cursor.path)
    shape = shape.shorthand.shape if shape and shape.shorthand else shape
    if shape is None:
        return None
    if shape.reference is not None:
        reference = shape.reference
        if reference.vocabulary is not None:
            return _entry(library, reference.vocabulary, cursor.text)
        kind_name, _, name = cursor.text.rpartition("/")
        return library.kind(kind_name if reference.kind == "any" else reference.kind).get(name)
    return _part_or_self(library, own, shape, cursor) if own else None


def _part_or_self(library: Library, own: Item[Any], shape: Shape, cursor: Cursor) -> Target | None:
    for part in shape.all_of(PartReference):
        return _part(own, part.list, cursor.text)
    match cursor.path:
        case ("title",) | ():
            return own
        case ("entries", int(number), "id") if own.kind == "vocabulary":
            name = own.model.entries[number].id if number < len(own.model.entries) else ""
            many = own.id != own.model.type
            return _entry(library, own.model.type, f"{own.id}/{name}" if many else name)
        case (str(name), int(), "id"):
            return _part(own, name, cursor.text)
        case _:
            return None


def place_of(target: Target) -> Label:
    """Give the place at which something is said to be what it is."""
    match target:
        case EntryTarget():
            return target.found.label()
        case PartTarget():
            return target.item.label(target.list, target.number, "id")
        case Item():
            return target.label("title")


def uses_of(library: Library, target: Target) -> list[Mention]:
    """Give every place that names something."""
    match target:
        case EntryTarget():
            return list(_uses_of_entry(library, target))
        case PartTarget():
            return list(_uses_of_part(target))
        case Item():
            return mentions_of(library, target)


def own_item(library: Library, path: str) -> Item[Any] | None:
    """Give the item of a file; None while it is not right."""
    if library.project is not None and library.project.path == path:
        return library.project
    return next((item for item in library if item.path == path), None)


def name_of(target: Target) -> str:
    """Give the id of something."""
    match target:
        case EntryTarget():
            return str(target.found.entry.id)
        case PartTarget():
            return str(target.item.document.value((target.list, target.number, "id")))
        case Item():
            return target.id


def _entry(library: Library, vocabulary: str, name: str) -> EntryTarget | None:
    found = library.vocabulary(vocabulary).get(name)
    return EntryTarget(vocabulary, name, found) if found else None


def _part(own: Item[Any], name: str, wanted: str) -> PartTarget | None:
    parts = own.document.value((name,))
    for number, part in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(part, dict) and part.get("id") == wanted:
            return PartTarget(own, name, number)
    return None


def _uses_of_entry(library: Library, target: EntryTarget) -> Iterator[Mention]:
    for item in (*library, *((library.project,) if library.project else ())):
        for reference, name, path in find_references(item.model, To.WORDS):
            if reference.vocabulary == target.vocabulary and name == target.name:
                yield mention_at(item, path)


def _uses_of_part(target: PartTarget) -> Iterator[Mention]:
    item, wanted = target.item, name_of(target)
    for path, shape, value in walk(find_kind(item.kind).shape, item.document.data):
        parts = shape.all_of(PartReference)
        if value == wanted and any(part.list == target.list for part in parts):
            yield mention_at(item, path)
