"""The bundle is the whole edition, in a form that programs in any language can check."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator, validate

from supple_editions import Edition
from supple_editions.language import load_catalogue
from supple_editions.model import EditionImage
from supple_exporters.bundle import (
    BUNDLE_VERSION,
    Bundle,
    BundleExporter,
    BundleOptions,
    bundle_reader_schema,
    bundle_schema,
)
from supple_exporters.bundle.exporter import check_bundle
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.contract import ExportError
from supple_exporters.testing.editions import complete_edition, sample_editions

ROOT = Path(__file__).parents[2]


def export(edition: Edition) -> bytes:
    (artifact,) = (file for file in BundleExporter().export(edition, BundleOptions()) if file.path.endswith(".json"))
    assert artifact.path == "bundle.json"
    return artifact.data


@pytest.fixture
def complete() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(export(complete_edition()))
    return data


def test_published_schema_is_itself_a_valid_schema() -> None:
    Draft202012Validator.check_schema(bundle_schema())
    jsonschema_rs.meta.validate(bundle_schema())


@pytest.mark.slow
@pytest.mark.parametrize("name", sample_editions())
def test_bundle_is_valid_for_two_implementations_of_json_schema(name: str) -> None:
    data = json.loads(export(sample_editions()[name]))
    schema = bundle_schema()
    validate(data, schema, Draft202012Validator)
    jsonschema_rs.validator_for(schema).validate(data)


# Drawings stand beside a bundle, so one that is read back has none.
@pytest.mark.parametrize("name", [name for name in sample_editions() if name != "pictures"])
def test_bundle_read_back_is_the_edition(name: str) -> None:
    edition = sample_editions()[name]
    data = export(edition)
    chosen = choose_doses(edition, load_catalogue(edition.language))
    assert Bundle.model_validate_json(data).edition == chosen
    assert Edition.model_validate(json.loads(data)["edition"]) == chosen


def test_schema_for_readers_takes_a_later_minor_version_with_fields_that_it_does_not_know(
    complete: dict[str, Any],
) -> None:
    validator = jsonschema_rs.validator_for(bundle_reader_schema())
    validator.validate(complete)
    later = {**complete, "bundle_version": "2.7", "new": 1}
    later["edition"] = {**complete["edition"], "new": {"field": None}}
    validator.validate(later)
    assert not jsonschema_rs.validator_for(bundle_schema()).is_valid(later)
    for wrong in ({"bundle_version": "3.0"}, {"bundle_version": "2"}, {"edition": None}):
        assert not validator.is_valid({**later, **wrong})
    del later["files"]
    assert not validator.is_valid(later)


def test_bundle_names_its_schema_and_version(complete: dict[str, Any]) -> None:
    assert list(complete) == [
        "$schema",
        "bundle_version",
        "digests",
        "files",
        "guide_files",
        "legend_files",
        "words",
        "skeleton",
        "edition",
    ]
    assert complete["$schema"] == bundle_schema()["$id"]
    assert complete["bundle_version"] == BUNDLE_VERSION


def test_each_exercise_carries_its_safety_text(complete: dict[str, Any]) -> None:
    """An app that shows one exercise alone has what must stand beside it."""
    edition = complete["edition"]
    for exercise in edition["exercises"]:
        assert exercise["emergency_notice"] == edition["safety"]["emergency_notice"]
        assert exercise["stop_notice"] == edition["safety"]["stop_notice"]
        assert exercise["safety_version"] == edition["safety"]["version"]
        assert isinstance(exercise["cautions"], list)
        assert isinstance(exercise["reviewed"], bool)


def test_fields_without_a_value_are_null_and_not_left_out(complete: dict[str, Any]) -> None:
    _, unknown, _ = complete["edition"]["exercises"]
    assert unknown["dose"] is None
    assert unknown["dose_unknown_phrase"]
    assert unknown["cautions"] == []
    assert unknown.keys() == complete["edition"]["exercises"][0].keys()


def test_numbers_are_numbers(complete: dict[str, Any]) -> None:
    (dose,) = complete["edition"]["exercises"][0]["other_doses"]
    assert dose["repetitions"] == {
        "count": {"low": 8, "high": 12, "bound": "both"},
        "by_set": [],
        "until_fatigue": False,
        "as_many": False,
        "within": None,
        "per_side": True,
    }
    minute = {"low": 60, "high": 60, "bound": "both"}
    assert dose["rest"] == {**minute, "unit": "s", "seconds": minute}


def test_file_is_utf_8_in_the_order_of_the_schema_with_a_line_feed_at_the_end(complete: dict[str, Any]) -> None:
    text = export(sample_editions()["right-to-left"]).decode("utf-8")
    assert text.endswith("}\n")
    assert "הרמת זרוע" in text
    assert list(complete["edition"]) == list(bundle_schema()["$defs"]["Edition"]["properties"])


def test_texts_come_in_one_normal_form() -> None:
    edition = complete_edition().model_copy(update={"title": "E\u0301paules"})
    data = json.loads(export(edition))
    assert data["edition"]["title"] == "\u00c9paules"
    assert unicodedata.is_normalized("NFC", json.dumps(data, ensure_ascii=False))


def test_pictures_of_authors_lie_beside_the_bundle() -> None:
    """Two exercises may share one."""
    image = EditionImage(
        file="arm.svg",
        media_type="image/svg+xml",
        width=40,
        height=30,
        alt="A raised arm.",
        author="The sample authors",
        source="drawn for this set",
        licence="CC BY 4.0",
        credit="The sample authors, CC BY 4.0",
        data=b"<svg/>",
    )
    edition = complete_edition()
    exercises = tuple(exercise.model_copy(update={"image": image}) for exercise in edition.exercises)
    edition = edition.model_copy(update={"exercises": exercises})
    files = {file.path: file.data for file in BundleExporter().export(edition, BundleOptions())}
    assert files.keys() == {"bundle.json", "images/arm.svg"}
    assert files["images/arm.svg"] == b"<svg/>"
    shown = json.loads(files["bundle.json"])["edition"]["exercises"][0]["image"]
    assert (shown["file"], shown["credit"]) == ("arm.svg", "The sample authors, CC BY 4.0")
    assert "data" not in shown


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("bundle_version",), "3.0", "$.bundle_version"),
        (("edition", "exercises", 0, "stop_notice"), "", "$.edition.exercises[0].stop_notice"),
        (
            ("edition", "exercises", 0, "other_doses", 0, "sets", "low"),
            "1",
            "$.edition.exercises[0].other_doses[0].sets.low",
        ),
        (("edition", "exercises", 0, "sides"), "left", "$.edition.exercises[0].sides"),
        (("edition", "safety", "red_flags"), [], "$.edition.safety.red_flags"),
        (("edition", "publication", "date"), "31 March", "$.edition.publication.date"),
        (("edition", "extra"), 1, "$.edition"),
    ],
)
def test_bundle_that_does_not_fit_the_schema_is_not_handed_out(
    complete: dict[str, Any], path: tuple[str | int, ...], value: object, place: str
) -> None:
    target: Any = complete
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    with pytest.raises(ExportError) as raised:
        check_bundle(complete)
    assert f" at {place}. This is a fault of Supple" in str(raised.value)
    assert not jsonschema_rs.validator_for(bundle_schema(), validate_formats=True).is_valid(complete)


@pytest.mark.parametrize("field", ["stop_notice", "emergency_notice", "safety_version", "cautions", "reviewed", "dose"])
def test_exercise_without_one_of_its_promises_is_refused(complete: dict[str, Any], field: str) -> None:
    del complete["edition"]["exercises"][0][field]
    with pytest.raises(ExportError, match=f"'{field}' is a required property"):
        check_bundle(complete)
