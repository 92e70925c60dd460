"""A program changes one value of a file, and leaves every other line and every comment as its author wrote it."""

import difflib
import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import sampled

from supple_schema.formatting.changes import ChangeError, insert_item, move_item, remove_value, set_value
from supple_schema.linking.folder import list_files
from supple_schema.models.kinds import KINDS, Kind
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.positions import DataPath
from supple_schema.reading.source_file import SourceFile, read_source_file
from supple_schema.reading.yaml_reader import Data

CONTENT = Path(__file__).parents[3] / "content"
EXERCISE, POSE = KINDS["exercise"], KINDS["pose"]
TEXT = """\
# What this file is about.
title: Heel slide  # the name
goals: [mobility, stretch]
# How to begin.
start:
  - Lie down.
  # About the knee.
  - "Bend: one knee."
steps:
  # First of all.
  - id: slide
    text: Slide your heel away.
  - id: back
    text: Come back.
    action: return
mistakes:
  - Hurrying.
dose: {repetitions: 8, hold: 5 s}
"""


def document(text: str, name: str = "exercises/x.yaml") -> Document:
    found, problems = read_document(SourceFile(name, text))
    assert found, problems
    return found


def changes(old: str, new: str) -> list[str]:
    """Give the lines that went and came."""
    return [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"]


@pytest.mark.parametrize(
    ("path", "value", "changed"),
    [
        (("title",), "Heel slides", ["- title: Heel slide  # the name", "+ title: Heel slides  # the name"]),
        (("title",), "no: yes", ["- title: Heel slide  # the name", '+ title: "no: yes"  # the name']),
        (("goals",), ["mobility"], ["- goals: [mobility, stretch]", "+ goals: [mobility]"]),
        (("start", 1), "Bend a knee.", ['-   - "Bend: one knee."', "+   - Bend a knee."]),
        (("start", 2), "Breathe.", ["+   - Breathe."]),
        (("steps", 0, "text"), "Go.", ["-     text: Slide your heel away.", "+     text: Go."]),
        (("steps", 0, "breathing"), "out", ["+     breathing: out"]),
        (("dose", "hold"), "10 s", ["- dose: {repetitions: 8, hold: 5 s}", "+ dose: {repetitions: 8, hold: 10 s}"]),
        (
            ("dose", "sets"),
            "2",
            ["- dose: {repetitions: 8, hold: 5 s}", '+ dose: {repetitions: 8, hold: 5 s, sets: "2"}'],
        ),
        (("level",), 2, ["+ level: 2"]),
        (("equipment",), ["mat", "wall"], ["+ equipment: [mat, wall]"]),
        (
            ("mistakes", 0, "instead"),
            "Go slowly.",
            ["-   - Hurrying.", "+   - avoid: Hurrying.", "+     instead: Go slowly."],
        ),
        (("mistakes", 0, "avoid"), "Haste.", ["-   - Hurrying.", "+   - Haste."]),
        (("feel",), "A stretch.", ["+ feel: A stretch."]),
        (("figure", "camera"), "front", ["+ figure:", "+   camera: front"]),
    ],
)
def test_only_the_lines_of_the_value_change(path: DataPath, value: Data, changed: list[str]) -> None:
    new = set_value(document(TEXT), EXERCISE, path, value)
    assert changes(TEXT, new) == changed


def test_a_new_field_stands_in_its_usual_place() -> None:
    lines = set_value(document(TEXT), EXERCISE, ("summary",), "It helps.").splitlines()
    assert lines.index("summary: It helps.") == lines.index("title: Heel slide  # the name") + 1


@pytest.mark.parametrize(
    ("path", "changed"),
    [
        (("goals", 0), ["- goals: [mobility, stretch]", "+ goals: [stretch]"]),
        (("goals",), ["- goals: [mobility, stretch]"]),
        (("steps", 1, "action"), ["-     action: return"]),
        (("steps", 1), ["-   - id: back", "-     text: Come back.", "-     action: return"]),
        (("mistakes", 0), ["- mistakes:", "-   - Hurrying."]),
        (("steps", 1, "id"), ["-   - id: back", "-     text: Come back.", "+   - text: Come back."]),
    ],
)
def test_what_is_removed_leaves_nothing_empty(path: DataPath, changed: list[str]) -> None:
    assert changes(TEXT, remove_value(document(TEXT), EXERCISE, path)) == changed


def test_a_comment_moves_with_what_it_is_about() -> None:
    new = move_item(document(TEXT), EXERCISE, ("steps", 0), 1)
    assert new[new.index("steps:") : new.index("mistakes:")] == (
        "steps:\n  - id: back\n    text: Come back.\n    action: return\n"
        "  # First of all.\n  - id: slide\n    text: Slide your heel away.\n"
    )


def test_an_item_is_put_into_a_list_and_begins_one() -> None:
    new = insert_item(document(TEXT), EXERCISE, ("start", 1), "Breathe.")
    assert changes(TEXT, new) == ["+   - Breathe."]
    begun = insert_item(document(TEXT), EXERCISE, ("aliases", 0), "Heel glide")
    assert "aliases:\n  - Heel glide\n" in begun


def test_the_text_below_the_fields_is_changed_alone() -> None:
    text = "---\ntitle: Sleep  # a word\n---\n\nOld words.\n"
    new = set_value(document(text, "advice/x.md"), KINDS["advice"], ("body",), "New words.")
    assert new == "---\ntitle: Sleep  # a word\n---\n\nNew words.\n"


def test_an_angle_is_written_where_a_pose_has_none_yet() -> None:
    pose = "title: Sitting\nroot: sitting\nangles:\n  hip: {flexion: 90}\n"
    found = document(pose, "poses/x.yaml")
    assert "  hip: {flexion: 90, abduction: 5}\n" in set_value(found, POSE, ("angles", "hip", "abduction"), 5)
    assert "    knee:\n      flexion: 20\n" in set_value(found, POSE, ("angles", "near", "knee", "flexion"), 20)


def test_what_only_a_person_can_change_is_refused() -> None:
    with pytest.raises(ChangeError):
        set_value(document('? title\n: "x"\nlevel: 1\n'), EXERCISE, ("summary",), "x")
    with pytest.raises(ChangeError):
        move_item(document(TEXT), EXERCISE, ("steps", 0), 9)


@given(st.lists(st.sampled_from(["steps", "title", "text", "cautions", 0, 1, 9, 10**30]), min_size=1, max_size=4))
def test_a_place_that_is_not_there_is_refused_and_nothing_else_goes_wrong(steps: list[str | int]) -> None:
    """A page that was open for long asks for what another one has taken away."""
    path = tuple(steps)
    found = document(TEXT)
    with suppress(ChangeError):
        set_value(found, EXERCISE, path, "x")
    with suppress(ChangeError):
        remove_value(found, EXERCISE, path)
    with suppress(ChangeError):
        move_item(found, EXERCISE, path, 0)
    with suppress(ChangeError):
        insert_item(found, EXERCISE, (*path, 2), "x")


def _paths(data: Data, path: DataPath = ()) -> Iterator[DataPath]:
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in parts:
        yield (*path, step)
        yield from _paths(value, (*path, step))


def _comments(text: str) -> list[str]:
    return sorted(line.strip() for line in text.splitlines() if line.strip().startswith("#"))


@pytest.mark.slow
@pytest.mark.parametrize("count", sampled([25, 200], [25]))
def test_every_value_of_the_content_can_be_changed(count: int) -> None:
    chosen = random.Random(7)  # noqa: S311 - the same changes on every run
    for kind, path in chosen.sample(list_files(CONTENT).files, count):
        file, _ = read_source_file(CONTENT, path)
        assert file
        found = document(file.text, path)
        places = list(_paths(found.data))
        for place in chosen.sample(places, min(6, len(places))):
            for new in _changed(found, kind, place):
                assert _comments(new) == _comments(file.text), (path, place)


def _changed(found: Document, kind: Kind, place: DataPath) -> Iterator[str]:
    value = found.value(place)
    if isinstance(value, str):
        yield set_value(found, kind, place, f"{value}: more, # and 'more'")
    items = found.value(place[:-1])
    if isinstance(items, list) and value is not None and isinstance(place[-1], int):
        yield insert_item(found, kind, place, value)
        yield move_item(found, kind, place, len(items) - 1 - place[-1])


@given(st.text(max_size=40))
def test_any_text_is_written_so_that_it_is_read_again(text: str) -> None:
    try:
        new = set_value(document(TEXT), EXERCISE, ("title",), text)
    except ChangeError:
        return
    assert document(new).data["title"] == text
