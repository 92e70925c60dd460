"""The page for authors shows only what works."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from figures.pose_library import content_poses

from supple_figures import Root, Viewpoint
from supple_figures.model import LIMB_JOINTS, TRUNK_JOINTS
from supple_figures.posing.contact_language import parse_contact, parse_prop, parse_support
from supple_figures.posing.phrasebook import PROPS
from supple_schema.models.drawing import drawn_pose
from supple_schema.models.figure import Figure
from supple_schema.models.image import Image
from supple_schema.models.pose import Angles, Pose
from supple_schema.reading.image_file import MAXIMUM_BYTES, MAXIMUM_DRAWING_BYTES, MAXIMUM_SIDE

PAGE = (Path(__file__).parents[2] / "docs" / "writing-a-pose.md").read_text(encoding="utf-8")
EXAMPLES = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]


def phrases(key: str) -> list[str]:
    return sorted({phrase for example in EXAMPLES for phrase in example.get(key, ())})


def quoted(start: str, end: str) -> list[str]:
    return re.findall(r"`([^`]+)`", PAGE.partition(start)[2].partition(end)[0])


@pytest.mark.parametrize("phrase", phrases("supports"))
def test_the_supports_of_the_page_are_understood(phrase: str) -> None:
    assert parse_support(phrase).place is not None


@pytest.mark.parametrize("phrase", phrases("contacts"))
def test_the_contacts_of_the_page_are_understood(phrase: str) -> None:
    assert parse_contact(phrase).place is not None


@pytest.mark.parametrize("phrase", [*phrases("props"), *quoted("Others want a word:", "\n## 6")])
def test_the_props_of_the_page_are_understood(phrase: str) -> None:
    assert parse_prop(phrase).kind == phrase.split(maxsplit=1)[0]


def test_the_page_names_every_prop_root_and_viewpoint() -> None:
    for name in (*PROPS, *Root, *Viewpoint):
        assert f"`{name}`" in PAGE


def test_the_poses_to_start_from_exist() -> None:
    assert set(quoted("Good places to start:", "\n\n")) <= set(content_poses())


def test_the_picture_of_the_page_has_all_that_a_picture_needs() -> None:
    (example,) = [example["image"] for example in EXAMPLES if "image" in example]
    image = Image.model_validate(example)
    assert all(getattr(image, name) for name in Image.model_fields)
    assert "4000\npixels" in PAGE
    assert MAXIMUM_SIDE == 4000
    assert MAXIMUM_BYTES == 1024 * 1024
    assert f"{MAXIMUM_DRAWING_BYTES // 1024} kB" in PAGE


def test_the_figure_of_the_page_is_a_figure() -> None:
    (example,) = [example["figure"] for example in EXAMPLES if "figure" in example]
    assert all(frame.pose in content_poses() for frame in Figure.model_validate(example).frames)


def test_a_file_can_state_every_angle_that_the_solver_knows() -> None:
    sides = {"near", "far"}
    joints = {name: field for name, field in Angles.model_fields.items() if name not in sides}
    assert set(joints) == {*TRUNK_JOINTS, *LIMB_JOINTS}
    for name, axes in {**TRUNK_JOINTS, **LIMB_JOINTS}.items():
        stated = Angles.model_validate({name: dict.fromkeys(axes, 1.0)})
        pose = drawn_pose(Pose(title="Any pose", angles=stated))
        assert set(pose.angles) == {f"{name} {axis}" for axis in axes}


@pytest.mark.slow
def test_the_readme_of_the_figures_works_as_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (Path(__file__).parents[2] / "figures/supple_figures/README.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    subprocess.run([sys.executable, "-c", f"{program}assert problems == ()"], check=True)
    assert {file.name for file in tmp_path.iterdir()} == {"reach.svg", "reach-moving.svg"}
