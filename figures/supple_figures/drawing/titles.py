"""What the title of a figure is made of, as data: the words are the edition's.

In: a solved figure. Out: `TitleParts`. A title says the position, the movement and the side.
"""

from __future__ import annotations

from dataclasses import dataclass

from supple_figures.drawing.arrows import default_arrow
from supple_figures.drawing.figure import view_of
from supple_figures.model import Root
from supple_figures.posing.contact_language import BodyPart, PhraseError, parse_part
from supple_figures.posing.solving import SolvedFigure


@dataclass(frozen=True, slots=True)
class TitleParts:
    """Positions and poses in order, and the parts that move, each with its side."""

    positions: tuple[Root, ...]
    poses: tuple[str, ...]
    moving: tuple[BodyPart, ...]


def title_parts(solved: SolvedFigure) -> TitleParts:
    """The parts of a figure's title. What moves is what its arrows follow, or would follow."""
    phrases = [arrow.follows for arrow in solved.figure.arrows or ()]
    if solved.figure.arrows is None:
        for index in range(1, len(solved.frames)):
            found = default_arrow(solved.frames[index - 1], solved.frames[index], view_of(solved, index))
            phrases += [found.follows] if found else []
    moving: list[BodyPart] = []
    for phrase in phrases:
        try:
            moving.append(parse_part(phrase))
        except PhraseError:
            continue
    positions = tuple(dict.fromkeys(frame.root for frame in solved.frames))
    return TitleParts(positions, tuple(frame.id for frame in solved.frames), tuple(dict.fromkeys(moving)))
