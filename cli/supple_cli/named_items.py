"""The item that a person means: what was typed in, the item out."""

from __future__ import annotations

from typing import Any

import click

from supple_cli.checked_content import warn_of_broken
from supple_cli.suggestions import unknown
from supple_schema.linking import Library
from supple_schema.linking.library import Item


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
