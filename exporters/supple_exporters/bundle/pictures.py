"""The pictures of a bundle: an edition in, the files beside `bundle.json` and what the bundle says of them out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from supple_exporters.bundle.envelope import BundleFile
from supple_exporters.contract import Artifact
from supple_exporters.figures import Drawing, StyleName, animate_edition_figure, draw_edition_figure
from supple_schema.edition import Edition
from supple_schema.edition.model import EditionExercise, EditionFigure, EditionImage
from supple_schema.reading.image_file import DRAWING

PIXELS_PER_MILLIMETRE = 96 / 25.4
"""Those of CSS."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file and its entry in the bundle."""

    artifact: Artifact
    entry: BundleFile


def make_pictures(edition: Edition, style: StyleName, *, motion: bool) -> Iterator[PictureFile]:
    """Give each exercise's own picture, or else its figure, still and moving.

    An edition that was itself read from a bundle has neither poses nor bytes, and gives none.
    """
    for exercise in edition.exercises:
        if exercise.image is not None and exercise.image.data:
            yield _own(exercise, exercise.image)
        if exercise.figure is not None:
            still = draw_edition_figure(exercise.figure, style=style)
            if still is not None:
                yield _drawn(exercise, exercise.figure, still, style, moving=False)
            moving = animate_edition_figure(exercise.figure, style=style) if motion else None
            if moving is not None and len(exercise.figure.frames) > 1:
                yield _drawn(exercise, exercise.figure, moving, style, moving=True)


def _own(exercise: EditionExercise, image: EditionImage) -> PictureFile:
    artifact = Artifact(f"images/{image.file}", image.data)
    entry = BundleFile(
        exercise=exercise.id,
        path=artifact.path,
        media_type=image.media_type,
        sha256=_digest(artifact),
        size=len(artifact.data),
        width=max(1, round(image.width)),
        height=max(1, round(image.height)),
        moving=False,
        style=None,
        alt=image.alt,
        credit=image.credit,
    )
    return PictureFile(artifact, entry)


def _drawn(
    exercise: EditionExercise, figure: EditionFigure, drawing: Drawing, style: StyleName, *, moving: bool
) -> PictureFile:
    artifact = Artifact(f"figures/{exercise.id}{'-motion' if moving else ''}.svg", drawing.svg.encode())
    entry = BundleFile(
        exercise=exercise.id,
        path=artifact.path,
        media_type=DRAWING,
        sha256=_digest(artifact),
        size=len(artifact.data),
        width=round(drawing.width_mm * PIXELS_PER_MILLIMETRE),
        height=round(drawing.height_mm * PIXELS_PER_MILLIMETRE),
        moving=moving,
        style=style,
        alt=figure.alt,
        credit=None,
    )
    return PictureFile(artifact, entry)


def _digest(artifact: Artifact) -> str:
    return hashlib.sha256(artifact.data).hexdigest()
