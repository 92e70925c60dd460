"""An app that was built with the types of one minor version reads the next one."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import jsonschema_rs
import pytest

from supple_exporters.bundle import BundleExporter, BundleOptions, bundle_reader_schema
from supple_exporters.testing import complete_edition

ROOT = Path(__file__).parents[2]
INPUTS = ROOT / "tests/inputs"

pytestmark = pytest.mark.slow

SERIALIZATION = "kotlinx-serialization-json"
JARS = os.environ.get("CLASSPATH", "")

NAMED_BY_AUTHORS = ("angles", "extra", "joints", "offsets", "turns", "words")
"""Objects whose names are no fields."""


def today() -> dict[str, Any]:
    bundle: dict[str, Any] = json.loads(next(iter(BundleExporter().export(complete_edition(), BundleOptions()))).data)
    return bundle


def later(bundle: dict[str, Any]) -> dict[str, Any]:
    """The same in a minor version to come, which has new fields in each object."""
    return {**cast("dict[str, Any]", with_news(bundle)), "bundle_version": "2.9"}


def with_news(value: object) -> object:
    if isinstance(value, list):
        return [with_news(item) for item in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    named = cast("Mapping[str, object]", value)
    new = {name: part if name in NAMED_BY_AUTHORS else with_news(part) for name, part in named.items()}
    return {**new, "news": {"of": "a later version"}}


def test_a_later_minor_version_is_one_for_the_schema_of_readers() -> None:
    jsonschema_rs.validator_for(bundle_reader_schema()).validate(later(today()))


def fields_of(value: object) -> Iterator[str]:
    """The names of all fields of a schema."""
    if isinstance(value, dict):
        parts = cast("dict[str, object]", value)
        properties = parts.get("properties")
        yield from cast("dict[str, object]", properties if isinstance(properties, dict) else {})
        for part in parts.values():
            yield from fields_of(part)
    elif isinstance(value, list):
        for part in cast("list[object]", value):
            yield from fields_of(part)


@pytest.mark.parametrize("file", ["bundle.d.ts", "bundle.py", "SuppleBundle.kt", "SuppleBundle.swift"])
def test_types_of_apps_have_every_field_of_the_schema(file: str) -> None:
    """Those that need Node are made by `./run web`, and one who changes a field may not think of it."""
    words = set(re.findall(r"\w+", (ROOT / "schema/types" / file).read_text(encoding="utf-8")))
    names = set(fields_of(bundle_reader_schema())) - {"$schema"}
    camel = {name: re.sub(r"_(\w)", lambda match: match[1].upper(), name) for name in names}
    assert {name for name in names if name not in words and camel[name] not in words} == set(), "./run web"


def test_an_app_in_python_is_typed_strictly_and_reads_the_next_minor_version(tmp_path: Path) -> None:
    shutil.copy(ROOT / "schema/types/bundle.py", tmp_path)
    text = (INPUTS / "client.py.txt").read_text(encoding="utf-8")
    (tmp_path / "client.py").write_text(text, encoding="utf-8")
    check = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--config-file", "", "client.py"]
    checked = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    (tmp_path / "client.py").write_text(text.replace('exercise["steps"]', 'exercise["stages"]'), encoding="utf-8")
    checked = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert 'has no key "stages"' in checked.stdout
    (tmp_path / "client.py").write_text(text, encoding="utf-8")
    old, new = (run([sys.executable, "client.py"], bundle, tmp_path) for bundle in (today(), later(today())))
    assert old == new
    assert complete_edition().exercises[0].stop_notice in old


@pytest.mark.node
def test_an_app_in_typescript_reads_the_next_minor_version(tmp_path: Path) -> None:
    shutil.copy(ROOT / "schema/types/bundle.d.ts", tmp_path)
    shutil.copy(INPUTS / "client.ts", tmp_path)
    compiler = ROOT / "exporters/supple_exporters/web/source/node_modules/typescript/bin/tsc"
    command = ["node", str(compiler), "--strict", "--target", "es2020", "--module", "es2020", "client.ts"]
    subprocess.run(command, cwd=tmp_path, check=True)
    (tmp_path / "client.js").rename(tmp_path / "client.mjs")
    (tmp_path / "main.mjs").write_text(
        'import { readFileSync } from "node:fs";\nimport { read, lines, seconds } from "./client.mjs";\n'
        'const { edition } = read(readFileSync(0, "utf8"));\n'
        'for (const exercise of edition.exercises) console.log(lines(exercise).join("\\n"));\n'
        "for (const { phases } of edition.routines) console.log(phases.map((phase) => seconds(phase.timeline)));\n",
        encoding="utf-8",
    )
    old, new = (run(["node", "main.mjs"], bundle, tmp_path) for bundle in (today(), later(today())))
    assert old == new
    assert complete_edition().exercises[0].stop_notice in old


@pytest.mark.skipif(not shutil.which("swiftc"), reason="there is no compiler of Swift here")
def test_an_app_in_swift_reads_the_next_minor_version(tmp_path: Path) -> None:
    shutil.copy(ROOT / "schema/types/SuppleBundle.swift", tmp_path)
    shutil.copy(INPUTS / "client.swift", tmp_path / "main.swift")
    command = ["swiftc", "-swift-version", "6", "SuppleBundle.swift", "main.swift", "-o", "client"]
    subprocess.run(command, cwd=tmp_path, check=True)
    old, new = (run(["./client"], bundle, tmp_path) for bundle in (today(), later(today())))
    assert old == new
    assert complete_edition().exercises[0].stop_notice in old


@pytest.mark.skipif(
    not shutil.which("kotlinc") or SERIALIZATION not in JARS,
    reason="there is no compiler of Kotlin here, or CLASSPATH names no jars of kotlinx-serialization",
)
def test_an_app_in_kotlin_reads_the_next_minor_version(tmp_path: Path) -> None:
    library = Path(cast("str", shutil.which("kotlinc"))).resolve().parents[1] / "lib"
    types, client = str(ROOT / "schema/types/SuppleBundle.kt"), str(INPUTS / "client.kt")
    plugin = f"-Xplugin={library / 'kotlinx-serialization-compiler-plugin.jar'}"
    command = ["kotlinc", types, client, "-cp", JARS, plugin, "-d", "client.jar"]
    subprocess.run(command, cwd=tmp_path, check=True)
    jars = os.pathsep.join(("client.jar", JARS, str(library / "kotlin-stdlib.jar")))
    command = ["java", "-cp", jars, "ClientKt"]
    old, new = (run(command, bundle, tmp_path) for bundle in (today(), later(today())))
    assert old == new
    assert complete_edition().exercises[0].stop_notice in old


def run(command: list[str], bundle: dict[str, Any], folder: Path) -> str:
    result = subprocess.run(
        command, cwd=folder, input=json.dumps(bundle), capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
