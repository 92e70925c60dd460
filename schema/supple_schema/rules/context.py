"""What all rules look at: a library and a day in, its texts, words and graph of use out, each worked out once.

Twenty rules about words must not walk every model twenty times. So the texts are gathered once, the words of each item
are a set, and a rule looks closely only at items that hold one of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from supple_schema.linking import Library
from supple_schema.linking.library import Item
from supple_schema.models.citation import Citation
from supple_schema.models.exercise import Exercise
from supple_schema.models.vocabulary import ListedWord, Shows, Standing
from supple_schema.reading.positions import Path
from supple_schema.rules.booklets import items_of
from supple_schema.rules.languages import Language, read_language
from supple_schema.rules.passages import Passage, find_passages, words_of
from supple_schema.rules.phrases import Hit, PhraseFinder
from supple_schema.rules.pose_problems import PosedProblem, find_problems
from supple_schema.rules.readability import ReadingGrade, grade_texts

WORD = re.compile(r"[^\W_]+")
DIGIT = re.compile(r"\d")
NO_LETTERS = {code: " " for code in range(128) if not chr(code).isalnum()}


class Prose(NamedTuple):
    """All texts of one item that readers see, joined in one text too, and the set of their words in small letters."""

    item: Item[Any]
    passages: list[Passage]
    text: str
    words: frozenset[str]

    @property
    def bodies(self) -> list[Passage]:
        """The texts in Markdown."""
        return [passage for passage in self.passages if passage.markdown] if "body" in self.item.document.data else []

    def of(self, *fields: str) -> Iterator[Passage]:
        """Give the texts of some fields."""
        return (passage for passage in self.passages if passage.field in fields)


@dataclass(frozen=True)
class Context:
    """A linked library, and the day on which its dates are judged; None where nobody gave one."""

    library: Library
    as_of: date | None = None

    @cached_property
    def language(self) -> Language | None:
        """What is known of the language of the texts."""
        project = self.library.project
        return read_language(project.model.language) if project else None

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """The texts of each item. Claims that are never printed are not among them."""
        return self._read_texts[0]

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every word that stands anywhere in the texts, as it is written."""
        return self._read_texts[1]

    @cached_property
    def distinct_words(self) -> frozenset[str]:
        """Every word that stands anywhere in the texts, in small letters."""
        return frozenset(map(str.lower, self.spellings))

    @cached_property
    def _read_texts(self) -> tuple[tuple[Prose, ...], frozenset[str]]:
        found: list[Prose] = []
        distinct: set[str] = set()
        for item in self.library:
            passages = find_passages(item)
            hidden = self.hidden_claims.get(item.key)
            if hidden:
                passages = [passage for passage in passages if passage.path[:2] not in hidden]
            if passages:
                text = words_of(passages)
                words = _split_words(text)
                distinct |= words
                found.append(Prose(item, passages, text, frozenset(map(str.lower, words))))
        return tuple(found), frozenset(distinct)

    @cached_property
    def prose_of(self) -> Mapping[str, Prose]:
        """The texts of an item, by its key."""
        return {prose.item.key: prose for prose in self.prose}

    def prose_with(self, words: Iterable[str], kind: str | None = None) -> Iterator[Prose]:
        """Give the items that hold one of these words, which are in small letters."""
        wanted = frozenset(words)
        for prose in self.prose:
            if not wanted.isdisjoint(prose.words) and kind in {None, prose.item.kind}:
                yield prose

    @cached_property
    def numbered(self) -> tuple[Prose, ...]:
        """The texts with a number in them, in digits or words; of each item only those."""
        words = frozenset(self.language.number_words if self.language else ())
        digits = frozenset(word for word in self.distinct_words if DIGIT.search(word))
        found: list[Prose] = []
        for prose in self.prose:
            here = [word for word in words if word in prose.words]
            if here or not digits.isdisjoint(prose.words):
                passages = [
                    passage
                    for passage in prose.passages
                    if DIGIT.search(passage.text) or (here and any(word in passage.text.lower() for word in here))
                ]
                found.append(prose._replace(passages=passages))
        return tuple(found)

    @cached_property
    def hidden_claims(self) -> Mapping[str, frozenset[Path]]:
        """Paths of the claims that are never printed, by the key of their item."""
        never = {
            name
            for name, word in self.library.vocabulary("standings").items()
            if isinstance(word.entry, Standing) and word.entry.shows is Shows.NEVER
        }
        return {
            item.key: frozenset(
                ("claims", number) for number, claim in enumerate(item.model.claims) if claim.standing in never
            )
            for item in self.library.advice.values()
            if item.model.claims
        }

    @cached_property
    def grades(self) -> Mapping[str, ReadingGrade]:
        """The reading grade of each booklet, by its id, where its language has a formula and it is long enough."""
        found: dict[str, ReadingGrade] = {}
        for booklet in self.library.booklets.values() if self.language else ():
            proses = (self.prose_of.get(item.key) for item in items_of(self.library, booklet))
            passages = (passage for prose in proses if prose for passage in prose.passages)
            grade = grade_texts(passages, self.language) if self.language else None
            if grade is not None:
                found[booklet.id] = grade
        return found

    @cached_property
    def pose_problems(self) -> tuple[PosedProblem, ...]:
        """What a body cannot do in the poses and figures."""
        return find_problems(self.library)

    @cached_property
    def exercise_models(self) -> dict[str, Exercise]:
        """Every exercise by its id."""
        return {name: item.model for name, item in self.library.exercises.items()}

    @cached_property
    def citations(self) -> tuple[tuple[Item[Any], Path, Citation], ...]:
        """Every citation of a statement, with its item and its place."""
        found: list[tuple[Item[Any], Path, Citation]] = []
        for use in self.library.uses:
            if use.reference.kind == "source" and use.path[-1] == "source":
                model: Any = use.item.model
                for step in use.path[:-1]:
                    model = model[step] if isinstance(step, int) else getattr(model, step)
                if isinstance(model, Citation):
                    found.append((use.item, use.path[:-1], model))
        return tuple(found)

    def listed_words(self, name: str) -> list[ListedWord]:
        """Give the words of a word list, such as `words-brand`."""
        return [word.entry for word in self.library.vocabulary(name).values() if isinstance(word.entry, ListedWord)]

    def hits(self, name: str) -> tuple[Hit, ...]:
        """Give each place in the texts where a word of a word list stands."""
        return self._all_hits.get(name, ())

    @cached_property
    def _all_hits(self) -> Mapping[str, tuple[Hit, ...]]:
        lists = {name: self.listed_words(name) for name in self.library.words if name.startswith("words-")}
        finder = PhraseFinder(lists)
        found: dict[str, list[Hit]] = {}
        for prose in self.prose:
            for hit in finder.find(prose.passages, prose.words):
                found.setdefault(hit.list, []).append(hit)
        return {name: tuple(hits) for name, hits in found.items()}


def _split_words(text: str) -> set[str]:
    """Give what `WORD` finds, in a third of its time where the text is plain ASCII."""
    return set(text.translate(NO_LETTERS).split() if text.isascii() else WORD.findall(text))
