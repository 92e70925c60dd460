"""A file's data together with the way back to its text.

`.yaml` files are all fields. `.md` files have fields between two lines `---`, and the text after them becomes the field
`body`, so that later stages do not care which form an author chose.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import resources

from supple_schema.diagnostics import Diagnostic, Edit, Fix, Label, LineIndex
from supple_schema.diagnostics.position import LINE_END
from supple_schema.reading import codes
from supple_schema.reading.positions import DataPath, SourceMap
from supple_schema.reading.source_file import SourceFile, decode_source
from supple_schema.reading.yaml_reader import Data, read_yaml

FENCE = re.compile(r"---(?<![^\r\n]---)[ \t]*(?:\r\n|\r|\n|\Z)")
"""A line `---`. The dashes come first in the pattern, because a search for plain text is the fastest."""
FIRST_LINE = re.compile(r"\S[^\r\n]*")
BODY = "body"
SUFFIXES = (".yaml", ".md")


@lru_cache(maxsize=1000)
def _positions(file: SourceFile, start: int, end: int) -> SourceMap:
    """Find the places of a file's values. Only of the latest files are they kept: they take ten times its own room."""
    return SourceMap(file, start, end)


@dataclass(frozen=True)
class Document:
    """One file as data. `fields` are the offsets of its YAML, `body` those of its Markdown text, if it has one."""

    file: SourceFile
    data: dict[str, Data] = field(repr=False)
    fields: tuple[int, int]
    body: tuple[int, int] | None = None

    def value(self, path: DataPath) -> Data | None:
        """Give the value at a path, or None where there is none."""
        return value_at(self.data, path)

    def label(self, path: DataPath, note: str = "", *, key: bool = False) -> Label:
        """Point at the value at a path, or at the field's name; at what it is missing from, where there is none."""
        if self.body and path[:1] == (BODY,):
            return self.file.label(*self.body, note)
        extent = _positions(self.file, *self.fields).extent(path)
        if extent is None:
            around = path[:-1]
            return self.label(around, note, key=isinstance(self.value(around), dict)) if path else self._start(note)
        if not path and key:
            return self._start(note)
        if key and extent.key_start is not None and extent.key_end is not None:
            return self.file.label(extent.key_start, extent.key_end, note)
        if key:
            return _first_line(self.file, extent.start, extent.end, note)
        return self.file.label(extent.start, extent.end, note)

    def text_label(self, path: DataPath, start: int, end: int, note: str = "") -> Label:
        """Point at characters `start` up to `end` of the text value at a path."""
        if self.body and path[:1] == (BODY,):
            return self.file.label(self._body_offset(start), self._body_offset(end), note)
        span = _positions(self.file, *self.fields).text_span(path, start, end)
        return Label(self.file.path, span, note) if span else self.label(path, note)

    def text_fix(self, path: DataPath, start: int, end: int, replacement: str, *, safe: bool = True) -> Fix | None:
        """Offer to replace characters of the text value at a path; None where the file spells them otherwise."""
        label = self.text_label(path, start, end)
        text = self.value(path)
        if label.span is None or not isinstance(text, str):
            return None
        first, last = label.span.start.offset, label.span.end.offset
        if self.file.text[first:last] != text[start:end]:
            return None
        description = (
            f"Write `{replacement}`" if replacement.strip() else "Delete it" if not replacement else "Write one space"
        )
        return Fix(description, (Edit(label.file, first, last, replacement),), safe=safe)

    @cached_property
    def _body_lines(self) -> LineIndex:
        return LineIndex(str(self.data[BODY]))

    def _body_offset(self, offset: int) -> int:
        """Give the offset in the file of an offset in the text, whose line ends are all one character long."""
        start = self.body[0] if self.body else 0
        if "\r" not in self.file.text:
            return start + offset
        first = self.file.lines.position(start)
        inside = self._body_lines.position(offset)
        column = inside.column + (first.column - 1 if inside.line == 1 else 0)
        return self.file.lines.offset(first.line + inside.line - 1, column)

    def _start(self, note: str) -> Label:
        return _first_line(self.file, *self.fields, note)


def _first_line(file: SourceFile, start: int, end: int, note: str = "") -> Label:
    line = FIRST_LINE.search(file.text, start, end)
    return file.label(*(line.span() if line else (start, start)), note)


def read_document(file: SourceFile) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read a content file of either form. Give None and the reasons where its fields cannot be trusted."""
    if not file.path.endswith(".md"):
        data, found = read_yaml(file, 0, len(file.text))
        return (Document(file, data, (0, len(file.text))) if data is not None else None), found
    opening = FENCE.match(file.text)
    if opening is None:
        return None, (
            codes.MissingFrontMatter.diagnostic(
                "This Markdown file does not start with its fields.",
                _first_line(file, 0, len(file.text)),
                hints="Write a line `---`, then the fields such as `title:`, then a line `---`, then the text.",
            ),
        )
    closing = FENCE.search(file.text, opening.end())
    if closing is None:
        return None, (
            codes.UnclosedFrontMatter.diagnostic(
                "The fields start here, but the line `---` that ends them is missing.",
                file.label(0, 3),
                hints="Write a line with just `---` between the last field and the text.",
            ),
        )
    start, end = opening.end(), closing.start()
    data, found = read_yaml(file, start, end)
    if data is None:
        return None, found
    if BODY in data:
        document = Document(file, data, (start, end))
        return None, (
            codes.DuplicateKey.diagnostic(
                "The text of a Markdown file is its `body`, so the field `body` stands here a second time.",
                document.label((BODY,), key=True),
                hints="Move the words of this field to the text below the second `---`.",
            ),
        )
    text = file.text[closing.end() :]
    body = (closing.end() + len(text) - len(text.lstrip()), closing.end() + len(text.rstrip()))
    if body[0] < body[1]:
        words = file.text[body[0] : body[1]]
        data[BODY] = LINE_END.sub("\n", words) if "\r" in words else words
        return Document(file, data, (start, end), body), found
    return Document(file, data, (start, end)), found


def read_bytes(path: str, content: bytes) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Read the bytes of a file that lies in no folder of content, such as one that ships with a package."""
    file, found = decode_source(path, content)
    return read_document(file) if file else (None, found)


def read_shipped(package: str, name: str) -> dict[str, Data]:
    """Read a file of YAML that ships with a package.

    Raises:
        ValueError: it is not right, which no user can mend; nothing may go on as if it were empty.
    """
    document, found = read_bytes(name, resources.files(package).joinpath(name).read_bytes())
    if document is None:
        raise ValueError(f"{package}/{name}: {'; '.join(one.message for one in found)}")
    return document.data


def value_at(data: Data, path: DataPath) -> Data | None:
    """Give the value at a path of data, or None where there is none."""
    value: Data | None = data
    for step in path:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
