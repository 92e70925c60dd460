"""What is being written is shown as it will be printed, stays while it is wrong, and leads back to its files."""

import logging
from pathlib import Path
from typing import Any

import pytest
from sampling import sampled

from supple_schema.diagnostics import Label
from supple_schema.linking import Item
from supple_studio.desk import Desk, StaleFileError, number_of
from supple_studio.previews.drawn_items import DrawnItem
from supple_studio.previews.prints import PROGRESS
from supple_studio.previews.tracing import WrittenTexts

pytestmark = pytest.mark.slow

BRIDGE = "exercises/bridge.yaml"
BOOKLET = "handout-knee-to-chest"
"""The one that is made in the shortest time."""


def rewrite(desk: Desk, path: str, old: str, new: str) -> None:
    file = desk.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    desk.refresh([path])


def line_of(desk: Desk, label: Label | None) -> str:
    assert label
    assert label.span
    return (desk.root / label.file).read_text(encoding="utf-8").splitlines()[label.span.start.line - 1].strip()


def test_an_exercise_is_shown_as_its_handout_and_follows_its_file(desk: Desk) -> None:
    before = desk.print("exercise", "bridge")
    assert len(before.pages) >= 2
    assert not before.problems
    rewrite(desk, BRIDGE, "title: Bridge", "title: High bridge")
    after = desk.print("exercise", "bridge")
    assert after.pages[0].lines[0].text == "High bridge"
    assert after.pages[0].png != before.pages[0].png


def test_what_is_wrong_does_not_take_the_last_picture_away(desk: Desk) -> None:
    before = desk.print("exercise", "bridge")
    rewrite(desk, BRIDGE, "level: ", "levle: ")
    wrong = desk.print("exercise", "bridge")
    assert wrong.pages == before.pages
    assert wrong.problems
    assert "M202" in {found.code for found in desk.findings("exercise", "bridge")}
    rewrite(desk, BRIDGE, "levle: ", "level: ")
    assert not desk.print("exercise", "bridge").problems


def test_what_was_just_changed_is_shown_before_a_long_booklet(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("supple_studio.desk.FEW_PAGES", 1)
    desk.print("booklet", BOOKLET)
    assert desk.ahead("booklet", BOOKLET) is None
    path = desk.root / "exercises/knee-to-chest.yaml"
    desk.write("exercises/knee-to-chest.yaml", path.read_text(encoding="utf-8").replace("summary: ", "summary: Slow. "))
    assert desk.ahead("booklet", BOOKLET) == ("exercise", "knee-to-chest")
    assert desk.ahead("exercise", "knee-to-chest") is None
    desk.print("booklet", BOOKLET)
    assert desk.ahead("booklet", BOOKLET) is None


class Save(logging.Handler):
    """A save that comes while the first page is laid out."""

    def __init__(self, desk: Desk, path: str) -> None:
        super().__init__()
        self.pages = 0
        self._desk, self._path = desk, path

    def emit(self, record: logging.LogRecord) -> None:
        self.pages += "Creating layout - Page" in record.msg
        if self.pages == 1:
            self._desk.refresh([self._path])


def test_the_print_of_a_long_booklet_is_given_up_when_something_changes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("supple_studio.desk.FEW_PAGES", 1)
    before = desk.print("booklet", BOOKLET)
    path = "exercises/knee-to-chest.yaml"
    rewrite(desk, path, "summary: ", "summary: Slow. ")
    save = Save(desk, path)
    PROGRESS.addHandler(save)
    try:
        assert desk.print("booklet", BOOKLET) is before
    finally:
        PROGRESS.removeHandler(save)
    assert save.pages == 1
    assert desk.ahead("booklet", BOOKLET) == ("exercise", "knee-to-chest")
    after = desk.print("booklet", BOOKLET)
    assert "Slow." in " ".join(line.text for page in after.pages for line in page.lines)


def test_a_draft_is_shown_and_says_that_it_is_one(desk: Desk) -> None:
    rewrite(desk, BRIDGE, "title: Bridge\n", "title: Bridge\ndraft: true\n")
    shown = desk.print("exercise", "bridge")
    assert shown.pages
    assert "draft" in " ".join(line.text for line in shown.pages[0].lines).lower()
    assert "draft" in b"\n".join(desk.card("exercise", "bridge").files.values()).decode().lower()


@pytest.mark.parametrize(
    ("kind", "name"),
    sampled([("routine", "desk-breaks"), ("advice", "sleep"), ("booklet", BOOKLET)], [("advice", "sleep")]),
)
def test_what_else_stands_on_pages_is_shown_too(desk: Desk, kind: str, name: str) -> None:
    assert desk.print(kind, name).pages
    assert "index.html" in desk.web(kind, name).files


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
def test_a_printed_line_leads_to_where_it_is_written(desk: Desk, printed: str, file: str, written: str) -> None:
    library = desk.session.library
    items: list[Item[Any]] = [library.exercises["bridge"], *library.safety.values(), *library.exercises.values()]
    label = WrittenTexts(items).find(printed, ["Lifting your hips strengthens your buttocks", "Bridge"])
    assert label
    assert label.file == file
    if "plain" not in written:
        assert line_of(desk, label).startswith(written)


def test_a_click_on_a_page_finds_its_line(desk: Desk) -> None:
    page = desk.print("exercise", "bridge").pages[0]
    line = next(line for line in page.lines if line.text.startswith("Rest your arms"))
    place = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    assert line_of(desk, desk.locate("exercise", "bridge", 0, *place)) == "- Rest your arms by your sides."
    assert desk.locate("exercise", "bridge", 0, 0.1, 0.1) is None
    assert desk.locate("exercise", "bridge", 99, 50, 50) is None


def test_a_repair_is_made_once_and_only_where_it_still_fits(desk: Desk) -> None:
    rewrite(desk, BRIDGE, "level: ", "levle: ")
    found = next(one for one in desk.findings("exercise", "bridge") if one.fix)
    desk.fix(number_of(found))
    assert "\nlevel: " in (desk.root / BRIDGE).read_text(encoding="utf-8")
    with pytest.raises(StaleFileError):
        desk.fix(number_of(found))


def test_a_repair_is_made_in_no_text_that_has_just_been_changed(desk: Desk) -> None:
    """Not even before anyone has told that the file is another one."""
    rewrite(desk, BRIDGE, "level: ", "levle: ")
    found = next(one for one in desk.findings("exercise", "bridge") if one.fix)
    changed = "# Changed in an editor.\n" + (desk.root / BRIDGE).read_text(encoding="utf-8")
    (desk.root / BRIDGE).write_text(changed, encoding="utf-8")
    with pytest.raises(StaleFileError):
        desk.fix(number_of(found))
    assert (desk.root / BRIDGE).read_text(encoding="utf-8") == changed


def test_no_file_outside_of_the_content_is_written(desk: Desk) -> None:
    for path in ("../outside.yaml", "exercises/../../outside.yaml", str(Path("/tmp/outside.yaml"))):  # noqa: S108 - is not written
        with pytest.raises(PermissionError):
            desk.write(path, "title: x\n")


def test_the_figure_of_an_unfinished_exercise_is_drawn(desk: Desk) -> None:
    text = (desk.root / BRIDGE).read_text(encoding="utf-8")
    figure = text[text.index("figure:") : text.index("sources:")]
    (desk.root / BRIDGE).write_text(f"title: Bridge\n{figure}", encoding="utf-8")
    desk.refresh([BRIDGE])
    (picture,) = desk.drawing(DrawnItem("exercise", "bridge")).pictures
    assert picture.drawing.svg.startswith("<svg")
