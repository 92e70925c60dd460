"""Says whether the imprint of a booklet has a page to itself, which is a page too many.

It goes onto the page of the contents, behind the cover, where printers have always put it, if there is room. Else the
words explained go overleaf with it.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from supple_exporters.pdf.entry_places import find_entries

Box: TypeAlias = Any
"""A document of WeasyPrint, which has no types."""

TOGETHER = ".entry.about { break-before: avoid }"


def imprint_stands_alone(drawn: Box) -> bool:
    """Whether the last page shows nothing else."""
    last = len(drawn.pages) - 1
    return [entry.kind for entry in find_entries(drawn) if entry.page == last] == ["about"]
