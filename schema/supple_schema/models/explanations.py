"""Each of pydantic's errors as a finding for the author: what is wrong, and what to write instead.

A text depends on the error's type and on the model at its place, never on pydantic's English.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from supple_schema.diagnostics import Diagnostic, Edit, Fix, Label
from supple_schema.diagnostics.wording import choices, nearest, shorten
from supple_schema.models import codes
from supple_schema.models.base import SLUG_PATTERN, make_slug, written_fields
from supple_schema.models.locations import Place, models_of, tags
from supple_schema.reading.document import Document
from supple_schema.reading.positions import Path
from supple_schema.reading.yaml_reader import Data

WANTED = {
    "tuple_type": "a list",
    "dict_type": "a set of fields",
    "model_type": "a set of fields",
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "`true` or `false`",
}
HOW_TO_WRITE = {
    "a list": "Write a dash in front of each item, or put the items in [ ].",
    "a set of fields": "Write fields with a name, a colon and a value, indented by 2 spaces.",
    "text": "Write one text.",
    "a whole number": "Write digits only, without quotes.",
    "a number": "Write digits only, without quotes.",
    "`true` or `false`": "Write `true` or `false`, without quotes.",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One of pydantic's errors at its place. `message` and `context` are its own, for errors that our models raise."""

    document: Document
    model: Any
    place: Place
    type: str
    value: Data
    message: str
    context: dict[str, Any]

    @property
    def called(self) -> str:
        """The value as a sentence begins with it."""
        return called(self.place.path)

    def label(self, *, key: bool = False) -> Label:
        """Point at the value, or at the name of its field."""
        return self.document.label(self.place.path, key=key or self.place.is_key)


def explain(problem: Problem) -> Diagnostic:
    """Say what is wrong and what to write instead."""
    if problem.type in WANTED:
        return _wrong_type(problem)
    return EXPLANATIONS.get(problem.type, _does_not_fit)(problem)


def missing(document: Document, place: Place, name: str) -> Diagnostic:
    """Say that a field is missing from the fields at a place."""
    field = written_fields(place.model).get(name) if place.model else None
    description = field.description if field else None
    if field is None:
        hint = f"Add `{name}:` with one of {choices(tags(place.annotation), most=20)}."
    else:
        hint = f"Add `{name}:`. {description}" if description else f"Add `{name}:`."
    return codes.MissingField.found(
        f"The field `{name}` is missing{_inside(place.path)}.", document.label(place.path, key=True), hints=hint
    )


def called(path: Path) -> str:
    """Name a value by its field, or by its number in a list, and by what it stands in."""
    if not path:
        return "The file"
    words = _named(path)
    return words[0].upper() + words[1:]


def _named(path: Path) -> str:
    last = path[-1]
    own = f"item {last + 1}" if isinstance(last, int) else f"`{shorten(last)}`"
    around = _around(path)
    return f"{own} {'of' if isinstance(last, int) else 'in'} {around}" if around else own


def _around(path: Path) -> str:
    """Name what a value stands in; nothing for a field of the file itself."""
    if len(path) < 2:
        return ""
    parent = path[-2]
    return _named(path[:-1]) if isinstance(parent, int) else f"`{shorten(parent)}`"


def _inside(path: Path) -> str:
    return f" in {_named(path)}" if path else ""


def _unknown(problem: Problem) -> Diagnostic:
    path = problem.place.path
    name, around = str(path[-1]), path[:-1]
    owner = problem.place.owner
    fields = written_fields(owner) if owner else {}
    there = problem.document.value(around)
    unused = [field for field in fields if not isinstance(there, dict) or field not in there]
    near = nearest(name, unused) or nearest(name, list(fields))
    hint = _elsewhere(problem, name)
    if hint is not None:
        near = None
    elif near is not None:
        hint = f"Did you mean `{near}`?"
    else:
        hint = f"Fields that can be added here are {choices(unused)}." if unused else "Delete it."
    label = problem.label(key=True)
    fix = None
    if near is not None and near in unused and label.span:
        edit = Edit(label.file, label.span.start.offset, label.span.end.offset, near)
        fix = Fix(f"Rename the field to `{near}`", (edit,), safe=False)
    where = _inside(around) or " here"
    return codes.UnknownField.found(f"There is no field `{shorten(name)}`{where}.", label, hints=hint, fix=fix)


