"""A large folder is checked by several processes. The person does not notice, however the check ends."""

import os
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from cli.running import command

from supple_cli.main import ExitStatus

FILES = 1200


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


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor: there are no other processes")
def test_an_interrupted_check_leaves_nothing_behind(large: Path, temporary: Path) -> None:
    """The signal goes to all of its processes, as Ctrl+C in a terminal sends it."""
    with subprocess.Popen(
        command("check", "--content", large),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(temporary),
        start_new_session=True,
    ) as process:
        while process.poll() is None and not any(temporary.iterdir()):
            pass  # the other processes have not been started yet
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == ExitStatus.INTERRUPTED
    assert out == ""
    assert err.strip() == ""
    assert list(temporary.iterdir()) == []
