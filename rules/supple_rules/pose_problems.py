"""What the solver of poses says: items and the poses of their library in, problems out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeVar

from supple_figures import Figure as DrawnFigure
from supple_figures import Pose as DrawnPose
from supple_figures import PoseProblem, check_figure, solve_pose
from supple_rules.memo import Memo
from supple_schema.linking.figured import poses_behind
from supple_schema.linking.library import Item, Library
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.figure import Figure
from supple_schema.models.pose import Pose
from supple_schema.reading.positions import DataPath

D = TypeVar("D", DrawnPose, DrawnFigure)

FIGURE: DataPath = ("figure",)


class PosedProblem(NamedTuple):
    """A problem of an item, and the way from the item to what was solved."""

    item: Item[Any]
    base: DataPath
    problem: PoseProblem


class PoseProblems:
    """Solves poses and figures, and remembers the problems as long as what is drawn and the poses behind it stay.

    Most changes of an exercise or a pose are of its words, and leave what is drawn as it was.
    """

    def __init__(self) -> None:
        self._known: Memo[str, tuple[PosedProblem, ...]] = Memo()
        self._drawn: dict[str, Any] = {}
        self._solved: Memo[str, tuple[PoseProblem, ...]] = Memo()

    def find(self, items: Iterable[Item[Any]], library: Library) -> Iterator[PosedProblem]:
        """Solve every pose, and check every figure, among the items. Problems of a pose belong to its own file."""
        for item in items:
            if isinstance(item.model, Pose) or isinstance(getattr(item.model, "figure", None), Figure):
                poses = [library.poses[name] for name in sorted(poses_behind(item, library)) if name in library.poses]
                yield from self._known.get(item.path, (item, *poses), partial(self._solve, item, poses))

    def _solve(self, item: Item[Any], poses: Sequence[Item[Pose]]) -> tuple[PosedProblem, ...]:
        behind = {pose.id: self._kept(pose, drawn_pose(pose.model)) for pose in poses}
        base: DataPath
        if isinstance(item.model, Pose):
            drawn: object = self._kept(item, drawn_pose(item.model))
            base, solve = (), partial(_solve_pose, item, behind)
        else:
            drawn = figure = self._kept(item, drawn_figure(item.model.figure))
            base, solve = FIGURE, partial(check_figure, figure, behind)
        problems = self._solved.get(item.path, (drawn, *behind.values()), solve)
        return tuple(PosedProblem(item, base, problem) for problem in problems)

    def _kept(self, item: Item[Any], drawn: D) -> D:
        """Give what is drawn of an item; the very object of before, if it is the same."""
        if self._drawn.get(item.path) != drawn:
            self._drawn[item.path] = drawn
        kept: D = self._drawn[item.path]
        return kept


def _solve_pose(item: Item[Pose], behind: Mapping[str, DrawnPose]) -> tuple[PoseProblem, ...]:
    return solve_pose(item.id, {**behind, item.id: drawn_pose(item.model)})[1]
