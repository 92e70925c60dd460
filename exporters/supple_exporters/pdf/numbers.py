"""Whom to call about warning signs: signs and a theme in, the number of the place or of the publisher out, if any.

The number of the publisher stands beside signs that can wait alone: a clinic may be closed.
"""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions.model import Edition, EditionRedFlags
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.pdf.themes import find_theme, name_theme
from supple_schema.models.theme import Theme

CAN_WAIT = 3
"""The rank of the signs that ask for an ordinary appointment."""


def publisher_number(flags: EditionRedFlags, theme: Theme) -> str | None:
    """Give the telephone of the publisher, where it stands beside these signs."""
    return theme.phone if flags.phone is None and flags.rank >= CAN_WAIT else None


def signs_without_number(edition: Edition, options: PdfOptions) -> Iterator[EditionRedFlags]:
    """Give the warning signs beside which a print has a line to write the number on.

    Raises:
        ExportError: there is no such theme.
    """
    theme = find_theme(edition, name_theme(edition, options)).theme
    for flags in edition.safety.red_flags:
        if flags.phone is None and publisher_number(flags, theme) is None:
            yield flags
