"""Whatever a file holds, reading gives a document or findings, soon, and every place lies within the file."""

import time

import pytest
import strategies
from hypothesis import example, given
from hypothesis import strategies as st

from supple_schema.diagnostics import Diagnostic
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.source_file import SourceFile, decode_source


def read(data: bytes, path: str) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    file, found = decode_source(path, data)
    return read_document(file) if file else (None, found)


def places_are_right(found: tuple[Diagnostic, ...], text: str) -> bool:
    spans = [label.span for one in found for label in one.labels if label.span]
    return all(0 <= span.start.offset <= span.end.offset <= len(text) for span in spans)


@given(st.binary(max_size=200), st.sampled_from(["a.yaml", "a.md"]))
def test_any_bytes_give_a_document_or_a_finding(data: bytes, path: str) -> None:
    document, found = read(data, path)
    assert (document is None) == bool(found)


@given(strategies.hostile, st.sampled_from(["a.yaml", "a.md"]))
@example("a: &a [*a]\n", "a.yaml")
@example("? - - - - -", "a.yaml")
@example("---\n---\n", "a.md")
@example('"\\x7f": 1', "a.yaml")
def test_any_text_gives_a_document_or_a_finding_with_its_place(text: str, path: str) -> None:
    file = SourceFile(path, text)
    document, found = read_document(file)
    assert (document is None) == bool(found)
    assert places_are_right(found, text)


@given(strategies.fragments)
def test_front_matter_of_any_text_gives_a_document_or_a_finding(text: str) -> None:
    document, found = read_document(SourceFile("a.md", f"---\n{text}\n---\nText\n"))
    assert (document is None) == bool(found)


@given(strategies.fragments)
def test_every_value_of_a_document_has_a_place(text: str) -> None:
    document, _ = read_document(SourceFile("a.yaml", text))
    for name in document.data if document else ():
        label = document.label((name,)) if document else None
        assert label is not None
        assert label.span is not None


@given(strategies.fragments, st.sampled_from(["\r\n", "\r"]))
def test_the_kind_of_line_ends_changes_nothing(text: str, end: str) -> None:
    text = f"---\ntitle: A\n{text.replace(chr(13), '')}\n---\nOne.\n\nTwo.\n"
    first, found = read_document(SourceFile("a.md", text))
    second, found_again = read_document(SourceFile("a.md", text.replace("\n", end)))
    assert (first and first.data) == (second and second.data)
    assert [(one.code, one.message) for one in found] == [(one.code, one.message) for one in found_again]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "a: " + "{" * 100_000,
        "[" * 100_000 + "]" * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "".join(f"{' ' * depth}a:\n" for depth in range(600)),
        "a: " + "[]," * 80_000,
        "a: '" + "''" * 100_000,
        "a: " + "&a " * 80_000,
        "a: " + "*a " * 80_000,
        "".join(f"k{number}: &a{number} [*a{number - 1}, *a{number - 1}]\n" for number in range(1, 200)).replace(
            "*a0", "x"
        ),
        "a: |\n" + " \n" * 100_000,
        "a: >\n" + "  x\n\n" * 40_000,
        "a: " + "\\" * 200_000,
        'a: "' + "\\x41" * 60_000 + '"',
        "a" * 250_000 + ": b",
        "a:\n" + "  b\n" * 60_000,
        "# " * 120_000,
        "a: " + "!a" * 100_000,
        "---\n" * 60_000,
        "a: b\n" * 20_000,
        "".join(f"a{number}: b\n" for number in range(25_000)),
    ],
    ids=lambda text: f"{text[:12]!r}",
)
def test_a_hostile_file_takes_no_more_than_a_moment(text: str) -> None:
    begin = time.process_time()
    for path in ("a.yaml", "a.md"):
        document, found = read(text.encode(), path)
        assert (document is None) == bool(found)
    assert time.process_time() - begin < 20
