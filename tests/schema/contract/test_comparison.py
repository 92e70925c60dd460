"""What a change of a published schema means is known, and no release can change."""

import hashlib
import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from golden import Golden

from supple_cli.published_schemas import SCHEMAS, published
from supple_schema.contract import VERSION, Schema, compare_schemas, schema_file, version_fault
from supple_schema.contract.comparison import EFFECTS, SchemaChange

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
RELEASED = ROOT / "schema/released"
CASES = sorted((ROOT / "tests/cases/contract/changes").iterdir())

FROZEN = {"1.1": "fd27225e2e26766bc3b1d28f283d83b235e85ff37bdc6cc04508109086785710"}
"""The digest of each release. It is written once, with the release, and never changes."""


def read(path: Path) -> Schema:
    schema: Schema = json.loads(path.read_text(encoding="utf-8"))
    return schema


def version_key(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def last_release() -> str:
    return max((path.name for path in RELEASED.iterdir()), key=version_key)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_gives_the_expected_changes(case: Path, golden: Golden) -> None:
    """Where authors write the data, and where programs read it."""
    old, new = read(case / "old.json"), read(case / "new.json")
    pairs = zip(compare_schemas(old, new), compare_schemas(old, {**new, "readOnly": True}), strict=True)
    lines = [
        f"{one}\n  authors: {one.effect.name.lower()}, programs: {two.effect.name.lower()}\n" for one, two in pairs
    ]
    golden(case / "changes.txt", "".join(lines))


def test_every_sort_of_change_has_a_case() -> None:
    pairs = [(read(case / "old.json"), read(case / "new.json")) for case in CASES]
    assert {change.what for old, new in pairs for change in compare_schemas(old, new)} == set(EFFECTS)


def test_nothing_in_a_release_has_changed_since() -> None:
    digests = {}
    for folder in sorted(RELEASED.iterdir()):
        files = b"".join(path.name.encode() + path.read_bytes() for path in sorted(folder.iterdir()))
        digests[folder.name] = hashlib.sha256(files).hexdigest()
    assert digests == FROZEN


def faults(old: str, new: str, before: dict[str, Schema], after: dict[str, Schema]) -> list[str]:
    """Judge a version of the whole contract after another. A schema that has gone breaks whoever reads it."""
    changes = [change for name in before.keys() & after for change in compare_schemas(before[name], after[name])]
    for what, names in (("field removed", before.keys() - after), ("optional field added", after.keys() - before)):
        changes += [SchemaChange(name, what, "", EFFECTS[what].read) for name in names]
    fault = version_fault(old, new, changes)
    return [fault] if fault else []


def test_today_s_contract_is_the_released_one_or_has_a_version_of_its_own() -> None:
    """Equal, wider under a higher minor version, or of a new major version. Generating cannot mend this."""
    version = last_release()
    before = {path.name.partition(".")[0]: read(path) for path in (RELEASED / version).iterdir()}
    assert faults(version, VERSION, before, {name: make() for name, make in SCHEMAS.items()}) == []
    assert version_key(version) <= version_key(VERSION)


def add_field(part: dict[str, Any]) -> None:
    part["properties"]["pronunciation"] = {"type": "string"}
    part["required"].append("pronunciation")


def remove_field(part: dict[str, Any]) -> None:
    del part["properties"]["aliases"]
    part["required"].remove("aliases")


def allow_null(part: dict[str, Any]) -> None:
    part["properties"]["plain"] = {"anyOf": [part["properties"]["plain"], {"type": "null"}]}


def say_otherwise(part: dict[str, Any]) -> None:
    part["properties"]["plain"]["description"] = "What it means, in short."


@pytest.mark.parametrize(
    ("change", "right", "wrong"),
    [
        (add_field, "2.1", "2.0"),
        (say_otherwise, "2.1", "2.0"),
        (remove_field, "3.0", "2.1"),
        (allow_null, "3.0", "2.1"),
    ],
)
def test_a_change_after_a_release_fails_until_the_version_moves(
    change: Callable[[dict[str, Any]], None], right: str, wrong: str
) -> None:
    """Today's contract, as if it were released, and a change to the bundle after that."""
    released = {name: json.loads(published(name)) for name in SCHEMAS}
    changed = deepcopy(released)
    change(changed["bundle"]["$defs"]["EditionTerm"])
    assert faults("2.0", "2.0", released, deepcopy(released)) == []
    assert faults("2.0", right, released, changed) == []
    (fault,) = faults("2.0", wrong, released, changed)
    assert f"the version must be {right}" in fault
    assert "EditionTerm." in fault


def test_released_schemas_have_the_names_of_today_s() -> None:
    assert {path.name for path in (RELEASED / "1.1").iterdir()} <= {schema_file(name) for name in SCHEMAS}
