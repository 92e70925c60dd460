"""Sentences, amounts and damaged text are found in any text, and nothing crashes."""

import re
import time
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rules.cases import BASE, load
from sampling import sampled

from supple_rules import check_library
from supple_rules.context import Context
from supple_rules.evidence.register_account import read_lines
from supple_rules.grammar import Language, read_language
from supple_rules.passages import Passage, find_passages
from supple_rules.sentences import WORD, find_sentences
from supple_rules.spelling.mojibake import Mojibake
from supple_rules.written_amounts import find_amounts, find_times
from supple_schema.linking.library import Item, Library
from supple_schema.linking.loading import load_content
from supple_schema.models.quantities import Range, Unit
from supple_schema.reading.document import Document
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_reader import Data

BODIES = st.text(alphabet=st.sampled_from("aB1 \n.!?#-*_|>()[]&<é—’,:%\t") | st.characters(exclude_categories=["Cs"]))


@cache
def english() -> Language:
    language = read_language("en")
    assert language
    return language


@cache
def base() -> Library:
    return load(BASE)


def passage(text: str) -> Passage:
    return Passage(next(iter(base())), ("summary",), text, "summary")


def with_body(text: str) -> Library:
    """Give the base set with another text in its advice."""
    library = base()
    old = library.advice["keep-moving"]
    head = old.document.file.text.split("\n---\n")[0] + "\n---\n"
    file = SourceFile(old.path, head + text)
    data = {**old.document.data, "body": text}
    document = Document(file, data, old.document.fields, (len(head), len(head) + len(text)))
    item: Item[Any] = Item(old.kind, old.id, old.model.model_copy(update={"body": text}), document)
    return replace(library, items={**library.items, "advice": {item.id: item}})


@given(BODIES)
def test_sentences_hold_every_word_of_a_text_once(text: str) -> None:
    sentences = list(find_sentences(passage(text), english()))
    assert [word for sentence in sentences for word in WORD.findall(sentence.text)] == WORD.findall(text)


@given(BODIES)
@example("[a](b" * 20)
@example("A. " * 30)
def test_rules_look_at_any_body(text: str) -> None:
    """Every finding in the body points into it."""
    for found in check_library(with_body(text)):
        assert found.place
        assert found.place.span
        assert found.place.span.start <= found.place.span.end


LONGEST = (
    *("." * 39_000, "always " * 5_500, "a  " * 13_000, "Hi. " * 9_700, "cure " * 7_900, "e.g. " * 7_900, "A" * 39_000),
    *("10 seconds " * 3_500, "one hundred " * 3_200, "half " * 7_800, "the the " * 4_800, "a@" * 19_500, "(" * 39_000),
    *("1" * 39_000, "1," * 19_000, "to the left " * 3_200, "wear and " * 4_300, "1-2 " * 9_700, "&amp;" * 7_800),
    *("“" * 39_000, "- a\n" * 9_700, "ibuprofen 2 " * 3_200, "ice 9 hours " * 3_200),
)


@pytest.mark.slow
@pytest.mark.parametrize("text", sampled(LONGEST, LONGEST[::4]), ids=lambda text: text[:12].strip())
def test_rules_look_at_a_text_of_the_greatest_length_in_no_time(text: str) -> None:
    """Linear, or near it: it takes about a third of a second."""
    library = with_body(text)
    began = time.process_time()
    check_library(library)
    assert time.process_time() - began < 20  # also where a tool traces each line


