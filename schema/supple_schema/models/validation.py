"""From a document to a model: plain data in, a frozen model or findings out.

Every error of a file is reported in one run. Friendly texts depend on pydantic's error types, never on its English.
"""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from supple_schema.diagnostics import Diagnostic, Edit, Fix
from supple_schema.models import codes
from supple_schema.models.entry import Tombstone
from supple_schema.models.kinds import Kind
from supple_schema.reading.document import Document
from supple_schema.reading.positions import Path
from supple_schema.reading.yaml_reader import Data

TOMBSTONE = Kind("tombstone", "", Tombstone, "an item that was withdrawn")
FORMS = {
    "a list": "Write a dash in front of each item, or put the items in [ ].",
    "a set of fields": "Write fields with a name, a colon and a value, indented by 2 spaces.",
    "text": "Write words, in quotes if they look like something else.",
    "a whole number": "Write digits only, without quotes.",
    "a number": "Write digits only, without quotes.",
    "true or false": "Write `true` or `false`.",
}
TYPE_ERRORS = {
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a set of fields",
    "model_type": "a set of fields",
    "model_attributes_type": "a set of fields",
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}


def validate(kind: Kind, document: Document) -> tuple[BaseModel | None, tuple[Diagnostic, ...]]:
    """Check a document against its kind's model. A document with a field `retired` is checked as a tombstone."""
    adapter = (TOMBSTONE if "retired" in document.data else kind).adapter
    try:
        return adapter.validate_python(document.data), ()
    except ValidationError as error:
        model = Tombstone if "retired" in document.data else kind.model
        errors = (details for details in error.errors(include_url=False) if not _is_echo(details))
        return None, tuple(_explain(document, model, details) for details in errors)


def _is_echo(error: ErrorDetails) -> bool:
    """Whether a list is called too short only because its items have errors of their own."""
    value = error["input"]
    return error["type"] == "too_short" and isinstance(value, list) and len(value) >= error["ctx"]["min_length"]


