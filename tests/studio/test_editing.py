"""A person at a form changes the files that authors write, one value at a time, and can take it back."""

import difflib
import io
import re

import pytest
from PIL import Image

from supple_schema.formatting.changes import ChangeError
from supple_schema.reading.image_file import check_image
from supple_schema.reading.picture_copy import PictureCopyError
from supple_studio.editing import FileEditor
from supple_studio.forms.fields import Control, ControlKind
from supple_studio.forms.hints import in_form_words
from supple_studio.site.pages import list_items
from supple_studio.workspace import StaleFileError, Workspace

pytestmark = pytest.mark.slow

BRIDGE = "exercises/bridge.yaml"


def find(form: Control | None, *path: str | int) -> Control:
    assert form
    waiting = [form]
    while waiting:
        control = waiting.pop()
        if control.path == path:
            return control
        waiting += control.parts
    raise AssertionError(path)


def changed(workspace: Workspace, before: str) -> list[str]:
    after = (workspace.root / BRIDGE).read_text(encoding="utf-8")
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


def text_of(workspace: Workspace) -> str:
    return (workspace.root / BRIDGE).read_text(encoding="utf-8")


def test_each_kind_of_file_has_a_form(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    for kind, items in workspace.session.library.items.items():
        for name in list(items)[:2]:
            form = editor.open(kind, name).form
            assert form, (kind, name)
            assert form.parts, (kind, name)


def test_a_form_knows_what_may_stand_where(workspace: Workspace) -> None:
    form = FileEditor(workspace).open("exercise", "bridge").form
    assert find(form, "title").kind is ControlKind.LINE
    assert find(form, "level").kind is ControlKind.NUMBER
    assert {"Each", "Alternate"} <= {option.label for option in find(form, "sides").options}
    assert "mobility" in {option.value for option in find(form, "goals", 0).options}
    assert "Lying on your back" in {option.label.capitalize() for option in find(form, "position").options}
    assert find(form, "start", 0).value.startswith("Lie on your back")
    assert find(form, "title").required
    assert find(form, "image") in (form.folded if form else ())
    assert "none" in find(form, "cautions").words


def test_one_value_changes_one_line_and_is_taken_back(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    before = text_of(workspace)
    seen = editor.open("exercise", "bridge").seen
    seen = editor.set("exercise", "bridge", seen, ("title",), "High bridge")
    assert changed(workspace, before) == ["- title: Bridge", "+ title: High bridge"]
    seen = editor.set("exercise", "bridge", seen, ("level",), "2")
    assert "+ level: 2" in changed(workspace, before)
    seen = editor.move("exercise", "bridge", seen, ("steps", 0), 1)
    assert editor.open("exercise", "bridge").can_undo
    editor.undo("exercise", "bridge")
    editor.undo("exercise", "bridge")
    editor.undo("exercise", "bridge")
    assert text_of(workspace) == before
    with pytest.raises(StaleFileError):
        editor.undo("exercise", "bridge")


def test_an_empty_control_takes_the_field_away(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    before = text_of(workspace)
    editor.set("exercise", "bridge", editor.open("exercise", "bridge").seen, ("feel",), "  ")
    assert all(line.startswith("-") for line in changed(workspace, before))
    assert "feel:" not in text_of(workspace)


def test_a_file_that_was_changed_elsewhere_is_not_overwritten(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    seen = editor.open("exercise", "bridge").seen
    other = text_of(workspace).replace("title: Bridge", "title: Another bridge")
    (workspace.root / BRIDGE).write_text(other, encoding="utf-8")
    with pytest.raises(StaleFileError):
        editor.set("exercise", "bridge", seen, ("title",), "Mine")
    assert text_of(workspace) == other
    with pytest.raises(StaleFileError):
        editor.undo("exercise", "bridge")


def test_pasted_text_brings_nothing_that_nobody_sees(workspace: Workspace) -> None:
    """A file with such a character could not be opened at a form again."""
    editor = FileEditor(workspace)
    seen = editor.set("exercise", "bridge", editor.open("exercise", "bridge").seen, ("title",), "Hip\u00ad \u200blift")
    assert "title: Hip lift\n" in text_of(workspace)
    before = text_of(workspace)
    for text, told in (("Hip \u202etfil", "U+202E"), ("Lift. " * 50_000, "larger than 256 kB")):
        with pytest.raises(ChangeError, match=re.escape(told)):
            editor.set("exercise", "bridge", seen, ("summary",), text)
        assert text_of(workspace) == before


def test_a_new_step_has_an_id_of_its_own_and_a_blank_that_is_found(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    seen = editor.open("exercise", "bridge").seen
    editor.add("exercise", "bridge", seen, ("steps",))
    form = editor.open("exercise", "bridge").form
    steps = find(form, "steps").parts
    assert find(form, "steps", len(steps) - 1, "id").value == "step-1"
    assert find(form, "steps", len(steps) - 1, "text").findings


def test_a_finding_stands_at_its_field(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    seen = editor.open("exercise", "bridge").seen
    editor.set("exercise", "bridge", seen, ("dose", "repetitions"), "many")
    form = editor.open("exercise", "bridge").form
    (found,) = find(form, "dose", "repetitions").findings
    assert "not a number of times" in found.message
    assert not find(form, "dose", "hold").findings


def test_a_dose_is_told_as_its_reader_gets_it(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    seen = editor.open("exercise", "bridge").seen
    editor.set("exercise", "bridge", seen, ("dose", "repetitions"), "5")
    assert editor.open("exercise", "bridge").sentences[("dose",)].startswith("Do it 5 times.")


def test_an_angle_is_tried_before_it_is_written(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    opened = editor.open("pose", "bridge-up")
    slider = find(opened.form, "angles", "hip", "flexion")
    assert slider.kind is ControlKind.SLIDER
    assert list(slider.bounds) == [-30, 135]
    pose = (workspace.root / "poses/bridge-up.yaml").read_text(encoding="utf-8")
    drawn = editor.try_angle("bridge-up", ("angles", "hip", "flexion"), 20)
    now = editor.try_angle("bridge-up", ("angles", "hip", "flexion"), 0)
    assert drawn[0].drawing.svg != now[0].drawing.svg
    assert (workspace.root / "poses/bridge-up.yaml").read_text(encoding="utf-8") == pose
    editor.set("pose", "bridge-up", opened.seen, ("angles", "hip", "flexion"), "20")
    assert "hip: {flexion: 20}" in (workspace.root / "poses/bridge-up.yaml").read_text(encoding="utf-8")


def test_a_picture_is_put_beside_the_content_without_what_it_says_of_people(workspace: Workspace) -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "N"}
    stream = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(stream, "JPEG", exif=exif)
    editor = FileEditor(workspace)
    seen = editor.open("exercise", "bridge").seen
    with pytest.raises(PictureCopyError, match="only its own program"):
        editor.take_picture("exercise", "bridge", seen, b"no picture")
    with pytest.raises(ChangeError, match="no picture of its own"):
        editor.take_picture("routine", "first-week", seen, stream.getvalue())
    before = text_of(workspace)
    editor.take_picture("exercise", "bridge", seen, stream.getvalue())
    file = workspace.root / "images/bridge.jpg"
    try:
        assert changed(workspace, before) == ["+ image:", "+   file: bridge.jpg"]
        check_image(file.read_bytes(), "image/jpeg")
        with pytest.raises(StaleFileError):
            editor.take_picture("exercise", "bridge", seen, stream.getvalue())
        assert not (workspace.root / "images/bridge-2.jpg").exists()
    finally:
        file.unlink()


def test_what_is_to_be_filled_in_is_an_empty_control_with_a_word_on_what_belongs_there(workspace: Workspace) -> None:
    text = text_of(workspace).replace("title: Bridge\n", "# From a leaflet.\ntitle: Bridge\ndraft: true\n")
    text = re.sub(r"summary: .*", "summary: FILL IN what it does for you", text)
    workspace.write(BRIDGE, text)
    opened = FileEditor(workspace).open("exercise", "bridge")
    summary = find(opened.form, "summary")
    assert (summary.value, summary.wanted, summary.findings) == ("", "what it does for you", [])
    assert (opened.is_draft, opened.left) == (True, {"f-summary": "Summary"})
    assert FileEditor(workspace).open("vocabulary", "goals").is_draft is None
    assert (
        "It is shown as soon as nothing of it is left to fill in: summary."
        in workspace.print("exercise", "bridge").problems
    )


def test_what_is_missing_or_not_considered_is_left_to_say(workspace: Workspace) -> None:
    text = text_of(workspace).replace("title: Bridge\n", "title: Bridge\ndraft: true\n")
    text = re.sub(r"sides: .*\n", "", text)
    text = re.sub(r"cautions:.*?\n(?=\S)", "cautions: not considered\n", text, flags=re.DOTALL)
    workspace.write(BRIDGE, text)
    editor = FileEditor(workspace)
    opened = editor.open("exercise", "bridge")
    assert set(opened.left.values()) == {"Sides", "Cautions"}
    cautions = find(opened.form, "cautions")
    assert (cautions.word, cautions.wanted) == ("not considered", "nobody has thought about this yet")
    seen = editor.add("exercise", "bridge", opened.seen, ("cautions",))
    assert list(editor.open("exercise", "bridge").left) == ["f-sides", "f-cautions-0"]
    seen = editor.set("exercise", "bridge", seen, ("cautions",), "none")
    editor.set("exercise", "bridge", seen, ("sides",), "none")
    assert editor.open("exercise", "bridge").left == {}


def test_a_view_is_chosen_by_its_name_or_made_by_numbers(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    opened = editor.open("exercise", "cat-cow")
    camera = find(opened.form, "figure", "camera")
    assert camera.kind is ControlKind.CHOICE
    assert {"Side", "Front", "Top"} <= {option.label for option in camera.options}
    assert [part.name for part in camera.parts] == ["turn", "tilt"]
    seen = editor.set("exercise", "cat-cow", opened.seen, ("figure", "camera"), "front")
    seen = editor.set("exercise", "cat-cow", seen, ("figure", "camera", "turn"), "30")
    assert find(editor.open("exercise", "cat-cow").form, "figure", "camera", "turn").value == "30"
    editor.set("exercise", "cat-cow", seen, ("figure", "camera"), "front")
    assert "camera: front\n" in (workspace.root / "exercises/cat-cow.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        ("Add `cautions:`. Who must take care.", "Fill in “Cautions”. Who must take care."),
        ("Write `sets: 3` and `repetitions: 10`.", "Write “3” at “Sets” and “10” at “Repetitions”."),
        ("Write a number from 1 to 5, without quotes.", "Write a number from 1 to 5."),
        ("Add `chair` to `equipment`, or write it.", "Add `chair` to “Equipment”, or write it."),
        ("Write `none`, `each` or `alternate`.", "Write `none`, `each` or `alternate`."),
    ],
)
def test_a_hint_is_said_in_the_words_of_the_form(hint: str, told: str) -> None:
    assert in_form_words(hint) == told


def test_the_set_itself_has_a_form_and_stands_first_in_the_list(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    opened = editor.open("project", "supple")
    editor.set("project", "supple", opened.seen, ("publisher",), "A practice")
    assert workspace.session.library.project
    assert workspace.session.library.project.model.publisher == "A practice"
    workspace.write("exercises/bridge-2.yaml", text_of(workspace))
    try:
        listed = list_items(workspace.root, workspace.session.library, workspace.session.report.diagnostics)
        assert next(iter(listed)) == "project"
        titles = {item.id: item.title for item in listed["exercise"]}
        assert (titles["bridge"], titles["bridge-2"]) == ("Bridge (bridge)", "Bridge (bridge-2)")
    finally:
        (workspace.root / "exercises/bridge-2.yaml").unlink()
        workspace.refresh(["exercises/bridge-2.yaml"])


def test_a_file_is_begun_as_a_draft_and_never_over_another(workspace: Workspace) -> None:
    editor = FileEditor(workspace)
    name = editor.create("exercise", "Chin tuck: slowly")
    try:
        file = workspace.root / f"exercises/{name}.yaml"
        assert file.read_text(encoding="utf-8") == 'title: "Chin tuck: slowly"\ndraft: true\n'
        with pytest.raises(ChangeError):
            editor.create("exercise", "Chin tuck slowly")
        with pytest.raises(ChangeError):
            editor.create("exercise", " . ")
        opened = editor.open("exercise", name)
        assert opened.form
        assert {"cautions", "steps"} <= {part.name for part in opened.form.shown}
        assert "missing" in find(opened.form, "dose").findings[0].message
        editor.set("exercise", name, opened.seen, ("cautions",), "none")
        assert "cautions: none\n" in file.read_text(encoding="utf-8")
    finally:
        (workspace.root / f"exercises/{name}.yaml").unlink()
        workspace.refresh([f"exercises/{name}.yaml"])
