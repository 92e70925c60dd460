"""A quantity is written in many ways, kept in one, and refused with the wrong word named."""

import re
from pathlib import Path

import pytest
import strategies
from amount_spellings import FORMS, attempt, written_amounts
from golden import Golden
from hypothesis import example, given

from supple_schema.models.quantities import (
    Duration,
    Effort,
    Frequency,
    Hold,
    Quantity,
    QuantityError,
    Range,
    Unit,
)
from supple_schema.models.quantities.respelling import spellings

CASES = Path(__file__).parents[2] / "cases/models/quantities"
ORDER = "A range goes from the smaller number to the larger."
WEEK = "A week has 7 days."
TWICE = "A day stands here twice."


def read(line: str) -> str:
    """Give the canonical text, or what is wrong with a mark below the wrong word."""
    form, _, text = line.partition(" ")
    result = attempt(FORMS[form], text)
    if isinstance(result, QuantityError):
        mark = " " * (len(form) + 1 + result.start) + "^" * max(1, result.end - result.start)
        return f"{line}\n{mark}\n    {result.message} {result.hint}\n"
    return f"{line}\n    = {result}\n"


def test_each_spelling_has_one_canonical_text_or_a_word_that_is_wrong(golden: Golden) -> None:
    lines = (CASES / "input.txt").read_text(encoding="utf-8").splitlines()
    golden(CASES / "expected.txt", "".join(read(line) for line in lines))


NAMED = ("8 each side", "8 reps", "3 x 8", "3x8-12", "twice a week", "weekly", "1:30", "1 min 30 s", "AMRAP", "15+")
GENERAL = "Write it like"
"""The beginning of a hint that knows no answer."""


def test_90_spellings_of_amounts_are_read_or_get_a_hint_of_their_own() -> None:
    spellings = list(written_amounts())
    assert len(set(spellings)) == len(spellings) >= 90
    assert {*NAMED, "30 secs"} <= {text for _, text in spellings}
    for field, text in spellings:
        result = attempt(FORMS[field], text)
        if isinstance(result, QuantityError):
            assert GENERAL not in result.hint, f"{field}: {text}"


def test_every_way_in_which_people_write_an_amount_is_tried() -> None:
    """What is to be written instead is of that form, and the spellings beside it show each line of the table."""
    lines = (CASES / "input.txt").read_text(encoding="utf-8").splitlines()
    tried: set[str] = set()
    for name, text in (*(line.split(" ", 1) for line in lines), *written_amounts()):
        form = FORMS[name]
        found = (one for one in spellings() if form.__name__ in one.forms and re.fullmatch(one.pattern, text))
        spelling = next(found, None)
        result = attempt(form, text)
        if spelling is not None and isinstance(result, QuantityError):
            tried.add(spelling.pattern)
            assert result.write is None or str(form.parse(result.write)) == result.write
    assert [one.pattern for one in spellings() if one.pattern not in tried] == []


@given(strategies.quantities)
def test_canonical_text_reads_back_as_the_same_quantity(quantity: Quantity) -> None:
    assert type(quantity).parse(str(quantity)) == quantity


@given(strategies.forms, strategies.nearly_quantities())
@example(Hold, "5 s\n")
@example(Frequency, "2 per day\n")
def test_parser_and_published_pattern_agree(form: type[Quantity], text: str) -> None:
    """All but what a pattern cannot say: the order of a range, 7 days a week, days twice, the ends of scales."""
    fits = re.search(rf"^(?:{form.plain_pattern()})\Z", text) is not None
    result = attempt(form, text)
    if isinstance(result, QuantityError):
        assert not fits or result.message in {ORDER, WEEK, TWICE} or form is Effort
    else:
        assert fits
        assert form.parse(str(result)) == result


@given(strategies.forms, strategies.hostile)
def test_a_refused_text_has_the_place_of_the_wrong_word_within_it(form: type[Quantity], text: str) -> None:
    result = attempt(form, text)
    if isinstance(result, QuantityError):
        assert 0 <= result.start <= result.end <= len(text)
        assert result.message
        assert result.hint


@pytest.mark.parametrize("form", FORMS.values())
def test_examples_of_a_form_are_canonical(form: type[Quantity]) -> None:
    assert [str(form.parse(text)) for text in form.examples] == list(form.examples)


def test_lengths_are_known_in_seconds() -> None:
    assert Duration.parse("20-30 min").seconds == Range(1200, 1800)
    assert Duration.parse("2 weeks").seconds == Range(1_209_600, 1_209_600)
    assert Duration.parse("3 months").seconds is None
    assert Unit.BREATH.seconds is None
