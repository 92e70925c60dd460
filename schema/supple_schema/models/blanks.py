"""The parts of a new file that its author still has to write, each marked `FILL IN` and what belongs there.

`supple new` writes the marks, and validation finds them. A file that has one fits no model, so nothing unfinished can
reach a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.models import codes
from supple_schema.reading.document import Document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.yaml_reader import Data

MARK = "FILL IN"
BLANK = re.compile(rf"\b{MARK}\b[ :]*(?P<wanted>[^\n]*)")


@dataclass(frozen=True, slots=True)
class Blank:
    """One part to fill in: the path of its value, its place, and what belongs there."""

    path: DataPath
    label: Label
    wanted: str


def find_blanks(document: Document) -> list[Blank]:
    """Find every part that is still to be filled in."""
    return list(_find(document, document.data, ())) if MARK in document.file.text else []


def report_blank(blank: Blank) -> Diagnostic:
    """Say that a part is missing, and what belongs there."""
    wanted = f": {blank.wanted.rstrip('.')}" if blank.wanted else ""
    return codes.PartToFillIn.diagnostic(
        f"This part is still to be filled in{wanted}.",
        blank.label,
        hints=f"Write your own words in place of `{MARK}` and what follows it.",
    )


def _find(document: Document, value: Data, path: DataPath) -> Iterator[Blank]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _find(document, part, (*path, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _find(document, part, (*path, number))
    elif isinstance(value, str):
        for match in BLANK.finditer(value):
            yield Blank(path, document.text_label(path, *match.span()), match["wanted"].strip())
