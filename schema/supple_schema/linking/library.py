"""The library: every item of a set of content, by kind and id, each with the way back to its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from supple_schema.diagnostics import Fix, Label
from supple_schema.linking.references import To, find_references
from supple_schema.models.advice import Advice
from supple_schema.models.base import Reference
from supple_schema.models.booklet import Booklet
from supple_schema.models.content import Tombstone
from supple_schema.models.exercise import Exercise
from supple_schema.models.house_rule import HouseRule
from supple_schema.models.kinds import find_kind
from supple_schema.models.locale import Locale
from supple_schema.models.measure import Measure
from supple_schema.models.pose import Pose
from supple_schema.models.project import Project
from supple_schema.models.register import Register
from supple_schema.models.review import Review
from supple_schema.models.routine import Routine, RoutineItem
from supple_schema.models.safety import Safety
from supple_schema.models.source import Source
from supple_schema.models.subject import Subject
from supple_schema.models.term import Term
from supple_schema.models.theme import Theme
from supple_schema.models.validation import validate
from supple_schema.models.vocabulary import VocabularyEntry
from supple_schema.reading.document import Document
from supple_schema.reading.image_file import ImageFile
from supple_schema.reading.positions import DataPath

M = TypeVar("M", bound=BaseModel)
E = TypeVar("E", bound=VocabularyEntry)


@dataclass(frozen=True)
class Item(Generic[M]):
    """One content file that fits its model."""

    kind: str
    id: str
    model: M
    document: Document = field(repr=False)

    def __reduce__(self) -> tuple[Callable[[str, str, Document], Item[Any]], tuple[str, str, Document]]:
        """Travel to another process as a document: a model takes longer to send than to build."""
        return remake_item, (self.kind, self.id, self.document)

    @cached_property
    def key(self) -> str:
        """Kind and id, such as `exercise/bridge`: the name of the item in the whole library."""
        return f"{self.kind}/{self.id}"

    @cached_property
    def path(self) -> str:
        """The file's path from the content folder."""
        return self.document.file.path

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every reference to another item, also where it leads nowhere."""
        return tuple(Use(self, *found) for found in find_references(self.model, To.ITEMS))

    @cached_property
    def named_doses(self) -> tuple[tuple[RoutineItem, DataPath], ...]:
        """Of a routine, each exercise for which it names one of its other doses, with its path."""
        placed = self.model.placed_items if isinstance(self.model, Routine) else ()
        return tuple((entry, path) for entry, path in placed if entry.dose is not None)

    def label(self, *path: str | int, note: str = "", key: bool = False) -> Label:
        """Point at the value at a path of this item, or at the name of its field."""
        return self.document.label(path, note, key=key)

    def replace_name(self, path: DataPath, old: str, new: str | None) -> Fix | None:
        """Offer another name for the one at a path; None where it is unknown, or the file spells it otherwise."""
        if new is None or self.document.value(path) != old:
            return None
        return self.document.text_fix(path, 0, len(old), new, safe=False)


def type_of(model: BaseModel) -> str | None:
    """Give which of the types of its kind an item has; None where there are none."""
    return getattr(model, "type", None)


def remake_item(kind: str, name: str, document: Document) -> Item[Any]:
    """Make an item again of a document that is known to fit the model of its kind."""
    return Item(kind, name, validate(find_kind(kind), document)[0], document)


@dataclass(frozen=True, slots=True)
class VocabularyItem(Generic[E]):
    """One entry of a vocabulary, with its place."""

    entry: E
    item: Item[Any]
    path: DataPath

    def label(self, note: str = "") -> Label:
        """Point at the entry's id."""
        return self.item.label(*self.path, "id", note=note)


class Use(NamedTuple):
    """One reference from an item to another, with its place."""

    item: Item[Any]
    reference: Reference
    name: str
    path: DataPath


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a source that a register accounts for, and the fingerprint of its bytes."""

    fingerprint: str
    lines: tuple[str, ...] = field(repr=False)


class ItemsOfKind(Generic[M]):
    """All items of a kind by id, as an attribute of a library."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def __get__(self, library: Library, owner: type[Library] | None = None) -> Mapping[str, Item[M]]:
        return library.kind(self._kind)


