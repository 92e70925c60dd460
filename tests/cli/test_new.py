"""A new file names the parts to fill in, and nothing else is wrong with it; filled in, it is right."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli.running import Supple
from sampling import sampled

from supple_cli.main import ExitStatus
from supple_schema.models.kinds import KINDS

FILLED = Path(__file__).parents[1] / "cases/cli/filled"

ALL = [(kind.name, tag) for kind in KINDS.values() for tag in (kind.shape.tags or [None])]
FILLABLE = sorted(KINDS.keys() - {"vocabulary", "register", "review"})

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("project")]


def start(supple: Supple, content: Path, kind: str, tag: str | None) -> tuple[Path, str]:
    """Start a file of a kind; give the file and what the command printed."""
    if kind == "vocabulary":
        (content / f"vocabulary/{tag}.yaml").unlink(missing_ok=True)
    arguments = ["--type", tag] if tag else []
    result = supple("new", kind, "My own: new & old", *arguments, *(["--id", "en-XX"] if kind == "locale" else []))
    assert result.status == ExitStatus.CLEAN, result.err
    return Path(result.out.split(" is started")[0]), result.out


def check(supple: Supple, *paths: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(supple("check", "--format", "json", *paths).out)["findings"]
    return found


@pytest.mark.parametrize(("kind", "tag"), sampled(ALL, ALL[::3]))
def test_a_new_file_is_in_form_and_a_check_finds_exactly_the_parts_that_were_named(
    supple: Supple, content: Path, kind: str, tag: str | None
) -> None:
    file, told = start(supple, content, kind, tag)
    assert supple("fmt", "--check", file).status == ExitStatus.CLEAN
    named = [int(line) for line in re.findall(r"^ *(\d+)  \S", told, re.MULTILINE)]
    found = check(supple, file)
    assert [(finding["code"], finding["labels"][0]["start"]["line"]) for finding in found] == [
        ("M212", line) for line in named
    ]


@pytest.mark.parametrize("kind", sampled(FILLABLE, FILLABLE[::3]))
def test_a_new_file_is_right_when_its_parts_are_filled_in(supple: Supple, content: Path, kind: str) -> None:
    """What is filled in stands in a file of `tests/cases/cli/filled`: parts by their path, in the order of the file."""
    gate = fill_in(supple, content, "safety", "gate")
    gate.rename(gate.with_name("mobility-first.md"))
    file = fill_in(supple, content, kind, "gate" if kind == "safety" else None)
    assert [finding for finding in check(supple, file) if finding["severity"] == "error"] == []


def fill_in(supple: Supple, content: Path, kind: str, tag: str | None) -> Path:
    """Start a file and fill in its parts."""
    file, told = start(supple, content, kind, tag)
    wanted: dict[str, object] = yaml.safe_load((FILLED / f"{kind}.yaml").read_text(encoding="utf-8"))
    assert list(wanted) == re.findall(r"^ *\d+  (\S+)", told, re.MULTILINE)
    parts = iter(wanted.values())
    text = re.sub(r"FILL IN .*", lambda _: str(next(parts)), file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    return file


def test_a_new_file_lists_what_a_reference_can_be(supple: Supple, content: Path) -> None:
    file, _ = start(supple, content, "exercise", None)
    text = file.read_text(encoding="utf-8")
    known = "mobility, stretch, control, strength, stability, relief, skill"
    assert f"# one of: {known}\ngoals:" in text
    assert "on-front-on-bed" in text, "an id is never parted"
    assert "# `supple list source` shows the ids\nsources:" in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["exercise", "Pelvic tilt"], "`content/exercises/pelvic-tilt.yaml` is there already."),
        (["excercise", "Bridge"], "Did you mean `exercise`?"),
        (["safety", "Signs"], "Add --type with one of: red-flags, stop-rule"),
        (["safety", "Signs", "--type", "red-flag"], "Did you mean `red-flags`?"),
        (["exercise", "Bridge", "--type", "hard"], "Leave out --type."),
        (["exercise", "Bridge", "--id", "../bridge"], "cannot be the id of a exercise"),
        (["locale", "France"], "Write --id like `en-GB`"),
        (["exercise", " "], "The title is empty."),
        (["muscle", "Psoas"], "is an entry of the file `vocabulary/muscles.yaml`"),
    ],
)
def test_what_cannot_be_started_is_misuse_and_changes_nothing(
    supple: Supple, content: Path, arguments: list[str], message: str
) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    result = supple("new", *arguments)
    assert result.status == ExitStatus.MISUSE
    assert message in result.err
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def test_an_id_of_a_withdrawn_item_is_not_used_again(supple: Supple, content: Path) -> None:
    stone = content / "exercises/sit-up.yaml"
    stone.write_text("retired: {on: 2026-01-01, because: It strains the back.}\n", encoding="utf-8")
    assert supple("new", "exercise", "Sit up").status == ExitStatus.MISUSE
    assert stone.read_text(encoding="utf-8").startswith("retired:")


def test_a_title_with_accents_makes_a_readable_id(supple: Supple) -> None:
    assert "content/exercises/etirement-leger.yaml" in supple("new", "exercise", "Étirement léger").out


def test_a_first_exercise_begins_with_9_fields(supple: Supple, content: Path) -> None:
    file, _ = start(supple, content, "exercise", None)
    assert list(yaml.safe_load(file.read_text("utf-8"))) == [
        *("title", "goals", "position", "sides", "start", "steps", "dose", "cautions", "sources")
    ]


def test_a_file_like_another_is_a_draft_that_says_the_same(supple: Supple, content: Path) -> None:
    result = supple("new", "exercise", "Pelvic clock: slow", "--like", "pelvic-tilt")
    assert result.status == ExitStatus.CLEAN, result.err
    text = (content / "exercises/pelvic-clock-slow.yaml").read_text("utf-8")
    old = (content / "exercises/pelvic-tilt.yaml").read_text("utf-8")
    assert text.startswith('title: "Pelvic clock: slow"\ndraft: true\n')
    assert "aliases" not in text
    assert text.partition("summary:")[2] == old.partition("summary:")[2]
    assert check(supple) == [] or all(found["severity"] == "advice" for found in check(supple))


def test_a_file_like_one_that_there_is_not_is_misuse(supple: Supple) -> None:
    result = supple("new", "exercise", "Pelvic clock", "--like", "pelvic-tild")
    assert result.status == ExitStatus.MISUSE
    assert "Did you mean `pelvic-tilt`?" in result.err
