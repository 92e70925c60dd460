"""Rules and languages of other packages join by entry points; one that is broken is named and costs nothing else."""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
from rules.cases import BASE, lay_over

import supple_rules
from supple_rules import Context, check_content
from supple_rules.isolation import open_rules

pytestmark = pytest.mark.slow

PLUGIN = Path(__file__).parents[1] / "plugins/gentle"
COMMAND = "from supple_cli.main import run; run()"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    install = ("install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--target", str(folder))
    subprocess.run([sys.executable, "-m", "pip", *install, PLUGIN], check=True, stdin=subprocess.DEVNULL)
    english = (resources.files("supple_editions.language") / "messages/en.yaml").read_text(encoding="utf-8")
    dutch = english.replace('range: "{low} to {high}"', 'range: "{low} tot {high}"')
    (folder / "supple_gentle_dutch/messages.yaml").write_text(dutch, encoding="utf-8")
    return folder


@pytest.fixture
def rough(installed: Path, tmp_path: Path) -> Path:
    """The package with a second module, of rules that misbehave, and a third one that cannot even be imported."""
    folder = tmp_path / "rough"
    shutil.copytree(installed, folder)
    shutil.copy(PLUGIN / "supple_rough.py", folder)
    (folder / "supple_leaves.py").write_text("import os\nos._exit(0)\n", encoding="utf-8")
    (entries,) = folder.glob("*.dist-info/entry_points.txt")
    entries.write_text("[supple.rules]\nrough = supple_rough\nleaves = supple_leaves\n", encoding="utf-8")
    return folder


def run(
    installed: Path, *arguments: str, code: str = COMMAND, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments],
        cwd=cwd,
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
    assert "`unfinished` of supple-gentle: it cannot be imported: ModuleNotFoundError" in told
    assert "the code `S401` of `gentle` of supple-gentle is not 2 to 8 capital letters and 3 digits" in told
    assert "The rule `GENTLE105` of `gentle` of supple-gentle has stopped: ZeroDivisionError" in told
    assert "The rule `GENTLE106` of `gentle` of supple-gentle has stopped: SystemExit" in told
    assert "the language `fy`: `supple_gentle_missing` cannot be read: ModuleNotFoundError" in told
    assert "the language `lb`: messages.yaml: " in told
    assert "the language `lb`: rules.yaml:1:1: `numerals_keep`, `one`, " in told


ROUGH = {
    "101": "stopped: it ended its process with the status 0",
    "103": "stopped: it yields a str and no Diagnostic",
    "104": "stopped: TypeError: 'NoneType' object is not iterable",
    "105": "stopped: it names the file `../secret.md`, which it was not given",
    "106": "stopped: it gives a finding of the code `S401`, which is not its own",
    "107": "stopped: it names the file `no/such.yaml`, which it was not given",
}


def test_rule_that_exits_lies_or_changes_the_library_reaches_no_other_rule(rough: Path, content: Path) -> None:
    """`os._exit(0)` in a rule once ended a check with the status of a clean one."""
    secret = content.parent / "secret.md"
    secret.write_text("Mine.", encoding="utf-8")
    (content / "exercises/broken.yaml").write_text("<<<<<<< ours\n", encoding="utf-8")
    done = run(rough, "check", "--fix", "--format", "json", "--content", str(content))
    found = {(one["code"], one["message"]) for one in json.loads(done.stdout)["findings"]}
    told = " ".join(sorted(message for _, message in found))
    assert done.returncode == 1
    assert "R118" in {code for code, _ in found}, "an error of the content is found all the same"
    for number, what in ROUGH.items():
        assert f"The rule `ROUGH{number}` of `rough` of supple-gentle has {what}." in told
    assert "`leaves` of supple-gentle: it ended its process with the status 0" in told
    assert {message for code, message in found if code in {"ROUGH108", "ROUGH110"}} == {
        "\N{REPLACEMENT CHARACTER}[2Jgone",
        "3 exercises.",
    }
    assert secret.read_text(encoding="utf-8") == "Mine."
    assert "\x1b" not in done.stdout + done.stderr


