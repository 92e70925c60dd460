"""What a check says of faulty content: the same findings in every format, and each format as it is published."""

import json
import re
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from cli.running import Supple, run_in_terminal, show_in_terminal
from golden import Golden
from jsonschema import Draft4Validator, Draft202012Validator
from rich.cells import cell_len

from supple_cli.published_schemas import published

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FAULTY = ROOT / "tests/cases/cli/faulty"
REPORTS = ROOT / "tests/cases/cli/reports"
INPUTS = Path(__file__).parent / "inputs"
CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.fixture
def faulty(content: Path) -> Path:
    """The project of `supple init` with faults in three of its files."""
    shutil.copytree(FAULTY, content, dirs_exist_ok=True)
    return content


@pytest.mark.parametrize("name", ["text", "json", "github", "junit"])
def test_report_of_faulty_content(supple: Supple, faulty: Path, golden: Golden, name: str) -> None:
    result = supple("check", "--format", name, "--content", faulty)
    assert result.status == 1
    assert result.err == ""
    golden(REPORTS / f"faulty.{name}", result.out)


@pytest.mark.parametrize("columns", [40, 72, 200])
def test_report_fits_the_terminal(faulty: Path, golden: Golden, columns: int) -> None:
    shown = CONTROL.sub("", show_in_terminal(["check", "--content", faulty], columns, {"NO_COLOR": "1"}))
    assert max(cell_len(line) for line in shown.splitlines()) <= columns
    golden(REPORTS / f"faulty.{columns}.text", shown.replace(str(faulty), "content"))


def test_report_on_a_terminal_has_colour_unless_it_is_not_wanted(faulty: Path) -> None:
    assert "\x1b[" in run_in_terminal(["check", "--content", faulty], 80)
    assert "\x1b" not in show_in_terminal(["check", "--content", faulty], 80, {"NO_COLOR": "1"})


@pytest.mark.parametrize("folder", ["faulty", "clean"])
def test_json_report_is_of_its_published_form(supple: Supple, content: Path, folder: str) -> None:
    if folder == "faulty":
        shutil.copytree(FAULTY, content, dirs_exist_ok=True)
    report = json.loads(supple("check", "--format", "json").out)
    schema = json.loads(published("report"))
    validator: Any = Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(report)] == []
    jsonschema_rs.validator_for(schema).validate(report)
    assert report["passed"] == (folder == "clean")


def sarif_of(supple: Supple, *arguments: str) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(supple("check", "--format", "sarif", *arguments).out)
    schema = json.loads((INPUTS / "sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    validator: Any = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(log)] == []
    return log


@pytest.mark.usefixtures("faulty")
def test_sarif_report_names_the_same_places_as_the_json_report(supple: Supple) -> None:
    results = sarif_of(supple)["runs"][0]["results"]
    findings = json.loads(supple("check", "--format", "json").out)["findings"]
    assert [(result["ruleId"], *_place(result)) for result in results] == [
        (finding["code"], f"content/{label['file']}", label["start"]["line"], label["start"]["column"])
        for finding in findings
        for label in finding["labels"][:1]
    ]


@pytest.mark.usefixtures("faulty")
def test_sarif_report_carries_repairs_and_manual_pages(supple: Supple) -> None:
    run = sarif_of(supple)["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    fixed = next(result for result in run["results"] if "fixes" in result)
    change = fixed["fixes"][0]["artifactChanges"][0]
    assert change["artifactLocation"]["uri"].startswith("content/")
    assert change["replacements"][0]["insertedContent"]["text"]
    assert "Why: " in rules[fixed["ruleId"]]["help"]["text"]


@pytest.mark.usefixtures("project")
def test_sarif_report_of_clean_content_is_valid_and_empty(supple: Supple) -> None:
    assert sarif_of(supple)["runs"][0]["results"] == []


def _place(result: dict[str, Any]) -> tuple[str, int, int]:
    place = result["locations"][0]["physicalLocation"]
    return place["artifactLocation"]["uri"], place["region"]["startLine"], place["region"]["startColumn"]


@pytest.mark.parametrize("arguments", [[], ["--strict"]])
@pytest.mark.parametrize("folder", ["faulty", "clean"])
def test_junit_report_is_of_the_published_form(
    supple: Supple, content: Path, folder: str, arguments: list[str]
) -> None:
    if folder == "faulty":
        shutil.copytree(FAULTY, content, dirs_exist_ok=True)
    etree: Any = import_module("lxml.etree")
    schema = etree.XMLSchema(etree.parse(INPUTS / "junit-10.xsd"))
    suites = etree.fromstring(supple("check", "--format", "junit", *arguments).out.encode())
    schema.assertValid(suites)
    failures = suites.findall(".//failure")
    assert int(suites.get("failures")) == len(failures)
    assert bool(failures) == (folder == "faulty")


GITHUB_COMMAND = re.compile(
    r"::(error|warning|notice) (?:(?:title|file|line|endLine|col|endColumn)=[^:,\r\n]*(?:,|(?=::)))+::[^\r\n]+"
)


@pytest.mark.usefixtures("faulty")
def test_github_report_is_one_workflow_command_for_each_finding(supple: Supple) -> None:
    """The form is that of GitHub's page "Workflow commands for GitHub Actions"; no schema of it is published."""
    lines = supple("check", "--format", "github").out.splitlines()
    assert len(lines) == len(json.loads(supple("check", "--format", "json").out)["findings"])
    assert all(GITHUB_COMMAND.fullmatch(line) for line in lines)


@pytest.mark.usefixtures("faulty")
def test_first_line_of_each_finding_can_be_searched_for(supple: Supple) -> None:
    lines = supple("check").out.splitlines()
    heads = [line for line in lines if re.match(r"content/\S+:\d+:\d+: (error|warning|advice) [A-Z]\d{3} \S", line)]
    assert len(heads) == len(json.loads(supple("check", "--format", "json").out)["findings"])


def test_report_shows_the_first_of_many_findings_that_are_alike_and_json_has_all(supple: Supple, content: Path) -> None:
    exercise = min((content / "exercises").glob("*.yaml"))
    text = exercise.read_text(encoding="utf-8")
    exercise.write_text(
        re.sub(r"^summary: .*$", f"summary: {'It is  gone. ' * 25}", text, flags=re.MULTILINE), encoding="utf-8"
    )
    told = supple("check").out
    every = [
        found for found in json.loads(supple("check", "--format", "json").out)["findings"] if found["code"] == "T703"
    ]
    assert told.count(" T703 ") == 10 + 1
    assert f"And {len(every) - 10} more T703 like these in this file." in told
