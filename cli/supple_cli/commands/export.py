"""`supple export`: a form and ids in, a table of their words out, for a colleague to correct."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from supple_cli.checked_content import warn_of_broken
from supple_cli.content_paths import find_content, show_path
from supple_cli.corrections.cells import DEFAULT, ID, VERSION, cell_of, field_names, version_of
from supple_cli.corrections.tables import WRITERS
from supple_cli.imports.records import ReadingError
from supple_cli.named_items import find_item
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_schema.atomic_writes import replace_file
from supple_schema.diagnostics.wording import counted
from supple_schema.linking import load_content
from supple_schema.linking.library import Item


@click.command(
    epilog="""
\b
Examples:
  supple export xlsx
  supple export docx bridge cat-cow --fields title,steps,dose
  supple import --update exercises.xlsx
"""
)
@click.argument("form", type=click.Choice(tuple(WRITERS)))
@click.argument("items", nargs=-1, metavar="[ID]...")
@click.option("--fields", metavar="NAMES", help="Which fields, with commas between. Default: the words for readers.")
@click.option(
    "--out", metavar="FILE", type=click.Path(path_type=Path), help="The file to write. Default: exercises.FORM."
)
@content_option
def command(form: str, items: tuple[str, ...], fields: str | None, out: Path | None, content: Path | None) -> None:
    """Write items into a table of the FORM csv, xlsx or docx: those with an ID, or all exercises.

    A colleague corrects the words in it, and leaves the columns of the id and the version as they are. `supple import
    --update FILE` then brings the corrections back, each into its place, and shows what has changed.
    """
    root = find_content(content)
    library, _ = load_content(root)
    warn_of_broken(library)
    chosen: list[Item[Any]] = [find_item(library, name) for name in items] or list(library.exercises.values())
    if not chosen:
        raise click.ClickException("There is no exercise here yet.")
    known = list(dict.fromkeys(name for item in chosen for name in field_names(item)))
    wanted = [name.strip() for name in fields.split(",") if name.strip()] if fields else list(DEFAULT)
    for name in wanted:
        if fields and name not in known:
            raise click.UsageError(unknown("field", name, known))
    shown = [name for name in wanted if any(cell_of(item, name) for item in chosen)]
    rows = [
        (
            item.id if len(library.find(item.id)) == 1 else item.key,
            *(cell_of(item, name) for name in shown),
            version_of(item, [name for name in shown if name in field_names(item)]),
        )
        for item in chosen
    ]
    target = out or Path(f"exercises.{form}")
    if out is None and target.exists():
        raise click.UsageError(f"`{show_path(target)}` is there already. Name the file with --out.")
    try:
        replace_file(target, WRITERS[form]([ID, *shown, VERSION], rows), 0o644)
    except ReadingError as error:
        raise click.ClickException(str(error)) from None
    number = counted(len(rows), "item")
    click.echo(f"{show_path(target)}: {number}, {len(shown)} fields. Back again: supple import --update {target.name}")
