"""A small project to work on, and the command line as a person meets it: arguments in, status and texts out."""

from pathlib import Path

import pytest
from cli.running import Result, Supple, call, write_words
from patches import copy_base

from supple_cli.main import main


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `supple init` makes, to be copied."""
    folder = tmp_path_factory.mktemp("started") / "my-set"
    assert main(["init", str(folder)]) == 0
    return folder


@pytest.fixture
def project(started: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project as `supple init` makes it. The current folder is in it."""
    folder = tmp_path / "my-set"
    copy_base(started, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def content(project: Path) -> Path:
    """The content folder of the project."""
    return project / "content"


@pytest.fixture
def words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write the words of a print and lay nothing out, for tests of what a command asks, checks, writes and tells."""
    monkeypatch.setattr("supple_exporters.pdf.rendering.render_pdf", write_words)


@pytest.fixture
def supple(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Supple:
    """Run a command in this process, through a pipe."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "SUPPLE_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str | Path) -> Result:
        return call(capfd, arguments)

    return run
