"""Saddle-stitch imposition: pages of a booklet in, the sheets that are printed, folded and stapled out.

Two pages stand side by side on each side of a sheet of twice their size: A5 on A4, A4 on A3. Printed on both sides
(turn on the short edge), put into one another and folded in the middle, they read in their order. What comes out is for
print only: the tags of the pages, which tell a screen reader what is what, are lost.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

CREEP_MM = 0.1
"""How far each sheet pushes out the next one inside it: about the thickness of office paper (80 g/m²)."""
POINTS_A_MM = 72 / 25.4


def sheet_sides(pages: int) -> Iterator[tuple[int, int, int]]:
    """Give for each side of a sheet the page on its left, that on its right, and which sheet it is, from outside.

    Pages count from 0. Those behind the last one are blank, up to a multiple of four.
    """
    padded = pages + -pages % 4
    for sheet in range(padded // 4):
        first, last = 2 * sheet, padded - 1 - 2 * sheet
        yield last, first, sheet
        yield first + 1, last - 1, sheet


def impose(data: bytes, *, right_to_left: bool = False) -> bytes:
    """Put the pages of a PDF, which are all of one size, on sheets. The same pages give the same bytes.

    A booklet that is read from right to left is folded at its right.
    """
    with pikepdf.open(io.BytesIO(data)) as source, pikepdf.new() as made:
        box = source.pages[0].mediabox
        width, height = float(box[2]) - float(box[0]), float(box[3]) - float(box[1])
        for left, right, sheet in sheet_sides(len(source.pages)):
            page = made.add_blank_page(page_size=(2 * width, height))
            shift = sheet * CREEP_MM * POINTS_A_MM
            halves = (right, left) if right_to_left else (left, right)
            # Towards the fold: the page on the left goes right, and the other one left.
            for number, place in zip(halves, (shift, width - shift), strict=True):
                if number < len(source.pages):
                    _place(made, page, source.pages[number], f"P{number}", place)
        title = source.docinfo.get("/Title")
        if title is not None:
            made.docinfo["/Title"] = f"{title} (for print only)"
        stream = io.BytesIO()
        made.save(stream, deterministic_id=True)
    return stream.getvalue()


def _place(made: pikepdf.Pdf, sheet: pikepdf.Page, page: pikepdf.Page, name: str, left: float) -> None:
    form = made.copy_foreign(page.as_form_xobject())
    for key in ("/StructParent", "/StructParents"):
        if key in form:
            del form[key]
    sheet.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(f"/{name}"))
    sheet.contents_add(f"q 1 0 0 1 {left:.3f} 0 cm /{name} Do Q\n".encode())
