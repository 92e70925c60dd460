"""What a publisher can choose about a print: its form, its reader and its paper."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from supple_exporters.contract import ExporterOptions
from supple_schema.diagnostics.wording import choices
from supple_schema.models.booklet import Audience


class Form(StrEnum):
    """How much paper, and for which moment."""

    BOOKLET = "booklet"
    """All of the edition, to read at home."""
    HANDOUT = "handout"
    """Its exercises one by one, to take home from a visit: one exercise is two sides."""
    SHEET = "sheet"
    """Each routine on one side to tick off, with all warning signs on its back."""
    WALLET = "wallet"
    """The most urgent warning signs on a card to fold and carry."""
    POSTER = "poster"
    """Each routine as one large page for a wall."""
    EASY_READ = "easy-read"
    """Its exercises one sentence at a time, each with its picture, for people who find reading hard."""


class TextSize(StrEnum):
    """The size of the running text."""

    NORMAL = "normal"
    """11 point."""
    LARGE = "large"
    """18 point for all text: large print, as organisations of people with low vision ask for."""


class Paper(StrEnum):
    """The size of the sheet."""

    A3 = "a3"
    A4 = "a4"
    A5 = "a5"
    LETTER = "letter"

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height."""
        return SIZES_MM[self]


PAPERS = {
    Form.BOOKLET: tuple(Paper),
    Form.HANDOUT: (Paper.A3, Paper.A4, Paper.LETTER),
    Form.SHEET: (Paper.A3, Paper.A4, Paper.LETTER),
    Form.WALLET: (Paper.A4, Paper.LETTER),
    Form.POSTER: (Paper.A3, Paper.A4, Paper.LETTER),
    Form.EASY_READ: (Paper.A4, Paper.LETTER),
}
"""The papers that each form can have: on a smaller one it would lose its sides, or be cut."""
NAMES = {Form.WALLET: "sheet of wallet cards", Form.EASY_READ: "easy read"}
SIZES_MM = {Paper.A3: (297.0, 420.0), Paper.A4: (210.0, 297.0), Paper.A5: (148.0, 210.0), Paper.LETTER: (215.9, 279.4)}


class Letters(StrEnum):
    """How letters are set."""

    USUAL = "usual"
    """As the theme says."""
    SPACED = "spaced"
    """For readers with dyslexia: wide letters of 12 point, set apart, with more room between words and lines."""


class Ink(StrEnum):
    """How much ink a page takes."""

    COLOUR = "colour"
    LOW = "low"
    """Black lines on white: for a copier or a printer without colour."""
    GREY = "grey"
    """The greys that the colours have, in pictures of two tones: for a printer of greys."""


class PrintShop(StrEnum):
    """What a printer gets in place of pages to read."""

    NO = "no"
    SADDLE_STITCH = "saddle-stitch"
    """Pages side by side on sheets of twice their size, to fold and staple. For print only: the tags are lost."""
    CROP_MARKS = "crop-marks"
    """Pages with 3 mm of bleed around them, and marks where to cut."""


LARGE_STRETCH = 3
SPACED_STRETCH = 2
"""How many times as many sides large print and letters set apart may take as usual print."""


SPACED_POINTS = 12.0
"""The size of letters set apart, as their style sheet says."""
SHRINKING_POINTS = {Form.HANDOUT: 12.0, Form.SHEET: 13.8}
"""The numbers in pictures that are printed smaller than they are drawn, such as those of a sheet in four fifths."""
WALL_POINTS = 18.0
"""The largest numbers in the pictures of a poster of A4."""
WALL_SHARE = 0.2
"""How many points the numbers of such a picture have for a millimetre of its height."""


