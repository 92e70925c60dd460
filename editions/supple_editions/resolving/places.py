"""An edition as people of a place say it: one with the words of the set in, one with the words of the place out.

Every text is changed in one step, when all of them are there.
"""

from __future__ import annotations

from supple_editions.language import PlaceWords
from supple_editions.model import Edition
from supple_editions.other_words import say_with
from supple_schema.models.locale import Locale


def say_in_place(edition: Edition, place: Locale) -> Edition:
    """Give an edition with the words and the paper of a place; words explained are in the order of their new names."""
    if place.words:
        edition = say_with(edition, PlaceWords(place.words))
        terms = (
            term.model_copy(update={"aliases": tuple(name for name in term.aliases if name != term.title.casefold())})
            for term in edition.terms
        )
        by_title = tuple(sorted(terms, key=lambda term: term.title.casefold()))
        edition = edition.model_copy(update={"terms": by_title})
    return edition.model_copy(update={"paper": place.paper, "words": place.words})
