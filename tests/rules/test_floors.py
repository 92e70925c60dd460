"""The floor of signs holds what the subjects that come with Supple require: none can be left out of it."""

from itertools import chain
from pathlib import Path

import pytest

from supple_rules.safety.floor_of_signs import read_floors
from supple_rules.word_lists import read_language
from supple_schema.linking import Item, load_content
from supple_schema.models.subject import Subject

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "cli/supple_cli/starter"
FILES = sorted(chain((ROOT / "content/subjects").glob("*.yaml"), STARTER.rglob("content/subjects/*.yaml")))


def read_subject(path: Path) -> Subject:
    library, _ = load_content(path.parents[1])
    item: Item[Subject] = library.subjects[path.stem]
    return item.model


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_floor_asks_for_what_a_subject_that_comes_with_supple_asks_for(path: Path) -> None:
    subject, floor = read_subject(path), read_floors()[path.stem]
    signs: dict[str, set[str]] = {}
    for group in subject.signs:
        signs.setdefault(group.care_level, set()).update(group.signs)
    assert {level: set(names) for level, names in floor.signs.items()} == signs
    assert set(floor.includes) == set(subject.includes)
    named = {sign for group in subject.signs if group.in_short_notice for sign in group.signs}
    assert set(floor.short_notice) <= named
    assert bool(floor.short_notice) == bool(named)
    assert set(floor.gated) <= set(subject.gated)


def test_english_has_words_for_each_sign_of_a_floor_and_for_no_other() -> None:
    language = read_language("en")
    signs = {sign for floor in read_floors().values() for names in floor.signs.values() for sign in names}
    assert language
    assert set(language.sign_words) == signs
