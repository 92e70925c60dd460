"""Makes what a build lacks: tasks and what earlier builds have left in, folders of outputs out.

An output is made of its edition, its options and this program; where their digest is the same and its files lie as they
were made, they stand for the new ones. What is missing is made on all cores.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import click

from supple_cli.builds.basis import hash_program
from supple_cli.builds.wanted import OutputError, Task, make_output
from supple_cli.progress import show_progress
from supple_cli.workers import begin_worker, choose_start, count_processors
from supple_editions.edition_digest import digest_edition
from supple_exporters.contract import Artifact
from supple_exporters.isolation.inside import InsideHost
from supple_exporters.publishing import Output
from supple_exporters.publishing.memory import MadeFolder, Memory, read_made, remember_folder


@dataclass(frozen=True)
class BuiltFolder:
    """All outputs of one exporter for one booklet: `made` of them were made anew, `kept` are as they were.

    `changed` says whether the folder is to be written, as when one of its outputs is wanted no more.
    """

    output: Output
    memory: MadeFolder
    changed: bool
    made: int
    kept: int


def build_folders(
    tasks: Sequence[Task], failed: dict[str, str], memory: Memory, out: Path, *, alone: bool
) -> list[BuiltFolder]:
    """Make what is not there already, and note in `failed` why a booklet cannot be built.

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
    return [
        _put_together(tasks, numbers, digests, {**kept, **made}, memory.folders.get(folder), set(made))
        for folder, numbers in folders.items()
    ]


def _put_together(
    tasks: Sequence[Task],
    numbers: list[int],
    digests: Mapping[int, str],
    files: Mapping[int, tuple[Artifact, ...]],
    before: MadeFolder | None,
    new: set[int],
) -> BuiltFolder:
    first = tasks[numbers[0]]
    made = [number for number in numbers if number in new]
    kept = frozenset(file.path for number in numbers if number not in new for file in files[number])
    all_files = tuple(file for number in numbers for file in files[number])
    output = Output.of(first.edition, first.host.name, all_files, kept)
    entries = [(tasks[number].name or "", digests.get(number, ""), files[number]) for number in numbers]
    memory = remember_folder(output, entries)
    return BuiltFolder(output, memory, bool(made) or memory != before, len(made), len(numbers) - len(made))


def _digest_tasks(tasks: Sequence[Task]) -> Iterator[tuple[int, str]]:
    """Give the digest of each task of an exporter of ours. The code of others may have changed unseen."""
    editions: dict[str, str] = {}
    for number, task in enumerate(tasks):
        if isinstance(task.host, InsideHost):
            if task.edition.id not in editions:
                editions[task.edition.id] = digest_edition(task.edition)
            what = repr((editions[task.edition.id], task.host.name, sorted(task.values.items())))
            yield number, hashlib.sha256(hash_program() + what.encode()).hexdigest()


def _find_kept(
    tasks: Sequence[Task], digests: Mapping[int, str], memory: Memory, out: Path
) -> Iterator[tuple[int, tuple[Artifact, ...]]]:
    """Find the outputs that are there already, made of the same."""
    there: dict[str, dict[str, Artifact]] = {}
    for number, task in enumerate(tasks):
        folder = memory.folders.get(task.folder)
        made = folder.outputs.get(task.name or "") if folder else None
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
