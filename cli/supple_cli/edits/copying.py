"""A new file made of one that is there: an item and a title in, a text out that says the same under another name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from supple_schema.diagnostics import Edit
from supple_schema.formatting.documents import format_document
from supple_schema.formatting.fixes import apply_edits
from supple_schema.formatting.yaml_writing import spell
from supple_schema.linking.library import Item
from supple_schema.models.content import DraftableContent
from supple_schema.models.kinds import find_kind

OWN = ("aliases", "draft")
"""Fields that belong to one item alone."""


def copy_text(item: Item[Any], title: str) -> str:
    """Give the text of a file like that of an item, with another title. It is a draft where its kind can be one."""
    file = item.document.file
    span = item.label("title").span
    if span is None:  # each item has a title
        raise LookupError(item.path)
    draft = "\ndraft: true" if isinstance(item.model, DraftableContent) else ""
    edits = [Edit(file.path, span.start.offset, span.end.offset, spell(title) + draft)]
    for name in OWN:
        if name in item.document.data:
            key, value = item.label(name, key=True).span, item.label(name).span
            if key is not None and value is not None:
                end = file.text.find("\n", value.end.offset) + 1 or len(file.text)
                edits.append(Edit(file.path, key.start.offset, end, ""))
    text = apply_edits({file.path: file.text}, edits)[file.path]
    return format_document(replace(file, text=text), find_kind(item.kind)) or text