@dataclass(frozen=True)
class Library:
    """All items that fit their models. `broken` are the keys of files that are there but do not fit.

    `drafts` are the keys of the files that say that they are drafts, whether they fit or not, and their paths;
    `unfinished` are those of them that do not fit, or that name what is not there.
    `source_texts` are the texts that registers name, and those that lie beside
    reviews, by their path from the content folder, as far as they can be read.
    `images` are the pictures that items name, by their path from `images/`, as far as they are fit to be passed on.
    """

    project: Item[Project] | None
    items: Mapping[str, Mapping[str, Item[Any]]]
    vocabularies: Mapping[str, Mapping[str, VocabularyItem[Any]]]
    tombstones: Mapping[str, Item[Tombstone]]
    broken: frozenset[str]
    source_texts: Mapping[str, SourceText] = field(default_factory=dict[str, SourceText])
    images: Mapping[str, ImageFile] = field(default_factory=dict[str, ImageFile])
    drafts: Mapping[str, str] = field(default_factory=dict[str, str])
    unfinished: frozenset[str] = frozenset()

    exercises = ItemsOfKind[Exercise]("exercise")
    advice = ItemsOfKind[Advice]("advice")
    safety = ItemsOfKind[Safety]("safety")
    routines = ItemsOfKind[Routine]("routine")
    measures = ItemsOfKind[Measure]("measure")
    booklets = ItemsOfKind[Booklet]("booklet")
    subjects = ItemsOfKind[Subject]("subject")
    sources = ItemsOfKind[Source]("source")
    terms = ItemsOfKind[Term]("term")
    poses = ItemsOfKind[Pose]("pose")
    house_rules = ItemsOfKind[HouseRule]("rule")
    locales = ItemsOfKind[Locale]("locale")
    themes = ItemsOfKind[Theme]("theme")
    registers = ItemsOfKind[Register]("register")
    reviews = ItemsOfKind[Review]("review")

    def kind(self, name: str) -> Mapping[str, Item[Any]]:
        """All items of a kind, by id."""
        return self.items.get(name, {})

    def vocabulary(self, name: str) -> Mapping[str, VocabularyItem[Any]]:
        """The entries of a vocabulary, by id."""
        return self.vocabularies.get(name, {})

    def entry(self, vocabulary: str, name: str, kind: type[E]) -> E:
        """Give one entry of a vocabulary. The linker has made sure that it is there.

        Raises:
            KeyError: there is no such entry, because the library was not linked.
            TypeError: the vocabulary holds entries of another kind, which is a bug of the caller.
        """
        entry = self.vocabularies[vocabulary][name].entry
        if not isinstance(entry, kind):
            raise TypeError(f"an entry of `{vocabulary}` is no {kind.__name__}")
        return entry

    @cached_property
    def named_cautions(self) -> frozenset[str]:
        """The cautions of which any exercise says what to do."""
        return frozenset(note.code for item in self.exercises.values() for note in item.model.cautions or ())

    @cached_property
    def uses(self) -> tuple[Use, ...]:
        """Every reference of an item to another one, also where it leads nowhere."""
        return tuple(use for item in self for use in item.uses)

    @cached_property
    def uses_by_kind(self) -> Mapping[str, tuple[Use, ...]]:
        """The references to each kind of item, and `any`, whose names begin with the kind."""
        found: dict[str, list[Use]] = {}
        for use in self.uses:
            found.setdefault(use.reference.kind, []).append(use)
        return {kind: tuple(uses) for kind, uses in found.items()}

    def choices(self, reference: Reference) -> dict[str, Any]:
        """Give what a reference may lead to: models of items or entries of a vocabulary, by the names to write."""
        if reference.vocabulary is not None:
            return {name: found.entry for name, found in self.vocabulary(reference.vocabulary).items()}
        if reference.kind == "any":
            return {item.key: item.model for item in self}
        items = self.kind(reference.kind).items()
        return {name: item.model for name, item in items if reference.type in {None, type_of(item.model)}}

    def find(self, name: str) -> list[Item[Any]]:
        """Find items by id, or by kind and id: `bridge` or `exercise/bridge`."""
        return [item for item in self if name in {item.id, item.key}]

    def __iter__(self) -> Iterator[Item[Any]]:
        for items in self.items.values():
            yield from items.values()
