"""The cases of the rules: folders of content files laid over one small, clean set."""

from __future__ import annotations

import shutil
from pathlib import Path

from supple_schema.diagnostics import Diagnostic, Label, Report
from supple_schema.linking.library import Library
from supple_schema.linking.loading import load_content

CASES = Path(__file__).parents[1] / "cases" / "rules"
BASE = CASES / "base"
EXPECTED = "expected.txt"


def lay_over(overlay: Path, folder: Path) -> Path:
    """Make a content folder of the base set and an overlay. An empty file takes away the file of the base set."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    for file in sorted(overlay.rglob("*")):
        target = content / file.relative_to(overlay)
        if file.is_file() and file.name != EXPECTED:
            target.parent.mkdir(parents=True, exist_ok=True)
            if file.stat().st_size:
                shutil.copyfile(file, target)
            else:
                target.unlink()
    return content


def load(folder: Path) -> Library:
    """Load a folder that must be free of findings before any rule looks at it."""
    library, report = load_content(folder)
    assert not report, render(report)
    return library


def render(report: Report) -> str:
    """Write each finding on one line: place, code, message, hints, fix, and further places below it."""
    return "".join(f"{_line(found)}\n" for found in report)


def _line(found: Diagnostic) -> str:
    parts = [f"{_place(found.place)} {found.code} {found.severity}: {found.message}", *found.hints]
    if found.fix:
        sure = "fix" if found.fix.safe else "unsafe fix"
        parts.append(f"{sure}: {found.fix.description}")
    return "\n".join([" | ".join(parts), *(f"    {_place(label)} {label.note}" for label in found.labels[1:])])


def _place(label: Label | None) -> str:
    if label is None or label.span is None:
        return label.file if label else "-"
    start, end = label.span.start, label.span.end
    last = end.column if end.line == start.line else f"{end.line}:{end.column}"
    return f"{label.file}:{start.line}:{start.column}-{last}"
