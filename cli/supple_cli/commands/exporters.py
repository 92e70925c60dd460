"""`supple exporters`: what content can become, from the exporters that are installed."""

from __future__ import annotations

import click
from rich.text import Text

from supple_cli.terminal import write_text
from supple_exporters.discovery import BrokenExporterError, UnknownExporterError, find_exporters
from supple_exporters.isolation import Host, open_exporters
from supple_schema.diagnostics.wording import counted


@click.command(
    epilog="""
\b
Examples:
  supple exporters
  supple exporters pdf
  supple build cards --set cards.width=60
"""
)
@click.argument("names", metavar="[NAME]...", nargs=-1)
def command(names: tuple[str, ...]) -> None:
    """List the exporters: what each makes and its options; with a NAME also which fields it leaves out.

    No exporter leaves out a warning sign, the stop rule or the disclaimer. An exporter of another package is found when
    that package is installed beside Supple.
    """
    try:
        with open_exporters(find_exporters(), names) as (hosts, broken):
            for number, (name, host) in enumerate(hosts.items()):
                if number:
                    write_text("")
                write_text(Text.assemble((name, "bold"), f": {host.profile.summary}"))
                for line in _details(host, losses=bool(names)):
                    write_text(line, "      ", first="  ")
            for plugin in broken:
                click.echo(f"Warning: {plugin}", err=True)
    except UnknownExporterError as error:
        raise click.UsageError(str(error)) from error
    except BrokenExporterError as error:
        raise click.ClickException(str(error)) from error


def _details(host: Host, *, losses: bool) -> list[Text]:
    options = [
        Text.assemble((f"--set {host.name}.{option.name}={option.default}", "green"), f"  {option.description}")
        for option in host.profile.options
    ]
    left_out = host.profile.losses
    if not left_out:
        return options
    if losses:
        told = f"Never a warning sign, but these fields of an edition it leaves out: {', '.join(left_out)}."
    else:
        number = counted(len(left_out), "field")
        told = f"It leaves out {number} of an edition, never a warning sign: `supple exporters {host.name}` names them."
    return [*options, Text(told, "dim")]
