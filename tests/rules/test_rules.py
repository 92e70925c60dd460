"""Each rule finds what its bad case holds, at the right place, and nothing in the good twin."""

import re
from pathlib import Path

import pytest
from golden import Golden
from rules.cases import BASE, CASES, EXPECTED, lay_over, load, render

from supple_rules import all_codes, all_rules, check_library
from supple_schema.diagnostics import Code

FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir() and path != BASE)
PAIRS = [(folder, name) for folder in FOLDERS for name in sorted(path.name for path in folder.glob("bad*"))]


def code_of(folder: Path) -> str:
    return folder.name.split("-")[0]


@pytest.mark.parametrize(("folder", "bad"), PAIRS, ids=[f"{folder.name}-{bad}" for folder, bad in PAIRS])
def test_bad_case_gives_the_expected_findings_of_its_rule_alone(
    folder: Path, bad: str, tmp_path: Path, golden: Golden
) -> None:
    report = check_library(load(lay_over(folder / bad, tmp_path)))
    golden(folder / bad / EXPECTED, render(report))
    assert {found.code for found in report} == {code_of(folder)}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_good_twin_gives_no_finding(folder: Path, tmp_path: Path) -> None:
    for good in sorted(folder.glob("good*")):
        report = check_library(load(lay_over(good, tmp_path / good.name)))
        assert render(report) == ""


def test_base_set_is_free_of_findings() -> None:
    assert render(check_library(load(BASE))) == ""


def test_every_rule_and_every_finding_about_waivers_has_a_bad_and_a_good_case() -> None:
    with_cases = {folder.name for folder in FOLDERS if list(folder.glob("bad*")) and list(folder.glob("good*"))}
    judged = [code for code in all_codes().values() if code in all_rules() or code.code[0] in {"W", "B"}]
    judged = [code for code in judged if code.code not in {"W006", "W007"}]  # see test_plug_ins.py
    codes = [code for code in judged if code.name != "safety-text-missing"]  # no set that is linked lacks it
    assert with_cases == {f"{code.code}-{code.name}" for code in codes}


@pytest.mark.parametrize("code", all_codes().values(), ids=all_codes())
def test_every_code_has_a_whole_manual_page(code: type[Code]) -> None:
    page = code.manual_page()
    assert all((page.title, page.why, page.example, page.instead))
    assert not page.title.endswith(".")


def test_codes_are_a_letter_and_a_number_and_names_are_unique() -> None:
    codes = all_codes()
    assert all(re.fullmatch(r"[A-Z][0-9]{3}", code) for code in codes)
    names = [code.name for code in codes.values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name) for name in names)