class PdfOptions(ExporterOptions):
    """The choices for one print."""

    form: Form = Field(default=Form.BOOKLET, description="booklet, handout, sheet, wallet, poster or easy-read")
    audience: Audience | None = Field(
        default=None, description="patient, or staff: with evidence and sources; as the booklet says if left out"
    )
    text_size: TextSize = Field(default=TextSize.NORMAL, description="normal (11 point) or large (18 point)")
    letters: Letters = Field(
        default=Letters.USUAL, description="usual, or spaced: for readers with dyslexia, wide and set apart"
    )
    paper: Paper = Field(default=Paper.A4, description="a3, a4, a5 (only a booklet in normal text) or letter")
    ink: Ink = Field(default=Ink.COLOUR, description="colour, grey, or low: black lines on white")
    theme: str = Field(
        default="calm",
        description="calm, clinic, or the name of a file in themes/: logo, colours, typeface, cover and contact",
    )
    tracker: bool = Field(default=True, description="boxes to tick after each routine of a booklet or a sheet")
    fillable: bool = Field(
        default=True, description="fields to fill in on a screen: boxes to tick, dates, ratings, questions"
    )

    printer: PrintShop = Field(
        default=PrintShop.NO,
        description="no, saddle-stitch: sheets to fold (for print only), or crop-marks: with bleed",
    )

    pages: int | None = Field(
        default=None,
        ge=1,
        le=400,
        description="the most pages that a file may have; as many sides as its form promises if left out",
    )

    @property
    def large(self) -> bool:
        """Whether it is large print."""
        return self.text_size is TextSize.LARGE

    @property
    def spaced(self) -> bool:
        """Whether its letters are set apart. A card has no room for it."""
        return self.letters is Letters.SPACED and self.form is not Form.WALLET

    @property
    def never_smaller(self) -> bool:
        """Whether the size of its letters is the point of it, so that it takes more sides instead."""
        return self.spaced or (self.large and self.form is not Form.WALLET)

    @property
    def fits_sides(self) -> bool:
        """Whether its letters are as large as its sides have room for: those of a poster always are."""
        return not self.never_smaller or self.form is Form.POSTER

    def stretch(self, sides: int) -> int:
        """Give the most sides for what has so many in usual print. Larger letters may fill their last sheet."""
        if not self.never_smaller:
            return sides
        most = sides * (LARGE_STRETCH if self.large else 1) * (SPACED_STRETCH if self.letters is Letters.SPACED else 1)
        return most + most % 2

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The papers that the form can have in this size of text; none where it cannot have that size."""
        small = self.form is Form.WALLET
        return tuple(paper for paper in PAPERS[self.form] if not (self.large and (small or paper is Paper.A5)))

    @property
    def refusal(self) -> str | None:
        """Why there is no such print: a size of text, a paper or a fold that its form cannot have."""
        if not self.papers:
            return "A wallet card is too small for large print. Choose another form in large print, such as `handout`."
        if self.paper not in self.papers:
            wanted = f"{NAMES.get(self.form, self.form.value)}{' in large print' if self.large else ''}"
            papers = choices(paper.value for paper in self.papers)
            return f"The {wanted} does not fit on paper of `{self.paper.value}`. Write {papers} as `paper`."
        if self.printer is PrintShop.SADDLE_STITCH and self.form is not Form.BOOKLET:
            return "Only a booklet is folded and stapled. Leave out `printer: saddle-stitch` for other forms."
        return None

    @property
    def one_column(self) -> bool:
        """Whether nothing stands beside a text: it is large, or the paper is narrow. A poster is large in any case."""
        return (self.large and self.form is not Form.POSTER) or self.paper is Paper.A5

    @property
    def head_letters(self) -> int:
        """How many letters of a title fit the head of a page, beside the words that it goes on there."""
        wide = self.form is Form.EASY_READ or (self.large and self.letters is Letters.SPACED)
        return 34 if wide else 46 if self.one_column else 70

    @property
    def card_mm(self) -> float:
        """The height of a wallet card that is not folded: two stand below each other, with next to nothing below."""
        return (self.paper.size_mm[1] - 1.4) / 2

    @property
    def leads_to_signs(self) -> bool:
        """Whether the foot of each page says on which one all warning signs stand."""
        return self.form in {Form.BOOKLET, Form.HANDOUT, Form.SHEET}

    @property
    def foot_call(self) -> bool:
        """Whether the foot of each page has room for whom to call."""
        return not self.one_column

    @property
    def picture_mm(self) -> tuple[float, float]:
        """The place for a picture that takes all of a column, where there is one: width and height."""
        return (106.0, 60.0) if self.paper is Paper.A5 else (168.0, 100.0)

    @property
    def cover_picture_mm(self) -> float:
        """How high the picture on a cover may be."""
        # A sheet of Letter is shorter than one of A4.
        return 56.0 if self.paper is Paper.A5 else 64.0 if self.large else 74.0 if self.paper is Paper.LETTER else 92.0

    @property
    def wall(self) -> float:
        """How many times as large as on A4 all of a poster is: who stands before a large one stands further away."""
        large = self.form is Form.POSTER and self.paper is Paper.A3
        return self.paper.size_mm[0] / Paper.A4.size_mm[0] if large else 1.0

    @property
    def text_points(self) -> float:
        """The size of the running text, as the style sheets set it."""
        return 18.0 if self.large else SPACED_POINTS if self.spaced else 11.0 if self.form is Form.BOOKLET else 10.5

    def label_points(self, height_mm: float) -> float:
        """The size of the numbers in a picture: that of the running text; on a wall they grow with the picture.

        Where pictures shrink with the text, numbers are drawn larger, so that they still come out so.
        """
        if self.form is not Form.POSTER:
            return self.text_points if self.never_smaller else SHRINKING_POINTS.get(self.form, self.text_points)
        most = WALL_POINTS * self.paper.size_mm[0] / Paper.A4.size_mm[0]
        return max(self.text_points, min(most, height_mm * WALL_SHARE))

    @property
    def staff(self) -> bool:
        """Whether it is for staff."""
        return self.audience is Audience.STAFF
