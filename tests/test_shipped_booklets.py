"""Each booklet that the project ships says what a clinic gets of it, and how long that may be."""

import pytest
from canonical import CONTENT, content

BOOKLETS = sorted(path.stem for path in (CONTENT / "booklets").glob("*.yaml"))


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
