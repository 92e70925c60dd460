"""Amounts and promises as people spell them: what must be seen, and what must not."""

import re
import shutil
from pathlib import Path

import pytest
from patches import copy_base
from rules.cases import BASE, CASES, load

from supple_rules.checking import judge_items
from supple_rules.context import Context

SPELLINGS = CASES.parent / "spellings"
CODES = frozenset({"D501", "D502", "D503", "D514", "S414", "S415", "S423"})
WORD_LISTS = Path(__file__).parents[2] / "content" / "vocabulary"


def lines_of(name: str) -> list[str]:
    lines = (SPELLINGS / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


SEEN = [line.split(" ", 1) for line in lines_of("seen.txt")]
HARMLESS = lines_of("harmless.txt")


@pytest.fixture(scope="module", name="codes")
def codes_found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Give the codes found in each text, which stands in an exercise of its own in one small set."""
    content = tmp_path_factory.mktemp("spellings") / "content"
    copy_base(BASE, content)
    for path in WORD_LISTS.glob("words-*.yaml"):
        shutil.copy(path, content / "vocabulary")
    exercise = (BASE / "exercises/bridge.yaml").read_text(encoding="utf-8")
    texts = [*(text for _, text in SEEN), *HARMLESS]
    for number, text in enumerate(texts):
        written = exercise.replace("Stay up.", f'"{text}"').replace("title: Bridge", f"title: Bridge {number}")
        (content / f"exercises/spelling-{number}.yaml").write_text(written, encoding="utf-8")
    found: dict[str, set[str]] = {text: set() for text in texts}
    for diagnostic in judge_items(Context(load(content))):
        named = re.search(r"spelling-(\d+)", diagnostic.place.file) if diagnostic.place else None
        if named:
            found[texts[int(named[1])]].add(diagnostic.code)
    return found


@pytest.mark.parametrize(("code", "text"), SEEN, ids=[text for _, text in SEEN])
def test_amounts_and_promises_are_seen_however_they_are_spelled(
    code: str, text: str, codes: dict[str, set[str]]
) -> None:
    assert code in codes[text]


@pytest.mark.parametrize("text", HARMLESS)
def test_texts_without_harm_are_left_alone(text: str, codes: dict[str, set[str]]) -> None:
    assert not codes[text] & CODES