def _elsewhere(problem: Problem, name: str) -> str | None:
    """Say where a field belongs that stands too far to the left or to the right."""
    for field, info in written_fields(problem.place.owner).items() if problem.place.owner else ():
        if any(name in written_fields(model) for model in models_of(info.annotation)):
            return f"It belongs to `{field}`: indent it by 2 spaces below `{field}:`."
    around = problem.place.path[:-1]
    if around and any(name in written_fields(model) for model in models_of(problem.model)):
        return "It is a field of the file itself: write it at the start of a line."
    return None


def _wrong_type(problem: Problem) -> Diagnostic:
    wanted, value, label = WANTED[problem.type], problem.value, problem.label()
    words = problem.place.words
    if isinstance(value, str) and nearest(value, words):
        return _not_allowed(problem.document, problem.place.path, words)
    if wanted == "text" and isinstance(value, int | float) and not isinstance(value, bool) and label.span:
        start, end = label.span.start.offset, label.span.end.offset
        text = problem.document.file.text[start:end]
        return codes.NumberNeedsQuotes.found(
            f"{problem.called} is a number, but text is wanted.",
            label,
            hints=f'Put it in quotes: `"{shorten(text)}"`.',
            fix=Fix("Put it in quotes", (Edit(label.file, start, end, f'"{text}"'),)),
        )
    hint = _how_to_write(wanted, value)
    if words:
        hint += f" Or write the word {choices(words)}."
    return codes.WrongType.found(f"{problem.called} is {_form(value)}, but {wanted} is wanted.", label, hints=hint)


def _how_to_write(wanted: str, value: Data) -> str:
    if wanted == "a list" and isinstance(value, str | int | float) and len(str(value)) <= 40:
        return f"For one item, write `[{value}]`. For several, write a dash in front of each."
    if wanted == "text" and isinstance(value, dict):
        return "If it is a text with a colon in it, put the whole text in quotes."
    if wanted == "text" and isinstance(value, bool):
        return f'If it is meant as text, put it in quotes: `"{str(value).lower()}"`.'
    if wanted == "a set of fields" and isinstance(value, list):
        return "Write fields with a name, a colon and a value, without a dash in front of them."
    return HOW_TO_WRITE[wanted]


def _form(value: Data) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, str):
        return "text"
    if isinstance(value, list):
        return "a list"
    return "a set of fields" if isinstance(value, dict) else "a number"


def _wrong_value(problem: Problem) -> Diagnostic:
    return _not_allowed(problem.document, problem.place.path, problem.place.options)


def _wrong_tag(problem: Problem) -> Diagnostic:
    """Explain a `type` that no model of a union has."""
    path = (*problem.place.path, str(problem.context["discriminator"]).strip("'"))
    return _not_allowed(problem.document, path, tags(problem.place.annotation))


def _not_allowed(document: Document, path: Path, options: list[str]) -> Diagnostic:
    value = document.value(path)
    if isinstance(value, dict | list):
        message = f"{called(path)} is {_form(value)}, but one word is wanted."
    else:
        message = f"{called(path)} cannot be `{shorten(value)}`."
    near = nearest(str(value), options)
    return codes.WrongValue.found(
        message,
        document.label(path),
        hints=f"Did you mean `{near}`?" if near else f"Write {choices(options, most=20)}.",
    )


