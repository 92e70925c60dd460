"""What rules know of a language is whole."""

import re
from importlib import resources
from pathlib import Path

import pytest
from rules.cases import BASE, lay_over

from supple_rules import check_content
from supple_rules.grammar import read_language
from supple_rules.grammar.bounded_patterns import check_pattern

CODES = sorted(
    file.name.removesuffix(".yaml")
    for file in resources.files("supple_rules.grammar").iterdir()
    if file.name.endswith(".yaml")
)


@pytest.mark.parametrize("code", CODES)
def test_file_of_a_language_can_be_read(code: str) -> None:
    assert read_language(code)


def test_language_without_a_file_is_unknown() -> None:
    assert read_language("xx") is None


@pytest.mark.parametrize(
    "pattern", [r"\w{1,20}ly", r"\b(?:red|green|blue)(?:ish)?\b", "(?!)", r"[^.!?]{0,40}(?:knees?|hips?)"]
)
def test_pattern_whose_ways_to_match_are_few_is_taken(pattern: str) -> None:
    assert check_pattern(pattern) == pattern


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        (r"\w+ly", "repeats something without an upper bound"),
        ("(?:a+)+b", "repeats something without an upper bound"),
        ("a++", "repeats something without an upper bound"),
        ("(?=a*)b", "repeats something without an upper bound"),
        ("(?:a?){13}b", "in more than 2,000 ways from one letter"),
        ("(?:a|a){0,20}b", "in more than 2,000 ways from one letter"),
        ("a{0,50}a{0,50}", "in more than 2,000 ways from one letter"),
        ("a{0,50}(?=a{0,50}b)", "in more than 2,000 ways from one letter"),
        ("a?" * 900, "in more than 2,000 ways from one letter"),
        ("(" * 1500, "this is no regular expression"),
        ("a" * 5000, "it has 5,000 letters"),
        ("soms)|(vaak", "this is no regular expression: unbalanced parenthesis"),
        ("[[a]", "this is no regular expression: Possible nested set"),
        ("(?i)soms", "a flag such as `(?i)`"),
        ("(?P<n>soms)", "a group with a name"),
    ],
)
def test_pattern_that_could_search_without_end_or_break_another_is_refused(pattern: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)) as told:
        check_pattern(pattern)
    assert "Write " in str(told.value)


def test_letters_that_a_search_takes_for_others_break_no_rule(tmp_path: Path) -> None:
    """A search takes an i without a dot for an i. Such a word once ended a check with a traceback."""
    content = lay_over(BASE, tmp_path)
    exercise = content / "exercises/pelvic-tilt.yaml"
    text = exercise.read_text(encoding="utf-8")
    written = "Do it tw\u0131ce, every 2 day\u017f, over 3 \u017feconds."
    exercise.write_text(text.replace("Breathe out as you press.", written), encoding="utf-8")
    assert "S431" in {found.code for found in check_content(content)[1].diagnostics}
