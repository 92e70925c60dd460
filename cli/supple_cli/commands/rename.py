"""`supple rename`: an id and a new one in, the file and all that names it changed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from supple_cli.content_paths import find_content, show_path
from supple_cli.edits.files import replace_text
from supple_cli.edits.mentions import edits_for, find_item, mentions_of
from supple_cli.edits.withdrawing import tombstone
from supple_cli.shared_options import content_option
from supple_schema.formatting.fixes import apply_edits
from supple_schema.linking import Library, load_content
from supple_schema.linking.library import Item
from supple_schema.models.base import SLUG_PATTERN, make_slug
from supple_schema.models.kinds import KINDS


@click.command(
    epilog="""
\b
Examples:
  supple rename bridge hip-lift
  supple rename pose/plank pose-plank --forget
"""
)
@click.argument("item", metavar="ID")
@click.argument("new", metavar="NEW")
@click.option("--forget", is_flag=True, help="Leave nothing under the old id. Only for what nobody has yet.")
@content_option
def command(item: str, new: str, forget: bool, content: Path | None) -> None:
    """Give the item with an ID a NEW id, here and in every file that names it.

    Under the old id a note stays that says what to use instead, so that the id never means anything else: apps and
    printed addresses may hold it.
    """
    root = find_content(content)
    library, _ = load_content(root)
    _require_whole(library)
    found = find_item(library, item)
    _require_free(library, found, new)
    old_file = root / found.path
    new_file = old_file.with_name(new + old_file.suffix)
    places = mentions_of(library, found)
    texts = {place.item.path: place.item.document.file.text for place in places}
    changed = apply_edits(texts, edits_for(places, found.id, new, root))
    own = changed.pop(found.path, found.document.file.text)
    with new_file.open("x", encoding="utf-8", newline="") as stream:
        stream.write(own)
    for path, text in changed.items():
        replace_text(root / path, text)
    if forget:
        old_file.unlink()
    else:
        replace_text(old_file, tombstone(found, "It has another name now.", new))
    click.echo(f"{show_path(old_file)} is {show_path(new_file)} now.")
    for path in sorted(changed):
        click.echo(f"changed: {show_path(root / path)}")


def _require_whole(library: Library) -> None:
    if library.broken:
        raise click.ClickException(
            f"These cannot be read, and may name it: {', '.join(f'`{key}`' for key in sorted(library.broken))}. See"
            " `supple check`. Nothing was changed."
        )


def _require_free(library: Library, item: Item[Any], new: str) -> None:
    if item.kind not in KINDS or item.kind in {"vocabulary", "locale", "review"}:
        raise click.UsageError(f"The id of a {item.kind} has a meaning of its own and cannot be changed.")
    if not re.fullmatch(SLUG_PATTERN, new):
        raise click.UsageError(f"`{new}` cannot be an id. Write one like `{make_slug(new)}`.")
    key = f"{item.kind}/{new}"
    if key in library.tombstones:
        raise click.UsageError(f"The id `{new}` was retired and never means anything else. Choose another.")
    if new in library.kind(item.kind):
        raise click.UsageError(f"There is `{key}` already. Choose another id.")
