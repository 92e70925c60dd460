"""Rules hold on broken sets too, and their repairs repair."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from patches import copy_base
from rules.cases import BASE, CASES, bad_cases, lay_over, load
from sampling import sampled
from signing import sign

from supple_rules import check_content, check_library
from supple_schema.diagnostics import Diagnostic, Edit

pytestmark = pytest.mark.slow

FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.*"))
BAD = bad_cases()


def garble(path: Path) -> None:
    path.write_text("title: [", encoding="utf-8")


@pytest.mark.parametrize("file", FILES)
def test_rules_look_at_a_set_that_has_lost_a_file(file: str, tmp_path: Path) -> None:
    """References then lead nowhere, vocabularies are not there, and what was signed cannot be made."""
    content = tmp_path / "content"
    copy_base(BASE, content)
    sign(content, "daily")
    for spoil in (garble, Path.unlink):
        spoil(content / file)
        _, report = check_content(content)
        assert all(found.place for found in report)


@pytest.mark.parametrize("folder", sampled(BAD, BAD[::3]), ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_safe_repairs_take_findings_away_and_add_none(folder: Path, tmp_path: Path) -> None:
    content = lay_over(folder, tmp_path)
    before = list(check_library(load(content)))
    repairs = [found for found in before if found.fix and found.fix.safe]
    for path, edits in _by_file(repairs).items():
        text = (content / path).read_text(encoding="utf-8")
        for edit in sorted(edits, key=lambda edit: -edit.start):
            text = text[: edit.start] + edit.replacement + text[edit.end :]
        (content / path).write_text(text, encoding="utf-8")
    after = [found.code for found in check_library(load(content))]
    assert sorted(after) == sorted(found.code for found in before if found not in repairs)


def test_cases_hold_safe_repairs() -> None:
    assert sum("| fix: " in path.read_text(encoding="utf-8") for path in CASES.glob("*.txt")) > 5


def _by_file(repairs: Iterable[Diagnostic]) -> dict[str, list[Edit]]:
    edits: dict[str, list[Edit]] = {}
    for found in repairs:
        for edit in found.fix.edits if found.fix else ():
            edits.setdefault(edit.file, []).append(edit)
    return edits
