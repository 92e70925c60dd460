"""The controls of a form: a tree of fields and what stands in a file in, controls out.

What must be there comes first; what may be there and is not, is folded. Each control knows the path of its value, so
that a change of it is a change of that value alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import cast

from supple_figures.posing.joint_ranges import RANGES
from supple_schema.contract.reference import describe_meaning
from supple_schema.diagnostics import Diagnostic
from supple_schema.formatting.order import field_order
from supple_schema.linking import Library
from supple_schema.models.base import NOT_CONSIDERED, OtherPartReference, PartReference
from supple_schema.models.blanks import BLANK
from supple_schema.models.codes import MissingField, PartToFillIn
from supple_schema.models.kinds import Kind
from supple_schema.models.shape import Field, Shape, ShapeKind, fields_of
from supple_schema.models.validation import kind_of
from supple_schema.reading.document import Document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_reader import Data

ANGLES = "angles"
DRAFT = "draft"
"""A button of its own says that something is finished."""
LONG = 40
"""Characters above which a text has several lines."""


class ControlKind(Enum):
    """How a value is put in."""

    LINE = "line"
    LINES = "lines"
    CHOICE = "choice"
    NUMBER = "number"
    SLIDER = "slider"
    DATE = "date"
    GROUP = "group"
    """The fields of a model."""
    LIST = "list"
    FOREIGN = "foreign"
    """What no form of this kind can show: it is changed in an editor."""


@dataclass(frozen=True)
class Option:
    """One of the values to choose from."""

    value: str
    label: str


@dataclass(frozen=True)
class Control:
    """One control. `parts` are the controls inside of it: fields, or items of a list.

    `words` may stand for the whole value, and `word` is the one that does. `is_new` says that nothing is there yet,
    `wanted` what belongs in the place of a mark that somebody is to fill in, `leads` the key of the item that it names.
    A choice with `parts` is made by one of the options, or else by those.
    """

    kind: ControlKind
    path: DataPath
    name: str
    required: bool = False
    help: str = ""
    value: str = ""
    options: Sequence[Option] = ()
    parts: Sequence[Control] = ()
    words: Sequence[str] = ()
    word: str = ""
    is_new: bool = False
    wanted: str = ""
    findings: Sequence[Diagnostic] = ()
    leads: str = ""
    bounds: tuple[float, float] = (0, 0)
    item: Control | None = field(default=None, repr=False)
    """Of a list: a control in which a new item is put in; None where an item has several fields."""

    @property
    def key(self) -> str:
        """Name the control for as long as its value has this path."""
        return key_of(self.path)

    @property
    def at(self) -> str:
        """Write the path for the way through a browser and back."""
        return json.dumps(self.path)

    @property
    def instead(self) -> Control:
        """The control by which something else is written than the word that stands there; all is said beside it."""
        return replace(self, required=False, is_new=True, word="", words=(), help="", wanted="", findings=())

    @property
    def shown(self) -> Sequence[Control]:
        """The parts that are always seen: what must be there, and what is there."""
        return [part for part in self.parts if not part.is_aside]

    @property
    def folded(self) -> Sequence[Control]:
        """The parts that may be added."""
        return [part for part in self.parts if part.is_aside]

    @property
    def is_aside(self) -> bool:
        """Whether it is folded: what may be added, and the name that an item of a list has for others."""
        is_name = self.name == "id" and len(self.path) > 1 and not self.is_new and not self.findings
        return is_name or (not self.required and self.is_new)


@dataclass(frozen=True)
class FormMaker:
    """Makes the form of one file. `angles` are those that a pose comes to, by the path of each in the file."""

    library: Library
    kind: Kind
    document: Document
    findings: Sequence[Diagnostic] = ()
    angles: Mapping[DataPath, float] = field(default_factory=dict[DataPath, float])

    def make(self) -> Control:
        """Give the group of all fields."""
        shape = kind_of(self.document, self.kind).shape
        form = self._control("", shape, self.document.data, (), required=True, help_text="")
        places = {one: self._place_of(one, form) for one in self.findings}
        return _with_findings(form, places)

    def _control(
        self, name: str, shape: Shape, value: Data | None, path: DataPath, *, required: bool, help_text: str
    ) -> Control:
        blank = BLANK.search(value) if isinstance(value, str) else None
        base = Control(
            ControlKind.LINE,
            path,
            name,
            required=required,
            help=help_text,
            value="" if blank or value is None or isinstance(value, dict | list) else _text(value),
            wanted=blank["wanted"] if blank else "",
            words=shape.sentinels,
            is_new=value is None,
        )
        if isinstance(value, str) and value in shape.sentinels:
            wanted = "nobody has thought about this yet" if value == NOT_CONSIDERED.word else ""
            base, value = replace(base, value="", word=value, wanted=wanted), None
        if shape.items is not None or isinstance(value, list):
            return self._list(base, shape, value, path)
        if shape.models:
            return self._group(base, shape, value, path)
        if shape.values is not None or isinstance(value, dict):
            return replace(base, kind=ControlKind.FOREIGN)
        return self._scalar(base, shape, path)

    def _list(self, base: Control, shape: Shape, value: Data | None, path: DataPath) -> Control:
        inner: Shape | None = shape.items or next((member.items for member in shape.members if member.items), None)
        if inner is None or (value is not None and not isinstance(value, list)):
            return self._scalar(base, shape, path)
        items = value if isinstance(value, list) else []
        parts = [
            self._control(str(number + 1), inner, item, (*path, number), required=True, help_text="")
            for number, item in enumerate(items)
        ]
        one = inner.shorthand.shape if inner.shorthand and inner.takes_text else inner
        new = None if one.models else self._control("new", one, None, (*path, len(items)), required=True, help_text="")
        return replace(base, kind=ControlKind.LIST, parts=parts, item=new)

    def _group(self, base: Control, shape: Shape, value: Data | None, path: DataPath) -> Control:
        short = next((part for part in (shape, *shape.members) if part.shorthand), None)
        fields = value if isinstance(value, dict) else {}
        if short is not None and short.shorthand is not None and isinstance(value, str):
            fields = {short.shorthand.name: value}
        model = shape.member_for(fields) or (short.model if short else None)
        plain = next((member for member in shape.members if not member.models), None)
        if plain is None and model is None:
            return replace(base, kind=ControlKind.GROUP, parts=list(self._type_of(shape, path)))
        parts = [
            self._field(one, fields.get(name), (*path, name))
            for name in field_order(model)
            if not (one := fields_of(model)[name]).hidden and (path or name != DRAFT)
        ]
        if plain is not None:  # a name beside a model, such as a viewpoint beside a camera
            return replace(self._scalar(base, plain, path), parts=parts)
        return replace(base, kind=ControlKind.GROUP, parts=parts)

    def _type_of(self, shape: Shape, path: DataPath) -> Iterator[Control]:
        """Ask which of several models it is to be."""
        options = [Option(tag, _title(tag)) for tag in shape.tags]
        yield Control(ControlKind.CHOICE, (*path, "type"), "type", required=True, options=options, is_new=True)

    def _field(self, one: Field, value: Data | None, path: DataPath) -> Control:
        told = describe_meaning(one)
        return self._control(one.name, one.shape, value, path, required=one.required, help_text=told)

    def _scalar(self, base: Control, shape: Shape, path: DataPath) -> Control:
        one = next((member for member in shape.members if member.kind is not ShapeKind.MODEL), shape)
        if path[:1] == (ANGLES,) and one.kind is ShapeKind.NUMBER:
            low, high = RANGES.get(f"{path[-2]} {path[-1]}", (-180, 180))
            told = base.value or f"{self.angles.get(path, 0):g}"
            return replace(base, kind=ControlKind.SLIDER, bounds=(low, high), value=told)
        options = self._options(one, path)
        if options:
            if base.value and base.value not in {option.value for option in options}:
                options = [Option(base.value, self._told_of(one, base.value)), *options]
            return replace(base, kind=ControlKind.CHOICE, options=options, leads=self._leads(one, base.value))
        kinds = {ShapeKind.NUMBER: ControlKind.NUMBER, ShapeKind.DATE: ControlKind.DATE}
        if one.kind is ShapeKind.MARKDOWN or (one.kind is ShapeKind.TEXT and len(base.value) > LONG):
            return replace(base, kind=ControlKind.LINES)
        return replace(base, kind=kinds.get(one.kind, ControlKind.LINE))

    def _told_of(self, shape: Shape, name: str) -> str:
        """Name what is chosen and cannot be chosen again."""
        kind = shape.reference.kind if shape.reference else ""
        return f"{name} ({'is not finished' if f'{kind}/{name}' in self.library.broken else 'is not there'})"

    def _leads(self, shape: Shape, name: str) -> str:
        """Give the key of the item that a name leads to."""
        reference = shape.reference
        if reference is None or reference.vocabulary is not None or not name:
            return ""
        return name if reference.kind == "any" else f"{reference.kind}/{name}"

    def _options(self, shape: Shape, path: DataPath) -> list[Option]:
        part = next(shape.all_of(PartReference), None)
        other = next(shape.all_of(OtherPartReference), None)
        if shape.reference is not None:
            choices = self.library.choices(shape.reference).items()
            options = (Option(name, model.title) for name, model in choices)
            return sorted(options, key=lambda option: option.label.casefold())
        if part is not None:
            return list(_parts(self.document.value((part.list,))))
        if other is not None:
            item = self.library.kind(other.item).get(str(self.document.value((*path[:-1], other.item))))
            return list(_parts(item.document.value((other.list,)))) if item else []
        if shape.kind is ShapeKind.FLAG:
            return [Option("true", "Yes"), Option("false", "No")]
        if shape.kind is ShapeKind.CHOICE:
            return [Option(word, _title(word)) for word in shape.options if word not in shape.sentinels]
        return []

    def _place_of(self, found: Diagnostic, form: Control) -> DataPath:
        """Give the path of the innermost control in which a finding is."""
        span = found.place.span if found.place else None
        best: DataPath = ()
        for control in _all(form):
            there = self.document.label(control.path).span if control.path and not control.is_new else None
            named = self.document.label(control.path, key=True).span if there else None
            for one in (there, named):
                inside = span and one and one.start.offset <= span.start.offset <= one.end.offset
                if inside and len(control.path) > len(best):
                    best = control.path
        return self._missing(found, best, form) or best

    def _missing(self, found: Diagnostic, around: DataPath, form: Control) -> DataPath | None:
        """Give the path of the empty control that a finding about a missing field is about."""
        if found.code != MissingField.code:
            return None
        empty = {control.path for control in _all(form) if control.is_new and f"`{control.name}`" in found.message}
        around_it = (around[:length] for length in range(len(around), -1, -1))
        return next((path for outer in around_it for path in empty if path[:-1] == outer), None)


def key_of(path: DataPath) -> str:
    """Name the control of a value."""
    return "f-" + "-".join(str(step).replace("_", "-") for step in path)


def name_of(path: DataPath) -> str:
    """Name a value as its control is called: `Steps 2: text`."""
    name = str(path[0])
    for step in path[1:]:
        name += f" {step + 1}" if isinstance(step, int) else f": {step}"
    return _title(name.replace("_", "-"))


def _parts(parts: Data | None) -> Iterator[Option]:
    """Give the parts of a list by their ids."""
    for one in parts if isinstance(parts, list) else ():
        if isinstance(one, dict) and "id" in one:
            yield Option(str(one["id"]), str(one.get("text", one.get("title", one["id"]))))


def _all(control: Control) -> Iterator[Control]:
    yield control
    for part in control.parts:
        yield from _all(part)


def _with_findings(control: Control, places: Mapping[Diagnostic, DataPath]) -> Control:
    own = [found for found, path in places.items() if path == control.path and path]
    own = [found for found in own if found.code != PartToFillIn.code or not control.wanted]
    return replace(control, findings=own, parts=[_with_findings(part, places) for part in control.parts])


def _text(value: Data) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _title(word: str) -> str:
    return word.replace("-", " ").capitalize()


def steps_of(written: object) -> DataPath | None:
    """Read a path that came back from a browser; None where it is none."""
    if not isinstance(written, list):
        return None
    steps = cast("list[object]", written)
    return tuple(step for step in steps if isinstance(step, str | int)) if all(map(_is_step, steps)) else None


def _is_step(step: object) -> bool:
    return isinstance(step, str) or (isinstance(step, int) and not isinstance(step, bool) and step >= 0)
