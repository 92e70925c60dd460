"""How heavy and how right the moving pictures of the set are: each figure, in full colour and in line art.

Aims: under 12 kB for each drawing in them, one drawing that is seen where nothing plays, feet that stay where they
stand, and on no way a part deeper in the floor or in a limb than in a pose.

Run: python bench/moving.py
"""

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from supple_editions import select_figure
from supple_exporters.figures import animate_edition_figure
from supple_figures.looks import StyleName
from supple_figures.posing.collisions import limbs_through_limbs
from supple_figures.posing.feasibility import FLOOR_SLACK, below_floor
from supple_figures.posing.figure_problems import PRESSES
from supple_figures.posing.interpolation import between
from supple_figures.posing.skeleton import bone_of
from supple_figures.posing.solving import SolvedFigure, SolvedPose
from supple_figures.posing.vectors import length, subtract
from supple_schema.linking import load_content
from supple_schema.linking.figured import figured_items

HEAVIEST = 12.0
STEPS = 12
STAYS = 0.01
"""A foot that has moved less than this from frame to frame stays, in metres."""


def main() -> int:
    """Measure each figure, and say whether the aims are met."""
    library, _ = load_content(Path(__file__).parents[1] / "content")
    print("figure, kB of a drawing (colour, line art), posters, cm that feet slip, cm in the floor, cm in a limb")
    print("(0.0: no more than flesh gives way)")
    missed = 0
    for name in figured_items(library):
        figure, _ = select_figure(library, name)
        if figure is None or figure.solved is None or len(figure.frames) == 1:
            continue
        films = [animate_edition_figure(figure, style=style) for style in (StyleName.FULL_COLOUR, StyleName.LINE_ART)]
        weights = [len(film.svg) / 1000 / film.svg.count('class="d') for film in films if film]
        posters = min(film.svg.count('class="d last"') for film in films if film)
        slips, floor, limb = measure(figure.solved)
        depths = f"{100 * slips:6.1f}{100 * floor:6.1f}{100 * limb:6.1f}"
        print(f"{name:28}{weights[0]:6.1f}{weights[1]:6.1f}{posters:4}{depths}")
        right = posters and slips < STAYS and floor < FLOOR_SLACK + 1e-6 and limb < PRESSES
        missed += not (right and max(weights) < HEAVIEST)
    print(f"{missed} miss an aim: {HEAVIEST:g} kB, feet that stay, {100 * FLOOR_SLACK:g} and {100 * PRESSES:g} cm")
    return 1 if missed else 0


def measure(solved: SolvedFigure) -> tuple[float, float, float]:
    """Give in metres how far planted feet slip, and how deep a body goes into the floor and into itself on its way."""
    slips = floor = limb = 0.0
    for start, end in pairwise(solved.frames):
        planted = list(planted_feet(start, end))
        for step in range(1, STEPS):
            posture = between(start, end, step / STEPS)
            slips = max([slips, *(length(subtract(posture.places[foot], start.joints[foot])) for foot in planted)])
            floor = max([floor, *(depth for _, depth in below_floor(posture))])
            limb = max([limb, *(found.depth for found in limbs_through_limbs(posture))])
    return slips, floor, limb


def planted_feet(start: SolvedPose, end: SolvedPose) -> Iterator[str]:
    """Name the feet that stand in one place in both frames."""
    for contact in start.contacts:
        if contact in end.contacts and contact.part.name == "foot" and contact.on_surface:
            for foot in (bone_of("foot", side) for side in contact.part.sides):
                if length(subtract(start.joints[foot], end.joints[foot])) < STAYS:
                    yield foot


if __name__ == "__main__":
    sys.exit(main())
