"""What the solver of poses says: items and the poses of their library in, problems out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from supple_figures import Pose as DrawnPose
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
    """Solves poses and figures, and remembers the problems as long as what is drawn and the poses behind it stay.

    Most changes of an exercise are of its words, and leave its figure as it was.
    """

    def __init__(self) -> None:
        self._known: Memo[str, tuple[PosedProblem, ...]] = Memo()
        self._solved: Memo[str, tuple[PoseProblem, ...]] = Memo()
        self._figures: dict[str, Figure] = {}

    def find(self, items: Iterable[Item[Any]], library: Library) -> Iterator[PosedProblem]:
        """Solve every pose, and check every figure, among the items. Problems of a pose belong to its own file."""
        for item in items:
            if isinstance(item.model, Pose) or isinstance(getattr(item.model, "figure", None), Figure):
                poses = [library.poses.get(name) for name in sorted(poses_behind(item, library))]
                yield from self._known.get(item.path, (item, *poses), partial(self._solve, item, poses))

    def _solve(self, item: Item[Any], poses: Sequence[Item[Pose] | None]) -> tuple[PosedProblem, ...]:
        if isinstance(item.model, Pose):
            return tuple(PosedProblem(item, (), problem) for problem in _solve_pose(item, poses))
        figure = item.model.figure
        if self._figures.get(item.path) == figure:
            figure = self._figures[item.path]
        self._figures[item.path] = figure
        problems = self._solved.get(item.path, (figure, *poses), partial(_check_figure, figure, poses))
        return tuple(PosedProblem(item, FIGURE, problem) for problem in problems)


def _solve_pose(item: Item[Pose], poses: Iterable[Item[Pose] | None]) -> tuple[PoseProblem, ...]:
    return solve_pose(item.id, {item.id: drawn_pose(item.model), **_drawn(poses)})[1]


def _check_figure(figure: Figure, poses: Iterable[Item[Pose] | None]) -> tuple[PoseProblem, ...]:
    return check_figure(drawn_figure(figure), _drawn(poses))


def _drawn(poses: Iterable[Item[Pose] | None]) -> dict[str, DrawnPose]:
    return {pose.id: drawn_pose(pose.model) for pose in poses if pose is not None}
