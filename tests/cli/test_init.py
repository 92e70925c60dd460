"""A project of one's own: it checks clean, builds, and its safety texts are those of the canonical set."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import canonical
import pytest
from booklet_pages import read_pages
from cli.running import Supple
from golden import Golden

from supple_cli.commands.init import PLACES, SUBJECTS
from supple_cli.main import ExitStatus
from supple_cli.published_schemas import SCHEMAS
from supple_schema.linking import Library, load_content
from supple_schema.linking.references import find_references
from supple_schema.models.kinds import KINDS, PROJECT

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "cli/supple_cli/starter"
SHARED: dict[str, tuple[str, ...]] = {
    ".": (
        *("safety/emergency-signs-anyone", "safety/urgent-signs-anyone", "safety/appointment-signs-anyone"),
        *("safety/stop-rule", "safety/breathing", "subject/everyone", "term/diagnosis", "vocabulary/source-kinds"),
        *("vocabulary/positions", "vocabulary/equipment", "source/ten-facts-2020"),
        *("pose/lying-on-back", "pose/lying-on-front", "pose/side-lying", "pose/hands-and-knees", "pose/sitting"),
        "pose/standing",
    ),
    "subjects/back": (
        *("safety/emergency-signs", "safety/urgent-signs", "safety/appointment-signs", "safety/disclaimer"),
        *("subject/back", "source/nice-ng59", "source/nhs-pregnancy-exercise", "source/pregnancy-activity-2019"),
    ),
    "subjects/knee": (
        *("safety/emergency-signs-knee", "safety/urgent-signs-knee", "safety/appointment-signs-knee"),
        *("safety/disclaimer-knee", "subject/knee", "term/osteoarthritis", "source/versus-arthritis-knee"),
        *("pose/heel-slid", "pose/seated-knee-straight"),
    ),
    "subjects/empty": ("vocabulary/muscles",),
}
"""What each part of the starter has as the canonical set has it: these, and all that they refer to."""
OWN = frozenset({"vocabulary/goals", "vocabulary/regions", "vocabulary/times-of-day", "vocabulary/advice-groups"})
"""What a starter has in words of its own."""


def test_a_new_project_has_the_poses_to_start_from() -> None:
    poses = {pose.stem for pose in (STARTER / "content/poses").glob("*.yaml") if "\nroot: " in pose.read_text("utf-8")}
    assert {key.partition("/")[2] for key in SHARED["."] if key.startswith("pose/")} <= poses


def closure(library: Library, keys: Iterable[str]) -> dict[str, str]:
    """Give the paths of items and of all that they refer to, by their keys."""
    todo = list(keys)
    found: dict[str, str] = {}
    while todo:
        key = todo.pop()
        if key not in found and key not in OWN:
            kind, _, name = key.partition("/")
            item = library.kind(kind)[name]
            found[key] = item.path
            todo += [f"{ref.kind}/{ref.vocabulary or name}" for ref, name, _ in find_references(item.model)]
    return found


def test_safety_texts_of_a_new_project_are_those_of_the_canonical_set(golden: Golden) -> None:
    library = canonical.content()
    lists = [f"vocabulary/{name}" for name in library.vocabularies if name.startswith("words-")]
    common = closure(library, [*SHARED["."], *lists])
    for part, keys in SHARED.items():
        for key, path in closure(library, keys if part != "." else common).items():
            if part == "." or key not in common:
                golden(STARTER / part / "content" / path, (ROOT / "content" / path).read_bytes())
    for place in PLACES:
        golden(STARTER / f"places/{place}.yaml", (ROOT / f"content/locales/{place}.yaml").read_bytes())


@pytest.mark.slow
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_project_of_each_subject_is_clean_and_has_nothing_of_another(
    subject: str, supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert supple("init", "set", "--subject", subject, "--place", "en-GB").status == ExitStatus.CLEAN
    monkeypatch.chdir(tmp_path / "set")
    result = supple("check", "--strict")
    assert "no findings" in result.out, result.out
    library, _ = load_content(tmp_path / "set/content")
    assert set(library.subjects) == {"everyone", *({subject} - {"empty"})}
    assert all(item.model.profile.locale == "en-GB" for item in library.booklets.values())
    assert set(SUBJECTS[subject]) <= set(library.exercises)
    assert supple("fmt", "--check").status == ExitStatus.CLEAN


@pytest.mark.slow
@pytest.mark.parametrize("subject", [name for name, exercises in SUBJECTS.items() if exercises])
def test_one_command_makes_a_handout_of_2_pages(
    subject: str, supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = supple("init", "set", "--subject", subject).out
    monkeypatch.chdir(tmp_path / "set")
    handout = next(line.strip() for line in told.splitlines() if "supple handout" in line).split()
    result = supple(*handout[1:])
    assert result.status == ExitStatus.CLEAN, result.err
    (path,) = (tmp_path / "set").glob("*.pdf")
    assert len(read_pages(path.read_bytes())) == 2


@pytest.mark.usefixtures("project")
def test_a_new_project_is_clean_to_the_last_piece_of_advice(supple: Supple) -> None:
    result = supple("check", "--strict")
    assert result.status == ExitStatus.CLEAN
    assert "no findings" in result.out


def test_a_new_project_has_the_date_of_the_day(content: Path) -> None:
    assert f"\ndate: {date.today().isoformat()}\n" in (content / "supple.yaml").read_text(encoding="utf-8")  # noqa: DTZ011 - the day on the calendar here


def test_an_editor_finds_a_schema_for_each_kind_of_file(project: Path) -> None:
    mapped = json.loads((project / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    wanted = {f"./schema/{kind.name}.schema.json": [f"content/{kind.folder}/**/*.yaml"] for kind in KINDS.values()}
    assert mapped == wanted | {"./schema/project.schema.json": [f"content/{PROJECT.folder}"]}
    assert {path.name for path in (project / "schema").iterdir()} == {f"{name}.schema.json" for name in SCHEMAS}


def test_hidden_files_get_their_dot(project: Path) -> None:
    assert (project / ".gitignore").read_text(encoding="utf-8") == "/build/\n"
    assert "eol=lf" in (project / ".gitattributes").read_text(encoding="utf-8")
    assert not list(project.rglob("dot-*"))


def test_a_folder_that_holds_something_is_left_alone(supple: Supple, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    result = supple("init", tmp_path)
    assert result.status == ExitStatus.MISUSE
    assert "is not empty" in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_file_in_the_place_of_the_folder_is_misuse(supple: Supple, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    assert supple("init", tmp_path / "mine").status == ExitStatus.MISUSE


def test_an_empty_folder_is_taken_and_the_next_steps_are_told(
    supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "set").mkdir()
    monkeypatch.chdir(tmp_path)
    assert "  cd set\n  supple handout seated-pelvic-tilt\n  supple build\n" in supple("init", "set").out
