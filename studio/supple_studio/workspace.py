"""What an author works on: a content folder in memory, what it looks like now, and every change of it.

One change is taken up at a time, and one print drawn at a time; whoever asks while another is at work waits. The print
of a long booklet is given up when something changes meanwhile. What could be shown last stays until something else can
be shown.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from supple_editions import Edition, select_edition
from supple_exporters.cards import CardOptions, CardsExporter
from supple_exporters.contract import ExportError
from supple_exporters.pdf import PdfExporter, PdfOptions
from supple_exporters.pdf.fitting import Sizes
from supple_exporters.settings import SettingError, make_options
from supple_exporters.wanted_outputs import judge_outputs
from supple_exporters.web import WebExporter, WebOptions
from supple_rules import Session
from supple_rules.error_scope import stopping_errors
from supple_schema.atomic_writes import replace_text
from supple_schema.diagnostics import Diagnostic, Fix, Label, Report
from supple_schema.formatting.fixes import apply_fixes
from supple_schema.linking.folder import identify
from supple_schema.linking.library import Item
from supple_schema.models.kinds import find_kind, kind_at
from supple_schema.models.open_parts import find_open_parts
from supple_schema.models.vocabulary import WordList
from supple_schema.reading.source_file import read_source_file
from supple_studio.previews.drawings import DrawingView, see
from supple_studio.previews.drawn_items import DrawnItem
from supple_studio.previews.page_images import PrintedPage, SupersededError, draw_pages
from supple_studio.previews.plan import Preview, plan_preview
from supple_studio.previews.tracing import WrittenTexts
from supple_studio.previews.unfinished import path_of, read_unfinished

FEW_PAGES = 4
"""Pages that are printed so soon that nothing need be shown before."""
PAGED = frozenset({"exercise", "routine", "advice"})


@dataclass(frozen=True)
class Appearance:
    """What can be shown of one item in one way: pages of a print, files of web pages, or texts of cards.

    `since` is when it was made. `problems` say why something newer cannot be shown.
    """

    since: datetime | None = None
    pages: tuple[PrintedPage, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    texts: WrittenTexts | None = None
    problems: tuple[str, ...] = ()


class StaleFileError(Exception):
    """A file is no longer what the person saw who wants to change it."""


class Workspace:
    """A content folder that somebody works on. Safe for several threads."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.session = Session(root, today=date.today, outputs=judge_outputs)
        self.revision = 1
        self._at_session = threading.RLock()
        self._at_print = threading.Lock()
        self._shown: dict[tuple[str, str, str], tuple[bytes, Appearance]] = {}
        self._guesses: dict[str, Sizes] = {}
        self._made: dict[tuple[str, str, str], int] = {}
        self._latest: tuple[str, int] = ("", 0)
        """The file of an item with a page of its own that was changed last, and the revision since then."""

    def refresh(self, paths: Iterable[str]) -> None:
        """Take up that files have changed on the disk, by their paths from the content folder."""
        with self._at_session:
            changed = list(paths)
            self.session.refresh(changed)
            self.revision += 1
            own = [path for path in changed if (kind := kind_at(path)) and kind.name in PAGED]
            self._latest = (own[-1], self.revision) if own else self._latest

    def findings(self, kind: str, name: str) -> tuple[Diagnostic, ...]:
        """Give what is found in an item and in all that it shows; for a booklet also that of its parts."""
        with self._at_session:
            keys = self._files_behind(kind, name)
            return tuple(found for found in self.session.report if found.place and found.place.file in keys)

    def drawing(self, subject: DrawnItem) -> DrawingView:
        """Draw a pose, or the figure of an exercise or a guide."""
        with self._at_session:
            return see(self.session, subject)

    def print(self, kind: str, name: str) -> Appearance:
        """Give the printed pages of an item."""
        return self._show("print", kind, name)

    def ahead(self, kind: str, name: str) -> tuple[str, str] | None:
        """Give the item whose page is to be shown before a long booklet is: what was changed since it was printed."""
        with self._at_session:
            path, revision = self._latest
            key = ("print", kind, name)
            is_long = len(self.last(*key).pages) > FEW_PAGES
            if kind != "booklet" or not is_long or revision <= self._made.get(key, 0):
                return None
            item = kind_at(path) if path in self._files_behind(kind, name) else None
            return (item.name, identify(path)) if item else None

    def web(self, kind: str, name: str) -> Appearance:
        """Give the web pages of an item."""
        return self._show("web", kind, name)

    def card(self, kind: str, name: str) -> Appearance:
        """Give the card of an item, as texts by name."""
        return self._show("card", kind, name)

    def last(self, way: str, kind: str, name: str) -> Appearance:
        """Give what could be shown last of an item, without making it anew."""
        return self._shown.get((way, kind, name), (b"", Appearance()))[1]

    def locate(self, kind: str, name: str, page: int, left: float, top: float) -> Label | None:
        """Say where the line of print at a place of a page is written; the place is in hundredths of the page."""
        shown = self.last("print", kind, name)
        if shown.texts is None or not 0 <= page < len(shown.pages):
            return None
        lines = shown.pages[page].lines
        here = [n for n, line in enumerate(lines) if line.top <= top <= line.bottom and line.left <= left <= line.right]
        if not here:
            return None
        before = [line.text for line in reversed(lines[: here[0]])]
        with self._at_session:
            return shown.texts.find(lines[here[0]].text, before)

    def fix(self, number: str) -> str:
        """Make the repair of a finding, by its number, in the files. Give what was done.

        Raises:
            StaleFileError: there is no such finding any more.
            OSError: a file cannot be written.
        """
        with self._at_session:
            fix = self._fix_of(number)
            files = {edit.file for edit in fix.edits} if fix else set[str]()
            self.session.refresh(files)  # a file may have changed in the moment before
            fix = self._fix_of(number)
            texts = {file: source.text for file in files if (source := read_source_file(self.root, file)[0])}
            changed, applied = apply_fixes(texts, [fix] if fix else [])
            if fix is None or not applied:
                raise StaleFileError("The file has changed meanwhile, so nothing was repaired. Look again.")
            for file, text in changed.items():
                self.write(file, text)
            return fix.description

    def _fix_of(self, number: str) -> Fix | None:
        found = next((one for one in self.session.report if number_of(one) == number), None)
        return found.fix if found else None

    def write(self, path: str, text: str) -> None:
        """Put a new text in the place of a file, with its permissions and its byte order mark, and take it up.

        Raises:
            OSError: it cannot be written. It is as it was.
        """
        target = (self.root / path).resolve()
        if not target.is_relative_to(self.root.resolve()):
            raise PermissionError(f"{path} is not in the content folder")
        replace_text(target, text)
        self.refresh([path])

    @contextmanager
    def changing(self) -> Generator[None]:
        """Let nobody else change or read the files meanwhile."""
        with self._at_session:
            yield

    def _files_behind(self, kind: str, name: str) -> set[str]:
        """Give the paths of the files that an item shows, and its own."""
        library = self.session.library
        own = path_of(self.root, f"{kind}/{name}")
        item = library.kind(kind).get(name)
        found = {own} if own else set[str]()
        for use in item.uses if item else ():
            other = library.kind(use.reference.kind).get(use.name)
            path = other.path if other else path_of(self.root, f"{use.reference.kind}/{use.name}")
            if path:
                found.add(path)
        return found

    def _show(self, way: str, kind: str, name: str) -> Appearance:
        with self._at_print:
            key = (way, kind, name)
            with self._at_session:
                revision, made = self.revision, self._made.get(key, 0)
                self._made[key] = revision
                known, last = self._shown.get(key, (b"", Appearance()))
                preview, edition, problems = self._edition(kind, name)
                items = list(self._items(edition, preview)) if edition and preview else []
            if edition is None or preview is None:
                shown = Appearance(last.since, last.pages, last.files, last.texts, problems)
                self._shown[key] = (b"", shown)
                return shown
            digest = hashlib.sha256(edition.model_dump_json().encode()).digest()
            if digest == known:
                return last
            is_long = len(last.pages) > FEW_PAGES
            try:
                shown = self._make(way, preview, edition, items, lambda: is_long and self.revision != revision)
            except SupersededError:
                self._made[key] = made
                return last
            except (ExportError, SettingError) as error:
                shown = Appearance(last.since, last.pages, last.files, last.texts, (str(error),))
            self._shown[key] = (digest, shown)
            return shown

    def _edition(self, kind: str, name: str) -> tuple[Preview | None, Edition | None, tuple[str, ...]]:
        library, report = self.session.library, self.session.report
        preview = plan_preview(library, kind, name)
        if preview is None:
            broken = f"{kind}/{name}" in library.broken
            return None, None, (self._why_broken(kind, name) if broken else "It stands on no page by itself.",)
        stopping = stopping_errors(library, report, preview.brief)
        if stopping.has_errors:
            return preview, None, _tell(stopping)
        edition, found = select_edition(library, preview.brief)
        return preview, edition, _tell(found)

    def _why_broken(self, kind: str, name: str) -> str:
        """Say what keeps an item from being shown: what is left to fill in, or an error."""
        document = read_unfinished(self.root, f"{kind}/{name}")
        left = find_open_parts(document, find_kind(kind)) if document else ()
        fields = dict.fromkeys(str(path[0]).replace("_", " ") for path in left)
        if fields:
            return f"It is shown as soon as nothing of it is left to fill in: {', '.join(fields)}."
        return "It cannot be shown before its errors are mended."

    def _items(self, edition: Edition, preview: Preview) -> Iterable[Item[Any]]:
        """Give the items of an edition, those that the print is about first."""
        library = self.session.library
        for kind, parts in (("exercise", edition.exercises), ("routine", edition.routines), ("advice", edition.advice)):
            yield from (library.kind(kind)[part.id] for part in parts if part.id in library.kind(kind))
        yield preview.base
        for kind in ("safety", "term", "subject", "vocabulary", "source", "locale"):
            yield from (item for item in library.kind(kind).values() if not isinstance(item.model, WordList))
        if library.project:
            yield library.project

    def _make(
        self,
        way: str,
        preview: Preview,
        edition: Edition,
        items: Iterable[Item[Any]],
        is_superseded: Callable[[], bool],
    ) -> Appearance:
        now = datetime.now().astimezone()
        if way == "print":
            options = PdfOptions.model_validate(make_options(PdfExporter, preview.print_options).model_dump())
            pages = draw_pages(edition, options, self._guesses, is_superseded)
            return Appearance(now, pages=pages, texts=WrittenTexts(items))
        if way == "web":
            return Appearance(now, files={file.path: file.data for file in WebExporter().export(edition, WebOptions())})
        return Appearance(now, files={file.path: file.data for file in CardsExporter().export(edition, CardOptions())})


def number_of(found: Diagnostic) -> str:
    """Give what names a finding for as long as it is the same."""
    return hashlib.sha256(repr(found).encode()).hexdigest()[:16]


def _tell(report: Report) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{found.code}: {found.message}" for found in report))
