"""The texts that readers see: an item in, each of its texts with its place out.

Rules about words look at the texts as they stand in the file, not at the models, so that a finding points at the very
characters. Notes for reviewers and the names of sources are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from supple_schema.diagnostics import Fix, Label
from supple_schema.linking.library import Item
from supple_schema.markdown import BlockKind, Leaf, read_markdown
from supple_schema.models.advice import Evidence
from supple_schema.models.citation import Citation, Provenance
from supple_schema.models.content import CataloguedContent
from supple_schema.models.image import Image
from supple_schema.models.kinds import KINDS
from supple_schema.models.measure import Measure
from supple_schema.models.record import ConceptCode, Medium, TextRights
from supple_schema.models.review import Review
from supple_schema.models.shape import Field, Shape, ShapeKind
from supple_schema.models.vocabulary import Muscle, WordList
from supple_schema.models.walking import FieldSearch
from supple_schema.reading.positions import DataPath

FOR_REVIEWERS: dict[type[BaseModel], frozenset[str]] = {
    Citation: frozenset({"locator", "note"}),
    Evidence: frozenset({"locator", "note"}),
    Provenance: frozenset({"locator", "note"}),
    Review: frozenset({"by"}),
    Image: frozenset({"author", "source", "licence"}),
    TextRights: frozenset({"author", "source", "licence"}),
    Medium: frozenset({"author", "licence"}),
    Measure: frozenset({"terms"}),
    ConceptCode: frozenset({"display"}),
    CataloguedContent: frozenset({"keywords"}),
    Muscle: frozenset({"medical", "aliases"}),
    WordList: frozenset({"title", "entries", "body"}),
}
KINDS_FOR_REVIEWERS = frozenset({"source", "register", "pose", "locale", "subject", "theme", "rule"})


class Passage(NamedTuple):
    """A stretch of text that a reader reads in one go: a plain text, or one block of a longer text without its marks.

    `field` is its path without the numbers of list items, such as `steps.text`. `leaf` is the block of a longer text.
    """

    item: Item[Any]
    path: DataPath
    text: str
    field: str
    leaf: Leaf | None = None

    @property
    def kind(self) -> BlockKind:
        """What it is. A plain text is a paragraph."""
        return self.leaf.kind if self.leaf else BlockKind.PARAGRAPH

    def label(self, start: int, end: int, note: str = "") -> Label:
        """Point at characters of the text, and at the marks between them."""
        return self.item.document.text_label(self.path, *self._span(start, end), note)

    def fix(self, start: int, end: int, replacement: str, *, safe: bool = True) -> Fix | None:
        """Offer to replace characters of the text; None where the file spells them otherwise, or has marks in them."""
        first, last = self._span(start, end)
        if self.leaf and last - first != end - start:
            return None
        return self.item.document.text_fix(self.path, first, last, replacement, safe=safe)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self.leaf.span(start, end) if self.leaf else (start, end)


def find_passages(item: Item[Any]) -> list[Passage]:
    """Give the texts of an item that readers see, in the order of its model."""
    if item.kind in KINDS_FOR_REVIEWERS:
        return []
    model: BaseModel = item.model
    found: list[Passage] = []
    for (field, markdown), text, path in TEXTS.find(type(model), item.document.data):
        if not isinstance(text, str):
            continue
        if markdown:
            found += [Passage(item, path, leaf.text, field, leaf) for leaf in read_markdown(text).leaves]
        else:
            found.append(Passage(item, path, text, field))
    return found


@cache
def text_fields(kind: str) -> frozenset[str]:
    """Give the fields of a kind in which readers' texts can stand."""
    found: set[str] = set()

    def note(shape: Shape, names: tuple[str, ...]) -> None:
        chosen = _as_text(shape, names)
        found.update(chosen[:1] if chosen else ())

    for model in KINDS[kind].shape.models:
        FieldSearch(note, written=True, skip=_for_reviewers).find(model, {})
    return frozenset(found)


def words_of(passages: Iterable[Passage]) -> str:
    """Join texts so that no word and no phrase runs over from one to the next."""
    return "\n".join(passage.text for passage in passages)


def _as_text(shape: Shape, names: tuple[str, ...]) -> tuple[str, bool] | None:
    is_text = shape.kind in {ShapeKind.TEXT, ShapeKind.MARKDOWN}
    return (".".join(names), shape.kind is ShapeKind.MARKDOWN) if is_text else None


def _for_reviewers(field: Field) -> bool:
    return any(field.name in names and issubclass(field.owner, model) for model, names in FOR_REVIEWERS.items())


TEXTS = FieldSearch(_as_text, written=True, skip=_for_reviewers)
