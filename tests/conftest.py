"""What every test may use."""

import gc
import os
import re
import shutil
import signal
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from golden import Golden
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples on every run and machine, however slow it is. To search for more: pytest --hypothesis-profile=search
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=25)
settings.register_profile("quick", parent=settings.get_profile("steady"), max_examples=10)
settings.register_profile("sweep", parent=settings.get_profile("steady"), max_examples=100)
settings.register_profile("search", deadline=None, max_examples=20_000)
settings.load_profile("steady")


# A shell tells what runs in the background to take no Ctrl+C, and nohup to outlive its terminal; tests need both.
signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP"):
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


MOST_FILES = 2000
"""The canonical set has 500 files, and the small sets that tests change have 100 together."""

SLOW_AS_A_WHOLE = re.compile(r"^pytestmark = \[?pytest\.mark\.slow\b", re.MULTILINE)
OUTSIDE = ("browser", "cluster", "editor", "node")
"""Marks of tests that need a program from outside."""
OUTSIDE_AS_A_WHOLE = re.compile(rf"^pytestmark = \[?pytest\.mark\.({'|'.join(OUTSIDE)})\b", re.MULTILINE)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites kept files in place of comparing with them."""
    parser.addoption("--refresh-goldens", action="store_true", help="rewrite the files that outputs are compared with")
    parser.addoption("--quick", action="store_true", help="leave out what is marked as slow")
    parser.addoption(
        "--sweep",
        action="store_true",
        help="run what tries all of what others try a part of, and properties on more examples, alone",
    )
    parser.addoption("--outside", action="store_true", help="run what needs a program from outside, alone")


MEMORY = "/dev/shm"  # noqa: S108 - pytest makes a folder of its own in it, which is the user's alone
"""Where Linux has files in memory. The tests write some 50,000 small ones, of which each takes a disk far longer."""
ROOM = 2 * 1024**3


def has_room_in_memory() -> bool:
    """Whether there is such a folder in which programs may run, as hooks of git do. In many containers they may not."""
    try:
        found = os.statvfs(MEMORY)
    except (AttributeError, OSError):  # another system
        return False
    return found.f_bavail * found.f_frsize >= ROOM and not found.f_flag & os.ST_NOEXEC and os.access(MEMORY, os.W_OK)


def pytest_configure(config: pytest.Config) -> None:
    """Try fewer examples in a quick run and more in a sweep, unless it is told how many. Write into memory."""
    if has_room_in_memory():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)
    for name in ("quick", "sweep"):
        if config.getoption(f"--{name}") and not config.getoption("--hypothesis-profile"):
            settings.load_profile(name)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Let no process import modules of which it runs nothing: that takes as long as a third of a quick run."""
    if collection_path.suffix != ".py" or config.getoption("--outside"):
        return None
    unwanted = [OUTSIDE_AS_A_WHOLE, *([SLOW_AS_A_WHOLE] if config.getoption("--quick") else [])]
    text = collection_path.read_text(encoding="utf-8")
    return True if any(mark.search(text) for mark in unwanted) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is not wanted."""

    def is_wanted(item: pytest.Item) -> bool:
        outside = any(item.get_closest_marker(mark) for mark in OUTSIDE)
        if outside or config.getoption("--outside"):
            return outside and bool(config.getoption("--outside"))
        sweep = item.get_closest_marker("sweep") is not None
        if config.getoption("--sweep"):
            # A property is tried on more examples than in other runs.
            return sweep or getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        return not sweep and not (config.getoption("--quick") and item.get_closest_marker("slow"))

    config.hook.pytest_deselected(items=[item for item in items if not is_wanted(item)])
    items[:] = filter(is_wanted, items)


def pytest_collection_finish() -> None:
    """Search for garbage seldom, and never among modules and cases, as what prints a booklet makes many objects."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Keep what has been measured: a worker that takes long to end is stopped, and all that it knew was lost."""
    if hasattr(session.config, "workerinput") and "coverage" in sys.modules:
        from coverage import Coverage  # noqa: PLC0415 - only what measures loads it

        if measured := Coverage.current():
            measured.save()


@pytest.fixture(scope="session", autouse=True)
def poses_are_solved_once() -> Iterator[None]:
    """Let all sets of a process share what the solver said of a pose: nearly all of them have the same ones."""
    from supple_rules.pose_problems import PoseProblems  # noqa: PLC0415 - the tests of figures alone need no rules

    solved = PoseProblems()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("supple_rules.standards.PoseProblems", lambda: solved)
        yield


@pytest.fixture(scope="session", autouse=True)
def alike_files_are_parsed_once() -> Iterator[None]:
    """Let all sets of a process share the items of files that have the same kind, path and text, which tell all of it.

    Hundreds of tests make a copy of one small set and change a file of it. Files are read from the disk all the same.
    """
    from supple_schema.linking import loading  # noqa: PLC0415 - the tests of figures alone need no content

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "make_loaded", lru_cache(MOST_FILES)(loading.make_loaded))
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The comparison of an output with its kept file: `golden(path, actual)`."""
    return Golden(refresh=bool(request.config.getoption("--refresh-goldens")))


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """A browser without a window."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - few tests need one

    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("google-chrome")
        launched = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield launched
        launched.close()
