"""JSON Schema 2020-12 for each kind of content, made from its model.

Content never holds null (an optional field is left out), so no schema of content takes one; what programs write has all
its fields, and null where there is nothing to say. A field that a model does not have is
refused everywhere. Names of keywords are in a fixed order, so a schema changes only where the contract does.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any, TypeAlias, cast

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from supple_schema.contract.examples import example_data
from supple_schema.models.content import Tombstone
from supple_schema.models.kinds import PROJECT, Kind
from supple_schema.models.quantities import AMOUNT_FORMS
from supple_schema.models.shape import fields_of

VERSION = "2.0"
"""The version of everything that is published: schemas of content, bundle, report, contract of exporters."""

MAJOR = f"v{VERSION.partition('.')[0]}"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SHARED = {form.__name__: form for form in AMOUNT_FORMS}
"""Forms that many fields have. Each is defined once in a schema."""

ORDER = (
    *("$schema", "$id", "$comment", "$ref", "title", "description", "examples", "default", "readOnly"),
    *("type", "const", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum"),
    *("required", "properties", "patternProperties", "propertyNames", "additionalProperties"),
    *("items", "minItems", "maxItems", "anyOf", "oneOf", "allOf", "not", "if", "then", "else", "$defs"),
)
NAMED_BY_AUTHORS = ("properties", "patternProperties", "$defs")
"""Keywords whose own keys are names and no keywords."""

DATA = ("examples", "default", "const", "enum")
"""Keywords that hold data of the content."""

Schema: TypeAlias = dict[str, Any]
Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


class _Generator(GenerateJsonSchema):
    """Pydantic's generator for content that holds no null, with fewer words that only repeat names."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - the base class calls it so
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        if self.mode == "serialization":
            return super().nullable_schema(schema)
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Keep a default that is one word or number; an empty list or a set of fields says nothing to an author."""
        result = super().default_schema(schema)
        if not isinstance(result.get("default"), str | int | float):
            result.pop("default", None)
        return result

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Add what the docstrings of a model say about its fields."""
        result = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        for name, field in fields_of(model).items():
            if field.description is not None and not field.hidden:
                result["properties"][name]["description"] = field.description
        return result

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Leave out OpenAPI's keyword: `oneOf` over a constant `type` says the same."""
        result = super().tagged_union_schema(schema)
        result.pop("discriminator", None)
        return result


def kind_schema(kind: Kind) -> Schema:
    """Give the schema of a kind of files. Where an item can be withdrawn, it takes a tombstone too."""
    schema = model_schema(kind.model, kind.name, f"{kind.name.capitalize()}: {kind.summary}")
    schema["examples"] = [example_data(kind)]
    if kind is PROJECT:
        return schema
    definitions = schema.pop("$defs", {})
    tombstone = _generate(Tombstone, "validation")
    definitions |= tombstone.pop("$defs", {})
    definitions["Tombstone"] = tombstone
    body = {
        key: schema.pop(key) for key in list(schema) if key not in {"$schema", "$id", "$comment", "title", "examples"}
    }
    name = "".join(word.capitalize() for word in kind.name.split("-"))
    definitions[name] = {"title": name} | body
    schema["description"] = body.get("description", kind.summary)
    schema["type"] = "object"
    schema |= {"if": {"required": ["retired"]}, "then": _reference("Tombstone"), "else": _reference(name)}
    return _tidy(schema | {"$defs": dict(sorted(definitions.items()))})


def model_schema(model: Any, name: str, title: str, *, mode: JsonSchemaMode = "validation") -> Schema:  # noqa: ANN401 - a model or a union
    """Give the schema of a model under a name that stays.

    `mode` is `validation` for what authors write, `serialization` for what programs write.
    """
    schema = _generate(model, mode)
    head: Schema = {"$schema": DIALECT, "$id": f"urn:supple:schema:{MAJOR}:{name}", "$comment": f"version {VERSION}"}
    by_programs: Schema = {"readOnly": True} if mode == "serialization" else {}
    return _tidy(head | schema | {"title": title} | by_programs)


def reader_schema(schema: Schema, version_field: str) -> Schema:
    """Make the schema for readers of one that is exact: it takes every later minor version, with fields unknown today.

    `version_field` is the field of the file that says its version.
    """
    opened = cast("Schema", _opened(schema))
    opened["$id"] = f"{schema['$id']}-reader"
    opened["title"] = f"{schema['title']}, for readers"
    version = opened["properties"][version_field]
    del version["const"]
    version["pattern"] = rf"^{VERSION.partition('.')[0]}\.[0-9]+$"
    return _tidy(opened)


def _opened(node: Json) -> Json:
    """Let every set of named fields have others too."""
    if isinstance(node, list):
        return [_opened(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = "properties" in node and node.get("additionalProperties") is False
    return {key: _opened(value) for key, value in node.items() if not (closed and key == "additionalProperties")}


def schema_file(name: str) -> str:
    """Give the name of the file in the folder of published schemas that holds a schema."""
    return f"{name}.schema.json"


def schema_text(schema: Schema) -> str:
    """Write a schema as text, the same on every run."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _generate(model: Any, mode: JsonSchemaMode) -> Schema:  # noqa: ANN401 - a model or a union
    schema: Schema = TypeAdapter(model).json_schema(schema_generator=_Generator, mode=mode, by_alias=True)
    shared: Schema = {}
    schema = {key: _share(value, shared) for key, value in schema.items()}
    definitions = {name: _titled(definition) for name, definition in schema.pop("$defs", {}).items()}
    definitions |= shared
    return schema | ({"$defs": dict(sorted(definitions.items()))} if definitions else {})


def _share(node: Json, shared: Schema) -> Json:
    """Move each shared form into the definitions, and close every set of fields."""
    if isinstance(node, list):
        return [_share(item, shared) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: _share(value, shared) for key, value in node.items()}
    name = node.get("title")
    if isinstance(name, str) and name in SHARED:
        shared[name] = _form(name)
        outer = {key: node[key] for key in ("description", "default") if key in node}
        return _reference(name) | {key: value for key, value in outer.items() if value != shared[name].get(key)}
    if isinstance(node.get("patternProperties"), dict):
        node["additionalProperties"] = False
        node.pop("propertyNames", None)
    return node


@cache
def _form(name: str) -> Schema:
    return TypeAdapter(SHARED[name]).json_schema(schema_generator=_Generator)


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _titled(definition: Schema) -> Schema:
    """Write the name of a class as words: `CautionNote` becomes `Caution note`."""
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", definition["title"]).capitalize()
    return {**definition, "title": words}


def _tidy(schema: Schema) -> Schema:
    """Put the keywords of a schema into their order; names stay in the order of the model."""
    keys = sorted(schema, key=lambda key: (ORDER.index(key) if key in ORDER else len(ORDER), key))
    return {key: _tidy_value(key, schema[key]) for key in keys}


def _tidy_value(keyword: str, value: Any) -> Any:  # noqa: ANN401 - any part of a schema
    if keyword in DATA:
        return value
    if keyword in NAMED_BY_AUTHORS:
        return {name: _tidy(schema) for name, schema in value.items()}
    if isinstance(value, list):
        return [_tidy(item) if isinstance(item, dict) else item for item in cast("list[Json]", value)]
    return _tidy(cast("Schema", value)) if isinstance(value, dict) else value
