"""Brings a file of an earlier version to the names of today: its text in, the new text out.

What changed is data of the models: `renamed`, `gone` and `once`. A value that an earlier version took by itself is
written down, so that the file goes on meaning what it meant.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from supple_schema.diagnostics import Edit
from supple_schema.diagnostics.position import LINE_END
from supple_schema.formatting.changes import ChangeError, remove_value, set_value
from supple_schema.formatting.fixes import apply_edits
from supple_schema.models.base import Model
from supple_schema.models.kinds import Kind
from supple_schema.models.validation import kind_of
from supple_schema.models.walking import walk
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.source_file import SourceFile


def upgrade_text(file: SourceFile, kind: Kind) -> str:
    """Give the text of a file with the fields of today; as it is where nothing has changed or it cannot be read.

    What is laid out in a way that only a person can change stays as it is too.
    """
    written = replace(file, text=LINE_END.sub("\n", file.text))
    for _ in range(len(written.text)):
        document, _ = read_document(written)
        try:
            text = _upgrade_one(document, kind) if document else None
        except ChangeError:
            break
        if text is None:
            break
        written = replace(written, text=text)
    return written.text


def _upgrade_one(document: Document, kind: Kind) -> str | None:
    """Give the text after the first change that is to be made; None where there is none."""
    for path, shape, data in walk(kind_of(document, kind).shape, document.data):
        model = shape.member_for(cast("dict[str, object]", data)) if isinstance(data, dict) else None
        if not isinstance(data, dict) or model is None or not issubclass(model, Model):
            continue
        for name in data:
            if name in model.renamed and model.renamed[name] not in data:
                return _rename(document, (*path, name), model.renamed[name])
            if name in model.gone:
                return remove_value(document, kind, (*path, name))
        for name, value in model.once.items():
            if name not in data and data:
                return set_value(document, kind, (*path, name), value)
    return None


def _rename(document: Document, path: DataPath, name: str) -> str:
    span, file = document.label(path, key=True).span, document.file
    if span is None:  # what was read has its place
        raise ChangeError
    edit = Edit(file.path, span.start.offset, span.end.offset, name)
    return apply_edits({file.path: file.text}, (edit,))[file.path]
