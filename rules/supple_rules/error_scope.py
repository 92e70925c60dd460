"""Which errors stop what is made of a brief: a set with its report and a brief in, those errors out.

An error in a file that the brief does not show stops nothing of it. One in what every output stands on, such as the
project file or a vocabulary, stops all.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from supple_editions.briefs import Brief
from supple_editions.codes import DraftShown
from supple_editions.selection import select
from supple_editions.shown_files import shown_keys
from supple_schema.diagnostics import Diagnostic, Report, Severity
from supple_schema.linking import Library
from supple_schema.linking.folder import STRAY, key_at

BY_REFERENCE = frozenset({"advice", "booklet", "exercise", "locale", "measure", "pose", "routine", "safety", "source"})
"""Kinds of files that an output shows because something refers to them, and not otherwise."""

NEVER_SHOWN = frozenset({"register"})


def stopping_errors(library: Library, report: Report, brief: Brief) -> Report:
    """Give the errors of a set that stop what is made of this brief. Drafts do not stop a preview."""
    errors = [found for found in report if found.severity is Severity.ERROR]
    if brief.drafts:
        errors = [found for found in errors if found.code != DraftShown.code]
    if not errors:
        return Report()
    whole = frozenset(item.path for item in library)
    shown = frozenset(shown_keys(library, brief, select(library, brief).chosen))
    return Report.of(found for found in errors if _stops(found, whole, shown))


def errors_in(report: Report, key: str) -> Report:
    """Give the errors in the file of one item, whose key is such as `booklet/first-days`."""
    errors = (found for found in report if found.severity is Severity.ERROR)
    return Report.of(found for found in errors if found.place and key_at(found.place.file) == key)


def broken_booklets(library: Library) -> tuple[str, ...]:
    """Name the booklets whose files are there, but do not fit their model."""
    found = (key.partition("/") for key in sorted(library.broken))
    return tuple(name for kind, _, name in found if kind == "booklet")


def _stops(found: Diagnostic, whole: frozenset[str], shown: frozenset[str]) -> bool:
    """Whether a finding is in a file that is shown, or nobody can tell who shows it."""
    if not found.labels:
        return True
    return any(_is_shown(label.file, whole, shown) for label in found.labels)


def _is_shown(path: str, whole: frozenset[str], shown: frozenset[str]) -> bool:
    key = key_at(path) or path
    kind, nested, _ = key.partition("/")
    if kind in NEVER_SHOWN or (not nested and PurePosixPath(path.lower()).suffix in STRAY):
        return False
    if kind == "safety" and path not in whole:
        return True  # nobody can tell which booklets need the signs of a file that cannot be read
    if kind in BY_REFERENCE or (kind == "review" and path in whole):
        return key in shown
    return True
