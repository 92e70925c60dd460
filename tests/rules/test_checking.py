"""However many processes check a folder, and in whatever company its items are judged, the findings are the same."""

import shutil
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from rules.cases import CASES, lay_over, load, render

from supple_rules import check_content, checking
from supple_rules.context import Context
from supple_rules.item_context import ItemContext, Standards
from supple_schema.diagnostics import Report

SEEDED = CASES.parent / "seeded"
BAD = sorted(path for path in CASES.glob("*/bad*"))


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


class SlowProcesses:
    """Processes that have not begun when everything is done."""

    def __init__(self, *_: object) -> None:
        self.results = 0

    def submit(self, *_: object) -> Future[None]:
        self.results += 1
        return Future()

    def shutdown(self, *, wait: bool = True, cancel_futures: bool) -> None:  # noqa: ARG002 - as they are called
        assert self.results > 1
        assert cancel_futures


class StoppedProcesses(SlowProcesses):
    """Processes that something stops before they have done anything."""

    def submit(self, *_: object) -> Future[None]:
        future = super().submit()
        future.set_exception(BrokenProcessPool())
        return future


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_items_are_judged_alike_alone_and_together(folder: Path, tmp_path: Path) -> None:
    library = load(lay_over(folder, tmp_path))
    standards = Standards(library, None)
    alone = {item.path: list(checking.judge_items(ItemContext(standards, [item]))) for item in library}
    assert all(found.place and found.place.file == path for path, here in alone.items() for found in here)
    together = Report.of(checking.judge_items(Context(library)))
    assert render(Report.of(found for here in alone.values() for found in here)) == render(together)


def test_several_processes_find_what_one_finds(faulty: Path) -> None:
    library, report = check_content(faulty, processes=1)
    other, same = check_content(faulty, processes=2)
    assert len(report) > 10
    assert same == report
    assert list(other) == list(library)


@pytest.mark.parametrize("processes", [SlowProcesses, StoppedProcesses])
def test_work_that_other_processes_do_not_do_is_done_all_the_same(
    faulty: Path, monkeypatch: pytest.MonkeyPatch, processes: type[SlowProcesses]
) -> None:
    _, report = check_content(faulty, processes=1)
    monkeypatch.setattr(checking, "ProcessPoolExecutor", processes)
    assert check_content(faulty, processes=2)[1] == report


def test_standards_are_read_anew_on_every_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a repair, when one process checks a second time."""
    content = lay_over(CASES / "S413-brand-name" / "bad", tmp_path)
    monkeypatch.setattr(checking, "ProcessPoolExecutor", StoppedProcesses)
    assert len(check_content(content, processes=2)[1]) == 2
    brands = content / "vocabulary/words-brand.yaml"
    brands.write_text(brands.read_text(encoding="utf-8").replace("Biofreeze", "Icefreeze"), encoding="utf-8")
    assert len(check_content(content, processes=2)[1]) == 1


def test_system_without_further_processes_checks_all_the_same(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    _, report = check_content(faulty, processes=1)
    monkeypatch.setattr(checking, "ProcessPoolExecutor", refuse)
    assert check_content(faulty, processes=2)[1] == report
