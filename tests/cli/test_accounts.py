"""Coverage and score: the account of a source and the scorecard of a booklet, and how they end."""

import hashlib
from pathlib import Path

import pytest
from cli.running import Supple, run_in_terminal
from golden import Golden

from supple_cli.main import ExitStatus

LOOKS = Path(__file__).parents[1] / "cases/cli/looks"
TEXT = "Rock your pelvis.\n\nBuy our mat.\nHold for a minute.\n"


@pytest.fixture
def register(content: Path) -> Path:
    """The register of a source of three lines, each of them accounted for."""
    (content / "page.txt").write_text(TEXT, encoding="utf-8")
    (content / "registers").mkdir()
    file = content / "registers/page.yaml"
    file.write_text(
        f"""\
title: The account of the page
source: nhs-inform
text: page.txt
fingerprint: sha256:{hashlib.sha256(TEXT.encode()).hexdigest()}
entries:
  - {{id: E1, says: Rock the pelvis., lines: "1", decision: taken, feeds: [exercise/pelvic-tilt]}}
  - {{id: T1, says: An advert., lines: "3", decision: left, because: It sells something.}}
  - id: E2
    says: A hold of one minute.
    lines: "4"
    decision: corrected
    feeds: [exercise/pelvic-tilt]
    because: The exercise has no hold.
""",
        encoding="utf-8",
    )
    return file


@pytest.mark.usefixtures("register")
def test_coverage_through_a_pipe_is_a_line_for_each_statement(supple: Supple) -> None:
    result = supple("coverage", "nhs-inform")
    assert result.status == ExitStatus.CLEAN
    assert [line.split("\t") for line in result.out.splitlines()] == [
        ["taken", "E1", "1", "exercise/pelvic-tilt", "Rock the pelvis.", ""],
        ["left", "T1", "3", "", "An advert.", "It sells something."],
        ["corrected", "E2", "4", "exercise/pelvic-tilt", "A hold of one minute.", "The exercise has no hold."],
    ]


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize("columns", [40, 100])
def test_coverage_on_a_terminal(golden: Golden, columns: int) -> None:
    golden(LOOKS / f"coverage.{columns}.text", run_in_terminal(["coverage", "nhs-inform"], columns, {"NO_COLOR": "1"}))


def test_a_line_that_was_overlooked_is_an_error(supple: Supple, register: Path) -> None:
    text = register.read_text(encoding="utf-8")
    register.write_text(text.replace('lines: "3"', 'lines: "1"'), encoding="utf-8")
    result = supple("coverage", "nhs-inform")
    assert result.status == ExitStatus.FINDINGS
    assert "error E811" in result.err


@pytest.mark.usefixtures("register")
def test_a_source_without_a_register_is_misuse(supple: Supple) -> None:
    result = supple("coverage", "nhs-infrom")
    assert result.status == ExitStatus.MISUSE
    assert "Did you mean `nhs-inform`?" in result.err


@pytest.mark.usefixtures("project")
def test_score_says_for_each_demand_whether_it_is_met_and_who_can_know(supple: Supple) -> None:
    result = supple("score", "first-moves")
    assert result.status == ExitStatus.CLEAN
    rows = [line.split("\t") for line in result.out.splitlines()]
    assert {len(row) for row in rows} == {6}
    assert {row[0] for row in rows} <= {"met", "partly", "not met", "open"}
    assert all(row[0] == "open" for row in rows if row[3] == "a person judges")


@pytest.mark.usefixtures("project")
def test_score_fits_the_terminal() -> None:
    for columns in (40, 100):
        shown = run_in_terminal(["score", "first-moves"], columns, {"NO_COLOR": "1"})
        assert shown.startswith("Your back: first moves\n")
        assert max(len(line) for line in shown.splitlines()) <= columns


@pytest.mark.usefixtures("project")
def test_score_of_an_unknown_booklet_is_misuse(supple: Supple) -> None:
    result = supple("score", "first-mvoes")
    assert result.status == ExitStatus.MISUSE
    assert "Did you mean `first-moves`?" in result.err
