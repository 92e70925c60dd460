from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple_figures.posing.contact_language import (
    SIDE_WORDS,
    BodyPart,
    Contact,
    Offset,
    PhraseError,
    PropPlace,
    next_words,
    parse_contact,
    parse_part,
    parse_prop,
    parse_support,
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
        ("hands on floor", Contact(BodyPart("hand"), "on", BodyPart("floor"))),
        ("hand near on knee far", Contact(BodyPart("hand", "near"), "on", BodyPart("knee", "far"))),
        ("foot upper behind knee lower", Contact(BodyPart("foot", "near"), "behind", BodyPart("knee", "far"))),
        ("hands on floor 10 cm out", Contact(BodyPart("hand"), "on", BodyPart("floor"), Offset(0.1, "out"))),
        ("hand far free", Contact(BodyPart("hand", "far"), None, None)),
    ],
)
def test_a_contact_says_what_touches_what(phrase: str, contact: Contact) -> None:
    assert parse_contact(phrase) == contact


@pytest.mark.parametrize(
    ("phrase", "support"),
    [
        ("sitting on chair", Contact(BodyPart("hips"), "on", BodyPart("chair"))),
        ("upper back on foam-roller", Contact(BodyPart("upper back"), "on", BodyPart("foam-roller"))),
        ("back on wall", Contact(BodyPart("back"), "on", BodyPart("wall"))),
    ],
)
def test_a_support_says_what_carries_the_body(phrase: str, support: Contact) -> None:
    assert parse_support(phrase) == support


@pytest.mark.parametrize(
    ("phrase", "prop"),
    [
        ("mat", PropPlace("mat")),
        ("chair behind 20 cm", PropPlace("chair", "behind", None, Offset(0.2, "behind"))),
        ("chair beside far", PropPlace("chair", "beside", BodyPart("body", "far"))),
        ("stool under calves", PropPlace("stool", "under", BodyPart("calf"))),
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
    for parse in (parse_contact, parse_support, parse_prop, parse_part):
        error = refusal(parse, phrase)
        if error:
            assert 0 <= error.start <= error.end <= len(phrase)
            assert error.hint


def test_every_side_is_understood() -> None:
    for side in SIDE_WORDS:
        assert parse_contact(f"hand {side} behind knee {side}").part.side == SIDE_WORDS[side]


@pytest.mark.parametrize(
    ("parse", "phrase", "wrong", "hint"),
    [
        (parse_contact, "back on wall", "back", "`hand`"),
        (parse_contact, "elbow near on wall", "elbow", "`forearm`"),
        (parse_contact, "hands on hands", "hands", "`hand near on hand far`"),
        (parse_contact, "hand near under wall", "wall", "`foot`"),
        (parse_contact, "knee near behind chair", "behind", "`on`"),
        (parse_support, "back on cushion", "cushion", "`wall`"),
        (parse_prop, "cushion on floor", "on", "`under`"),
        (parse_prop, "band around ankle near", "near", "Leave the side out"),
        (parse_prop, "mat behind", "behind", "Take it away"),
    ],
)
def test_what_cannot_be_drawn_is_refused_at_its_word(
    parse: Callable[[str], object], phrase: str, wrong: str, hint: str
) -> None:
    error = refusal(parse, phrase)
    assert error is not None
    assert phrase[error.start : error.end] == wrong
    assert hint in error.hint


@pytest.mark.parametrize(
    ("parse", "phrase", "some", "none"),
    [
        (parse_contact, "", {"hands", "hand", "head"}, {"belly", "on"}),
        (parse_contact, "hand", {"near", "far", "on", "behind", "free"}, {"hand", "floor"}),
        (parse_contact, "hands on", {"floor", "lower back"}, {"near"}),
        (parse_contact, "hands on lower", {"back"}, {"floor", "near"}),
        (parse_contact, "hands on floor 10", {"cm"}, {"floor"}),
        (parse_support, "hips", {"on"}, {"behind"}),
        (parse_prop, "chair", {"ahead", "behind", "under", "beside"}, {"on"}),
        (parse_prop, "cushion under", {"head"}, {"near"}),
        (parse_part, "knee", {"near", "far"}, {"on"}),
        (parse_contact, "hands on the moon", set[str](), {"floor"}),
    ],
)
def test_the_words_that_may_follow_are_known(
    parse: Callable[[str], object], phrase: str, some: set[str], none: set[str]
) -> None:
    found = set(next_words(parse, phrase))
    assert some <= found
    assert not none & found
