"""Nothing that an output prints in another language is in English."""

import re
from collections.abc import Mapping

import booklet_pages
import pytest
from printing import Prints
from sampling import sampled

from supple_editions.language import load_catalogue
from supple_exporters.contract import Artifact
from supple_exporters.discovery import find_exporters
from supple_exporters.testing import other_language_edition
from supple_exporters.words_shown import read_words

ADDRESS = re.compile(r"\S+(?:://|@|\.(?:org|html))\S*(?:(?<=/)\s\S+)?")
"""One that is printed may break its line behind a slash."""
WORD = re.compile(r"\b[A-Za-z]{3,}\b")

LOCALE = load_catalogue("qps").locale
WORDS_OF_CLDR = {"and"} | {
    str(name)
    for names in (LOCALE.days, LOCALE.months)
    for form in names["stand-alone"].values()
    for name in form.values()
}
"""Names of days and months, and the word in lists: the locale of this language is English."""


def plain_words(text: str) -> set[str]:
    return set(WORD.findall(ADDRESS.sub(" ", text))) - WORDS_OF_CLDR


@pytest.mark.parametrize(
    ("name", "options"), [("cards", {"form": "full"}), ("cards", {"form": "card"}), ("calendar", {})]
)
def test_text_in_another_language_has_no_english_word(name: str, options: Mapping[str, str]) -> None:
    exporter = find_exporters().load(name)
    made = exporter().export(other_language_edition(), exporter.Options.model_validate_strings(options))
    texts = [exporter().read_words(file) or read_words(file) for file in made if not file.path.endswith(".json")]
    assert texts
    assert set[str]().union(*map(plain_words, texts)) == set()


def test_web_pages_in_another_language_have_no_english_word_and_say_so() -> None:
    exporter = find_exporters().load("web")
    pages = [page for page in exporter().export(other_language_edition(), exporter.Options()) if is_page(page)]
    assert pages
    assert set[str]().union(*(plain_words(read_words(page)) for page in pages)) == set()
    assert all('lang="qps"' in page.data.decode() for page in pages)


def is_page(artifact: Artifact) -> bool:
    return artifact.path.endswith(".html")


@pytest.mark.slow
@pytest.mark.parametrize("form", sampled(["booklet", "handout", "sheet", "wallet", "poster"], ["booklet", "wallet"]))
def test_print_in_another_language_has_no_english_word(prints: Prints, form: str) -> None:
    for one in prints("other-language", form=form).values():
        assert plain_words(" ".join(booklet_pages.read_pages(one.data))) == set()
