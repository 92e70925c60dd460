"""A set has rules of its own: files of words, which find, count and are explained as Supple's rules are."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from golden import Golden
from patches import read_cases
from rules.cases import CASES, lay_over, render

from supple_cli.main import command_line
from supple_rules import Session, check_content

HOUSE = CASES.parent / "house"
SETS = list(read_cases(HOUSE / "rules.case"))


def test_rules_of_the_house_find_words_phrases_and_signs_where_they_should(tmp_path: Path, golden: Golden) -> None:
    told: list[str] = []
    for name in SETS:
        _, report = check_content(lay_over(HOUSE / "rules" / name, tmp_path / name))
        told.append(f"== {name}\n{render(report)}")
    golden(HOUSE / "rules.txt", "\n".join(told))


def test_set_in_memory_is_judged_anew_by_a_rule_of_the_house_that_has_changed(tmp_path: Path) -> None:
    content = lay_over(HOUSE / "rules" / SETS[0], tmp_path)
    session = Session(content)
    rule = (content / "rules/physio.yaml").read_text(encoding="utf-8")
    for text in (rule.replace("[physio, physios]", "[stiff, floor]"), rule.replace("CLINIC101", "CLINIC102"), rule):
        (content / "rules/physio.yaml").write_text(text, encoding="utf-8")
        assert session.update("rules/physio.yaml") == check_content(content)[1]


def test_rules_of_the_house_are_listed_and_explained_inside_their_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(lay_over(HOUSE / "rules" / SETS[0], tmp_path))
    rows = [line.split("\t") for line in CliRunner().invoke(command_line, ["rules"]).stdout.splitlines()]
    assert ["CLINIC101", "warning", "stable", "physio", "A short form of a profession"] in rows
    page = CliRunner().invoke(command_line, ["explain", "CLINIC101"]).stdout
    assert "Patients told us that the whole word is clearer." in page
    assert "physiotherapist" in page
