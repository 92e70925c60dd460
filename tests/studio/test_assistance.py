"""What an editor is told at a place of a file, also while the file is half written."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple_rules import Session
from supple_schema.models.kinds import FOLDERS, kind_at
from supple_studio.assistance.completion import SuggestionKind, complete
from supple_studio.assistance.content_folder import find_content_of
from supple_studio.assistance.cursor import Cursor, find_cursor
from supple_studio.assistance.meaning import explain_place
from supple_studio.assistance.targets import find_target, place_of, uses_of

CONTENT = Path(__file__).parents[2] / "content"
EXERCISE = "exercises/new-one.yaml"
HEAD = """\
title: Neck turn
sides: each
steps:
  - id: turn
    text: Turn your head.
  - id: back
    text: Come back.
"""


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(CONTENT)


def at(text: str, path: str = EXERCISE) -> tuple[str, Cursor | None]:
    """Give the text without its `|`, and what stands there."""
    assert text.count("|") == 1
    offset = text.index("|")
    plain = text.replace("|", "")
    return plain, find_cursor(path, plain, offset)


def offered(session: Session, text: str, path: str = EXERCISE) -> list[str]:
    plain, cursor = at(text, path)
    kind = kind_at(path)
    assert cursor
    assert kind
    return [one.label for one in complete(session.library, kind, plain, cursor)]


@pytest.mark.parametrize(
    ("text", "some", "none"),
    [
        ("titl|", {"title", "steps", "cautions"}, {"bridge"}),
        (f"{HEAD}|", {"dose", "muscles"}, {"title", "steps", "sides"}),
        (f"{HEAD}goals: [mobility, |]", {"strength"}, {"mobility", "title"}),
        (f"{HEAD}position: |\nlevel: 1", {"sitting", "standing"}, {"level"}),
        (f"{HEAD}sides: |", {"none", "each", "alternate"}, set[str]()),
        (f"{HEAD}cautions: |", {"none"}, set[str]()),
        (f"{HEAD}cautions:\n  - |", {"stenosis", "code", "note"}, {"title"}),
        (f"{HEAD}cautions:\n  - code: stenosis\n    |", {"note", "at"}, {"code", "stenosis"}),
        (f"{HEAD}cautions:\n  - code: stenosis\n    at: |", {"turn", "back"}, {"stenosis"}),
        (f"{HEAD}dose:\n  rep|\n  hold: 5 s\n", {"repetitions", "often"}, {"hold"}),
        (f"{HEAD}dose:\n  hold: 12|", {"12 s", "12 breaths"}, {"5 s"}),
        (f"{HEAD}dose: |", {"unknown"}, {"title"}),
        (f"{HEAD}easier:\n  - exercise: |", {"bridge", "plank"}, {"stenosis"}),
        (f"{HEAD}sources:\n  - |", {"nhs-exercises", "source"}, {"bridge"}),
        (f"{HEAD}figure:\n  frames:\n    - pose: |", {"sphinx"}, {"bridge"}),
        (f"{HEAD}figure:\n  frames:\n    - pose: sphinx\n      steps: [|]", {"turn"}, {"sphinx"}),
        (f"{HEAD}figure:\n  camera: |", {"side", "front"}, set[str]()),
        (f"{HEAD}figure:\n  arrows:\n    - {{fol|}}", {"follows", "kind"}, {"frames"}),
        (f"{HEAD}figure:\n  arrows:\n    - {{follows: knee |}}", {"near", "far"}, {"floor"}),
        (f"{HEAD}provenance:\n  - fields: [|]\n", {"dose", "steps"}, {"fields"}),
        (f"this is wrong\n{HEAD}  : so is: this\nposition: |", {"sitting"}, {"title"}),
        (f"{HEAD}summary: some wor|ds", set[str](), {"title", "bridge"}),
    ],
)
def test_what_may_stand_there_is_offered(session: Session, text: str, some: set[str], none: set[str]) -> None:
    found = offered(session, text)
    assert some <= set(found)
    assert not none & set(found)


def test_other_doses_are_those_of_the_exercise_beside_them(session: Session) -> None:
    text = "title: A start\nitems:\n  - exercise: {}\n    dose: |\n"
    assert set(offered(session, text.format("pelvic-tilt"), "routines/new-one.yaml")) == {"few", "longer"}
    assert offered(session, text.format("nothing"), "routines/new-one.yaml") == []


@pytest.mark.parametrize(
    ("path", "text", "some"),
    [
        ("poses/new.yaml", "title: x\nfrom: |", {"sitting"}),
        ("poses/new.yaml", "title: x\nroot: |", {"standing", "supine"}),
        ("poses/new.yaml", "title: x\nangles:\n  near:\n    |", {"hip", "knee"}),
        ("poses/new.yaml", "title: x\ncontacts:\n  - hand near |", {"on", "behind", "free"}),
        ("poses/new.yaml", "title: x\nprops: [mat, chair |]", {"ahead", "behind"}),
        ("supple.yaml", "waivers:\n  - code: |", {"P601", "S412"}),
        ("supple.yaml", "severity:\n  P6|", {"P601"}),
        ("safety/new.md", "---\n|\n---\n", {"type"}),
        ("safety/new.md", "---\ntype: red-flags\n|\n---\n", {"care_level", "signs"}),
        ("advice/new.md", "---\ntitle: x\ngroup: |\n---\nSome text.\n", {"understand"}),
        ("routines/new.yaml", "title: x\nphases:\n  - items:\n      - exercise: |", {"bridge"}),
    ],
)
def test_every_kind_of_file_is_completed(session: Session, path: str, text: str, some: set[str]) -> None:
    assert some <= set(offered(session, text, path))


def test_fields_that_must_be_there_come_first(session: Session) -> None:
    found = offered(session, f"{HEAD}|")
    assert found.index("cautions") < found.index("feel")


def test_nothing_is_offered_in_a_text_for_readers_or_a_comment(session: Session) -> None:
    assert offered(session, "---\ntitle: x\n---\nSome te|xt.\n", "advice/new.md") == []
    assert at("title: x # a rem|ark\n")[1] is None


def test_a_suggestion_takes_the_place_of_the_whole_word(session: Session) -> None:
    plain, cursor = at(f"{HEAD}position: sit|ting\nlevel: 1\n")
    kind = kind_at(EXERCISE)
    assert cursor
    assert kind
    one = next(one for one in complete(session.library, kind, plain, cursor) if one.label == "standing")
    assert one.kind is SuggestionKind.NAME
    assert "position: standing\nlevel: 1\n" in plain[: one.start] + one.text + plain[one.end :]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("le|vel: 1\n", "How hard it is"),
        ("position: sit|ting\n", "an entry of `vocabulary/positions`"),
        ("easier:\n  - exercise: bri|dge\n", "exercises/bridge.yaml"),
        ("dose:\n  hold: 10 sec|onds\n", "**10 s**"),
        ("dose:\n  hold: ten sec|onds\n", "Write `10 s`."),
        ("sides: ea|ch\n", "All repetitions on one side"),
        ("summary: It helps your mobil|ity.\n", "**Mobility**"),
    ],
)
def test_what_stands_there_is_explained(session: Session, text: str, told: str) -> None:
    plain, cursor = at(text)
    kind = kind_at(EXERCISE)
    assert cursor
    assert kind
    found = explain_place(session, kind, plain, cursor, text.index("|"))
    assert found
    assert told in found.text
    assert found.start <= text.index("|") <= found.end


@pytest.mark.parametrize(
    ("path", "around", "leads_to"),
    [
        ("exercises/bridge.yaml", ("position: ", "lying-on-back"), "vocabulary/positions.yaml"),
        ("exercises/bridge.yaml", ("- pose: ", "bridge-up"), "poses/bridge-up.yaml"),
        ("exercises/back-arch-lying.yaml", ("at: ", "press"), "exercises/back-arch-lying.yaml"),
        ("booklets/first-days.yaml", ("red_flags:\n  - ", ""), "safety/"),
    ],
)
def test_a_name_leads_to_what_it_names(session: Session, path: str, around: tuple[str, str], leads_to: str) -> None:
    text = (CONTENT / path).read_text(encoding="utf-8")
    before, name = around
    if before not in text:
        pytest.skip(f"{path} has changed")
    offset = text.index(before + name) + len(before)
    cursor = find_cursor(path, text, offset)
    kind = kind_at(path)
    assert cursor
    assert kind
    target = find_target(session, kind, path, cursor)
    assert target
    assert place_of(target).file.startswith(leads_to)
    assert any(use.item.path == path for use in uses_of(session.library, target))


def test_a_file_belongs_to_the_content_around_it(tmp_path: Path) -> None:
    (tmp_path / "set/exercises").mkdir(parents=True)
    (tmp_path / "set/supple.yaml").touch()
    assert find_content_of(tmp_path / "set/exercises/knee/x.yaml") == (tmp_path / "set", "exercises/knee/x.yaml")
    assert find_content_of(tmp_path / "set/exercises/x.txt") is None
    assert find_content_of(tmp_path / "x.yaml") is None


def test_the_extension_for_vs_code_knows_every_folder_of_content() -> None:
    text = (CONTENT.parent / "editors/vscode/extension.js").read_text(encoding="utf-8")
    listed = text[text.index("FOLDERS = [") : text.index("];")]
    assert set(re.findall(r'"([a-z]+)"', listed)) == set(FOLDERS)


@given(text=st.text(alphabet="ab: -\n[]{},'\"#|>&*!?%@`\t\u00e9\U0001f600", max_size=60), offset=st.integers(0, 60))
def test_any_text_has_a_place_or_none(text: str, offset: int) -> None:
    found = find_cursor(EXERCISE, text, min(offset, len(text)))
    assert found is None or 0 <= found.start <= found.end <= len(text)
