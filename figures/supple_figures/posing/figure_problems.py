"""What is wrong with a figure, also where nothing but a moving picture shows it: on the way from frame to frame.

No way leads through the floor: `interpolation` lifts what would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from supple_figures.model import Figure, Pose
from supple_figures.posing.collisions import GIVES, Collision, limbs_through_limbs, say_how_deep
from supple_figures.posing.forward_kinematics import Posture
from supple_figures.posing.interpolation import between
from supple_figures.posing.problems import PoseProblem, ProblemKind
from supple_figures.posing.solving import SolvedFigure, solve_figure

SHARES = (0.25, 0.5, 0.75)
"""How far on its way a body is looked at."""
PRESSES = GIVES + 0.005
"""Limbs may press into each other a little further on their way than in a pose, in metres."""
HINT = "Put a pose between the two, or move the limb out of the way in one of them."


def check_figure(figure: Figure, poses: Mapping[str, Pose]) -> tuple[PoseProblem, ...]:
    """Find what is wrong with a figure itself; what is wrong with its poses is told with them.

    Paths start at the figure.
    """
    solved, problems = solve_figure(figure, poses)
    return problems if solved is None else (*problems, *_on_the_way(solved))


def _on_the_way(solved: SolvedFigure) -> Iterator[PoseProblem]:
    """Find ways on which a limb goes through another; of each way the deepest, and no way that begins or ends so."""
    for number, (start, end) in enumerate(pairwise(solved.frames), 1):
        if any(_pressing(frame.posture) for frame in (start, end)):
            continue
        found = [hit for share in SHARES for hit in _pressing(between(start, end, share))]
        if found:
            deepest = max(found, key=lambda hit: hit.depth)
            said = say_how_deep(deepest.part, f"the {deepest.through}", deepest.depth)
            message = f"{said} It does so on the way from picture {number} to picture {number + 1}."
            yield PoseProblem(("frames", number, "pose"), ProblemKind.ON_THE_WAY, message, HINT)


def _pressing(posture: Posture) -> list[Collision]:
    return [hit for hit in limbs_through_limbs(posture) if hit.depth > PRESSES]
