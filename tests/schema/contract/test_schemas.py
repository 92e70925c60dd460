"""What is published in schema/v2 is what the models check, in a form that any program can read."""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

from supple_schema.contract import MAJOR, example_text, kind_schema, schema_file
from supple_schema.contract.schemas import Json
from supple_schema.models.kinds import KINDS, PROJECT, Kind
from supple_schema.models.validation import validate
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile

ROOT = Path(__file__).parents[3]
ALL = [*KINDS.values(), PROJECT]
every_kind = pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)


@every_kind
def test_schema_is_itself_valid_for_two_implementations(kind: Kind) -> None:
    schema = kind_schema(kind)
    Draft202012Validator.check_schema(schema)
    jsonschema_rs.meta.validate(schema)
    assert schema["$id"] == f"urn:supple:schema:{MAJOR}:{kind.name}"


@every_kind
def test_example_of_a_kind_fits_its_model(kind: Kind) -> None:
    document, found = read_document(SourceFile(f"{kind.name}.yaml", example_text(kind)))
    assert document is not None, found
    model, found = validate(kind, document)
    assert (model is not None, found) == (True, ())


@every_kind
def test_every_field_says_what_it_is_for(kind: Kind) -> None:
    """An editor shows the description when the pointer rests on a field. A field named `type` says it by its value."""
    schema = kind_schema(kind)
    silent = [
        f"{name}.{field}"
        for name, model in {kind.name: schema, **schema.get("$defs", {})}.items()
        for part in [model, *model.get("anyOf", ())]
        for field, content in part.get("properties", {}).items()
        if not {"description", "const", "enum"} & {*content, *resolved(schema, content)}
    ]
    assert silent == []


@every_kind
def test_no_schema_takes_null_or_an_unknown_field(kind: Kind) -> None:
    for node in walk(kind_schema(kind)):
        assert node.get("type") != "null"
        if "properties" in node:
            assert node.get("additionalProperties") is False


def test_editor_settings_map_each_schema_to_its_folder() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    wanted = {
        f"./schema/{MAJOR}/{schema_file(kind.name)}": [f"content/{kind.folder}/**/*.yaml"] for kind in KINDS.values()
    }
    wanted |= {f"./schema/{MAJOR}/{schema_file(PROJECT.name)}": [f"content/{PROJECT.folder}"]}
    assert settings["yaml.schemas"] == wanted


def resolved(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    name = node.get("$ref", "").removeprefix("#/$defs/")
    return schema["$defs"][name] if name else {}


def walk(node: Json) -> list[dict[str, Any]]:
    """Give every part of a schema that is a schema or a set of named ones; examples and conditions are left out."""
    if isinstance(node, list):
        return [part for item in node for part in walk(item)]
    if not isinstance(node, dict):
        return []
    apart = {"examples", "default", "if", "then"}
    return [node, *(part for key, value in node.items() if key not in apart for part in walk(value))]
