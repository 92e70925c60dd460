"""`supple diff` and `supple delta` are for the people who release content and for apps."""

import json
from pathlib import Path

import pytest
from cli.running import Supple

from supple_cli.main import ExitStatus
from supple_exporters.bundle import BundleExporter, BundleOptions
from supple_exporters.testing import complete_edition


@pytest.fixture
def bundles(tmp_path: Path) -> tuple[Path, Path]:
    """An older bundle and a newer one, in which a word of a step and the version changed."""
    edition = complete_edition()
    exercise = edition.exercises[0]
    steps = (exercise.steps[0].model_copy(update={"text": "Lift one arm."}), *exercise.steps[1:])
    publication = edition.publication.model_copy(update={"version": "1.3.0"})
    newer = edition.model_copy(
        update={
            "exercises": (exercise.model_copy(update={"steps": steps}), *edition.exercises[1:]),
            "publication": publication,
        }
    )
    paths = (tmp_path / "old", tmp_path / "new")
    for path, one in zip(paths, (edition, newer), strict=True):
        path.mkdir()
        (path / "bundle.json").write_bytes(next(iter(BundleExporter().export(one, BundleOptions()))).data)
    return paths


def test_diff_says_in_words_what_changed(supple: Supple, bundles: tuple[Path, Path]) -> None:
    result = supple("diff", *bundles)
    assert result.status == ExitStatus.CLEAN
    assert result.out == (
        "What safety depends on\n"
        "  Exercise “Arm raise”\n"
        "    The steps, raise: “Lift one arm in front of you, as high as is comfortable.” is now “Lift\n"
        "      one arm.”\n"
        "\n"
        "What else changed\n"
        "  The whole\n"
        "    Publication, version: “1.2.3” is now “1.3.0”\n"
        "\n"
    )
    assert supple("diff", bundles[0], bundles[0]).out == "Nothing that a reader sees has changed.\n"


def test_diff_as_json_holds_every_change(supple: Supple, bundles: tuple[Path, Path]) -> None:
    data = json.loads(supple("diff", "--json", *bundles).out)
    assert data["versions"] == ["1.2.3", "1.3.0"]
    assert [change["path"] for change in data["changes"]] == [["steps", "raise", "text"], ["publication", "version"]]


def test_delta_leads_to_the_new_bundle(supple: Supple, bundles: tuple[Path, Path], tmp_path: Path) -> None:
    old, new = (folder / "bundle.json" for folder in bundles)
    assert supple("delta", old, new, "--out", tmp_path / "delta.json").status == ExitStatus.CLEAN
    made = tmp_path / "made.json"
    result = supple("delta", "--apply", old, tmp_path / "delta.json", "--out", made)
    assert result.status == ExitStatus.CLEAN
    assert made.read_bytes() == new.read_bytes()
    wrong = supple("delta", "--apply", new, tmp_path / "delta.json", "--out", made)
    assert wrong.status == ExitStatus.FINDINGS
    assert "belongs to another bundle" in wrong.err


def test_what_is_no_bundle_is_misuse(supple: Supple, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}", encoding="utf-8")
    for name in ("x.json", "missing.json"):
        result = supple("diff", tmp_path / name, tmp_path / "x.json")
        assert result.status == ExitStatus.MISUSE
        assert name in result.err


def test_check_bundle_says_where_a_bundle_contradicts_itself(supple: Supple, bundles: tuple[Path, Path]) -> None:
    assert supple("check-bundle", bundles[0]).out == "The bundle is right.\n"
    path = bundles[0] / "bundle.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    data["edition"]["exercises"][0]["summary"] = "Other words."
    data["edition"]["extra"] = 1
    path.write_text(json.dumps(data), encoding="utf-8")
    result = supple("check-bundle", path)
    assert result.status == ExitStatus.FINDINGS
    assert result.out == (
        "$.edition: Additional properties are not allowed ('extra' was unexpected).\n"
        "$.digests.items[9]: it is not the digest of the exercise `arm-raise`.\n"
        "$.digests.edition: it is not the digest of the edition.\n"
        "3 problems.\n"
    )
