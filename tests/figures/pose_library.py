"""The poses of the content set and figures made of them, for tests of what they look like together."""

from functools import cache
from pathlib import Path

import yaml

import supple_figures as figures
import supple_schema.models.pose
from supple_figures import Pose
from supple_figures.posing import SolvedFigure, solve_figure
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.figure import Figure

CONTENT = Path(__file__).parents[2] / "content"


@cache
def content_poses() -> dict[str, Pose]:
    """All poses of the content set by id."""
    files = sorted((CONTENT / "poses").glob("*.yaml"))
    return {file.stem: made_pose(yaml.safe_load(file.read_text(encoding="utf-8"))) for file in files}


@cache
def content_figures() -> dict[str, figures.Figure]:
    """The figures of all exercises of the content set by id."""
    written = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (CONTENT / "exercises").glob("*.yaml")}
    return {
        name: drawn_figure(Figure.model_validate(fields["figure"]))
        for name, fields in sorted(written.items())
        if "figure" in fields
    }


def made_pose(fields: object) -> Pose:
    """A pose of the fields that its file would have."""
    return drawn_pose(supple_schema.models.pose.Pose.model_validate(fields))


def figure_of(*poses: str, **more: object) -> SolvedFigure:
    """A figure of poses of the content set, solved without a problem."""
    figure = Figure.model_validate({"frames": [{"pose": pose} for pose in poses] or None, **more})
    solved, problems = solve_figure(drawn_figure(figure), content_poses())
    assert solved is not None
    assert problems == ()
    return solved
