"""Authors see their poses and figures: as files, as a page or on one sheet; a preview opens at them."""

import http.client
import os
import signal
import socket
import subprocess
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from cli.running import Supple, command
from rules.cases import lay_over

from supple_cli.main import ExitStatus
from supple_figures.looks import StyleName
from supple_studio.site.guard import HOST

pytestmark = pytest.mark.slow

CASE = Path(__file__).parents[1] / "cases/edition/figure"
POSE = "poses/sitting-knee-up.yaml"
EXERCISE = "exercises/knee-lift.yaml"
SECONDS = 30
"""How long a test waits for an answer before it fails."""


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder with one figure of two poses. The current folder is around it."""
    content = lay_over(CASE, tmp_path)
    monkeypatch.chdir(tmp_path)
    return content


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_figures_are_written_as_files_still_and_moving(supple: Supple, drawn: Path) -> None:
    result = supple("figures")
    assert result.status == ExitStatus.CLEAN
    folder = "build/figures/full-colour"
    assert result.out == f"{folder}/knee-lift-motion.svg\n{folder}/knee-lift.svg\n"
    assert files_below(drawn.parent / "build") == {
        f"figures/full-colour/{name}" for name in ("knee-lift.svg", "knee-lift-motion.svg", "manifest.json")
    }
    drawing = drawn.parent / "build/figures/full-colour/knee-lift.svg"
    title = ET.parse(drawing).getroot()[0]  # noqa: S314 - our own output
    assert title.text == "How to do “Knee lift” on one side, in 2 pictures. It starts sitting on a chair."


def test_each_style_that_is_asked_for_has_a_folder(supple: Supple, drawn: Path) -> None:
    result = supple("figures", "knee-lift", "--style", "line-art", "--style", "dark", "--out", "elsewhere")
    assert result.status == ExitStatus.CLEAN
    assert {path.name for path in (drawn.parent / "elsewhere/figures").iterdir()} == {"line-art", "dark"}


@pytest.mark.parametrize("arguments", [["figures", "knee-lift", "--body", "wheelchair-user"], ["build", "json"]])
def test_it_is_told_where_a_body_cannot_do_what_is_posed(supple: Supple, drawn: Path, arguments: list[str]) -> None:
    with (drawn / "booklets/daily.yaml").open("a", encoding="utf-8") as booklet:
        booklet.write("figures: {build: wheelchair-user}\n")
    assert "average body" not in supple(*arguments).err
    for pose in (drawn / "poses").glob("*.yaml"):
        pose.write_text("title: Standing\nroot: standing\n", encoding="utf-8")
    assert "The average body is shown, as the body `wheelchair-user` cannot do" in supple(*arguments).err


def test_a_sheet_shows_every_figure_in_every_style(supple: Supple, drawn: Path) -> None:
    result = supple("figures", "--sheet")
    assert result.out == "build/figures/sheet/sheet.html\n"
    page = (drawn.parent / "build/figures/sheet/sheet.html").read_text(encoding="utf-8")
    assert page.count("<img ") == len(StyleName) + 1
    assert "Picture 2: Lift your near knee. Stay there." in page


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["figures", "kne-lift"], ExitStatus.MISUSE, "Did you mean `knee-lift`?"),
        (["figures", "pelvic-tilt"], ExitStatus.MISUSE, "The exercise `pelvic-tilt` has no figure."),
        (["figures", "--style", "red"], ExitStatus.MISUSE, "'red' is not one of"),
        (
            ["pose", "siting"],
            ExitStatus.MISUSE,
            "There is no pose, exercise or guide `siting`. Did you mean `sitting`?",
        ),
        (["pose", "pose/knee-lift"], ExitStatus.MISUSE, "There is no pose `knee-lift`."),
        (["preview", "sitting", "--port", "70000"], ExitStatus.MISUSE, "70000 is not in the range"),
    ],
)
def test_what_there_is_not_is_named(
    supple: Supple, drawn: Path, arguments: list[str], status: ExitStatus, message: str
) -> None:
    result = supple(*arguments)
    assert result.status == status
    assert message in result.err
    assert not (drawn.parent / "build").exists()


def test_content_without_a_figure_says_so(supple: Supple, project: Path) -> None:
    """The guide to the floor of a new set has a figure, so this is another set."""
    result = supple("figures", "--content", CASE.parents[1] / "rules/base")
    assert result.status == ExitStatus.FINDINGS
    assert "No exercise has a figure." in result.err
    assert not (project / "build").exists()


@pytest.mark.parametrize("arguments", [("figures",), ("figures", "--sheet"), ("pose", "knee-lift")])
@pytest.mark.parametrize(
    ("change", "place"),
    [
        ((POSE, "flexion: 115", "flexion: 175"), "content/poses/sitting-knee-up.yaml:4:25: error F004"),
        ((EXERCISE, "steps: [lift", "steps: [lfit"), "content/exercises/knee-lift.yaml:36:39: error L310"),
        ((EXERCISE, "pose: sitting-knee-up", "pose: siting"), "content/exercises/knee-lift.yaml:36:14: error L307"),
        ((EXERCISE, "steps: [lift", "stpes: [lift"), "content/exercises/knee-lift.yaml:36:31: error M202"),
    ],
)
def test_what_cannot_be_drawn_is_told_at_its_line_and_nothing_is_written(
    supple: Supple, drawn: Path, arguments: tuple[str, ...], change: tuple[str, str, str], place: str
) -> None:
    file, old, new = change
    rewrite(drawn / file, old, new)
    result = supple(*arguments)
    assert result.status == ExitStatus.FINDINGS
    assert place in result.err
    assert not (drawn.parent / "build").exists()


def test_errors_that_no_figure_rests_on_do_not_stop_a_drawing(supple: Supple, drawn: Path) -> None:
    rewrite(drawn / "exercises/pelvic-tilt.yaml", "level: 1", "level: one")
    assert supple("figures").status == ExitStatus.FINDINGS  # nobody can know whether that exercise has a figure
    assert supple("figures", "knee-lift").status == ExitStatus.CLEAN
    assert supple("pose", "sitting").status == ExitStatus.CLEAN


def test_a_pose_is_written_as_a_page_that_shows_it_from_all_sides(supple: Supple, drawn: Path) -> None:
    result = supple("pose", "sitting-knee-up")
    assert result.status == ExitStatus.CLEAN
    assert result.out == "build/figures/pose-sitting-knee-up/page.html\n"
    page = (drawn.parent / "build/figures/pose-sitting-knee-up/page.html").read_text(encoding="utf-8")
    assert page.count("<img ") == 4
    assert "<script" not in page
    assert "Sitting, one knee up" in page


def test_a_name_of_both_means_the_pose_unless_it_says_exercise(supple: Supple, drawn: Path) -> None:
    (drawn / "poses/sitting-knee-up.yaml").rename(drawn / "poses/knee-lift.yaml")
    rewrite(drawn / EXERCISE, "pose: sitting-knee-up", "pose: knee-lift")
    assert supple("pose", "knee-lift").out == "build/figures/pose-knee-lift/page.html\n"
    assert supple("pose", "exercise/knee-lift").out == "build/figures/exercise-knee-lift/page.html\n"


def test_without_a_browser_only_the_address_is_printed_and_ctrl_c_ends_it(drawn: Path) -> None:
    with subprocess.Popen(
        command("preview", "pose/sitting", "--no-browser"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line: str = process.stdout.readline()
            address = urlsplit(line.split(" is at ")[1].split(maxsplit=1)[0])
            connection = http.client.HTTPConnection(address.netloc, timeout=SECONDS)
            connection.request("GET", f"{address.path}?{address.query}")
            assert connection.getresponse().headers["Location"] == "/show/pose/sitting"
            connection.close()
            os.kill(process.pid, signal.SIGINT)
            _, errors = process.communicate(timeout=SECONDS)
        finally:
            process.kill()
    assert (process.returncode, errors) == (ExitStatus.CLEAN, "")
    assert drawn.is_dir()


def test_a_port_that_is_taken_is_named(supple: Supple, drawn: Path) -> None:
    with socket.create_server((HOST, 0)) as taken:
        result = supple("preview", "pose/sitting", "--port", str(taken.getsockname()[1]))
    assert result.status == ExitStatus.FINDINGS
    assert "cannot be used" in result.err
    assert drawn.is_dir()


def test_the_figure_of_an_exercise_that_is_not_finished_is_shown(supple: Supple, drawn: Path) -> None:
    text = (drawn / EXERCISE).read_text(encoding="utf-8")
    rest = text[text.index("figure:") :]
    (drawn / EXERCISE).write_text(f"title: Knee lift\n{rest}", encoding="utf-8")
    result = supple("pose", "exercise/knee-lift", "--out", "out")
    assert result.status == ExitStatus.CLEAN, result.err
    assert "M201" in result.err
    (page,) = Path("out").rglob("page.html")
    assert "As far as it is written" in page.read_text(encoding="utf-8")
