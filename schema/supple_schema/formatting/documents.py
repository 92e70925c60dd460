"""The usual form of one file: fields in their order, amounts in their one spelling, 2 spaces for each step."""

from __future__ import annotations

import json
from dataclasses import replace

from yaml.nodes import MappingNode

from supple_schema.diagnostics.position import LINE_END
from supple_schema.formatting.layout import Layout, UnusualLayoutError
from supple_schema.formatting.order import field_order
from supple_schema.formatting.shapes import find_models, find_quantities
from supple_schema.models.entry import Tombstone
from supple_schema.models.kinds import PROJECT, Kind
from supple_schema.models.quantities import QuantityError
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_nodes import compose
from supple_schema.reading.yaml_reader import resolve_plain


def format_document(file: SourceFile, kind: Kind) -> str | None:
    """Give the text of a file in its usual form, with the same meaning and the same remarks.

    Gives None where the text is not YAML that could be put into form; a check says what is wrong with it. What is laid
    out in a way that no author uses keeps its layout.
    """
    plain = replace(file, text=LINE_END.sub("\n", file.text))
    document, _ = read_document(plain)
    if document is None:
        return None
    written = replace(plain, text=_spell_amounts(document, kind))
    document, _ = read_document(written)
    if document is None:
        return None
    start, end = document.fields
    root, _ = compose(written, start, end)
    if not isinstance(root, MappingNode) or root.flow_style:
        return written.text
    models = dict(find_models(_annotation(document, kind), document.data))
    layout = Layout(written.text[start:end], lambda path: field_order(models[path]) if path in models else None)
    try:
        fields = layout.write(root)
    except UnusualLayoutError:
        return written.text
    body = written.text[slice(*document.body)] if document.body else ""
    whole = fields
    if file.path.endswith(".md"):
        whole = f"---\n{fields}---\n" + (f"\n{body}\n" if body else "")
    again, _ = read_document(replace(written, text=whole))
    return whole if again is not None and again.data == document.data else written.text


def _annotation(document: Document, kind: Kind) -> object:
    return Tombstone if "retired" in document.data and kind is not PROJECT else kind.model


def _spell_amounts(document: Document, kind: Kind) -> str:
    """Write each amount in its one spelling: `10 seconds` becomes `10 s`. What is no amount stays."""
    text = document.file.text
    edits: list[tuple[int, int, str]] = []
    for path, form, value in find_quantities(_annotation(document, kind), document.data):
        try:
            spelt = str(form.parse(value))
        except QuantityError:
            continue
        span = document.label(path).span
        if spelt != value and span is not None:
            quoted = spelt if resolve_plain(spelt) == spelt and not _in_brackets(spelt) else json.dumps(spelt)
            edits.append((span.start.offset, span.end.offset, quoted))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _in_brackets(text: str) -> bool:
    """Whether a text could be taken apart inside of brackets."""
    return "," in text
