"""A file that is not whole: a content folder and the key of an item in, its path and what can be read of it out."""

from __future__ import annotations

from pathlib import Path

from supple_schema.linking.folder import identify, list_files
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.source_file import read_source_file


def path_of(root: Path, key: str) -> str | None:
    """Give the path of an item's file, also where the file is broken; None where there is no such file."""
    files = list_files(root).files
    kind, _, name = key.partition("/")
    return next((path for found, path in files if found.name == kind and name in {"", identify(path)}), None)


def read_unfinished(root: Path, key: str, path: str | None = None) -> Document | None:
    """Read what there is of an item, by its path where that is known; None where it cannot be read at all."""
    found = path or path_of(root, key)
    file = read_source_file(root, found)[0] if found else None
    return read_document(file)[0] if file else None
