"""What once went wrong has a test or a case: the tables that say which one are true."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
TABLES = [TESTS / "cases" / name for name in ("small-inputs.md", "paper-defects.md")]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_every_test_and_case_that_the_table_names_is_there(table: Path) -> None:
    rows = [line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    named = [
        re.findall(r"`([^`]+)`", row.rsplit("|", 2)[1]) for row in rows if not row.startswith(("| input", "| defect"))
    ]
    assert all(named)
    sources = "".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    known = set(re.findall(r"def (test_\w+)\(", sources)) | {path.name for path in TESTS.rglob("test_*.py")}
    missing = [
        name
        for names in named
        for name in names
        if (name not in known if name.startswith("test_") else not (TESTS / "cases" / name).exists())
    ]
    assert missing == []
