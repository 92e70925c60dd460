"""The floor holds what the subjects that come with Supple require, and no data that is taken away takes it along."""

import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml
from rules.cases import bad_cases, lay_over
from sampling import sampled

from supple_rules import check_content
from supple_rules.grammar import read_language
from supple_rules.registry import own_rules
from supple_rules.safety.floor_of_signs import read_floors
from supple_schema.linking import Item, load_content
from supple_schema.models.subject import Subject

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "cli/supple_cli/starter"
FILES = sorted(chain((ROOT / "content/subjects").glob("*.yaml"), STARTER.rglob("content/subjects/*.yaml")))


read_once = cache(load_content)


def read_subject(path: Path) -> Subject:
    library, _ = read_once(path.parents[1])
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


FLOOR = {rule.code: rule for rule in own_rules() if rule.keeps_safe() and not rule.waivable}
FLOOR_CASES = [case for case in bad_cases() if case.parent.name[:4] in FLOOR and case.name == "bad"]
CHOSEN = {
    ("S401", "subjects/spine.yaml", "gated"): "a subject says what needs a gate; S435 holds those of Supple",
    ("S434", "vocabulary/cautions.yaml", "grade"): "then the reader gets all that the text names",
    ("S437", "subjects/spine.yaml", "in_short_notice"): "a word that is gone needs no place among the signs",
    ("S437", "subjects/spine.yaml", "signs"): "the same",
    ("S444", "subjects/hand.yaml", "subjects/hand.yaml"): "a subject that nothing is about is to be deleted",
    ("S444", "subjects/hand.yaml", "includes"): "a subject of another set may lie there, if it has no part of this one",
}
"""What may be taken away although something is no longer found then, and why that is right."""


def without_parts(path: Path, folder: Path) -> Iterator[tuple[str, str | None]]:
    """Give what a file of data becomes when it, or one part of it, is taken away, by the name of what is gone."""
    data: Any = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts alone
    yield str(path.relative_to(folder)), None
    for field in data.keys() - {"title", "type", "version"}:
        yield field, json.dumps({name: value for name, value in data.items() if name != field})
    for name in ("entries", "signs"):
        parts = data.get(name, [])
        if parts:
            yield name, json.dumps({**data, name: []})
        for number, part in enumerate(parts):
            others = [other for other in parts if other is not part]
            yield name, json.dumps({**data, name: others})
            for field in part.keys() - {"id", "title"}:
                less = {key: value for key, value in part.items() if key != field}
                yield field, json.dumps({**data, name: [*parts[:number], less, *parts[number + 1 :]]})
    if "language" in data:
        yield "language", json.dumps({**data, "language": "xx"})


def codes_in(content: Path) -> tuple[set[str], set[str]]:
    """Give the codes that are found, and those of rules that are told to have looked at nothing."""
    _, report = check_content(content)
    told = " ".join(found.message for found in report if found.code == "W009")
    return {found.code for found in report}, set(re.findall("`([A-Z][0-9]+)`", told))


@pytest.mark.slow
@pytest.mark.parametrize("case", sampled(FLOOR_CASES, FLOOR_CASES[::5]), ids=lambda case: case.parent.name)
def test_no_data_that_is_taken_away_takes_the_floor_along(case: Path, tmp_path: Path) -> None:
    """What was found is found again, or another error stops the set, or the report says that nobody has looked."""
    code, content = case.parent.name[:4], lay_over(case, tmp_path)
    before, _ = codes_in(content)
    assert code in before
    names = ("care-levels", "cautions", "goals", "positions", *FLOOR[code].needs)
    files = [content / "supple.yaml", *(content / f"vocabulary/{name}.yaml" for name in sorted(names))]
    for file in filter(Path.exists, (*files, *sorted((content / "subjects").glob("*.yaml")))):
        kept = file.read_text(encoding="utf-8")
        for gone, text in without_parts(file, content):
            file.unlink() if text is None else file.write_text(text, encoding="utf-8")
            found, unchecked = codes_in(content)
            file.write_text(kept, encoding="utf-8")
            is_held = code in found | unchecked or any(one[0] in "RMLSDB" for one in found - before)
            assert is_held or (code, str(file.relative_to(content)), gone) in CHOSEN, (file.name, gone, text)
