"""The pages on how to change Supple name files that there are, and the site holds every page."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs/how-to").glob("add-*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_how_to_page_names_files_that_there_are(page: Path) -> None:
    paths = re.findall(r"^\| `([^`]+)`", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


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
