"""The scorecard says what a booklet meets, how that is known, and what is left to people."""

from dataclasses import astuple
from pathlib import Path

import pytest
from golden import Golden
from rules.cases import BASE, CASES, lay_over, load
from signing import sign

from supple_editions import brief_of
from supple_rules import check_content, check_library
from supple_rules.context import Context
from supple_rules.grammar import Language, read_language
from supple_rules.passages import Passage
from supple_rules.readability import ReadingGrade, count_syllables, count_words, grade_words
from supple_rules.scorecard import Method, Result, Scorecard, score_booklet
from supple_schema.markdown import read_markdown

WORDS = [
    line.split() for line in (CASES.parent / "readability/en-syllables.txt").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def english() -> Language:
    language = read_language("en")
    assert language
    return language


def score(content: Path) -> Scorecard:
    library = load(content)
    return score_booklet(library, brief_of(library.booklets["daily"]), check_library(library))


def passages(text: str, *, markdown: bool = False) -> list[Passage]:
    item = next(iter(load(BASE)))
    if markdown:
        return [Passage(item, ("body",), leaf.text, "body", leaf) for leaf in read_markdown(text).leaves]
    return [Passage(item, ("summary",), text, "summary")]


def test_scorecard_of_the_base_set(golden: Golden) -> None:
    card = score(BASE)
    rows = "".join(" | ".join(map(str, astuple(row))) + "\n" for row in card.rows)
    golden(CASES.parent / "scorecard" / "base.txt", rows)


def test_finding_in_a_file_of_the_booklet_costs_the_row_of_its_rule(tmp_path: Path) -> None:
    rows = {row.item: row for row in score(lay_over(CASES / "P604-hard-word" / "bad", tmp_path)).rows}
    assert rows["Everyday words"].result is Result.NOT_MET
    assert rows["Everyday words"].detail == "3 of P604"
    assert rows["Active voice"].result is Result.MET


def test_advice_alone_costs_a_part_of_a_row(tmp_path: Path) -> None:
    rows = {row.item: row for row in score(lay_over(CASES / "P603-passive-voice" / "bad", tmp_path)).rows}
    assert rows["Active voice"].result is Result.PARTLY


def test_rows_for_people_are_open_until_a_review_that_counts_agrees_to_each(tmp_path: Path) -> None:
    content = lay_over(CASES / "P604-hard-word" / "good", tmp_path)
    assert {row.result for row in score(content).rows if row.method is Method.PERSON} == {Result.OPEN}
    sign(content, "daily", role="physiotherapist", rows=("sums",))
    signed = {row.item: (row.result, row.signed_by) for row in score(content).rows if row.method is Method.PERSON}
    assert signed["No sums for the reader"] == (Result.MET, "Ann Other, physiotherapist, 2026-05-01")
    assert signed["Reviewed by clinicians"] == (Result.MET, "Ann Other")
    assert signed["The purpose is evident"] == (Result.OPEN, "")
    booklet = content / "booklets/daily.yaml"
    booklet.write_text(booklet.read_text(encoding="utf-8").replace("short routine", "long routine"), encoding="utf-8")
    changed = {row.item: row.result for row in score(content).rows if row.method is Method.PERSON}
    assert changed["No sums for the reader"] is Result.OPEN
    assert changed["Reviewed by clinicians"] is Result.PARTLY


def grade(texts: list[Passage], language: Language) -> ReadingGrade | None:
    return grade_words([count_words(texts, language)], language)


@pytest.mark.parametrize(("word", "syllables"), WORDS)
def test_syllables_of_english_words(word: str, syllables: str, english: Language) -> None:
    assert count_syllables(word, english) == int(syllables)


def test_grade_follows_the_two_formulas(english: Language) -> None:
    """4 words, 6 syllables, 1 of them long: 0.39 x 4 + 11.8 x 1.5 - 15.59, and 1.043 x sqrt(30) + 3.1291."""
    graded = grade(passages("Do this exercise now. " * 30), english)
    assert graded
    assert (graded.sentences, graded.words, graded.syllables, graded.long_words) == (30, 120, 180, 30)
    assert (graded.flesch_kincaid, graded.smog) == (3.7, 8.8)


def test_items_of_lists_count_as_sentences_and_headings_do_not(english: Language) -> None:
    text = "## Physiotherapist\n\n" + "- hips\n" * 30
    graded = grade(passages(text, markdown=True), english)
    assert graded
    assert (graded.sentences, graded.words, graded.long_words) == (30, 30, 0)


def test_short_text_has_no_grade(english: Language) -> None:
    assert grade(passages("Lift your hips. " * 29), english) is None


def test_language_without_a_formula_has_no_grade(english: Language) -> None:
    other = english.model_copy(update={"smog": None})
    assert grade(passages("Lift your hips. " * 30), other) is None


def test_set_in_an_unknown_language_is_told_so_once_and_has_no_diagnostics_about_words(tmp_path: Path) -> None:
    content = lay_over(CASES / "P603-passive-voice" / "bad", tmp_path)
    project = content / "supple.yaml"
    project.write_text(project.read_text(encoding="utf-8").replace("language: en", "language: cy"), encoding="utf-8")
    assert [found.code for found in check_library(load(content))] == ["B504"]
    assert Context(load(content)).language is None


def test_a_demand_whose_word_list_is_missing_was_not_checked(tmp_path: Path) -> None:
    """Nobody has looked, so nobody may say that it is met."""
    library = load(lay_over(CASES / "W009-not-checked" / "bad", tmp_path))
    card = score_booklet(library, brief_of(library.booklets["daily"]), check_library(library))
    (row,) = [row for row in card.rows if row.item == "No adverts and no brands"]
    assert row.result is Result.NOT_CHECKED
    assert row.detail == "not checked: no word list `words-brand`"


def test_nothing_that_a_rule_decides_is_met_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    content = lay_over(BASE, tmp_path)
    (content / "vocabulary/cautions.yaml").write_text("type: [", encoding="utf-8")
    library, report = check_content(content)
    card = score_booklet(library, brief_of(library.booklets["daily"]), report)
    by_rules = {row.result for row in card.rows if "cannot be read" in row.detail or row.detail.startswith("rules ")}
    assert by_rules == {Result.NOT_CHECKED}
    assert any(row.detail == "not checked: `vocabulary/cautions` cannot be read" for row in card.rows)
