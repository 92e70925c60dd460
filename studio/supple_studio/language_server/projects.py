"""The content folders that an editor's files belong to, each held in memory and checked anew after a change.

A check is put off for a moment, so that nobody waits for one after each letter; whoever needs its result settles it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from supple_exporters.wanted_outputs import judge_outputs
from supple_rules import Session
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.kinds import PROJECT, Kind, kind_at
from supple_studio.assistance.content_folder import find_content_of


class ContentProject:
    """One content folder. `publish` is told the findings of each file for which they are others than before."""

    def __init__(self, root: Path, publish: Callable[[Path, tuple[Diagnostic, ...]], None]) -> None:
        self.root = root
        self._publish = publish
        self._session: Session | None = None
        self._texts: dict[str, str | None] = {}
        self._published: Mapping[str, tuple[Diagnostic, ...]] = {}

    @property
    def session(self) -> Session:
        """The content as it is now, with every change."""
        self.settle()
        return self.latest

    @property
    def latest(self) -> Session:
        """The content as it was last checked: what a completion needs does not wait for a check."""
        if self._session is None:
            self._session = Session(self.root, today=date.today, outputs=judge_outputs)
            self._tell()
        return self._session

    def change(self, path: str, text: str | None) -> None:
        """Take up what an editor holds and has not saved, or, with None, that the file counts again."""
        self._texts[path] = text

    def settle(self) -> None:
        """Check what has changed, and tell what is found."""
        texts, self._texts = self._texts, {}
        session = self.latest
        for path, text in texts.items():
            session.update(path, text)
        if texts:
            self._tell()

    def refresh(self, paths: Iterable[str]) -> None:
        """Check again after files have changed on the disk."""
        self.latest.refresh(paths)
        self._tell()

    def _tell(self) -> None:
        found: dict[str, list[Diagnostic]] = {}
        for one in self.latest.report:
            found.setdefault(one.place.file if one.place else PROJECT.folder, []).append(one)
        now = {path: tuple(ones) for path, ones in found.items()}
        for path in sorted({*now, *self._published}):
            if now.get(path, ()) != self._published.get(path, ()):
                self._publish(self.root / path, now.get(path, ()))
        self._published = now


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file of an editor: the project around it, its path from the content folder, and its kind."""

    project: ContentProject
    path: str
    kind: Kind


class Projects:
    """All content folders that files have been opened in."""

    def __init__(self, publish: Callable[[Path, tuple[Diagnostic, ...]], None]) -> None:
        self._publish = publish
        self._projects: dict[Path, ContentProject] = {}

    def __iter__(self) -> Iterator[ContentProject]:
        return iter(tuple(self._projects.values()))

    def find(self, file: Path) -> OpenFile | None:
        """Find what a file belongs to; None where it is no content."""
        found = find_content_of(file)
        if found is None:
            return None
        root, path = found
        kind = kind_at(path)
        if kind is None:
            return None
        if root not in self._projects:
            self._projects[root] = ContentProject(root, self._publish)
        return OpenFile(self._projects[root], path, kind)
