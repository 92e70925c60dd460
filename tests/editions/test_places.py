"""One text for every place: the words, numbers, paper and dates of a place in the editions made for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import cast

import pytest
from canonical import content
from hypothesis import given
from hypothesis import strategies as st
from sampling import sampled

from supple_editions import Edition, all_briefs, brief_of, briefs_of, select_edition
from supple_editions.language import PlaceWords, load_catalogue
from supple_editions.language.place_words import word_pattern
from supple_editions.other_words import NAMES
from supple_editions.selection import select
from supple_editions.shown_files import shown_keys
from supple_schema.linking import Library
from supple_schema.models.base import Model
from supple_schema.models.shape import Shape, compile_shape, fields_of

AMERICAN = {
    "paracetamol": "acetaminophen",
    "a stick": "a cane",
    "poo": "poop",
    "sport": "sports",
    "your sport": "your sport",
}

BRITISH = re.compile(
    r"A&E|\bGPs?\b|\b999\b|\b111\b|\bparacetamol|\bphysio|\btablets?\b|\bprogramme|\bpoo(?:ing)?\b|\btumm(?:y|ies)\b"
    r"|\bworktop|\btrolley|\b(?:kilo)?metres?\b|\bwalking stick|\bwhilst\b|\bfortnight|\btowards\b"
    r"|\bafterwards\b|\bageing\b|\bcaesarean|\bpractis(?:e|ing)\b|\blicences?\b|\b\w+(?:isation|ising)\b(?<!exercising)(?<!raising)(?<!rising)(?<!bruising)(?<!advising)"
    r"|\bcarry(?:ing)? on\b|\bsofa\b|\bheat pads?\b|\bfit notes?\b|\btick\b|\bfracture team\b|\byour midwife\b"
    r"|\b(?:colour|centre|fibre|favour|labour|behaviour|neighbour|tumour|litre|oedema|anaemia|haemat|diarrhoea)",
    re.IGNORECASE,
)
"""Words of Britain that an American should not read, written without a look at the words of the place."""


@pytest.fixture(scope="module")
def library() -> Library:
    return content()


@cache
def edition_in(booklet: str, place: str | None) -> Edition:
    library = content()
    brief = brief_of(library.booklets[booklet])
    profile = brief.reader.model_copy(update={"locale": place})
    booklet_there = brief.booklet.model_copy(update={"profile": profile})
    edition, report = select_edition(library, replace(brief, booklet=booklet_there))
    assert edition is not None, list(report)
    return edition


def texts_of(value: object, shape: Shape) -> Iterator[str]:
    """Give every text of an edition that can have words of a place."""
    if isinstance(value, Model):
        for name, field in fields_of(type(value)).items():
            if name not in NAMES:
                yield from texts_of(getattr(value, field.attribute), field.shape)
    elif shape.items is not None and value is not None:
        for item in cast("tuple[object, ...]", value):
            yield from texts_of(item, shape.items)
    elif isinstance(value, str) and shape.is_prose:
        yield value


@pytest.mark.slow
@pytest.mark.parametrize("place", sampled(["en-GB", "en-US"], ["en-US"]))
def test_no_booklet_mixes_the_words_of_two_places(place: str, library: Library) -> None:
    words = library.locales[place].model.words
    theirs = re.compile(word_pattern({there: there for there in words.values()}), re.IGNORECASE)
    ours = re.compile(word_pattern(words), re.IGNORECASE)
    for booklet in library.booklets:
        for text in texts_of(edition_in(booklet, place), compile_shape(Edition)):
            assert not ours.search(text), text
        written = edition_in(booklet, None).model_copy(update={"terms": ()})  # aliases are for finding
        for text in texts_of(written, compile_shape(Edition)):
            assert not theirs.search(text), text


@pytest.mark.slow
def test_no_american_edition_of_any_booklet_has_a_word_of_britain(library: Library) -> None:
    left = {
        (booklet, found[0])
        for booklet in library.booklets
        for text in texts_of(edition_in(booklet, "en-US"), compile_shape(Edition))
        for found in BRITISH.finditer(text)
    }
    assert left == set()


def test_numbers_words_paper_and_language_are_those_of_the_place() -> None:
    found = {}
    for place in ("en-GB", "en-US"):
        edition = edition_in("first-days", place)
        flags = edition.safety.red_flags
        action = re.search(r"go to (.*?) now", flags[0].action)
        assert action is not None
        medicine = next(term.title for term in edition.terms if term.id == "paracetamol")
        found[place] = (flags[0].call, flags[1].call, action[1], medicine, edition.paper, edition.language)
    blank = "Number to call: ____________________"
    assert found == {
        "en-GB": ("Call 999 (UK emergency services).", "Call 111 (NHS 111).", "A&E", "Paracetamol", "a4", "en-GB"),
        "en-US": ("Call 911 (US emergency services).", blank, "an emergency room", "Acetaminophen", "letter", "en-US"),
    }


def test_booklet_is_made_for_each_of_its_places_under_a_name_of_its_own(library: Library) -> None:
    briefs = briefs_of(library.booklets["first-days"])
    assert [brief.id for brief in briefs] == ["first-days", "first-days-en-gb", "first-days-en-us"]
    names = [output.name for brief in briefs for output in brief.outputs if output.name]
    assert len(set(names)) == len(names)


def test_names_and_other_peoples_words_stay() -> None:
    here, there = edition_in("daily-routine", None), edition_in("daily-routine", "en-US")
    assert there.publication == here.publication
    assert [source.title for source in there.sources] == [source.title for source in here.sources]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Paracetamol, or a stick?", "Acetaminophen, or a cane?"),
        ("PARACETAMOLS and a sticker", "PARACETAMOLS and a sticker"),
        ('<a title="poo" href="poo">poo</a>', '<a title="poo" href="poo">poop</a>'),
        ("See [poo](term/poo) and {poo}.", "See [poop](term/poo) and {poo}."),
        ("Like your sport, or sport.", "Like your sport, or sports."),
    ],
)
def test_words_are_put_in_where_they_stand_alone(text: str, there: str) -> None:
    assert PlaceWords(AMERICAN).put_into(text) == there


@given(st.text())
def test_without_words_of_a_place_nothing_changes(text: str) -> None:
    assert PlaceWords({}).put_into(text) == text
    assert PlaceWords({"qqq": "kkk"}).put_into(text) == text or "qqq" in text.casefold()


def test_dates_and_messages_are_written_as_in_the_place() -> None:
    day = date(2026, 3, 9)
    assert load_catalogue("en-GB").date(day) == "9 March 2026"
    american = load_catalogue("en-US").with_words({"physiotherapist": "physical therapist"})
    assert american.date(day) == "March 9, 2026"
    assert american.text("dose.unknown").endswith("Ask a physical therapist.")


@pytest.mark.parametrize(
    ("usual", "own", "made"),
    [
        (None, None, ["en-gb", "en-us"]),
        ("en-GB", None, ["en-us"]),
        (None, "en-US", ["en-gb"]),
        ("en-GB", "en-US", ["en-gb"]),
    ],
)
def test_a_booklet_is_made_once_for_a_place(
    library: Library, usual: str | None, own: str | None, made: list[str]
) -> None:
    assert library.project is not None
    booklet = library.booklets["sciatica"]
    profile = booklet.model.profile.model_copy(update={"locale": own})
    project = replace(library.project, model=library.project.model.model_copy(update={"place": usual}))
    here = replace(booklet, model=booklet.model.model_copy(update={"profile": profile}))
    items = {**library.items, "booklet": {**library.booklets, "sciatica": here}}
    there = replace(library, project=project, items=items)
    names = [name for name in all_briefs(there) if name.startswith("sciatica")]
    assert names == ["sciatica", *(f"sciatica-{place}" for place in made)]


def test_the_place_of_the_set_is_that_of_a_booklet_that_names_none(library: Library) -> None:
    assert library.project is not None
    project = library.project.model.model_copy(update={"place": "en-GB", "theme": "clinic"})
    there = replace(library, project=replace(library.project, model=project))
    for booklet, place, number in (("sciatica", "en-GB", "999"), ("first-days-en-us", "en-US", "911")):
        brief = all_briefs(there)[booklet]
        edition, report = select_edition(there, brief)
        assert edition is not None, list(report)
        phone = edition.safety.red_flags[0].phone
        assert phone is not None
        assert phone.number == number
        assert edition.theme == "clinic"
        assert f"locale/{place}" in set(shown_keys(there, brief, select(there, brief).chosen))
