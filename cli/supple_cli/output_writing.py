"""The one way in which commands write outputs: into the folder that was asked for, or the one beside the content."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from supple_cli.content_paths import project_folder, show_path
from supple_exporters.publisher import Output, PublishError, publish, recover

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
    return [line for output in outputs for line in list_places(place, output)]


def find_out(root: Path, out: Path | None) -> Path:
    """The folder of all outputs: the one that was asked for, or the one beside the content."""
    return out or project_folder(root) / "build"


def list_places(out: Path, output: Output) -> list[str]:
    """Say where the files of an output are: each of a few, or the folder of many."""
    folder = out / output.folder
    paths = sorted(artifact.path for artifact in output.artifacts)
    if len(paths) > MOST_LISTED or (len(paths) > 1 and any("/" in path for path in paths)):
        return [f"{show_path(folder)}/ ({len(paths)} files)"]
    return [show_path(folder / path) for path in paths]


@contextmanager
def _explained() -> Generator[None]:
    try:
        yield
    except PublishError as error:
        raise click.ClickException(str(error)) from error
