"""Themes: a publisher's logo, colours, contact and words on each print, and never in place of safety text."""

from datetime import date
from typing import Any

import pytest
from booklet_pages import export, export_all, read_pages, read_tags

from supple_editions import Edition
from supple_editions.model import EditionPicture, EditionTheme
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


@pytest.mark.slow
@pytest.mark.parametrize("form", [Form.BOOKLET, Form.HANDOUT, Form.SHEET, Form.POSTER])
def test_logo_stands_on_each_form_with_its_name(form: Form) -> None:
    for data in export_all(themed(), form=form).values():
        assert "Figure Alt=Our clinic" in read_tags(data)


@pytest.mark.slow
def test_contact_code_and_words_of_the_publisher_are_on_the_cover_and_the_contact_at_the_end() -> None:
    edition = themed(
        contact=("Physiotherapy: 020 7946 0000",),
        leaflet_code="PT-104",
        review_by=date(2028, 11, 30),
        wording={"made_by": "Written by"},
    )
    cover, *_, last = read_pages(export(edition))
    assert "Physiotherapy: 020 7946 0000" in last
    for words in (
        "Written by The sample publisher",
        "Physiotherapy: 020 7946 0000",
        "Leaflet PT-104.",
        "by 30 November 2028.",
    ):
        assert words in cover


def test_a_check_knows_the_themes_that_come_with_the_prints() -> None:
    assert set(SHIPPED) == set(shipped_themes())


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
