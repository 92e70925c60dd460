"""A large folder is checked by several processes. The person does not notice, however the check ends."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from cli.running import command
from sampling import sampled

from supple_cli.main import ExitStatus

pytestmark = pytest.mark.slow

FILES = 1000
MOMENT = 0.005
SEVERAL = pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor: there are no workers")


@pytest.fixture
def large(content: Path) -> Path:
    """Make a folder of so many exercises that more than one process checks it."""
    text = (content / "exercises/pelvic-tilt.yaml").read_text(encoding="utf-8")
    (content / "exercises/copies").mkdir()
    for number in range(FILES):
        (content / f"exercises/copies/tilt-{number}.yaml").write_text(text, encoding="utf-8")
    return content


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    """An empty folder for what a process needs only while it runs."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


def environment(temporary: Path) -> Mapping[str, str]:
    return {**os.environ, "TMPDIR": str(temporary)}


def test_a_large_check_reports_all_and_leaves_nothing_behind(large: Path, temporary: Path) -> None:
    result = subprocess.run(
        command("check", "--content", large), capture_output=True, text=True, env=environment(temporary), check=False
    )
    assert result.returncode == ExitStatus.CLEAN
    assert result.stdout.count("advice U907 Nothing uses `tilt-") == FILES
    assert result.stderr == ""
    assert list(temporary.iterdir()) == []


@SEVERAL
@pytest.mark.parametrize("name", sampled(["SIGINT", "SIGTERM", "SIGHUP"], ["SIGINT", "SIGTERM"]))
def test_an_interrupted_check_leaves_nothing_behind(large: Path, temporary: Path, name: str) -> None:
    """Ctrl+C goes to all processes of a terminal, and so does its end; other programs end the one they know."""
    with subprocess.Popen(
        command("check", "--content", large),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(temporary),
        start_new_session=True,
    ) as process:
        others = wait_for_workers(process)
        (os.kill if name == "SIGTERM" else os.killpg)(process.pid, getattr(signal, name))
        out, err = process.communicate()
    assert process.returncode == ExitStatus.INTERRUPTED
    assert out == ""
    assert err.strip() == ""
    assert list(temporary.iterdir()) == []
    wait_for_end(others)


@SEVERAL
def test_workers_end_with_the_process_that_started_them(large: Path, temporary: Path) -> None:
    """Even where it is killed, and can tell them nothing."""
    with subprocess.Popen(
        command("check", "--content", large), stdout=subprocess.DEVNULL, env=environment(temporary)
    ) as process:
        others = wait_for_workers(process)
        process.kill()
    wait_for_end(others)


def wait_for_end(others: list[str]) -> None:
    """Wait until workers have ended, which they do a moment after the process that has started them."""
    while any(map(is_running, others)):
        time.sleep(MOMENT)


def wait_for_workers(process: subprocess.Popen[Any]) -> list[str]:
    """Give the numbers of the processes that a check has started, once it has a thread that waits for them."""
    tasks = Path(f"/proc/{process.pid}/task")
    children = tasks / f"{process.pid}/children"
    if not children.exists():
        pytest.skip("this system does not tell which processes one has started")
    while len(list(tasks.iterdir())) < 2:
        assert process.poll() is None
        time.sleep(MOMENT)
    return children.read_text(encoding="ascii").split()


def is_running(number: str) -> bool:
    """Whether a process has work to do: it is there, and not just waiting to be buried."""
    try:
        return Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
