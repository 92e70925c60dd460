"""A place within a text is found through quotes, escapes, folded lines and blocks, whatever the line ends are."""

import pytest
import strategies
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from supple_schema.diagnostics import LineIndex
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.source_file import SourceFile


def read(text: str, path: str = "a.yaml") -> Document:
    document, found = read_document(SourceFile(path, text))
    assert document is not None, found
    return document


def written_at(document: Document, start: int, end: int, field: str = "text") -> str:
    span = document.text_label((field,), start, end).span
    assert span is not None
    return document.file.text[span.start.offset : span.end.offset]


@given(strategies.scalars(), st.data())
def test_each_character_of_a_text_is_found_where_it_stands(scalar: tuple[str, str], data: st.DataObject) -> None:
    value, text = scalar
    document = read(text)
    assume(document.data.get("text") == value)
    position = data.draw(st.integers(0, len(value) - 1))
    there = written_at(document, position, position + 1)
    quote = document.file.text.partition(": ")[2][0]
    meaning = yaml.load(f"{quote}{there}{quote}", yaml.BaseLoader) if quote in {"'", '"'} else there  # noqa: S506 - text only
    assert meaning == value[position] or (value[position].isspace() and meaning.isspace())


@given(strategies.scalars(strategies.texts), st.data())
def test_a_stretch_of_a_text_is_found_where_it_stands(scalar: tuple[str, str], data: st.DataObject) -> None:
    value, text = scalar
    document = read(text)
    assume(document.data.get("text") == value)
    start = data.draw(st.integers(0, len(value) - 1))
    end = data.draw(st.integers(start + 1, len(value)))
    there = written_at(document, start, end)
    if "\\" not in text and "''" not in text:
        assert there.split() == value[start:end].split()


@pytest.mark.slow
@given(strategies.lines, st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_each_character_of_a_body_is_found_where_it_stands(body: str, end: str, data: st.DataObject) -> None:
    document = read(f"---\ntitle: A\n---\n\n{body}\n".replace("\n", end), "a.md")
    value = str(document.data["body"])
    position = data.draw(st.integers(0, len(value) - 1))
    there = written_at(document, position, position + 1, "body")
    assert there == (end if value[position] == "\n" else value[position])


def test_a_place_within_a_folded_block_is_its_line_and_column() -> None:
    document = read("title: A\ntext: >-\n  You feel it in your hips\n  for 5 minuts or so.\n")
    start = str(document.data["text"]).index("minuts")
    span = document.text_label(("text",), start, start + 6).span
    assert span is not None
    assert (span.start.line, span.start.column, span.end.line, span.end.column) == (4, 9, 4, 15)


@given(st.text(alphabet="a\r\n\u2028", max_size=30), st.data())
def test_lines_and_columns_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    index = LineIndex(text)
    offset = data.draw(st.integers(0, len(text)))
    position = index.position(offset)
    assert index.offset(position.line, position.column) == offset
    assert (
        text[: index.offset(position.line, 1)].replace("\r\n", "\n").replace("\r", "\n").count("\n")
        == position.line - 1
    )
