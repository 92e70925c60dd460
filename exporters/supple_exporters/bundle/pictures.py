"""The pictures of a bundle: an edition in, the files beside `bundle.json` and what the bundle says of them out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypedDict, TypeVar

from supple_editions import Edition
from supple_editions.model import EditionExercise, EditionFigure, EditionImage
from supple_exporters.bundle.envelope import BundleFile, GuideFile, LegendFile, PictureFile
from supple_exporters.contract import Artifact
from supple_exporters.figures import animate_edition_figure, draw_edition_figure, draw_edition_frames
from supple_exporters.figures.legend import explain_signs
from supple_exporters.shared_words import catalogue_of
from supple_figures.drawing.layout import Drawing
from supple_figures.looks import StyleName
from supple_schema.reading.image_file import DRAWING, MediaType

EntryT = TypeVar("EntryT", bound=PictureFile)

PIXELS_PER_MILLIMETRE = 96 / 25.4
"""Those of CSS."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pictures of a figure are wanted beside the still one of the first look."""

    styles: Sequence[StyleName]
    """The first lies in `figures/` itself, each other in a folder of its name."""

    motion: bool
    frames: bool
    other_side: bool

    def folders(self) -> Iterator[tuple[StyleName, str]]:
        """Each look with its folder."""
        for number, style in enumerate(self.styles):
            yield style, f"figures/{style.value}" if number else "figures"


@dataclass(frozen=True, slots=True)
class Pictured(Generic[EntryT]):
    """A file and its entry in the bundle."""

    artifact: Artifact
    entry: EntryT


def make_pictures(edition: Edition, wanted: Wanted) -> Iterator[Pictured[BundleFile]]:
    """Give each exercise's own picture, or else its figure, in all ways that are wanted.

    An edition that was itself read from a bundle has neither poses nor bytes, and gives none.
    """
    for exercise in edition.exercises:
        if exercise.image is not None and exercise.image.data:
            yield _own(exercise, exercise.image)
        name, figure = exercise.id, exercise.figure
        sided = figure is not None and figure.other_side_alt is not None
        for style, folder in wanted.folders():
            for artifact, told in _drawn(f"{folder}/{name}", figure, style, wanted):
                yield Pictured(artifact, BundleFile(exercise=name, side=1 if sided else None, **told))
            if sided and wanted.other_side:
                for artifact, told in _drawn(f"{folder}/side-2/{name}", figure, style, wanted, other_side=True):
                    yield Pictured(artifact, BundleFile(exercise=name, side=2, **told))


def make_guide_pictures(edition: Edition, wanted: Wanted) -> Iterator[Pictured[GuideFile]]:
    """Give each guide's figure, in all ways that are wanted but of the other side."""
    for guide in edition.safety.guides:
        for style, folder in wanted.folders():
            for artifact, told in _drawn(f"{folder}/guides/{guide.id}", guide.figure, style, wanted):
                yield Pictured(artifact, GuideFile(guide=guide.id, **told))


def make_legend(edition: Edition, wanted: Wanted) -> Iterator[Pictured[LegendFile]]:
    """Give each sign that figures may bear, in each look."""
    catalogue = catalogue_of(edition)
    for style, folder in wanted.folders():
        for sign in explain_signs(edition, catalogue, style):
            artifact = Artifact(f"{folder}/legend/{sign.sign}.svg", sign.drawing.svg.encode())
            told = _tell(artifact, sign.drawing, style, catalogue.text("legend.sign"))
            yield Pictured(artifact, LegendFile(sign=sign.sign, meaning=sign.meaning, **told))


def _own(exercise: EditionExercise, image: EditionImage) -> Pictured[BundleFile]:
    artifact = Artifact(f"images/{image.file}", image.data)
    entry = BundleFile(
        exercise=exercise.id,
        side=None,
        path=artifact.path,
        media_type=image.media_type,
        sha256=_digest(artifact),
        size=len(artifact.data),
        width=max(1, round(image.width)),
        height=max(1, round(image.height)),
        moving=False,
        frame=None,
        style=None,
        alt=image.alt,
        credit=image.credit,
    )
    return Pictured(artifact, entry)


class Told(TypedDict):
    """What a bundle says of every figure."""

    path: str
    media_type: MediaType
    sha256: str
    size: int
    width: int
    height: int
    moving: bool
    frame: int | None
    style: StyleName
    alt: str
    credit: None


def _drawn(
    path: str, figure: EditionFigure | None, style: StyleName, wanted: Wanted, *, other_side: bool = False
) -> Iterator[tuple[Artifact, Told]]:
    """The files of a figure: the still one, the moving one, and each frame alone.

    They have no mark of a hold: the same picture stands beside the doses of all routines.
    """
    if figure is None:
        return
    still = draw_edition_figure(figure, style=style, hold="", other_side=other_side)
    alt = figure.other_side_alt or figure.alt if other_side else figure.alt
    moves = wanted.motion and len(figure.frames) > 1
    film = animate_edition_figure(figure, style=style, other_side=other_side) if moves else None
    single = draw_edition_frames(figure, style=style, hold="", other_side=other_side) if wanted.frames else ()
    drawings = [
        (f"{path}.svg", still, None, alt),
        (f"{path}-motion.svg", film, None, alt),
        *(
            (f"{path}-frame-{frame.number}.svg", drawing, frame.number, frame.alt)
            for frame, drawing in zip(figure.frames, single, strict=False)
        ),
    ]
    for place, drawing, number, words in drawings:
        if drawing is not None:
            artifact = Artifact(place, drawing.svg.encode())
            yield artifact, _tell(artifact, drawing, style, words, moving=drawing is film, frame=number)


def _tell(
    artifact: Artifact,
    drawing: Drawing,
    style: StyleName,
    alt: str,
    *,
    moving: bool = False,
    frame: int | None = None,
) -> Told:
    return Told(
        path=artifact.path,
        media_type=DRAWING,
        sha256=_digest(artifact),
        size=len(artifact.data),
        width=round(drawing.width_mm * PIXELS_PER_MILLIMETRE),
        height=round(drawing.height_mm * PIXELS_PER_MILLIMETRE),
        moving=moving,
        frame=frame,
        style=style,
        alt=alt,
        credit=None,
    )


def _digest(artifact: Artifact) -> str:
    return hashlib.sha256(artifact.data).hexdigest()
