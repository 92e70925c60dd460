"""The fields of a file that is not whole: a content folder and the key of an item in, its data out."""

from __future__ import annotations

from pathlib import Path

from supple_schema.linking.folder import identify, list_files
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import read_source_file
from supple_schema.reading.yaml_reader import Data


def path_of(root: Path, key: str) -> str | None:
    """Give the path of an item's file, also where the file is broken; None where there is no such file."""
    files = list_files(root).files
    return next((path for kind, path in files if key in {kind.name, f"{kind.name}/{identify(path)}"}), None)


def read_unfinished(root: Path, key: str) -> dict[str, Data]:
    """Read what fields there are; none where the file cannot be read at all."""
    path = path_of(root, key)
    file = read_source_file(root, path)[0] if path else None
    document = read_document(file)[0] if file else None
    return document.data if document else {}
