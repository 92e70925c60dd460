"""The booklet, the bundle and the cards of the real content say the same about every exercise.

Each output is read back from its bytes. A dose, a side or a caution that one of them loses can hurt someone.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from booklet_pages import read_anchors, read_pages

from supple_editions import Edition, brief_of, select_edition
from supple_exporters.discovery import find_exporters
from supple_schema.linking import load_content

pytestmark = pytest.mark.slow

CONTENT = Path(__file__).parents[2] / "content"
BOOKLET = "exercise-library"


@dataclass(frozen=True)
class Outputs:
    """The three outputs, as their readers see them: text by id of the exercise, and the data of the bundle."""

    bundle: dict[str, dict[str, Any]]
    cards: dict[str, str]
    pages: dict[str, str]
    all_pages: str
    texts: dict[str, str]


@pytest.fixture(scope="module")
def outputs() -> Outputs:
    library, _ = load_content(CONTENT)
    edition, report = select_edition(library, brief_of(library.booklets[BOOKLET]))
    assert edition is not None, report
    files = {"cards": export("cards", edition, form="full", width="72"), "json": export("json", edition)}
    files["pdf"] = export("pdf", edition, audience="staff")
    exercises = json.loads(files["json"]["bundle.json"])["edition"]["exercises"]
    booklet = files["pdf"]["booklet.pdf"]
    names = [exercise["id"] for exercise in exercises]
    return Outputs(
        bundle={exercise["id"]: exercise for exercise in exercises},
        cards={name: files["cards"][f"exercises/{name}.txt"].decode() for name in names},
        pages=dict(pages_of_exercises(booklet, exercises)),
        all_pages=" ".join(read_pages(booklet)),
        texts={
            path: " ".join(read_pages(data)) if path.endswith(".pdf") else data.decode()
            for outputs_of in files.values()
            for path, data in outputs_of.items()
        },
    )


def export(name: str, edition: Edition, **options: str) -> dict[str, bytes]:
    exporter = find_exporters().load(name)
    return {
        file.path: file.data for file in exporter().export(edition, exporter.Options.model_validate_strings(options))
    }


def pages_of_exercises(booklet: bytes, exercises: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The words of each exercise's card: from its name and level to the next card or the foot of its page."""
    pages = read_pages(booklet)
    anchors = read_anchors(booklet)
    heads = {exercise["id"]: f"{exercise['title']} Level {exercise['level']}" for exercise in exercises}
    for name, head in heads.items():
        page = pages[anchors[f"exercise-{name}"]]
        start = page.index(head)
        others = [page.find(other, start + 1) for other in heads.values()]
        end = min((place for place in others if place > start), default=len(page))
        foot = page.index(exercises[0]["stop_notice"])
        yield name, f"{page[start:end]} {page[foot:]}"


def section(card: str, heading: str) -> list[str]:
    """The items of a list on a card, with its lines joined again."""
    found = re.search(rf"^{re.escape(heading)}\n-+\n\n(.*?)(?=\n\n[^\n]+\n-+\n|\Z)", card, re.DOTALL | re.MULTILINE)
    if found is None:
        return []
    return [" ".join(item.split()) for item in re.split(r"^- ", found[1], flags=re.MULTILINE)[1:]]


def without_hyphens(text: str) -> str:
    """Leave out hyphens between letters: the reader of pages drops one at which a line breaks."""
    return re.sub(r"(?<=[a-z])-(?=[a-z])", "", text)


def exercise_ids() -> list[str]:
    return sorted(path.stem for path in (CONTENT / "exercises").glob("*.yaml"))


def test_booklet_has_every_exercise_of_the_content(outputs: Outputs) -> None:
    assert sorted(outputs.bundle) == exercise_ids()


@pytest.mark.parametrize("name", exercise_ids())
def test_dose_is_the_same_in_all_outputs(outputs: Outputs, name: str) -> None:
    exercise = outputs.bundle[name]
    dose = exercise["dose"]
    sentences = dose["sentences"] if dose else [exercise["dose_unknown_phrase"]]
    assert section(outputs.cards[name], "How much") == [exercise["sides_phrase"], *sentences]
    assert dose or sentences[0] in outputs.pages[name]
    assert not (dose and dose["note"]) or dose["note"] in outputs.pages[name]
    for row in dose["rows"] if dose else ():
        assert f"{row['label']} {row['value']}" in outputs.pages[name]
    for other in exercise["other_doses"]:
        text = " ".join(other["sentences"])
        assert any(text in item for item in section(outputs.cards[name], "Other ways to do it"))
        assert text in outputs.pages[name]


