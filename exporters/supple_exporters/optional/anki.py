"""Exercises as cards to learn by heart: an edition in, a file of notes that Anki imports out.

The file is text with the headings that Anki reads (https://docs.ankiweb.net/importing/text-files.html). Each note has
an identifier of its own, so a later import changes the notes that are there and keeps what was learnt.
"""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterable, Iterator
from typing import ClassVar

from supple_editions import Edition
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.contract import Artifact, Exporter, ExporterOptions
from supple_exporters.edition_fields import all_but
from supple_exporters.figures import draw_edition_figure
from supple_exporters.optional.plain_words import SHOWN, exercise_lines, safety_lines
from supple_exporters.shared_words import catalogue_of


class AnkiOptions(ExporterOptions):
    """What stands on the cards."""

    pictures: bool = True
    """Whether the front of a card shows the figure."""


class AnkiExporter(Exporter[AnkiOptions]):
    """The exporter `anki`."""

    name: ClassVar[str] = "anki"
    summary: ClassVar[str] = "cards to learn the exercises by heart, to import into Anki"
    contract: ClassVar[int | tuple[int, int]] = 2
    on_request: ClassVar[bool] = True
    losses: ClassVar[tuple[str, ...]] = all_but(*SHOWN, "exercises.figure.alt", "exercises.summary")

    def export(self, edition: Edition, options: AnkiOptions) -> Iterator[Artifact]:
        """Make `anki.txt`: one note for the warning signs, then one for each exercise."""
        rows = io.StringIO()
        rows.write("#separator:Comma\n#html:true\n#notetype:Basic\n#guid column:1\n#deck column:2\n#tags column:5\n")
        writer = csv.writer(rows, lineterminator="\n")
        deck, catalogue = edition.title, catalogue_of(edition)
        edition = choose_doses(edition, catalogue)
        place = f"{edition.publication.title}, {edition.publication.version}"
        heading, safety = _block((catalogue.text("cards.safety.title"),)), _block((*safety_lines(edition), place))
        writer.writerow((f"supple.{edition.id}.safety", deck, heading, safety, "safety"))
        for exercise in edition.exercises:
            front = _block((exercise.title, *filter(None, [exercise.summary])))
            drawing = draw_edition_figure(exercise.figure) if options.pictures and exercise.figure else None
            if exercise.figure:
                front += drawing.svg if drawing else _block((exercise.figure.alt,))
            back = _block(
                (edition.review.notice, edition.safety.disclaimer.notice, *exercise_lines(exercise, catalogue))
            )
            tags = " ".join(goal.id for goal in exercise.goals)
            writer.writerow((f"supple.{edition.id}.{exercise.id}", deck, front, back, tags))
        yield Artifact("anki.txt", rows.getvalue().encode())


def _block(lines: Iterable[str]) -> str:
    return "".join(f"<div>{html.escape(line, quote=False)}</div>" if line else "<br>" for line in lines)
