"""A made-up figure, and a made-up picture of an author's own."""

from __future__ import annotations

from supple_editions.model import EditionImage
from supple_editions.model.figure import EditionFigure, EditionFrame
from supple_figures import Figure, Frame, Pose, Root, solve_figure

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><circle cx="20" cy="15" r="9"/></svg>'


def circle_picture() -> EditionImage:
    """Make a picture that must not be shown without its credit."""
    return EditionImage(
        file="roll.svg",
        media_type="image/svg+xml",
        width=40,
        height=30,
        alt="A circle.",
        author="The sample authors",
        source="own work",
        licence="CC BY 4.0",
        credit="The sample authors, own work, CC BY 4.0",
        data=DRAWING,
    )


def lying_figure(label: str) -> EditionFigure:
    """Make a figure of one frame, ready to draw."""
    solved, _ = solve_figure(Figure((Frame("lying"),)), {"lying": Pose(root=Root.SUPINE)})
    frame = EditionFrame(
        number=1,
        steps=(),
        label=label,
        alt="Lying on the back.",
        breathing=None,
        hold="5 s",
        move_seconds=0,
        hold_seconds=5,
        root="supine",
        angles={},
        joints={},
        turns={},
        offsets={},
    )
    other = "A body, from its other side."
    return EditionFigure(
        alt="A body.", other_side_alt=other, side=None, mirrored=False, frames=(frame,), motion=(), solved=solved
    )
