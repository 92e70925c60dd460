"""The handout: the exercises of an edition, each in full on its own side, and all warning signs behind the first one.

It is what a patient takes home from a visit. One exercise makes two sides of A4, and the signs are always on the back
of the first sheet of paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from supple_editions.language import Catalogue
from supple_editions.model import Edition
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.prints import Fitting, Print, first_sign, sign_places

PICTURE_SHARES = (3.4, 3.0, 2.6, 2.2, 1.8, 1.4)
"""How many times as large its pictures may be in large print, in which a row of small ones takes little room."""
NEAR = 2
"""Nearly every exercise fits its side in the largest size of text or in one of the next two."""


def arrange(edition: Edition, _options: PdfOptions, _catalogue: Catalogue) -> Iterator[Print]:
    """Give one print with all exercises, or none where the edition has no exercise."""
    if edition.exercises:
        anchors = {f"exercise-{item.id}": item.title for item in edition.exercises}
        behind = next(islice(anchors, 1, None), None)
        yield Print(
            "handout",
            "handout.html",
            edition.title,
            {},
            anchors | sign_places(edition),
            fitting=Fitting(len(edition.exercises), first_sign(edition), behind, near=NEAR),
            picture_shares=PICTURE_SHARES,
        )
