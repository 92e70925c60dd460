"""`supple build`: content in, the outputs of its booklets out, all of them or none."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import read_checked, stop_on_errors
from supple_cli.content_paths import find_content
from supple_cli.output_writing import finish_earlier_build, out_option, write_outputs
from supple_cli.progress import show_progress
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_cli.terminal import open_console, wrap, write_lines
from supple_cli.wanted import Task, doubled_names, plan_tasks, unknown_exporters
from supple_editions import Edition, brief_of, select_edition
from supple_exporters.contract import ExportError
from supple_exporters.discovery import BrokenExporterError, UnknownExporterError, find_exporters
from supple_exporters.hosting import ExporterFaultError, Host, open_exporters
from supple_exporters.publisher import Output
from supple_exporters.settings import sort_settings
from supple_schema.diagnostics import Report, Severity
from supple_schema.linking import Library


@click.command(
    epilog="""
\b
Examples:
  supple build
  supple build pdf --booklet daily-routine
  supple build cards json --out /tmp/outputs --set cards.width=60

\b
Exit status: 0 all written, 1 the content has errors or an output cannot be
made (then nothing is written), 2 a wrong command line.
"""
)
@click.argument("exporters", metavar="[EXPORTER]...", nargs=-1)
@click.option("--booklet", "booklets", metavar="ID", multiple=True, help="Only this booklet. Can be given again.")
@content_option
@out_option
@click.option(
    "--set",
    "settings",
    metavar="EXPORTER.OPTION=VALUE",
    multiple=True,
    help="Set an option of an exporter; `supple exporters` lists them. Can be given again.",
)
@click.option(
    "--time-limit",
    metavar="SECONDS",
    type=click.IntRange(min=1),
    default=600,
    help="How long an exporter of another package may take for one booklet. Default: 600.",
)
def command(
    exporters: tuple[str, ...],
    booklets: tuple[str, ...],
    content: Path | None,
    out: Path | None,
    settings: tuple[str, ...],
    time_limit: int,
) -> None:
    """Check content, then write the outputs of its booklets: by each EXPORTER named, or by all there are.

    Errors in the content stop the build before anything is written. New outputs take the place of older ones only when
    all of them are complete.
    """
    root = find_content(content)
    with _opened(exporters, time_limit) as hosts:
        set_values = _configure(hosts, settings)
        finish_earlier_build(root, out)
        library, report = read_checked(root)
        stop_on_errors(root, library, report)
        editions = _select(root, library, booklets)
        wanted = {edition.id: library.booklets[edition.id].model.outputs for edition in editions}
        tasks = plan_tasks(editions, wanted, hosts, set_values, exporters)
        problems = [*unknown_exporters(wanted, find_exporters().names), *doubled_names(tasks)]
        if problems:
            raise click.ClickException("\n".join(problems))
        outputs = _gather(_export(tasks))
    _tell(editions, outputs, write_outputs(root, out, outputs), hosts)
    warnings = report.count(Severity.WARNING)
    if warnings:
        click.echo(
            f"The content has {warnings} {'warning' if warnings == 1 else 'warnings'}: `supple check`.", err=True
        )


@contextmanager
def _opened(names: tuple[str, ...], seconds: int) -> Generator[dict[str, Host]]:
    try:
        with open_exporters(find_exporters(), names, seconds) as (hosts, broken):
            for plugin in broken:
                click.echo(f"Warning: {plugin} The other exporters are not affected.", err=True)
            yield hosts
    except UnknownExporterError as error:
        raise click.UsageError(str(error)) from error
    except BrokenExporterError as error:
        raise click.ClickException(str(error)) from error


def _configure(hosts: Mapping[str, Host], settings: tuple[str, ...]) -> dict[str, dict[str, str]]:
    values, problems = sort_settings(settings, tuple(hosts))
    for name, host in hosts.items():
        problems += host.configure(values[name])
    if problems:
        raise click.UsageError("\n".join(problems))
    return values


def _select(root: Path, library: Library, names: tuple[str, ...]) -> list[Edition]:
    for name in names:
        if name not in library.booklets:
            raise click.UsageError(unknown("booklet", name, library.booklets))
    editions: list[Edition] = []
    reports = Report()
    for name in dict.fromkeys(names) or library.booklets:
        edition, found = select_edition(library, brief_of(library.booklets[name]))
        reports += found
        if edition is not None:
            editions.append(edition)
    stop_on_errors(root, library, reports)
    if not editions:
        raise click.ClickException(
            "There is nothing to build: the content has no booklet. Start one: supple new booklet."
        )
    return editions


def _export(tasks: list[Task]) -> Iterator[Output]:
    with show_progress(len(tasks)) as advance:
        for task in tasks:
            edition, host, name = task.edition, task.host, task.host.name
            advance(f"{edition.id}: {task.name or name}")
            problems = host.configure(task.values)
            if problems:
                raise click.ClickException(
                    f"An output that the booklet `{edition.id}` wants cannot be made. {' '.join(problems)}"
                )
            try:
                artifacts = host.export(edition)
            except ExportError as error:
                raise click.ClickException(
                    f"`{name}` cannot make `{edition.id}`: {error} Nothing was written."
                ) from error
            except ExporterFaultError as fault:
                raise click.ClickException(
                    f"The exporter `{name}` of {host.package} has a fault, met at the booklet `{edition.id}`:"
                    f" {fault}. Nothing was written. Report it to the people who make the exporter; SUPPLE_DEBUG=1"
                    " shows more."
                ) from fault
            except KeyboardInterrupt:
                click.echo(
                    f"Stopped while `{name}` of {host.package} was at `{edition.id}`. Nothing was written.",
                    err=True,
                )
                raise
            yield Output.of(edition, name, tuple(task.rename(artifacts)))


def _gather(outputs: Iterable[Output]) -> list[Output]:
    """Put the files of one exporter for one booklet together: they share a folder."""
    gathered: dict[str, Output] = {}
    for output in outputs:
        before = gathered.get(output.folder)
        artifacts = (*before.artifacts, *output.artifacts) if before else output.artifacts
        gathered[output.folder] = replace(output, artifacts=artifacts)
    return list(gathered.values())


def _tell(editions: list[Edition], outputs: list[Output], places: list[str], hosts: Mapping[str, Host]) -> None:
    console = open_console()
    for edition in editions:
        write_lines(console, wrap(console, Text.assemble((edition.title, "bold"))))
        for output, place in zip(outputs, places, strict=True):
            if output.edition_id == edition.id:
                write_lines(console, wrap(console, Text(place), "    ", first="  "))
    losses = {name: host.profile.losses for name, host in hosts.items() if host.profile.losses}
    if losses:
        write_lines(console, [Text()])
    for name, lost in losses.items():
        told = f" leaves out {len(lost)} of the fields of an edition. `supple exporters` names them."
        write_lines(console, wrap(console, Text.assemble((name, "bold"), told)))
    write_lines(console, [Text()])
    for notice in dict.fromkeys(edition.review.notice for edition in editions):
        write_lines(console, wrap(console, Text(notice, "bold yellow")))
