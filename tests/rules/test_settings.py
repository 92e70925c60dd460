"""A set decides what its rules count as, and on which day its dates are judged."""

from datetime import date
from pathlib import Path

import pytest
from rules.cases import BASE, CASES, bad_cases, lay_over, load
from signing import sign

from supple_rules import check_content, check_library
from supple_rules.registry import own_rules
from supple_rules.waivers import find_part
from supple_schema.diagnostics import Severity


def with_settings(folder: Path, settings: str) -> Path:
    project = folder / "supple.yaml"
    project.write_text(project.read_text(encoding="utf-8") + settings, encoding="utf-8")
    return folder


def test_set_raises_and_lowers_what_a_rule_counts_as(tmp_path: Path) -> None:
    content = lay_over(CASES / "T704-repeated-word" / "bad", tmp_path)
    with_settings(content, "severity: {T704: error}\n")
    assert {found.severity for found in check_library(load(content))} == {Severity.ERROR}


def kept_safe() -> list[str]:
    """Give a case for each rule that keeps readers safe, as `lay_over` takes it."""
    safe = {rule.code for rule in own_rules() if rule.keeps_safe()}
    cases = {case.parent.name.split("-")[0]: case for case in bad_cases()}
    return sorted(str(case.relative_to(CASES)) for code, case in cases.items() if code in safe)


@pytest.mark.parametrize("case", kept_safe())
def test_no_severity_takes_a_finding_away_that_keeps_readers_safe(tmp_path: Path, case: str) -> None:
    content = lay_over(CASES / case, tmp_path)
    code = case.partition("-")[0]
    before = [found for found in check_library(load(content)) if found.code == code]
    with_settings(content, f"severity: {{{code}: off}}\n")
    assert before
    assert [found for found in check_library(load(content)) if found.code == code] == before


def test_dates_are_judged_on_the_given_day(tmp_path: Path) -> None:
    content = lay_over(CASES / "S424-review-too-old" / "good", tmp_path)
    sign(content, "daily")
    library = load(content)
    assert not check_library(library, date(2027, 5, 1))
    assert [found.code for found in check_library(library, date(2027, 5, 2))] == ["S424"]


def test_waiver_of_another_field_waives_nothing(tmp_path: Path) -> None:
    content = lay_over(CASES / "T704-repeated-word" / "bad", tmp_path)
    waiver = "waivers:\n  - {code: T704, where: advice/keep-moving#summary, because: It was asked for.}\n"
    codes = [found.code for found in check_library(load(with_settings(content, waiver)))]
    assert sorted(codes) == ["T704", "T704", "W001"]


def test_what_a_project_file_could_waive_waits_until_it_can_be_read(tmp_path: Path) -> None:
    content = lay_over(CASES / "T704-repeated-word" / "bad", tmp_path)
    assert [found.code for found in check_content(content)[1]] == ["T704", "T704"]
    with_settings(content, "address: nowhere\n")
    assert [found.code for found in check_content(content)[1]] == ["M209"]


def test_a_broken_project_file_hides_no_finding_that_cannot_be_waived(tmp_path: Path) -> None:
    content = lay_over(CASES / "D512-side-without-sides" / "bad", tmp_path)
    before = [found.code for found in check_content(content)[1]]
    with_settings(content, "address: nowhere\n")
    assert sorted([found.code for found in check_content(content)[1]]) == sorted([*before, "M209"])


def test_part_of_an_item_is_found_by_ids_and_numbers() -> None:
    bridge = load(BASE).exercises["bridge"]
    assert find_part(bridge, "steps.hold.text") == ("steps", 1, "text")
    assert find_part(bridge, "steps.2.text") == ("steps", 1, "text")
    assert find_part(bridge, "dose.hold") == ("dose", "hold")
    assert find_part(bridge, "steps.9") is None
    assert find_part(bridge, "steps.jump.text") is None
    assert find_part(bridge, "title.x") is None
