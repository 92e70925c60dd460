"""What a person is told of a build: what was made, kept, removed and left, and what a check would still find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click
from rich.text import Text

from supple_cli.builds.incremental import BuiltFolder
from supple_cli.builds.plan import PassedOver
from supple_cli.builds.writing import list_places
from supple_cli.content_paths import show_path
from supple_cli.terminal import write_text
from supple_editions import Edition
from supple_schema.models.booklet import BookletOutput


def tell_made(editions: Iterable[Edition], folders: Sequence[BuiltFolder], place: Path) -> None:
    """List the files of each booklet with its place, and those that were kept as such."""
    for edition in editions:
        own = [folder for folder in folders if folder.output.edition_id == edition.id]
        if own:
            where = f" ({edition.reader.place})" if edition.reader.place else ""
            write_text(Text.assemble((edition.title, "bold"), where))
        for folder in own:
            output = folder.output
            new = [artifact.path for artifact in output.artifacts if artifact.path not in output.kept]
            for line in list_places(place / output.folder, new):
                write_text(line, "    ", first="  ")
            for line in list_places(place / output.folder, output.kept - folder.resting):
                write_text(Text(f"{line}, as before", "dim"), "    ", first="  ")
    for package, paths in _vouched(folders).items():
        told = (
            f"The safety text in {', '.join(paths)} is there by the word of {package} alone: nobody else can read it."
        )
        write_text(told, apart=True)
    kept = sum(folder.kept for folder in folders)
    if kept:
        number = kept + sum(folder.made for folder in folders)
        told = f"{kept} of {number} outputs are as they were: nothing that they are made of has changed."
        write_text(told, apart=True)


def tell_chosen(over: Iterable[PassedOver], folders: Iterable[BuiltFolder], place: Path) -> None:
    """Say what the command line has left out, what lies there besides, and what went with outputs of earlier builds."""
    names: dict[str, list[str]] = {}
    for output in over:
        names.setdefault(output.why, []).append(f"`{output.name}`")
    told = [f"Not made: {', '.join(outputs)}: {why}" for why, outputs in names.items()]
    resting = [line for folder in folders for line in list_places(place / folder.output.folder, folder.resting)]
    gone = [line for folder in folders for line in list_places(place / folder.output.folder, folder.gone)]
    if resting:
        told.append(f"Not asked for this time, and left as they were: {', '.join(resting)}.")
    if gone:
        told.append(f"Removed, as their booklets want them no more: {', '.join(gone)}.")
    for sentence in told:
        write_text(sentence, apart=True)


def _vouched(folders: Iterable[BuiltFolder]) -> dict[str, list[str]]:
    """Give the files that go out on the word of a package alone, by package."""
    found: dict[str, list[str]] = {}
    for folder in folders:
        for file in folder.output.artifacts:
            if file.vouched_by:
                found.setdefault(file.vouched_by, []).append(f"{folder.output.folder}/{file.path}")
    return found


def tell_removed(place: Path, gone: Sequence[str], left: Sequence[str]) -> None:
    """Say what became of outputs of earlier builds that are wanted no more."""
    if gone:
        told = f"Removed, as their booklets want them no more: {_places(place, gone)}."
        write_text(told, apart=True)
    if left:
        click.echo(
            f"Wanted no more, but not removed: {_places(place, left)}. There are files in it that Supple has not made,"
            " that somebody has changed or that are open. Keep what you need of it, then delete it.",
            err=True,
        )


def _places(place: Path, folders: Iterable[str]) -> str:
    return ", ".join(f"{show_path(place / folder)}/" for folder in folders)


def tell_blanks(editions: Iterable[Edition]) -> None:
    """Say which outputs have a line to write the emergency number on, and how to print the number."""
    blank = [f"`{edition.id}`" for edition in editions if edition.safety.red_flags[0].phone is None]
    if blank:
        told = (
            f"No emergency number stands on {', '.join(blank)}: there is a line to write it on. Name the place, such as"
            " `place: en-GB`, in supple.yaml, and its number is printed."
        )
        write_text(Text(told, "yellow"), apart=True)


def tell_unserved(editions: Iterable[Edition], wanted: Mapping[str, Sequence[BookletOutput]]) -> None:
    """Say which booklets have codes to pages that no output makes."""
    unserved = [
        f"`{edition.id}` ({edition.address})"
        for edition in editions
        if edition.address and wanted[edition.id] and all(output.exporter != "web" for output in wanted[edition.id])
    ]
    if unserved:
        told = f"No output `web` is wanted of {', '.join(unserved)}: see to it that the pages of the codes are there."
        write_text(told, apart=True)
