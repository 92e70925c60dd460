"""Which terms of the glossary a text uses: a text in, terms out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from supple_schema.linking.library import Item, Library
from supple_schema.models.term import Term


def terms_in(text: str, library: Library) -> list[Item[Term]]:
    """Give the terms whose title or other name stands in a text, as whole words, in capitals or small letters."""
    folded = text.casefold()
    return [item for item in library.terms.values() if _occurs(folded, (item.model.title, *item.model.aliases))]


def _occurs(text: str, words: Iterable[str]) -> bool:
    folded = map(str.casefold, words)
    # Most terms are nowhere in a text, and `in` is far quicker than a pattern.
    return any(word in text and re.search(rf"\b{re.escape(word)}\b", text) for word in folded)
