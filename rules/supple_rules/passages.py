"""The texts that readers see: an item in, each of its texts with its place out.

Rules about words look at the texts as they stand in the file, not at the models, so that a finding points at the very
characters. Notes for reviewers and the names of sources are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from pydantic import BaseModel

from supple_schema.diagnostics import Edit, Fix, Label
from supple_schema.linking.library import Item
from supple_schema.models.advice import Evidence
from supple_schema.models.citation import Citation, Provenance, Review
from supple_schema.models.image import Image
from supple_schema.models.shape import Field, Shape, ShapeKind
from supple_schema.models.vocabulary import Muscle, WordList
from supple_schema.models.walking import Search
from supple_schema.reading.positions import Path

FOR_REVIEWERS: dict[type[BaseModel], frozenset[str]] = {
    Citation: frozenset({"locator", "note"}),
    Evidence: frozenset({"locator", "note"}),
    Provenance: frozenset({"locator", "note"}),
    Review: frozenset({"by", "role"}),
    Image: frozenset({"author", "source", "licence"}),
    Muscle: frozenset({"medical"}),
    WordList: frozenset({"title", "entries", "body"}),
}
KINDS_FOR_REVIEWERS = frozenset({"source", "register", "pose", "locale"})
NOT_WORDS = re.compile(r"\]\([^)]*\)|<[^>\s]+>|`[^`]*`|https?://[^\s)]+")
"""Parts of Markdown that no reader reads as words."""
SIGNS = ("](", "<", "`", "://")
"""One of these is in each of them."""


class Passage(NamedTuple):
    """One text of an item. `field` is its path without the numbers of list items, such as `steps.text`."""

    item: Item[Any]
    path: Path
    text: str
    field: str
    markdown: bool

    def label(self, start: int, end: int, note: str = "") -> Label:
        """Point at characters of the text."""
        return self.item.document.text_label(self.path, start, end, note)

    def fix(self, start: int, end: int, replacement: str, *, safe: bool = True) -> Fix | None:
        """Offer to replace characters of the text; None where the file spells them otherwise, by escapes or folds."""
        label = self.label(start, end)
        if label.span is None:
            return None
        first, last = label.span.start.offset, label.span.end.offset
        if self.item.document.file.text[first:last] != self.text[start:end]:
            return None
        description = (
            f"Write `{replacement}`" if replacement.strip() else "Delete it" if not replacement else "Write one space"
        )
        return Fix(description, (Edit(label.file, first, last, replacement),), safe=safe)


def find_passages(item: Item[Any]) -> list[Passage]:
    """Give the texts of an item that readers see, in the order of its model."""
    if item.kind in KINDS_FOR_REVIEWERS:
        return []
    model: BaseModel = item.model
    found: list[Passage] = []
    for (field, markdown), text, path in TEXTS.find(type(model), item.document.data):
        if isinstance(text, str):
            shown = NOT_WORDS.sub(_blank, text) if markdown and any(map(text.__contains__, SIGNS)) else text
            found.append(Passage(item, path, shown, field, markdown))
    return found


def words_of(passages: Iterable[Passage]) -> str:
    """Join texts so that no word and no phrase runs over from one to the next."""
    return "\n".join(passage.text for passage in passages)


def _as_text(shape: Shape, names: tuple[str, ...]) -> tuple[str, bool] | None:
    is_text = shape.kind in {ShapeKind.TEXT, ShapeKind.MARKDOWN}
    return (".".join(names), shape.kind is ShapeKind.MARKDOWN) if is_text else None


def _for_reviewers(field: Field) -> bool:
    return field.name in FOR_REVIEWERS.get(field.owner, ())


TEXTS = Search(_as_text, written=True, skip=_for_reviewers)


def _blank(match: re.Match[str]) -> str:
    text = match.group()
    return "]" + " " * (len(text) - 1) if text.startswith("](") else " " * len(text)
