"""`supple schema`: the JSON Schemas of content files, for editors and other programs."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.content import show_path
from supple_cli.schemas import SCHEMAS, published
from supple_cli.suggestions import unknown
from supple_cli.terminal import open_console, write_table
from supple_schema.contract import schema_file
from supple_schema.models.kinds import FOLDERS, KINDS, PROJECT


@click.command(
    epilog="""
\b
Examples:
  supple schema
  supple schema exercise > exercise.schema.json
  supple schema --write schema
"""
)
@click.argument("kind", required=False)
@click.option("--write", "folder", metavar="DIR", type=click.Path(path_type=Path), help="Write all schemas as files.")
def command(kind: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of a KIND of file, or list what there are.

    An editor that knows them completes and checks while you type: `supple init` sets that up for VS Code. After an
    update of Supple, `--write` renews the files.
    """
    if folder is not None:
        if kind is not None:
            raise click.UsageError("--write writes all schemas. Leave out the kind.")
        folder.mkdir(parents=True, exist_ok=True)
        for name in SCHEMAS:
            (folder / schema_file(name)).write_text(published(name), encoding="utf-8", newline="\n")
        click.echo(f"{show_path(folder)}/ holds {len(SCHEMAS)} schemas.")
    elif kind is not None:
        name = FOLDERS[kind].name if kind in FOLDERS else kind
        if name not in SCHEMAS:
            raise click.UsageError(unknown("schema", kind, SCHEMAS))
        click.echo(published(name), nl=False)
    else:
        known = {found.name: (found.folder, found.summary) for found in (*KINDS.values(), PROJECT)}
        rows = [(name, *known.get(name, ("", "what a program reads"))) for name in SCHEMAS]
        write_table(open_console(), ("schema", "of the files in", "which hold"), rows)
