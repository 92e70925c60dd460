"""A release of content: checked, listed as unsigned, kept for good, with notes on what has changed."""

import json
from pathlib import Path

import pytest
from cli.running import Supple

from supple_cli.main import ExitStatus

pytestmark = pytest.mark.slow


def test_a_release_keeps_bundles_and_schemas_and_tells_changes_that_safety_depends_on_first(
    supple: Supple, content: Path
) -> None:
    first = supple("release", "1.0", "--unsigned")
    assert first.status == ExitStatus.CLEAN, first.err
    assert "not signed: first-moves, 0 of" in first.out
    kept = content.parent / "releases/1.0"
    bundle = (kept / "first-moves/bundle.json").read_bytes()
    assert json.loads(bundle)["edition"]["publication"]["version"] == "1.0"
    assert (kept / "schema/bundle.schema.json").is_file()
    assert "This is the first release." in (kept / "notes.md").read_text("utf-8")
    path = content / "exercises/pelvic-tilt.yaml"
    path.write_text(path.read_text("utf-8").replace('repetitions: "5"', 'repetitions: "6"', 1), "utf-8")
    assert supple("release", "1.1", "--unsigned").status == ExitStatus.CLEAN
    notes = (content.parent / "releases/1.1/notes.md").read_text("utf-8")
    assert "### What safety depends on\n" in notes
    assert "- Exercise “Pelvic tilt”\n" in notes
    assert "is now “" in notes
    assert (kept / "first-moves/bundle.json").read_bytes() == bundle
    assert 'version: "1.1"' in (content / "supple.yaml").read_text("utf-8")
    assert "# The day of this version." in (content / "supple.yaml").read_text("utf-8")


def test_what_nobody_has_signed_is_not_released(supple: Supple, content: Path) -> None:
    result = supple("release", "1.0")
    assert result.status == ExitStatus.FINDINGS
    assert "let clinicians sign these first" in result.err
    assert not (content.parent / "releases").exists()
    assert 'version: "0.1"' in (content / "supple.yaml").read_text("utf-8")


def test_the_edition_for_a_further_place_is_signed_and_released_by_itself(supple: Supple, content: Path) -> None:
    booklet, place = content / "booklets/first-moves.yaml", content / "locales/en-US.yaml"
    booklet.write_text(booklet.read_text("utf-8") + "places: [en-US]\n", "utf-8")
    place.parent.mkdir()
    place.write_text("title: the USA\nphones:\n  - care_level: emergency\n    number: '911'\n", "utf-8")
    by = ("--by", "A. Reviewer", "--role", "physiotherapist", "--rows", "purpose,sums")
    assert supple("review", "first-moves", *by).status == ExitStatus.CLEAN
    refused = supple("release", "1.0")
    assert refused.status == ExitStatus.FINDINGS
    assert "not signed: first-moves-en-us, " in refused.out
    assert "not signed: first-moves, " not in refused.out
    assert supple("release", "1.0", "--unsigned").status == ExitStatus.CLEAN
    released = content.parent / "releases/1.0"
    assert "911" in (released / "first-moves-en-us/bundle.json").read_text("utf-8")
    assert " (the USA)\n" in (released / "notes.md").read_text("utf-8")


def test_errors_and_old_versions_stop_a_release(supple: Supple, content: Path) -> None:
    assert "is no version" in supple("release", "one").err
    (content.parent / "releases/2.0").mkdir(parents=True)
    assert "Choose a higher version" in supple("release", "2.0.0", "--unsigned").err
    path = content / "exercises/pelvic-tilt.yaml"
    path.write_text(path.read_text("utf-8").replace("sides: none", "sides: both"), "utf-8")
    result = supple("release", "3.0", "--unsigned")
    assert result.status == ExitStatus.FINDINGS
    assert "Nothing was released, because the content has errors." in result.err
