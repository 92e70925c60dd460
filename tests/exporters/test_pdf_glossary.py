"""The words that a booklet explains are those that its reader meets and that nothing beside them explains."""

import re
from typing import cast

import pytest
from canonical import CONTENT, content
from printing import edition
from sampling import sampled

from supple_editions.language import load_catalogue
from supple_editions.model import EditionTerm
from supple_exporters.chosen_doses import choose_doses
from supple_exporters.pdf import PdfOptions
from supple_exporters.pdf.edition_texts import texts_of
from supple_exporters.pdf.forms.booklet import UNSHOWN, arrange
from supple_exporters.pdf.prints import Chapter

BOOKLETS = sorted({path.stem for path in (CONTENT / "booklets").glob("*.yaml")} - {"exercise-library"})


def explained_in(name: str) -> tuple[EditionTerm, ...]:
    """The words that the booklet for patients explains at its end."""
    catalogue = load_catalogue("en")
    (booklet,) = arrange(choose_doses(edition(name), catalogue), PdfOptions(), catalogue)
    chapters = cast("tuple[Chapter, ...]", booklet.values["chapters"])
    items = (entry.item for chapter in chapters for entry in chapter.entries if entry.kind == "glossary")
    return cast("tuple[EditionTerm, ...]", next(items))


@pytest.mark.slow
@pytest.mark.parametrize("name", BOOKLETS)
def test_every_medical_word_of_a_shipped_booklet_is_explained_in_it(name: str) -> None:
    found = edition(name)
    shown = (found.safety, found.advice, found.routines, found.exercises)
    text = "\n".join(words for part in shown for place, words in texts_of(part) if not UNSHOWN.search(place))
    named = {term.id: "|".join(map(re.escape, (term.title, *term.aliases))) for term in found.terms}
    explained = {term.id for term in explained_in(name)}
    unexplained: set[str] = set()
    for word in (item.entry.title for item in content().vocabulary("words-medical").values()):
        terms = {term for term, names in named.items() if re.fullmatch(names, word, re.IGNORECASE)}
        names = "|".join(named[term] for term in terms) or re.escape(word)
        here = rf"\([^()\n]*\b(?:{names})\b|\b(?:{names}) \("
        if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) and not terms & explained:
            unexplained |= {word} if not re.search(here, text, re.IGNORECASE) else set()
    assert unexplained == set()


def test_a_word_in_brackets_behind_plain_ones_is_not_explained_again() -> None:
    terms = {term.id for term in explained_in("narrow-spinal-canal")}
    assert "spinal-stenosis" not in terms
    assert {"osteoporosis", "steroid", "psoriasis"} <= terms


@pytest.mark.slow
@pytest.mark.parametrize("name", sampled(BOOKLETS, ["sciatica"]))
def test_no_word_is_explained_that_the_booklet_does_not_have(name: str) -> None:
    """Why a source was withdrawn, which nobody reads in a booklet, had brought in "chronic"."""
    found = edition(name)
    about = {"terms", "retired", "publication", "sources"}
    fields = {
        field: value for field in type(found).model_fields if field not in about and (value := getattr(found, field))
    }
    text = "\n".join(
        words for field, value in fields.items() for place, words in texts_of(value, field) if not UNSHOWN.search(place)
    )
    for term in explained_in(name):
        names = "|".join(map(re.escape, (term.title, *term.aliases)))
        assert re.search(rf"\b(?:{names})\b", text, re.IGNORECASE), term.title


@pytest.mark.parametrize("name", ["first-days", "sciatica"])
def test_a_set_is_explained_only_where_there_are_sets(name: str) -> None:
    """Doses for staff, and a timer to set, had it explained to patients who do nothing in sets."""
    assert "set" not in {term.id for term in explained_in(name)}
