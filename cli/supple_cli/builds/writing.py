"""The one way in which commands write outputs: into the folder that was asked for, or the one beside the content."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from supple_cli.content_paths import show_path
from supple_exporters.publishing import Output, PublishError, publish, recover, withdraw
from supple_schema.linking.loading import project_folder

MOST_LISTED = 8

out_option = click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where to write. Default: the folder build beside the content.",
)


def finish_earlier_build(root: Path, out: Path | None) -> None:
    """Put into place what a build that was killed had made ready, whatever becomes of the next one.

    Raises:
        click.ClickException: it cannot be done.
    """
    with _explained():
        recover(find_out(root, out))


def write_outputs(root: Path, out: Path | None, outputs: Sequence[Output]) -> list[str]:
    """Write all outputs or none, and say where they are.

    Raises:
        click.ClickException: they cannot be written.
    """
    place = find_out(root, out)
    with _explained():
        publish(place, outputs)
    return [
        line
        for output in outputs
        for line in list_places(place / output.folder, [artifact.path for artifact in output.artifacts])
    ]


def remove_outputs(place: Path, folders: Iterable[str]) -> tuple[list[str], list[str]]:
    """Remove outputs that are wanted no more, and give those that are gone and those that could not be removed.

    Raises:
        click.ClickException: another build is writing there.
    """
    with _explained():
        return withdraw(place, folders)


def find_out(root: Path, out: Path | None) -> Path:
    """The folder of all outputs: the one that was asked for, or the one beside the content."""
    return out or project_folder(root) / "build"


def list_places(folder: Path, paths: Iterable[str]) -> list[str]:
    """Say where files of an output are: each of a few, or the folder of many."""
    files = sorted(paths)
    if len(files) > MOST_LISTED or (len(files) > 1 and any("/" in path for path in files)):
        return [f"{show_path(folder)}/ ({len(files)} files)"]
    return [show_path(folder / path) for path in files]


@contextmanager
def _explained() -> Generator[None]:
    try:
        yield
    except PublishError as error:
        raise click.ClickException(str(error)) from error
