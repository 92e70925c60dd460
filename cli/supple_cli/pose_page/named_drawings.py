"""What an author wants to see: a name in, the pose or the exercise that it stands for out."""

from __future__ import annotations

import click

from supple_cli.suggestions import unknown
from supple_schema.linking import Library
from supple_studio.previews.drawn_items import EXERCISE, GUIDE, POSE, WORDS, DrawnItem, drawable


def find_drawn(library: Library, name: str) -> DrawnItem:
    """Find the pose of a name, or else the exercise or the guide. `exercise/plank` says which of them is meant.

    Raises:
        click.UsageError: there is neither.
    """
    every = [POSE, EXERCISE, GUIDE]
    kinds = [kind for kind in every if name.startswith(f"{kind}/")] or every
    plain = name.rpartition("/")[2]
    for kind in kinds:
        if plain in drawable(library, kind) or f"{kind}/{plain}" in library.broken:
            return DrawnItem(kind, plain)
    known = [other for kind in kinds for other in drawable(library, kind)]
    *others, last = [WORDS[kind] for kind in kinds]
    raise click.UsageError(unknown(f"{', '.join(others)} or {last}" if others else last, plain, known))
