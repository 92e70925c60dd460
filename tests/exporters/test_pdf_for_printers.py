"""Sheets for a printer fold into a booklet that reads in order, and what runs to the edge runs over it."""

import io
from typing import Any

import pikepdf
import printing
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from booklet_pages import read_pages
from printing import Prints

from supple_editions import Edition
from supple_exporters.contract import ExportError
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_exporters.pdf.imposition import CREEP_MM, impose, sheet_sides

A5_POINTS = (419.53, 595.28)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return printing.edition("smallest")


def fold(count: int) -> list[int | None]:
    """Fold printed sheets as a person does, and turn the pages: their numbers in the order in which they are read.

    The stack lies with the outermost sheet below. Behind each left half lies the right half of the sheet's other side.
    """
    sides = [(left, right) for left, right, _ in sheet_sides(count)]
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    before = [page for (_, right), (left, _) in sheets for page in (right, left)]
    after = [page for (left, _), (_, right) in reversed(sheets) for page in (right, left)]
    return [page if page < count else None for page in (*before, *after)]


@pytest.mark.parametrize("count", range(1, 42))
def test_folded_sheets_read_in_order_with_blank_pages_at_the_end_alone(count: int) -> None:
    blank = [None] * (-count % 4)
    assert fold(count) == [*range(count), *blank]


def numbered(count: int) -> bytes:
    """Make a PDF of A5 that says on each page which it is."""
    with pikepdf.new() as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        )
        for number in range(count):
            page = pdf.add_blank_page(page_size=A5_POINTS)
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            page.contents_add(f"BT /F 40 Tf 200 300 Td (page{number}) Tj ET".encode())
        stream = io.BytesIO()
        pdf.save(stream)
    return stream.getvalue()


def halves(data: bytes) -> list[tuple[str, str]]:
    """Read what stands on the left and on the right of each side of a sheet."""
    document: Any = pypdfium2.PdfDocument(data)
    found: list[tuple[str, str]] = []
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        left = text.get_text_bounded(0, 0, width / 2, height)
        found.append((left.strip(), text.get_text_bounded(width / 2, 0, width, height).strip()))
    return found


def test_pages_stand_on_the_sheets_where_they_belong() -> None:
    data = impose(plain := numbered(6))
    assert impose(plain) == data
    assert halves(data) == [("", "page0"), ("page1", ""), ("page5", "page2"), ("page3", "page4")]
    assert halves(impose(numbered(6), right_to_left=True))[0] == ("page0", "")
    document: Any = pypdfium2.PdfDocument(data)
    assert document[0].get_size() == pytest.approx((2 * A5_POINTS[0], A5_POINTS[1]), abs=0.1)


def test_inner_sheets_move_to_the_fold() -> None:
    with pikepdf.open(io.BytesIO(impose(numbered(8)))) as pdf:
        places = [
            [float(line.operands[4]) for line in pikepdf.parse_content_stream(page) if str(line.operator) == "cm"]
            for page in pdf.pages
        ]
    creep = CREEP_MM * 72 / 25.4
    outer, _, inner, _ = places
    assert outer == pytest.approx([0, A5_POINTS[0]], abs=0.01)
    assert inner == pytest.approx([creep, A5_POINTS[0] - creep], abs=0.01)


@pytest.mark.slow
def test_a_booklet_for_a_printer_has_all_words_no_tags_and_says_so(edition: Edition, prints: Prints) -> None:
    options = PdfOptions.model_validate({"paper": "a5", "printer": "saddle-stitch"})
    (sheets,) = PdfExporter().export(edition, options)
    assert sheets.path == "booklet-saddle-stitch.pdf"
    (pages,) = prints(edition.id, paper="a5", fillable=False).values()
    words = sorted(" ".join(read_pages(pages.data)).split())
    assert sorted(" ".join(read_pages(sheets.data)).split()) == words
    with pikepdf.open(io.BytesIO(sheets.data)) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        assert str(pdf.docinfo["/Title"]).endswith("(for print only)")


def test_only_booklets_are_folded(edition: Edition) -> None:
    options = PdfOptions.model_validate({"form": "handout", "printer": "saddle-stitch"})
    with pytest.raises(ExportError, match="Only a booklet is folded"):
        list(PdfExporter().export(edition, options))


@pytest.mark.slow
def test_what_runs_to_the_edge_runs_over_it_by_3_mm_and_hides_no_mark(edition: Edition) -> None:
    (cut,) = PdfExporter().export(edition, PdfOptions.model_validate({"printer": "crop-marks"}))
    with pikepdf.open(io.BytesIO(cut.data)) as pdf:
        sheet, trim, bleed = (list(map(float, pdf.pages[0].obj[key])) for key in ("/MediaBox", "/TrimBox", "/BleedBox"))
    assert trim[2] - trim[0] == pytest.approx(210 / 25.4 * 72, abs=0.1)
    assert trim[0] - bleed[0] == pytest.approx(3 / 25.4 * 72, abs=0.1)
    document: Any = pypdfium2.PdfDocument(cut.data)
    picture = document[0].render(scale=1).to_pil().convert("RGB")
    middle, inside = picture.height // 5, picture.getpixel((picture.width // 2, int(trim[0] - sheet[0]) + 12))
    for place in (bleed[0] + 2, (bleed[0] + trim[0]) / 2, bleed[2] - 2):
        assert picture.getpixel((int(place - sheet[0]), middle)) == inside
    marks = picture.crop((0, 0, int(bleed[0] - sheet[0]), int(trim[1] - sheet[1]) + 20))
    found: list[tuple[int, tuple[int, int, int]]] = marks.getcolors() or []
    colours = {colour for _, colour in found}
    assert inside not in colours
    assert min(map(sum, colours)) < 3 * 128, "no mark is to be seen"
