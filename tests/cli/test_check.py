"""Which content a check reads, which findings it reports, and how it ends."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from cli.running import Supple

from supple_cli.main import ExitStatus

GIT = ("git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")


def places(supple: Supple, *arguments: str | Path) -> list[tuple[str, str]]:
    """Give the file and the code of each finding."""
    report = json.loads(supple("check", "--format", "json", *arguments).out)
    return [(found["labels"][0]["file"], found["code"]) for found in report["findings"]]


def misspell(file: Path, right: str, wrong: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong, 1), encoding="utf-8")


@pytest.mark.usefixtures("project")
def test_clean_content_passes_with_a_count(supple: Supple) -> None:
    result = supple("check", "--strict")
    assert result.status == ExitStatus.CLEAN
    assert result.out.endswith("files checked, no findings.\n")


@pytest.mark.parametrize("here", [".", "content", "content/exercises", "schema"])
def test_content_is_found_from_anywhere_in_the_project(
    supple: Supple, project: Path, monkeypatch: pytest.MonkeyPatch, here: str
) -> None:
    monkeypatch.chdir(project / here)
    assert supple("check").status == ExitStatus.CLEAN


def test_paths_are_those_from_where_the_person_is(
    supple: Supple, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    misspell(content / "exercises/pelvic-tilt.yaml", "sides: none", "sides: both")
    monkeypatch.chdir(content / "exercises")
    assert supple("check").out.startswith("pelvic-tilt.yaml:9:8: error M204")
    monkeypatch.chdir(content)
    assert supple("check").out.startswith("exercises/pelvic-tilt.yaml:9:8: error M204")


def test_no_content_folder_is_misuse(supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = supple("check")
    assert result.status == ExitStatus.MISUSE
    assert "There is no content here" in result.err
    assert "supple init" in result.err


@pytest.mark.parametrize("command", [["check"], ["build"], ["list"], ["show", "bridge"], ["fmt"]])
def test_a_content_folder_that_does_not_exist_is_misuse(supple: Supple, command: list[str]) -> None:
    result = supple(*command, "--content", "nowhere")
    assert result.status == ExitStatus.MISUSE
    assert "The folder `nowhere` does not exist." in result.err


def test_an_empty_content_folder_is_a_finding(supple: Supple, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    result = supple("check", "--content", tmp_path / "content")
    assert result.status == ExitStatus.FINDINGS
    assert "L301" in result.out
    assert "supple init" in result.out


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("content/exercises/brigde.yaml", "`content/exercises/brigde.yaml` does not exist."),
        ("README.md", "`README.md` is not in the content folder `content`."),
    ],
)
@pytest.mark.usefixtures("project")
def test_a_path_that_is_no_content_is_misuse(supple: Supple, path: str, message: str) -> None:
    result = supple("check", path)
    assert result.status == ExitStatus.MISUSE
    assert message in result.err


def test_a_path_limits_the_report_and_not_the_reading(supple: Supple, content: Path) -> None:
    misspell(content / "exercises/pelvic-tilt.yaml", "sides: none", "sides: both")
    misspell(content / "routines/gentle-start.yaml", "seated-pelvic-tilt", "seated-pelvic-tild")
    assert places(supple, "content/routines") == [("routines/gentle-start.yaml", "L307")]
    assert places(supple, "content/exercises/seated-pelvic-tilt.yaml") == []
    assert places(supple, ".") == places(supple) == places(supple, "content")
    assert len(places(supple)) == 2


def test_a_broken_file_among_good_ones_does_not_hide_the_others(supple: Supple, content: Path) -> None:
    (content / "exercises/pelvic-tilt.yaml").write_bytes(b"title: [\xff")
    misspell(content / "routines/gentle-start.yaml", "often: 1 per day", "often: 1 per dya")
    assert [code for _, code in places(supple)] == ["R103", "M205"]


def test_a_broken_word_list_is_told_whatever_was_asked_for(supple: Supple, content: Path) -> None:
    """Until it can be read, no rule judges anything: a path without findings would look checked."""
    (content / "vocabulary/cautions.yaml").write_text("type: cautions\n<<<<<<< HEAD\n", encoding="utf-8")
    done = supple("check", "--content", content, content / "advice")
    assert done.status == ExitStatus.FINDINGS
    assert "R118" in done.out
    assert "until then, no rule judges the other files" in " ".join(done.out.split())


def test_a_warning_fails_only_a_strict_check(supple: Supple, content: Path) -> None:
    project_file = content / "supple.yaml"
    waiver = 'waivers:\n  - {code: S413, where: exercise/pelvic-tilt, because: "Nothing is wrong here."}\n'
    project_file.write_text(project_file.read_text(encoding="utf-8") + waiver, encoding="utf-8")
    assert supple("check").status == ExitStatus.CLEAN
    assert supple("check", "--strict").status == ExitStatus.FINDINGS


def test_dates_are_judged_on_the_day_that_is_asked_for(supple: Supple, content: Path) -> None:
    project_file = content / "supple.yaml"
    waiver = 'waivers:\n  - {code: S413, where: exercise/pelvic-tilt, because: "For a while.", until: 2099-01-01}\n'
    project_file.write_text(project_file.read_text(encoding="utf-8") + waiver, encoding="utf-8")
    assert ("supple.yaml", "W002") not in places(supple)
    assert ("supple.yaml", "W002") in places(supple, "--as-of", "2099-01-02")


def test_a_text_that_could_command_the_terminal_is_shown_without_its_commands(supple: Supple, content: Path) -> None:
    misspell(content / "exercises/pelvic-tilt.yaml", "sides: none", 'sides: "\\e[2J\\a"')
    out = supple("check").out
    assert "\x1b" not in out
    assert "\x07" not in out


@pytest.fixture
def repository(project: Path) -> Path:
    """The project as a git repository in which all is committed."""
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Start")):
        subprocess.run([*GIT, *arguments], cwd=project, check=True)
    return project


def test_changed_reports_what_has_changed_and_what_depends_on_it(supple: Supple, repository: Path) -> None:
    content = repository / "content"
    for file in ("exercises/pelvic-tilt.yaml", "routines/gentle-start.yaml", "exercises/seated-pelvic-tilt.yaml"):
        text = (content / file).read_text(encoding="utf-8")
        (content / file).write_text(f"{text}colour: blue\n", encoding="utf-8")
    subprocess.run([*GIT, "commit", "-qam", "Break"], cwd=repository, check=True)
    assert places(supple, "--changed") == []
    misspell(content / "exercises/pelvic-tilt.yaml", "level: 1", "level: 2")
    assert places(supple, "--changed") == [("exercises/pelvic-tilt.yaml", "M202")]
    assert len(places(supple, "--since", "HEAD~1")) == 3


def test_changed_reports_who_uses_a_file_that_is_gone(supple: Supple, repository: Path) -> None:
    (repository / "content/exercises/seated-pelvic-tilt.yaml").unlink()
    files = {file for file, _ in places(supple, "--changed")}
    assert files == {"booklets/first-moves.yaml", "exercises/pelvic-tilt.yaml", "routines/gentle-start.yaml"}


def test_changed_reports_new_files_and_respects_paths(supple: Supple, repository: Path) -> None:
    shutil.copy(repository / "content/exercises/pelvic-tilt.yaml", repository / "content/exercises/new.yaml")
    misspell(repository / "content/exercises/new.yaml", "sides: none", "sides: both")
    assert places(supple, "--changed") == [("exercises/new.yaml", "M204")]
    assert places(supple, "--changed", "content/routines") == []


def test_changed_reports_who_names_a_text_that_changed(supple: Supple, content: Path, project: Path) -> None:
    (content / "page.txt").write_text("Rock your pelvis.", encoding="utf-8")
    (content / "registers").mkdir()
    (content / "registers/page.yaml").write_text(
        f"""\
title: The account of the page
source: nhs-inform
text: page.txt
fingerprint: sha256:{hashlib.sha256(b"Rock your pelvis.").hexdigest()}
entries:
  - {{id: E1, says: Rock the pelvis., lines: "1", decision: taken, feeds: [exercise/pelvic-tilt]}}
""",
        encoding="utf-8",
    )
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Start")):
        subprocess.run([*GIT, *arguments], cwd=project, check=True)
    assert places(supple, "--changed") == []
    (content / "page.txt").write_text("Rock your hips.", encoding="utf-8")
    assert places(supple, "--changed") == [("registers/page.yaml", "E810")]


def test_changed_outside_of_a_repository_is_misuse(
    supple: Supple, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    result = supple("check", "--changed")
    assert result.status == ExitStatus.MISUSE
    assert "is not in a git repository" in result.err


def test_a_revision_that_is_not_there_is_misuse(supple: Supple, repository: Path) -> None:
    result = supple("check", "--since", "no-such-branch")
    assert result.status == ExitStatus.MISUSE
    assert "Git knows no revision `no-such-branch`." in result.err
    assert repository.is_dir()
