"""What an author sees of a pose or an exercise: content in, pictures and findings out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from supple_cli.checked_content import count_files
from supple_cli.drawing.drawn_items import ABOUT_DRAWING, POSE, DrawnItem, behind, concerns
from supple_cli.reports.findings import Findings
from supple_editions import select_figure
from supple_exporters.figures import animate_edition_figure, draw_edition_styles
from supple_figures import Figure, Frame, Viewpoint, solve_figure
from supple_figures.drawing import Drawing, StyleName, draw_figure
from supple_rules import Session
from supple_schema.linking import Library
from supple_schema.models.drawing import drawn_pose

VIEWPOINTS = {
    Viewpoint.SIDE: "From the side",
    Viewpoint.THREE_QUARTER: "Half from the front",
    Viewpoint.FRONT: "From the front",
    Viewpoint.TOP: "From above",
}
LOOKS = {StyleName.FULL_COLOUR: "As it is printed", StyleName.LINE_ART: "With little ink"}
MOVING = "Moving"


@dataclass(frozen=True, slots=True)
class ViewedDrawing:
    """A drawing, what it shows, and how it is seen."""

    caption: str
    alt: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class DrawingView:
    """All that there is to see: pictures as far as there can be any, words beside them, and findings."""

    title: str
    words: tuple[str, ...]
    pictures: tuple[ViewedDrawing, ...]
    findings: Findings


def see(session: Session, subject: DrawnItem) -> DrawingView:
    """Look at a pose or an exercise as it is in a session.

    What a body cannot do is drawn all the same, as far as it can be solved: that helps to mend it. Nothing is drawn
    where a file cannot be read.
    """
    library, report = session.library, session.report
    keys = behind(library, subject)
    found = tuple(finding for finding in report if concerns(finding, keys))
    item = library.kind(subject.kind).get(subject.id)
    words: tuple[str, ...] = ()
    pictures: tuple[ViewedDrawing, ...] = ()
    if item is not None and all(finding.code.startswith(ABOUT_DRAWING) for finding in found):
        if subject.kind == POSE:
            pictures = tuple(_poses(library, subject.id, item.model.title))
        else:
            words, pictures = _figure(library, subject.id)
    title = item.model.title if item else subject.id
    return DrawingView(title, words, pictures, Findings(session.root, found, count_files(library)))


def _poses(library: Library, name: str, title: str) -> Iterator[ViewedDrawing]:
    poses = {pose: drawn_pose(item.model) for pose, item in library.poses.items()}
    solved, _ = solve_figure(Figure(frames=(Frame(pose=name),)), poses)
    if solved is None:
        return
    for viewpoint, caption in VIEWPOINTS.items():
        seen = replace(solved, figure=replace(solved.figure, camera=viewpoint))
        yield ViewedDrawing(caption, title, draw_figure(seen, title=title))


def _figure(library: Library, name: str) -> tuple[tuple[str, ...], tuple[ViewedDrawing, ...]]:
    figure, _ = select_figure(library, name)
    if figure is None:
        return (), ()
    drawings = draw_edition_styles(figure, tuple(LOOKS))
    pictures = [ViewedDrawing(LOOKS[style], figure.alt, drawing) for style, drawing in drawings.items()]
    moving = animate_edition_figure(figure) if len(figure.frames) > 1 else None
    if moving is not None:
        pictures.append(ViewedDrawing(MOVING, figure.alt, moving))
    return tuple(frame.alt for frame in figure.frames), tuple(pictures)
