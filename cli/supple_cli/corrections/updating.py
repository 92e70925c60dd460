"""A table that came back in, edits of the files out: each word that differs is changed in its place, and no other.

Nothing is applied that somebody has changed here since the table was written, and no field is emptied.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from supple_cli.corrections.cells import (
    ID,
    MAIN,
    VERSION,
    CellLine,
    cell_of,
    field_names,
    lines_of,
    shape_of,
    version_of,
)
from supple_cli.edits.yaml_writing import scalar, write_field
from supple_cli.imports.prose import name_step
from supple_cli.imports.records import Objects, Outline, Place, Remark, Table
from supple_schema.diagnostics import Edit
from supple_schema.diagnostics.wording import nearest, shorten
from supple_schema.formatting.documents import format_document
from supple_schema.formatting.fixes import apply_edits
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.models.kinds import find_kind
from supple_schema.models.shape import fields_of
from supple_schema.reading.document import read_document
from supple_schema.reading.positions import DataPath


class UnfitError(Exception):
    """A cell that cannot be put into its file by a program. The message says why."""


@dataclass
class Corrections:
    """The new texts of files, by path, and what is to be told."""

    texts: dict[str, str] = field(default_factory=dict)
    items: int = 0
    problems: list[Remark] = field(default_factory=list)


def read_rows(parts: Iterable[Table | Outline | Objects]) -> Iterator[tuple[Place, dict[str, str]]]:
    """Give each row of tables that have ids: of those with a heading, and of those that are one item each."""
    inside = (block for part in parts for block in (part.blocks if isinstance(part, Outline) else [part]))
    for part in inside:
        if not isinstance(part, Table) or not part.rows:
            continue
        first = [cells[0].strip().casefold() for _, cells in part.rows if cells]
        heading = [cell.strip() for cell in part.rows[0][1]]
        if ID in (name.casefold() for name in heading) and len(heading) != 2:
            names = [ID if name.casefold() == ID else name for name in heading]
            for number, cells in part.rows[1:]:
                yield part.place.at(f"{part.word} {number}"), dict(zip(names, cells, strict=False))
        elif ID in first:
            pairs = ((cells[0].strip(), "\n".join(cells[1:])) for _, cells in part.rows if cells)
            yield part.place, {ID if name.casefold() == ID else name: text.strip() for name, text in pairs}


def correct(library: Library, rows: Iterable[tuple[Place, Mapping[str, str]]]) -> Corrections:
    """Give what rows change in the items that they name."""
    done = Corrections()
    seen: dict[str, Place] = {}
    for place, row in rows:
        name = row[ID].strip()
        if not any(text.strip() for text in row.values()):
            continue
        found = library.find(name)
        if len(found) != 1:
            done.problems.append(Remark(place, _unknown(library, name, several=bool(found))))
        elif found[0].key in seen:
            done.problems.append(Remark(place, f"`{name}` stands at {seen[found[0].key]} too. It was taken once."))
        else:
            seen[found[0].key] = place
            _correct_item(found[0], place, row, done)
    if not seen and not done.problems:
        done.problems.append(Remark(Place("The file"), "there is no column `id` in it, by which items are known."))
    return done


def _unknown(library: Library, name: str, *, several: bool) -> str:
    if several:
        return f"several items have the id `{name}`. Write its kind too, such as `exercise/{name}`."
    near = nearest(name, [item.id for item in library])
    return f"there is no item `{shorten(name)}`.{f' Did you mean `{near}`?' if near else ''}"


def _correct_item(item: Item[Any], place: Place, row: Mapping[str, str], done: Corrections) -> None:
    known = field_names(item)
    fields = [name for name in row if name in known]
    told = row.get(VERSION, "").strip()
    if told and told != version_of(item, fields):
        message = f"`{item.id}` has changed here since the table was written. Export it again, and correct that."
        done.problems.append(Remark(place, message))
        return
    for name in row:
        if name not in {*known, ID, VERSION} and name:
            done.problems.append(Remark(place, f"`{shorten(name)}` is no field of a {item.kind}."))
    changed = item
    for name in fields:
        try:
            changed = _with_cell(changed, name, row[name])
        except UnfitError as error:
            done.problems.append(Remark(place, f"`{item.id}`, {name}: {error}"))
    text = changed.document.file.text
    if text != item.document.file.text:
        done.items += 1
        done.texts[item.path] = format_document(changed.document.file, find_kind(item.kind)) or text


def _with_cell(item: Item[Any], name: str, cell: str) -> Item[Any]:
    """Give an item whose field says what a cell says."""
    old, new = lines_of(item, name), _split(name, cell)
    if [str(line) for line in old] == new or cell.strip() == cell_of(item, name):
        return item
    if not new:
        raise UnfitError("it is empty in the table. A field is taken out in its file alone.")
    if not old:
        return _edited(item, [_added(item, name, new)], name)
    if isinstance(item.document.data[name], dict):
        edits = _refielded(item, old, new)
    elif len(old) == len(new):
        edits = [edit for line, text in zip(old, new, strict=True) for edit in _changed(item, line, text)]
    else:
        edits = _relisted(item, name, old, new)
    return _edited(item, edits, name)


def _split(name: str, cell: str) -> list[str]:
    if name == "body":
        return [cell.strip()] if cell.strip() else []
    return [" ".join(line.split()) for line in cell.splitlines() if line.strip()]


def _changed(item: Item[Any], line: CellLine, text: str) -> Iterator[Edit]:
    if text == str(line):
        return
    if line.label:
        label, colon, rest = text.partition(":")
        if label.strip() != line.label or not colon:
            raise UnfitError(f"the line “{shorten(line)}” should still begin with `{line.label}:`.")
        text = rest.strip()
    if not text:
        raise UnfitError(f"the line “{shorten(line)}” is empty in the table. Take it out in the file.")
    span = item.label(*line.path).span
    if span is None:
        raise UnfitError("its place was not found.")
    if line.path == ("body",) and item.path.endswith(".md"):
        yield Edit(item.path, span.start.offset, span.end.offset, text)
    else:
        was = item.document.value(line.path)
        plain = isinstance(was, int) and text.isdigit()
        yield Edit(item.path, span.start.offset, span.end.offset, text if plain else scalar(text))


def _refielded(item: Item[Any], old: Sequence[CellLine], new: Sequence[str]) -> list[Edit]:
    """Change fields below a field, such as those of a dose, by their names, and add new ones below the last."""
    said: dict[str, str] = {}
    for text in new:
        label, colon, rest = text.partition(":")
        if not colon or not rest.strip() or label.strip() in said:
            raise UnfitError(f"“{shorten(text)}” should be a name, a colon and a value, such as `{old[0]}`.")
        said[label.strip()] = rest.strip()
    edits: list[Edit] = []
    for line in old:
        if line.label not in said:
            raise UnfitError(f"the line `{line.label}` is gone. A field is taken out in its file alone.")
        edits += _changed(item, line, f"{line.label}: {said.pop(line.label)}")
    if said:
        span = item.label(*old[-1].path).span
        key = item.label(*old[-1].path, key=True).span
        text = item.document.file.text
        if span is None or key is None or text[_line_start(item, key.start.offset) : key.start.offset].strip():
            raise UnfitError("its fields stand in brackets. Add others in the file.")
        pad = " " * (key.start.column - 1)
        end = text.find("\n", span.end.offset) + 1 or len(text)
        added = "".join(f"{line}\n" for label, rest in said.items() for line in write_field(label, rest, pad))
        edits.append(Edit(item.path, end, end, added))
    return edits


def _relisted(item: Item[Any], name: str, old: Sequence[CellLine], new: Sequence[str]) -> list[Edit]:
    """Take lines out of a list and put others in, where each line is one item of it."""
    value = item.document.data[name]
    if not isinstance(value, list) or len(value) != len(old) or any(line.label for line in old):
        raise UnfitError(f"{len(new)} here and {len(old)} in the file. Add or take out lines in the file.")
    if len({line.path[:2] for line in old}) != len(old):
        raise UnfitError("some of its lines belong together. Add or take out lines in the file.")
    text = item.document.file.text
    if text[_start(item, (name,)) : _start(item, (name,)) + 1] == "[":
        words = ", ".join(scalar(line) for line in new)
        span = item.label(name).span
        return [Edit(item.path, _start(item, (name,)), span.end.offset if span else 0, f"[{words}]")]
    edits: list[Edit] = []
    names = {str(part.get("id")) for part in value if isinstance(part, dict)}
    matcher = difflib.SequenceMatcher(None, [line.text for line in old], list(new), autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            continue
        both = min(last - first, end - start)
        for number in range(both):
            edits += _changed(item, old[first + number], new[start + number])
        if last - first > both:
            edits.append(Edit(item.path, *_stretch(item, name, first + both, last), ""))
        if end - start > both:
            place = _stretch(item, name, last - 1, last)[1] if last else _stretch(item, name, 0, 1)[0]
            items = "".join(_new_item(item, name, line, names) for line in new[start + both : end])
            edits.append(Edit(item.path, place, place, items))
    return edits


def _new_item(item: Item[Any], name: str, text: str, names: set[str]) -> str:
    """Write a new item of a list as the others stand there."""
    dash = _line_start(item, _start(item, (name, 0)))
    pad = re.match(r" *", item.document.file.text[dash:])
    shape = fields_of(shape_of(item).member_for(item.document.data))[name].shape.items
    model = next(iter(shape.models), None) if shape else None
    own = list(fields_of(model)) if model else []
    value: object = text
    main = next((key for key in own if key in MAIN), None)
    if main is not None:
        value = ({"id": name_step(text, names)} if "id" in own else {}) | {main: text}
    lines = list(write_field("x", [value, {}]))
    first = next(number for number, line in enumerate(lines) if line.lstrip().startswith("- "))
    last = next(number for number, line in enumerate(lines) if line.strip() == "- {}")
    return "".join(f"{pad[0] if pad else ''}{line[2:]}\n" for line in lines[first:last])


def _added(item: Item[Any], name: str, new: Sequence[str]) -> Edit:
    """Write a field that was not there, at the end of the fields; the usual form puts it into its place."""
    shape = fields_of(shape_of(item).member_for(item.document.data))[name].shape
    model = shape.model or next(iter(shape.items.models if shape.items else ()), None)
    if shape.model is not None or (model is not None and not any(key in MAIN for key in fields_of(model))):
        raise UnfitError("it is not in the file yet. Write it there.")
    if name == "body":
        raise UnfitError("the file has no text yet. Write it there.")
    value: object = " ".join(new)
    if shape.items is not None:
        main = next((key for key in fields_of(model) if key in MAIN), "") if model else ""
        if model is not None and "id" in fields_of(model):
            raise UnfitError("it is not in the file yet. Write it there.")
        value = [{main: line} for line in new] if main else list(new)
    end = len(item.document.file.text[: item.document.fields[1]].rstrip())
    return Edit(item.path, end, end, "\n" + "\n".join(write_field(name, value)))


def _edited(item: Item[Any], edits: Sequence[Edit], name: str) -> Item[Any]:
    """Apply edits to one field, and make sure that no other has changed."""
    text = apply_edits({item.path: item.document.file.text}, edits).get(item.path, item.document.file.text)
    document, _ = read_document(replace(item.document.file, text=text))
    others = {key: value for key, value in item.document.data.items() if key != name}
    if document is None or {key: value for key, value in document.data.items() if key != name} != others:
        raise UnfitError("its file is written in a way that a program cannot change. Change it there.")
    return replace(item, document=document)


def _start(item: Item[Any], path: DataPath) -> int:
    span = item.label(*path).span
    return span.start.offset if span else 0


def _line_start(item: Item[Any], offset: int) -> int:
    return item.document.file.text.rfind("\n", 0, offset) + 1


def _stretch(item: Item[Any], name: str, first: int, last: int) -> tuple[int, int]:
    """Give the offsets of whole lines that hold some items of a list."""
    text = item.document.file.text
    start = _line_start(item, _start(item, (name, first)))
    span = item.label(name, last - 1).span
    end = span.end.offset if span else start
    return start, text.find("\n", end) + 1 or len(text)
