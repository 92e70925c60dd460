"""`supple build`: content in, the outputs of its booklets out; of each booklet all of them or none."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from supple_cli.builds.incremental import build_folders
from supple_cli.builds.input_digest import digest_inputs, has_plug_ins
from supple_cli.builds.other_bodies import tell_other_bodies
from supple_cli.builds.plan import (
    describe_plug_in_fault,
    impossible_outputs,
    plan_tasks,
    unwanted_folders,
)
from supple_cli.builds.summary import (
    tell_blanks,
    tell_chosen,
    tell_made,
    tell_notices,
    tell_removed,
    tell_unchanged,
    tell_unserved,
)
from supple_cli.builds.whole_set import find_whole, make_whole
from supple_cli.builds.writing import (
    find_out,
    finish_earlier_build,
    out_option,
    remove_outputs,
    write_outputs,
)
from supple_cli.checked_content import read_checked, stop_on_errors, tell_errors
from supple_cli.content_paths import find_content
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_cli.workers import may_start_processes
from supple_editions import Edition, all_briefs, select_edition
from supple_exporters.discovery import BrokenExporterError, UnknownExporterError, find_exporters
from supple_exporters.isolation import Host, open_exporters
from supple_exporters.publishing.memory import Memory, read_made, read_memory, write_memory
from supple_exporters.settings import sort_settings
from supple_rules.error_scope import broken_booklets, errors_in, stopping_errors
from supple_schema.diagnostics import Report, Severity
from supple_schema.isolation import PlugInFaultError
from supple_schema.linking import Library


@click.command(
    epilog="""
\b
Examples:
  supple build
  supple build pdf --booklet daily-routine
  supple build json --whole back --set json.form=sqlite
  supple build cards json --out /tmp/outputs --set cards.width=60

