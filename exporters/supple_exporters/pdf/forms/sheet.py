"""The sheet: on one side a routine to do and to tick off, with the stop rule; on its back all warning signs.

It never leaves without its back. A routine in phases has a side for each phase; its signs are on the back of the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.prints import Fitting, Print, first_sign
from supple_exporters.pdf.tracking import WEEKS


def arrange(edition: Edition, _options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print for each routine."""
    for routine in edition.routines:
        yield Print(
            f"sheet-{routine.id}",
            "sheet.html",
            routine.title,
            {"routine": routine, "weeks": WEEKS},
            fitting=Fitting(len(routine.phases), first_sign(edition), "part-2" if len(routine.phases) > 1 else None),
        )
