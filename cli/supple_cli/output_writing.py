"""The one way in which commands write outputs: into the folder that was asked for, or the one beside the content."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from supple_cli.content_paths import project_folder, show_path
from supple_exporters.publisher import Output, PublishError, publish, recover

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
        recover(_folder(root, out))


def write_outputs(root: Path, out: Path | None, outputs: Sequence[Output]) -> list[str]:
    """Write all outputs or none, and say of each where it is.

    Raises:
        click.ClickException: they cannot be written.
    """
    with _explained():
        folders = publish(_folder(root, out), outputs)
    return [_where(output, folder) for output, folder in zip(outputs, folders, strict=True)]


def _folder(root: Path, out: Path | None) -> Path:
    return out or project_folder(root) / "build"


@contextmanager
def _explained() -> Generator[None]:
    try:
        yield
    except PublishError as error:
        raise click.ClickException(str(error)) from error


def _where(output: Output, folder: Path) -> str:
    if len(output.artifacts) == 1:
        return show_path(folder / output.artifacts[0].path)
    return f"{show_path(folder)}/ ({len(output.artifacts)} files)"
