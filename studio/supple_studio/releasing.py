"""Releases: a checked set and a version in, a folder of what was released out, which never changes again.

The command line and the studio release by the same steps, and each tells in its own way what stops one.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from supple_editions import Edition
from supple_exporters.bundle import BundleExporter, BundleOptions
from supple_exporters.bundle.bundle_changes import compare_bundles
from supple_exporters.bundle.bundle_reading import BundleError, read_bundle
from supple_exporters.bundle.change_notes import tell_changes
from supple_exporters.content_schemas import CONTENT_SCHEMAS
from supple_schema.contract import schema_file, schema_text
from supple_schema.diagnostics import Edit
from supple_schema.formatting.fixes import apply_edits
from supple_schema.linking import Library
from supple_schema.linking.loading import project_folder

RELEASES = "releases"
NOTES = "notes.md"
BUNDLE = "bundle.json"
VERSION = re.compile(r"[0-9]+\.[0-9]+(\.[0-9]+)?")


class ReleaseError(Exception):
    """Nothing can be released. The message says why."""


def last_release(root: Path) -> Path | None:
    """Give the folder of the last release of a content folder, if there is one."""
    releases = project_folder(root) / RELEASES
    there = [path for path in releases.iterdir() if VERSION.fullmatch(path.name)] if releases.is_dir() else []
    return max(there, key=lambda path: _parts(path.name), default=None)


def read_notes(root: Path) -> tuple[str, str] | None:
    """Give the version of the last release and its notes, if there is one whose notes can be read."""
    last = last_release(root)
    try:
        return (last.name, (last / NOTES).read_text(encoding="utf-8")) if last else None
    except (OSError, UnicodeDecodeError):
        return None


def require_new(root: Path, version: str) -> None:
    """Hold a version against what is released already.

    Raises:
        ReleaseError: it is no version, or not higher than the last one.
    """
    if not VERSION.fullmatch(version):
        raise ReleaseError(f"`{version}` is no version. Write it like `1.2` or `1.2.1`.")
    last = last_release(root)
    if last is not None and _parts(version) <= _parts(last.name):
        raise ReleaseError(f"{last.name} is released already. Choose a higher version: a release never changes.")


def with_version(library: Library, version: str, today: date) -> tuple[str, str]:
    """Give the file about the set with a version and the day of the release in their places: its path and its text.

    Raises:
        ReleaseError: there is no such file.
    """
    project = library.project
    if project is None:
        raise ReleaseError("There is no file about the set.")
    edits = [
        Edit(project.path, span.start.offset, span.end.offset, text)
        for field, text in (("version", f'"{version}"'), ("date", today.isoformat()))
        if (span := project.label(field).span) is not None
    ]
    return project.path, apply_edits({project.path: project.document.file.text}, edits)[project.path]


def write_release(root: Path, version: str, editions: list[Edition]) -> Path:
    """Write a release beside its place, and put it there whole. Give its folder.

    Raises:
        ReleaseError: there is no booklet, or the last release cannot be read.
        OSError: it cannot be written.
    """
    if not editions:
        raise ReleaseError("There is no booklet that could be released.")
    last = last_release(root)
    releases = project_folder(root) / RELEASES
    releases.mkdir(exist_ok=True)
    target = releases / version
    with tempfile.TemporaryDirectory(dir=releases, prefix=".") as place:
        new = Path(place, version)
        (new / "schema").mkdir(parents=True)
        for name, make in CONTENT_SCHEMAS.items():
            (new / "schema" / schema_file(name)).write_text(schema_text(make()), encoding="utf-8", newline="\n")
        for edition in editions:
            (new / edition.id).mkdir()
            for artifact in BundleExporter().export(edition, BundleOptions(motion=False, indent=1)):
                if artifact.path == BUNDLE:
                    (new / edition.id / BUNDLE).write_bytes(artifact.data)
        notes = "\n".join(_notes(version, editions, new, last)).rstrip() + "\n"
        (new / NOTES).write_text(notes, encoding="utf-8", newline="\n")
        os.rename(new, target)  # noqa: PTH104 - it must not replace a folder
    return target


def _parts(version: str) -> tuple[int, ...]:
    numbers = tuple(map(int, version.split(".")))
    return (*numbers, *(0,) * (3 - len(numbers)))


def _notes(version: str, editions: list[Edition], new: Path, last: Path | None) -> Iterator[str]:
    yield from (f"# What is new in {version}", "")
    if last is None:
        yield from ("This is the first release. All of it is new to read.", "")
    for edition in editions:
        where = f" ({edition.reader.place})" if edition.reader.place else ""
        yield from (f"## {edition.title}{where}", "", edition.review.notice, "")
        before = last / edition.id / BUNDLE if last else None
        if before is not None and before.is_file():
            yield from _changes(before, new / edition.id / BUNDLE)
        elif last is not None:
            yield from ("This edition is new.", "")
    there = {path.name for path in last.iterdir() if (path / BUNDLE).is_file()} if last else set[str]()
    for name in sorted(there - {edition.id for edition in editions}):
        yield f"The edition `{name}` is gone."


def _changes(before: Path, after: Path) -> Iterator[str]:
    try:
        old = read_bundle(before).data
    except BundleError as error:
        raise ReleaseError(f"The last release cannot be compared: `{before.name}`: {error}") from error
    sections = list(tell_changes(compare_bundles(old, json.loads(after.read_text("utf-8")))))
    if not sections:
        yield "Nothing that a reader sees has changed."
    for section in sections:
        yield from (f"### {section.title}", "")
        for item in section.items:
            yield f"- {item.head}"
            yield from (f"  - {line}" for line in item.lines)
        yield ""
