from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple_figures.posing.contact_language import (
    RELATIONS,
    SIDE_WORDS,
    Contact,
    Offset,
    Part,
    PhraseError,
    PropPlace,
    parse_contact,
    parse_part,
    parse_prop,
)

WORDS = (
    "hand",
    "hands",
    "near",
    "far",
    "on",
    "behind",
    "knee",
    "upper",
    "back",
    "floor",
    "chair",
    "10",
    "cm",
    "up",
    "?",
)


@pytest.mark.parametrize(
    ("phrase", "contact"),
    [
        ("hands on floor", Contact(Part("hand"), "on", Part("floor"))),
        ("hand near on knee far", Contact(Part("hand", "near"), "on", Part("knee", "far"))),
        ("foot upper behind knee lower", Contact(Part("foot", "near"), "behind", Part("knee", "far"))),
        ("sitting on chair", Contact(Part("hips"), "on", Part("chair"))),
        ("upper back on foam-roller", Contact(Part("upper back"), "on", Part("foam-roller"))),
        ("hands on floor 10 cm out", Contact(Part("hand"), "on", Part("floor"), Offset(0.1, "out"))),
        ("hand far free", Contact(Part("hand", "far"), None, None)),
    ],
)
def test_a_contact_says_what_touches_what(phrase: str, contact: Contact) -> None:
    assert parse_contact(phrase) == contact


@pytest.mark.parametrize(
    ("phrase", "prop"),
    [
        ("mat", PropPlace("mat")),
        ("chair behind 20 cm", PropPlace("chair", "behind", None, Offset(0.2, "behind"))),
        ("chair beside far", PropPlace("chair", "beside", Part("body", "far"))),
        ("stool under calves", PropPlace("stool", "under", Part("calf"))),
    ],
)
def test_a_prop_says_what_stands_where(phrase: str, prop: PropPlace) -> None:
    assert parse_prop(phrase) == prop


@pytest.mark.parametrize(
    ("phrase", "wrong", "hint"),
    [
        ("hnd on floor", "hnd", "Did you mean `hand`?"),
        ("hands onn floor", "onn", "Did you mean `on`?"),
        ("hands on flor", "flor", "Did you mean `floor`?"),
        ("hands on floor 10 inches up", "inches", "cm"),
        ("hands on floor 10 cm upp", "upp", "Did you mean `up`?"),
        ("hands on floor please", "please", "Take it away"),
        ("hands on", "hands on", "floor"),
    ],
)
def test_a_slip_is_pointed_at_and_mended(phrase: str, wrong: str, hint: str) -> None:
    with pytest.raises(PhraseError) as caught:
        parse_contact(phrase)
    assert phrase[caught.value.start : caught.value.end] == wrong
    assert hint in caught.value.hint


def refusal(parse: Callable[[str], object], phrase: str) -> PhraseError | None:
    try:
        parse(phrase)
    except PhraseError as error:
        return error
    return None


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)))
def test_any_text_is_read_or_refused_at_a_place_within_it(phrase: str) -> None:
    for parse in (parse_contact, parse_prop, parse_part):
        error = refusal(parse, phrase)
        if error:
            assert 0 <= error.start <= error.end <= len(phrase)
            assert error.hint


def test_every_relation_and_side_is_understood() -> None:
    for relation in RELATIONS:
        for side in SIDE_WORDS:
            assert parse_contact(f"hand {side} {relation} knee {side}").part.side == SIDE_WORDS[side]
