"""Each booklet that the project ships says what a clinic gets of it, and how long that may be."""

from dataclasses import replace

import pytest
from canonical import CONTENT, content

from supple_editions import select_edition
from supple_editions.briefs import briefs_of
from supple_rules.subjects import red_flags

BOOKLETS = sorted(path.stem for path in (CONTENT / "booklets").glob("*.yaml"))
PLACES = sorted(path.stem for path in (CONTENT / "locales").glob("*.yaml"))


@pytest.mark.parametrize("name", BOOKLETS)
def test_booklet_wants_prints_of_a_known_length_the_bundle_cards_and_pages(name: str) -> None:
    booklet = content().booklets[name].model
    prints = [output for output in booklet.outputs if output.exporter == "pdf"]
    assert {output.exporter for output in booklet.outputs} == {"pdf", "json", "cards", "web"}
    assert all(output.pages for output in prints)
    assert len({output.name for output in prints}) == len(prints)
    assert all(output.name and output.name.startswith(name) for output in prints)


@pytest.mark.parametrize("name", sorted(set(BOOKLETS) - {"exercise-library"}))
def test_booklet_for_patients_comes_in_large_print_too(name: str) -> None:
    outputs = content().booklets[name].model.outputs
    assert "large" in {output.options.get("text-size") for output in outputs}


@pytest.mark.parametrize("place", PLACES)
def test_thoughts_of_harming_yourself_come_with_a_number_of_the_place(place: str) -> None:
    """Of four places two named none: "call a crisis line" is of no help to somebody who knows none."""
    booklet = content().booklets["lasting-pain"]
    asked = replace(booklet, model=booklet.model.model_copy(update={"places": (place,)}))
    found, report = select_edition(content(), briefs_of(asked)[-1])
    assert found is not None, report
    text = next(item for item in found.advice if item.id == "mind-and-mood").body
    assert text is not None
    said = next(line for line in text.markdown.splitlines() if "harming yourself" in line)
    phones = content().locales[place].model.phones
    assert any(f" {phone.number}" in said for phone in phones if phone.care_level != "emergency")


def test_a_sign_that_two_lists_share_has_one_text() -> None:
    """A condition and a subject bring whole lists, so a few signs stand in two: a list made of both says each once."""
    texts: dict[str, set[str]] = {}
    for sign in (sign for flags in red_flags(content()) for sign in flags.model.signs):
        texts.setdefault(sign.id, set()).add(sign.text)
    assert len(texts) > 30
    assert {name: said for name, said in texts.items() if len(said) > 1} == {}
