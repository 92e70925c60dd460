"""The item that a person means: what was typed in, the item out."""

from __future__ import annotations

from typing import Any

import click

from supple_cli.checked_content import warn_of_broken
from supple_cli.suggestions import unknown
from supple_schema.linking import Library
from supple_schema.linking.library import Item

FIRST = ("booklet", "exercise", "routine", "advice")
"""The kinds that are meant first by a name that several items have."""


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


def find_any(library: Library, name: str) -> str:
    """Give the key of the item that is meant, also of one whose file is broken. Of a name of several, a booklet goes
    first, then what stands on a page.

    Raises:
        click.UsageError: there is none.
    """
    keys = [*(item.key for item in library), *library.broken]
    found = [key for kind in FIRST for key in keys if key == f"{kind}/{name}"]
    found += [key for key in keys if key == name or key.partition("/")[2] == name]
    if not found:
        raise click.UsageError(unknown("item", name, [item.id for item in library], most=0) + " See `supple list`.")
    return found[0]