OWN_WORDS = {1: "", 2: "twice"}
"""Numbers that have a word of their own: once a day, a single set, twice a day."""


@pytest.mark.parametrize("name", exercise_ids())
def test_numbers_of_a_dose_stand_in_its_words(outputs: Outputs, name: str) -> None:
    """The words that people read and the numbers that apps count by come from one dose."""
    exercise = outputs.bundle[name]
    for dose in filter(None, (exercise["dose"], *exercise["other_doses"])):
        words = " ".join(dose["sentences"])
        for value in numbers_of(dose):
            assert re.search(rf"\b{value}\b", words) or OWN_WORDS.get(value, str(value)) in words, (value, words)


def numbers_of(part: object) -> Iterator[int]:
    """The ends of every range, but not what is worked out from them in seconds."""
    if isinstance(part, dict):
        fields = cast("dict[str, object]", part)
        if "low" in fields:
            yield from (value for key, value in fields.items() if key in ("low", "high") and isinstance(value, int))
        else:
            for value in fields.values():
                yield from numbers_of(value)


@pytest.mark.parametrize("name", exercise_ids())
def test_sides_are_the_same_in_all_outputs(outputs: Outputs, name: str) -> None:
    exercise = outputs.bundle[name]
    phrases = {
        "none": "No need to swap sides.",
        "each": "Do one side first, then the other.",
        "alternate": "Swap sides each time.",
    }
    phrase = phrases[exercise["sides"]]
    others = set(phrases.values()) - {phrase}
    for text in (outputs.cards[name], outputs.pages[name]):
        words = " ".join(text.split())
        assert phrase in words
        assert not any(other in words for other in others)
    sided = exercise["sides"] != "none"
    doses = filter(None, (exercise["dose"], *exercise["other_doses"]))
    assert all(dose["repetitions"]["per_side"] is sided for dose in doses if dose["repetitions"])


@pytest.mark.parametrize("name", exercise_ids())
def test_cautions_are_the_same_in_all_outputs(outputs: Outputs, name: str) -> None:
    cautions = outputs.bundle[name]["cautions"]
    items = section(outputs.cards[name], "Take care if any of this is true for you")
    assert len(items) == len(cautions)
    for caution, item in zip(cautions, items, strict=True):
        assert all(text in item for text in (caution["who"], caution["note"] or "", caution["action"]))
        assert caution["title"] in outputs.pages[name]
        note = f"{outputs.bundle[name]['title']}. {caution['note']}"
        assert not caution["note"] or without_hyphens(note) in without_hyphens(outputs.all_pages)
        assert caution["action"] in outputs.all_pages
        alternative = caution["alternative"]
        if alternative and alternative["included"]:
            assert f"Try instead: {alternative['title']}." in item
            assert f"Try instead: {alternative['title']}" in outputs.all_pages


@pytest.mark.parametrize("name", exercise_ids())
def test_steps_and_notices_are_the_same_in_all_outputs(outputs: Outputs, name: str) -> None:
    exercise = outputs.bundle[name]
    card = " ".join(outputs.cards[name].split())
    texts = [exercise["emergency_notice"], exercise["stop_notice"], *exercise["start"]]
    texts += [f"{step['text']} {step['breathing_phrase'] or ''}".strip() for step in exercise["steps"]]
    for text in texts:
        assert text in card
        assert text in outputs.pages[name]


ABSENT = Path(__file__).parents[1] / "cases" / "article" / "absent.txt"
ARTICLE = Path(__file__).parents[1] / "inputs" / "article.txt"


@pytest.mark.parametrize("words", [line for line in ABSENT.read_text().splitlines() if not line.startswith("#")])
def test_nothing_of_what_was_left_of_the_article_comes_out(outputs: Outputs, words: str) -> None:
    """Brands, adverts, promises and damaged words of the source reach no reader, by whatever way."""
    found = re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)
    assert [path for path, text in outputs.texts.items() if found.search(text)] == []


def test_no_sentence_of_the_article_comes_out_word_for_word(outputs: Outputs) -> None:
    """Facts are free, wording is not."""
    sentences = [" ".join(part.split()) for part in re.split(r"(?<=[.?!])\s|\n", ARTICLE.read_text())]
    long = [text for text in sentences if len(text.split()) >= 6 and text[-1] in ".?!"]
    everything = " ".join(" ".join(text.split()) for text in outputs.texts.values())
    assert len(long) > 100
    assert [text for text in long if text in everything] == []
