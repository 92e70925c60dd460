"""Rules and languages of other packages join by entry points; one that is broken is named and costs nothing else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rules.cases import BASE, lay_over

pytestmark = pytest.mark.slow

PLUGIN = Path(__file__).parents[1] / "plugins/gentle"
COMMAND = "from supple_cli.main import run; run()"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    install = ("install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--target", str(folder))
    subprocess.run([sys.executable, "-m", "pip", *install, PLUGIN], check=True, stdin=subprocess.DEVNULL)
    return folder


def run(installed: Path, *arguments: str, code: str = COMMAND) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def check(installed: Path, content: Path) -> list[tuple[str, str]]:
    report = json.loads(run(installed, "check", "--format", "json", "--content", str(content)).stdout)
    return [(found["code"], found["message"]) for found in report["findings"]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A clean set in which one exercise bounces."""
    content = lay_over(BASE, tmp_path)
    exercise = content / "exercises/pelvic-tilt.yaml"
    text = exercise.read_text(encoding="utf-8")
    exercise.write_text(text.replace("Breathe out as you press.", "Breathe out. Try bouncing."), encoding="utf-8")
    return content


def test_rules_of_an_installed_package_are_listed_and_explained(installed: Path) -> None:
    rows = {line.split("\t")[0]: line.split("\t")[1:4] for line in run(installed, "rules").stdout.splitlines()}
    assert rows["GENTLE101"] == ["warning", "stable", "gentle-no-bouncing"]
    assert {code: row[1] for code, row in rows.items() if row[1] != "stable"} == {
        "GENTLE102": "preview",
        "GENTLE103": "deprecated",
        "GENTLE104": "removed",
    }
    assert rows["S401"][2] == "ungated-goal"
    shown = run(installed, "explain", "gentle-gone").stdout
    assert "Removed: it finds nothing any more; GENTLE101 takes its place." in " ".join(shown.split())


def test_rules_of_an_installed_package_find_and_broken_ones_are_named(installed: Path, content: Path) -> None:
    found = check(installed, content)
    assert ("GENTLE101", "“bouncing” is not gentle.") in found
    assert {code for code, _ in found} == {"GENTLE101", "W007"}
    told = " ".join(message for code, message in found if code == "W007")
    assert "`unfinished` of supple-gentle cannot be imported: ModuleNotFoundError" in told
    assert "the code `S401` of `gentle` of supple-gentle is not 2 to 8 capital letters and 3 digits" in told
    assert "The rule `GENTLE105` of `gentle` of supple-gentle has stopped: ZeroDivisionError" in told
    assert "The rule `GENTLE106` of `gentle` of supple-gentle has stopped: SystemExit" in told
    assert "the language `fy`: `supple_gentle_missing` cannot be imported: ModuleNotFoundError" in told
    assert "the language `lb`: messages.yaml: " in told
    assert "the language `lb`: rules.yaml: `numerals_keep`: Field required" in told


def test_rule_in_preview_counts_where_a_set_names_it_and_one_that_goes_is_told(installed: Path, content: Path) -> None:
    project = content / "supple.yaml"
    text = project.read_text(encoding="utf-8")
    assert "severity:" not in text
    named = "severity: {GENTLE101: advice, GENTLE102: error, GENTLE103: error, GENTLE104: error}\n"
    project.write_text(text + named, encoding="utf-8")
    found = check(installed, content)
    assert ("GENTLE102", "“bouncing” is not gentle.") in found
    assert [message for code, message in found if code == "W006"] == [
        "The rule `GENTLE103` will be removed.",
        "The rule `GENTLE104` was removed.",
    ]


def test_language_of_an_installed_package_has_words_for_outputs_and_for_rules(installed: Path) -> None:
    code = """
from supple_editions.language import load_catalogue
from supple_rules.written_amounts import find_times
from supple_rules.languages import read_language
from supple_schema.models.quantities import Range
print(load_catalogue("nl").range(Range(5, 10)))
print([time.seconds.low for time in find_times(read_language("nl"), "Houd een halve minuut vast, of twee minuten.")])
"""
    assert run(installed, code=code).stdout == "5 tot 10\n[30, 120]\n"
