"""Applies the safe repairs of a check to the files, and checks again until there is none left to apply."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from supple_cli.editing import replace_text
from supple_schema.diagnostics import Diagnostic, Report
from supple_schema.formatting.fixes import apply_fixes
from supple_schema.linking import Library
from supple_schema.reading.source_file import read_source_file

ROUNDS = 20
"""More than repairs that make room for each other ever need."""

Check = Callable[[], tuple[Library, Report]]


def fix_content(root: Path, check: Check, is_wanted: Callable[[str], bool]) -> Iterator[Diagnostic]:
    """Repair the wanted files, and give each finding whose repair was applied.

    A file changes only as a whole, and only where its text is still the one that was checked.
    """
    for _ in range(ROUNDS):
        _, report = check()
        offered = {
            found.fix: found
            for found in report
            if found.fix and found.fix.safe and all(is_wanted(edit.file) for edit in found.fix.edits)
        }
        texts = {
            file: source.text
            for file in {edit.file for fix in offered for edit in fix.edits}
            if (source := read_source_file(root, file)[0])
        }
        changed, applied = apply_fixes(texts, offered)
        if not applied:
            return
        for file, text in changed.items():
            replace_text(root / file, text)
        yield from (offered[fix] for fix in applied)
