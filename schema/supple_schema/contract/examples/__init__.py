"""One short, right file of each kind, as an author would write it."""

from __future__ import annotations

from importlib import resources

from supple_schema.models.kinds import Kind
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_reader import Data


def example_text(kind: Kind) -> str:
    """Give the example of a kind as the text of a file."""
    return resources.files(__name__).joinpath(f"{kind.name}.yaml").read_text(encoding="utf-8")


def example_data(kind: Kind) -> dict[str, Data]:
    """Give the example of a kind as data."""
    document, found = read_document(SourceFile(f"{kind.name}.yaml", example_text(kind)))
    if document is None:
        raise ValueError(f"the example of {kind.name} cannot be read: {found}")
    return document.data
