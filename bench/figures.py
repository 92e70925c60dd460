"""How long 100 figures of two frames take on one core, from poses to SVG. Aim: under 4 s.

Run: python bench/figures.py
"""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from supple_figures import Figure, Frame, Pose, solve_figure
from supple_figures.drawing import draw_figure
from supple_schema.models.drawing import drawn_pose
from supple_schema.models.pose import Pose as PoseFile

AIM = 4.0
ROUNDS = 3
POSES = Path(__file__).parents[1] / "content" / "poses"


def main() -> int:
    """Time it and say whether the aim is met."""
    poses = {
        file.stem: drawn_pose(PoseFile.model_validate(yaml.safe_load(file.read_text("utf-8"))))
        for file in sorted(POSES.glob("*.yaml"))
    }
    names = list(poses)
    figures = [
        Figure((Frame(names[number % len(names)]), Frame(names[(number + 7) % len(names)]))) for number in range(100)
    ]
    rounds = [draw(figures, poses) for _ in range(ROUNDS)]
    seconds, size = min(rounds)
    print(f"100 figures of 2 frames, {size / 100 / 1000:.1f} kB each, in seconds of one core, {ROUNDS} times:")
    print(*(f"{seconds:.2f}" for seconds, _ in rounds), f"(aim: under {AIM})")
    return 0 if seconds < AIM else 1


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
