"""Values of the wrong form: text where a list is wanted, a number where text is wanted."""

from __future__ import annotations

import re
from collections.abc import Mapping

from supple_schema.diagnostics import Diagnostic, Edit, Fix
from supple_schema.diagnostics.wording import choices, nearest, shorten
from supple_schema.models import codes
from supple_schema.models.base import SLUG_PATTERN, Shorthand, make_slug
from supple_schema.models.explanations.problem import Problem
from supple_schema.models.explanations.values import explain_not_allowed, where_ids_are
from supple_schema.models.locations import Location
from supple_schema.models.shape import Field, fields_of
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
DIGITS = "Write only digits, without quotes and without a unit."
YES_OR_NO = {"yes": "true", "y": "true", "on": "true", "no": "false", "n": "false", "off": "false"}
PICTURE = re.compile(r"\.(?:png|jpe?g|svg|gif|webp)$", re.IGNORECASE)
IMAGE = "image"


def explain_form(problem: Problem) -> Diagnostic:
    """Say what form is wanted, and how to write it."""
    value, location, label = problem.value, problem.location, problem.label()
    if isinstance(value, str) and nearest(value, location.shape.sentinels):
        return explain_not_allowed(problem.document, location.path, location.shape.sentinels)
    wanted = _wanted(problem)
    if problem.type == "string_type" and isinstance(value, int | float) and not isinstance(value, bool) and label.span:
        start, end = label.span.start.offset, label.span.end.offset
        text = problem.document.file.text[start:end]
        return codes.NumberNeedsQuotes.diagnostic(
            f"{problem.called} is a number, but {wanted} is wanted.",
            label,
            hints=f'Put it in quotes: `"{shorten(text)}"`.',
            fix=Fix("Put it in quotes", (Edit(label.file, start, end, f'"{text}"'),)),
        )
    hint = _how_to_write(wanted, problem)
    if location.shape.sentinels:
        hint += f" Or write the word {choices(location.shape.sentinels)}."
    return codes.WrongType.diagnostic(
        f"{problem.called} is {form_of(value)}, but {wanted} is wanted.", label, hints=hint
    )


def form_of(value: Data) -> str:
    """Say what form a value has."""
    if isinstance(value, bool):
        return f"`{shorten(value)}`"
    if isinstance(value, str):
        return "text"
    if isinstance(value, list):
        return "a list"
    return "a set of fields" if isinstance(value, dict) else "a number"


def _wanted(problem: Problem) -> str:
    if problem.type == "string_type" and problem.location.shape.pattern == SLUG_PATTERN:
        return "an id"
    return WANTED[problem.type]


def _how_to_write(wanted: str, problem: Problem) -> str:
    value = problem.value
    if wanted == "a list":
        return _how_to_write_a_list(value, problem.location)
    if wanted == "a set of fields":
        return _how_to_write_fields(problem, value)
    if wanted == "an id":
        return where_ids_are(problem.location) or "Write small letters, digits and single hyphens."
    if wanted == "text":
        return _how_to_write_text(value)
    if wanted == WANTED["bool_type"]:
        meant = YES_OR_NO.get(str(value).casefold())
        return f"Write `{meant}`." if meant else "Write `true` or `false`, without quotes."
    return _how_to_write_a_number(value, problem.location)


def _how_to_write_a_number(value: Data, location: Location) -> str:
    bounds = location.shape.bounds
    hint = f"Write a number from {bounds[0]} to {bounds[1]}, without quotes." if len(bounds) == 2 else DIGITS
    return f"{hint} A comment needs a space before its `#`." if isinstance(value, str) and "#" in value else hint


def _how_to_write_a_list(value: Data, location: Location) -> str:
    model = next(iter(location.shape.items.models), None) if location.shape.items else None
    if (
        isinstance(value, str)
        and model is not None
        and not issubclass(model, Shorthand)
        and value not in {"none", "unknown"}
        and not value.startswith("-")
    ):
        fields = fields_of(model)
        is_id = re.fullmatch(SLUG_PATTERN, value) is not None
        name = next((name for name, field in fields.items() if is_id and field.shape.reference), None)
        name = name or ("text" if "text" in fields else next(iter(fields)))
        first = f"`- {name}: {shorten(value)}`"
        if name == "text" and "id" in fields:
            first = f"`- id: {make_slug(value).split('-')[0]}` and, in the next line, `text: {shorten(value)}`"
        return f"Write below it, 2 spaces to the right: {first}."
    if isinstance(value, str):
        if value in {"none", "unknown"}:
            return f"The word `{value}` is not possible here: write at least 1 item."
        if value.startswith("-"):
            return "Write a space after each dash."
        if re.fullmatch(SLUG_PATTERN, value):
            return f"For one item, write `[{shorten(value)}]`. For several, write a dash in front of each."
    return "Write a dash and a space in front of each item, each on a line of its own."


def _how_to_write_fields(problem: Problem, value: Data) -> str:
    location = problem.location
    fields = fields_of(location.model)
    if isinstance(value, str):
        hint = _how_to_part(problem, value, fields)
        if hint:
            return hint
    required = [name for name, field in fields.items() if field.required]
    names = choices((required or list(fields))[:4], last="and" if required else "or")
    hint = f"Write fields such as {names}, each with a colon and a value." if names else "Write fields with a colon."
    if isinstance(value, list):
        return f"{hint} Leave out the dash in front of them."
    return f"Write one text. Or {hint[0].lower()}{hint[1:]}" if location.shape.takes_text else hint


def _how_to_part(problem: Problem, value: str, fields: Mapping[str, Field]) -> str | None:
    """Say of one text how it is written as fields, where that is known."""
    if (
        PICTURE.search(value)
        and IMAGE not in problem.location.path
        and any(IMAGE in fields_of(model) for model in problem.shape.models)
    ):
        return f"A picture of your own stands in the field `{IMAGE}:`, with `file`, `alt` and others below it."
    if {"id", "text"} <= fields.keys() and not problem.location.shape.takes_text:
        name = make_slug(value).split("-")[0]
        return f"Write `id: {name}` here and, in the next line, `text: {shorten(value)}`."
    amounts = [
        f"`{name}: {field.shape.quantity.examples[0]}`" for name, field in fields.items() if field.shape.quantity
    ]
    if len(amounts) > 2:
        below = "Write each part below it in a line of its own, 2 spaces to the right"
        return f"{below}: {', '.join(amounts[:3])} and so on."
    return None


def _how_to_write_text(value: Data) -> str:
    if isinstance(value, dict):
        return "If it is a text with a colon in it, put the whole text in quotes."
    if isinstance(value, bool):
        return f'If it is meant as text, put it in quotes: `"{shorten(value)}"`.'
    return "Write one text, without a dash in front of it."
