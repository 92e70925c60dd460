"""`check --fix` makes the repairs that have one right answer, and leaves nothing worse than it was."""

import json
import re
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from cli.running import Supple
from hypothesis import given
from hypothesis import strategies as st
from patches import copy_base

from supple_cli.checked_content import read_checked
from supple_cli.edits.fixing import fix_content
from supple_cli.main import ExitStatus
from supple_schema.diagnostics import Edit, Fix, Report
from supple_schema.formatting.fixes import apply_fixes
from supple_schema.reading.source_file import read_source_file

pytestmark = pytest.mark.slow

BASE = Path(__file__).parents[1] / "cases/rules/base"

DAMAGE = {
    " ": "  ",
    "’": "â€™",
    "n't": "nt",
    "'": "â€™",
    "é": "Ã©",
    " to ": "-",
    " and ": " and and ",
    ". ": ".",
    "2": "two",
    "- ": "• ",
    ", ": " - ",
    "<": "&lt;",
}
"""What happens to texts on their way through web pages and word processors."""


@pytest.fixture
def spaced(content: Path) -> Path:
    """A file with two faults that have one right answer, and one that has none."""
    file = content / "exercises/pelvic-tilt.yaml"
    text = file.read_text(encoding="utf-8")
    for right, wrong in (("Lie on", "Lie  on"), ("flat on the", "flat on  the"), ("level: 1", "level: 9")):
        assert right in text
        text = text.replace(right, wrong, 1)
    file.write_text(text, encoding="utf-8")
    return file


def test_fix_needs_content_that_can_be_read_first(supple: Supple, spaced: Path) -> None:
    before = spaced.read_text(encoding="utf-8")
    assert supple("check", "--fix").status == ExitStatus.FINDINGS
    spaced.write_text(before.replace("level: 9", "level: 1"), encoding="utf-8")
    result = supple("check", "--fix", "--strict")
    assert result.status == ExitStatus.CLEAN
    assert re.findall(r"^(\S+):\d+: mended T703 ", result.out, re.MULTILINE) == [
        "content/exercises/pelvic-tilt.yaml:11",
        "content/exercises/pelvic-tilt.yaml:12",
    ]
    assert "  on" not in spaced.read_text(encoding="utf-8")
    assert "on  the" not in spaced.read_text(encoding="utf-8")


def test_fix_touches_only_the_files_that_are_asked_for(supple: Supple, spaced: Path) -> None:
    spaced.write_text(spaced.read_text(encoding="utf-8").replace("level: 9", "level: 1"), encoding="utf-8")
    before = spaced.read_bytes()
    assert supple("check", "--fix", "content/exercises/seated-pelvic-tilt.yaml").status == ExitStatus.CLEAN
    assert spaced.read_bytes() == before


def test_fix_keeps_line_ends_mark_and_rights_of_the_file(supple: Supple, spaced: Path) -> None:
    text = spaced.read_text(encoding="utf-8").replace("level: 9", "level: 1").replace("\n", "\r\n")
    spaced.write_bytes(b"\xef\xbb\xbf" + text.encode())
    spaced.chmod(0o600)
    assert supple("check", "--fix").status == ExitStatus.CLEAN
    assert spaced.read_bytes() == b"\xef\xbb\xbf" + re.sub(r"(?<=\S)  (?=\S)", " ", text).encode()
    assert spaced.stat().st_mode & 0o777 == 0o600


def test_what_was_mended_is_told_apart_from_a_report_for_programs(supple: Supple, spaced: Path) -> None:
    spaced.write_text(spaced.read_text(encoding="utf-8").replace("level: 9", "level: 1"), encoding="utf-8")
    result = supple("check", "--fix", "--format", "json")
    assert json.loads(result.out)["findings"] == []
    assert "mended T703" in result.err


def counts(report: Report) -> Counter[tuple[str, str]]:
    """Count the findings of each file by their code."""
    return Counter((found.place.file if found.place else "", found.code) for found in report)


@st.composite
def damaged_files(draw: st.DrawFn) -> dict[str, str]:
    """One to three files of the small set with damage at one to four places each."""
    paths = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*") if path.suffix in {".yaml", ".md"})
    files: dict[str, str] = {}
    for path in draw(st.sets(st.sampled_from(paths), min_size=1, max_size=3)):
        source, _ = read_source_file(BASE, path)
        text = source.text if source else ""
        for _ in range(draw(st.integers(1, 4))):
            right = draw(st.sampled_from(sorted(DAMAGE)))
            places = [match.start() for match in re.finditer(re.escape(right), text)]
            if places:
                place = draw(st.sampled_from(places))
                text = text[:place] + DAMAGE[right] + text[place + len(right) :]
        files[path] = text
    return files


@given(damaged_files())
def test_fixing_never_adds_a_finding_and_leaves_no_fix_over(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        copy_base(BASE, content)
        for path, text in files.items():
            (content / path).write_text(text, encoding="utf-8")
        checked = read_checked(content)
        fixed, (_, after) = fix_content(content, checked, lambda: read_checked(content), lambda _: True)
        assert after == read_checked(content)[1]
    before = checked[1]
    assert counts(after) <= counts(before)
    assert len(after) <= len(before) - len(fixed)
    assert not [found for found in after if found.fix and found.fix.safe]


@st.composite
def some_fixes(draw: st.DrawFn) -> list[Fix]:
    """Fixes of a short text, some of which touch each other or lie outside of it."""
    fixes: list[Fix] = []
    for _ in range(draw(st.integers(0, 6))):
        edits: list[Edit] = []
        for _ in range(draw(st.integers(1, 3))):
            start = draw(st.integers(0, 12))
            end = start + draw(st.integers(0, 4))
            edits.append(Edit("a.yaml", start, end, draw(st.sampled_from(["", "x", "yz"]))))
        fixes.append(Fix("any", tuple(edits)))
    return fixes


@given(st.text("abc", max_size=12), some_fixes())
def test_edits_apply_whole_or_not_at_all_and_lose_nothing_around_them(text: str, offered: list[Fix]) -> None:
    changed, applied = apply_fixes({"a.yaml": text}, offered)
    done = [edit for fix in applied for edit in fix.edits]
    assert all(edit.end <= len(text) for edit in done)
    removed = {place for edit in done for place in range(edit.start, edit.end)}
    assert len(removed) == sum(edit.end - edit.start for edit in done)
    inserted = sum(len(edit.replacement) for edit in done)
    new = changed.get("a.yaml", text)
    assert len(new) == len(text) - len(removed) + inserted
    kept = "".join(character for place, character in enumerate(text) if place not in removed)
    assert "".join(character for character in new if character in "abc") == kept


def test_fixes_that_touch_each_other_wait_for_the_next_round() -> None:
    first = Fix("first", (Edit("a.yaml", 0, 2, "x"),))
    second = Fix("second", (Edit("a.yaml", 1, 3, "y"),))
    other = Fix("other file", (Edit("b.yaml", 0, 1, ""),))
    assert apply_fixes({"a.yaml": "abcd"}, [first, second, other]) == ({"a.yaml": "xcd"}, [first])
