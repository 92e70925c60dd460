"""Whatever becomes of its workers, a check comes to the same."""

from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from pathlib import Path
from threading import Thread

import pytest

from supple_cli import workers
from supple_cli.workers import judge_with_workers
from supple_rules import check_content

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def two_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Share even a small folder, between two workers."""
    monkeypatch.setattr(workers, "count_processors", lambda: 2)
    monkeypatch.setattr(workers, "FEWEST_FILES", 1)
    monkeypatch.setattr(workers, "CHUNK", 3)


@pytest.fixture
def faulty(content: Path) -> Path:
    """Make a folder with a file that cannot be read, and two of one id."""
    (content / "advice/broken.md").write_text("---\ntitle: [\n---\n\nText.\n", encoding="utf-8")
    text = (content / "exercises/pelvic-tilt.yaml").read_text(encoding="utf-8")
    (content / "exercises/more").mkdir()
    (content / "exercises/more/pelvic-tilt.yaml").write_text(text, encoding="utf-8")
    return content


class StoppedPool:
    """Workers that something ends before they have done anything."""

    def __init__(self, *_: object) -> None:
        pass

    def submit(self, *_: object) -> Future[None]:
        future: Future[None] = Future()
        future.set_exception(BrokenProcessPool())
        return future

    def shutdown(self, *, cancel_futures: bool) -> None:
        assert cancel_futures


def test_several_processes_find_what_one_finds(faulty: Path) -> None:
    library, report = check_content(faulty)
    other, same = check_content(faulty, judge=judge_with_workers)
    assert len(report) > 1
    assert same == report
    assert list(other) == list(library)
    assert active_children() == []


def test_what_ended_workers_have_left_is_done_all_the_same(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ProcessPoolExecutor", StoppedPool)
    assert check_content(faulty, judge=judge_with_workers)[1] == check_content(faulty)[1]


def test_a_system_without_further_processes_checks_all_the_same(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(workers, "ProcessPoolExecutor", refuse)
    assert check_content(faulty, judge=judge_with_workers)[1] == check_content(faulty)[1]


def test_a_system_without_further_threads_keeps_no_worker_waiting(
    faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    expected = check_content(faulty)[1]
    monkeypatch.setattr(Thread, "start", refuse)
    assert check_content(faulty, judge=judge_with_workers)[1] == expected
    for process in active_children():
        process.join(timeout=10)
    assert active_children() == []