\b
Exit status: 0 all written, 1 a booklet was not built (the others were, and
what there was of it is as it was), 2 a wrong command line.
"""
)
@click.argument("exporters", metavar="[EXPORTER]...", nargs=-1)
@click.option("--booklet", "booklets", metavar="ID", multiple=True, help="Only this booklet. Can be given again.")
@click.option(
    "--whole",
    metavar="SUBJECT",
    help="All that the set has on a subject, without a booklet, in place of the booklets. Needs an EXPORTER.",
)
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
@click.option("--drafts", is_flag=True, help="Build a preview, which may show drafts, and says so. Needs --out.")
@click.option("--fresh", is_flag=True, help="Make all outputs anew, also those that are there already.")
def command(
    exporters: tuple[str, ...],
    booklets: tuple[str, ...],
    content: Path | None,
    out: Path | None,
    settings: tuple[str, ...],
    **how: Any,
) -> None:
    """Check content, then write the outputs of its booklets: by each EXPORTER named, or by all there are.

    An error stops the booklets that show what it is about, before anything of them is written; the others are built.
    New outputs take the place of older ones only when all of them are complete. What is there already, made of the same
    content by the same program, is not made again. Without an EXPORTER, outputs that a booklet wants no more are
    removed, unless somebody has changed them.

    A booklet with `draft: true` is named and not built, and one that shows a draft is an error, but in a preview.
    """
    drafts: bool = how["drafts"]
    if drafts and out is None:
        raise click.UsageError("Say where to write the preview, so that it takes no other's place: --drafts --out DIR.")
    whole: str | None = how["whole"]
    if whole is not None and (booklets or drafts or not exporters):
        how_to = "supple build json --whole SUBJECT"
        raise click.UsageError(f"Say which output of the whole is wanted, and no booklet: {how_to}.")
    root = find_content(content)
    finish_earlier_build(root, out)
    place = find_out(root, out)
    memory = read_memory(place)
    asked = (exporters, booklets, whole, settings, drafts, date.today())  # noqa: DTZ011 - local, as of the check
    key = None if has_plug_ins() else digest_inputs(root, repr(asked)).hex()
    if (
        key
        and memory.key == key
        and not how["fresh"]
        and all(read_made(place, *made) for made in memory.folders.items())
    ):
        tell_unchanged(place, memory)
        return
    with _opened(exporters, how["time_limit"]) as hosts:
        set_values = _configure(hosts, settings)
        library, report = read_checked(root)
        briefs = all_briefs(library, drafts=drafts) if whole is None else find_whole(library, whole)
        if whole is None:
            editions, failed = _make_editions(root, library, report, booklets, drafts=drafts)
        else:
            editions, failed = [make_whole(root, library, report, briefs[f"whole-{whole}"])], {}
        wanted = {edition.id: briefs[edition.id].booklet.outputs for edition in editions}
        tasks, over = plan_tasks(editions, wanted, hosts, set_values, exporters)
        failed |= {name: why for name in wanted if (why := impossible_outputs(name, briefs[name].booklet))}
        folders = build_folders(
            tasks,
            failed,
            Memory() if how["fresh"] else memory,
            place,
            choosing={name for name, values in set_values.items() if values},
            alone=not may_start_processes(),
        )
    notices = tuple(dict.fromkeys(edition.review.notice for edition in editions))
    if folders:
        changed = [folder.output for folder in folders if folder.changed]
        write_outputs(root, out, changed)
        full = {name: outputs for name, outputs in wanted.items() if name not in failed and not exporters}
        unwanted = unwanted_folders(full, hosts)
        gone, left = remove_outputs(place, unwanted)
        made = {name: made for name, made in memory.folders.items() if name not in unwanted}
        made |= {folder.output.folder: folder.memory for folder in folders}
        elsewhere = _elsewhere(report)
        kept = Memory(key=None if failed or left else key, notices=notices, elsewhere=elsewhere, folders=made)
        write_memory(place, kept)
        tell_made(editions, folders, place)
        tell_chosen(over, folders, place)
        tell_removed(place, gone, left)
        tell_blanks(edition for edition in editions if edition.id not in failed)
        tell_unserved([edition for edition in editions if edition.id in full], wanted)
        tell_notices(notices, elsewhere)
    if failed:
        raise click.ClickException(_failure(failed, bool(folders)))


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
    values, unsorted = sort_settings(settings, tuple(hosts))
    problems = list(map(str, unsorted))
    for name, host in hosts.items():
        try:
            problems += host.configure(values[name])
        except PlugInFaultError as fault:
            raise click.ClickException(describe_plug_in_fault(host, "its options", fault)) from fault
    if problems:
        raise click.UsageError("\n".join(problems))
    return values


def _make_editions(
    root: Path, library: Library, report: Report, names: tuple[str, ...], *, drafts: bool
) -> tuple[list[Edition], dict[str, str]]:
    """Give the editions of the booklets that no error stops, and why each of the others is not built.

    Drafts that nobody asked for by name are left out, and told.
    """
    broken = broken_booklets(library)
    briefs = all_briefs(library, drafts=drafts)
    files = {name: brief.file.key for name, brief in briefs.items() if brief.file}
    files |= {name: f"booklet/{name}" for name in broken}
    chosen: list[str] = []
    for name in names:
        if name not in files:
            raise click.UsageError(unknown("booklet", name, files))
        chosen += [other for other, key in files.items() if key == f"booklet/{name}"] or [name]
    editions: list[Edition] = []
    stopping = Report()
    failed: dict[str, str] = {}
    waiting = [name for name, key in files.items() if key in library.drafts and not (names or drafts)]
    for name in dict.fromkeys(chosen) or [name for name in files if name not in waiting]:
        edition, found = None, errors_in(report, files[name])
        if files[name] in library.unfinished or (files[name] in library.drafts and not drafts):
            failed[name] = f"`{name}` was not built: it is a draft. {_finish(report, library.drafts[files[name]])}"
            continue
        if name not in broken:
            brief = briefs[name]
            found = stopping_errors(library, report, brief)
            edition, found = (None, found) if found.has_errors else select_edition(library, brief)
        if edition is not None:
            editions.append(edition)
            tell_other_bodies(edition, briefs[name].booklet.figures.build)
            continue
        stopping += found
        failed[name] = f"`{name}` was not built, because of {_count(found)} in what it shows."
    if waiting:
        are, them = ("it is a draft", "it") if len(waiting) == 1 else ("they are drafts", "them")
        listed = ", ".join(f"`{name}`" for name in waiting)
        click.echo(f"Not built, as {are}: {listed}. To look at {them}: supple build --drafts --out DIR.", err=True)
    if waiting and not editions and not failed:
        raise click.ClickException("There is nothing else to build.")
    if not editions:
        stop_on_errors(root, library, stopping if failed else report)
        if failed:
            raise click.ClickException(_failure(failed, others=False))
        raise click.ClickException(
            "There is nothing to build: the content has no booklet. Start one: supple new booklet."
        )
    if failed:
        tell_errors(root, library, stopping)
    return editions, failed


def _finish(report: Report, path: str) -> str:
    """Say what makes a draft a booklet: what `supple check` finds in it, else the line that says that it is one."""
    if any(found.place and found.place.file == path for found in report):
        return "`supple check` says what it lacks."
    return "`supple check` finds nothing that it lacks. If you have finished it, delete its line `draft: true`."


def _count(report: Report) -> str:
    number = report.count(Severity.ERROR)
    return f"{number} {'error' if number == 1 else 'errors'}"


def _failure(failed: Mapping[str, str], others: bool) -> str:
    """Say why booklets were not built, and what became of the rest."""
    if not others:
        rest = "Nothing was written."
    elif len(failed) == 1:
        rest = f"What there was of `{next(iter(failed))}` is as it was. The other booklets are written."
    else:
        rest = "What there was of them is as it was. The other booklets are written."
    return ("\n" if len(failed) > 1 else " ").join((*failed.values(), rest))


def _elsewhere(report: Report) -> tuple[str, ...]:
    """Say what a check finds that has not stopped this build."""
    counts = ((severity.value, report.count(severity)) for severity in (Severity.ERROR, Severity.WARNING))
    return tuple(f"{number} {name}{'' if number == 1 else 's'}" for name, number in counts if number)
