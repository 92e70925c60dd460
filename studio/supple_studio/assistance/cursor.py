"""Where a cursor stands in a file that is being written: a text and an offset in, a path and what is around it out.

While somebody types, the text is rarely right. So a mark is put in at the cursor, and the events of the YAML parser are
followed up to it: what stands above is mostly whole, what stands below counts as far as it can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import yaml
from yaml._yaml import Mark as CMark
from yaml.error import Mark
from yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from supple_schema.reading.document import BODY, FENCE, value_at
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_nodes import parse_events
from supple_schema.reading.yaml_reader import Data, resolve_plain

MARK = "\ue000"
"""A character that no content has: it is of no language."""

NAME_BEGUN = re.compile(r"[ ]*(?:- +)*[\w-]*")


@dataclass(frozen=True)
class Cursor:
    """A place in a file.

    `path` leads to the value at which the cursor stands, or to the fields among which a name is written (`is_name`).
    `text` is the word or value around it, from offset `start` up to `end`; `typed` is the part before the cursor.
    `data` is what can be read of the file, without that word.
    """

    path: DataPath
    is_name: bool
    text: str
    typed: str
    start: int
    end: int
    data: Data

    def value(self, path: DataPath) -> Data | None:
        """Give the value at a path of what can be read; None where there is none."""
        return value_at(self.data, path)


def find_cursor(path: str, text: str, offset: int) -> Cursor | None:
    """Find out where an offset of a file's text is. None where there is no place for fields, as in a comment."""
    start, end = 0, len(text)
    if path.endswith(".md"):
        opening = FENCE.match(text)
        if opening is None:
            return None
        closing = FENCE.search(text, opening.end())
        start, end = opening.end(), closing.start() if closing else len(text)
        if closing and offset >= closing.end():
            return Cursor((BODY,), is_name=False, text="", typed="", start=offset, end=offset, data={})
    if not start <= offset <= end:
        return None
    fields, here = text[start:end], offset - start
    for marked in _marked(fields, here):
        found = _follow(marked, here)
        if found is not None:
            path_there, is_name, (first, last), word, data = found
            typed, _, rest = word.partition(MARK)
            return Cursor(path_there, is_name, typed + rest, typed, start + first, start + last, data)
    return None


def _marked(text: str, offset: int) -> Iterator[str]:
    """Give the text with the mark at the cursor, first as the name of a field where it can be one, then as a value."""
    before, after = text[:offset], text[offset:]
    line = before.rpartition("\n")[2]
    rest = after.partition("\n")[0]
    if NAME_BEGUN.fullmatch(line) and re.fullmatch(r"[\w-]*\s*", rest):
        word = re.match(r"[\w-]*", after)
        end = word.end() if word else 0
        yield f"{before}{MARK}{after[:end]}:{after[end:]}"
    yield f"{before}{MARK}{after}"


class _Reader:
    """Puts the values together that events tell of, and notes where the mark stands."""

    def __init__(self) -> None:
        self.root: Data = {}
        self.found: tuple[DataPath, bool, ScalarEvent] | None = None
        self._path: list[str | int | None] = []
        self._around: list[list[Data] | dict[str, Data]] = []

    def take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            value: list[Data] | dict[str, Data] = {} if isinstance(event, MappingStartEvent) else []
            self._put(value)
            self._around.append(value)
            self._path.append(None)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._around.pop()
            self._path.pop()
            self._done()

    def _scalar(self, event: ScalarEvent) -> None:
        marked = MARK in event.value
        is_name = bool(self._around) and isinstance(self._around[-1], dict) and self._path[-1] is None
        if is_name:
            if marked:
                self.found = self._here(), True, event
            self._path[-1] = event.value
            return
        value: Data = event.value if event.style else (resolve_plain(event.value) or event.value)
        self._put("" if marked else value)
        if marked:
            self.found = self._here(), False, event
        self._done()

    def _put(self, value: Data) -> None:
        if not self._around:
            self.root = value
        elif isinstance(self._around[-1], list):
            self._path[-1] = len(self._around[-1])
            self._around[-1].append(value)
        elif isinstance(name := self._path[-1], str) and MARK not in name:
            self._around[-1][name] = value

    def _done(self) -> None:
        if self._around and isinstance(self._around[-1], dict):
            self._path[-1] = None

    def _here(self) -> DataPath:
        return tuple(step for step in self._path if step is not None)


def _follow(text: str, offset: int) -> tuple[DataPath, bool, tuple[int, int], str, Data] | None:
    """Read up to the mark, and on as far as can be. What is too wrong above it is passed over in a second try."""
    for tried in (text, _spine(text, offset)):
        reader = _Reader()
        with suppress(yaml.MarkedYAMLError):
            for event in parse_events(tried):
                reader.take(event)
        if reader.found is not None:
            path, is_name, event = reader.found
            start, end = _index(event.start_mark), _index(event.end_mark)
            line_end = text.find("\n", offset, end)
            end = len(text[: line_end if line_end >= 0 else end].rstrip())
            return path, is_name, (start, end - len(MARK)), _on_line(event.value, text[start:end]), reader.root
    return None


def _index(mark: Mark | CMark | None) -> int:
    return mark.index if mark else 0


def _on_line(value: str, written: str) -> str:
    """Give of a value what stands on the line of the mark, where it goes on below."""
    return value if len(value) <= len(written) else written


def _spine(text: str, offset: int) -> str:
    """Leave of what stands above an offset only the lines that its own line belongs to; blanks take their places."""
    lines = text.split("\n")
    number = text.count("\n", 0, offset)
    indent, is_item = _indent(lines[number])
    for above in range(number - 1, -1, -1):
        line = lines[above]
        other, starts_item = _indent(line)
        owns = other < indent or (is_item and other == indent and not starts_item)
        if line.strip() and not line.lstrip().startswith("#") and owns:
            indent, is_item = other, starts_item
        else:
            lines[above] = " " * len(line)
    return "\n".join(lines)


def _indent(line: str) -> tuple[int, bool]:
    """Count the spaces before a line, and say whether it starts an item of a list."""
    bare = line.lstrip(" ")
    return len(line) - len(bare), bare.startswith("- ")
