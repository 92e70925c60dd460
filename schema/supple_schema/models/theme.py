"""A theme: how a publisher's prints look, and what stands on them about the publisher.

A theme is content because it travels as data: it is checked with its place in the file, and no exporter opens a file.
Safety text, its colours and its shapes are no part of it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from supple_schema.models.base import Date, Model, Text
from supple_schema.models.image import ImagePath

WHITE = "#ffffff"
SHIPPED = ("calm", "clinic")
"""The themes that every set has."""
LEAST_CONTRAST = 7.0
"""For text, by WCAG 2.2, success criterion 1.4.6 (level AAA)."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$"), Field(examples=["#0b5a58"])]
"""A colour as `#` and six hexadecimal digits."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour, 0 to 1 (WCAG 2.2, "relative luminance")."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def blend(colour: str, other: str, share: float) -> str:
    """Mix a colour with a share, 0 to 1, of another one."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


class Face(StrEnum):
    """The typeface of a print."""

    ATKINSON = "atkinson"
    """Atkinson Hyperlegible Next: letters that are easily mistaken for each other differ."""
    LEXEND = "lexend"
    """Lexend: wide letters, set apart."""


class CoverStyle(StrEnum):
    """How the cover of a booklet is built."""

    PLATE = "plate"
    """A field of the accent colour, with the title on it."""
    PLAIN = "plain"
    """White, with the logo at the top and a line of the accent colour."""


class Colours(Model):
    """Colours of a theme. Those of warning signs, of the stop rule and of the emergency line are always the same."""

    begin_with: ClassVar[frozenset[str]] = frozenset({"accent"})

    tint: Colour = "#e4efec"
    """The pale ground of labels."""

    panel: Colour = "#f6f1e7"
    """The pale ground of doses."""

    line: Colour = "#d8cdb8"
    """Thin lines and frames."""

    ink: Colour = "#14263b"
    """Running text. It needs a contrast of 7 to 1 with white and with both pale grounds."""

    accent: Colour = "#0b5a58"
    """Headings, numbers and bands. It needs a contrast of 7 to 1 with white and with the ground of doses."""

    @field_validator("tint", "panel")
    @classmethod
    def _pale(cls, value: str) -> str:
        if contrast(value, cls.model_fields["ink"].default) < LEAST_CONTRAST:
            raise PydanticCustomError(
                "contrast",
                "This ground is too dark: text on it could not be read.",
                {"hint": f"Write a paler colour, such as `{blend(value, WHITE, 0.8)}`."},
            )
        return value

    @field_validator("ink", "accent")
    @classmethod
    def _dark(cls, value: str, info: ValidationInfo) -> str:
        grounds = {"white": WHITE, "panel": info.data.get("panel", WHITE)}
        if info.field_name == "ink":
            grounds["tint"] = info.data.get("tint", WHITE)
        name, ratio = min(
            ((name, contrast(value, ground)) for name, ground in grounds.items()), key=lambda pair: pair[1]
        )
        if ratio < LEAST_CONTRAST:
            raise PydanticCustomError(
                "contrast",
                "`{colour}` has a contrast of {ratio} to 1 with {ground}, and text needs at least 7 to 1.",
                {
                    "colour": value,
                    "ratio": f"{ratio:.1f}",
                    "ground": name if name == "white" else f"`{name}`",
                    "hint": f"Write a darker colour, such as `{_darker(value, tuple(grounds.values()))}`.",
                },
            )
        return value


def _darker(colour: str, grounds: tuple[str, ...]) -> str:
    """The nearest mixture with black that can be read on all grounds."""
    shares = (step / 20 for step in range(1, 20))
    mixtures = (blend(colour, "#000000", share) for share in shares)
    fits = (mixture for mixture in mixtures if min(contrast(mixture, ground) for ground in grounds) >= LEAST_CONTRAST)
    return next(fits, "#000000")


class ThemePicture(Model):
    """A picture of the publisher's own."""

    file: ImagePath
    """The file, from the folder `images/`: an SVG, a PNG or a JPEG."""

    alt: Text
    """What it shows, for people who cannot see it. For a logo, the name that it stands for."""


class ThemeWording(Model):
    """Words of the program that a publisher says in another way. Safety text is never among them."""

    made_by: Text | None = None
    """Before the publisher's name on the cover, in place of `Made by`."""

    from_whom: Text | None = None
    """Beside the line on which the person who hands it out writes a name, in place of `From`."""

    questions: Text | None = None
    """Over the box for questions, in place of `Questions for my doctor or physiotherapist`."""


class Theme(Model):
    """How a publisher's prints look: `pdf.theme` chooses one by the name of its file."""

    begin_with: ClassVar[frozenset[str]] = frozenset({"colours", "phone"})

    title: Text
    """Its name, for lists."""

    colours: Colours = Colours()
    """The colours."""

    face: Face = Face.ATKINSON
    """The typeface: `atkinson` or `lexend`."""

    cover: CoverStyle = CoverStyle.PLATE
    """How the cover is built: `plate` or `plain`."""

    logo: ThemePicture | None = None
    """The logo, for the cover and the head of handouts and sheets."""

    cover_picture: ThemePicture | None = None
    """The picture on the cover, in place of an exercise of the booklet."""

    contact: tuple[Text, ...] = ()
    """How to reach the publisher, line by line: department, address."""

    phone: Text | None = None
    """The publisher's telephone, as it is to be printed: `020 7946 0000, Monday to Friday`.

    It also stands beside the signs that ask for an appointment, where the place has no number for them. Never beside
    those that cannot wait.
    """

    leaflet_code: Text | None = None
    """The publisher's own number for the leaflet."""

    review_by: Date | None = None
    """The day by which the publisher looks at the leaflet again."""

    wording: ThemeWording = ThemeWording()
    """Words of the program, said in another way."""

    @property
    def pictures(self) -> dict[str, ThemePicture]:
        """Its pictures by the name of their field."""
        named = {"logo": self.logo, "cover_picture": self.cover_picture}
        return {name: picture for name, picture in named.items() if picture is not None}
