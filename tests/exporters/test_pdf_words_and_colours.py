"""The parts of the booklet that are no code: words in the catalogue, colours and shapes in the style sheets."""

import re
from importlib import resources
from itertools import product
from urllib.parse import unquote

import pytest

from supple_editions.language import load_catalogue
from supple_exporters.pdf.markup import LISTS
from supple_exporters.pdf.options import Ink, PdfOptions
from supple_exporters.pdf.palette import choose_palette
from supple_exporters.pdf.pictures import STYLES
from supple_exporters.pdf.style import choose_style
from supple_exporters.pdf.themes import shipped_themes
from supple_exporters.testing import complete_edition
from supple_figures.drawing import styles
from supple_schema.models.advice import Advice
from supple_schema.models.base import Model
from supple_schema.models.exercise import Exercise
from supple_schema.models.routine import Routine
from supple_schema.models.theme import WHITE, contrast

PACKAGE = resources.files("supple_exporters.pdf")
TEMPLATES = {file.name: file.read_text("utf-8") for file in (PACKAGE / "templates").iterdir() if file.is_file()}
FOLDERS = (PACKAGE, PACKAGE / "forms")
CODE = [file.read_text("utf-8") for folder in FOLDERS for file in folder.iterdir() if file.name.endswith(".py")]
KEY = re.compile(r"""(?:words\.text\(|catalogue\.text\(f?|self\.text\()[\"'](?:pdf\.)?([a-z_.]+)""")
CHOSEN = re.compile(r"""[\"'](?:pdf\.(?=[a-z_.]+[\"'])|(?=[a-z_]+\.))([a-z_.]+)[\"']""")
"""A key that is one of several, as in `text("one" if short else "other")`."""


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_has_no_words_of_its_own(name: str) -> None:
    tags = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", "", TEMPLATES[name], flags=re.DOTALL)
    text = re.sub(r"<[^>]*>", "", tags)
    assert re.findall(r"\w+", text) == []


def test_every_message_of_the_booklet_is_used() -> None:
    written = {key.removeprefix("pdf.") for key in load_catalogue("en").keys if key.startswith("pdf.")}
    used = {match for text in (*TEMPLATES.values(), *CODE) for match in KEY.findall(text)}
    used |= written & {match for text in (*TEMPLATES.values(), *CODE) for match in CHOSEN.findall(text)}
    used |= {
        "exercise.alternative",
        "exercise.choice",
        "exercise.elsewhere",
        "exercise.elsewhere_again",
        "advice.for",
        "advice.against",
        "exercise.easier",
        "exercise.harder",
    }
    used |= {f"handout.{name}" for name in LISTS}
    used |= {"readers.side.left", "readers.side.right", "about.typeface.atkinson", "about.typeface.lexend"}
    assert written == {key for key in used if not key.endswith(".") and not key.startswith(("fields", "legend"))}


@pytest.mark.parametrize("model", [Exercise, Advice, Routine])
def test_every_field_that_can_be_uncertain_has_words(model: type[Model]) -> None:
    words = load_catalogue("en").keys
    about_the_file = {"subjects", "sources", "provenance", "review", "waivers", "not_taken", "checked"}
    assert {name for name in model.model_fields if f"fields.{name}" not in words} <= about_the_file


@pytest.mark.parametrize("ink", Ink)
@pytest.mark.parametrize("theme", shipped_themes())
def test_colours_of_text_and_shapes_can_be_told_from_their_ground(ink: Ink, theme: str) -> None:
    colours = {"white": WHITE} | dict(choose_palette(shipped_themes()[theme].theme.colours, ink))
    for text, ground in (
        *product(("ink", "soft"), ("white", "panel", "tint")),
        *product(("accent", "danger"), ("white",)),
    ):
        assert contrast(colours[text], colours[ground]) >= 6.95, (text, ground)
    assert contrast(colours["accent"], colours["panel"]) >= 6.95
    assert contrast(colours["ink"], colours["warning"]) >= 6.95


def test_print_of_greys_has_no_colour() -> None:
    style = unquote(choose_style(complete_edition(), PdfOptions(ink=Ink.GREY), shipped_themes()["calm"]))
    colours = set(re.findall(r"#[0-9a-f]{6}", style))
    assert len(colours) > 5
    assert {colour for colour in colours if len({colour[1:3], colour[3:5], colour[5:]}) > 1} == set()


@pytest.mark.parametrize("ink", [Ink.GREY, Ink.LOW])
def test_muscles_that_work_and_that_stretch_are_told_without_colour(ink: Ink) -> None:
    look = styles.STYLES[STYLES[ink]]
    marks = {(texture.lines, texture.dots) for texture in (look.works, look.stretched)}
    assert len(marks) == 2
    assert (False, False) not in marks


@pytest.mark.parametrize("file", [file.name for file in (PACKAGE / "art").iterdir()])
def test_drawings_load_nothing_and_speak_no_words(file: str) -> None:
    drawing = (PACKAGE / "art" / file).read_text("utf-8")
    assert not re.search(r"href|url\(|<text|<script|<style|on\w+=", drawing)


def test_care_levels_and_grades_differ_in_shape() -> None:
    style = (PACKAGE / "style/pieces.css").read_text("utf-8")
    for names in (("level-1", "level-2", "level-3"), ("gravest", "grave", "mild", "mildest")):
        drawings = [re.search(rf"\.{name}(?= )[^{{]*\{{[^}}]*art/([a-z-]+)\.svg", style) for name in names]
        assert len({drawing.group(1) if drawing else None for drawing in drawings}) == len(names)


@pytest.mark.parametrize("ink", Ink)
def test_every_drawing_gets_all_its_colours(ink: Ink) -> None:
    style = unquote(choose_style(complete_edition(), PdfOptions(ink=ink), shipped_themes()["calm"]))
    assert "booklet:art" not in style
    assert re.findall(r"\"\{[a-z-]+\}\"", style) == []
