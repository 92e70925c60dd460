"""A build writes all that was asked for, or nothing and the reason."""

import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest
from cli.running import Supple, command, run_in_terminal
from sampling import sampled

from supple_cli.main import ExitStatus, main
from supple_exporters.publishing.memory import MEMORY
from supple_exporters.publishing.staging import StagingArea

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("words_alone")]


def files_below(folder: Path) -> dict[str, bytes]:
    """Give the outputs below a folder: all files but what the build notes for itself."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != MEMORY)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_a_new_project_builds_every_output_and_says_where(supple: Supple, project: Path) -> None:
    result = supple("build")
    assert result.status == ExitStatus.CLEAN
    assert result.err == ""
    for path, told in (("pdf/booklet.pdf", "pdf/booklet.pdf\n"), ("json/bundle.json", "json/ (")):
        assert f"  build/first-moves/{told}" in result.out
        assert (project / "build/first-moves" / path).stat().st_size > 1000
    assert "  build/first-moves/cards/ (" in result.out
    assert "No emergency number stands on `first-moves`: there is a line to write it on." in " ".join(
        result.out.split()
    )
    assert result.out.endswith("No clinician has reviewed this.\n")


def test_processes_that_have_made_outputs_end_without_a_word(project: Path) -> None:
    """One of these starts a thread, so that the processes are no forks, and leave more behind."""
    done = subprocess.run(
        command("build", "anki", "calendar"), cwd=project, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (ExitStatus.CLEAN, "")


def test_only_the_exporters_and_booklets_that_are_named_are_built(supple: Supple, project: Path) -> None:
    result = supple("build", "json", "--booklet", "first-moves", "--out", "elsewhere")
    assert result.status == ExitStatus.CLEAN
    assert set(os.listdir(project / "elsewhere/first-moves")) == {"json"}  # noqa: PTH208 - names alone


def test_options_reach_the_exporter(supple: Supple, project: Path) -> None:
    assert supple("build", "cards", "--set", "cards.width=50").status == ExitStatus.CLEAN
    cards = [path.read_text("utf-8") for path in (project / "build/first-moves/cards").glob("**/*.txt")]
    assert cards
    assert max(len(line) for card in cards for line in card.splitlines()) <= 50


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pfd"], "Did you mean `pdf`?"),
        (["cards", "--set", "cards.widht=50"], "Did you mean `width`?"),
        (["cards", "--set", "cards.width=wide"], "must be a whole number"),
        (["cards", "--set", "width"], "Write `exporter.option=value`."),
        (["cards", "--set", "width=50"], "Write the exporter before it: `cards.width=50`."),
        (["--set", "theme=x"], "Write the exporter before it: `pdf.theme=x`."),
        (["json", "--set", "cards.width=50"], "This build has no exporter `cards`."),
        (["json", "--booklet", "first-mvoes"], "Did you mean `first-moves`?"),
    ],
)
def test_a_name_or_a_value_that_there_is_not_is_misuse(
    supple: Supple, project: Path, arguments: list[str], message: str
) -> None:
    result = supple("build", *arguments)
    assert result.status == ExitStatus.MISUSE
    assert message in result.err
    assert not (project / "build").exists()


def test_a_name_cannot_steer_the_terminal(supple: Supple, project: Path) -> None:
    result = supple("build", "pd\x1b[2Jf")
    assert "There is no exporter `pd\ufffd[2Jf`." in result.err
    odd = str(project / "a\x1b[2Jb")
    shutil.copytree(project / "content", odd)
    (Path(odd) / "sources/leaflet.yaml").write_text("title: [\n", encoding="utf-8")
    for asked in (["fmt"], ["show", "first-moves"], ["check"], ["check", "--format", "github"]):
        answer = supple(*asked, "--content", odd)
        assert "a\ufffd[2Jb" in answer.out + answer.err
        assert "\x1b" not in answer.out + answer.err


def test_errors_stop_a_build_and_the_last_good_outputs_stay(supple: Supple, project: Path) -> None:
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    before = files_below(project / "build")
    (project / "content/safety/emergency-signs.md").unlink()
    result = supple("build", "cards", "json")
    assert result.status == ExitStatus.FINDINGS
    assert "content/booklets/first-moves.yaml:" in result.err
    assert "error L307 There is no `emergency-signs`" in result.err
    assert result.err.endswith("Error: Nothing was built, because the content has errors.\n")
    assert result.out == ""
    assert files_below(project / "build") == before


def test_what_a_killed_build_left_half_in_place_is_finished_also_when_the_content_has_errors_now(
    supple: Supple, project: Path
) -> None:
    """Nobody is left with one booklet in two versions."""
    assert supple("build", "cards", "json").status == ExitStatus.CLEAN
    new = files_below(project / "build")
    ready = project / "build/.supple/ready/first-moves"
    ready.mkdir(parents=True)
    StagingArea(project / "build").mark()
    (project / "build/first-moves/json").rename(ready / "json")
    (project / "content/safety/emergency-signs.md").unlink()
    assert supple("build", "cards", "json").status == ExitStatus.FINDINGS
    assert files_below(project / "build") == new


def test_content_without_a_booklet_says_so(supple: Supple, content: Path) -> None:
    (content / "booklets/first-moves.yaml").unlink()
    result = supple("build")
    assert result.status == ExitStatus.FINDINGS
    assert "the content has no booklet" in result.err


def test_a_file_in_the_place_of_the_output_folder_is_named(supple: Supple, project: Path) -> None:
    (project / "build").write_text("mine", encoding="utf-8")
    result = supple("build", "cards")
    assert result.status == ExitStatus.FINDINGS
    assert "build is a file" in result.err
    assert (project / "build").read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_output_folder_that_may_not_be_written_is_named(supple: Supple, project: Path) -> None:
    (project / "build").mkdir(mode=0o500)
    result = supple("build", "cards")
    assert result.status == ExitStatus.FINDINGS
    assert "you may not write to" in result.err


def test_an_output_folder_that_cannot_be_is_named(supple: Supple, project: Path) -> None:
    result = supple("build", "cards", "--out", "/proc/none")
    assert result.status == ExitStatus.FINDINGS
    assert "/proc/none" in result.err
    assert "older files are as they were" in result.err
    assert not (project / "build").exists()


def test_ctrl_c_names_the_exporter_that_was_running(
    capfd: pytest.CaptureFixture[str], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError("the signal came too late")

    monkeypatch.setattr("supple_exporters.bundle.BundleExporter.export", interrupted)
    status = main(["build", "json", "--content", str(project / "content"), "--out", str(project / "build")])
    assert status == ExitStatus.INTERRUPTED
    assert "Stopped while `json` of supple " in capfd.readouterr().err
    assert not (project / "build").exists()


def test_two_builds_of_the_same_content_write_the_same_bytes(supple: Supple, project: Path) -> None:
    for out in ("one", "two"):
        assert supple("build", "cards", "json", "--out", out).status == ExitStatus.CLEAN
    assert files_below(project / "one") == files_below(project / "two")


def test_a_build_shows_its_progress_on_a_terminal_only(supple: Supple, project: Path) -> None:
    assert "0/2" in run_in_terminal(["build", "calendar", "cards"], 100)
    result = supple("build", "calendar", "cards", "--fresh")
    assert "/2" not in result.out + result.err
    assert list((project / "build/first-moves/calendar").glob("*.ics"))


SHIPPED = Path(__file__).parents[2] / "content"


def test_the_whole_of_a_subject_needs_no_booklet_and_keeps_its_safety_text(supple: Supple, tmp_path: Path) -> None:
    out = tmp_path / "out"
    settings = ("--content", SHIPPED, "--out", out, "--set", "json.motion=false")
    result = supple("build", "json", "--whole", "knee", *settings)
    assert result.status == ExitStatus.CLEAN, result.err
    edition = json.loads((out / "whole-knee/json/bundle.json").read_text(encoding="utf-8"))["edition"]
    names = {exercise["id"] for exercise in edition["exercises"]}
    assert names >= {"knee-press", "heel-slide", "small-squat"}
    assert "bird-dog" not in names
    assert edition["title"] == "knee osteoarthritis"
    assert len(edition["safety"]["red_flags"]) == 3
    assert edition["reader"]["conditions"] is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["json", "--whole", "neck"], "There is `back` and `knee`."),
        (["--whole", "knee"], "supple build json --whole SUBJECT"),
        (["json", "--whole", "knee", "--booklet", "first-days"], "supple build json --whole SUBJECT"),
    ],
)
def test_a_whole_that_cannot_be_is_refused(supple: Supple, tmp_path: Path, words: list[str], told: str) -> None:
    result = supple("build", *words, "--content", SHIPPED, "--out", tmp_path / "out")
    assert result.status == ExitStatus.MISUSE
    assert told in result.err
    assert not (tmp_path / "out").exists()


NO_ROOM = (
    OSError(28, "No space left on device"),
    FileNotFoundError(2, "No usable temporary directory found in ['/tmp']"),
)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("error", sampled(NO_ROOM, NO_ROOM[:1]))
def test_no_room_for_temporary_files_is_no_fault_of_an_exporter(
    supple: Supple, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("supple_exporters.cards.exporter.CardsExporter.export", fail)
    result = supple("build", "cards")
    assert result.status == ExitStatus.FINDINGS
    told = " ".join(result.err.split())
    assert "`cards` cannot make `first-moves`: There is no room for temporary files in " in told
    assert "20 MB are enough. Free some space, or name a folder on another disk in T" in told
    assert "fault" not in told
