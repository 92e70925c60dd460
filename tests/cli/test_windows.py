"""What differs on Windows, by simulation: line ends, names of files, and files that another program has open."""

import shutil
from pathlib import Path

import pytest
from cli.running import Supple

from supple_cli.main import ExitStatus
from supple_rules import check_content
from supple_schema import atomic_writes
from supple_schema.linking.loading import read_source_text

CONTENT = Path(__file__).parents[2] / "content"
TEXTS = frozenset((".yaml", ".md", ".txt", ".csv"))


def open_elsewhere(refusals: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a program have files open: Windows moves them only when it has let go, after so many tries."""
    left = iter(range(refusals))
    original = Path.replace

    def replace(source: Path, target: Path) -> Path:
        for _ in left:
            raise PermissionError(13, "Permission denied", str(source))
        return original(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(atomic_writes, "WAITS", (0, 0, 0))


@pytest.fixture
def untidy(content: Path) -> Path:
    """A file that is out of form."""
    file = content / "exercises/pelvic-tilt.yaml"
    file.write_text(file.read_text("utf-8").replace("sides: none", "sides:   none"), "utf-8")
    return file


def test_a_file_that_another_program_lets_go_is_replaced(
    untidy: Path, supple: Supple, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_elsewhere(2, monkeypatch)
    assert supple("fmt").status == ExitStatus.CLEAN
    assert "sides: none" in untidy.read_text("utf-8")


def test_a_file_that_another_program_keeps_open_stays_as_it_was_and_is_named(
    untidy: Path, supple: Supple, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = untidy.read_bytes()
    open_elsewhere(99, monkeypatch)
    result = supple("fmt")
    assert result.status == ExitStatus.FINDINGS
    assert "`content/exercises/pelvic-tilt.yaml` cannot be written: Permission denied. It is as it was." in result.err
    assert "If another program has it open, close it there" in result.err
    assert untidy.read_bytes() == before
    assert [file.name for file in untidy.parent.iterdir() if file.name.startswith(".")] == []


@pytest.mark.slow
def test_a_build_waits_for_a_viewer_or_says_that_a_file_is_open(
    project: Path, supple: Supple, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert supple("build", "cards").status == ExitStatus.CLEAN
    open_elsewhere(2, monkeypatch)
    assert supple("build", "cards", "--fresh").status == ExitStatus.CLEAN
    open_elsewhere(4, monkeypatch)
    result = supple("build", "cards", "--fresh")
    assert result.status == ExitStatus.FINDINGS
    assert "another program has a file there open. Close the file" in " ".join(result.err.split())
    assert list((project / "build").glob("*/cards/*"))


@pytest.mark.slow
def test_line_ends_of_windows_change_no_finding_and_no_item(tmp_path: Path) -> None:
    """In every kind of file, and in the texts that registers and reviews name."""
    copy = shutil.copytree(CONTENT, tmp_path / "content")
    for file in copy.rglob("*"):
        if file.suffix in TEXTS:
            file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    library, report = check_content(CONTENT)
    other, same = check_content(copy)
    assert same == report
    assert {item.key: item.model for item in other} == {item.key: item.model for item in library}


def test_a_text_has_the_same_fingerprint_on_every_system(tmp_path: Path) -> None:
    """Git and plain editors on Windows change line ends, and Notepad puts a mark before the first letter."""
    texts = (b"One.\nTwo.\n", b"One.\r\nTwo.\r\n", b"\xef\xbb\xbfOne.\r\nTwo.\r\n")
    for number, data in enumerate(texts):
        (tmp_path / str(number)).write_bytes(data)
    read = [read_source_text(tmp_path / str(number)) for number in range(len(texts))]
    assert read[0] is not None
    assert read == [read[0]] * len(texts)


@pytest.mark.parametrize("title", ["Con", "AUX", "Lpt 1"])
def test_no_file_is_started_under_the_name_of_a_device(title: str, content: Path, supple: Supple) -> None:
    result = supple("new", "term", title)
    assert (result.status == ExitStatus.MISUSE) is (title != "Lpt 1")
    assert not (content / "glossary/con.md").exists()
