"""A table that came back in, edits of the files out: each word that differs is changed in its place, and no other.

Nothing is applied that somebody has changed here since the table was written, and no field is emptied.
"""

from __future__ import annotations

import difflib
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
    version_of,
)
from supple_cli.imports.prose import name_step
from supple_cli.imports.records import Objects, Outline, Place, Remark, Table
from supple_schema.diagnostics.position import LINE_END
from supple_schema.diagnostics.wording import did_you_mean, shorten
from supple_schema.formatting.changes import ChangeError, insert_item, remove_value, set_value
from supple_schema.formatting.documents import format_document
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.models.kinds import find_kind
from supple_schema.models.shape import Shape, fields_of
from supple_schema.reading.document import read_document
from supple_schema.reading.yaml_reader import Data


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
    return f"there is no item `{shorten(name)}`. {did_you_mean(name, [item.id for item in library])}".rstrip()


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
    file = _File(item)
    first = file.item.document.file
    for name in fields:
        before = file.item
        try:
            file.put(name, row[name])
        except ChangeError as error:
            file.item = before
            done.problems.append(Remark(place, f"`{item.id}`, {name}: {error}"))
    written = file.item.document.file
    if written.text != first.text:
        done.items += 1
        done.texts[item.path] = format_document(written, file.kind) or written.text


class _File:
    """The file of an item, changed one value after another."""

    def __init__(self, item: Item[Any]) -> None:
        self.item = item
        self.kind = find_kind(item.kind)
        self._take(LINE_END.sub("\n", item.document.file.text))

    def put(self, name: str, cell: str) -> None:
        """Let a field say what a cell says.

        Raises:
            ChangeError: a program cannot do that. The message says why.
        """
        old, new = lines_of(self.item, name), _split(name, cell)
        if [str(line) for line in old] == new or cell.strip() == cell_of(self.item, name):
            return
        if not new:
            raise ChangeError("it is empty in the table. A field is taken out in its file alone.")
        if not old:
            self._add(name, new)
        elif isinstance(self.item.document.data[name], dict):
            self._change_fields(name, old, new)
        elif len(old) == len(new):
            for line, text in zip(old, new, strict=True):
                self._change(line, text)
        else:
            self._change_list(name, old, new)

    def _change(self, line: CellLine, text: str) -> None:
        if text == str(line):
            return
        if line.label:
            label, colon, rest = text.partition(":")
            if label.strip() != line.label or not colon:
                raise ChangeError(f"the line “{shorten(line)}” should still begin with `{line.label}:`.")
            text = rest.strip()
        if not text:
            raise ChangeError(f"the line “{shorten(line)}” is empty in the table. Take it out in the file.")
        was = self.item.document.value(line.path)
        value = int(text) if isinstance(was, int) and text.isdigit() else text
        self._take(set_value(self.item.document, self.kind, line.path, value))

    def _change_fields(self, name: str, old: Sequence[CellLine], new: Sequence[str]) -> None:
        """Change fields below a field, such as those of a dose, by their names, and add new ones."""
        said: dict[str, str] = {}
        for text in new:
            label, colon, rest = text.partition(":")
            if not colon or not rest.strip() or label.strip() in said:
                raise ChangeError(f"“{shorten(text)}” should be a name, a colon and a value, such as `{old[0]}`.")
            said[label.strip()] = rest.strip()
        for line in old:
            if line.label not in said:
                raise ChangeError(f"the line `{line.label}` is gone. A field is taken out in its file alone.")
            self._change(line, f"{line.label}: {said.pop(line.label)}")
        for label, rest in said.items():
            self._take(set_value(self.item.document, self.kind, (name, label), rest))

    def _change_list(self, name: str, old: Sequence[CellLine], new: Sequence[str]) -> None:
        """Take lines out of a list and put others in, from the last to the first, where each line is one item of it."""
        value = self.item.document.data[name]
        if not isinstance(value, list) or len(value) != len(old) or any(line.label for line in old):
            raise ChangeError(f"{len(new)} here and {len(old)} in the file. Add or take out lines in the file.")
        if len({line.path[:2] for line in old}) != len(old):
            raise ChangeError("some of its lines belong together. Add or take out lines in the file.")
        ids = {str(part.get("id")) for part in value if isinstance(part, dict)}
        matcher = difflib.SequenceMatcher(None, [line.text for line in old], list(new), autojunk=False)
        for _, first, last, start, end in reversed([code for code in matcher.get_opcodes() if code[0] != "equal"]):
            both = min(last - first, end - start)
            for number in reversed(range(first + both, last)):
                self._take(remove_value(self.item.document, self.kind, (name, number)))
            for text in reversed(new[start + both : end]):
                item = self._new_item(name, text, ids)
                self._take(insert_item(self.item.document, self.kind, (name, first + both), item))
            for line, text in zip(old[first : first + both], new[start : start + both], strict=True):
                self._change(line, text)

    def _add(self, name: str, new: Sequence[str]) -> None:
        """Write a field that was not there."""
        shape = self._shape(name)
        if shape.model is not None:
            raise ChangeError("it is not in the file yet. Write it there.")
        ids: set[str] = set()
        value: Data = [self._new_item(name, text, ids) for text in new] if shape.items else " ".join(new)
        self._take(set_value(self.item.document, self.kind, (name,), value))

    def _new_item(self, name: str, text: str, ids: set[str]) -> Data:
        shape = self._shape(name).items
        model = next(iter(shape.models), None) if shape and not shape.shorthand else None
        if model is None:
            return text
        own = fields_of(model)
        main = next((key for key in own if key in MAIN), None)
        if main is None:
            raise ChangeError("it is not in the file yet. Write it there.")
        return {"id": name_step(text, ids), main: text} if "id" in own else {main: text}

    def _take(self, text: str) -> None:
        document, _ = read_document(replace(self.item.document.file, text=text))
        self.item = replace(self.item, document=document or self.item.document)

    def _shape(self, name: str) -> Shape:
        return fields_of(self.kind.shape.member_for(self.item.document.data))[name].shape


def _split(name: str, cell: str) -> list[str]:
    if name == "body":
        return [cell.strip()] if cell.strip() else []
    return [" ".join(line.split()) for line in cell.splitlines() if line.strip()]
