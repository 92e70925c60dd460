"""A project of one's own: it checks clean, builds, and its safety texts are those of the canonical set."""

import json
from datetime import date
from pathlib import Path

import pytest
from cli.running import Supple
from golden import Golden

from supple_cli.main import ExitStatus
from supple_cli.published_schemas import SCHEMAS
from supple_schema.linking import Library, load_content
from supple_schema.linking.references import find_references
from supple_schema.models.kinds import KINDS, PROJECT

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "cli/supple_cli/starter"
SHARED = (
    *("safety/emergency-signs", "safety/urgent-signs", "safety/appointment-signs"),
    *("safety/emergency-signs-anyone", "safety/urgent-signs-anyone", "safety/appointment-signs-anyone"),
    *("safety/stop-rule", "safety/disclaimer", "safety/breathing", "term/diagnosis", "subject/back"),
    *("vocabulary/source-kinds", "source/ten-facts-2020"),
)


def test_a_new_project_has_the_poses_to_start_from_as_the_canonical_set_has_them() -> None:
    poses = sorted((STARTER / "content/poses").glob("*.yaml"))
    assert len(poses) == 6
    for pose in poses:
        assert pose.read_text("utf-8") == (ROOT / "content/poses" / pose.name).read_text("utf-8")
        assert "\nroot: " in pose.read_text("utf-8")


def shared_files(library: Library) -> list[str]:
    """Find the files that a new project shares with the canonical set: `SHARED`, word lists, and all they refer to."""
    todo = [*SHARED, *(f"vocabulary/{name}" for name in library.vocabularies if name.startswith("words-"))]
    found: dict[str, str] = {}
    while todo:
        key = todo.pop()
        if key not in found:
            kind, _, name = key.partition("/")
            item = library.kind(kind)[name]
            found[key] = item.path
            todo += [f"{ref.kind}/{ref.vocabulary or name}" for ref, name, _ in find_references(item.model)]
    return sorted(found.values())


def test_safety_texts_of_a_new_project_are_those_of_the_canonical_set(golden: Golden) -> None:
    library, _ = load_content(ROOT / "content")
    for path in shared_files(library):
        golden(STARTER / "content" / path, (ROOT / "content" / path).read_bytes())


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
    assert "  cd set\n  supple build\n" in supple("init", "set").out
