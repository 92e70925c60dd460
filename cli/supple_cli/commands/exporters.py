"""`supple exporters`: what content can become, from the exporters that are installed."""

from __future__ import annotations

import click
from rich.text import Text

from supple_cli.terminal import open_console, wrap, write_lines
from supple_exporters.contract import Exporter
from supple_exporters.discovery import find_exporters


@click.command(
    epilog="""
\b
Examples:
  supple exporters
  supple build cards --set cards.width=60
"""
)
def command() -> None:
    """List the exporters: what each makes, its options and what it cannot carry.

    An exporter of another package is found when that package is installed beside Supple.
    """
    working, broken = find_exporters().load_all()
    console = open_console()
    for number, (name, exporter) in enumerate(working.items()):
        if number:
            write_lines(console, [Text()])
        write_lines(console, wrap(console, Text.assemble((name, "bold"), f": {exporter.summary}")))
        for line in _details(name, exporter):
            write_lines(console, wrap(console, line, "      ", first="  "))
    for plugin in broken:
        click.echo(f"Warning: {plugin}", err=True)


def _details(name: str, exporter: type[Exporter]) -> list[Text]:
    options = [
        Text.assemble((f"--set {name}.{option}={_plain(field.default)}", "green"), f"  {field.description or ''}")
        for option, field in exporter.Options.model_fields.items()
    ]
    return [*options, *(Text(f"It has no {loss}.", "dim") for loss in exporter.losses)]


def _plain(value: object) -> str:
    text = getattr(value, "value", value)
    return "" if text is None else str(text).lower() if isinstance(text, bool) else str(text)
