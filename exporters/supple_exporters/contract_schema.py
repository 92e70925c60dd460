"""The contract of exporters in a form that can be frozen and compared: what an exporter gets, gives, and is.

The build holds exporters to `form.py`; this says the same as JSON Schema. `edition` is read-only: Supple writes it.
"""

from __future__ import annotations

import inspect
import typing
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from supple_editions import Edition
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter
from supple_schema.contract import Schema, model_schema
from supple_schema.models.base import SLUG_PATTERN, Model


class Given(Model):
    """What an exporter gets."""

    edition: Edition
    """The edition that it makes its files of."""


@cache
def exporter_schema() -> Schema:
    """Give the contract of exporters as one JSON Schema."""
    title = "Exporter: what turns an edition into files"
    schema = model_schema(Given, "exporter", title, mode="serialization")
    edition = schema["properties"]["edition"] | {"readOnly": True}
    fields: Schema = {"edition": edition, "artifact": TypeAdapter(Artifact).json_schema(), "exporter": _members()}
    del schema["readOnly"]
    return schema | {"required": list(fields), "properties": fields}


def _members() -> Schema:
    """Give the members that a class must have to be an exporter, each with its type or its signature."""
    members: dict[str, Any] = {}
    for name, hint in typing.get_type_hints(Exporter).items():
        (declared,) = typing.get_args(hint)
        members[name] = {"const": "a pydantic model"} if name == "Options" else TypeAdapter(declared).json_schema()
    members["name"]["pattern"] = SLUG_PATTERN
    members["contract"] = {"const": CONTRACT_VERSION}
    members["export"] = {"const": str(inspect.signature(Exporter[Any].export))}
    return {"type": "object", "required": list(members), "properties": members}
