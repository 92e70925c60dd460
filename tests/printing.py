"""Draws each print of a sample or of the project's own content once in a run of the tests, and says where all stands.

What one process has drawn, the others read from a folder that the run shares.
"""

import json
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias
from unittest.mock import patch

from canonical import booklet_edition
from filelock import FileLock
from print_layout import Box, Page, pages_of

from supple_editions import Edition
from supple_exporters.pdf import PdfExporter, PdfOptions, rendering
from supple_exporters.pdf.fitting import Sizes
from supple_exporters.pdf.markup import HtmlPrint
from supple_exporters.pdf.options import Form
from supple_exporters.testing import sample_editions

CHOICES: tuple[dict[str, Any], ...] = (
    {},
    {"paper": "letter", "text_size": "large"},
    {"paper": "letter", "ink": "low", "tracker": False},
    {"paper": "a5", "audience": "staff"},
    {"letters": "spaced", "theme": "clinic", "ink": "grey"},
)
"""Options of a print that tests of all prints try."""


FEW = (
    *((form, CHOICES[0]) for form in Form),
    (Form.HANDOUT, CHOICES[1]),
    (Form.SHEET, CHOICES[2]),
    (Form.EASY_READ, CHOICES[4]),
)
"""Of all prints that the options make these are tried in every run: each form as it is, and each choice of
options but that for staff on A5, which is tried in a sweep."""


def choices() -> list[tuple[Form, dict[str, Any]]]:
    """Each form with those of the options whose paper it can have."""
    every = [(form, options) for form in Form for options in CHOICES]
    chosen = [(PdfOptions.model_validate({"form": form, **options}), form, options) for form, options in every]
    return [(form, options) for of_form, form, options in chosen if of_form.paper in of_form.papers]


@dataclass(frozen=True)
class Print:
    """A PDF, and what stands where on each of its pages."""

    data: bytes
    pages: tuple[Page, ...]


Prints: TypeAlias = Callable[..., dict[str, Print]]
"""`prints(edition, **options)`: all prints by name, of a sample or a booklet of the content by its name."""


def edition(name: str) -> Edition:
    """A sample, or a booklet of the content for the reader that its file names."""
    return sample_editions().get(name) or booklet_edition(name)


def draw(found: Edition, **options: Any) -> dict[str, Print]:
    """Draw an edition, and keep the pages as they were laid out."""
    pages: dict[str, tuple[Page, ...]] = {}
    lay_out = rendering.lay_out

    def lay_out_and_keep(markup: HtmlPrint, guesses: dict[str, Sizes] | None = None) -> Box:
        drawn = lay_out(markup, guesses)
        pages[f"{markup.name}.pdf"] = pages_of(drawn)
        return drawn

    with patch.object(rendering, "lay_out", lay_out_and_keep):
        files = tuple(PdfExporter().export(found, PdfOptions.model_validate(options)))
    return {file.path.removesuffix(".pdf"): Print(file.data, pages[file.path]) for file in files}


def shared_prints(folder: Path) -> Prints:
    """Give prints out of a folder, into which whoever needs one first puts it."""

    @cache
    def read(name: str, options: str) -> dict[str, Print]:
        file = folder / sha256(f"{name} {options}".encode()).hexdigest()
        with FileLock(f"{file}.lock"):
            if not file.exists():
                file.write_bytes(pickle.dumps(draw(edition(name), **json.loads(options))))
            found: dict[str, Print] = pickle.loads(file.read_bytes())  # noqa: S301 - from a process of the same run
        return found

    def prints(name: str, **options: Any) -> dict[str, Print]:
        return read(name, PdfOptions.model_validate(options).model_dump_json())

    return prints
