"""What an item still lacks before it can be finished: a document and its kind in, paths of what is left to say out."""

from __future__ import annotations

from collections.abc import Iterator

from supple_schema.models.base import NOT_CONSIDERED
from supple_schema.models.blanks import find_blanks
from supple_schema.models.kinds import Kind
from supple_schema.models.shape import Shape, fields_of
from supple_schema.models.validation import kind_of
from supple_schema.models.walking import walk
from supple_schema.reading.document import Document
from supple_schema.reading.positions import DataPath


def find_open_parts(document: Document, kind: Kind) -> list[DataPath]:
    """Give the path of each part that is marked to be filled in, missing, empty, or that nobody has considered."""
    shape = kind_of(document, kind).shape
    paths = {*(blank.path for blank in find_blanks(document)), *_find(shape, document)}
    order = list(fields_of(shape.member_for(document.data)))
    return sorted(paths, key=lambda path: (order.index(path[0]) if path[0] in order else -1, str(path)))


def _find(shape: Shape, document: Document) -> Iterator[DataPath]:
    for path, one, value in walk(shape, document.data):
        if isinstance(value, dict):
            fields = fields_of(one.member_for(value)).values()
            yield from ((*path, field.name) for field in fields if field.required and field.name not in value)
        elif value in ("", [], None) or (value == NOT_CONSIDERED.word and value in one.sentinels):
            yield path
