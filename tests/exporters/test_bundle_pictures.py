"""A bundle lists the pictures that lie beside it, and what it says of them is true."""

import hashlib
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import printing
import pytest
from editions.test_select import edition_of

from supple_editions import Edition
from supple_exporters.bundle import Bundle, BundleExporter, BundleOptions
from supple_figures.looks import StyleName

pytestmark = pytest.mark.slow

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """An edition in which one exercise has a figure."""
    return edition_of("figure", tmp_path)


@pytest.fixture
def own(tmp_path: Path) -> Edition:
    """An edition in which an author's own picture takes the place of a figure."""
    return edition_of("image", tmp_path)


def export(edition: Edition, **options: Any) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The bundle, and the files beside it."""
    bundle, *others = BundleExporter().export(edition, BundleOptions(**options))
    return json.loads(bundle.data), {artifact.path: artifact.data for artifact in others}


@pytest.mark.parametrize("case", ["figure", "image", "whole"])
def test_every_file_is_listed_with_its_digest_and_size_and_none_else(case: str, tmp_path: Path) -> None:
    bundle, files = export(edition_of(case, tmp_path))
    listed = [*bundle["files"], *bundle["guide_files"], *bundle["legend_files"]]
    assert {entry["path"]: (entry["sha256"], entry["size"]) for entry in listed} == {
        path: (hashlib.sha256(data).hexdigest(), len(data)) for path, data in files.items()
    }


def test_a_figure_comes_still_and_moving_with_its_words(edition: Edition) -> None:
    bundle, files = export(edition)
    assert [(entry["path"], entry["side"], entry["moving"]) for entry in bundle["files"]] == [
        ("figures/knee-lift.svg", 1, False),
        ("figures/knee-lift-motion.svg", 1, True),
        ("figures/side-2/knee-lift.svg", 2, False),
        ("figures/side-2/knee-lift-motion.svg", 2, True),
    ]
    (exercise,) = [item for item in bundle["edition"]["exercises"] if item["figure"]]
    said = {1: exercise["figure"]["alt"], 2: exercise["figure"]["other_side_alt"]}
    assert ("on one side" in said[1], "on the other side" in said[2]) == (True, True)
    for entry in bundle["files"]:
        assert entry["exercise"] == exercise["id"]
        assert entry["alt"] == said[entry["side"]] == svg(files[entry["path"]])[0].text
        assert entry["credit"] is None


def test_the_other_side_is_the_mirrored_body_with_words_and_numbers_as_they_are_read(edition: Edition) -> None:
    _, files = export(edition)
    first, other = (texts_and_shapes(files[f"figures/{folder}knee-lift.svg"]) for folder in ("", "side-2/"))
    assert first[0] == other[0] == ["Start", "1-2"]
    assert first[1] != other[1]
    assert all(b"scale(-" not in data for data in files.values())


def test_the_other_side_can_be_left_out(edition: Edition) -> None:
    bundle, files = export(edition, other_side=False)
    assert [entry["side"] for entry in bundle["files"]] == [1, 1]
    assert [path for path in files if "legend" not in path] == ["figures/knee-lift.svg", "figures/knee-lift-motion.svg"]


def test_what_both_sides_do_alike_has_one_picture_for_both() -> None:
    bundle, _ = export(printing.edition("first-days"), motion=False)
    sides = {exercise["id"]: exercise["sides"] for exercise in bundle["edition"]["exercises"]}
    told: dict[str, list[int | None]] = {}
    for entry in bundle["files"]:
        told.setdefault(entry["exercise"], []).append(entry["side"])
    assert {name: [None] if sides[name] == "none" else [1, 2] for name in told} == told
    assert [1, 2] in told.values()


def test_a_guide_comes_with_its_figure_too(tmp_path: Path) -> None:
    bundle, files = export(edition_of("guide-figure", tmp_path))
    assert [(entry["path"], entry["moving"]) for entry in bundle["guide_files"]] == [
        ("figures/guides/getting-up.svg", False),
        ("figures/guides/getting-up-motion.svg", True),
    ]
    (guide,) = (guide for guide in bundle["edition"]["safety"]["guides"] if guide["figure"])
    for entry in bundle["guide_files"]:
        assert entry["guide"] == guide["id"]
        assert entry["alt"] == guide["figure"]["alt"] == svg(files[entry["path"]])[0].text
    assert bundle["files"] == []


def test_each_sign_comes_by_itself_with_what_it_means(edition: Edition) -> None:
    bundle, files = export(edition)
    signs = {entry["sign"]: entry["meaning"] for entry in bundle["legend_files"]}
    assert signs["arrow"] == "which way to move"
    for entry in bundle["legend_files"]:
        assert entry["path"] == f"figures/legend/{entry['sign']}.svg"
        assert entry["alt"] == svg(files[entry["path"]])[0].text


def test_the_size_is_that_of_the_drawing_in_pixels_of_css(edition: Edition) -> None:
    bundle, files = export(edition)
    for entry in bundle["files"]:
        root = svg(files[entry["path"]])
        for name in ("width", "height"):
            millimetres = float(root.attrib[name].removesuffix("mm"))
            assert entry[name] == pytest.approx(millimetres / 25.4 * 96, abs=0.5)


def test_the_drawing_is_numbered_by_the_steps_that_it_shows_and_says_no_dose(edition: Edition) -> None:
    """How long to hold differs from routine to routine, and one picture stands beside all of them."""
    bundle, files = export(edition)
    texts = [element.text for element in svg(files["figures/knee-lift.svg"]).iter(f"{SVG}text")]
    assert texts == ["Start", "1-2"]
    (exercise,) = [item for item in bundle["edition"]["exercises"] if item["figure"]]
    assert [frame["hold"] for frame in exercise["figure"]["frames"]] == [None, "5 s"]


def test_each_frame_can_come_as_a_picture_of_its_own_with_its_own_words(edition: Edition) -> None:
    bundle, files = export(edition, frames=True, motion=False)
    told = [(entry["path"], entry["frame"]) for entry in bundle["files"]]
    assert told[:3] == [
        ("figures/knee-lift.svg", None),
        ("figures/knee-lift-frame-1.svg", 1),
        ("figures/knee-lift-frame-2.svg", 2),
    ]
    assert told[3:] == [(path.replace("figures/", "figures/side-2/"), frame) for path, frame in told[:3]]
    (exercise,) = [item for item in bundle["edition"]["exercises"] if item["figure"]]
    for entry in bundle["files"]:
        if entry["frame"] is not None:
            frame = exercise["figure"]["frames"][entry["frame"] - 1]
            root = svg(files[entry["path"]])
            assert entry["alt"] == frame["alt"] == root[0].text
            assert [element.text for element in root.iter(f"{SVG}text")] == [frame["label"]]


def test_all_looks_can_come_in_one_build_the_chosen_one_first(edition: Edition) -> None:
    bundle, files = export(edition, all_styles=True, style=StyleName.DARK)
    _, plain = export(edition)
    assert files["figures/full-colour/knee-lift.svg"] == plain["figures/knee-lift.svg"]
    assert files["figures/full-colour/side-2/knee-lift-motion.svg"] == plain["figures/side-2/knee-lift-motion.svg"]
    looks = list(dict.fromkeys(entry["style"] for entry in bundle["files"]))
    assert looks == ["dark", *(style.value for style in StyleName if style is not StyleName.DARK)]
    assert len(files) == len(plain) * len(StyleName)


def test_the_look_is_the_one_that_is_asked_for(edition: Edition) -> None:
    bundle, dark = export(edition, style=StyleName.DARK)
    _, plain = export(edition)
    assert {entry["style"] for entry in bundle["files"]} == {"dark"}
    assert dark["figures/knee-lift.svg"] != plain["figures/knee-lift.svg"]


def test_moving_pictures_can_be_left_out(edition: Edition) -> None:
    bundle, files = export(edition, motion=False)
    assert [path for path in files if "legend" not in path] == ["figures/knee-lift.svg", "figures/side-2/knee-lift.svg"]
    assert len(bundle["files"]) == 2


def test_an_own_picture_takes_the_place_of_the_figure_and_carries_its_credit(own: Edition) -> None:
    bundle, files = export(own)
    (entry,) = bundle["files"]
    (exercise,) = [item for item in bundle["edition"]["exercises"] if item["image"]]
    assert exercise["figure"] is None
    assert (entry["path"], entry["side"], entry["style"], entry["width"]) == ("images/knee-lift.svg", None, None, 40)
    assert entry["credit"] == exercise["image"]["credit"]
    for words in (exercise["image"][name] for name in ("author", "source", "licence")):
        assert words in entry["credit"]
    assert files[entry["path"]].startswith(b"<svg")


def test_a_bundle_of_an_edition_that_was_read_from_a_bundle_lists_no_picture(edition: Edition) -> None:
    """The poses are not in a bundle, so there is nothing to draw from."""
    first, _ = export(edition)
    again = Bundle.model_validate_json(json.dumps(first)).edition
    second, files = export(again)
    assert files == {}
    assert second["files"] == []
    assert second["edition"] == first["edition"]


def texts_and_shapes(data: bytes) -> tuple[list[str | None], list[str | None]]:
    texts = [element.text for element in svg(data).iter(f"{SVG}text")]
    return texts, [element.get("d") for element in svg(data).iter(f"{SVG}path")]


def svg(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - our own output
