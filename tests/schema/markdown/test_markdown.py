"""Longer texts are read as an editor shows them, each word at its place; what would print otherwise is refused."""

import time
from pathlib import Path
from unittest.mock import patch

import pytest
from golden import Golden
from hypothesis import example, given
from strategies import MARKDOWN

from supple_schema.markdown import MarkdownText, find_faults, find_marks, parsing, read_markdown

CASES = Path(__file__).parents[2] / "cases" / "markdown"
FILES = sorted(CASES.glob("*.md"))


def describe(text: MarkdownText) -> str:
    """Write the leaves of a text, then its faults with the places, the words and the repair."""
    lines = [f"{leaf.kind}: {leaf.text!r}" for leaf in text.leaves]
    for fault in find_faults(text):
        line = text.source.count("\n", 0, fault.start) + 1
        column = fault.start - text.source.rfind("\n", 0, fault.start)
        repair = (
            "" if fault.replacement is None else f" | {'fix' if fault.safe else 'unsafe fix'}: {fault.replacement!r}"
        )
        code = "M213" if fault.prints else "M211"
        lines.append(f"{line}:{column} {code} {fault.message} | {fault.hint}{repair}")
    return "".join(f"{line}\n" for line in lines)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_texts_are_read_or_refused_as_expected(file: Path, golden: Golden) -> None:
    golden(file.with_suffix(".txt"), describe(read_markdown(file.read_text(encoding="utf-8").strip())))


@given(MARKDOWN)
@example("- a\n  > b\n  \t> c\n\n#  d  #\n\n|a|b|\n|-|-|\n|b|a|")
def test_every_letter_that_a_reader_sees_stands_at_its_place(text: str) -> None:
    """So a finding points at the very word in the file, whatever marks are in it."""
    for leaf in read_markdown(text).leaves:
        for offset, letter in enumerate(leaf.text):
            if not letter.isspace():
                assert text[leaf.source(offset)] == letter
        assert leaf.span(0, len(leaf.text))[1] <= len(text)


@given(MARKDOWN)
def test_plain_paragraphs_are_read_alike_by_the_short_way_and_the_long_one(text: str) -> None:
    """Most texts never need the parser."""
    parsing.read_markdown.cache_clear()
    short = read_markdown(text)
    parsing.read_markdown.cache_clear()
    with patch.object(parsing, "_is_plain", return_value=False):
        slow = read_markdown(text)
    parsing.read_markdown.cache_clear()
    places = [
        [(leaf.kind, leaf.text, *map(leaf.source, range(len(leaf.text)))) for leaf in one.leaves]
        for one in (short, slow)
    ]
    assert places[0] == places[1]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "." * 39_000,
        "always " * 5_000,
        "a  " * 13_000,
        "[" * 20_000,
        "*a " * 13_000,
        "> " * 19_000,
        "- " * 19_000,
        "\\*" * 19_000,
        "a\n" * 19_000,
        "|a|b|\n|-|-|\n" + "|c|d|\n" * 6_000,
        "[a](b" * 7_000,
        "- a\n" * 9_000,
        "`a" * 19_000,
        "_a" * 19_000,
        "**a" * 13_000,
        "<" * 39_000,
        "![" * 19_000,
        "1. a\n" * 7_000,
    ],
)
def test_a_text_of_the_greatest_length_is_read_in_no_time(text: str) -> None:
    """Linear, or near it: a hostile body cannot stop a check."""
    began = time.process_time()
    list(find_faults(read_markdown(text)))
    assert time.process_time() - began < 20  # also where a tool traces each line


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hold for **60** seconds.", "Hold for 60 seconds."),
        ("It will cu**re** you.", "It will cure you."),
        ("Take [ibu](https://example.org)profen.", "Take ibuprofen."),
        ("Move *slowly*.", "Move slowly."),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("Write [name] here.", "Write [name] here."),
    ],
)
def test_marks_in_a_plain_text_are_found_and_taken_out(text: str, plain: str) -> None:
    for fault in reversed(list(find_marks(text))):
        assert fault.safe
        text = text[: fault.start] + (fault.replacement or "") + text[fault.end :]
    assert text == plain
