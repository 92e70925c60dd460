"""Apps in other languages have what they need: a schema for their validator, and types."""

import json
import random
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator

from supple_exporters.bundle import BundleExporter, BundleOptions, bundle_reader_schema, bundle_schema
from supple_exporters.testing import complete_edition, sample_editions

pytestmark = pytest.mark.node

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "exporters/supple_exporters/web/source"
TYPES = ROOT / "schema/types/bundle.d.ts"
WRONG: tuple[object, ...] = (None, 1.5, -1, "", "?", [], {}, True)


def run_node(*command: str, given: str = "", folder: Path = SOURCE) -> str:
    node = shutil.which("node")
    assert node, "Node is missing"
    result = subprocess.run([node, *command], cwd=folder, input=given, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def judge(schema: dict[str, Any], bundles: list[Any]) -> list[bool]:
    given = json.dumps({"schema": schema, "bundles": bundles})
    judged: list[bool] = json.loads(run_node(str(ROOT / "tests/inputs/judge.mjs"), given=given))
    return judged


def made() -> list[dict[str, Any]]:
    files = (next(iter(BundleExporter().export(edition, BundleOptions()))) for edition in sample_editions().values())
    return [json.loads(file.data) for file in files]


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401 - JSON
    children: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, list):
        children = enumerate(cast("list[object]", value))
    elif isinstance(value, dict):
        children = cast("dict[str, object]", value).items()
    for name, part in children:
        yield (*path, name)
        yield from places(part, (*path, name))


def broken(count: int) -> Iterator[dict[str, Any]]:
    """Bundles that lack a field, or have another sort of value in one place."""
    chosen = random.Random(7)  # noqa: S311 - the same on every run
    whole = json.loads(next(iter(BundleExporter().export(complete_edition(), BundleOptions()))).data)
    everywhere = list(places(whole))
    for path in chosen.sample(everywhere, count):
        data = deepcopy(whole)
        parent: Any = data
        for step in path[:-1]:
            parent = parent[step]
        if chosen.random() < 0.3:
            del parent[path[-1]]
        else:
            parent[path[-1]] = chosen.choice(WRONG)
        yield data


@pytest.mark.parametrize("schema", [bundle_schema(), bundle_reader_schema()], ids=["exact", "reader"])
def test_ajv_in_its_strict_mode_judges_every_bundle_as_jsonschema_does(schema: dict[str, Any]) -> None:
    bundles = [*made(), *broken(300)]
    checker: Any = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    expected = [checker.is_valid(bundle) for bundle in bundles]
    assert all(expected[: len(sample_editions())])
    assert expected.count(False) > 100
    assert judge(schema, bundles) == expected


def test_types_are_those_of_the_schema(tmp_path: Path) -> None:
    schema = str(ROOT / "schema/v2/bundle-reader.schema.json")
    run_node("types.mjs", schema, str(tmp_path / "bundle.d.ts"))
    run_node("models.mjs", schema, str(tmp_path))
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == ["SuppleBundle.kt", "SuppleBundle.swift", "bundle.d.ts"]
    for name in made:
        kept = (TYPES.parent / name).read_text(encoding="utf-8")
        assert (tmp_path / name).read_text(encoding="utf-8") == kept, name


def test_an_app_compiles_strictly_with_them_and_nothing_is_unknown(tmp_path: Path) -> None:
    shutil.copy(TYPES, tmp_path)
    shutil.copy(ROOT / "tests/inputs/client.ts", tmp_path)
    compiler = str(SOURCE / "node_modules/typescript/bin/tsc")
    run_node(compiler, "--strict", "--noEmit", "--target", "es2020", "client.ts", folder=tmp_path)
    code = re.sub(r'/\*\*.*?\*/|"[^"]*"', "", TYPES.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not re.search(r"\b(unknown|any)\b", code)
