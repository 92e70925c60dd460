"""What a publisher can choose about a booklet. Every choice is one small style sheet or one page more or less."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from supple_exporters.contract import ExporterOptions


class TextSize(StrEnum):
    """The size of the running text."""

    NORMAL = "normal"
    """12 point."""
    LARGE = "large"
    """18 point: large print, as organisations of people with low vision ask for."""


class Paper(StrEnum):
    """The size of the sheet."""

    A4 = "a4"
    LETTER = "letter"


class Ink(StrEnum):
    """How much ink a page takes."""

    COLOUR = "colour"
    LOW = "low"
    """Black lines on white: for a copier or a printer without colour."""


class Sheets(StrEnum):
    """How the pages come out of the printer."""

    TWO_SIDED = "two-sided"
    """Each exercise begins on a left page, so that all of it lies open at once."""
    ONE_SIDED = "one-sided"
    """Each exercise begins on the next page, and no page stays blank."""


class PdfOptions(ExporterOptions):
    """The choices for one booklet."""

    text_size: TextSize = Field(default=TextSize.NORMAL, description="normal (12 point) or large (18 point)")
    paper: Paper = Field(default=Paper.A4, description="a4 or letter")
    ink: Ink = Field(default=Ink.COLOUR, description="colour, or low: black lines on white")
    sheets: Sheets = Field(
        default=Sheets.TWO_SIDED, description="two-sided: exercises as spreads; one-sided: no blank page"
    )
    diary: bool = Field(default=True, description="a week's diary to tick after each routine")
    notes: bool = Field(default=False, description="for reviewers: at the end, the notes on what is not certain")
