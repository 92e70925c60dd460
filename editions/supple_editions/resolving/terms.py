"""The words that the glossary explains: an edition and all terms in, the terms that its reader meets out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum
from typing import cast

from supple_editions.model import Edition, EditionTerm
from supple_schema.linking import Library
from supple_schema.linking.glossary import terms_in
from supple_schema.models.booklet import Audience

NOT_READ = frozenset(
    ("id", "publication", "retired", "sources", "source", "uncertain", "figure", "image", "language", "direction")
)
"""Fields that are about an edition rather than in it: a reader needs no explanation of their words."""
FOR_STAFF = frozenset(("aliases", "evidence_against", "evidence_for", "medical", "prerequisites", "statistic"))
"""Fields whose words patients do not meet: what studies say, and other names of what has one already."""


def find_terms(library: Library, edition: Edition) -> tuple[EditionTerm, ...]:
    """Give the terms whose words occur somewhere in what a reader of its audience sees of the edition."""
    passed = NOT_READ | FOR_STAFF if edition.audience is Audience.PATIENT else NOT_READ
    words = "\n".join(_read_words(edition.model_dump(), passed))
    found = [
        EditionTerm(id=item.id, title=item.model.title, plain=item.model.plain, aliases=item.model.aliases)
        for item in terms_in(words, library)
    ]
    return tuple(sorted(found, key=lambda term: term.title.casefold()))


def _read_words(value: object, passed: Collection[str]) -> Iterator[str]:
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        elsewhere = fields.get("included") is False  # an item that this edition only knows by name
        for name, part in fields.items() if not elsewhere else ():
            if name not in passed:
                yield from _read_words(part, passed)
    elif isinstance(value, tuple | list):
        for part in cast("Iterable[object]", value):
            yield from _read_words(part, passed)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value