@given(
    st.integers(1, 99), st.integers(1, 99), st.sampled_from(["to", "-", "–"]), st.sampled_from(["seconds", "minutes"])
)
def test_times_are_read_back_from_sentences(low: int, more: int, to: str, unit: str) -> None:
    text = f"Stay there for {low} {to} {low + more} {unit}."
    (amount,) = find_times(english(), text)
    assert (amount.range, amount.unit) == (Range(low, low + more), Unit(unit[0] if unit == "seconds" else unit[:3]))
    assert text[amount.start : amount.end] == f"{low} {to} {low + more} {unit}"


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Repeat three times.", [(3, 3)]),
        ("Repeat 10-15 times, or 2 to 3 reps.", [(10, 15), (2, 3)]),
        ("Version 1.5 times, page 3/4 times.", []),
        ("Do it 1,000 times.", [(1000, 1000)]),
        ("Sometimes, at all times.", []),
        ("Do a dozen reps, then thirty-five times.", [(12, 12), (35, 35)]),
        ("One hundred and twenty times; 2½ times.", [(120, 120)]),
    ],
)
def test_counts_in_sentences(text: str, amounts: list[tuple[int, int]]) -> None:
    found = find_amounts(english(), english().repeat, text)
    assert [(amount.range.low, amount.range.high) for amount in found] == amounts


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("Hold for half a minute.", [30]),
        ("Wait 1.5 minutes, then a minute and a half.", [90, 90]),
        ("One and a half hours, or 1½ hours.", [5400, 5400]),
        ("3 times a day for an hour.", [3600]),
        ("A couple of minutes.", [120]),
        ("In version 1.5.2 minutes count, and on page 3/4 minutes.", []),
    ],
)
def test_times_as_people_write_them(text: str, seconds: list[int]) -> None:
    assert [time.seconds.low for time in find_times(english(), text) if time.seconds] == seconds


@given(st.text(alphabet="’‘“”–…éüñç", min_size=1))
def test_text_that_was_read_in_a_wrong_encoding_is_repaired(text: str) -> None:
    broken = "".join(
        bytes([byte]).decode("cp1252") if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else chr(byte)
        for byte in text.encode()
    )
    library = with_body(f"Read {broken} here.")
    edits = [edit for found in Mojibake.check(Context(library)) if found.fix for edit in found.fix.edits]
    file = library.advice["keep-moving"].document.file.text
    for edit in sorted(edits, key=lambda edit: -edit.start):
        file = file[: edit.start] + edit.replacement + file[edit.end :]
    assert file.endswith(f"Read {text} here.")


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 9)), min_size=1, max_size=5))
def test_lines_of_a_register_are_read_back(stretches: list[tuple[int, int]]) -> None:
    written = ", ".join(f"{low}-{low + more}" if more else str(low) for low, more in stretches)
    expected = [line for low, more in stretches for line in range(low, low + more + 1)]
    assert list(read_lines(written, 600)) == expected
    assert list(read_lines(written, 250)) == [line for line in expected if line <= 250]


def test_lines_that_no_text_has_cost_nothing() -> None:
    assert list(read_lines("1-400000000", 3)) == [1, 2, 3]
    assert list(read_lines("399999999-400000000", 3)) == []


def test_texts_for_readers_leave_out_notes_for_reviewers(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/trial.yaml").write_text(
        (BASE / "sources/trial.yaml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    library, _ = load_content(tmp_path)
    assert find_passages(library.sources["trial"]) == []
    bridge = base().exercises["bridge"]
    fields = {found.field for found in find_passages(bridge)}
    assert {"title", "summary", "start", "steps.text", "breathing"} <= fields
    assert not {field for field in fields if re.match(r"sources|provenance|review", field)}


def test_alternative_text_of_a_picture_is_a_text_for_readers_and_its_rights_are_not() -> None:
    library = base()
    old = library.exercises["bridge"]
    image: dict[str, Data] = {
        "file": "a.svg",
        "alt": "Hips up.",
        "author": "AnnOther",
        "source": "TheBook",
        "licence": "CC BY 4.0",
    }
    document = replace(old.document, data={**old.document.data, "image": image})
    fields = {found.field for found in find_passages(replace(old, document=document))}
    assert {field for field in fields if field.startswith("image")} == {"image.alt"}


@given(st.text(alphabet=st.characters(max_codepoint=160)))
def test_words_of_an_item_are_the_same_by_the_short_way_and_by_the_long_one(text: str) -> None:
    context = Context(with_body(text))
    prose = context.texts_of(context.library.advice["keep-moving"])
    read = "\n".join(passage.text for passage in prose.passages)
    assert set(re.findall(r"[^\W_]+", read.lower())) <= prose.words
