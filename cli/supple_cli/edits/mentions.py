"""Who names an item: the item in, each place that names it out, and the edits that give it another name there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click

from supple_cli.checked_content import warn_of_broken
from supple_cli.content_paths import show_path
from supple_cli.suggestions import unknown
from supple_schema.diagnostics import Edit
from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.reading.positions import DataPath


class Mention(NamedTuple):
    """One place that names an item. `start` and `end` are offsets in the text of the file."""

    item: Item[Any]
    path: DataPath
    start: int
    end: int
    line: int
    column: int

    @property
    def field(self) -> str:
        """The names of the fields on the way to it, such as `parts.exercises`."""
        return ".".join(str(step) for step in self.path if isinstance(step, str))


def find_item(library: Library, name: str) -> Item[Any]:
    """Give the item with an id, or with a kind and an id.

    Raises:
        click.UsageError: there is none, or several.
    """
    found = library.find(name)
    if not found:
        warn_of_broken(library)
        raise click.UsageError(unknown("item", name, [other.id for other in library], most=0) + " See `supple list`.")
    if len(found) > 1:
        raise click.UsageError(f"Several items have the id `{name}`: {', '.join(other.key for other in found)}.")
    return found[0]


def mentions_of(library: Library, item: Item[Any]) -> list[Mention]:
    """Give every place that names an item: references of other files and of its own, and waivers."""
    return sorted(_mentions(library, item), key=lambda mention: (mention.item.path, mention.start))


def edits_for(mentions: list[Mention], old: str, new: str, root: Path) -> list[Edit]:
    """Give the edits that put a new id in the place of the old one.

    Raises:
        click.ClickException: one of them is not written plainly.
    """
    edits: list[Edit] = []
    for mention in mentions:
        text = mention.item.document.file.text[mention.start : mention.end]
        if text.count(old) != 1:
            where = f"{show_path(root / mention.item.path)}:{mention.line}:{mention.column}"
            raise click.ClickException(
                f"{where} names `{old}` in a way that cannot be changed by a program. Write the id alone there, and"
                " come again. Nothing was changed."
            )
        start = mention.start + text.index(old)
        edits.append(Edit(mention.item.path, start, start + len(old), new))
    return edits


def _mentions(library: Library, item: Item[Any]) -> Iterator[Mention]:
    users = [*library, *((library.project,) if library.project else ())]
    for user in users:
        for use in user.uses:
            if use.name == item.key or (use.reference.kind == item.kind and use.name == item.id):
                yield _mention(user, use.path)
    if library.project:
        for number, waiver in enumerate(library.project.model.waivers):
            if waiver.where.partition("#")[0] == item.key:
                yield _mention(library.project, ("waivers", number, "where"))


def _mention(item: Item[Any], path: DataPath) -> Mention:
    span = item.label(*path).span
    if span is None:  # a file that was read has a place for each of its values
        raise LookupError(path)
    return Mention(item, path, span.start.offset, span.end.offset, span.start.line, span.start.column)
