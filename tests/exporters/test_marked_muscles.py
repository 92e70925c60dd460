"""Muscles are marked or hidden in every output of a booklet alike: in its pictures, their words and the legend."""

import base64
import re
from dataclasses import replace
from typing import Any

import pytest
from canonical import content
from sampling import sampled

from supple_cli.handouts.orders import make_order
from supple_editions import Edition, brief_of, select_edition
from supple_exporters.bundle import BundleExporter, BundleOptions
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import Form, Ink, PdfOptions
from supple_exporters.web.exporter import WebExporter, WebOptions
from supple_figures.drawing.styles import STYLES as LOOKS
from supple_figures.looks import LegendSign, StyleName
from supple_schema.models.booklet import MuscleMarks, ShownFigures

pytestmark = pytest.mark.slow

SAID = "the muscles that work"
FILL = LOOKS[StyleName.FULL_COLOUR].works.fill
SHOWN = {MuscleMarks.SHOWN: True, MuscleMarks.HIDDEN: False}
EXPLAINED = "muscles that work"


@pytest.fixture(scope="module")
def editions() -> dict[MuscleMarks, Edition]:
    """A booklet of one exercise and a routine, with its muscles shown and hidden."""
    brief = brief_of(content().booklets["handout-knee-to-chest"])
    part = brief.booklet.parts[0].model_copy(update={"routines": ("desk-breaks",)})
    made: dict[MuscleMarks, Edition] = {}
    for marks in MuscleMarks:
        update = {"parts": (part,), "figures": ShownFigures(muscles=marks)}
        edition, report = select_edition(content(), replace(brief, booklet=brief.booklet.model_copy(update=update)))
        assert edition is not None, report
        made[marks] = edition
    return made


PRINTED = [(form, ink) for form in Form if form is not Form.WALLET for ink in Ink]


@pytest.mark.parametrize(
    ("form", "ink"),
    sampled(PRINTED, [one for one in PRINTED if Ink.COLOUR in one or Form.HANDOUT in one]),
)
def test_every_print_marks_muscles_unless_they_are_hidden(
    form: Form, ink: Ink, editions: dict[MuscleMarks, Edition]
) -> None:
    told = {marks: print_of(edition, form, ink) for marks, edition in editions.items()}
    assert told[MuscleMarks.SHOWN] != told[MuscleMarks.HIDDEN]
    assert EXPLAINED not in told[MuscleMarks.HIDDEN]
    if ink is Ink.COLOUR:
        assert {marks: FILL in text for marks, text in told.items()} == SHOWN


SCREENS = (
    (BundleExporter(), BundleOptions(motion=False, other_side=False)),
    (WebExporter(), WebOptions()),
    (BundleExporter(), BundleOptions()),
)


@pytest.mark.parametrize("output", [*SCREENS[:2], pytest.param(SCREENS[2], marks=pytest.mark.sweep)])
def test_pictures_for_screens_mark_muscles_unless_they_are_hidden(
    output: tuple[Any, Any], editions: dict[MuscleMarks, Edition]
) -> None:
    exporter, options = output
    for marks, edition in editions.items():
        files = {file.path: file.data.decode() for file in exporter.export(edition, options)}
        drawings = [text for path, text in files.items() if path.endswith(".svg") and "figures/" in path]
        assert drawings
        assert any(FILL in text for text in drawings) is SHOWN[marks]
        assert any(SAID in text for text in files.values()) is SHOWN[marks]
        assert (f"figures/legend/{LegendSign.WORKS}.svg" in files) is SHOWN[marks]
        assert f"figures/legend/{LegendSign.ARROW}.svg" in files


def test_an_order_of_a_handout_says_whether_muscles_are_marked() -> None:
    assert make_order({"exercises": "bridge", "muscles": "hidden"}).wishes.muscles == "hidden"


def print_of(edition: Edition, form: Form, ink: Ink) -> str:
    """The HTML of a print, and the drawings in it as they are written."""
    html = "".join(markup.html for markup in write_markup(edition, PdfOptions(form=form, ink=ink)))
    drawings = re.findall(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", html)
    return "\n".join((re.sub(r"base64,[^\"]*", "", html), *(base64.b64decode(text).decode() for text in drawings)))
