"""From a line of print back to the file: words as they are printed in, the place at which an author wrote them out.

A print has texts of authors and sentences that Supple makes, such as those of a dose. The first are found by their
words; of the second nobody can tell more than the item that they are about, which is that of the text before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from supple_schema.diagnostics import Label
from supple_schema.linking.library import Item
from supple_schema.models.kinds import find_kind
from supple_schema.models.shape import ShapeKind
from supple_schema.models.walking import walk
from supple_schema.reading.positions import DataPath

WORD = re.compile(r"\w+")
WRITTEN = frozenset({ShapeKind.TEXT, ShapeKind.MARKDOWN, ShapeKind.STRING})
BEHIND = frozenset({"sources", "provenance"})
"""Fields in which words stand that are about a text."""
LEAST_LETTERS = 4
"""Shorter pieces stand everywhere."""
WHOLE = frozenset({"exercise", "routine", "advice", "safety", "booklet"})
"""Kinds of items that stand on a page with many lines, of which some are made by Supple."""
TELLING = 3
"""Fewer words than these stand in many texts."""
MOST_OF_IT = 0.6
"""The share of a line's letters that must be found."""
BREAKS = re.compile("[\u00ad\u200b\u2060]|-$")


@dataclass(frozen=True, slots=True)
class _Written:
    item: Item[Any]
    path: DataPath
    value: str
    words: str
    """The words alone, in small letters, with one space around each."""


class WrittenTexts:
    """All texts of some items, to be searched for what is printed."""

    def __init__(self, items: Iterable[Item[Any]]) -> None:
        self._texts = [text for item in items for text in _texts_of(item)]

    def find(self, printed: str, before: Sequence[str] = ()) -> Label | None:
        """Give the place at which the words of a printed line are written.

        `before` are the lines above it, the nearest first: many a line stands in several items, and what Supple makes
        of a dose stands in none.
        """
        whole = [text for text in self._texts if text.item.kind in WHOLE]
        around = next((found[0].item for line in before if (found := self._find(line, whole))), None)
        own = [text for text in self._texts if text.item is around]
        found = self._find(printed, own, own=True) or self._find(printed, self._texts)
        if found is not None:
            return _label(*found)
        if around is None:
            return None
        is_amount = any(character.isdigit() for character in printed) and "dose" in around.document.data
        return around.label("dose" if is_amount else "title", key=True)

    def _find(self, printed: str, texts: Sequence[_Written], *, own: bool = False) -> tuple[_Written, str] | None:
        """Find the longest run of printed words that stands in a text, if it is most of the line.

        A line may begin with a number or a label, and ends anywhere in a sentence. `own` says that the texts are those
        of the item in which the line stands, so that one or two words will do.
        """
        words = [word.casefold() for word in WORD.findall(BREAKS.sub("", printed))]
        letters = sum(map(len, words))
        for length in range(len(words), 0, -1):
            for start in range(len(words) - length + 1):
                run = " ".join(words[start : start + length])
                if len(run) < LEAST_LETTERS or len(run) < MOST_OF_IT * letters:
                    continue
                told = f" {run} "
                found = next((text for text in texts if told in text.words and (own or _is_telling(told, text))), None)
                if found is not None:
                    return found, run
        return None


def _is_telling(told: str, text: _Written) -> bool:
    """Whether some words are so many that they stand nowhere else by chance, or are all of a text."""
    return told.count(" ") > TELLING or told == text.words


def _texts_of(item: Item[Any]) -> Iterator[_Written]:
    for path, shape, value in walk(find_kind(item.kind).shape, item.document.data):
        short = shape.shorthand.shape if shape.shorthand else shape
        if isinstance(value, str) and short.kind in WRITTEN and path[0] not in BEHIND:
            words = " ".join(word.casefold() for word in WORD.findall(value))
            yield _Written(item, path, value, f" {words} ")


def _label(text: _Written, run: str) -> Label:
    """Point at a run of words in a text."""
    pattern = r"\W+".join(map(re.escape, run.split()))
    match = re.search(rf"\b{pattern}\b", text.value, re.IGNORECASE)
    if match is None:
        return text.item.label(*text.path)
    return text.item.document.text_label(text.path, *match.span())
