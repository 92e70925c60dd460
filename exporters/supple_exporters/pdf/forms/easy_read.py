"""Easy read: one sentence at a time, with its picture on the left, for people who find reading hard.

First when to get help and when to stop, then the routines, then each exercise step by step; without a routine the
exercise comes first and leads to the page of the signs. The words are those of the content, cut at the ends of
sentences: what such a reader needs said otherwise, an author must write.

Source: Department of Health (England), Making written information easier to understand for people with learning
disabilities (2010): pictures on the left, words on the right, one idea to a sentence, at least 14 point.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from supple_editions.language import Catalogue
from supple_editions.model import Edition, EditionDose, EditionExercise
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.pictures import Picture, make_frame_pictures
from supple_exporters.pdf.prints import Print, sign_places

PICTURE_MM = (58.0, 44.0)
TIMES = ("hold", "duration", "pace", "rest", "often")
"""The rows of a dose beside which a clock stands."""


@dataclass(frozen=True, slots=True)
class PicturedSentence:
    """A sentence with what it shows. A picture that stood beside the sentence before says nothing new."""

    text: str
    picture: Picture | None
    number: int
    breathing: str | None = None
    repeated: bool = False


def arrange(edition: Edition, options: PdfOptions, catalogue: Catalogue) -> Iterator[Print]:
    """Give one print with all exercises, or none where the edition has no exercise."""
    if not edition.exercises:
        return
    frames = {item.id: make_frame_pictures(item, options.ink, PICTURE_MM) for item in edition.exercises}
    values = {
        "first": {name: pictures[0] if pictures else None for name, pictures in frames.items()},
        "last": {name: pictures[-1] if pictures else None for name, pictures in frames.items()},
        "signed": {item.id: tuple(_signed(item.dose, catalogue) if item.dose else ()) for item in edition.exercises},
        "rows": {item.id: tuple(_rows(item, frames[item.id])) for item in edition.exercises},
    }
    anchors = {f"exercise-{item.id}": item.title for item in edition.exercises}
    yield Print("easy-read", "easy-read.html", edition.title, values, anchors | sign_places(edition))


def _rows(item: EditionExercise, pictures: tuple[Picture, ...]) -> Iterator[PicturedSentence]:
    """Give the steps, each with the frame that shows it. Where none does, there is no picture."""
    frames = item.figure.frames if item.figure and len(pictures) == len(item.figure.frames) else ()
    shown = {name: number for number, frame in enumerate(frames) for name in frame.steps}
    before: int | None = None
    for step in item.steps:
        frame = shown.get(step.id)
        picture = None if frame is None else pictures[frame]
        repeated = picture is not None and frame == before
        yield PicturedSentence(step.text, picture, step.number, step.breathing_phrase, repeated)
        before = frame


def _signed(dose: EditionDose, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Give the sentences of a dose, each with its sign: a clock beside a time, none where no sign says what it says."""
    labels = {catalogue.text(f"label.{name}") for name in TIMES}
    times = [row.value for row in dose.rows if row.label in labels]
    for place, sentence in enumerate(dose.sentences):
        timed = any(time in sentence for time in times)
        yield sentence, "time" if timed else "repeats" if place == 0 else ""
