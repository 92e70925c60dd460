"""What the solver of poses says about a library: each pose and each figure solved once, problems out."""

from __future__ import annotations

from typing import Any, NamedTuple

from supple_schema.linking import Library
from supple_schema.linking.figured import figured_items
from supple_schema.linking.library import Item
from supple_schema.posing import PoseProblem, check_figure, solve_pose
from supple_schema.reading.positions import Path

FIGURE: Path = ("figure",)


class PosedProblem(NamedTuple):
    """A problem of an item, and the way from the item to what was solved."""

    item: Item[Any]
    base: Path
    problem: PoseProblem


def find_problems(library: Library) -> tuple[PosedProblem, ...]:
    """Solve every pose, and check every figure. Problems of a pose belong to its own file."""
    poses = {name: item.model for name, item in library.poses.items()}
    found = [
        PosedProblem(item, (), problem)
        for name, item in library.poses.items()
        for problem in solve_pose(name, poses)[1]
    ]
    for item in figured_items(library).values():
        if item.model.figure is not None:
            found += [PosedProblem(item, FIGURE, problem) for problem in check_figure(item.model.figure, poses)]
    return tuple(found)
