"""The words that the glossary explains: an edition and all terms in, the terms that its reader meets out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import cast

from supple_editions.model import Edition, EditionTerm
from supple_schema.linking import Library
from supple_schema.linking.glossary import terms_in

NOT_READ = frozenset(
    ("id", "publication", "sources", "source", "uncertain", "figure", "image", "language", "direction")
)
"""Fields that are about an edition rather than in it: a reader needs no explanation of their words."""


def find_terms(library: Library, edition: Edition) -> tuple[EditionTerm, ...]:
    """Give the terms whose words occur somewhere in what a reader sees of the edition."""
    words = "\n".join(_read_words(edition.model_dump()))
    found = [
        EditionTerm(id=item.id, title=item.model.title, plain=item.model.plain, aliases=item.model.aliases)
        for item in terms_in(words, library)
    ]
    return tuple(sorted(found, key=lambda term: term.title.casefold()))


def _read_words(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, part in cast("Mapping[str, object]", value).items():
            if name not in NOT_READ:
                yield from _read_words(part)
    elif isinstance(value, tuple | list):
        for part in cast("Iterable[object]", value):
            yield from _read_words(part)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value
