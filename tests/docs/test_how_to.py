"""The pages on how to change Supple name files that there are, and what they say is enough."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from patches import lay_patch, read_cases
from rules.cases import BASE

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs/how-to").glob("add-*.md"))
CASES = ROOT / "tests/cases/how-to"
ROOMS = ("figures", "schema", "editions", "rules", "exporters", "cli")
MOST_FILES = 8
"""How many files a new field may take that all outputs show."""


def files_of(page: Path) -> list[str]:
    """The files that the table of a page asks for."""
    return re.findall(r"^\| `([^`]+)`", page.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_how_to_page_names_files_that_there_are(page: Path) -> None:
    paths = files_of(page)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.slow
def test_a_field_that_all_outputs_show_takes_the_files_of_its_page_and_no_more(tmp_path: Path) -> None:
    """The changes of a case are made in a copy of Supple: the field is read, passed on and shown by every output."""
    (changes,) = read_cases(CASES / "add-a-field.case").values()
    assert list(changes) == files_of(ROOT / "docs/how-to/add-a-field.md")
    assert len(changes) <= MOST_FILES
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__", "source", "site"))
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    lay_patch(changes, tmp_path, tmp_path)
    content = lay_patch(
        {"exercises/bridge.yaml": [["+needs_care: Keep your hips level.", " sides: none"]]}, BASE, tmp_path / "set"
    )
    # The copy is none of what coverage measures.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    environment["PYTHONPATH"] = os.pathsep.join(str(tmp_path / room) for room in ROOMS)
    program = Path(__file__).with_name("tried_field.py")
    done = subprocess.run([sys.executable, program, content], env=environment, check=True, stdout=subprocess.PIPE)
    assert json.loads(done.stdout) == {
        "checked": [],
        "read": [None, None, "Keep your hips level."],
        "faults": [],
        "full card": True,
        "print": True,
    }


def test_security_and_releasing_name_tasks_that_there_are() -> None:
    tasks = set(re.findall(r"^task_([a-z]+)\(\)", (ROOT / "run").read_text(encoding="utf-8"), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "RELEASING.md", "docs/architecture.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert set(re.findall(r"\./run ([a-z]+)", text)) <= tasks, name


def test_each_decision_has_a_number_of_its_own() -> None:
    files = sorted((ROOT / "docs/decisions").glob("0*.md"))
    assert len({path.name[:4] for path in files}) == len(files)
    for path in files:
        assert path.read_text(encoding="utf-8").startswith(f"# {int(path.name[:4])}. "), path.name
