"""An edition as people of a place say it: one with the words of the set in, one with the words of the place out.

Every text is changed in one step, when all of them are there. Names stay as they are: of the set and its publisher, of
sources, of people, and what somebody has said.
"""

from __future__ import annotations

from typing import Any, cast

from supple_editions.language import PlaceWords
from supple_editions.model import Edition
from supple_schema.models.base import Model
from supple_schema.models.locale import Locale
from supple_schema.models.shape import Shape, compile_shape, fields_of

NAMES = frozenset(
    (
        "locator",
        "person",
        "phone",
        "phrase",
        "place",
        "publication",
        "quotes",
        "retired",
        "review",
        "sources",
        "theme",
        "themes",
        "words",
    )
)
"""Fields whose texts are names, or hold one (`phrase`: of a source), or are what others have said, or for no reader."""


def say_in_place(edition: Edition, place: Locale) -> Edition:
    """Give an edition with the words and the paper of a place; words explained are in the order of their new names."""
    if place.words:
        edition = cast("Edition", _say(edition, compile_shape(Edition), PlaceWords(place.words)))
        terms = (
            term.model_copy(update={"aliases": tuple(name for name in term.aliases if name != term.title.casefold())})
            for term in edition.terms
        )
        by_title = tuple(sorted(terms, key=lambda term: term.title.casefold()))
        edition = edition.model_copy(update={"terms": by_title})
    return edition.model_copy(update={"paper": place.paper, "words": place.words})


def _say(value: object, shape: Shape, words: PlaceWords) -> object:
    if isinstance(value, Model):
        update: dict[str, Any] = {}
        for name, field in fields_of(type(value)).items():
            if name not in NAMES:
                before = getattr(value, field.attribute)
                after = _say(before, field.shape, words)
                if after is not before:
                    update[field.attribute] = after
        return value.model_copy(update=update) if update else value
    if shape.items is not None and value is not None:
        inner = shape.items
        return tuple(_say(item, inner, words) for item in cast("tuple[object, ...]", value))
    return words.put_into(value) if isinstance(value, str) and shape.is_prose else value
