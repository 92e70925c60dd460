"""Options of a handout's print that stand on the command line: settings in, values by option out."""

from __future__ import annotations

import click

from supple_exporters.pdf import PdfExporter
from supple_exporters.settings import SettingError, make_options, sort_settings


def read_print_settings(settings: tuple[str, ...]) -> dict[str, str]:
    """Read settings such as `pdf.ink=low`.

    Raises:
        click.UsageError: there is no such option, or a value is not right.
    """
    values, problems = sort_settings(settings, ("pdf",))
    try:
        make_options(PdfExporter, values["pdf"])
    except SettingError as error:
        problems += error.problems
    if problems:
        raise click.UsageError("\n".join(map(str, problems)))
    return values["pdf"]
