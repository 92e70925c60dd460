"""The usual form of one file: fields in their order, amounts in their one spelling, 2 spaces for each step."""

from __future__ import annotations

import json
from dataclasses import replace

from yaml.nodes import MappingNode

from supple_schema.diagnostics.position import LINE_END
from supple_schema.formatting.order import field_order
from supple_schema.formatting.yaml_layout import UnusualLayoutError, YamlLayout
from supple_schema.models.kinds import Kind
from supple_schema.models.quantities import QuantityError
from supple_schema.models.validation import kind_of
from supple_schema.models.walking import walk
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_nodes import compose
from supple_schema.reading.yaml_reader import resolve_plain


def format_document(file: SourceFile, kind: Kind) -> str | None:
    """Give the text of a file in its usual form, with the same meaning and the same comments.

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
    layout = YamlLayout(written.text[start:end], _orders(document, kind).get)
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


def _orders(document: Document, kind: Kind) -> dict[DataPath, tuple[str, ...]]:
    """Give the usual order of each set of fields, by its path."""
    places = walk(kind_of(document, kind).shape, document.data)
    models = ((path, shape.member_for(data)) for path, shape, data in places if isinstance(data, dict))
    return {path: field_order(model) for path, model in models if model is not None}


def _spell_amounts(document: Document, kind: Kind) -> str:
    """Write each amount in its one spelling: `10 seconds` becomes `10 s`. What is no amount stays."""
    text = document.file.text
    edits: list[tuple[int, int, str]] = []
    for path, shape, value in walk(kind_of(document, kind).shape, document.data):
        if not isinstance(value, str) or shape.quantity is None:
            continue
        try:
            spelt = str(shape.quantity.parse(value))
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
