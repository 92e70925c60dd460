"""An error stops the booklets that show what it is about, and no other."""

from pathlib import Path

import pytest
from cli.running import Supple
from cli.test_build import files_below

from supple_cli.main import ExitStatus

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("words_alone")]

CHAIR, MOVES = "at-your-chair", "first-moves"
PARTS = "\nparts:\n  - id: move\n    title: Move gently\n    exercises: [seated-pelvic-tilt]\n"
BROKEN = "title: [\n"


def add_chair(content: Path) -> None:
    """Add a second booklet, which shows one of the exercises."""
    first = (content / f"booklets/{MOVES}.yaml").read_text("utf-8")
    head = first[: first.index("\nparts:")].replace("first moves", "at your chair")
    head = head.replace("do 2 gentle exercises", "move")
    (content / f"booklets/{CHAIR}.yaml").write_text(head + PARTS, "utf-8")


@pytest.fixture
def two(project: Path) -> Path:
    """A project with two booklets. The content folder."""
    add_chair(project / "content")
    return project / "content"


def replace_text(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("path", "stopped"),
    [
        ("advice/keep-moving.md", {MOVES}),
        ("exercises/seated-pelvic-tilt.yaml", {CHAIR, MOVES}),
        ("routines/gentle-start.yaml", {MOVES}),
        ("safety/breathing.md", {CHAIR, MOVES}),
        ("vocabulary/cautions.yaml", {CHAIR, MOVES}),
        ("supple.yaml", {CHAIR, MOVES}),
        (f"booklets/{CHAIR}.yaml", {CHAIR}),
        ("exercises/not-shown.yaml", set[str]()),
        ("registers/not-shown.yaml", set[str]()),
        ("no-folder/of-content.yaml", {CHAIR, MOVES}),
    ],
)
def test_a_broken_file_stops_the_booklets_that_show_it(supple: Supple, two: Path, path: str, stopped: set[str]) -> None:
    (two / path).parent.mkdir(exist_ok=True)
    (two / path).write_text(BROKEN, "utf-8")
    result = supple("build", "cards")
    built = {folder.name for folder in (two.parent / "build").glob("*/")}
    assert built == {CHAIR, MOVES} - stopped
    assert result.status == (ExitStatus.FINDINGS if stopped else ExitStatus.CLEAN)
    assert (path.partition("/")[0] in result.err) is bool(stopped)
    assert stopped or "The content has 1 error: `supple check`." in result.err


def test_what_there_was_of_a_stopped_booklet_stays_and_the_others_are_renewed(supple: Supple, two: Path) -> None:
    assert supple("build", "cards").status == ExitStatus.CLEAN
    before = files_below(two.parent / "build")
    replace_text(two / "routines/gentle-start.yaml", "title:", "titel:")
    replace_text(two / "exercises/seated-pelvic-tilt.yaml", "title: ", "title: Small ")
    result = supple("build", "cards")
    assert result.status == ExitStatus.FINDINGS
    assert result.out.startswith("Your back: at your chair\n")
    assert "first moves" not in result.out
    assert f"`{MOVES}` was not built, because of " in result.err
    assert result.err.endswith(f"What there was of `{MOVES}` is as it was. The other booklets are written.\n")
    after = files_below(two.parent / "build")
    changed = {path.partition("/")[0] for path in before if before[path] != after.get(path)}
    assert changed == {CHAIR}


def test_only_the_errors_that_stop_what_was_asked_for_are_told(supple: Supple, two: Path) -> None:
    (two / "advice/keep-moving.md").write_text(BROKEN, "utf-8")
    result = supple("build", "cards", "--booklet", CHAIR)
    assert result.status == ExitStatus.CLEAN
    assert "keep-moving" not in result.err
    assert "The content has 1 error: `supple check`." in result.err


def test_an_output_that_cannot_be_made_stops_its_booklet_alone(supple: Supple, two: Path) -> None:
    """Not a part of its other outputs is written either."""
    booklet = two / f"booklets/{MOVES}.yaml"
    booklet.write_text(
        f"{booklet.read_text('utf-8').rstrip()}\noutputs:\n  - {{exporter: cards}}\n  - {{exporter: crads}}\n", "utf-8"
    )
    result = supple("build", "cards")
    assert result.status == ExitStatus.FINDINGS
    assert "There is no exporter `crads`." in result.err
    assert {folder.name for folder in (two.parent / "build").glob("*/")} == {CHAIR}


def test_a_handout_is_made_beside_an_error_that_it_does_not_show(supple: Supple, two: Path, tmp_path: Path) -> None:
    (two / f"booklets/{MOVES}.yaml").write_text(BROKEN, "utf-8")
    result = supple("handout", "seated-pelvic-tilt", "--out", tmp_path / "one.pdf")
    assert result.status == ExitStatus.CLEAN, result.err
    (two / "safety/breathing.md").write_text(BROKEN, "utf-8")
    result = supple("handout", "seated-pelvic-tilt", "--out", tmp_path / "two.pdf")
    assert result.status == ExitStatus.FINDINGS
    assert "safety/breathing.md" in result.err
