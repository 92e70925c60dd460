"""Looks that a set chooses by name: a library in, each name that no look has out.

The exporter of prints brings some themes along, so a name is not only that of a file in `themes/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from supple_schema.diagnostics import Diagnostic
from supple_schema.diagnostics.wording import choices, did_you_mean, nearest, shorten
from supple_schema.linking import codes
from supple_schema.linking.library import Item, Library
from supple_schema.models.theme import SHIPPED
from supple_schema.reading.positions import DataPath

PRINTS = "pdf"
"""The exporter whose option `theme` names one."""


def unknown_themes(library: Library) -> Iterator[Diagnostic]:
    """Look at the theme of the set, and at those of the outputs that booklets want."""
    project = library.project
    if project and project.model.theme is not None:
        yield from _judge(library, project, project.model.theme, ("theme",))
    for booklet in library.booklets.values():
        for number, output in enumerate(booklet.model.outputs):
            if output.exporter == PRINTS and "theme" in output.options:
                path = ("outputs", number, "options", "theme")
                yield from _judge(library, booklet, str(output.options["theme"]), path)


def _judge(library: Library, item: Item[Any], name: str, path: DataPath) -> Iterator[Diagnostic]:
    own = {*library.kind("theme"), *(key.partition("/")[2] for key in library.broken if key.startswith("theme/"))}
    known = sorted({*SHIPPED, *own})
    if name not in known:
        how = f'Write {choices(known)}, or start one: supple new theme "Our clinic".'
        yield codes.UnknownReference.diagnostic(
            f"There is no theme `{shorten(name)}`, so no print could be made.",
            item.label(*path),
            hints=did_you_mean(name, known, how),
            fix=item.replace_name(path, name, nearest(name, known)),
        )
