"""A text card can be sent or printed alone: it has its safety text, fits its width and reads well."""

import re
import unicodedata
from pathlib import Path

import pytest
from editions.test_select import edition_of
from golden import Golden
from hypothesis import given
from hypothesis import strategies as st

from supple_editions import Edition
from supple_exporters.cards import CardOptions, CardsExporter
from supple_exporters.cards.wrapping import display_width, wrap
from supple_exporters.testing import complete_edition, sample_editions, smallest_edition

CASES = Path(__file__).parents[1] / "cases/cards"
WIDTHS = (40, 72, 100, 120)
MARK = re.compile(r" *([0-9]+\.|-) ")


def cards(edition: Edition, width: int = 72) -> dict[str, str]:
    """The cards by path."""
    return {file.path: file.data.decode() for file in CardsExporter().export(edition, CardOptions(width=width))}


@pytest.mark.parametrize(("sample", "width"), [("complete", 72), ("complete", 40), ("right-to-left", 72)])
def test_cards_are_as_they_were_looked_at(golden: Golden, sample: str, width: int) -> None:
    folder = CASES / f"{sample}-{width}"
    made = cards(sample_editions()[sample], width)
    for path, text in made.items():
        golden(folder / path, text)
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.txt")} == made.keys()


def test_each_exercise_and_routine_has_its_card_and_the_safety_text_one_of_its_own() -> None:
    assert list(cards(complete_edition())) == [
        "safety.txt",
        "exercises/arm-raise.txt",
        "exercises/shoulder-roll.txt",
        "exercises/wall-press.txt",
        "routines/short-round.txt",
    ]


def test_edition_without_exercises_still_has_its_safety_card() -> None:
    assert list(cards(smallest_edition())) == ["safety.txt"]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", sample_editions())
def test_lines_fit_and_are_plain(sample: str, width: int) -> None:
    for path, text in cards(sample_editions()[sample], width).items():
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert "\n\n\n" not in text
        for line in text.splitlines():
            assert line == line.rstrip(), path
            assert line.isprintable(), path
            assert display_width(line) <= width or " " not in MARK.sub("", line).strip(), f"{path}: {line}"


@pytest.mark.parametrize("sample", ["complete", "right-to-left"])
def test_every_card_says_when_to_get_help_when_to_stop_and_who_has_reviewed_it(sample: str) -> None:
    edition = sample_editions()[sample]
    for path, text in cards(edition, 120).items():
        words = " ".join(text.split())
        assert edition.safety.stop_notice in words, path
        assert edition.review.notice in words, path
        assert edition.safety.disclaimer.notice in words or path == "safety.txt"
        assert f"version {edition.publication.version}, March 31, 2026" in words
        if path != "safety.txt":
            assert edition.safety.emergency_notice in words, path
            assert "Call 112 (the emergency service)." in words


def test_safety_text_stands_before_the_first_step() -> None:
    text = cards(complete_edition())["exercises/arm-raise.txt"]
    assert text.index("Get emergency help now") < text.index("Stop if you get") < text.index("1. Lift one arm")


def test_exercise_behind_a_gate_says_what_comes_first() -> None:
    text = cards(complete_edition())["exercises/wall-press.txt"]
    gate = text[text.index("Do this first: Easy moves first") : text.index("Get ready")]
    assert "Do one of these routines for at least 1 week:\n\n- Short round\n" in gate
    assert "Move on when all of this is true:\n\n- The easy moves feel comfortable.\n" in gate


def test_exercise_that_is_not_in_the_edition_is_not_offered() -> None:
    assert "Arm hang" not in "".join(cards(complete_edition()).values())


def test_card_of_a_partly_reviewed_edition_says_whether_it_is_one_of_the_reviewed() -> None:
    made = cards(complete_edition())
    assert "This card: a clinician has reviewed it." in made["exercises/arm-raise.txt"]
    assert "This card: no clinician has reviewed it." in made["exercises/shoulder-roll.txt"]


words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=15)


@given(st.lists(words, max_size=30), st.integers(min_value=20, max_value=120), st.sampled_from(["", "- ", "10. "]))
def test_wrapped_lines_hold_every_character_in_order_and_none_is_too_wide(
    texts: list[str], width: int, mark: str
) -> None:
    text = " ".join(texts)
    lines = wrap(text, width, mark, " " * len(mark))
    assert lines[0].startswith(mark.rstrip())
    bare = [line[len(mark) :] for line in lines]
    assert "".join("".join(bare).split()) == "".join(text.split())
    for line, whole in zip(bare, lines, strict=True):
        assert display_width(whole) <= width or " " not in line


@given(st.lists(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1), min_size=1))
def test_words_of_narrow_scripts_are_never_parted(texts: list[str]) -> None:
    assert " ".join(wrap(" ".join(texts), 20)).split() == texts


def test_wide_letters_count_twice_and_part_without_a_space() -> None:
    assert wrap("一二三四五六七八九十", 8) == ["一二三四", "五六七八", "九十"]


def test_closing_sign_stays_with_its_word() -> None:
    assert wrap("一二三四。五六「七八」", 8) == ["一二三", "四。五六", "「七八」"]


def test_marks_on_a_letter_take_no_room() -> None:
    text = unicodedata.normalize("NFD", "é" * 10 + " " + "é" * 10)
    assert wrap(text, 21) == [text]


def test_word_that_is_longer_than_a_line_stays_whole() -> None:
    address = "https://example.org/" + "a" * 60
    assert wrap(f"See {address} for more.", 40) == ["See", address, "for more."]


def test_the_card_of_the_safety_text_says_where_the_picture_of_a_guide_is(tmp_path: Path) -> None:
    line = "Picture: in the booklet “Daily moves”\n"
    assert line in cards(edition_of("guide-figure", tmp_path / "with"))["safety.txt"]
    assert line not in cards(edition_of("figure", tmp_path / "without"))["safety.txt"]


@pytest.mark.parametrize("case", ["figure", "image"])
def test_a_card_says_where_the_picture_is_if_there_is_one(case: str, tmp_path: Path) -> None:
    made = cards(edition_of(case, tmp_path))
    line = "Picture: in the booklet “Daily moves”\n"
    assert line in made["exercises/knee-lift.txt"]
    assert "Picture:" not in made["exercises/pelvic-tilt.txt"]
