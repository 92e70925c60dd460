"""A licence lets a picture be passed on, or it does not: a line each in a list."""

from pathlib import Path

import pytest

from supple_rules.licences import may_be_passed_on

CASES = Path(__file__).parents[1] / "cases/licences.txt"
LINES = [line.split(": ", 1) for line in CASES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("answer", "licence"), LINES, ids=[licence for _, licence in LINES])
def test_a_picture_goes_along_with_a_known_licence_own_work_or_a_permission_alone(answer: str, licence: str) -> None:
    assert may_be_passed_on(licence) is (answer == "yes")
