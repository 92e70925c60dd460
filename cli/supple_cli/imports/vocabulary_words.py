"""Words of a project's own vocabularies in what people write: a text in, the id of an entry or the nearest one out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from supple_schema.diagnostics.wording import nearest
from supple_schema.linking.library import VocabularyItem

NONE = frozenset({"none", "no", "nothing", "no equipment", "not needed", "n/a", "na", "-", "–"})
SMALL = frozenset({"a", "an", "the", "your", "of", "at", "to", "other", "firm", "sturdy", "muscle", "exercise"})
FILLER = (
    r"(?: (?:down|flat|back|tall|up|upright|straight|comfortably|face|facing|in|on|the|a|an|your|edge|of|front)){0,4}"
)
STEMS = {"lying": "ly", "lie": "ly", "lay": "ly", "lies": "ly", "seated": "sit", "sat": "sit", "stood": "stand"}
VERBS = frozenset({"ly", "sit", "stand", "kneel"})
POSTURES: Mapping[str, str] = {
    "prone": "lying on your front",
    "face down": "lying on your front",
    "lie on your stomach": "lying on your front",
    "lie on your tummy": "lying on your front",
    "supine": "lying on your back",
    "face up": "lying on your back",
    "all fours": "on your hands and knees",
    "quadruped": "on your hands and knees",
    "lie on one side": "lying on your side",
    "side lying": "lying on your side",
    "sit in a chair": "sitting on a chair",
    "in sitting": "sitting on a chair",
    "sit upright": "sitting on a chair",
    "sit tall": "sitting on a chair",
    "sit up tall": "sitting on a chair",
    "sit up straight": "sitting on a chair",
    "half kneeling": "kneeling",
}
"""What people call a position in a sentence, and what a vocabulary does."""
ALONE: Mapping[str, str] = {
    "seated": "sitting on a chair",
    "sitting": "sitting on a chair",
    "sit": "sitting on a chair",
}
"""The same for a cell that holds nothing else: in a sentence, people sit on the floor or on their heels too."""


class VocabularyWords:
    """The words by which the entries of one vocabulary are known: ids, titles, anatomical names."""

    def __init__(self, entries: Mapping[str, VocabularyItem[Any]]) -> None:
        self._names: dict[str, str] = {}
        self._phrases: list[tuple[re.Pattern[str], str]] = []
        for name, item in entries.items():
            for word in _words_of(item.entry):
                self._names.setdefault(fold(word), name)
                self._names.setdefault(_stems(word), name)
            self._phrases.append((_phrase(getattr(item.entry, "title", name)), name))

    def find(self, text: str) -> str | None:
        """Give the entry that a word names."""
        text = ALONE.get(fold(text), text)
        return self._names.get(fold(text)) or self._names.get(_stems(text))

    def find_nearest(self, text: str) -> str | None:
        """Give the entry that a word perhaps means."""
        near = nearest(fold(text), list(self._names), 0.75)
        return self._names[near] if near else None

    def find_in(self, text: str) -> Iterator[str]:
        """Give the entries of which a text speaks, the first one first."""
        stemmed = _stems(text, keep=True)
        found = [(match.start(), name) for pattern, name in self._phrases if (match := pattern.search(stemmed))]
        return (name for _, name in sorted(found))

    def find_posture(self, text: str) -> str | None:
        """Give the entry for a position that a text takes, the first one that it speaks of."""
        stemmed = _stems(text, keep=True)
        found: list[tuple[int, int, str]] = []
        for pattern, name in self._phrases:
            match = pattern.search(stemmed)
            if match:
                found.append((match.start(), -len(match[0]), name))
        for words, meant in POSTURES.items():
            match = re.search(rf"\b{re.escape(_stems(words, keep=True))}\b", stemmed)
            known = self.find(meant)
            if match and known:
                found.append((match.start(), -len(match[0]), known))
        return min(found)[2] if found else None


def split_words(text: str) -> list[str]:
    """Take a list in one cell apart: `mat, cushion` or `Biceps; triceps`."""
    return [word for part in re.split(r"[,;/\n|&+]|\band\b", text) if (word := part.strip(" ."))]


def is_none(text: str) -> bool:
    """Whether a cell says that there is nothing."""
    return text.strip(" .").casefold() in NONE


def _words_of(entry: object) -> Iterator[str]:
    yield str(getattr(entry, "id", "")).replace("-", " ")
    yield str(getattr(entry, "title", ""))
    medical = getattr(entry, "medical", None)
    if isinstance(medical, str):
        yield medical
        yield from (part.strip() for part in re.split(r",|\band\b|[()]", medical) if part.strip())


def fold(text: str) -> str:
    """Give the words of a text alone, in small letters, with one space between them."""
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())


@cache
def _stem(word: str) -> str:
    if word in STEMS:
        return STEMS[word]
    short = re.sub(r"(?<=\w{3})ing$", "", word)
    if short != word and len(short) > 3 and short[-1] == short[-2]:
        short = short[:-1]
    return re.sub(r"(?<=\w{2})(?:es|s|e)$", "", short) if len(short) > 3 else short


def _stems(text: str, *, keep: bool = False) -> str:
    words = fold(text).split()
    return " ".join(_stem(word) for word in words if keep or word not in SMALL)


def _phrase(title: str) -> re.Pattern[str]:
    """Make the pattern by which a text speaks of an entry. Between a verb and what follows, fillers may stand."""
    stems = _stems(title, keep=True).split()
    if stems[:1] == ["on"]:
        stems = stems[1:]
    wanted = [stem for stem in stems if stem not in {"your", "a", "the", "sturdy", "firm", "exercis"}] or stems
    parts = [re.escape(wanted[0])]
    for before, stem in pairwise(wanted):
        parts.append(f"{FILLER if before in VERBS else ''} (?:your |a |the )?{re.escape(stem)}")
    return re.compile(rf"\b{''.join(parts)}\b")
