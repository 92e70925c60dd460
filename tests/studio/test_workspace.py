"""What is being written is shown as it will be printed, stays while it is wrong, and leads back to its files."""

import logging
from pathlib import Path
from typing import Any

import pytest
from sampling import sampled

from supple_schema.diagnostics import Label
from supple_schema.linking import Item
from supple_studio.previews.drawn_items import DrawnItem
from supple_studio.previews.page_images import PROGRESS
from supple_studio.previews.tracing import WrittenTexts
from supple_studio.workspace import StaleFileError, Workspace, number_of

pytestmark = pytest.mark.slow

BRIDGE = "exercises/bridge.yaml"
BOOKLET = "handout-knee-to-chest"
"""The one that is made in the shortest time."""


def rewrite(workspace: Workspace, path: str, old: str, new: str) -> None:
    file = workspace.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    workspace.refresh([path])


def line_of(workspace: Workspace, label: Label | None) -> str:
    assert label
    assert label.span
    return (workspace.root / label.file).read_text(encoding="utf-8").splitlines()[label.span.start.line - 1].strip()


def test_an_exercise_is_shown_as_its_handout_and_follows_its_file(workspace: Workspace) -> None:
    before = workspace.print("exercise", "bridge")
    assert len(before.pages) >= 2
    assert not before.problems
    rewrite(workspace, BRIDGE, "title: Bridge", "title: High bridge")
    after = workspace.print("exercise", "bridge")
    assert after.pages[0].lines[0].text == "High bridge"
    assert after.pages[0].png != before.pages[0].png


def test_what_is_wrong_does_not_take_the_last_picture_away(workspace: Workspace) -> None:
    before = workspace.print("exercise", "bridge")
    rewrite(workspace, BRIDGE, "level: ", "levle: ")
    wrong = workspace.print("exercise", "bridge")
    assert wrong.pages == before.pages
    assert wrong.problems
    assert "M202" in {found.code for found in workspace.findings("exercise", "bridge")}
    rewrite(workspace, BRIDGE, "levle: ", "level: ")
    assert not workspace.print("exercise", "bridge").problems


