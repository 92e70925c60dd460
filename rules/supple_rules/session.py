"""A content folder that is held in memory and checked again after each change: for editors and live views.

The result is that of a full check. A file is read again when it has changed; an item is judged again by a rule when it
or a part of the standards that the rule looks at has changed; rules on the whole library are cheap and run each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from supple_rules.checking import JudgeLibrary, item_checks, judge_whole, nothing_found, weigh
from supple_rules.context import Context
from supple_rules.dependencies import noting
from supple_rules.item_context import ItemContext, Texts
from supple_rules.standards import Standards, parts_of
from supple_schema.diagnostics import Diagnostic, Report
from supple_schema.linking import Library, load_content
from supple_schema.linking.folder import ListedFile
from supple_schema.linking.library import Item
from supple_schema.linking.linker import Linker
from supple_schema.linking.loading import Loaded, check_words, make_loaded, read_item
from supple_schema.models.kinds import PROJECT
from supple_schema.reading.source_file import decode_source

OF_TEXTS = {PROJECT.name, "vocabulary/standings"}
"""The parts of the standards that say which texts there are, and in which language."""


class Session:
    """A content folder in memory. `library` and `report` are as `check_content` would give them now.

    `outputs` is as there; `today` gives the day on which it is asked, by which reviews are judged. Not for several
    threads at a time.
    """

    library: Library
    report: Report

    def __init__(
        self,
        root: Path,
        today: Callable[[], date | None] = lambda: None,
        outputs: JudgeLibrary = nothing_found,
    ) -> None:
        self.root = root
        self._today = today
        self._outputs = outputs
        self._unsaved: dict[str, str] = {}
        self._read: dict[str, Loaded] = {}
        self._checked: dict[str, tuple[Loaded, Loaded]] = {}
        self._standards: Standards | None = None
        self._parts: dict[str, object] = {}
        self._changed: set[str] = set()
        self._known: tuple[Mapping[str, list[str]], frozenset[str]] = {}, frozenset()
        self._texts = Texts()
        self._items: dict[str, Item[Any]] = {}
        self._judgements = [_Judgement(check) for check in item_checks()]
        self._check()

    def update(self, path: str, text: str | None = None) -> Report:
        """Check again after a file has changed, which is named by its path from the content folder.

        `text` is what an editor holds and has not saved yet; without it the file is read again.
        """
        self._unsaved.pop(path, None)
        if text is not None:
            self._unsaved[path] = text
        return self.refresh([path])

    def refresh(self, paths: Iterable[str]) -> Report:
        """Check again after these files have changed. Files that have come or gone need not be named."""
        for path in paths:
            self._read.pop(path, None)
        self._check()
        return self.report

    def _check(self) -> None:
        before = self._read
        self._read = {}
        library, found = load_content(self.root, partial(self._load, before), partial(self._read_item, before))
        context = Context(library, None, self._standards, self._texts, today=self._today(), loaded=found)
        items = {item.path: item for item in library}
        fresh = [item for path, item in items.items() if self._items.get(path) is not item]
        stale = {*(item.path for item in fresh), *(self._items.keys() - items.keys())}
        of_fresh = ItemContext(context.standards, fresh, self._texts)
        for judgement in self._judgements:
            if judgement.parts.isdisjoint(self._changed):
                judgement.renew(of_fresh, stale)
            else:
                judgement.renew(context)
        self._items = items
        of_items = (found for judgement in self._judgements for found in judgement.found)
        self.library, self.report = library, found + weigh(context, (*of_items, *judge_whole(context, self._outputs)))

    def _read_item(self, before: Mapping[str, Loaded], root: Path, entry: ListedFile) -> Loaded:
        path = entry[1]
        known = before.get(path)
        if known is None and path in self._unsaved:
            file, found = decode_source(path, self._unsaved[path].encode("utf-8", "surrogatepass"))
            known = make_loaded(entry, file, found)
        self._read[path] = known = known or read_item(root, entry)
        return known

    def _load(
        self, before: Mapping[str, Loaded], root: Path, files: Sequence[ListedFile], library: Library
    ) -> Iterator[Loaded]:
        parts = parts_of(library)
        self._changed = {name for name in {*parts, *self._parts} if parts.get(name) != self._parts.get(name)}
        self._parts = parts
        if self._changed or self._standards is None:
            self._standards = Standards(library, None, self._standards.kept if self._standards else None)
        if not self._changed.isdisjoint(OF_TEXTS):
            self._texts = Texts()
        words = {name: list(words) for name, words in library.vocabularies.items()}
        if (words, library.broken) != self._known:
            self._known = words, library.broken
            self._checked = {}
        linker = Linker(library)
        for entry in files:
            loaded = self._read_item(before, root, entry)
            known = self._checked.get(entry[1])
            if known is None or known[0] is not loaded:
                known = self._checked[entry[1]] = (loaded, check_words(linker, loaded))
            yield known[1]


class _Judgement:
    """What a rule, or those of the house, say of each item, and which parts of the standards were looked at for it."""

    def __init__(self, check: Callable[[ItemContext], Iterator[Diagnostic]]) -> None:
        self.parts: set[str] = set()
        self._check = check
        self._found: dict[str, list[Diagnostic]] = {}

    @property
    def found(self) -> Iterator[Diagnostic]:
        """All of it."""
        return chain.from_iterable(self._found.values())

    def renew(self, context: ItemContext, stale: Iterable[str] | None = None) -> None:
        """Judge the items of a context, and forget what was said of the files at some paths; without these, of all."""
        if stale is None:
            self._found.clear()
        for path in stale or ():
            self._found.pop(path, None)
        with noting() as parts:
            for found in self._check(context) if context.items else ():
                if found.place is not None:
                    self._found.setdefault(found.place.file, []).append(found)
        self.parts |= parts
