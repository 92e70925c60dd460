"""Coverage and score: the account of a source and the scorecard of a booklet, and how they end."""

import hashlib
import shutil
from pathlib import Path

import pytest
from cli.running import Supple, show_in_terminal
from golden import Golden

from supple_cli.main import ExitStatus

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
LOOKS = ROOT / "tests/cases/cli/looks"
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
    golden(LOOKS / f"coverage.{columns}.text", show_in_terminal(["coverage", "nhs-inform"], columns, {"NO_COLOR": "1"}))


def test_a_line_that_was_overlooked_is_an_error(supple: Supple, register: Path) -> None:
    text = register.read_text(encoding="utf-8")
    register.write_text(text.replace('lines: "3"', 'lines: "1"'), encoding="utf-8")
    result = supple("coverage", "nhs-inform")
    assert result.status == ExitStatus.FINDINGS
    assert "error E811" in result.err


def test_a_text_that_the_content_does_not_hold_is_named_on_the_command_line(supple: Supple, register: Path) -> None:
    account, page = register.read_text(encoding="utf-8"), register.parents[1] / "page.txt"
    register.write_text(account.replace("text: page.txt\n", "").replace('lines: "3"', 'lines: "1"'), encoding="utf-8")
    away = page.rename(register.parents[2] / "away.txt")
    assert supple("coverage", "nhs-inform").status == ExitStatus.CLEAN
    held = supple("coverage", "nhs-inform", "--text", away)
    assert held.status == ExitStatus.FINDINGS
    assert "error E811" in held.err
    other = register.parents[2] / "other.txt"
    other.write_text("Another text.\n", encoding="utf-8")
    assert "error E810" in supple("coverage", "nhs-inform", "--text", other).err


def test_the_account_of_the_article_holds(supple: Supple) -> None:
    result = supple("coverage", "article", "--content", ROOT / "content", "--text", ROOT / "tests/inputs/article.txt")
    assert (result.status, result.err) == (ExitStatus.CLEAN, "")


def test_content_is_right_when_it_is_copied_elsewhere_alone(supple: Supple, tmp_path: Path) -> None:
    alone = shutil.copytree(ROOT / "content", tmp_path / "elsewhere/content")
    assert supple("check", "--strict", "--content", alone).status == ExitStatus.CLEAN


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
    assert {len(row) for row in rows} == {7}
    assert all(bool(row[6]) == (row[0] != "met") for row in rows), "each row that is not met says the next step"
    assert {row[0] for row in rows} <= {"met", "partly", "not met", "open"}
    assert all(row[0] == "open" for row in rows if row[3] == "a person judges")


@pytest.mark.usefixtures("project")
def test_score_fits_the_terminal() -> None:
    for columns in (40, 100):
        shown = show_in_terminal(["score", "first-moves"], columns, {"NO_COLOR": "1"})
        assert shown.startswith("Your back: first moves\n")
        assert max(len(line) for line in shown.splitlines()) <= columns


@pytest.mark.usefixtures("project")
def test_score_of_an_unknown_booklet_is_misuse(supple: Supple) -> None:
    result = supple("score", "first-mvoes")
    assert result.status == ExitStatus.MISUSE
    assert "Did you mean `first-moves`?" in result.err
