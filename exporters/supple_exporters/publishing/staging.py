"""Writes folders so that they outlive a power cut, and moves them so that a reader sees all of one or all of the other.

Inside the staging area a folder's name says how far a build came. `staging` is not complete and is thrown away. `ready`
is complete: it is moved into place, if need be by the next build. `replaced` is what it took the place of.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Container, Iterable
from pathlib import Path

from supple_exporters.contract import Artifact
from supple_schema.atomic_writes import move


class StagingArea:
    """The hidden folder in which a build prepares, on the same file system as the outputs."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.root = out / ".supple"
        self.staging = self.root / "staging"
        self.ready = self.root / "ready"
        self.replaced = self.root / "replaced"
        self.marker = self.root / "marker"

    def is_own(self) -> bool:
        """Whether a build has made this area in this place. One that came with a copy of the folder is not ours.

        The marker says which folder it was written for: a copy, and one out of a repository, is another folder.
        """
        if self._is_empty():
            return True
        try:
            return not self.marker.is_symlink() and self.marker.read_text(encoding="ascii") == self._identity()
        except (OSError, ValueError):
            return False

    def mark(self) -> None:
        """Say that this area is ours, before anything is put into it."""
        self.marker.write_text(self._identity(), encoding="ascii")

    def _is_empty(self) -> bool:
        return not any(os.path.lexists(path) for path in (self.staging, self.ready, self.replaced))

    def _identity(self) -> str:
        status = self.root.stat()
        return f"{status.st_dev}:{status.st_ino}"

    def stage(self, folder: str, artifacts: Iterable[Artifact], kept: Container[str] = ()) -> None:
        """Write the files of one output, to be made ready later; what is kept is the same file as before."""
        root = self.staging / folder
        for artifact in artifacts:
            path = root / artifact.path
            path.parent.mkdir(parents=True, exist_ok=True)
            if artifact.path in kept and _link(self.out / folder / artifact.path, path, artifact.data):
                continue
            with path.open("xb") as stream:
                stream.write(artifact.data)
                stream.flush()
                os.fsync(stream.fileno())

    def make_ready(self) -> None:
        """Declare that all staged folders are complete. From here on the next build finishes what this one began."""
        for folder, _, _ in os.walk(self.staging, topdown=False):
            _sync(Path(folder))
        move(self.staging, self.ready)
        _sync(self.root)

    def pending(self) -> list[str]:
        """The folders that are ready and not yet in place."""
        return sorted(path.relative_to(self.ready).as_posix() for path in self.ready.glob("*/*"))

    def put_into_place(self, folder: str) -> None:
        """Move a ready folder to where people look for it, and what was there out of the way."""
        place = self.out / folder
        if place.exists():
            kept = self.replaced / folder
            kept.parent.mkdir(parents=True, exist_ok=True)
            move(place, kept)
        place.parent.mkdir(parents=True, exist_ok=True)
        move(self.ready / folder, place)
        _sync(place.parent)
        _sync(self.out)

    def put_away(self, folder: str) -> None:
        """Move a folder out of the way, with nothing in its place."""
        kept = self.replaced / folder
        kept.parent.mkdir(parents=True, exist_ok=True)
        move(self.out / folder, kept)

    def take_back(self, folder: str) -> None:
        """Undo `put_into_place`, however far it came."""
        place, ready, kept = self.out / folder, self.ready / folder, self.replaced / folder
        if not ready.exists():
            move(place, ready)
        if kept.exists():
            move(kept, place)
        with contextlib.suppress(OSError):  # it holds other outputs
            place.parent.rmdir()

    def discard_ready(self) -> None:
        """Let nobody finish what is ready."""
        move(self.ready, self.staging)

    def clean(self) -> None:
        """Remove what is not needed any more. What is ready but not in place stays, and so does what it replaces."""
        shutil.rmtree(self.staging, ignore_errors=True)
        if not self.pending():
            shutil.rmtree(self.ready, ignore_errors=True)
            shutil.rmtree(self.replaced, ignore_errors=True)
        if self._is_empty():
            with contextlib.suppress(OSError):  # alone it says nothing
                self.marker.unlink()


def _link(before: Path, path: Path, data: bytes) -> bool:
    """Give a file a second name, if it holds these bytes and the file system can do so."""
    try:
        if before.is_symlink() or before.read_bytes() != data:
            return False
        path.hardlink_to(before)
    except (OSError, NotImplementedError):
        return False
    return True


def _sync(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folders, and keeps their entries safe by itself
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
