"""The cases of the rules: patches of one small, clean set, and folders of files that are laid over it."""

from __future__ import annotations

import shutil
from pathlib import Path

from patches import SUFFIX, Case, lay_patch, read_cases

from supple_schema.diagnostics import Diagnostic, Label, Report
from supple_schema.linking.library import Library
from supple_schema.linking.loading import load_content

CASES = Path(__file__).parents[1] / "cases" / "rules"
BASE = CASES / "base"
EXPECTED = "expected.txt"


def bad_cases() -> list[Path]:
    """Give each case in which there is something to find, as `lay_over` takes it."""
    return [CASES / rule / name for rule, cases in rule_cases().items() for name in cases if name.startswith("bad")]


def rule_cases() -> dict[str, dict[str, Case]]:
    """Give the cases of each rule, by its code and name, and theirs."""
    return {path.stem: read_cases(path) for path in sorted(CASES.glob(f"*{SUFFIX}"))}


def lay_over(overlay: Path, folder: Path) -> Path:
    """Make a content folder of the base set and an overlay: a folder of files, or a case such as `S401-x/bad`."""
    if not overlay.is_dir():
        cases = read_cases(overlay.parent.with_name(f"{overlay.parent.name}{SUFFIX}"))
        return lay_patch(cases[overlay.name], BASE, folder / "content")
    content = lay_patch({}, BASE, folder / "content")
    shutil.copytree(overlay, content, dirs_exist_ok=True)
    (content / EXPECTED).unlink(missing_ok=True)
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
