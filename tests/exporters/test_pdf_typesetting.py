"""Words of a page get the apostrophes and quotation marks of print, and nothing else changes."""

from __future__ import annotations

import html

import pytest
from canonical import booklet_edition
from hypothesis import given
from hypothesis import strategies as st

from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.typesetting import WORDS, set_marks

ENGLISH = "“{text}”"


@pytest.mark.parametrize(
    ("keyboard", "printed"),
    [
        ("<p>Don't</p>", "<p>Don’t</p>"),
        ("<p>Don&#39;t, your teams&#39; limits</p>", "<p>Don’t, your teams’ limits</p>"),
        ("<p>Child&#39;s <b>pose</b></p>", "<p>Child’s <b>pose</b></p>"),
        ('<p>On "At a glance", look.</p>', "<p>On “At a glance”, look.</p>"),
        ("<p>On &#34;Don&#39;t&#34; and &quot;Do&quot;.</p>", "<p>On “Don’t” and “Do”.</p>"),
        ("<p style=\"--to: '#signs'\" title='it&#39;s'>a</p>", "<p style=\"--to: '#signs'\" title='it&#39;s'>a</p>"),
        ("<p>a screen of 24\" and a path of 5'</p>", "<p>a screen of 24\" and a path of 5'</p>"),
        ("<p>צ'יפס</p>", "<p>צ'יפס</p>"),
    ],
)
def test_words_get_the_marks_of_print(keyboard: str, printed: str) -> None:
    assert set_marks(keyboard, ENGLISH) == printed


def test_a_language_has_its_own_quotation_marks() -> None:
    assert set_marks('<p>Siehe "Warnzeichen".</p>', "„{text}“") == "<p>Siehe „Warnzeichen“.</p>"


@given(st.lists(st.text("aé צ'\"<>&;. 5", max_size=12), max_size=4))
def test_nothing_but_marks_changes(texts: list[str]) -> None:
    page = "".join(f'<p title="{html.escape(text)}">{html.escape(text)}</p>' for text in texts)
    straight = str.maketrans({"’": "'", "“": '"', "”": '"'})
    assert html.unescape(set_marks(page, ENGLISH).translate(straight)) == html.unescape(page)


@pytest.mark.parametrize("form", ["booklet", "handout", "sheet", "wallet", "poster", "easy-read"])
def test_no_print_has_marks_of_a_keyboard(form: str) -> None:
    for markup in write_markup(booklet_edition("at-your-desk"), PdfOptions.model_validate({"form": form})):
        words = html.unescape(" ".join(WORDS.findall(markup.html)))
        assert "don’t" in words or "Don’t" in words
        assert "'" not in words
        assert '"' not in words