def _quantity(problem: Problem) -> Diagnostic:
    context = problem.context
    place = problem.place
    if "start" in context:
        label = problem.document.text_label(place.path, int(context["start"]), int(context["end"]))
        return codes.NotAQuantity.found(str(context["message"]), label, hints=str(context["hint"]))
    return codes.NotAQuantity.found(problem.message, problem.label(), hints=str(context["hint"]))


def _passage(problem: Problem) -> Diagnostic:
    start, end = int(problem.context["start"]), int(problem.context["end"])
    label = problem.document.text_label(problem.place.path, start, end)
    return codes.TextNotAllowed.found(str(problem.context["message"]), label, hints=str(problem.context["hint"]))


def _pattern(problem: Problem) -> Diagnostic:
    value = str(problem.value)
    if not value.strip():
        return codes.TooFew.found(
            f"{problem.called} is empty.", problem.label(), hints="Write something, or delete it."
        )
    if problem.context["pattern"] == SLUG_PATTERN:
        return codes.NotAnId.found(
            f"`{shorten(value)}` is not an id.",
            problem.label(),
            hints=f"Write it like `{shorten(make_slug(value))}`: small letters, digits and single hyphens.",
        )
    examples = problem.place.examples
    hint = f"Write it like {choices(examples)}." if examples else f"It must match `{problem.context['pattern']}`."
    if problem.place.is_key:
        message = f"`{shorten(value)}` cannot be the name of a field{_inside(problem.place.path[:-1])}."
    else:
        message = f"{problem.called} cannot be `{shorten(value)}`."
    return codes.DoesNotFit.found(message, problem.label(), hints=hint)


def _too_few(problem: Problem) -> Diagnostic:
    least = int(problem.context["min_length"])
    hint = "Add what is missing."
    if problem.place.words:
        hint = f"If there is none, write {choices(problem.place.words)}."
    return codes.TooFew.found(
        f"{problem.called} needs at least {least} {'item' if least == 1 else 'items'}.", problem.label(), hints=hint
    )


def _too_many(problem: Problem) -> Diagnostic:
    most, value = int(problem.context["max_length"]), problem.value
    if isinstance(value, str):
        message = f"{problem.called} has {len(value)} characters, but only {most} are allowed."
        return codes.TooMany.found(message, problem.label(), hints="Split it, or say it in fewer words.")
    return codes.TooMany.found(
        f"{problem.called} has more than {most} items.", problem.label(), hints="Leave some out."
    )


def _bounds(problem: Problem) -> Diagnostic:
    limit = next(value for key, value in problem.context.items() if key in {"ge", "le", "gt", "lt"})
    word = "at least" if problem.type.startswith("greater") else "at most"
    number = int(limit) if limit == int(limit) else limit
    return codes.WrongValue.found(
        f"{problem.called} is {shorten(problem.value)}, but it must be {word} {number}.",
        problem.label(),
        hints=f"Write a number that is {word} {number}.",
    )


def _finite(problem: Problem) -> Diagnostic:
    return codes.WrongValue.found(
        f"{problem.called} cannot be `{shorten(problem.value)}`.", problem.label(), hints="Write a number with digits."
    )


def _does_not_fit(problem: Problem) -> Diagnostic:
    """Explain an error that a model of ours has raised: it brings its own words."""
    hint = str(problem.context.get("hint", ""))
    return codes.DoesNotFit.found(problem.message, problem.label(key=True), hints=(hint,) if hint else ())


EXPLANATIONS: dict[str, Callable[[Problem], Diagnostic]] = {
    "extra_forbidden": _unknown,
    "enum": _wrong_value,
    "literal_error": _wrong_value,
    "union_tag_invalid": _wrong_tag,
    "quantity": _quantity,
    "date": _quantity,
    "passage": _passage,
    "string_pattern_mismatch": _pattern,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_long": _too_many,
    "finite_number": _finite,
    **dict.fromkeys(("greater_than", "greater_than_equal", "less_than", "less_than_equal"), _bounds),
}
