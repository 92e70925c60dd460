"""Each rule finds what its bad case holds, at the right place, and nothing in the good twin."""

import re
from pathlib import Path

import pytest
from golden import Golden
from rules.cases import BASE, CASES, lay_over, load, render, rule_cases

from supple_exporters.wanted_outputs import judge_outputs
from supple_rules import all_codes, all_rules, check_library

RULES = rule_cases()


@pytest.mark.parametrize("rule", RULES)
def test_bad_cases_give_the_expected_findings_of_their_rule_alone(rule: str, tmp_path: Path, golden: Golden) -> None:
    told: list[str] = []
    for name in RULES[rule]:
        report = check_library(load(lay_over(CASES / rule / name, tmp_path / name)), outputs=judge_outputs)
        assert {found.code for found in report} == (
            {rule.split("-", maxsplit=1)[0]} if name.startswith("bad") else set()
        )
        told += [f"== {name}\n{render(report)}"] if report else []
    golden(CASES / f"{rule}.txt", "\n".join(told))


def test_base_set_is_free_of_findings() -> None:
    assert render(check_library(load(BASE))) == ""


def test_every_rule_and_every_finding_about_waivers_has_a_bad_and_a_good_case() -> None:
    with_cases = {rule for rule, cases in RULES.items() if {name[:3] for name in cases} == {"bad", "goo"}}
    judged = [code for code in all_codes().values() if code in all_rules() or code.code[0] in {"W", "B"}]
    judged = [code for code in judged if code.code not in {"W006", "W007"}]  # see test_plug_ins.py
    codes = [code for code in judged if code.name != "safety-text-missing"]  # no set that is linked lacks it
    assert with_cases == {f"{code.code}-{code.name}" for code in codes}


def test_every_code_has_a_whole_manual_page() -> None:
    for code in all_codes().values():
        page = code.manual_page()
        assert all((page.title, page.why, page.example, page.instead)), code.code
        assert not page.title.endswith("."), code.code


def test_codes_are_a_letter_and_a_number_and_names_are_unique() -> None:
    codes = all_codes()
    assert all(re.fullmatch(r"[A-Z][0-9]{3}", code) for code in codes)
    names = [code.name for code in codes.values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name) for name in names)
