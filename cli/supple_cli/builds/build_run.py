"""A build that has something to make: what was asked for and what earlier builds have left in, outputs out."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from supple_cli.builds.incremental import build_folders
from supple_cli.builds.notices import tell_notices
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
    tell_removed,
    tell_unserved,
)
from supple_cli.builds.whole_set import find_whole, make_whole
from supple_cli.builds.writing import (
    find_out,
    remove_outputs,
    write_outputs,
)
from supple_cli.checked_content import read_checked, stop_on_errors, tell_errors
from supple_cli.suggestions import unknown
from supple_cli.workers import may_start_processes
from supple_editions import Edition, all_briefs, select_edition
from supple_exporters.discovery import BrokenExporterError, UnknownExporterError, find_exporters
from supple_exporters.isolation import Host, open_exporters
from supple_exporters.publishing.memory import Memory, write_memory
from supple_exporters.settings import sort_settings
from supple_rules.error_scope import broken_booklets, errors_in, stopping_errors
from supple_schema.diagnostics import Report, Severity
from supple_schema.diagnostics.wording import counted
from supple_schema.isolation import PlugInFaultError
from supple_schema.linking import Library


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What was asked for. `key` is the digest of all that the build looks at, where nobody's code may change unseen."""

    root: Path
    out: Path | None
    exporters: tuple[str, ...]
    booklets: tuple[str, ...]
    whole: str | None
    settings: tuple[str, ...]
    time_limit: int
    drafts: bool
    fresh: bool
    key: str | None


def run_build(request: BuildRequest, memory: Memory) -> None:
    """Make what is not there already, write it, and say so.

    Raises:
        click.ClickException: a booklet was not built; the others are written.
    """
    root, whole = request.root, request.whole
    place = find_out(root, request.out)
    with _opened(request.exporters, request.time_limit) as hosts:
        set_values = _configure(hosts, request.settings)
        library, report = read_checked(root)
        briefs = all_briefs(library, drafts=request.drafts) if whole is None else find_whole(library, whole)
        if whole is None:
            editions, failed = _make_editions(root, library, report, request.booklets, drafts=request.drafts)
        else:
            editions, failed = [make_whole(root, library, report, briefs[f"whole-{whole}"])], {}
        wanted = {edition.id: briefs[edition.id].booklet.outputs for edition in editions}
        tasks, over = plan_tasks(editions, wanted, hosts, set_values, request.exporters)
        failed |= {name: why for name in wanted if (why := impossible_outputs(name, briefs[name].booklet))}
        folders = build_folders(
            tasks,
            failed,
            Memory() if request.fresh else memory,
            place,
            choosing={name for name, values in set_values.items() if values},
            alone=not may_start_processes(),
        )
    notices = tuple(dict.fromkeys(edition.review.notice for edition in editions))
    if folders:
        changed = [folder.output for folder in folders if folder.changed]
        write_outputs(root, request.out, changed)
        full = {name: outputs for name, outputs in wanted.items() if name not in failed and not request.exporters}
        unwanted = unwanted_folders(full, hosts)
        gone, left = remove_outputs(place, unwanted)
        made = {name: made for name, made in memory.folders.items() if name not in unwanted}
        made |= {folder.output.folder: folder.memory for folder in folders}
        elsewhere = _elsewhere(report)
        kept = Memory(key=None if failed or left else request.key, notices=notices, elsewhere=elsewhere, folders=made)
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
        failed[name] = (
            f"`{name}` was not built, because of {counted(found.count(Severity.ERROR), 'error')} in what it shows."
        )
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
    return tuple(counted(number, name) for name, number in counts if number)
