"""Handouts share the page of warning signs, and nothing of a print tells so."""

import string
from collections.abc import Sequence
from typing import Any

import pytest
from canonical import content
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import edition
from profiles import a_third_longer
from sampling import sampled

from supple_cli.handouts.maker import HandoutMaker, make_handout
from supple_cli.handouts.orders import make_order
from supple_editions import Edition
from supple_exporters.pdf import PdfOptions, rendering
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.shared_pages import cut_back
from supple_schema.diagnostics import Report

pytestmark = pytest.mark.slow
LONG = "a-third-longer"
MAKER = HandoutMaker(content(), Report())


def cut_nothing(_html: str) -> None:
    """Find no page to share."""


def draw(found: Edition, **options: Any) -> list[bytes]:
    return [rendering.render_pdf(markup) for markup in write_markup(found, PdfOptions.model_validate(options))]


PRINTS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("complete", {"form": "sheet", "paper": "letter", "ink": "low"}),
    ("first-days", {"form": "handout"}),
    (LONG, {"form": "sheet", "theme": "clinic", "pages": 9}),
)


@pytest.mark.parametrize(("name", "options"), sampled(PRINTS, PRINTS[:1]), ids=str)
def test_a_shared_page_changes_no_byte(name: str, options: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    found = a_third_longer("first-days") if name == LONG else edition(name)
    shared = draw(found, **options)
    assert shared == draw(found, **options)
    monkeypatch.setattr(rendering, "cut_back", cut_nothing)
    assert shared == draw(found, **options)


def handout(name: str) -> bytes:
    made = make_handout(MAKER, make_order({"id": "one", "exercises": "knee-to-chest", "name": name}))
    assert made.data is not None
    return made.data


def assert_second_is_the_same_alone(names: Sequence[str]) -> None:
    _, second = map(handout, names)
    rendering.draw_back.cache_clear()
    assert second == handout(names[1])


def test_a_handout_is_the_same_whoever_got_one_before() -> None:
    """So no name can reach the handout of another."""
    assert_second_is_the_same_alone(("Zebedee Quill", "Ann Example-Featherstonehaugh"))


@pytest.mark.sweep
@settings(max_examples=5)
@given(st.lists(st.text(string.ascii_letters, min_size=5, max_size=30), min_size=2, max_size=2, unique=True))
def test_a_handout_is_the_same_whatever_the_names_of_those_who_got_one(names: list[str]) -> None:
    assert_second_is_the_same_alone(names)


def test_what_is_shared_holds_no_name() -> None:
    found = MAKER.make_edition(make_order({"id": "one", "exercises": "knee-to-chest", "name": "Zebedee Quill"}))
    (markup,) = write_markup(found, PdfOptions.model_validate({"form": "handout"}))
    cut = cut_back(markup.html)
    assert cut is not None
    assert "Zebedee" in cut.front
    assert "Zebedee" not in cut.back
