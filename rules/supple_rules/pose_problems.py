"""What the solver of poses says: items and the poses of their library in, problems out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import is_
from typing import Any, NamedTuple

from supple_figures import Pose as DrawnPose
from supple_figures import PoseProblem, check_figure, solve_pose
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
        self._known: dict[str, tuple[tuple[Item[Any] | None, ...], list[PosedProblem]]] = {}

    def find(self, items: Iterable[Item[Any]], library: Library) -> Iterator[PosedProblem]:
        """Solve every pose, and check every figure, among the items. Problems of a pose belong to its own file."""
        drawn: dict[str, DrawnPose] = {}
        for item in items:
            if isinstance(item.model, Pose) or isinstance(getattr(item.model, "figure", None), Figure):
                rests_on = (item, *(library.poses.get(name) for name in sorted(poses_behind(item, library))))
                known = self._known.get(item.path)
                if known is None or not _are_same(known[0], rests_on):
                    drawn = drawn or {name: drawn_pose(pose.model) for name, pose in library.poses.items()}
                    known = self._known[item.path] = (rests_on, [*_solve(item, drawn)])
                yield from known[1]


def _are_same(known: Sequence[object], now: Sequence[object]) -> bool:
    return len(known) == len(now) and all(map(is_, known, now))


def _solve(item: Item[Any], drawn: Mapping[str, DrawnPose]) -> Iterator[PosedProblem]:
    if isinstance(item.model, Pose):
        return (PosedProblem(item, (), problem) for problem in solve_pose(item.id, drawn)[1])
    return (PosedProblem(item, FIGURE, problem) for problem in check_figure(drawn_figure(item.model.figure), drawn))
