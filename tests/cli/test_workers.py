"""Whatever becomes of its workers, a check comes to the same."""

import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from pathlib import Path
from threading import Thread

import pytest
from sampling import sampled

from supple_cli import judging
from supple_cli.judging import judge_with_workers
from supple_rules import check_content

pytestmark = pytest.mark.slow

LIMITS = {
    "no more processes": """
resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
if os.geteuid() == 0:  # the limit does not hold for the administrator
    os.setgid(65534)
    os.setuid(65534)
needed = os.fork
""",
    "no shared memory": """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # a semaphore is a file in /dev/shm
needed = multiprocessing.Lock
""",
    "no fork": """
def refuse(event, arguments):
    if event in ("os.fork", "os.posix_spawn"):
        raise PermissionError(1, "Operation not permitted")
sys.addaudithook(refuse)
needed = os.fork
""",
}
PROGRAM = """
import contextlib, io, multiprocessing, os, resource, signal, sys
from supple_cli import judging
from supple_cli.main import main, run
with contextlib.redirect_stdout(io.StringIO()):
    main(["check"])  # whoever runs under the limit may not read modules
judging.FEWEST_FILES, judging.CHUNK, judging.count_processors = 1, 3, lambda: 2
{limit}
try:
    needed()
except OSError:
    run()
sys.exit("nothing was refused")
"""
BUSY = """
import sys, threading
from supple_cli import judging
from supple_cli.main import main
if __name__ == "__main__":
    judging.FEWEST_FILES, judging.CHUNK, judging.count_processors = 1, 3, lambda: 2
    threading.Thread(target=threading.Event().wait, daemon=True).start()  # so that nothing can be forked
    sys.exit(main(sys.argv[1:], owner=True))
"""
MODULES = ("json", "yaml", "click", "os", "signal", "pickle", "multiprocessing", "resource", "runpy", "supple_cli")


@pytest.fixture(autouse=True)
def two_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Share even a small folder, between two workers."""
    monkeypatch.setattr(judging, "count_processors", lambda: 2)
    monkeypatch.setattr(judging, "FEWEST_FILES", 1)
    monkeypatch.setattr(judging, "CHUNK", 3)


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
    monkeypatch.setattr(judging, "ProcessPoolExecutor", StoppedPool)
    assert check_content(faulty, judge=judge_with_workers)[1] == check_content(faulty)[1]


def test_a_system_without_further_processes_checks_all_the_same(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(judging, "ProcessPoolExecutor", refuse)
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


@pytest.mark.parametrize("limit", sampled(LIMITS, ["no more processes"]))
def test_a_system_that_gives_no_more_gets_the_same_report_without_a_word(limit: str, started: Path) -> None:
    """A container can limit processes, have no /dev/shm, or forbid to fork."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        content = shutil.copytree(started / "content", Path(folder) / "content")
        (content / "exercises/pelvic-tilt.yaml").write_text("title: [", encoding="utf-8")
        programs = PROGRAM.format(limit=LIMITS[limit]), "from supple_cli.main import run; run()"
        limited, free = (
            subprocess.run(
                [sys.executable, "-B", "-c", program, "check"], cwd=folder, capture_output=True, text=True, check=False
            )
            for program in programs
        )
    assert "R108" in free.stdout
    assert (limited.stderr, limited.stdout, limited.returncode) == (free.stderr, free.stdout, free.returncode)


@pytest.mark.parametrize("arguments", sampled(["check", "build calendar cards"], ["build calendar cards"]))
def test_no_worker_takes_a_module_from_the_current_folder(content: Path, tmp_path: Path, arguments: str) -> None:
    """Processes that are spawned look there first, as do those that Python starts beside them."""
    for name in MODULES:
        module = f"open({str(content)!r} + '/ran-{name}', 'w').close()\nraise SystemExit"
        (content / f"{name}.py").write_text(module, encoding="utf-8")
    program = tmp_path / "program" / "busy.py"
    program.parent.mkdir()
    program.write_text(BUSY, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-B", str(program), *arguments.split()],
        cwd=content,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not list(content.glob("ran-*")), done.stderr
    assert (done.returncode, done.stderr) == (0, "")
