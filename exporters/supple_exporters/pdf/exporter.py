"""The door of the prints: what the build calls. Drawing is imported only when one is made, as it takes long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from supple_editions.model import Edition
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter, ExportError
from supple_exporters.pdf.options import Form, PdfOptions, PrintShop

NOTHING = {
    Form.HANDOUT: "“{title}” has no exercise, so there is no handout. Choose another form, such as `booklet`.",
    Form.EASY_READ: "“{title}” has no exercise, so there is nothing to show step by step. Choose another form.",
    Form.SHEET: "“{title}” has no routine, so there is no sheet. Choose another form, such as `handout`.",
    Form.POSTER: "“{title}” has no routine, so there is no poster. Choose another form, such as `handout`.",
}


class PdfExporter(Exporter[PdfOptions]):
    """Makes what is printed and handed out: a booklet, handouts, sheets to tick, a wallet card, posters."""

    name: ClassVar[str] = "pdf"
    summary: ClassVar[str] = "a booklet, a handout, a sheet, a wallet card or a poster, as a tagged PDF"
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION
    in_names: ClassVar[tuple[str, ...]] = ("printer",)
    losses: ClassVar[tuple[str, ...]] = (
        "advice.claims.evidence_against",
        "advice.claims.evidence_for",
        "advice.claims.statistic",
        "advice.group",
        "advice.pairs.not_with",
        "advice.pairs.only_with",
        "advice.quotes.cited.locator",
        "advice.record",
        "advice.sources.locator",
        "advice.uncertain",
        "changes.note",
        "exercises.aliases",
        "exercises.dose.times",
        "exercises.goals",
        "exercises.harder.also_with",
        "exercises.mistakes.because",
        "exercises.muscles",
        "exercises.other_doses",
        "exercises.record",
        "exercises.regions",
        "exercises.roles",
        "exercises.safety_version",
        "exercises.sources.locator",
        "exercises.uncertain",
        "measures.record",
        "measures.sources.locator",
        "measures.uncertain",
        "reader.place",
        "retired",
        "review.signatures",
        "routines.goals",
        "routines.phases.items.instead_of",
        "routines.record",
        "routines.sources.locator",
        "routines.uncertain",
        "safety.cautions.codes",
        "safety.disclaimer.sources.locator",
        "safety.disclaimer.title",
        "safety.gates.sources.locator",
        "safety.guides.sources.locator",
        "safety.principles.sources.locator",
        "safety.red_flags.care_level",
        "safety.red_flags.notice",
        "safety.red_flags.phone",
        "safety.red_flags.signs.because",
        "safety.red_flags.signs.sources.locator",
        "safety.red_flags.sources.locator",
        "safety.stop_rule.sources.locator",
        "safety.version",
        "sources",
        "terms.aliases",
    )
    """Of a booklet for a patient: staff read what stands behind its statements."""

    def export(self, edition: Edition, options: PdfOptions) -> Iterable[Artifact]:
        """Make the files of the chosen form, such as `booklet.pdf`.

        Raises:
            ExportError: the drawing went wrong, for example because a picture could not be read, a text has letters
                that the faces lack, or the edition has nothing for this form.
        """
        from supple_exporters.pdf.faces import check_letters  # noqa: PLC0415 - a list of exporters must not wait for it
        from supple_exporters.pdf.markup import write_markup  # noqa: PLC0415 - a list of exporters must not wait for it
        from supple_exporters.pdf.rendering import render_pdf  # noqa: PLC0415 - a list of exporters must not wait for it

        if options.refusal is not None:
            raise ExportError(options.refusal)
        marked = "" if options.printer is PrintShop.NO else f"-{options.printer.value}"
        if options.printer is not PrintShop.NO:
            options = options.model_copy(update={"fillable": False})  # a sheet of paper has no fields
        empty = True
        for markup in write_markup(edition, options):
            empty = False
            check_letters(markup.html, edition)
            data = render_pdf(markup)
            if options.printer is PrintShop.SADDLE_STITCH:
                from supple_exporters.pdf.imposition import impose  # noqa: PLC0415 - only a printer needs it

                data = impose(data, right_to_left=edition.direction == "rtl")
            yield Artifact(f"{markup.name}{marked}.pdf", data)
        if empty:
            raise ExportError(NOTHING[options.form].format(title=edition.title))
