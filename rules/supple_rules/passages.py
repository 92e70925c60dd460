"""The texts that readers see: an item in, each of its texts with its place out.

Rules about words look at the texts as they stand in the file, not at the models, so that a finding points at the very
characters. Which fields hold words for readers is read once from the models' annotations. Notes for reviewers and the
names of sources are left out.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from pydantic import BaseModel

from supple_schema.diagnostics import Edit, Fix, Label
from supple_schema.linking.library import Item
from supple_schema.models.advice import Evidence
from supple_schema.models.base import Markdown, Shorthand, Text, written_fields
from supple_schema.models.citation import Citation, Provenance, Review
from supple_schema.models.image import Image
from supple_schema.models.locations import members
from supple_schema.models.vocabulary import Muscle, WordList
from supple_schema.reading.positions import Path
from supple_schema.reading.yaml_reader import Data

TEXT = typing.get_args(Text)[1]
MARKDOWN = typing.get_args(Markdown)[1]
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


Visit: TypeAlias = "Callable[[Data, Path, Item[Any], list[Passage]], None]"


def find_passages(item: Item[Any]) -> list[Passage]:
    """Give the texts of an item that readers see, in the order of its model."""
    found: list[Passage] = []
    if item.kind not in KINDS_FOR_REVIEWERS:
        model: BaseModel = item.model
        visit = _model(type(model), "")
        if visit is not None:
            visit(item.document.data, (), item, found)
    return found


def words_of(passages: Iterable[Passage]) -> str:
    """Join texts so that no word and no phrase runs over from one to the next."""
    return "\n".join(passage.text for passage in passages)


@cache
def _model(model: type[BaseModel], prefix: str) -> Visit | None:
    hidden = FOR_REVIEWERS.get(model, frozenset())
    plan: dict[str, Visit] = {}
    for name, field in written_fields(model).items():
        if name not in hidden:
            visit = _value(field.annotation, tuple(field.metadata), f"{prefix}{name}")
            if visit is not None:
                plan[name] = visit
    if not plan:
        return None
    short = plan.get(model.shorthand) if issubclass(model, Shorthand) else None
    steps = tuple(plan.items())

    def visit_fields(data: Data, path: Path, item: Item[Any], found: list[Passage]) -> None:
        if isinstance(data, dict):
            for name, visit in steps:
                value = data.get(name)
                if value is not None:
                    visit(value, (*path, name), item, found)
        elif short is not None:
            short(data, path, item, found)

    return visit_fields


def _value(annotation: Any, metadata: tuple[Any, ...], field: str) -> Visit | None:  # noqa: ANN401 - any annotation
    if TEXT in metadata or MARKDOWN in metadata:
        return _text(field, markdown=MARKDOWN in metadata)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _value(arguments[0], arguments[1:], field)
    if origin is tuple:
        inner = _value(arguments[0], (), field)
        return _list(inner) if inner else None
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _model(annotation, f"{field}.")
    options = typing.get_args(annotation) if members(annotation) != [annotation] else ()
    return next((visit for option in options if (visit := _value(option, (), field))), None)


def _text(field: str, *, markdown: bool) -> Visit:
    def visit_text(data: Data, path: Path, item: Item[Any], found: list[Passage]) -> None:
        if isinstance(data, str):
            text = NOT_WORDS.sub(_blank, data) if markdown and any(map(data.__contains__, SIGNS)) else data
            found.append(Passage(item, path, text, field, markdown))

    return visit_text


def _blank(match: re.Match[str]) -> str:
    text = match.group()
    return "]" + " " * (len(text) - 1) if text.startswith("](") else " " * len(text)


def _list(visit: Visit) -> Visit:
    def visit_all(data: Data, path: Path, item: Item[Any], found: list[Passage]) -> None:
        if isinstance(data, list):
            for number, value in enumerate(data):
                visit(value, (*path, number), item, found)

    return visit_all
