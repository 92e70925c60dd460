"""Codes to scan: where a set has an address, each print leads to the same item on the web; else it says nothing."""

import io
from typing import Any

import pikepdf
import pytest
from booklet_pages import export_all, read_pages, read_tags
from printing import Prints

from supple_exporters.pdf.options import Form
from supple_exporters.pdf.scanning import make_code
from supple_exporters.testing import complete_edition

ADDRESS = "https://example.org/leaflets/complete"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "path"),
    [
        (Form.BOOKLET, "/exercise/arm-raise"),
        (Form.HANDOUT, "/exercise/arm-raise"),
        (Form.SHEET, "/routine/short-round"),
        (Form.POSTER, "/routine/short-round"),
    ],
)
def test_print_leads_to_its_item_by_a_code_and_in_letters(form: Form, path: str, prints: Prints) -> None:
    assert complete_edition().address == ADDRESS
    files = [one.data for one in prints("complete", form=form).values()]
    words = "".join(" ".join(read_pages(data)) for data in files).replace(" ", "")
    assert f"{ADDRESS}{path}".removeprefix("https://") in words
    assert any(f"Alt=Code to scan: example.org/leaflets/complete{path}" in read_tags(data) for data in files)
    assert {f"{ADDRESS}{path}"} <= {address for data in files for address in links(data)}


def links(data: bytes) -> set[str]:
    """The addresses that links of a PDF lead to."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        marks: list[Any] = [mark for page in pdf.pages for mark in page.get("/Annots", [])]
        return {str(mark.A.URI) for mark in marks if "/A" in mark}


@pytest.mark.slow
def test_edition_without_an_address_has_no_code_to_it() -> None:
    whole = complete_edition()
    exercises = tuple(exercise.model_copy(update={"media": ()}) for exercise in whole.exercises)
    edition = whole.model_copy(update={"address": None, "exercises": exercises})
    (handout,) = export_all(edition, form=Form.HANDOUT).values()
    assert "on the web" not in " ".join(read_pages(handout))
    assert "Code to scan" not in read_tags(handout)


def test_same_address_gives_the_same_code_and_another_one_another() -> None:
    assert make_code(ADDRESS) == make_code(ADDRESS)
    assert make_code(ADDRESS).picture != make_code(f"{ADDRESS}/exercise/arm-raise").picture
    assert make_code(ADDRESS).short == "example.org/leaflets/complete"
