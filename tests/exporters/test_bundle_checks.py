"""A bundle that contradicts itself is found, although it fits the schema."""

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from supple_exporters.bundle import BundleExporter, BundleOptions, bundle_schema
from supple_exporters.bundle.bundle_checks import check_files, check_meaning
from supple_exporters.testing import complete_edition, pictures_edition, sample_editions

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases/bundle/mutations.yaml").read_text(encoding="utf-8")
)


@cache
def bundle() -> dict[str, Any]:
    """What is written of the complete sample, to be copied and changed."""
    data: dict[str, Any] = json.loads(next(iter(BundleExporter().export(complete_edition(), BundleOptions()))).data)
    return data


def place_of(data: Any, path: str) -> tuple[Any, Any]:  # noqa: ANN401 - JSON
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    for step in steps:
        data = data[step]
    return data, last


def mutate(case: dict[str, Any]) -> dict[str, Any]:
    data = deepcopy(bundle())
    for kind in ("set", "also"):
        if kind in case:
            parent, last = place_of(data, case[kind][0])
            parent[last] = case[kind][1]
    if "drop" in case:
        parent, last = place_of(data, case["drop"])
        del parent[last]
    if "copy" in case:
        source, target = (place_of(data, path) for path in case["copy"])
        target[0][target[1]].append(deepcopy(source[0][source[1]]))
    return data


@pytest.mark.parametrize("name", sample_editions())
def test_what_supple_writes_is_right(name: str) -> None:
    made = BundleExporter().export(sample_editions()[name], BundleOptions())
    data = json.loads(next(file.data for file in made if file.path == "bundle.json"))
    assert list(check_meaning(data)) == []


def test_a_scale_that_counts_has_no_highest_number() -> None:
    data = deepcopy(bundle())
    scale = data["edition"]["measures"][0]["scale"]
    scale["high"] = None
    assert not [problem for problem in check_meaning(data) if ".scale" in problem.place]
    scale |= {"low": 3, "high": 1}
    assert [problem for problem in check_meaning(data) if ".scale" in problem.place]


def test_there_are_forty_contradictions_and_more() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("name", CASES)
def test_a_contradiction_is_found_at_its_place_although_the_schema_passes_it(name: str) -> None:
    case = CASES[name]
    data = mutate(case)
    checker: Any = Draft202012Validator(bundle_schema())
    checker.validate(data)
    place, words = case["says"]
    found = [problem for problem in check_meaning(data) if problem.place.startswith(place) and words in problem.problem]
    assert found, list(check_meaning(data))


def test_pictures_beside_a_bundle_are_those_that_it_was_made_with(tmp_path: Path) -> None:
    for file in BundleExporter().export(pictures_edition(), BundleOptions()):
        (tmp_path / file.path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file.path).write_bytes(file.data)
    data = json.loads((tmp_path / "bundle.json").read_text(encoding="utf-8"))
    assert list(check_files(data, tmp_path)) == []
    first, second = (tmp_path / file["path"] for file in data["files"][:2])
    first.write_bytes(b"<svg/>")
    second.unlink()
    assert [problem.place for problem in check_files(data, tmp_path)] == ["$.files[0]", "$.files[1]"]


def test_a_picture_of_a_side_of_what_both_sides_do_alike_is_found() -> None:
    made = BundleExporter().export(pictures_edition(), BundleOptions())
    data = json.loads(next(file.data for file in made if file.path == "bundle.json"))
    assert [(file["exercise"], file["side"]) for file in data["files"]] == [
        ("lie-down", 1),
        ("lie-down", 2),
        ("shoulder-roll", None),
    ]
    data["files"][2]["side"] = 2
    (problem,) = check_meaning(data)
    assert problem.place == "$.files[2].side"
    assert problem.problem == "both sides do the same in the exercise `shoulder-roll`"


@pytest.mark.parametrize(
    "path", ["../figures/a.svg", "figures/../../a.svg", "/etc/passwd", "figures//a.svg", "x/a.svg"]
)
def test_a_path_that_leaves_the_folder_is_found(path: str) -> None:
    made = BundleExporter().export(pictures_edition(), BundleOptions())
    data = json.loads(next(file.data for file in made if file.path == "bundle.json"))
    data["files"][0]["path"] = path
    assert [problem.place for problem in check_meaning(data)] == ["$.files[0].path"]


@pytest.mark.parametrize(
    ("turns", "offsets", "says"),
    [
        ({"pelvis": [1, 0, 0, 0]}, {}, "the bone `clavicle far` has none"),
        ({}, {"tail": [0, 0, 0]}, "there is no bone `tail`"),
        ({"tail": [1, 0, 0, 0]}, {}, "there is no bone `tail`"),
        ({"pelvis": [1, 1, 0, 0]}, {}, "the turn of `pelvis` is no unit quaternion"),
    ],
)
def test_bones_that_no_rig_can_turn_are_found(turns: object, offsets: object, says: str) -> None:
    data = json.loads(next(iter(BundleExporter().export(pictures_edition(), BundleOptions()))).data)
    number, figure = next((n, one["figure"]) for n, one in enumerate(data["edition"]["exercises"]) if one["figure"])
    figure["frames"][0] |= {"turns": turns, "offsets": offsets}
    found = [problem.problem for problem in check_meaning(data) if f"exercises[{number}].figure" in problem.place]
    assert says in found
