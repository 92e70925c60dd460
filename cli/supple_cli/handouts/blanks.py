"""What a handout has to be filled in by hand because nobody has told Supple a number: an edition in, a note out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from supple_editions import Edition
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.numbers import CAN_WAIT, signs_without_number

THEME = (
    'Yours comes from a theme: `supple new theme "Our clinic"`, with its `phone` and its `contact`, and'
    " `theme: our-clinic` in supple.yaml."
)
NO_PLACE = "Those of the place come with {how}, or with `place: en-GB` in supple.yaml."
OF_PLACE = "Those of the place come from its file in `locales/`: add them to its `phones`."


class Blank(NamedTuple):
    """A line to write a number on, beside these signs. `placed` is whether the place is known."""

    signs: str
    can_wait: bool
    placed: bool


def find_blanks(edition: Edition, options: PdfOptions) -> tuple[Blank, ...]:
    """Give the lines to write a number on that a print of an edition has."""
    placed = edition.reader.place is not None
    signs = signs_without_number(edition, options)
    return tuple(Blank(flags.title, flags.rank >= CAN_WAIT, placed) for flags in signs)


def describe_blanks(blanks: Collection[Blank], how: str) -> str:
    """Say which numbers are to be written in by hand, and what prints them. `how` names a place."""
    signs = ", ".join(f"“{title}”" for title in dict.fromkeys(blank.signs for blank in blanks))
    told = f"Note: no number to call is known for {signs}. There is a line to write it on."
    return " ".join((told, *_ways(blanks, how)))


def _ways(blanks: Collection[Blank], how: str) -> Iterator[str]:
    pressing = [blank for blank in blanks if not blank.can_wait]
    if any(not blank.placed for blank in pressing):
        yield NO_PLACE.format(how=how)
    if any(blank.placed for blank in pressing):
        yield OF_PLACE
    if len(pressing) < len(blanks):
        yield THEME
