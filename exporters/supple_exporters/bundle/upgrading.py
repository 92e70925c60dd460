"""Brings an older bundle up to the form of today: step by step, one for each major version.

A step takes the data of one major version and gives that of the next. What an older form could not say becomes what is
safest to read: nobody was asked, so a question stands before an exercise. A field that it did not have is null, empty
or false: nothing was said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, cast

from supple_editions.language import load_catalogue
from supple_exporters.bundle.digests import digest_data
from supple_exporters.bundle.envelope import BUNDLE_VERSION, SCHEMA_ID, bundle_schema
from supple_exporters.shared_words import shared_words

Data: TypeAlias = dict[str, Any]

TIMING: Mapping[str, int] = {
    "repetition": 4,
    "breath": 4,
    "prepare": 10,
    "change_sides": 5,
    "change_position": 15,
    "rest": 30,
}
"""The seconds that version 1 took where a set said nothing else, which its bundles do not tell."""


def _from_1_to_2(bundle: Data) -> Data:
    """Readers have conditions, cautions a grade, items digests; numbers of sources stand in `sources` alone."""
    edition: Data = _without_numbers(bundle["edition"])
    edition["publication"]["authors"] = [edition["publication"]["rights_holder"]]
    left_out = edition.pop("left_out")
    avoided = edition["reader"].pop("avoid")
    edition["reader"] |= {"conditions": avoided or None, "others": "none" if avoided else "unknown", "side": None}
    for flags in edition["safety"]["red_flags"]:
        flags["call"] = _call(edition["language"], flags["phone"])
    for guide in edition["safety"]["guides"]:
        guide["steps"] = _guide_steps(guide)
    for exercise in edition["exercises"]:
        for caution in exercise["cautions"]:
            caution |= {"grade": "avoid" if caution["alternative"] else "ask", "placed": None}
    changes = [
        {
            "exercise": entry["exercise"],
            "condition": entry["caution"],
            "grade": "avoid",
            "note": None,
            "alternative": entry["alternative"],
        }
        for entry in left_out
    ]
    for routine in edition["routines"]:
        for phase in routine["phases"]:
            phase["phase"] = phase["id"]
    edition["timing"] = {name: _seconds(number) for name, number in TIMING.items()}
    edition |= {"address": None, "audience": "patient", "retired": [], "changes": changes}
    _fill(edition, {"$ref": "#/$defs/Edition"})
    for file in bundle["files"]:
        file |= {"side": None, "frame": None}
    for file in bundle["guide_files"]:
        file["frame"] = None
    digests = digest_data(edition).model_dump(mode="json")
    words = shared_words(edition["language"], {})
    return {
        **bundle,
        "$schema": SCHEMA_ID,
        "bundle_version": "2.0",
        "digests": digests,
        "words": words,
        "legend_files": [],
        "skeleton": [],
        "edition": edition,
    }


UPGRADES: Mapping[int, Callable[[Data], Data]] = {1: _from_1_to_2}
"""What brings a bundle of a major version to the next one."""


def upgrade(bundle: Data) -> Data:
    """Give a bundle in the form of today."""
    target = _major(BUNDLE_VERSION)
    while (major := _major(bundle["bundle_version"])) < target:
        bundle = UPGRADES[major](bundle)
    return bundle


def _guide_steps(guide: Data) -> list[Data]:
    """Version 1 tells the text of a step, and its id where a picture shows it."""
    ids: dict[int, str] = {}
    for frame in guide["figure"]["frames"] if guide["figure"] else ():
        if frame["steps"]:
            ids |= dict(zip(_numbers(frame["label"]), frame["steps"], strict=True))
    return [
        {"id": ids.get(number, f"step-{number}"), "number": number, "text": text}
        for number, text in enumerate(guide["steps"], 1)
    ]


def _numbers(label: str) -> Iterator[int]:
    """Read the numbers of steps, such as `2-3` or `2, 13`."""
    for part in label.split(", "):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def _major(version: str) -> int:
    return int(version.partition(".")[0])


def _seconds(number: int) -> Data:
    numbers = {"low": number, "high": number, "bound": "both"}
    return {**numbers, "unit": "s", "seconds": numbers}


def _call(language: str, phone: Data | None) -> str:
    catalogue = load_catalogue(language)
    if phone is None:
        return catalogue.text("call.blank")
    key = "call.named" if phone["name"] else "call.number"
    return catalogue.text(key, number=phone["number"], name=phone["name"], place=phone["place"])


def _fill(value: Any, schema: Data) -> None:  # noqa: ANN401 - JSON
    """Put into each object the fields that the schema asks for and that it has not."""
    for form in _forms(schema):
        if isinstance(value, list) and form.get("type") == "array":
            entries = cast("list[object]", value)
            for item in entries:
                _fill(item, form["items"])
        elif isinstance(value, dict) and "properties" in form:
            for name, inner in form["properties"].items():
                if name in value:
                    _fill(value[name], inner)
                elif name in form["required"]:
                    value[name] = _nothing(inner)


def _forms(schema: Data) -> list[Data]:
    """Give the forms that a value may have."""
    if "$ref" in schema:
        return _forms(bundle_schema()["$defs"][schema["$ref"].rpartition("/")[2]])
    return [form for one in schema["anyOf"] for form in _forms(one)] if "anyOf" in schema else [schema]


def _nothing(schema: Data) -> object:
    """Give the value of a field of which nothing was said."""
    forms = _forms(schema)
    if any(form.get("type") == "null" for form in forms):
        return None
    if "enum" in forms[0]:
        return forms[0]["enum"][0]
    if forms[0]["type"] == "object":
        return {name: _nothing(inner) for name, inner in forms[0].get("properties", {}).items()}
    return [] if forms[0]["type"] == "array" else False


def _without_numbers(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, list):
        entries = cast("list[object]", value)
        return [_without_numbers(item) for item in entries]
    if not isinstance(value, dict):
        return value
    named = cast("Data", value)
    cited = named.keys() == {"source", "number", "locator"}
    return {name: _without_numbers(part) for name, part in named.items() if not (cited and name == "number")}
