"""`supple retire`: the id of an item in, a note in the place of its file out."""

from __future__ import annotations

from pathlib import Path

import click

from supple_cli.checked_content import warn_of_broken
from supple_cli.content_paths import find_content, show_path
from supple_cli.edits.files import replace_text
from supple_cli.named_items import find_item
from supple_cli.shared_options import content_option
from supple_cli.suggestions import unknown
from supple_schema.linking import load_content
from supple_schema.linking.mentions import mentions_of
from supple_schema.linking.withdrawing import tombstone


@click.command(
    epilog="""
\b
Examples:
  supple retire bridge --because "A newer exercise takes its place." --use hip-lift
"""
)
@click.argument("item", metavar="ID")
@click.option("--because", metavar="TEXT", required=True, help="Why, for people who still refer to it.")
@click.option("--use", metavar="ID", help="The id of the item of the same kind to use instead.")
@content_option
def command(item: str, because: str, use: str | None, content: Path | None) -> None:
    """Withdraw the item with an ID. Its file stays and says why, so that the id never means anything else.

    What still names it is not changed: another exercise in the same place is for a person to decide. Each place is
    listed, and `supple check` finds it until it is gone.
    """
    root = find_content(content)
    library, _ = load_content(root)
    warn_of_broken(library)
    found = find_item(library, item)
    others = [name for name in library.kind(found.kind) if name != found.id]
    if use is not None and use not in others:
        raise click.UsageError(unknown(found.kind, use, others))
    if not because.strip() or not because.isprintable():
        raise click.UsageError("Say after --because why it is withdrawn, in one line.")
    places = [place for place in mentions_of(library, found) if place.item is not found]
    file = root / found.path
    replace_text(file, tombstone(found, because.strip(), use))
    click.echo(f"{show_path(file)} is withdrawn.")
    for place in places:
        where = f"{show_path(root / place.item.path)}:{place.line}:{place.column}"
        click.echo(f"still named: {where}  {place.field}")
