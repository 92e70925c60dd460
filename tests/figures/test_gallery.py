"""The pages of figures in the docs: every figure has a score, and all that the gallery shows can be done."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from canonical import CONTENT
from figures.pose_library import content_poses, made_pose

from supple_figures import Body, BodyName, Pose, ToneName, solve_figure, solve_pose
from supple_figures.posing.body_shapes import SHAPES
from supple_figures.posing.phrasebook import PROPS
from supple_schema.models.drawing import drawn_figure
from supple_schema.models.figure import Figure

FIGURES = Path(__file__).parents[2] / "docs/figures"
SCORES: dict[str, dict[str, Any]] = yaml.safe_load((FIGURES / "scores.yaml").read_text("utf-8"))
GALLERY: dict[str, dict[str, Any]] = yaml.safe_load((FIGURES / "gallery.yaml").read_text("utf-8"))


@cache
def poses() -> dict[str, Pose]:
    """The poses of the content set, and those of the gallery."""
    return {**content_poses(), **{name: made_pose({"title": name, **own}) for name, own in GALLERY["poses"].items()}}


def test_every_figure_has_a_score_and_none_is_below_four() -> None:
    figures = {path.stem for path in (CONTENT / "exercises").rglob("*.yaml")} | {"floor-transfer"}
    assert set(SCORES) == figures
    assert min(entry["score"] for entry in SCORES.values()) >= 4


@pytest.mark.parametrize("name", GALLERY["figures"])
def test_a_body_can_do_what_the_gallery_shows(name: str) -> None:
    figure = Figure.model_validate(GALLERY["figures"][name]["figure"])
    solved, problems = solve_figure(drawn_figure(figure), poses())
    assert solved is not None
    assert [*problems, *(problem for frame in figure.frames for problem in solve_pose(frame.pose, poses())[1])] == []


@pytest.mark.parametrize("build", BodyName)
def test_each_build_of_the_gallery_does_its_exercise_itself(build: BodyName) -> None:
    entry = GALLERY["bodies"][build]
    figure = replace(drawn_figure(Figure.model_validate(entry["figure"])), body=Body(build, ToneName(entry["tones"])))
    solved, problems = solve_figure(figure, poses())
    assert solved is not None
    assert problems == ()
    assert {frame.posture.shape for frame in solved.frames} == {SHAPES[build]}


def test_the_gallery_has_fourteen_exercises_and_the_things_of_other_subjects() -> None:
    assert sum("tries" in entry for entry in GALLERY["figures"].values()) >= 14
    used = {prop.split()[0] for pose in poses().values() for prop in pose.props or ()}
    assert set(PROPS) - used == {"bed", "stool"}
