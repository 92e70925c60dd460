"""What rules know of a language is whole."""

from importlib import resources

import pytest

from supple_rules.word_lists import read_language

CODES = sorted(
    file.name.removesuffix(".yaml")
    for file in resources.files("supple_rules.word_lists").iterdir()
    if file.name.endswith(".yaml")
)


@pytest.mark.parametrize("code", CODES)
def test_file_of_a_language_can_be_read(code: str) -> None:
    assert read_language(code)


def test_language_without_a_file_is_unknown() -> None:
    assert read_language("xx") is None
