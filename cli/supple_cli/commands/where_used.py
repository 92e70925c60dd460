"""`supple where-used`: the id of an item in, each place that names it out."""

from __future__ import annotations

from pathlib import Path

import click
from rich.text import Text

from supple_cli.checked_content import warn_of_broken
from supple_cli.content_paths import find_content, show_path
from supple_cli.named_items import find_item
from supple_cli.shared_options import content_option
from supple_cli.terminal import write_text
from supple_schema.diagnostics.wording import printable
from supple_schema.linking import load_content
from supple_schema.linking.mentions import mentions_of


@click.command(
    epilog="""
\b
Examples:
  supple where-used bridge
  supple where-used source/nice-ng59
"""
)
@click.argument("item", metavar="ID")
@content_option
def command(item: str, content: Path | None) -> None:
    """List each place that names the item with an ID: file, line, column and field.

    Where several kinds have the same id, write the kind in front: pose/plank.
    """
    root = find_content(content)
    library, _ = load_content(root)
    warn_of_broken(library)
    for place in mentions_of(library, find_item(library, item)):
        where = f"{show_path(root / place.item.path)}:{place.line}:{place.column}"
        line = Text.assemble((where, "bold"), f"  {place.field}  ", (printable(place.item.model.title), "dim"))
        write_text(line, "  ", first="")
