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


class MissingNumber(NamedTuple):
    """A line to write a number on, beside these signs. `placed` is whether the place is known."""

    signs: str
    can_wait: bool
    placed: bool


def find_missing_numbers(edition: Edition, options: PdfOptions) -> tuple[MissingNumber, ...]:
    """Give the lines to write a number on that a print of an edition has."""
    placed = edition.reader.place is not None
    signs = signs_without_number(edition, options)
    return tuple(MissingNumber(flags.title, flags.rank >= CAN_WAIT, placed) for flags in signs)


def describe_missing_numbers(missing_numbers: Collection[MissingNumber], how: str) -> str:
    """Say which numbers are to be written in by hand, and what prints them. `how` names a place."""
    signs = ", ".join(f"“{title}”" for title in dict.fromkeys(missing.signs for missing in missing_numbers))
    told = f"Note: no number to call is known for {signs}. There is a line to write it on."
    return " ".join((told, *_ways(missing_numbers, how)))


def _ways(missing_numbers: Collection[MissingNumber], how: str) -> Iterator[str]:
    pressing = [missing for missing in missing_numbers if not missing.can_wait]
    if any(not missing.placed for missing in pressing):
        yield NO_PLACE.format(how=how)
    if any(missing.placed for missing in pressing):
        yield OF_PLACE
    if len(pressing) < len(missing_numbers):
        yield THEME
