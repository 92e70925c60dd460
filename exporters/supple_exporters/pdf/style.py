"""The style sheets of a print: options and a theme in, one text of CSS out.

`base.css` has type, `pieces.css` what several forms share; each form and each choice is a file over them. Colours and
faces are the theme's.
"""

from __future__ import annotations

import math
from functools import cache
from html import escape
from importlib import resources
from urllib.parse import quote

from supple_editions.language import load_catalogue
from supple_editions.model import Edition, EditionTheme
from supple_editions.model.edition import ReviewStatus
from supple_exporters.pdf.options import Form, Ink, Letters, Paper, PdfOptions, PrintShop
from supple_exporters.pdf.palette import choose_palette, in_ink, place_drawings
from supple_schema.models.theme import Face

FOOT_POINTS = 9.5
# For each point of size: the width of a letter, a little more than the mean, and the height of a line.
MM_A_LETTER = {Face.ATKINSON: 0.168, Face.LEXEND: 0.19}
MM_A_LINE = 0.46
SPACING = 1.12
"""How much wider letters are that are set apart."""
# What stands beside the words of the notice in its box, and what stands above and below them.
FOOT_SIDES_MM = 16.0
LARGE_FOOT_SIDES_MM = 20.0
FOOT_EDGES_MM = 12.0
SIDES_MM = {Form.HANDOUT: 11.0, Form.SHEET: 11.0, Form.WALLET: 0.0}
SIDE_MM = 15.0
LARGE_SIDE_MM = 15.0
"""The margins on the left and the right."""
WATERMARK_WIDTH = 900
"""The width of the words across a page of 400: a letter takes about half of its size."""
ATKINSON = '"Booklet", "Booklet more", "Booklet Hebrew"'
FAMILIES = {Face.ATKINSON: ATKINSON, Face.LEXEND: f'"Lexend", "Lexend more", {ATKINSON}'}
"""Two names for each face: its files, of which a name may have but one. Hebrew is in one face alone."""


def choose_style(edition: Edition, options: PdfOptions, theme: EditionTheme) -> str:
    """Put together the style sheets that these options ask for; a later one overrides an earlier one."""
    spaced = options.letters is Letters.SPACED and options.form is not Form.WALLET  # a card has no room for it
    face = Face.LEXEND if spaced else theme.theme.face
    names = ["base", "pieces", options.form.value]
    if options.one_column:
        names.append("one-column")
    if options.paper is Paper.A5:
        names.append("a5")
    if options.large:
        names.append("large-print")
    if options.ink is Ink.LOW:
        names.append("low-ink")
    if options.printer is PrintShop.CROP_MARKS:
        names.append("crop-marks")
    if face is not Face.ATKINSON:
        names.append(face.value)
    if spaced:
        names.append("spaced")
    palette = choose_palette(theme.theme.colours, options.ink)
    colours = " ".join(f"--{name}: {colour};" for name, colour in palette.items())
    width, height = options.paper.size_mm
    side = _side_mm(options)
    bottom = 0.0 if options.form is Form.WALLET else _foot_mm(edition, options, face)
    page = (
        f":root {{ {colours} font-family: {FAMILIES[face]}; }}\n@page {{ font-family: {FAMILIES[face]};"
        f" size: {width:g}mm {height:g}mm;"
        f" margin-left: {side:g}mm; margin-right: {side:g}mm; margin-bottom: {bottom:.1f}mm; }}"
    )
    draft = edition.review.status is ReviewStatus.DRAFT
    css = "\n".join([*(_read(f"{name}.css") for name in names), page, *([_watermark(edition)] if draft else [])])
    return in_ink(place_drawings(css, palette), options.ink)


def _watermark(edition: Edition) -> str:
    """Give the style that writes across every page that it is a draft. It stands behind the text."""
    words = load_catalogue(edition.language).text("review.watermark")
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">'
        f'<text x="200" y="200" text-anchor="middle" font-size="{WATERMARK_WIDTH / len(words):.0f}"'
        f' font-family="Booklet" fill="#d9d9d9" transform="rotate(-45 200 200)">{escape(words)}</text></svg>'
    )
    return f'@page {{ background: url("data:image/svg+xml,{quote(svg)}") center / 100% no-repeat; }}'


def _side_mm(options: PdfOptions) -> float:
    if options.large and options.form is not Form.WALLET:
        return LARGE_SIDE_MM
    return SIDES_MM.get(options.form, SIDE_MM)


def _foot_mm(edition: Edition, options: PdfOptions, face: Face) -> float:
    """The room that the notice in the foot of each page needs, with the edge of the sheet below it."""
    points = 18.0 if options.large else FOOT_POINTS
    width = options.paper.size_mm[0] - 2 * _side_mm(options)
    width -= LARGE_FOOT_SIDES_MM if options.large else FOOT_SIDES_MM
    letter = MM_A_LETTER[face] * (SPACING if options.letters is Letters.SPACED else 1.0)
    letters = len(f"{edition.safety.stop_notice} {edition.safety.emergency_notice}")
    lines = math.ceil(letters * points * letter / width)
    return (lines + 1) * points * MM_A_LINE + FOOT_EDGES_MM


@cache
def _read(name: str) -> str:
    return (resources.files("supple_exporters.pdf") / "style" / name).read_text(encoding="utf-8")
