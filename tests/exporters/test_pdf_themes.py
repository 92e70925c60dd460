"""Themes: a publisher's logo, colours, contact and words on each print, and never in place of safety text."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from booklet_pages import export, export_all, read_pages, read_tags
from print_layout import as_typed

from supple_editions import Edition
from supple_editions.model import EditionPicture, EditionTheme
from supple_editions.model.safety import EditionPhone
from supple_exporters.contract import ExportError
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form, PdfOptions
from supple_exporters.pdf.themes import shipped_themes
from supple_exporters.testing import complete_edition
from supple_schema.models.theme import SHIPPED, Theme

LOGO = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'><rect width='60' height='20' fill='#1b4a72'/></svg>"


def themed(**fields: Any) -> Edition:
    """The sample with a theme of the publisher's own, which has the name of one that is shipped."""
    theme = Theme(title="Ours", **fields)
    logo = EditionPicture(
        file="logo.svg", media_type="image/svg+xml", width=60, height=20, alt="Our clinic", data=LOGO.encode()
    )
    own = EditionTheme(id="calm", theme=theme, logo=logo, cover_picture=None)
    return complete_edition().model_copy(update={"themes": (own,)})


PHONE = "020 7946 0000, Monday to Friday & Sunday"


@pytest.fixture(scope="module")
def booklet() -> bytes:
    """The booklet of a publisher with a logo, a telephone, a contact and words of their own."""
    edition = themed(
        phone=PHONE,
        contact=("Physiotherapy: 020 7946 0000",),
        leaflet_code="PT-104",
        review_by=date(2028, 11, 30),
        wording={"made_by": "Written by"},
    )
    return export(edition)


@pytest.mark.slow
def test_contact_code_and_words_of_the_publisher_are_on_the_cover_and_the_contact_in_the_imprint(
    booklet: bytes,
) -> None:
    cover, *others = read_pages(booklet)
    # The imprint ends a booklet, or stands at its front where that saves a page.
    (imprint,) = (page for page in others if "Version 1.2.3" in page)
    assert "Physiotherapy: 020 7946 0000" in imprint
    for words in (
        "Written by The sample publisher",
        "Physiotherapy: 020 7946 0000",
        "Leaflet PT-104.",
        "by 30 November 2028.",
    ):
        assert words in cover


def test_a_check_knows_the_themes_that_come_with_the_prints() -> None:
    assert set(SHIPPED) == set(shipped_themes())


def with_appointments(**changes: Any) -> Edition:
    """The sample with a telephone of the publisher, and a third list of signs, which ask for an appointment."""
    edition = themed(phone=PHONE)
    flags = edition.safety.red_flags
    third = {"id": "appointment-signs", "rank": 3, "phone": None, "call": "Number to call: ___", **changes}
    safety = edition.safety.model_copy(update={"red_flags": (*flags, flags[-1].model_copy(update=third))})
    return edition.model_copy(update={"safety": safety})


def heads_of_signs(edition: Edition) -> list[str]:
    """The heads of the lists of signs, each with whom to call."""
    (markup,) = write_markup(edition, PdfOptions(form=Form.HANDOUT))
    return [
        as_typed(unescape(head)) for head in re.findall(r'<div class="sign-head">.*?</div>', markup.html, re.DOTALL)
    ]


def test_the_telephone_stands_beside_signs_that_can_wait_and_never_beside_graver_ones() -> None:
    heads = heads_of_signs(with_appointments())
    assert [PHONE in head for head in heads] == [False, False, True]
    assert "Number to call" in heads[1]
    assert "Number to call" not in heads[2]


def test_a_number_of_the_place_stands_before_that_of_the_publisher() -> None:
    phone = EditionPhone(number="116 117", name=None, place="Northland")
    heads = heads_of_signs(with_appointments(phone=phone, call="Call 116 117 (Northland)."))
    assert "Call 116 117 (Northland)." in heads[2]
    assert PHONE not in heads[2]


@pytest.mark.slow
@pytest.mark.parametrize("form", [Form.BOOKLET, Form.HANDOUT, Form.SHEET, Form.WALLET, Form.POSTER])
def test_the_telephone_is_on_each_form_and_the_logo_with_its_name_on_each_that_has_room(
    form: Form, booklet: bytes
) -> None:
    (data,) = [booklet] if form is Form.BOOKLET else export_all(themed(phone=PHONE), form=form).values()
    pages = read_pages(data)
    assert any(PHONE in page for page in pages)
    assert ("Figure Alt=Our clinic" in read_tags(data)) is (form is not Form.WALLET)
    if form is Form.BOOKLET:
        assert PHONE in pages[0]
        assert any(PHONE in page for page in pages[1:])


@pytest.mark.parametrize("name", shipped_themes())
@pytest.mark.parametrize("form", Form)
def test_no_theme_changes_a_word_of_safety(form: Form, name: str) -> None:
    edition = complete_edition()
    (html,) = [markup.html for markup in write_markup(edition, PdfOptions(form=form, theme=name))][:1]
    notice = edition.safety.stop_notice if form is not Form.WALLET else edition.safety.red_flags[0].title
    assert notice in html


def test_unknown_theme_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ExportError, match=r"no theme `clinik`\. Did you mean `clinic`\? There are `calm` and `clinic`"):
        list(write_markup(complete_edition(), PdfOptions(theme="clinik")))
