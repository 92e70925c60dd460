"""Makes what a build lacks: tasks and what earlier builds have left in, folders of outputs out.

An output is made of its edition, its options and this program; where their digest is the same and its files lie as they
were made, they stand for the new ones. What is missing is made on all cores.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import click

from supple_cli.builds.input_digest import digest_program
from supple_cli.builds.plan import OutputError, Task, make_output
from supple_cli.progress import show_progress
from supple_cli.workers import begin_worker, choose_start, count_processors
from supple_editions.edition_digest import digest_edition
from supple_exporters.contract import Artifact
from supple_exporters.isolation.inside import InsideHost
from supple_exporters.publishing import Output
from supple_exporters.publishing.memory import (
    MadeFolder,
    Memory,
    Resting,
    read_made,
    read_resting,
    remember_folder,
)


@dataclass(frozen=True)
class BuiltFolder:
    """All outputs of one exporter for one booklet: `made` of them were made anew, `kept` are as they were.

    `changed` says whether the folder is to be written, as when one of its outputs is wanted no more. `resting` are the
    paths of files that this build was not asked for and lets lie, `gone` those of outputs that are wanted no more.
    """

    output: Output
    memory: MadeFolder
    changed: bool
    made: int
    kept: int
    resting: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()


def build_folders(
    tasks: Sequence[Task],
    failed: dict[str, str],
    memory: Memory,
    out: Path,
    *,
    choosing: Container[str],
    alone: bool,
) -> list[BuiltFolder]:
    """Make what is not there already, and note in `failed` why a booklet cannot be built.

    Of the exporters `choosing`, the command line has chosen among the outputs: what it has not asked for is let lie.
    `alone` says that this process must start no other.
    """
    digests = dict(_digest_tasks(tasks))
    kept = dict(_find_kept(tasks, digests, memory, out))
    todo = {number: task for number, task in enumerate(tasks) if number not in kept}
    made = dict(_make_here(todo, failed) if alone or len(todo) < 2 else _make_on_all_cores(todo, failed))
    folders: dict[str, list[int]] = {}
    for number, task in enumerate(tasks):
        if task.edition.id not in failed:
            folders.setdefault(task.folder, []).append(number)
    built: list[BuiltFolder] = []
    for folder, numbers in folders.items():
        before = memory.folders.get(folder)
        parts = [
            _Part(tasks[number], digests.get(number, ""), made.get(number) or kept[number], number in made)
            for number in numbers
        ]
        others = read_resting(out, folder, before, {part.task.key for part in parts})
        built.append(_put_together(parts, before, others, whole=parts[0].task.host.name not in choosing))
    return built


class _Part(NamedTuple):
    """One output of a folder: its task, the digest of what it is made of, its files, and whether they are new."""

    task: Task
    digest: str
    files: tuple[Artifact, ...]
    new: bool


def _put_together(parts: Sequence[_Part], before: MadeFolder | None, others: Resting, *, whole: bool) -> BuiltFolder:
    """Put the files of a folder together. `others` lie there besides, and go where the `whole` folder is made."""
    files = tuple(file for part in parts for file in part.files)
    taken = {file.path.casefold() for file in files}
    beside = tuple(file for file in others.files if file.path.casefold() not in taken)
    paths = frozenset(file.path for file in beside)
    resting, gone = (frozenset[str](), paths) if whole else (paths, frozenset[str]())
    kept = resting.union(file.path for part in parts if not part.new for file in part.files)
    first = parts[0].task
    output = Output.of(first.edition, first.host.name, files if whole else (*files, *beside), kept)
    still = {name: made for name, made in others.outputs.items() if resting.issuperset(made.paths)}
    memory = remember_folder(output, [(part.task.key, part.digest, part.files) for part in parts], still)
    new = sum(part.new for part in parts)
    return BuiltFolder(output, memory, bool(new) or memory != before, new, len(parts) - new, resting, gone)


def _digest_tasks(tasks: Sequence[Task]) -> Iterator[tuple[int, str]]:
    """Give the digest of each task of an exporter of ours. The code of others may have changed unseen."""
    editions: dict[str, str] = {}
    for number, task in enumerate(tasks):
        if isinstance(task.host, InsideHost):
            if task.edition.id not in editions:
                editions[task.edition.id] = digest_edition(task.edition)
            what = repr((editions[task.edition.id], task.host.name, sorted(task.values.items())))
            yield number, hashlib.sha256(digest_program() + what.encode()).hexdigest()


def _find_kept(
    tasks: Sequence[Task], digests: Mapping[int, str], memory: Memory, out: Path
) -> Iterator[tuple[int, tuple[Artifact, ...]]]:
    """Find the outputs that are there already, made of the same."""
    there: dict[str, dict[str, Artifact]] = {}
    for number, task in enumerate(tasks):
        folder = memory.folders.get(task.folder)
        made = folder.outputs.get(task.key) if folder else None
        if folder is None or made is None or made.digest != digests.get(number):
            continue
        if task.folder not in there:
            there[task.folder] = read_made(out, task.folder, folder)
        if made.paths and all(path in there[task.folder] for path in made.paths):
            yield number, tuple(there[task.folder][path] for path in made.paths)


def _make_here(tasks: Mapping[int, Task], failed: dict[str, str]) -> Iterator[tuple[int, tuple[Artifact, ...]]]:
    """Make one after another, and no more of a booklet of which one has failed."""
    with show_progress(len(tasks)) as advance:
        for number, task in tasks.items():
            edition, host = task.edition, task.host
            advance(f"{edition.id}: {task.name or host.name}")
            if edition.id in failed:
                continue
            try:
                yield number, tuple(task.rename(make_output(task)))
            except OutputError as error:
                failed[edition.id] = str(error)
            except KeyboardInterrupt:
                click.echo(
                    f"Stopped while `{host.name}` of {host.package} was at `{edition.id}`. Nothing was written.",
                    err=True,
                )
                raise


def _make_on_all_cores(tasks: Mapping[int, Task], failed: dict[str, str]) -> Iterator[tuple[int, tuple[Artifact, ...]]]:
    """Make what Supple itself makes in processes, the longest first; what others make has a process of its own."""
    own = {number: task for number, task in tasks.items() if isinstance(task.host, InsideHost)}
    longest = sorted(
        own, key=lambda number: -len(own[number].edition.exercises) * (1 + (own[number].host.name == "pdf"))
    )
    with ProcessPoolExecutor(count_processors(), choose_start(), begin_worker) as pool:
        whole = False
        try:
            running: dict[Future[tuple[Artifact, ...]], int] = {
                pool.submit(make_output, own[number]): number for number in longest
            }
            yield from _make_here({number: task for number, task in tasks.items() if number not in own}, failed)
            with show_progress(len(running)) as advance:
                for future in as_completed(running):
                    task = tasks[running[future]]
                    advance(f"{task.edition.id}: {task.name or task.host.name}")
                    try:
                        yield running[future], tuple(task.rename(future.result()))
                    except OutputError as error:
                        failed.setdefault(task.edition.id, str(error))
            whole = True
        except BrokenExecutor:
            raise click.ClickException(
                "Something has ended the processes that make outputs, such as a lack of memory. Nothing was written."
            ) from None
        except KeyboardInterrupt:
            click.echo("Stopped. Nothing was written.", err=True)
            raise
        finally:
            pool.shutdown(wait=whole, cancel_futures=True)
