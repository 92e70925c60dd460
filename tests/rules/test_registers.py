"""A register looks at the text that it names, and at nothing else of the machine."""

import os
from pathlib import Path

import pytest
from rules.cases import CASES, lay_over

from supple_rules import check_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return lay_over(CASES / "E810-register-text-missing" / "good", tmp_path)


def check(content: Path, old: str, new: str) -> list[str]:
    register = next(iter(sorted((content / "registers").iterdir())))
    text = register.read_text(encoding="utf-8")
    assert old in text
    register.write_text(text.replace(old, new, 1), encoding="utf-8")
    _, report = check_content(content)
    return [f"{found.code} {found.message}" for found in report]


def text_of(content: Path) -> str:
    register = next(iter(sorted((content / "registers").iterdir())))
    return next(line for line in register.read_text(encoding="utf-8").splitlines() if line.startswith("text: "))


def test_a_pipe_is_not_read(content: Path) -> None:
    os.mkfifo(content / "pipe.txt")
    assert "E810 The text `pipe.txt` cannot be read." in check(content, text_of(content), "text: pipe.txt")


def test_a_file_outside_of_the_project_is_not_read(content: Path) -> None:
    outside = Path("/etc/hostname")
    path = os.path.relpath(outside, content)
    assert f"E810 The text `{path}` cannot be read." in check(content, text_of(content), f"text: {path}")
    (content / "link.txt").symlink_to(outside)
    assert "E810 The text `link.txt` cannot be read." in check(content, f"text: {path}", "text: link.txt")


def test_a_file_of_the_project_beside_the_content_is_read(content: Path) -> None:
    name = text_of(content).removeprefix("text: ")
    (content / name).rename(content.parent / "beside.txt")
    assert check(content, f"text: {name}", "text: ../beside.txt") == []


@pytest.mark.parametrize("lines", ["1-400000", "1-400000000", f"1-{'9' * 5000}"])
def test_lines_beyond_every_text_cost_nothing(content: Path, lines: str) -> None:
    found = check(content, 'lines: "', f'lines: "{lines}, ')
    assert any(line.startswith(("E812", "M")) for line in found)
