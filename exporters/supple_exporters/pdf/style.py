"""The style sheets of a print: options and a theme in, one text of CSS out.

`base.css` has type, `pieces.css` what several forms share; each form and each choice is a file over them. Colours and
faces are the theme's.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib import resources
from typing import NamedTuple
from urllib.parse import quote

from supple_editions.model import Edition, EditionTheme
from supple_editions.model.edition import ReviewStatus
from supple_exporters.pdf.line_count import BOLD, MM_A_POINT, REGULAR, count_lines
from supple_exporters.pdf.mirroring import mirror
from supple_exporters.pdf.options import Form, Ink, Paper, PdfOptions, PrintShop
from supple_exporters.pdf.palette import choose_palette, in_ink, place_drawings
from supple_exporters.shared_words import catalogue_of
from supple_schema.models.theme import Face


class Foot(NamedTuple):
    """How the notice in the foot of a page is set, as the style sheets say: what stands around its words."""

    points: float
    line: float
    """The height of a line, as a share of its size."""
    sides_mm: float
    """What stands beside the words, in the box and its borders."""
    edges_mm: float
    """What stands above and below the words and the line below the box, down to the edge of the sheet."""
    sign_mm: float


FOOT = Foot(9.5, 1.28, 17.0, 11.4, 8.0)
EASY_FOOT = FOOT._replace(points=14.0, line=1.25)
POSTER_FOOT = FOOT._replace(points=13.0)
FORM_FEET = {Form.EASY_READ: EASY_FOOT, Form.POSTER: POSTER_FOOT}
SIGN_SIDE_MM = 12.0
"""How far from the edge of the box the words begin, behind the sign."""
LARGE_FOOT = Foot(18.0, 1.2, 17.6, 11.0, 11.0)
LARGE_SIDES_FOOT = Foot(18.0, 1.15, 17.6, 7.8, 11.0)
SPACED_LINE = 1.4
"""The height of a line of letters set apart, as a share of its size."""
FOLIO_MM = 12.0
"""The room of the number of a page, beside the line below the notice."""
LATE_PAGE = 88
SPACES = (0.032, 0.127)
"""The room between letters, and between words, that are set apart: shares of the size of the foot."""
SIDES_MM = {Form.HANDOUT: 11.0, Form.SHEET: 11.0, Form.WALLET: 0.0}
LARGE_SIDES_MM = {Form.HANDOUT: 8.0, Form.SHEET: 8.0}
SIDE_MM = 15.0
"""The margins on the left and the right."""
LARGE_SIDE_MM = 12.0
"""In large print more words fit a line, and the notice on each page takes fewer lines."""
WATERMARK_WIDTH = 900
"""The width of the words across a page of 400: a letter takes about half of its size."""
ATKINSON = '"Booklet", "Booklet more", "Booklet Hebrew"'
FAMILIES = {Face.ATKINSON: ATKINSON, Face.LEXEND: f'"Lexend", "Lexend more", {ATKINSON}'}
"""Two names for each face: its files, of which a name may have but one. Hebrew is in one face alone."""


def choose_style(edition: Edition, options: PdfOptions, theme: EditionTheme) -> str:
    """Put together the style sheets that these options ask for; a later one overrides an earlier one."""
    spaced = options.spaced
    face = choose_face(options, theme)
    names = ["base", "pieces", options.form.value]
    if face is not Face.ATKINSON:
        names.append(face.value)
    if spaced:
        names.append("spaced")
    if options.one_column:
        names.append("one-column")
    if options.paper is Paper.A5:
        names.append("a5")
    if options.large:
        names.append("large-poster" if options.form is Form.POSTER else "large-print")
        names += ["large-sides"] if options.form in LARGE_SIDES_MM else []
    if options.ink is Ink.LOW:
        names.append("low-ink")
    if options.printer is PrintShop.CROP_MARKS:
        names.append("crop-marks")
    palette = choose_palette(theme.theme.colours, options.ink)
    colours = " ".join(f"--{name}: {colour};" for name, colour in palette.items())
    width, height = options.paper.size_mm
    side = _side_mm(options)
    # Below the cards is no room, so that a card that grew would take another page.
    bottom = 0.4 if options.form is Form.WALLET else _foot_mm(edition, options, face)
    short = options.paper is Paper.LETTER and options.form is Form.BOOKLET
    top = f" margin-top: {9.6 if options.large else 8:g}mm;" if short else ""
    page = (
        f":root {{ {colours} --card: {options.card_mm:.1f}mm; --wall: {options.wall:.3f};"
        f" font-family: {FAMILIES[face]}; }}"
        f"\n@page {{ font-family: {FAMILIES[face]};"
        f" size: {width:g}mm {height:g}mm;"
        f" margin-left: {side:g}mm; margin-right: {side:g}mm; margin-bottom: {bottom:.1f}mm;{top} }}"
    )
    notes = catalogue_of(edition).text("pdf.own_notes")
    page += f"\n@page :blank {{ @top-left {{ content: {json.dumps(notes, ensure_ascii=False)}; }} }}"
    draft = edition.review.status is ReviewStatus.DRAFT
    sheets = "\n".join(_read(f"{name}.css") for name in names)
    sheets = mirror(sheets) if edition.direction == "rtl" else sheets
    css = "\n".join([sheets, page, *([_watermark(edition)] if draft else [])])
    return in_ink(place_drawings(css, palette), options.ink)


def choose_face(options: PdfOptions, theme: EditionTheme) -> Face:
    """Choose the face of a print: that of its theme, but for letters that are set apart."""
    return Face.LEXEND if options.spaced else theme.theme.face


def _watermark(edition: Edition) -> str:
    """Give the style that writes across every page that it is a draft. It stands behind the text."""
    words = catalogue_of(edition).text("review.watermark")
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">'
        f'<text x="200" y="200" text-anchor="middle" font-size="{WATERMARK_WIDTH / len(words):.0f}"'
        f' font-family="Booklet" fill="#d9d9d9" transform="rotate(-45 200 200)">{escape(words)}</text></svg>'
    )
    return f'@page {{ background: url("data:image/svg+xml,{quote(svg)}") center / 100% no-repeat; }}'


def _side_mm(options: PdfOptions) -> float:
    if options.large and options.form in LARGE_SIDES_MM:
        return LARGE_SIDES_MM[options.form]
    return SIDES_MM.get(options.form, LARGE_SIDE_MM if options.large else SIDE_MM)


def _foot_mm(edition: Edition, options: PdfOptions, face: Face) -> float:
    """The room that the notice in the foot of each page needs, with the edge of the sheet below it."""
    spaced = options.spaced
    large = LARGE_SIDES_FOOT if options.form in LARGE_SIDES_MM else LARGE_FOOT
    small = FORM_FEET.get(options.form, FOOT)
    small = small._replace(points=LARGE_FOOT.points) if options.large else small
    small = small._replace(line=SPACED_LINE) if spaced else small
    small = small._replace(
        points=small.points * options.wall, sides_mm=small.sides_mm + SIGN_SIDE_MM * (options.wall - 1)
    )
    foot = large if options.large and options.form is not Form.POSTER else small
    full = options.paper.size_mm[0] - 2 * _side_mm(options)
    words = ((edition.safety.stop_notice, BOLD), (edition.safety.emergency_notice, REGULAR))
    spaces = SPACES if spaced else (0.0, 0.0)
    lines = count_lines(words, face, foot.points, full - foot.sides_mm, *spaces)
    below = count_lines(_below(edition, options), face, foot.points, full - FOLIO_MM, *spaces)
    line_mm = foot.points * MM_A_POINT * foot.line
    # The notice is at least as high as its sign.
    return max(lines * line_mm, foot.sign_mm) + below * line_mm + foot.edges_mm


def _below(edition: Edition, options: PdfOptions) -> Iterator[tuple[str, int]]:
    """Give the words below the notice, with their weights."""
    yield edition.review.notice, REGULAR
    if options.leads_to_signs:
        first = edition.safety.red_flags[0]
        yield f"{catalogue_of(edition).text('pdf.signs_page')} {LATE_PAGE}.", BOLD
        yield first.call if options.foot_call and first.phone else "", REGULAR


@cache
def _read(name: str) -> str:
    return (resources.files("supple_exporters.pdf") / "style" / name).read_text(encoding="utf-8")
