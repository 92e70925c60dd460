"""How long 100 figures of two frames take on one core, from poses to SVG. Aim: under 3 s.

Run: python bench/figures.py
"""

import sys
import time
from pathlib import Path

import yaml

from supple_exporters.figures import draw_figure
from supple_schema.models.figure import Figure
from supple_schema.models.pose import Pose
from supple_schema.posing import solve_figure

AIM = 3.0
POSES = Path(__file__).parents[1] / "content" / "poses"


def main() -> int:
    """Time it and say whether the aim is met."""
    poses = {
        file.stem: Pose.model_validate(yaml.safe_load(file.read_text("utf-8"))) for file in sorted(POSES.glob("*.yaml"))
    }
    names = list(poses)
    figures = [
        Figure.model_validate(
            {"frames": [{"pose": names[number % len(names)]}, {"pose": names[(number + 7) % len(names)]}]}
        )
        for number in range(100)
    ]
    size = 0
    start = time.process_time()
    for figure in figures:
        solved, _ = solve_figure(figure, poses)
        assert solved is not None
        size += len(draw_figure(solved, title="A figure", numbers=["1", "2"]).svg)
    seconds = time.process_time() - start
    print(f"100 figures of 2 frames: {seconds:.2f} s of one core (aim {AIM} s), {size / 100 / 1000:.1f} kB each")
    return 0 if seconds < AIM else 1


if __name__ == "__main__":
    sys.exit(main())
