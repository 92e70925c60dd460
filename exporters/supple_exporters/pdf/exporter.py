"""The door of the booklet: what the build calls. Drawing is imported only when a booklet is made, as it takes long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from supple_editions.model import Edition
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter
from supple_exporters.pdf.options import PdfOptions


class PdfExporter(Exporter[PdfOptions]):
    """Makes a booklet to print and to hand out."""

    name: ClassVar[str] = "pdf"
    summary: ClassVar[str] = "a booklet to print, as a tagged PDF"
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION
    losses: ClassVar[tuple[str, ...]] = (
        "advice.claims.evidence_against.cited.locator",
        "advice.claims.evidence_for.cited.locator",
        "advice.group",
        "advice.quotes.cited.locator",
        "advice.sources.locator",
        "advice.uncertain",
        "changes.note",
        "exercises.aliases",
        "exercises.dose.note",
        "exercises.dose.times",
        "exercises.figure.frames.alt",
        "exercises.goals",
        "exercises.muscles",
        "exercises.other_doses.note",
        "exercises.other_doses.rows",
        "exercises.other_doses.times",
        "exercises.regions",
        "exercises.roles",
        "exercises.sources.locator",
        "exercises.uncertain",
        "reader.place",
        "review.signatures",
        "routines.goals",
        "routines.phases.items.instead_of",
        "routines.sources.locator",
        "routines.uncertain",
        "safety.disclaimer.sources.locator",
        "safety.gates.sources.locator",
        "safety.guides.figure.frames.alt",
        "safety.guides.sources.locator",
        "safety.principles.sources.locator",
        "safety.red_flags.notice",
        "safety.red_flags.phone",
        "safety.red_flags.sources.locator",
        "safety.stop_rule.sources.locator",
        "terms.aliases",
    )

    def export(self, edition: Edition, options: PdfOptions) -> Iterable[Artifact]:
        """Make `booklet.pdf`.

        Raises:
            ExportError: the drawing went wrong, for example because a picture could not be read.
        """
        from supple_exporters.pdf.markup import write_markup  # noqa: PLC0415 - a list of exporters must not wait for it
        from supple_exporters.pdf.rendering import render_pdf  # noqa: PLC0415 - a list of exporters must not wait for it

        yield Artifact("booklet.pdf", render_pdf(write_markup(edition, options)))
