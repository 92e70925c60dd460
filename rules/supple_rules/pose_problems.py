"""What the solver of poses says: items and the poses of their library in, problems out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from supple_figures import PoseProblem, check_figure, solve_pose
from supple_rules.memo import Memo
from supple_schema.linking.figured import poses_behind
from supple_schema.linking.library import Item, Library
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.figure import Figure
from supple_schema.models.pose import Pose
from supple_schema.reading.positions import DataPath

FIGURE: DataPath = ("figure",)


class PosedProblem(NamedTuple):
    """A problem of an item, and the way from the item to what was solved."""

    item: Item[Any]
    base: DataPath
    problem: PoseProblem


class PoseProblems:
    """Solves poses and figures, and remembers the problems of an item as long as it and the poses behind it stay."""

    def __init__(self) -> None:
        self._known: Memo[str, tuple[PosedProblem, ...]] = Memo()

    def find(self, items: Iterable[Item[Any]], library: Library) -> Iterator[PosedProblem]:
        """Solve every pose, and check every figure, among the items. Problems of a pose belong to its own file."""
        for item in items:
            if isinstance(item.model, Pose) or isinstance(getattr(item.model, "figure", None), Figure):
                poses = [library.poses.get(name) for name in sorted(poses_behind(item, library))]
                yield from self._known.get(item.path, (item, *poses), partial(_solve, item, poses))


def _solve(item: Item[Any], poses: Iterable[Item[Pose] | None]) -> tuple[PosedProblem, ...]:
    drawn = {pose.id: drawn_pose(pose.model) for pose in poses if pose is not None}
    if isinstance(item.model, Pose):
        problems = solve_pose(item.id, {item.id: drawn_pose(item.model), **drawn})[1]
        return tuple(PosedProblem(item, (), problem) for problem in problems)
    problems = check_figure(drawn_figure(item.model.figure), drawn)
    return tuple(PosedProblem(item, FIGURE, problem) for problem in problems)
