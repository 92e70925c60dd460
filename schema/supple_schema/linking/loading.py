"""From a folder to a linked library: reads, checks and links every file, and reports every problem in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, TypeAlias

from supple_schema.diagnostics import Diagnostic, Label, Report
from supple_schema.diagnostics.position import LINE_END
from supple_schema.linking import codes
from supple_schema.linking.drafts import find_unfinished, is_draft, soften
from supple_schema.linking.fingerprint import digest
from supple_schema.linking.folder import ListedFile, Listing, identify, key_at, list_files
from supple_schema.linking.images import collect_images
from supple_schema.linking.library import Item, Library, SourceText, VocabularyItem
from supple_schema.linking.linker import Linker, link
from supple_schema.models.content import Tombstone
from supple_schema.models.kinds import KINDS, PROJECT, Kind
from supple_schema.models.validation import validate
from supple_schema.models.vocabulary import WordList
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.source_file import BYTE_ORDER_MARK, SourceFile, read_source_file


class Loaded(NamedTuple):
    """What a file came to: an item, or None; what is wrong with it; whether it says that it is a draft."""

    item: Item[Any] | None
    found: tuple[Diagnostic, ...] = ()
    draft: bool = False


ItemReader: TypeAlias = Callable[[Path, ListedFile], Loaded]
Loader: TypeAlias = Callable[[Path, Sequence[ListedFile], Library], Iterable[Loaded]]
"""Loads files below a root, beside the standards for them, and gives what each came to, in their order."""

CONTENT = "content"
"""The usual name of a content folder. What is around one of that name is the project."""

LARGEST_TEXT = 4 * 1024 * 1024
"""Bytes: the signed text of a booklet of 200 exercises has one half of them."""

STANDARDS = frozenset({PROJECT.name, "vocabulary", "subject", "term", "pose", "rule", "locale"})
"""The kinds of files by which all others are judged. They are read first, and make a library of their own."""


def project_folder(root: Path) -> Path:
    """The folder in which what is made of a content folder is kept: around `content`, or else itself."""
    return root.parent if root.name == CONTENT else root


def read_item(root: Path, entry: ListedFile) -> Loaded:
    """Read one file and hold it against the model of its kind."""
    return make_loaded(entry, *read_source_file(root, entry[1]))


def make_loaded(entry: ListedFile, file: SourceFile | None, found: tuple[Diagnostic, ...]) -> Loaded:
    """Hold the text of a file, if it could be read, against the model of its kind."""
    document, found = read_document(file) if file else (None, found)
    return make_item(entry, document) if document else Loaded(None, found)


def load_files(root: Path, files: Sequence[ListedFile], standards: Library) -> Iterator[Loaded]:
    """Load one file after another, and check what can be known of each by itself."""
    linker = Linker(standards)
    return (check_words(linker, read_item(root, entry)) for entry in files)


def check_words(linker: Linker, loaded: Loaded) -> Loaded:
    """Check of an item what can be known by itself: the words of vocabularies that it uses, and its own parts."""
    item, found, draft = loaded
    return Loaded(item, (*found, *linker.check_item(item)), draft) if item else loaded


def make_item(entry: ListedFile, document: Document) -> Loaded:
    """Make an item of a document, if it fits the model of its kind."""
    kind, path = entry
    model, found = validate(kind, document)
    item = None if model is None else Item(kind.name, identify(path), model, document)
    return Loaded(item, found, draft=is_draft(kind, document))


def load_content(root: Path, load: Loader = load_files, read: ItemReader = read_item) -> tuple[Library, Report]:
    """Read a content folder. `read` reads the standards, `load` all other files.

    The library holds every file that fits its model, also when others do not. Where the report has errors it may be
    incomplete, and nothing should be made of it.
    """
    listing = list_files(root)
    first = [entry for entry in listing.files if entry[0].name in STANDARDS]
    others = [entry for entry in listing.files if entry[0].name not in STANDARDS]
    collected = _Collection(broken=set(listing.meant))
    collected.add_all(first, loaded := [read(root, entry) for entry in first])
    standards = collected.library(root)
    linker = Linker(standards)
    collected.found += (found for item, *_ in loaded if item for found in linker.check_item(item))
    collected.add_all(others, load(root, others, standards))
    library, found_in_images = collect_images(root, collected.library(root))
    accounted = {item.model.text for item in library.registers.values()}
    apart = (found for found in listing.found if not (found.place and found.place.file in accounted))
    found = (*apart, *_missing(root, listing, library), *collected.found, *found_in_images, *link(library))
    return find_unfinished(library, found), Report.of(soften(library, found))


def _missing(root: Path, listing: Listing, library: Library) -> Iterator[Diagnostic]:
    """Find that the folder is empty, or lacks the file about the set."""
    if not listing.files and not listing.found:
        yield codes.NoContent.diagnostic(
            "There is no content in this folder.",
            Label(root.name or "."),
            hints="It holds `supple.yaml` and folders such as `exercises/`. Start one with `supple init`.",
        )
    elif listing.files and library.project is None and PROJECT.name not in library.broken:
        yield codes.NoProjectFile.diagnostic(
            f"The file `{PROJECT.folder}` is missing.",
            Label(PROJECT.folder),
            hints="It says the title, language, version, date, publisher and rights of the set.",
        )


def _read_own_text(root: Path, path: str) -> SourceText | None:
    """Read the text of a register or a review. It is a file of the project, so that content can look at no other."""
    project = project_folder(root)
    if "\\" in path:  # it leads to a file on Windows alone
        return None
    try:
        there = (root / path).resolve()
        return read_source_text(there) if there.is_relative_to(project.resolve()) else None
    except (OSError, ValueError, RuntimeError):  # no path, or links that lead in a circle
        return None


def read_source_text(path: Path) -> SourceText | None:
    """Read a text beside content files; None where that cannot be done, as with a pipe.

    Its fingerprint is that of the text with line ends of LF and no byte order mark, as a copy on Windows can differ.
    """
    if not path.is_file():
        return None
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_TEXT + 1)
    except (OSError, ValueError):
        return None
    if len(data) > LARGEST_TEXT:
        return None
    data = data.removeprefix(BYTE_ORDER_MARK.encode()).replace(b"\r\n", b"\n")
    lines = LINE_END.split(data.decode("utf-8", "replace"))
    return SourceText(digest(data), tuple(lines))


class _Collection:
    """Gathers items while files are read."""

    def __init__(self, broken: set[str]) -> None:
        self.found: list[Diagnostic] = []
        self.drafts: dict[str, str] = {}
        self._project: Item[Any] | None = None
        self._items: dict[str, dict[str, Item[Any]]] = {name: {} for name in KINDS}
        self._vocabularies: dict[str, dict[str, VocabularyItem[Any]]] = {}
        self._tombstones: dict[str, Item[Tombstone]] = {}
        self._broken = broken

    def add_all(self, files: Iterable[ListedFile], loaded: Iterable[Loaded]) -> None:
        """Take up what files came to."""
        for (kind, path), (item, found, draft) in zip(files, loaded, strict=True):
            self.found += found
            if draft:
                self.drafts[key_at(path) or path] = path
            if item is None:
                self._broken.add(key_at(path) or path)
            else:
                self.add(kind, item)

    def add(self, kind: Kind, item: Item[Any]) -> None:
        """Take up an item, unless another file has its id."""
        if kind is PROJECT:
            self._project = item
            return
        items = self._items[kind.name]
        first = items.get(item.id) or (self._tombstones.get(item.key) if self._tombstones else None)
        if first is not None:
            self._report_duplicate(item, first)
        elif isinstance(item.model, Tombstone):
            self._tombstones[item.key] = item
        else:
            items[item.id] = item
            if kind.name == "vocabulary":
                self._add_vocabularies(item)

    def _add_vocabularies(self, item: Item[Any]) -> None:
        kind, many = item.model.type, isinstance(item.model, WordList)
        if item.id != kind and not (many and item.id.startswith(f"{kind}-")):
            self.found.append(
                codes.BadFileName.diagnostic(
                    f"This file is named `{item.id}`, but its type is `{item.model.type}`.",
                    item.label("type"),
                    hints=f"Rename the file to `{kind}{PurePosixPath(item.path).suffix}`.",
                )
            )
        words = self._vocabularies.setdefault(kind, {})
        for number, entry in enumerate(item.model.entries):
            name = entry.id if item.id == kind else f"{item.id}/{entry.id}"
            words.setdefault(name, VocabularyItem(entry, item, ("entries", number)))

    def _report_duplicate(self, item: Item[Any], first: Item[Any]) -> None:
        self.found.append(
            codes.DuplicateId.diagnostic(
                f"The id `{item.id}` is already taken by `{first.path}`.",
                item.label(key=True),
                first.label(note="the other file", key=True),
                hints="Rename one of the two files, or delete it.",
            )
        )

    def library(self, root: Path) -> Library:
        """Give all that is there so far."""
        paths = {item.model.text for item in self._items.get("register", {}).values() if item.model.text}
        paths |= {f"{item.path.rpartition('.')[0]}.txt" for item in self._items.get("review", {}).values()}
        texts = {path: text for path in sorted(paths) if (text := _read_own_text(root, path))}
        broken = frozenset(self._broken)
        return Library(
            self._project,
            {name: dict(items) for name, items in self._items.items()},
            {name: dict(words) for name, words in self._vocabularies.items()},
            dict(self._tombstones),
            broken,
            texts,
            drafts=dict(self.drafts),
        )
