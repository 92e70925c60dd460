"""Brings a file of an earlier version to the names of today: its text in, the new text out.

What changed is data of the models: `renamed`, `gone` and `once`. A value that an earlier version took by itself is
written down, so that the file goes on meaning what it meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from supple_schema.diagnostics import Edit
from supple_schema.diagnostics.position import LINE_END
from supple_schema.formatting.fixes import apply_edits
from supple_schema.models.base import Model
from supple_schema.models.kinds import Kind
from supple_schema.models.validation import kind_of
from supple_schema.models.walking import walk
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_reader import Data

REST_OF_LINE = re.compile(r"[^\n]*\n?")
FLOW_START = re.compile(r"[{,]\s*$")


def upgrade_text(file: SourceFile, kind: Kind) -> str:
    """Give the text of a file with the fields of today; as it is where nothing has changed or it cannot be read."""
    written = replace(file, text=LINE_END.sub("\n", file.text))
    for _ in range(len(written.text)):
        document, _ = read_document(written)
        edit = next(_edits(document, kind), None) if document else None
        if edit is None:
            break
        written = replace(written, text=apply_edits({file.path: written.text}, (edit,))[file.path])
    return written.text


def _edits(document: Document, kind: Kind) -> Iterator[Edit]:
    for path, shape, data in walk(kind_of(document, kind).shape, document.data):
        model = shape.member_for(cast("dict[str, object]", data)) if isinstance(data, dict) else None
        if not isinstance(data, dict) or model is None or not issubclass(model, Model):
            continue
        for name in data:
            if name in model.renamed and model.renamed[name] not in data:
                yield _replace_key(document, (*path, name), model.renamed[name])
            elif name in model.gone:
                yield _remove(document, (*path, name))
        for name, value in model.once.items():
            if name not in data and data:
                yield _append(document, path, data, f"{name}: {value}")


def _span(document: Document, path: DataPath, *, key: bool) -> tuple[int, int]:
    span = document.label(path, key=key).span
    return (span.start.offset, span.end.offset) if span else (0, 0)  # what was read has its place


def _replace_key(document: Document, path: DataPath, name: str) -> Edit:
    start, end = _span(document, path, key=True)
    return Edit(document.file.path, start, end, name)


def _remove(document: Document, path: DataPath) -> Edit:
    """Remove a field: its whole lines; between braces, the field and one comma."""
    text, start = document.file.text, _span(document, path, key=True)[0]
    end = _span(document, path, key=False)[1]
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start]
    if not before.strip():
        rest = REST_OF_LINE.match(text, end)
        return Edit(document.file.path, line, rest.end() if rest else end, "")
    comma = re.compile(r"\s*,\s*").match(text, end)
    if FLOW_START.search(text[:start]) and comma:
        return Edit(document.file.path, start, comma.end(), "")
    if FLOW_START.search(text[:start]):
        return Edit(document.file.path, text.rfind(",", 0, start), end, "")
    following = re.compile(r"[^\n]*\n\s*").match(text, end)  # the first field of an item: the next one takes its place
    return Edit(document.file.path, start, following.end() if following else end, "")


def _append(document: Document, path: DataPath, data: dict[str, Data], field: str) -> Edit:
    """Write a field behind the first one of its mapping. Its order is the formatter's."""
    first = (*path, next(iter(data)))
    text, start = document.file.text, _span(document, first, key=True)[0]
    end = _span(document, first, key=False)[1]
    if FLOW_START.search(text[:start]):
        return Edit(document.file.path, end, end, f", {field}")
    column = start - (text.rfind("\n", 0, start) + 1)
    place = text.find("\n", end)
    place = len(text) if place < 0 else place
    return Edit(document.file.path, place, place, f"\n{' ' * column}{field}")
