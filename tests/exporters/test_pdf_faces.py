"""The faces of prints: they are those of the package, and a letter without a face is refused.

`test_pdf` tries that no fonts and settings of a machine change a print.
"""

import io
from pathlib import Path

import pikepdf
import pytest
from booklet_pages import export, export_all
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # mypy finds no types in it
from printing import Prints
from sampling import sampled

from supple_exporters.contract import ExportError
from supple_exporters.pdf.faces import check_letters, missing_letters
from supple_exporters.pdf.options import Form
from supple_exporters.testing import complete_edition, sample_editions

pytestmark = pytest.mark.slow

FONTS = Path(__file__).parents[2] / "exporters/supple_exporters/pdf/fonts"


def faces(data: bytes) -> set[str]:
    """The names of the faces of a PDF, without the mark of a part: `ABCDEF+Name`."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        return {str(font["/BaseFont"]).rpartition("+")[2].lstrip("/") for font in fonts if font.get("/Type") == "/Font"}


@pytest.mark.parametrize("name", sampled(sample_editions(), ["complete", "right-to-left"]))
def test_print_has_the_faces_of_the_package_alone(name: str, prints: Prints) -> None:
    found = faces(prints(name)["booklet"].data)
    assert found
    assert all(face.startswith("Booklet") for face in found), found


@pytest.mark.parametrize("form", [Form.HANDOUT, Form.SHEET, Form.WALLET, Form.POSTER])
def test_each_form_has_the_faces_of_the_package_alone(form: Form, prints: Prints) -> None:
    for one in prints("complete", form=form).values():
        assert all(face.startswith("Booklet") for face in faces(one.data))


def test_hebrew_is_drawn_with_the_face_of_the_package(prints: Prints) -> None:
    assert {"Booklet-Hebrew", "Booklet-Hebrew-Bold"} <= faces(prints("right-to-left")["booklet"].data)


def test_letter_that_no_face_has_is_refused_with_its_items_and_fields() -> None:
    edition = complete_edition()
    first, *others = edition.exercises
    step = first.steps[0].model_copy(update={"text": "Lift it → up."})
    changed = first.model_copy(update={"summary": "Ωμος", "steps": (step, *first.steps[1:])})
    with pytest.raises(ExportError) as error:
        export(edition.model_copy(update={"title": "Vai nhẹ", "exercises": (changed, *others)}))
    lines = str(error.value).splitlines()
    assert lines[1] == "  title: ẹ (U+1EB9 LATIN SMALL LETTER E WITH DOT BELOW)"
    assert lines[2].startswith("  exercises `arm-raise`: summary: Ω (U+03A9 GREEK CAPITAL LETTER OMEGA), ")
    assert lines[3] == "  exercises `arm-raise`: steps.text: → (U+2192 RIGHTWARDS ARROW)"
    assert lines[4].startswith("Write other letters: ")


def test_letter_that_a_form_does_not_print_does_not_end_it() -> None:
    edition = complete_edition().model_copy(update={"purpose": "→"})
    assert export_all(edition, form=Form.WALLET)


def test_text_for_those_who_see_no_picture_needs_no_face_and_a_page_number_does() -> None:
    check_letters('<p><img src="a" alt="→"></p>', complete_edition())
    with pytest.raises(ExportError, match=r"words of the program: → \(U\+2192"):
        check_letters('<a href="#a" data-before="→ " data-after="">A</a>', complete_edition())


def test_composed_letters_and_marks_that_nobody_sees_need_no_face_of_their_own() -> None:
    assert missing_letters("cafe\u0301 u\u0308 \u200e\u200f\u00ad\n") == set()
    assert missing_letters("a\u202fb") == {"\u202f"}


def test_every_weight_of_a_family_has_the_same_letters() -> None:
    families: dict[str, list[Path]] = {}
    for file in FONTS.glob("*-normal.woff2"):
        families.setdefault(file.name.rsplit("-", 2)[0], []).append(file)
    for files in families.values():
        assert len(files) == 3
        assert len({frozenset(TTFont(file).getBestCmap() or ()) for file in files}) == 1
