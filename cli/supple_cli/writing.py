"""The one way in which commands write outputs: into the folder that was asked for, or the one beside the content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from supple_cli.content import project_folder, show_path
from supple_exporters.publisher import Output, PublishError, publish

out_option = click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where to write. Default: the folder build beside the content.",
)


def write_outputs(root: Path, out: Path | None, outputs: Sequence[Output]) -> list[str]:
    """Write all outputs or none, and say of each where it is.

    Raises:
        click.ClickException: they cannot be written.
    """
    try:
        folders = publish(out or project_folder(root) / "build", outputs)
    except PublishError as error:
        raise click.ClickException(str(error)) from error
    return [_where(output, folder) for output, folder in zip(outputs, folders, strict=True)]


def _where(output: Output, folder: Path) -> str:
    if len(output.artifacts) == 1:
        return show_path(folder / output.artifacts[0].path)
    return f"{show_path(folder)}/ ({len(output.artifacts)} files)"
