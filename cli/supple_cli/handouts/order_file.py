"""The order of one handout as a YAML file: a path in, its fields as the cells of a table out.

No message shows a line of the file, as a name may stand in it.
"""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.content_paths import show_path
from supple_cli.handouts.orders import check_columns
from supple_cli.handouts.wishes import WishError
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import read_source_file
from supple_schema.reading.yaml_reader import Data

JOINTS = {"doses": "; ", "goals": "; ", "appointments": "; "}


def read_cells(path: Path) -> dict[str, str]:
    """Read the fields of an order. A list stands for a cell with several values.

    Raises:
        click.ClickException: the file cannot be read, or a field cannot be; the message says in which line.
    """
    file, found = read_source_file(path.parent, path.name)
    document, found = read_document(file) if file else (None, found)
    if document is None or found:
        first = found[0]
        span = first.place.span if first.place else None
        where = f":{span.start.line}:{span.start.column}" if span else ""
        raise click.ClickException(f"{show_path(path)}{where}: {first.message}")
    try:
        columns = check_columns(list(document.data), needed=("exercises",))
        return {column: _cell(column, value) for column, value in zip(columns, document.data.values(), strict=True)}
    except WishError as error:
        raise click.ClickException(f"{show_path(path)}: {error}") from None


def _cell(column: str, value: Data) -> str:
    if isinstance(value, list):
        return JOINTS.get(column, " ").join(_cell(column, item) for item in value)
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    raise WishError(column, f"The field `{column}` is neither a text nor a list of texts. Write it as in a table.")
