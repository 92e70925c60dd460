"""A draft lies in a set and stops nothing; no patient is shown one, and a preview says on every output what it is."""

from pathlib import Path

import pytest
from cli.running import Supple
from cli.test_build import files_below
from cli.test_build_beside_errors import CHAIR, MOVES, add_chair, replace_text

from supple_cli.main import ExitStatus

BREAK = "title: Half done\ndraft: true\nsteps:\n  - FILL IN what to do\n"
TILT = "exercises/seated-pelvic-tilt.yaml"
NOTICE = "Draft: not for patients."


@pytest.fixture
def content(project: Path) -> Path:
    """A project with two booklets, of which one shows the exercise that is a draft. The content folder."""
    add_chair(project / "content")
    return project / "content"


def test_what_a_draft_lacks_is_advice(supple: Supple, content: Path) -> None:
    (content / "exercises/half-done.yaml").write_text(BREAK, "utf-8")
    result = supple("check", "--strict")
    assert result.status == ExitStatus.CLEAN
    assert "exercises/half-done.yaml:4:5: advice M212" in result.out
    assert "advice M201 The field `dose` is missing." in result.out


def test_a_file_that_only_looks_like_a_draft_is_judged_as_any_other(supple: Supple, content: Path) -> None:
    (content / "exercises/half-done.yaml").write_text(BREAK.replace("draft: true", 'draft: "true"'), "utf-8")
    assert supple("check").status == ExitStatus.FINDINGS


@pytest.mark.slow
def test_a_booklet_that_is_a_draft_is_named_and_the_others_are_built(supple: Supple, content: Path) -> None:
    replace_text(content / f"booklets/{CHAIR}.yaml", "title:", "draft: true\ntitle:")
    result = supple("build", "cards")
    assert result.status == ExitStatus.CLEAN
    assert f"Not built, as it is a draft: `{CHAIR}`." in result.err
    assert {folder.name for folder in (content.parent / "build").glob("*/")} == {MOVES}
    assert supple("build", "cards", "--booklet", CHAIR).status == ExitStatus.FINDINGS


@pytest.mark.slow
def test_a_draft_that_is_asked_for_is_told_what_it_lacks_or_that_it_lacks_nothing(
    supple: Supple, content: Path
) -> None:
    booklet = content / f"booklets/{CHAIR}.yaml"
    replace_text(booklet, "title:", "draft: true\ntitle:")
    finished = " ".join(supple("build", "cards", "--booklet", CHAIR).err.split())
    assert "it is a draft. `supple check` finds nothing that it lacks. If you have finished it, delete" in finished
    replace_text(booklet, "message:", "massage:")
    assert "it is a draft. `supple check` says what it lacks." in supple("build", "cards", "--booklet", CHAIR).err


def test_a_booklet_that_shows_a_draft_is_not_built_and_names_it(supple: Supple, content: Path) -> None:
    replace_text(content / "exercises/pelvic-tilt.yaml", "title:", "draft: true\ntitle:")
    result = supple("build", "cards")
    assert result.status == ExitStatus.FINDINGS
    assert "error B509 It shows the draft `exercise/pelvic-tilt`." in result.err
    assert {folder.name for folder in (content.parent / "build").glob("*/")} == {CHAIR}


@pytest.mark.slow
def test_a_preview_shows_drafts_and_every_file_of_it_says_so(supple: Supple, content: Path, tmp_path: Path) -> None:
    replace_text(content / TILT, "title:", "draft: true\ntitle:")
    out = tmp_path / "preview"
    assert supple("build", "cards", "json", "web", "--drafts", "--out", str(out)).status == ExitStatus.CLEAN
    texts = {path: text for path, text in files_below(out).items() if path.endswith((".txt", "bundle.json", ".html"))}
    assert texts
    assert [path for path, text in texts.items() if NOTICE not in text.decode("utf-8")] == []


@pytest.mark.slow
def test_a_preview_needs_a_place_of_its_own(supple: Supple, content: Path) -> None:
    result = supple("build", "--drafts")
    assert result.status == ExitStatus.MISUSE
    assert "--drafts --out DIR" in result.err
    assert not (content.parent / "build").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new"),
    [("\nsteps:", "\nstepz:"), ("goals: [", "goals: [nowhere, ")],
    ids=["field-missing", "leads-nowhere"],
)
def test_a_preview_cannot_show_what_is_not_finished(
    supple: Supple, content: Path, tmp_path: Path, old: str, new: str
) -> None:
    replace_text(content / TILT, "title:", "draft: true\ntitle:")
    replace_text(content / TILT, old, new)
    result = supple("build", "cards", "--drafts", "--out", str(tmp_path / "preview"))
    assert result.status == ExitStatus.FINDINGS
    assert "It shows the draft `exercise/seated-pelvic-tilt`, which is not finished." in result.err
    assert not (tmp_path / "preview").exists()
