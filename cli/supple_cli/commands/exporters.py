"""`supple exporters`: what content can become, from the exporters that are installed."""

from __future__ import annotations

import click
from rich.text import Text

from supple_cli.terminal import open_console, wrap, write_lines
from supple_exporters.discovery import find_exporters
from supple_exporters.isolation import Host, open_exporters


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
    console = open_console()
    with open_exporters(find_exporters()) as (hosts, broken):
        for number, (name, host) in enumerate(hosts.items()):
            if number:
                write_lines(console, [Text()])
            write_lines(console, wrap(console, Text.assemble((name, "bold"), f": {host.profile.summary}")))
            for line in _details(host):
                write_lines(console, wrap(console, line, "      ", first="  "))
        for plugin in broken:
            click.echo(f"Warning: {plugin}", err=True)


def _details(host: Host) -> list[Text]:
    options = [
        Text.assemble((f"--set {host.name}.{option.name}={option.default}", "green"), f"  {option.description}")
        for option in host.profile.options
    ]
    losses = host.profile.losses
    return [*options, *([Text(f"It leaves out: {', '.join(losses)}.", "dim")] if losses else [])]
