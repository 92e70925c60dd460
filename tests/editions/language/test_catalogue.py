"""The catalogue: plural forms by the language's own rules, and no message that a language lacks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple_editions.language import Catalogue, CatalogueError, known_languages, load_catalogue
from supple_editions.language.catalogue import parse_messages
from supple_editions.language.completeness import Message, find_faults
from supple_schema.models.advice import Advice
from supple_schema.models.content import SourcedContent
from supple_schema.models.exercise import Exercise
from supple_schema.models.quantities import Range, Unit
from supple_schema.models.routine import Routine
from supple_schema.models.shape import fields_of

POLISH = Path(__file__).parents[2] / "cases" / "language" / "pl.yaml"


def polish() -> Catalogue:
    """Read a small catalogue of a language with 4 plural forms."""
    return parse_messages("pl", "pl.yaml", POLISH.read_bytes())


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Range(1, 1), "1 oddech"),
        (Range(3, 3), "3 oddechy"),
        (Range(5, 5), "5 oddechów"),
        (Range(22, 22), "22 oddechy"),
        (Range(1, 3), "1-3 oddechy"),
        (Range(3, 5), "3-5 oddechów"),
    ],
)
def test_plural_forms_follow_the_language(amount: Range, words: str) -> None:
    """Polish has other forms for 1, 3 and 5, and for ranges of them, and needs no code for that."""
    assert polish().counted("amount.breath", amount) == words


def test_a_right_to_left_language_says_so() -> None:
    """The direction of the script comes from the language."""
    assert Catalogue("ar", {}, {}).direction == "rtl"
    assert load_catalogue("en").direction == "ltr"


@pytest.mark.parametrize("key", ["dose.hold", "nonsense", "amount"])
def test_a_message_of_the_wrong_kind_is_a_mistake_of_the_program(key: str) -> None:
    """Asking for a counted message that is plain or missing fails loudly, so a label can never be silently empty."""
    with pytest.raises(CatalogueError):
        load_catalogue("en").counted(key, 2)


def test_an_unknown_language_names_the_known_ones() -> None:
    """The error says which languages there are."""
    with pytest.raises(CatalogueError, match="en"):
        load_catalogue("xx")


@pytest.mark.parametrize("data", [b"a: [", b"", b"\xff", b"- a"])
def test_a_broken_catalogue_says_what_is_wrong(data: bytes) -> None:
    """A file that is no catalogue never loads as an empty one."""
    with pytest.raises(CatalogueError, match=r"xx\.yaml"):
        parse_messages("en", "xx.yaml", data)


def test_a_number_that_has_a_word_of_its_own_is_said_so() -> None:
    """People say twice a day, not 2 times a day."""
    english = load_catalogue("en")
    said = [english.counted("frequency.per_day", Range(*ends)) for ends in [(1, 1), (2, 2), (1, 2), (2, 3), (1, 3)]]
    assert said == ["once a day", "twice a day", "once or twice a day", "2 or 3 times a day", "1 to 3 times a day"]


@pytest.mark.parametrize("model", [Exercise, Routine, Advice])
def test_every_field_that_may_be_unsure_has_a_name(model: type[SourcedContent]) -> None:
    """An author may say of any field that it is not what a source states, and outputs then name the field."""
    assert [field for field in fields_of(model) if f"fields.{field}" not in load_catalogue("en").keys] == []


def test_every_language_has_every_message_with_the_same_placeholders() -> None:
    """A translation that lacks a message or a number would drop it from the page."""
    english = load_catalogue("en").keys
    for language in known_languages():
        other = load_catalogue(language).keys
        assert other.keys() == english.keys()
        assert list(find_faults(other, english)) == []


MORE = "more than a name stands in braces. Write the name alone, such as `{range}`"


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ({"other": "{range} keer"}, ""),
        ({"one": "{range} keer", "other": "{range} keer", "=1": "eens"}, ""),
        ({"one": "{range} keer"}, "the form `other` is missing"),
        ({"one": "een keer", "other": "{range} keer"}, "the form `one` must have `{range}` in braces, and no other"),
        ({"other": "{range} keer per {day}"}, "the form `other` must have `{range}` in braces, and no other"),
        ({"other": "vaak"}, "the form `other` must have `{range}` in braces, and no other"),
        (
            {"other": "{range:>99999999999}"},
            MORE,
        ),
        ({"other": "{range.__class__}"}, MORE),
        ({"other": "{range!r}"}, MORE),
        ({"other": "{0}"}, MORE),
        ({"other": "{ keer"}, "expected '}' before end of string. Write the name alone, such as `{range}`"),
        ("vaak", "write a text for each plural form: `{one: …, other: …}`"),
    ],
)
def test_a_message_that_would_lose_a_number_or_end_a_build_is_named(message: Message, fault: str) -> None:
    english = {"often": {"one": "{range} time", "other": "{range} times"}}
    assert list(find_faults({"often": message}, english)) == ([("often", fault)] if fault else [])


def test_messages_that_a_language_lacks_are_named_once() -> None:
    english = load_catalogue("en").keys
    ((key, fault),) = find_faults({}, english)
    assert key == ""
    assert fault.startswith("it lacks `range`, ")
    assert fault.endswith(f" and {len(english) - 5} more. Write each as English has it")


@given(low=st.integers(1, 9999), more=st.integers(0, 9999), unit=st.sampled_from(list(Unit)))
def test_every_amount_shows_both_its_numbers(low: int, more: int, unit: Unit) -> None:
    """Whatever the plural form, the numbers of a dose are in the words."""
    words = load_catalogue("en").counted(f"amount.{unit.value}", Range(low, low + more))
    assert str(low) in words
    assert str(low + more) in words


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        (["neck pain", "pregnancy"], "neck pain or pregnancy"),
        (["heart disease or high blood pressure", "pregnancy"], "heart disease or high blood pressure, or pregnancy"),
        (["a new hip", "knee pain or a new knee", "neck pain"], "a new hip, knee pain or a new knee, or neck pain"),
        (["knee pain or a new knee"], "knee pain or a new knee"),
    ],
)
def test_a_choice_of_words_that_offer_one_themselves_has_a_comma_before_its_last(words: list[str], joined: str) -> None:
    assert load_catalogue("en").choice(words) == joined
