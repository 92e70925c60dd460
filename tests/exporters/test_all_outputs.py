"""The booklet, the bundle and the cards say the same about every exercise: of the complete sample in every run, and of
the real content in a sweep.

The bundle and the cards are read back from their bytes, the booklet from its pages. A dose, a side or a caution that is
lost can hurt someone.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from canonical import CONTENT
from print_layout import Page, read_blocks
from printing import Prints, edition
from sampling import sampled

from supple_editions import Edition
from supple_editions.language import load_catalogue
from supple_exporters.discovery import find_exporters
from supple_schema.models.booklet import Audience

pytestmark = pytest.mark.slow

ENGLISH = load_catalogue("en")

LIBRARY = "exercise-library"
BOOKLETS = ("back-to-lifting", LIBRARY)
STILL = {"motion": "false", "other_side": "false"}
"""Options of a bundle with few pictures, which have no words."""


@dataclass(frozen=True)
class Outputs:
    """The three outputs, as their readers see them: text by id of the exercise, and the data of the bundle."""

    bundle: dict[str, dict[str, Any]]
    chosen: dict[str, dict[str, Any]]
    """The same of a bundle for patients, with the doses of the routines."""
    cards: dict[str, str]
    entries: dict[str, str]
    """What the booklet prints of each exercise, and under "" the whole booklet."""
    pages: tuple[Page, ...]
    real: bool
    """Whether they are those of the real content: the sample has words of its own."""


@pytest.fixture(scope="module", params=sampled(["complete", *BOOKLETS], ["complete"]))
def outputs(request: pytest.FixtureRequest, prints: Prints) -> Outputs:
    booklet = edition(request.param)
    cards = export(booklet, "cards", form="full", width="72")
    pages = prints(request.param, audience="staff")["booklet"].pages
    # A patient's bundle has the doses of the routines. Full cards begin with those, and have the others as well.
    for_staff = booklet.model_copy(update={"audience": Audience.STAFF})
    exercises, chosen = (
        json.loads(export(one, "json", **STILL)["bundle.json"])["edition"]["exercises"] for one in (for_staff, booklet)
    )
    names = [exercise["id"] for exercise in exercises]
    return Outputs(
        chosen={exercise["id"]: exercise for exercise in chosen},
        bundle={exercise["id"]: exercise for exercise in exercises},
        cards={name: cards[f"exercises/{name}.txt"].decode() for name in names},
        entries={"": read_blocks(pages)} | {name: read_blocks(pages, f"exercise-{name}") for name in names},
        pages=pages,
        real=request.param in BOOKLETS,
    )


def export(booklet: Edition, name: str, **options: str) -> dict[str, bytes]:
    exporter = find_exporters().load(name)
    chosen = exporter.Options.model_validate_strings(options)
    return {file.path: file.data for file in exporter().export(booklet, chosen)}


def has(printed: str, text: str) -> bool:
    """Whether a text is printed, wherever its lines break and however a broken word is parted."""
    return squeeze(text) in squeeze(printed)


def squeeze(text: str) -> str:
    return re.sub(r"[\s\u2010\u00ad-]", "", text)


def section(card: str, heading: str) -> list[str]:
    """The items of a list on a card, with its lines joined again."""
    found = re.search(rf"^{re.escape(heading)}\n-+\n\n(.*?)(?=\n\n[^\n]+\n-+\n|\Z)", card, re.DOTALL | re.MULTILINE)
    if found is None:
        return []
    return [" ".join(item.split()) for item in re.split(r"^- ", found[1], flags=re.MULTILINE)[1:]]


def test_library_has_every_exercise_of_the_content() -> None:
    assert {item.id for item in edition(LIBRARY).exercises} == {path.stem for path in CONTENT.glob("exercises/*.yaml")}


def test_dose_is_the_same_in_all_outputs(outputs: Outputs, subtests: pytest.Subtests) -> None:
    for name, exercise in outputs.bundle.items():
        with subtests.test(name):
            dose = exercise["dose"]
            sentences = dose["sentences"] if dose else [exercise["dose_unknown_phrase"]]
            sided = [] if exercise["sides"] == "none" else [exercise["sides_phrase"]]
            how, ways = (section(outputs.cards[name], title) for title in ("How much", "Other ways to do it"))
            first = outputs.chosen[name]["dose"]
            assert how == [*sided, *(first["sentences"] if first else sentences)]
            assert on_card(sentences[0], how, ways)
            entry = outputs.entries[name]
            assert dose or has(entry, sentences[0])
            assert not (dose and dose["note"]) or has(entry, dose["note"])
            for row in dose["rows"] if dose else ():
                value = row["value"][:1].upper() + row["value"][1:]
                assert has(entry, f"{row['label']} {value}")
            for other in exercise["other_doses"]:
                # How often, and how many sets, may be the routine's.
                assert on_card(other["sentences"][0], how, ways)
                assert has(entry, " ".join(other["sentences"]))


def on_card(text: str, how: list[str], ways: list[str]) -> bool:
    """Whether a card says it of how much to do, or of another way to do it."""
    return any(text in line for line in (*how, *ways))


OWN_WORDS = {1: "", 2: "twice"}
"""Numbers that have a word of their own: once a day, a single set, twice a day."""


def test_numbers_of_a_dose_stand_in_its_words(outputs: Outputs, subtests: pytest.Subtests) -> None:
    """The words that people read and the numbers that apps count by come from one dose."""
    for name, exercise in outputs.bundle.items():
        with subtests.test(name):
            for dose in filter(None, (exercise["dose"], *exercise["other_doses"])):
                words = " ".join(dose["sentences"])
                for value in numbers_of(dose):
                    assert re.search(rf"\b{value}\b", words) or OWN_WORDS.get(value, str(value)) in words, (
                        value,
                        words,
                    )


def numbers_of(part: object) -> Iterator[int]:
    """The ends of every range, but not what is worked out from them in seconds."""
    if isinstance(part, dict):
        fields = cast("dict[str, object]", part)
        if "low" in fields:
            yield from (value for key, value in fields.items() if key in ("low", "high") and isinstance(value, int))
        else:
            for value in fields.values():
                yield from numbers_of(value)


def test_sides_are_the_same_in_all_outputs(outputs: Outputs, subtests: pytest.Subtests) -> None:
    for name, exercise in outputs.bundle.items():
        with subtests.test(name):
            phrases = {
                "none": "No need to swap sides.",
                "each": "Do one side first, then the other.",
                "alternate": "Swap sides each time.",
            }
            phrase = phrases[exercise["sides"]] if outputs.real else exercise["sides_phrase"]
            others = set(phrases.values()) - {phrases[exercise["sides"]]}
            sided = exercise["sides"] != "none"
            for text in (outputs.cards[name], outputs.entries[name]):
                assert has(text, phrase) or not sided
                assert not any(has(text, other) for other in others)
            doses = filter(None, (exercise["dose"], *exercise["other_doses"]))
            assert all(dose["repetitions"]["per_side"] is sided for dose in doses if dose["repetitions"])


def titles_of(outputs: Outputs, caution: dict[str, Any]) -> list[str]:
    """The titles of all exercises that say the same of a caution: a print names them together."""

    def said(one: dict[str, Any]) -> tuple[object, ...]:
        alternative = one["alternative"]
        return one["code"], one["note"], alternative and alternative["included"] and alternative["id"]

    exercises = outputs.bundle.values()
    return [item["title"] for item in exercises for one in item["cautions"] if said(one) == said(caution)]


def test_cautions_are_the_same_in_all_outputs(outputs: Outputs, subtests: pytest.Subtests) -> None:
    for name, exercise in outputs.bundle.items():
        with subtests.test(name):
            cautions = exercise["cautions"]
            items = section(outputs.cards[name], "Take care if any of this is true for you")
            assert len(items) == len(cautions)
            for caution, item in zip(cautions, items, strict=True):
                left_out = caution["note"] and caution["grade"] == "avoid"
                texts = (caution["who"], caution["note"] or caution["action"], "" if left_out else caution["ask"] or "")
                assert all(text in item for text in texts)
                assert has(outputs.entries[name], caution["title"])
                alone, together = exercise["title"], ENGLISH.list(titles_of(outputs, caution))
                told = (f"{names}. {caution['note']}" for names in (alone, together))
                assert not caution["note"] or any(has(outputs.entries[""], note) for note in told)
                assert has(outputs.entries[""], caution["action"])
                alternative = caution["alternative"]
                if alternative and alternative["included"]:
                    way = "Try instead" if caution["grade"] == "avoid" else "Or try"
                    assert f"{way}: {alternative['title']}." in item
                    assert has(outputs.entries[""], f"{way}: {alternative['title']}")


def test_steps_and_notices_are_the_same_in_all_outputs(outputs: Outputs, subtests: pytest.Subtests) -> None:
    for name, exercise in outputs.bundle.items():
        with subtests.test(name):
            card = " ".join(outputs.cards[name].split())
            notices = [exercise["emergency_notice"], exercise["stop_notice"]]
            texts = [*exercise["start"]]
            texts += [f"{step['text']} {step['breathing_phrase'] or ''}".strip() for step in exercise["steps"]]
            assert [text for text in [*notices, *texts] if text not in card] == []
            assert [text for text in texts if not has(outputs.entries[name], text)] == []
            shown = [page for page in outputs.pages if any(line.entry == f"exercise-{name}" for line in page.lines)]
            assert shown
            assert all(page.has(notice) for page in shown for notice in notices)


ABSENT = Path(__file__).parents[1] / "cases" / "article" / "absent.txt"
ARTICLE = Path(__file__).parents[1] / "inputs" / "article.txt"


@pytest.fixture(scope="module")
def texts(outputs: Outputs) -> dict[str, str]:
    """All cards and the bundle of the whole library, and all that a booklet prints."""
    files = export(edition(LIBRARY), "cards", form="full", width="72") | export(edition(LIBRARY), "json", **STILL)
    printed = " ".join(page.text for page in outputs.pages)
    return {"booklet": printed} | {path: data.decode() for path, data in files.items()}


@pytest.mark.parametrize("words", [line for line in ABSENT.read_text().splitlines() if not line.startswith("#")])
def test_nothing_of_what_was_left_of_the_article_comes_out(texts: dict[str, str], words: str) -> None:
    """Brands, adverts, promises and damaged words of the source reach no reader, by whatever way."""
    found = re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)
    assert [path for path, text in texts.items() if found.search(text)] == []


def test_no_sentence_of_the_article_comes_out_word_for_word(texts: dict[str, str]) -> None:
    """Facts are free, wording is not."""
    sentences = [" ".join(part.split()) for part in re.split(r"(?<=[.?!])\s|\n", ARTICLE.read_text())]
    long = [text for text in sentences if len(text.split()) >= 6 and text[-1] in ".?!"]
    everything = " ".join(" ".join(text.split()) for text in texts.values())
    assert len(long) > 100
    assert [text for text in long if text in everything] == []
