"""Applies the safe repairs of a check to the files, and checks again until there is none left to apply."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from supple_cli.edits.files import replace_text
from supple_schema.diagnostics import Diagnostic, Report
from supple_schema.formatting.fixes import apply_fixes
from supple_schema.linking import Library
from supple_schema.reading.source_file import read_source_file

ROUNDS = 20
"""More than repairs that make room for each other ever need."""

Checked: TypeAlias = tuple[Library, Report]


def fix_content(
    root: Path, checked: Checked, check: Callable[[], Checked], is_wanted: Callable[[str], bool]
) -> tuple[list[Diagnostic], Checked]:
    """Repair the wanted files of a folder that was checked. Give each finding whose repair was applied, and the rest.

    A file changes only as a whole, and only where its text is still the one that was checked.
    """
    fixed: list[Diagnostic] = []
    for _ in range(ROUNDS):
        _, report = checked
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
            break
        for file, text in changed.items():
            replace_text(root / file, text)
        fixed += (offered[fix] for fix in applied)
        checked = check()
    return fixed, checked
