"""The theme of a print: a name and an edition in, the theme out. A set's own themes stand before those shipped."""

from __future__ import annotations

from functools import cache
from importlib import resources

from supple_editions.model import Edition, EditionTheme
from supple_exporters.contract import ExportError
from supple_exporters.pdf.options import PdfOptions
from supple_schema.diagnostics.wording import choices, nearest, shorten
from supple_schema.models.kinds import KINDS
from supple_schema.models.theme import Theme
from supple_schema.models.validation import validate
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile

CALM = "calm"


def find_theme(edition: Edition, name: str) -> EditionTheme:
    """Give a theme by its name.

    Raises:
        ExportError: there is none of that name.
    """
    themes = {**shipped_themes(), **{theme.id: theme for theme in edition.themes}}
    if name not in themes:
        near = nearest(name, list(themes))
        meant = f" Did you mean `{near}`?" if near else ""
        raise ExportError(
            f"There is no theme `{shorten(name)}`.{meant} There are {choices(themes, last='and', most=20)}."
            ' Start one: supple new theme "Our clinic".'
        )
    return themes[name]


def name_theme(edition: Edition, options: PdfOptions) -> str:
    """Name the theme of a print: the one that was asked for, else that of the edition, else the usual one."""
    return edition.theme if edition.theme and "theme" not in options.model_fields_set else options.theme


@cache
def shipped_themes() -> dict[str, EditionTheme]:
    """The themes of this package, by name: files of the same kind as those that publishers write."""
    folder = resources.files("supple_exporters.pdf") / "themes"
    files = sorted(folder.iterdir(), key=lambda file: file.name)
    return {file.name.removesuffix(".yaml"): _read(file.name, file.read_text(encoding="utf-8")) for file in files}


def _read(name: str, text: str) -> EditionTheme:
    document, found = read_document(SourceFile(name, text))
    theme, wrong = (None, ()) if document is None else validate(KINDS["theme"], document)
    if not isinstance(theme, Theme):
        raise TypeError(f"the theme {name} of this package is broken: {found or wrong}")
    return EditionTheme(id=name.removesuffix(".yaml"), theme=theme)
