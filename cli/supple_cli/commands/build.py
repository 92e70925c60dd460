"""`supple build`: content in, the outputs of its booklets out, all of them or none."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import read_checked, stop_on_errors, tell_errors
from supple_cli.content_paths import find_content
from supple_cli.output_writing import finish_earlier_build, out_option, write_outputs
from supple_cli.progress import show_progress
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_cli.terminal import open_console, wrap, write_lines
from supple_cli.wanted import OutputError, Task, doubled_names, make_output, plan_tasks, unknown_exporters
from supple_editions import Edition, brief_of, select_edition
from supple_exporters.discovery import BrokenExporterError, UnknownExporterError, find_exporters
from supple_exporters.hosting import Host, open_exporters
from supple_exporters.publisher import Output
from supple_exporters.settings import sort_settings
from supple_rules.error_scope import broken_booklets, errors_in, stopping_errors
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
Exit status: 0 all written, 1 a booklet was not built (the others were, and
what there was of it is as it was), 2 a wrong command line.
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

    An error stops the booklets that show what it is about, before anything of them is written; the others are built.
    New outputs take the place of older ones only when all of them are complete.
    """
    root = find_content(content)
    with _opened(exporters, time_limit) as hosts:
        set_values = _configure(hosts, settings)
        finish_earlier_build(root, out)
        library, report = read_checked(root)
        editions, failed = _make_editions(root, library, report, booklets)
        wanted = {edition.id: library.booklets[edition.id].model.outputs for edition in editions}
        tasks = plan_tasks(editions, wanted, hosts, set_values, exporters)
        problems = (*unknown_exporters(wanted, find_exporters().names), *doubled_names(tasks))
        failed |= dict(problems)
        outputs = _gather(_export(tasks, failed))
    outputs = [output for output in outputs if output.edition_id not in failed]
    if outputs:
        _tell(editions, outputs, write_outputs(root, out, outputs), hosts)
        _tell_elsewhere(report)
    if failed:
        raise click.ClickException(_failure(failed, bool(outputs)))


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


def _make_editions(
    root: Path, library: Library, report: Report, names: tuple[str, ...]
) -> tuple[list[Edition], dict[str, str]]:
    """Give the editions of the booklets that no error stops, and why each of the others is not built."""
    broken = broken_booklets(library)
    known = (*library.booklets, *broken)
    for name in names:
        if name not in known:
            raise click.UsageError(unknown("booklet", name, known))
    editions: list[Edition] = []
    stopping = Report()
    failed: dict[str, str] = {}
    for name in dict.fromkeys(names) or known:
        edition, found = None, errors_in(report, f"booklet/{name}")
        if name not in broken:
            brief = brief_of(library.booklets[name])
            found = stopping_errors(library, report, brief)
            edition, found = (None, found) if found.has_errors else select_edition(library, brief)
        if edition is not None:
            editions.append(edition)
            continue
        stopping += found
        failed[name] = f"`{name}` was not built, because of {_count(found)} in what it shows."
    if not editions:
        stop_on_errors(root, library, stopping if failed else report)
        raise click.ClickException(
            "There is nothing to build: the content has no booklet. Start one: supple new booklet."
        )
    if failed:
        tell_errors(root, library, stopping)
    return editions, failed


def _count(report: Report) -> str:
    number = report.count(Severity.ERROR)
    return f"{number} {'error' if number == 1 else 'errors'}"


def _export(tasks: list[Task], failed: dict[str, str]) -> Iterator[Output]:
    """Make the outputs of all booklets of which nothing has failed, and note what fails."""
    with show_progress(len(tasks)) as advance:
        for task in tasks:
            edition, host = task.edition, task.host
            advance(f"{edition.id}: {task.name or host.name}")
            if edition.id in failed:
                continue
            try:
                yield Output.of(edition, host.name, tuple(task.rename(make_output(task))))
            except OutputError as error:
                failed[edition.id] = str(error)
            except KeyboardInterrupt:
                click.echo(
                    f"Stopped while `{host.name}` of {host.package} was at `{edition.id}`. Nothing was written.",
                    err=True,
                )
                raise


def _failure(failed: Mapping[str, str], others: bool) -> str:
    """Say why booklets were not built, and what became of the rest."""
    if not others:
        rest = "Nothing was written."
    elif len(failed) == 1:
        rest = f"What there was of `{next(iter(failed))}` is as it was. The other booklets are written."
    else:
        rest = "What there was of them is as it was. The other booklets are written."
    return ("\n" if len(failed) > 1 else " ").join((*failed.values(), rest))


def _tell_elsewhere(report: Report) -> None:
    """Say what a check finds that has not stopped this build."""
    for severity in (Severity.ERROR, Severity.WARNING):
        number = report.count(severity)
        if number:
            found = f"{number} {severity.value}{'' if number == 1 else 's'}"
            click.echo(f"The content has {found}: `supple check`.", err=True)


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
