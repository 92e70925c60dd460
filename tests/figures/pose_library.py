"""The poses of the content set and figures made of them, for tests of what they look like together."""

from functools import cache

from canonical import content

import supple_figures as figures
import supple_schema.models.pose
from supple_figures import Pose
from supple_figures.posing import SolvedFigure, solve_figure
from supple_schema.linking.figured import figured_items
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.figure import Figure


@cache
def content_poses() -> dict[str, Pose]:
    """All poses of the content set by id."""
    return {name: drawn_pose(item.model) for name, item in content().poses.items()}


@cache
def content_figures() -> dict[str, figures.Figure]:
    """The figures of all exercises and guides of the content set by id, without muscles."""
    items = figured_items(content())
    return {name: drawn_figure(item.model.figure) for name, item in sorted(items.items()) if item.model.figure}


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
