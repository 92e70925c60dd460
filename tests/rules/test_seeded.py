"""A file with faults of many kinds gives one finding for each, at its place."""

from pathlib import Path

from golden import Golden
from rules.cases import CASES, lay_over, load, render

from supple_rules import check_library

SEEDED = CASES.parent / "seeded"


def test_ten_faults_in_one_file_give_ten_findings(tmp_path: Path, golden: Golden) -> None:
    report = check_library(load(lay_over(SEEDED, tmp_path)))
    golden(SEEDED / "expected.txt", render(report))
    assert len(report) == 10
    assert len({found.code for found in report}) == 10
