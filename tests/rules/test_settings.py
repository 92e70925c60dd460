"""A set decides what its rules count as, and on which day its dates are judged."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import yaml
from rules.cases import BASE, CASES, bad_cases, lay_over, load
from sampling import sampled
from signing import sign

from supple_rules import check_content, check_library
from supple_rules.grammar import read_language
from supple_rules.registry import own_rules
from supple_rules.rule import LANGUAGE
from supple_rules.safety.weakened_entry import known_entries
from supple_rules.waivers import find_part
from supple_schema.diagnostics import Diagnostic, Severity


def with_settings(folder: Path, settings: str) -> Path:
    project = folder / "supple.yaml"
    project.write_text(project.read_text(encoding="utf-8") + settings, encoding="utf-8")
    return folder


def test_set_raises_and_lowers_what_a_rule_counts_as(tmp_path: Path) -> None:
    content = lay_over(CASES / "T704-repeated-word" / "bad", tmp_path)
    with_settings(content, "severity: {T704: error}\n")
    assert {found.severity for found in check_library(load(content))} == {Severity.ERROR}


CONTENT = Path(__file__).parents[2] / "content"
SAFE = {rule.code: rule for rule in own_rules() if rule.keeps_safe()}


NAMES = {name for rule in SAFE.values() for name in rule.needs} - {LANGUAGE}
LISTS = [path for name in sorted(NAMES) for path in (CONTENT / "vocabulary").glob(f"{name}*.yaml")]


def kept_safe() -> list[str]:
    """Give each case of each rule that keeps readers safe, as `lay_over` takes it."""
    cases = [case for case in bad_cases() if case.parent.name.split("-")[0] in SAFE]
    assert {case.parent.name.split("-")[0] for case in cases} == set(SAFE)
    return sorted(str(case.relative_to(CASES)) for case in cases)


KEPT_SAFE = kept_safe()
OF_EACH = list({case.partition("-")[0]: case for case in reversed(KEPT_SAFE)}.values())
"""The first case of each rule."""


def found_in(content: Path, code: str) -> list[Diagnostic]:
    return [found for found in check_library(load(content)) if found.code == code]


@pytest.mark.slow
@pytest.mark.parametrize("case", sampled(KEPT_SAFE, OF_EACH))
def test_no_severity_takes_a_finding_away_that_keeps_readers_safe(tmp_path: Path, case: str) -> None:
    content = lay_over(CASES / case, tmp_path)
    code = case.partition("-")[0]
    before = found_in(content, code)
    with_settings(content, f"severity: {{{code}: off}}\n")
    assert before
    found = list(check_library(load(content)))
    assert [one for one in found if one.code == code] == before
    assert "W005" in [one.code for one in found]


@pytest.mark.slow
@pytest.mark.parametrize("case", sampled(KEPT_SAFE, OF_EACH))
def test_a_waiver_hides_no_finding_of_the_floor_and_of_other_safety_rules_one_alone(tmp_path: Path, case: str) -> None:
    """A waiver for the file of each finding, of whatever kind, is refused, or must say for which place it is."""
    content = lay_over(CASES / case, tmp_path)
    code = case.partition("-")[0]
    library = load(content)
    before = [found for found in check_library(library) if found.code == code]
    keys = {item.path: item.key for item in library} | {"supple.yaml": "project"}
    waived = dict.fromkeys(keys[found.place.file] for found in before if found.place)
    waivers = "".join(f"  - {{code: {code}, where: {key}, because: It was asked for.}}\n" for key in waived)
    project = (content / "supple.yaml").read_text(encoding="utf-8")
    assert "waivers:" not in project
    with_settings(content, f"waivers:\n{waivers}")
    after = list(check_library(load(content)))
    codes = Counter(found.code for found in after)
    if SAFE[code].waivable:
        assert not codes[code]
        places = Counter(found.place.file for found in before if found.place)
        assert codes["W003"] == sum(count > 1 for count in places.values())
    else:
        assert [found for found in after if found.code == code] == before
        assert codes["W008"] == len(waived)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_a_word_list_that_is_deleted_is_told_with_each_rule_that_it_switches_off(tmp_path: Path, name: str) -> None:
    content = lay_over(BASE, tmp_path)
    (content / f"vocabulary/{name}.yaml").unlink()
    (told,) = found_in(content, "W009")
    assert [code for code, rule in SAFE.items() if name in rule.needs] == re.findall("`([SD][0-9]+)`", told.message)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_word_of_the_lists_that_safety_rules_read_is_held(path: Path) -> None:
    """A word that is deleted from one of them is told by W009, so the language knows all words of ours."""
    language, lists = read_language("en"), yaml.safe_load(path.read_text(encoding="utf-8"))
    words = [word.casefold() for entry in lists["entries"] for word in (entry["title"], *entry.get("forms", ()))]
    assert language
    assert list(language.always_listed[path.stem]) == list(dict.fromkeys(words))
    longest = {entry["title"]: entry["at_most"] for entry in lists["entries"] if "at_most" in entry}
    assert longest == ({name: str(most) for name, most in language.longest.items()} if longest else {})


def test_every_thing_and_condition_that_needs_care_is_held() -> None:
    """A property that is deleted is told by S447, so it knows all things and conditions of Supple's own set."""
    entries = {
        name: yaml.safe_load((CONTENT / f"vocabulary/{name}.yaml").read_text(encoding="utf-8"))["entries"]
        for name in ("equipment", "cautions")
    }
    known = known_entries()
    assert set(known.unstable) == {entry["id"] for entry in entries["equipment"] if entry.get("unstable")}
    grades = {name: str(grade) for grade, names in known.grades.items() for name in names}
    assert grades == {one["id"]: one["grade"] for one in entries["cautions"] if one["grade"] != "adapt"}


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