def test_rules_of_the_page_on_how_to_write_them_find(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (Path(__file__).parents[2] / "docs/how-to/add-a-rule.md").read_text(encoding="utf-8")
    section = page.split("## In a package of your own")[1]
    (module,) = re.findall("```python\n(.*?)```", section, re.DOTALL)
    (tmp_path / "our_clinic.py").write_text(module.replace("> 6", "> 2"), encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    content = lay_over(BASE, tmp_path)
    exercise = content / "exercises/bridge.yaml"
    exercise.write_text(
        exercise.read_text(encoding="utf-8").replace("Lift your hips", "Simply lift your hips"), "utf-8"
    )
    context = Context(check_content(content)[0])
    found = {one.message for rule in open_rules("our_clinic", "`clinic`") for one in rule.check(context)}
    assert found == {"“Simply” says nothing.", "These are 3 steps."}


def test_bases_that_the_page_on_rules_names_are_there_to_be_imported() -> None:
    page = (Path(__file__).parents[2] / "docs/how-to/add-a-rule.md").read_text(encoding="utf-8")
    bases = re.findall(r"^\| .* \| `([A-Za-z]*Rule)` \|", page, re.MULTILINE)
    assert len(bases) == 7
    assert set(bases) <= set(supple_rules.__all__)


def test_rule_that_hangs_is_stopped_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = PLUGIN / "supple_gentle.py"
    text = source.read_text(encoding="utf-8").replace("raise ZeroDivisionError(len(context.items))", "while True: pass")
    (tmp_path / "supple_hangs.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    rules = {rule.code: rule for rule in open_rules("supple_hangs", "`hangs` of hangs 1", seconds=0.5)}
    context = Context(check_content(BASE)[0])
    assert [found.message for found in rules["GENTLE105"].check(context)] == [
        "The rule `GENTLE105` of `hangs` of hangs 1 has stopped: it had not ended after 0.5 s and was stopped."
    ]
    assert list(rules["GENTLE103"].check(context)) == [], "the others are asked in a process anew"


def test_modules_of_the_folder_that_a_person_stands_in_never_run(installed: Path, content: Path) -> None:
    """Content never brings a program, not even under the name of a module of Python."""
    for name in ("json", "supple_rules", "supple_gentle_dutch"):
        (content / f"{name}.py").write_text(f"open('ran-{name}', 'w')", encoding="utf-8")
    done = run(installed, "check", "--format", "json", cwd=content)
    assert json.loads(done.stdout)["findings"]
    assert not list(content.glob("ran-*"))


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
from supple_rules.grammar import read_language
from supple_schema.models.quantities import Range
print(load_catalogue("nl").range(Range(5, 10)))
print([time.seconds.low for time in find_times(read_language("nl"), "Houd een halve minuut vast, of twee minuten.")])
"""
    assert run(installed, code=code).stdout == "5 tot 10\n[30, 120]\n"


def test_pattern_of_a_language_that_could_search_without_end_is_refused_at_its_place(
    installed: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "hostile"
    shutil.copytree(installed, folder)
    words = folder / "supple_gentle_dutch/rules.yaml"
    text = words.read_text(encoding="utf-8").replace("adverb: (?!)", r"adverb: (?:\w+\s?)*")
    words.write_text(text.replace("be: [worden]\n", ""), encoding="utf-8")
    line = text[: text.index("adverb:")].count("\n") + 1
    told = run(folder, code="from supple_rules.grammar import refused_languages; print(*refused_languages())").stdout
    assert f"the language `nl`: rules.yaml:{line}:9: `adverb`: it repeats something without an upper bound" in told
    assert "Write `{1,20}` in place of `+`" in told
    assert "rules.yaml:1:1: `be`: write each" in told


def test_messages_of_a_language_that_lose_a_number_are_refused_before_anything_is_made(
    installed: Path, content: Path, tmp_path: Path
) -> None:
    """Once a message without its braces took the number of a dose off the page, and other ones ended a build."""
    folder = tmp_path / "lossy"
    shutil.copytree(installed, folder)
    words = folder / "supple_gentle_dutch/messages.yaml"
    text = words.read_text(encoding="utf-8")
    assert "Do this {range} times a day." in text
    words.write_text(text.replace("Do this {range} times a day.", "Do this often."), encoding="utf-8")
    told = " ".join(message for code, message in check(folder, content) if code == "W007")
    assert "the language `nl`: messages.yaml: `" in told
    assert "the form `other` must have `{range}` in braces, and no other" in told
