"""What the solver of poses says: items and the poses of their library in, problems out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from supple_figures import PoseProblem, check_figure, solve_pose
from supple_schema.linking.library import Item
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.figure import Figure
from supple_schema.models.pose import Pose
from supple_schema.reading.positions import Path

FIGURE: Path = ("figure",)


class PosedProblem(NamedTuple):
    """A problem of an item, and the way from the item to what was solved."""

    item: Item[Any]
    base: Path
    problem: PoseProblem


def find_problems(items: Iterable[Item[Any]], poses: Mapping[str, Pose]) -> tuple[PosedProblem, ...]:
    """Solve every pose, and check every figure, among the items. Problems of a pose belong to its own file."""
    found: list[PosedProblem] = []
    drawn = {name: drawn_pose(pose) for name, pose in poses.items()}
    for item in items:
        figure = getattr(item.model, "figure", None)
        if isinstance(item.model, Pose):
            found += [PosedProblem(item, (), problem) for problem in solve_pose(item.id, drawn)[1]]
        elif isinstance(figure, Figure):
            found += [PosedProblem(item, FIGURE, problem) for problem in check_figure(drawn_figure(figure), drawn)]
    return tuple(found)
