"""What an author sees of a pose or an exercise: content in, pictures and findings out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic import ValidationError

from supple_editions import select_figure
from supple_exporters.figures import animate_edition_figure, draw_edition_styles
from supple_figures import Figure, Frame, Viewpoint, solve_figure
from supple_figures.drawing import Drawing, StyleName, draw_figure
from supple_rules import Session
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking import Library
from supple_schema.models.booklet import ShownFigures
from supple_schema.models.drawing import drawn_figure, drawn_pose
from supple_schema.models.figure import Figure as FigureModel
from supple_schema.models.pose import Pose as PoseModel
from supple_studio.previews.drawn_items import ABOUT_DRAWING, POSE, DrawnItem, behind, concerns
from supple_studio.previews.unfinished import read_unfinished

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
    findings: tuple[Diagnostic, ...]


def see(session: Session, subject: DrawnItem, shown: ShownFigures | None = None) -> DrawingView:
    """Look at a pose or an exercise as it is in a session; the figure of a whole item shows what is to be shown.

    What a body cannot do is drawn all the same, as far as it can be solved: that helps to mend it. So is the figure of
    an exercise that is not finished, as soon as its field `figure` is right.
    """
    library, report = session.library, session.report
    keys = behind(library, subject)
    found = tuple(finding for finding in report if concerns(finding, keys))
    item = library.kind(subject.kind).get(subject.id)
    words: tuple[str, ...] = ()
    pictures: tuple[ViewedDrawing, ...] = ()
    if item is not None and all(finding.code.startswith(ABOUT_DRAWING) for finding in found):
        if subject.kind == POSE:
            pictures = tuple(draw_poses(library, subject.id, item.model.title))
        else:
            words, pictures = _figure(library, subject.id, shown)
    elif item is None and subject.kind != POSE:
        pictures = tuple(_unfinished(session, subject))
    title = item.model.title if item else subject.id
    return DrawingView(title, words, pictures, found)


def draw_poses(library: Library, name: str, title: str, other: PoseModel | None = None) -> Iterator[ViewedDrawing]:
    """Draw a pose from all sides, or another one in its place."""
    poses = {pose: drawn_pose(item.model) for pose, item in library.poses.items()}
    if other is not None:
        poses[name] = drawn_pose(other)
    solved, _ = solve_figure(Figure(frames=(Frame(pose=name),)), poses)
    if solved is None:
        return
    for viewpoint, caption in VIEWPOINTS.items():
        seen = replace(solved, figure=replace(solved.figure, camera=viewpoint))
        yield ViewedDrawing(caption, title, draw_figure(seen, title=title))


def _unfinished(session: Session, subject: DrawnItem) -> Iterator[ViewedDrawing]:
    """Draw the figure of an item that is not whole, as far as there is one."""
    document = read_unfinished(session.root, subject.key)
    data = document.data if document else {}
    if "figure" not in data:
        return
    try:
        figure = FigureModel.model_validate(data["figure"])
    except ValidationError:
        return
    named = data.get("muscles")
    muscles = tuple(name for name in named if isinstance(name, str)) if isinstance(named, list) else ()
    poses = {pose: drawn_pose(other.model) for pose, other in session.library.poses.items()}
    solved, _ = solve_figure(drawn_figure(figure, muscles), poses)
    if solved is not None:
        yield ViewedDrawing("As far as it is written", subject.id, draw_figure(solved, title=subject.id))


def _figure(
    library: Library, name: str, shown: ShownFigures | None
) -> tuple[tuple[str, ...], tuple[ViewedDrawing, ...]]:
    figure, _ = select_figure(library, name, shown)
    if figure is None:
        return (), ()
    drawings = draw_edition_styles(figure, tuple(LOOKS))
    pictures = [ViewedDrawing(LOOKS[style], figure.alt, drawing) for style, drawing in drawings.items()]
    moving = animate_edition_figure(figure) if len(figure.frames) > 1 else None
    if moving is not None:
        pictures.append(ViewedDrawing(MOVING, figure.alt, moving))
    return tuple(frame.alt for frame in figure.frames), tuple(pictures)
