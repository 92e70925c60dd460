"""Ways through data beside its shape: every value of a chosen shape, with its path.

`walk` serves what is done now and then. `FieldSearch` serves what is done for every file: it compiles the way to the
chosen fields once per model, and then visits nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Generic, TypeAlias, TypeVar, cast

from pydantic import BaseModel

from supple_schema.models.base import Shorthand
from supple_schema.models.shape import Field, Shape, fields_of
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_reader import Data

T = TypeVar("T")
Visit: TypeAlias = Callable[[object, DataPath, list[tuple[T, object, DataPath]]], None]


def walk(shape: Shape, data: Data, path: DataPath = ()) -> Iterator[tuple[DataPath, Shape, Data]]:
    """Give each value of a file's data that its shape knows: its path, its shape and itself."""
    yield path, shape, data
    if isinstance(data, dict):
        fields = fields_of(shape.member_for(data))
        for name, value in data.items():
            if name in fields:
                yield from walk(fields[name].shape, value, (*path, name))
    elif isinstance(data, list) and shape.items is not None:
        for number, value in enumerate(data):
            yield from walk(shape.items, value, (*path, number))


def shape_at(shape: Shape, data: Data, path: DataPath) -> Shape | None:
    """Give the shape of what may stand at a path of data, which may be half written; None where nothing may."""
    found: Shape | None = shape
    value: Data | None = data
    for step in path:
        if found is None:
            return None
        if isinstance(step, int):
            found = _items_of(found)
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            fields = value if isinstance(value, dict) else {}
            field = fields_of(found.member_for(fields)).get(step)
            found = field.shape if field else found.values
            value = fields.get(step)
    return found


def _items_of(shape: Shape) -> Shape | None:
    return shape.items or next((member.items for member in shape.members if member.items), None)


@dataclass(frozen=True)
class FieldSearch(Generic[T]):
    """Finds the values of chosen shapes.

    `choose` gets a shape and the names of the fields above it; what it gives, if anything, comes with each value of
    that shape. `written` says whether the values are data as files have it, or else models. `skip` keeps it out of
    fields.
    """

    choose: Callable[[Shape, tuple[str, ...]], T | None]
    written: bool = False
    skip: Callable[[Field], bool] = attrgetter("hidden")
    _plans: dict[type[BaseModel], Visit[T] | None] = field(default_factory=dict[type[BaseModel], "Visit[T] | None"])

    def find(self, model: type[BaseModel], value: object) -> list[tuple[T, object, DataPath]]:
        """Give what was chosen, the value and its path, in the order of the fields."""
        if model not in self._plans:
            self._plans[model] = self._visit_fields(model, ())
        found: list[tuple[T, object, DataPath]] = []
        visit = self._plans[model]
        if visit is not None:
            visit(value, (), found)
        return found

    def _visit(self, shape: Shape, names: tuple[str, ...]) -> Visit[T] | None:
        chosen, below = self.choose(shape, names), self._visit_below(shape, names)
        if chosen is None:
            return below

        def visit_chosen(value: object, path: DataPath, found: list[tuple[T, object, DataPath]]) -> None:
            found.append((chosen, value, path))
            if below is not None:
                below(value, path, found)

        return visit_chosen

    def _visit_below(self, shape: Shape, names: tuple[str, ...]) -> Visit[T] | None:
        if shape.items is not None:
            inner = self._visit(shape.items, names)
            return _visit_items(inner, list if self.written else tuple) if inner else None
        if shape.model is not None:
            return self._visit_fields(shape.model, names)
        visits = {member.model: visit for member in shape.members if (visit := self._visit(member, names))}
        # Where a union has values of other shapes too, such as `Viewpoint | Camera`, a visit passes over them.
        if visits and len(shape.models) > 1:
            return _visit_members(visits, shape)
        return next(iter(visits.values()), None)

    def _visit_fields(self, model: type[BaseModel], names: tuple[str, ...]) -> Visit[T] | None:
        plan = {
            name: (one.attribute, visit)
            for name, one in fields_of(model).items()
            if not self.skip(one) and (visit := self._visit(one.shape, (*names, name)))
        }
        if not plan:
            return None
        if not self.written:
            return _visit_model(plan)
        return _visit_written(plan, model.shorthand if issubclass(model, Shorthand) else "")


def _visit_members(visits: dict[type[BaseModel] | None, Visit[T]], shape: Shape) -> Visit[T]:
    """Visit a value as the model of a union that it is, or that its fields say it is."""
    short = next((model for model in shape.models if issubclass(model, Shorthand)), None)

    def member_of(value: object) -> type[BaseModel] | None:
        if isinstance(value, BaseModel):
            return next((model for model in shape.models if isinstance(value, model)), None)
        return shape.member_for(cast("dict[str, object]", value)) if isinstance(value, dict) else short

    def visit_member(value: object, path: DataPath, found: list[tuple[T, object, DataPath]]) -> None:
        model = member_of(value)
        if model in visits:
            visits[model](value, path, found)

    return visit_member


def _visit_items(visit: Visit[T], sequence: type[list[object] | tuple[object, ...]]) -> Visit[T]:
    def visit_items(values: object, path: DataPath, found: list[tuple[T, object, DataPath]]) -> None:
        if isinstance(values, sequence):
            for number, value in enumerate(cast("Sequence[object]", values)):
                visit(value, (*path, number), found)

    return visit_items


def _visit_model(plan: dict[str, tuple[str, Visit[T]]]) -> Visit[T]:
    steps = tuple((attribute, name, visit) for name, (attribute, visit) in plan.items())

    def visit_model(model: object, path: DataPath, found: list[tuple[T, object, DataPath]]) -> None:
        if isinstance(model, BaseModel):
            for attribute, name, visit in steps:
                value = getattr(model, attribute)
                if value:
                    visit(value, (*path, name), found)

    return visit_model


def _visit_written(plan: dict[str, tuple[str, Visit[T]]], shorthand: str) -> Visit[T]:
    steps = tuple((name, visit) for name, (_, visit) in plan.items())
    short = plan[shorthand][1] if shorthand in plan else None

    def visit_written(data: object, path: DataPath, found: list[tuple[T, object, DataPath]]) -> None:
        if isinstance(data, dict):
            fields = cast("dict[str, object]", data)
            for name, visit in steps:
                value = fields.get(name)
                if value is not None:
                    visit(value, (*path, name), found)
        elif short is not None:
            short(data, path, found)

    return visit_written
