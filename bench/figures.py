"""How long 100 figures of two frames take on one core, from poses to SVG, with muscles and faces. Aim: under 4 s.

A loop of plain sums in the same run tells how fast the machine is at the moment: on the quiet machine on which the aim
was set it takes 0.35 s. The aim grows with it.

Run: python bench/figures.py
"""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from supple_figures import Figure, Frame, Pose, solve_figure
from supple_figures.drawing import draw_figure
from supple_figures.drawing.muscles import MUSCLES
from supple_schema.models.drawing import drawn_pose
from supple_schema.models.pose import Pose as PoseFile

AIM = 4.0
ROUNDS = 3
SUMS = 10_000_000
QUIET = 0.35
POSES = Path(__file__).parents[1] / "content" / "poses"


def main() -> int:
    """Time it and say whether the aim is met."""
    poses = {
        file.stem: drawn_pose(PoseFile.model_validate(yaml.safe_load(file.read_text("utf-8"))))
        for file in sorted(POSES.glob("*.yaml"))
    }
    names, muscles = list(poses), tuple(MUSCLES)
    figures = [
        Figure(
            (Frame(names[number % len(names)]), Frame(names[(number + 7) % len(names)])),
            works=muscles[number % len(muscles) :][:2],
            stretched=muscles[(number + 5) % len(muscles) :][:2],
        )
        for number in range(100)
    ]
    rounds = [(*draw(figures, poses), calibrate()) for _ in range(ROUNDS)]
    print(f"100 figures of 2 frames, {rounds[0][1] / 100 / 1000:.1f} kB each, in seconds of one core, {ROUNDS} times:")
    print(*(f"{seconds:.2f}" for seconds, _, _ in rounds), f"(aim: under {AIM} where plain sums take {QUIET:.2f})")
    print("plain sums in the same rounds:", *(f"{sums:.2f}" for _, _, sums in rounds))
    best = min(seconds / max(1.0, sums / QUIET) for seconds, _, sums in rounds)
    print(f"on a quiet machine: {best:.2f}")
    return 0 if best < AIM else 1


def calibrate() -> float:
    """Give the seconds of one core that a fixed number of plain sums takes."""
    start = time.process_time()
    total = 0.0
    for number in range(SUMS):
        total += number * 0.5 - total * 0.25
    assert total
    return time.process_time() - start


def draw(figures: Sequence[Figure], poses: Mapping[str, Pose]) -> tuple[float, int]:
    """Solve and draw all figures; give the seconds of one core that it took, and the size of the drawings."""
    size = 0
    start = time.process_time()
    for figure in figures:
        solved, _ = solve_figure(figure, poses)
        assert solved is not None
        size += len(draw_figure(solved, title="A figure", numbers=["1", "2"]).svg)
    return time.process_time() - start, size


if __name__ == "__main__":
    sys.exit(main())