def _explain(document: Document, model: Any, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401 - a model or a union
    missing = error["type"] in {"missing", "union_tag_not_found"}
    path = _data_path(document.data, error["loc"], keep_last=error["type"] == "missing")
    explain = EXPLANATIONS.get(error["type"])
    if missing:
        return _missing(document, model, path, error)
    if explain is not None:
        return explain(document, model, path, error)
    if error["type"] in TYPE_ERRORS:
        return _wrong_type(document, path, error)
    return _does_not_fit(document, model, path, error)


def _data_path(data: Data, loc: tuple[int | str, ...], *, keep_last: bool) -> Path:
    """Drop from pydantic's location the names of union members, which are no part of the file."""
    path: list[str | int] = []
    current: Any = data
    for number, step in enumerate(loc):
        if (isinstance(current, Mapping) and step in current) or (
            isinstance(current, list) and isinstance(step, int) and step < len(current)
        ):
            path.append(step)
            current = current[step]
        elif keep_last and number == len(loc) - 1:
            path.append(step)
    return tuple(path)


def _missing(document: Document, model: Any, path: Path, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401
    if error["type"] == "union_tag_not_found":
        path = (*path, str(error["ctx"]["discriminator"]).strip("'"))
    name = str(path[-1])
    owner = _model_at(model, document.data, path[:-1])
    field = owner.model_fields.get(name) if owner else None
    hints = [f"Add `{name}:`. {field.description}" if field and field.description else f"Add `{name}:`."]
    if error["type"] == "union_tag_not_found":
        hints = [f"Add `{name}:` with one of {_choices(_tags(model))}."]
    return codes.MissingField.found(
        f"The field `{name}` is missing{_inside(path[:-1])}.",
        document.label(path[:-1], key=True),
        hints=tuple(hints),
    )


def _unknown(document: Document, model: Any, path: Path, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401, ARG001 - one signature for all
    name = str(path[-1])
    owner = _model_at(model, document.data, path[:-1])
    known = sorted(owner.model_fields) if owner else []
    label = document.label(path, key=True)
    near = difflib.get_close_matches(name.lower().replace("-", "_"), known, n=1, cutoff=0.6)
    fix = None
    if near and label.span and near[0] not in _mapping_at(document.data, path[:-1]):
        edit = Edit(label.file, label.span.start.offset, label.span.end.offset, near[0])
        fix = Fix(f"Rename the field to `{near[0]}`", (edit,), safe=False)
    return codes.UnknownField.found(
        f"There is no field `{name}`{_inside(path[:-1]) or ' here'}.",
        label,
        hints=(f"Did you mean `{near[0]}`?",) if near else (f"Known fields are {_choices(known)}.",),
        fix=fix,
    )


def _wrong_type(document: Document, path: Path, error: ErrorDetails) -> Diagnostic:
    wanted = TYPE_ERRORS[error["type"]]
    value = error["input"]
    label = document.label(path)
    if wanted == "text" and isinstance(value, int | float) and not isinstance(value, bool) and label.span:
        text = document.file.text[label.span.start.offset : label.span.end.offset]
        edit = Edit(label.file, label.span.start.offset, label.span.end.offset, f'"{text}"')
        return codes.NumberNeedsQuotes.found(
            f"{_called(path)} is a number, but text is wanted.",
            label,
            hints=f'Put it in quotes: `"{text}"`.',
            fix=Fix("Put it in quotes", (edit,)),
        )
    hint = FORMS[wanted]
    if wanted == "a list" and isinstance(value, str):
        hint = (
            f"For one item, write `[{value}]`; for several, write a dash in front of each." if len(value) < 40 else hint
        )
    return codes.WrongType.found(f"{_called(path)} is {_form(value)}, but {wanted} is wanted.", label, hints=hint)


def _wrong_value(document: Document, model: Any, path: Path, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401, ARG001
    value = error["input"]
    choices = _allowed(model, document.data, path)
    if error["type"] == "union_tag_invalid":
        path = (*path, str(error["ctx"]["discriminator"]).strip("'"))
        value = _mapping_at(document.data, path[:-1]).get(str(path[-1]))
        choices = _tags(model)
    near = difflib.get_close_matches(str(value), choices, n=1, cutoff=0.6)
    return codes.WrongValue.found(
        f"{_called(path)} cannot be `{value}`.",
        document.label(path),
        hints=(f"Did you mean `{near[0]}`?",) if near else (f"Write {_choices(choices)}.",),
    )


def _quantity(document: Document, model: Any, path: Path, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401, ARG001
    context = error["ctx"]
    if "start" in context:
        label = document.text_label(path, int(context["start"]), int(context["end"]))
        return codes.NotAQuantity.found(str(context["message"]), label, hints=str(context["hint"]))
    return codes.NotAQuantity.found(str(error["msg"]), document.label(path), hints=str(context["hint"]))


def _pattern(document: Document, model: Any, path: Path, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401
    value = str(error["input"])
    if not value.strip():
        return codes.TooFew.found(
            f"{_called(path)} is empty.", document.label(path), hints="Write something, or delete it."
        )
    if str(error["ctx"]["pattern"]).startswith("^[a-z0-9]+(-"):
        slug = make_slug(value)
        return codes.NotAnId.found(
            f"`{value}` is not an id.",
            document.label(path),
            hints=f"Write it like `{slug}`: small letters, digits, hyphens.",
        )
    return _does_not_fit(document, model, path, error)


def _length(document: Document, model: Any, path: Path, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401, ARG001
    context = error["ctx"]
    if error["type"] in {"too_short", "string_too_short"}:
        least = context.get("min_length", 1)
        takes_none = "none" in _words_at(model, document.data, path)
        return codes.TooFew.found(
            f"{_called(path)} needs at least {least} {'item' if least == 1 else 'items'}.",
            document.label(path),
            hints="If there is none, write `none`." if takes_none else "Add what is missing.",
        )
    return codes.TooMany.found(
        f"{_called(path)} is longer than {context.get('max_length')}.", document.label(path), hints="Split it."
    )


def _bounds(document: Document, model: Any, path: Path, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401, ARG001
    limit = next(value for key, value in error["ctx"].items() if key in {"ge", "le", "gt", "lt"})
    word = "at least" if error["type"].startswith("greater") else "at most"
    return codes.WrongValue.found(
        f"{_called(path)} is {error['input']}, but it must be {word} {limit}.", document.label(path)
    )


def _does_not_fit(document: Document, model: Any, path: Path, error: ErrorDetails) -> Diagnostic:  # noqa: ANN401, ARG001
    context = error.get("ctx", {})
    message = str(error["msg"])
    if error["type"] == "string_pattern_mismatch":
        message = f"{_called(path)} is not of the right form."
        context = {"hint": f"It must match `{context['pattern']}`."}
    hint = str(context.get("hint", ""))
    return codes.DoesNotFit.found(message, document.label(path, key=bool(path)), hints=(hint,) if hint else ())


EXPLANATIONS: dict[str, Callable[[Document, Any, Path, ErrorDetails], Diagnostic]] = {
    "extra_forbidden": _unknown,
    "enum": _wrong_value,
    "literal_error": _wrong_value,
    "union_tag_invalid": _wrong_value,
    "quantity": _quantity,
    "date": _quantity,
    "string_pattern_mismatch": _pattern,
    "too_short": _length,
    "too_long": _length,
    "string_too_short": _length,
    "string_too_long": _length,
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _bounds),
}


def _mapping_at(data: Data, path: Path) -> dict[str, Data]:
    current: Any = data
    for step in path:
        current = current[step]
    return current if isinstance(current, dict) else {}


def _model_at(model: Any, data: Data, path: Path) -> type[BaseModel] | None:  # noqa: ANN401
    """Find the model that checks the mapping at a path, by the annotations on the way."""
    current: Any = data
    for step in path:
        owner = _members(model, current)
        current = current[step] if isinstance(current, dict | list) else None
        if isinstance(step, int):
            model = _item_type(model)
        elif owner is not None and step in owner.model_fields:
            model = owner.model_fields[step].annotation
        else:
            return None
    return _members(model, current)


def _words_at(model: Any, data: Data, path: Path) -> set[str]:  # noqa: ANN401
    owner = _model_at(model, data, path[:-1]) if path else None
    field = owner.model_fields.get(str(path[-1])) if owner else None
    return {word for meta in (field.metadata if field else []) if (word := getattr(meta, "word", None))}


def _members(model: Any, data: Any) -> type[BaseModel] | None:  # noqa: ANN401
    """Give the one model of an annotation that fits a mapping, by its `type` where there are several."""
    found = [kind for kind in _flatten(model) if isinstance(kind, type) and issubclass(kind, BaseModel)]
    if len(found) > 1 and isinstance(data, dict):
        tagged = [kind for kind in found if data.get("type") in _literal(kind)]
        return tagged[0] if tagged else None
    return found[0] if found else None


def _flatten(annotation: Any) -> list[Any]:  # noqa: ANN401
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return _flatten(typing.get_args(annotation)[0])
    if origin in {typing.Union, types.UnionType}:
        return [kind for part in typing.get_args(annotation) for kind in _flatten(part)]
    return [annotation]


def _item_type(annotation: Any) -> Any:  # noqa: ANN401
    for part in _flatten(annotation):
        if typing.get_origin(part) in {tuple, list}:
            return typing.get_args(part)[0]
    return None


def _literal(model: type[BaseModel]) -> tuple[Any, ...]:
    field = model.model_fields.get("type")
    return typing.get_args(field.annotation) if field else ()


def _tags(model: Any) -> list[str]:  # noqa: ANN401
    return [str(tag) for kind in _flatten(model) if isinstance(kind, type) for tag in _literal(kind)]


def _allowed(model: Any, data: Data, path: Path) -> list[str]:  # noqa: ANN401
    owner = _model_at(model, data, path[:-1]) if path else None
    field = owner.model_fields.get(str(path[-1])) if owner else None
    found: list[str] = []
    for part in _flatten(field.annotation) if field else []:
        if isinstance(part, type) and issubclass(part, Enum):
            found += [str(member.value) for member in part]
        elif typing.get_origin(part) is typing.Literal:
            found += [str(word) for word in typing.get_args(part)]
    return found + sorted(_words_at(model, data, path))


def _choices(names: list[str]) -> str:
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}" if quoted else ""


def _inside(path: Path) -> str:
    return f" in `{'.'.join(str(step + 1 if isinstance(step, int) else step) for step in path)}`" if path else ""


def _called(path: Path) -> str:
    return f"`{'.'.join(str(step + 1 if isinstance(step, int) else step) for step in path)}`" if path else "The file"


def _form(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true or false"
    for kind, name in ((str, "text"), (int | float, "a number"), (list | tuple, "a list"), (dict, "a set of fields")):
        if isinstance(value, kind):
            return name
    return "an enumeration" if isinstance(value, Enum) else "something else"