def test_what_was_just_changed_is_shown_before_a_long_booklet(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("supple_studio.workspace.FEW_PAGES", 1)
    workspace.print("booklet", BOOKLET)
    assert workspace.ahead("booklet", BOOKLET) is None
    path = workspace.root / "exercises/knee-to-chest.yaml"
    workspace.write(
        "exercises/knee-to-chest.yaml", path.read_text(encoding="utf-8").replace("summary: ", "summary: Slow. ")
    )
    assert workspace.ahead("booklet", BOOKLET) == ("exercise", "knee-to-chest")
    assert workspace.ahead("exercise", "knee-to-chest") is None
    workspace.print("booklet", BOOKLET)
    assert workspace.ahead("booklet", BOOKLET) is None


class Save(logging.Handler):
    """A save that comes while the first page is laid out."""

    def __init__(self, workspace: Workspace, path: str) -> None:
        super().__init__()
        self.pages = 0
        self._workspace, self._path = workspace, path

    def emit(self, record: logging.LogRecord) -> None:
        self.pages += "Creating layout - Page" in record.msg
        if self.pages == 1:
            self._workspace.refresh([self._path])


def test_the_print_of_a_long_booklet_is_given_up_when_something_changes(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("supple_studio.workspace.FEW_PAGES", 1)
    before = workspace.print("booklet", BOOKLET)
    path = "exercises/knee-to-chest.yaml"
    rewrite(workspace, path, "summary: ", "summary: Slow. ")
    save = Save(workspace, path)
    PROGRESS.addHandler(save)
    try:
        assert workspace.print("booklet", BOOKLET) is before
    finally:
        PROGRESS.removeHandler(save)
    assert save.pages == 1
    assert workspace.ahead("booklet", BOOKLET) == ("exercise", "knee-to-chest")
    after = workspace.print("booklet", BOOKLET)
    assert "Slow." in " ".join(line.text for page in after.pages for line in page.lines)


def test_a_draft_is_shown_and_says_that_it_is_one(workspace: Workspace) -> None:
    rewrite(workspace, BRIDGE, "title: Bridge\n", "title: Bridge\ndraft: true\n")
    shown = workspace.print("exercise", "bridge")
    assert shown.pages
    assert "draft" in " ".join(line.text for line in shown.pages[0].lines).lower()
    assert "draft" in b"\n".join(workspace.card("exercise", "bridge").files.values()).decode().lower()


@pytest.mark.parametrize(
    ("kind", "name"),
    sampled([("routine", "desk-breaks"), ("advice", "sleep"), ("booklet", BOOKLET)], [("advice", "sleep")]),
)
def test_what_else_stands_on_pages_is_shown_too(workspace: Workspace, kind: str, name: str) -> None:
    assert workspace.print(kind, name).pages
    assert "index.html" in workspace.web(kind, name).files


@pytest.mark.parametrize(
    ("printed", "file", "written"),
    [
        ("Put your feet flat on the floor, hip-width apart.", BRIDGE, "- Put your feet flat on the floor"),
        ("Lift your hips as high as is comfortable. Breathe out.", BRIDGE, "text: Lift your hips as high as"),
        ("3 Lift your hips as high as is com-", BRIDGE, "text: Lift your hips as high as"),
        ("8 to 12", BRIDGE, "dose:"),
        ("Bridge", BRIDGE, "title: Bridge"),
        ("Start the strength exercises once the gentle ones feel", "safety/mobility-first.md", "plain: Start"),
    ],
)
def test_a_printed_line_leads_to_where_it_is_written(
    workspace: Workspace, printed: str, file: str, written: str
) -> None:
    library = workspace.session.library
    items: list[Item[Any]] = [library.exercises["bridge"], *library.safety.values(), *library.exercises.values()]
    label = WrittenTexts(items).find(printed, ["Lifting your hips strengthens your buttocks", "Bridge"])
    assert label
    assert label.file == file
    if "plain" not in written:
        assert line_of(workspace, label).startswith(written)


def test_a_click_on_a_page_finds_its_line(workspace: Workspace) -> None:
    page = workspace.print("exercise", "bridge").pages[0]
    line = next(line for line in page.lines if line.text.startswith("Rest your arms"))
    place = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    assert line_of(workspace, workspace.locate("exercise", "bridge", 0, *place)) == "- Rest your arms by your sides."
    assert workspace.locate("exercise", "bridge", 0, 0.1, 0.1) is None
    assert workspace.locate("exercise", "bridge", 99, 50, 50) is None


def test_a_repair_is_made_once_and_only_where_it_still_fits(workspace: Workspace) -> None:
    rewrite(workspace, BRIDGE, "level: ", "levle: ")
    found = next(one for one in workspace.findings("exercise", "bridge") if one.fix)
    workspace.fix(number_of(found))
    assert "\nlevel: " in (workspace.root / BRIDGE).read_text(encoding="utf-8")
    with pytest.raises(StaleFileError):
        workspace.fix(number_of(found))


def test_a_repair_is_made_in_no_text_that_has_just_been_changed(workspace: Workspace) -> None:
    """Not even before anyone has told that the file is another one."""
    rewrite(workspace, BRIDGE, "level: ", "levle: ")
    found = next(one for one in workspace.findings("exercise", "bridge") if one.fix)
    changed = "# Changed in an editor.\n" + (workspace.root / BRIDGE).read_text(encoding="utf-8")
    (workspace.root / BRIDGE).write_text(changed, encoding="utf-8")
    with pytest.raises(StaleFileError):
        workspace.fix(number_of(found))
    assert (workspace.root / BRIDGE).read_text(encoding="utf-8") == changed


def test_no_file_outside_of_the_content_is_written(workspace: Workspace) -> None:
    for path in ("../outside.yaml", "exercises/../../outside.yaml", str(Path("/tmp/outside.yaml"))):  # noqa: S108 - is not written
        with pytest.raises(PermissionError):
            workspace.write(path, "title: x\n")


def test_the_figure_of_an_unfinished_exercise_is_drawn(workspace: Workspace) -> None:
    text = (workspace.root / BRIDGE).read_text(encoding="utf-8")
    figure = text[text.index("figure:") : text.index("sources:")]
    (workspace.root / BRIDGE).write_text(f"title: Bridge\n{figure}", encoding="utf-8")
    workspace.refresh([BRIDGE])
    (picture,) = workspace.drawing(DrawnItem("exercise", "bridge")).pictures
    assert picture.drawing.svg.startswith("<svg")


def test_a_pose_follows_its_file_and_stands_beside_what_is_wrong_with_it(workspace: Workspace) -> None:
    pose, shown = "poses/bridge-up.yaml", DrawnItem("pose", "bridge-up")
    before = workspace.drawing(shown).pictures
    assert len(before) == 4
    rewrite(workspace, pose, "hip: {flexion: ", "hip: {flexion: 17")
    bent = workspace.drawing(shown)
    assert bent.pictures != before
    assert "F004" in {found.code for found in bent.findings}
    rewrite(workspace, pose, "angles:", "agnles:")
    broken = workspace.drawing(shown)
    assert not broken.pictures
    assert "M202" in {found.code for found in broken.findings}
    (workspace.root / pose).unlink()
    workspace.refresh([pose])
    assert not workspace.drawing(shown).pictures
