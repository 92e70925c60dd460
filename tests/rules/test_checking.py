"""In whatever company and pieces the items of a folder are judged, the findings are the same."""

import gc
import os
import shutil
from collections.abc import Iterator, Sequence
from multiprocessing import active_children
from pathlib import Path

import pytest
from rules.cases import BASE, CASES, bad_cases, lay_over, load, render
from sampling import sampled

from supple_rules import check_content, checking
from supple_rules.checking import Judged, judge_files
from supple_rules.context import Context
from supple_rules.item_context import ItemContext
from supple_rules.standards import Standards
from supple_schema.diagnostics import Report
from supple_schema.linking.folder import ListedFile

pytestmark = pytest.mark.slow

SEEDED = CASES.parent / "seeded"
BAD = bad_cases()


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Make a folder with ten faults in each of two files of one id, and with a file that cannot be read."""
    content = lay_over(SEEDED, tmp_path)
    (content / "advice/broken.md").write_text("---\ntitle: [\n---\n\nText.\n", encoding="utf-8")
    more = content / "exercises/z-more"
    more.mkdir()
    for file in (SEEDED / "exercises").iterdir():
        shutil.copy(file, more)
    return content


@pytest.mark.parametrize("folder", sampled(BAD, BAD[::3]), ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_items_are_judged_alike_alone_and_together(folder: Path, tmp_path: Path) -> None:
    library = load(lay_over(folder, tmp_path))
    standards = Standards(library, None)
    alone = {item.path: list(checking.judge_items(ItemContext(standards, [item]))) for item in library}
    assert all(found.place and found.place.file == path for path, here in alone.items() for found in here)
    together = Report.of(checking.judge_items(Context(library)))
    assert render(Report.of(found for here in alone.values() for found in here)) == render(together)


def in_pieces(root: Path, standards: Standards, files: Sequence[ListedFile]) -> Iterator[Judged]:
    """Judge three files at a time."""
    for start in range(0, len(files), 3):
        yield from judge_files(root, standards, files[start : start + 3])


def test_files_that_are_judged_in_pieces_come_to_the_same(faulty: Path) -> None:
    library, report = check_content(faulty)
    other, same = check_content(faulty, judge=in_pieces)
    assert len(report) > 10
    assert same == report
    assert list(other) == list(library)


def test_a_check_leaves_the_process_of_its_caller_as_it_was(faulty: Path) -> None:
    before = gc.isenabled(), gc.get_threshold(), gc.get_freeze_count(), dict(os.environ), active_children()
    check_content(faulty)
    assert before == (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count(), dict(os.environ), active_children())


CONFLICT = "<<<<<<< HEAD\nx: 1\n=======\nx: 2\n>>>>>>> theirs\n"
FILES = sorted(str(path.relative_to(BASE)) for path in BASE.rglob("*.*") if path.suffix in {".yaml", ".md"})


@pytest.mark.parametrize("path", FILES)
def test_a_conflict_in_one_file_is_one_finding(path: str, tmp_path: Path) -> None:
    """What would follow from a file that cannot be read is no finding of its own."""
    content = lay_over(BASE, tmp_path)
    lines = (content / path).read_text(encoding="utf-8").splitlines(keepends=True)
    (content / path).write_text("".join((*lines[:2], CONFLICT, *lines[2:])), encoding="utf-8")
    assert [(found.code, found.place and found.place.file) for found in check_content(content)[1]] == [("R118", path)]
