"""From a document to a model: plain data in, a frozen model or findings out.

Every error of a file is reported in one run.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from supple_schema.diagnostics import Diagnostic
from supple_schema.models.blanks import find_blanks, report_blank
from supple_schema.models.content import Tombstone
from supple_schema.models.explanations import Problem, explain, explain_missing, meant
from supple_schema.models.kinds import PROJECT, Kind
from supple_schema.models.locations import Location, locate
from supple_schema.models.shape import Shape
from supple_schema.reading.document import Document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_reader import Data

TOMBSTONE = Kind("tombstone", "", Tombstone, "an item that was withdrawn")


def kind_of(document: Document, kind: Kind) -> Kind:
    """Say by which kind's model to judge a file of a kind: one with a field `retired` is a tombstone."""
    return TOMBSTONE if "retired" in document.data and kind is not PROJECT else kind


def validate(kind: Kind, document: Document) -> tuple[BaseModel | None, tuple[Diagnostic, ...]]:
    """Check a document against its kind's model. A document with a field `retired` is checked as a tombstone."""
    used = kind_of(document, kind)
    blanks = find_blanks(document)
    found = tuple(report_blank(blank) for blank in blanks)
    try:
        model = used.adapter.validate_python(document.data)
    except ValidationError as error:
        unwritten = {blank.path for blank in blanks}
        return None, (*found, *_explain_all(document, used.shape, error.errors(include_url=False), unwritten))
    return (None if blanks else model), found


def _explain_all(
    document: Document,
    shape: Shape,
    errors: list[ErrorDetails],
    unwritten: set[DataPath],
) -> Iterator[Diagnostic]:
    missing: list[tuple[Location, str]] = []
    misspelt: set[DataPath] = set()
    for error in errors:
        context = error.get("ctx", {})
        absent = error["type"] == "missing"
        location = locate(shape, document.data, error["loc"][:-1] if absent else error["loc"])
        if location is None or location.path in unwritten or _is_echo(error, context):
            continue
        if absent:
            missing.append((location, str(error["loc"][-1])))
        elif error["type"] == "union_tag_not_found":
            missing.append((location, str(context["discriminator"]).strip("'")))
        else:
            problem = Problem(document, shape, location, error["type"], error["input"], error["msg"], context)
            if error["type"] == "extra_forbidden" and (name := meant(problem)) is not None:
                misspelt.add((*location.path[:-1], name))
            yield from explain(problem)
    for location, name in missing:
        if (*location.path, name) not in misspelt:
            yield explain_missing(document, location, name)


def _is_echo(error: ErrorDetails, context: dict[str, Any]) -> bool:
    """Whether a list is called too short only because its items have errors of their own."""
    value: Data = error["input"]
    return error["type"] == "too_short" and isinstance(value, list) and len(value) >= context["min_length"]
