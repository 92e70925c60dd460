"""The formatter: one form, the same meaning, every comment kept, nothing left to do the second time."""

import random
import shutil
from pathlib import Path

import pytest
import yaml
from cli.running import Supple
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import fragments, yaml_like

from supple_cli.main import ExitStatus
from supple_schema.formatting.documents import format_document
from supple_schema.linking import load_content
from supple_schema.linking.folder import list_files
from supple_schema.models.kinds import KINDS, PROJECT
from supple_schema.models.validation import validate
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import SourceFile, decode_source, read_source_file
from supple_schema.reading.yaml_reader import Data

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests/cases/fmt").glob("*.in.*"))
CONTENT = list_files(ROOT / "content").files
EXERCISE = KINDS["exercise"]


def form(path: str, text: str) -> str | None:
    kind = PROJECT if path == PROJECT.folder else next(kind for kind in KINDS.values() if path.startswith(kind.folder))
    return format_document(SourceFile(path, text), kind)


def comments(text: str) -> list[str]:
    return sorted(line.strip() for line in text.splitlines() if line.strip().startswith("#"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.split(".")[0])
def test_a_file_gets_its_form(case: Path) -> None:
    """Each case is a file and its form beside it; the form is its own form."""
    wanted = case.with_name(case.name.replace(".in.", ".out.")).read_text(encoding="utf-8")
    path = f"exercises/{case.name.replace('.in', '')}"
    source, _ = decode_source(path, case.read_bytes())
    assert source is not None
    assert form(path, source.text) == wanted
    assert form(path, wanted) == wanted


def test_content_is_in_form() -> None:
    texts = {path: file.text for _, path in CONTENT if (file := read_source_file(ROOT / "content", path)[0])}
    assert [path for path, text in texts.items() if form(path, text) != text] == []


@st.composite
def disordered(draw: st.DrawFn) -> tuple[str, str, str]:
    """A file of content, and the same with fields shuffled, indented otherwise, commented and with other line ends."""
    _, path = draw(st.sampled_from([entry for entry in CONTENT if entry[1].endswith(".yaml")]))
    file, _ = read_source_file(ROOT / "content", path)
    assert file is not None
    data = read_document(file)[0]
    assert data is not None
    shuffled = _shuffle(data.data, random.Random(draw(st.integers())))  # noqa: S311 - no secret
    dumped = yaml.safe_dump(  # pyright: ignore[reportUnknownMemberType]  # stubs
        shuffled,
        sort_keys=False,
        allow_unicode=True,
        width=draw(st.sampled_from([40, 80, 1000])),
        indent=draw(st.integers(2, 6)),
        default_flow_style=draw(st.sampled_from([False, None])),
    )
    lines = dumped.splitlines()
    for number in sorted(draw(st.sets(st.integers(0, len(lines)), max_size=4)), reverse=True):
        # Between two fields of the file itself, where a comment cannot be taken for part of a text.
        if number == len(lines) or lines[number][:1].isalpha():
            lines.insert(number, f"# comment {number}")
    return path, file.text, draw(st.sampled_from(["\n", "\r\n"])).join(lines) + "\n"


def _shuffle(data: Data, chance: random.Random) -> Data:
    if isinstance(data, dict):
        items = [(key, _shuffle(value, chance)) for key, value in data.items()]
        chance.shuffle(items)
        return dict(items)
    return [_shuffle(value, chance) for value in data] if isinstance(data, list) else data


@given(disordered())
def test_form_keeps_the_meaning_and_every_comment(drawn: tuple[str, str, str]) -> None:
    path, original, text = drawn
    formed = form(path, text)
    assert formed is not None
    assert form(path, formed) == formed
    assert comments(formed) == comments(text)
    kind = next((kind for kind in KINDS.values() if path.startswith(f"{kind.folder}/")), PROJECT)
    models = [
        validate(kind, document)[0]
        for each in (original, formed)
        if (document := read_document(SourceFile(path, each))[0])
    ]
    assert len(models) == 2
    assert models[0] == models[1]


@given(st.one_of(yaml_like, fragments))
@settings(deadline=None)
def test_any_text_either_gets_a_form_that_stays_or_none(text: str) -> None:
    for path in ("exercises/any.yaml", "exercises/any.md"):
        formed = form(path, text)
        if formed is not None:
            assert form(path, formed) == formed
            before, after = (read_document(SourceFile(path, each))[0] for each in (text.replace("\r", "\n"), formed))
            assert after is not None
            assert before is None or set(before.data) == set(after.data)


@pytest.fixture
def untidy(content: Path) -> Path:
    """The project with two files that are right, but not in form."""
    for name in ("pelvic-tilt", "seated-pelvic-tilt"):
        file = content / f"exercises/{name}.yaml"
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text("".join([*lines[1:], lines[0]]), encoding="utf-8")
    return content


def test_fmt_puts_files_into_form_once(supple: Supple, untidy: Path) -> None:
    before = load_content(untidy)[0].exercises["pelvic-tilt"].model
    first = supple("fmt", "content/exercises")
    assert first.status == ExitStatus.CLEAN
    assert first.out.splitlines() == [
        "content/exercises/pelvic-tilt.yaml is put into form.",
        "content/exercises/seated-pelvic-tilt.yaml is put into form.",
    ]
    assert load_content(untidy)[0].exercises["pelvic-tilt"].model == before
    assert supple("fmt", "content/exercises").out == ""


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_looking_at_the_form_changes_nothing(supple: Supple, untidy: Path, option: str) -> None:
    file = untidy / "exercises/pelvic-tilt.yaml"
    before = file.read_bytes()
    result = supple("fmt", option, "content/exercises/pelvic-tilt.yaml")
    assert result.status == ExitStatus.FINDINGS
    assert "content/exercises/pelvic-tilt.yaml" in result.out
    assert "seated" not in result.out
    assert file.read_bytes() == before
    shutil.copy(ROOT / "content/supple.yaml", untidy / "supple.yaml")
    assert supple("fmt", option, "content/supple.yaml").status == ExitStatus.CLEAN


def test_a_file_that_is_no_yaml_is_left_alone_and_named(supple: Supple, content: Path) -> None:
    file = content / "exercises/pelvic-tilt.yaml"
    file.write_text("title: [Bridge", encoding="utf-8")
    result = supple("fmt", "content/exercises")
    assert result.status == ExitStatus.FINDINGS
    assert "content/exercises/pelvic-tilt.yaml cannot be put into form: `supple check` says why." in result.err
    assert file.read_text(encoding="utf-8") == "title: [Bridge"


def test_fmt_writes_plain_utf_8_and_keeps_the_rights_of_the_file(supple: Supple, untidy: Path) -> None:
    file = untidy / "exercises/pelvic-tilt.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    file.chmod(0o640)
    assert supple("fmt", file).status == ExitStatus.CLEAN
    assert not file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert b"\r" not in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in file.parent.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_line_ends_that_nobody_sees_are_named(supple: Supple, content: Path, option: str) -> None:
    file = content / "exercises/pelvic-tilt.yaml"
    assert supple("fmt", file).status == ExitStatus.CLEAN
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    result = supple("fmt", option, file)
    assert result.status == ExitStatus.FINDINGS
    assert "its lines end as on Windows (CRLF)" in result.out
    assert "+" not in result.out
