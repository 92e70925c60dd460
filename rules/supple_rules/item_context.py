"""What a rule looks at that judges each item by itself: items in, their texts and words out, each worked out once.

Twenty rules about words must not walk every model twenty times. So the texts are gathered once, the words of each item
are a set, and a rule looks closely only at items that hold one of its words.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from operator import eq
from typing import Any, NamedTuple

from supple_editions.selection import Selection
from supple_rules.dependencies import note, noted_property
from supple_rules.grammar import Language
from supple_rules.memo import Memo
from supple_rules.passages import Passage, find_passages, words_of
from supple_rules.phrase_finder import Hit, Phrase, PhraseFinder, find_phrases
from supple_rules.pose_problems import PosedProblem
from supple_rules.readability import ReadingGrade, WordCount, count_words
from supple_rules.standards import Standards
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.library import Item
from supple_schema.markdown import MarkedSpan, read_markdown
from supple_schema.models.advice import Advice
from supple_schema.models.exercise import Exercise

WORD = re.compile(r"[^\W_]+")
DIGIT = re.compile(r"\d")
NO_LETTERS = {code: " " for code in range(128) if not chr(code).isalnum()}


class Prose(NamedTuple):
    """All texts of one item that readers see, and joined in one text too.

    `bodies` are the texts in Markdown, `fields` those of each field. `spellings` are the words as they are written,
    `words` those in small letters; `repeats` says whether any word may stand twice in a row.
    """

    item: Item[Any]
    passages: list[Passage]
    bodies: list[Passage]
    fields: dict[str, list[Passage]]
    text: str
    spellings: frozenset[str]
    words: frozenset[str]
    repeats: bool

    def with_words(self, words: Iterable[str], *fields: str) -> Iterator[Passage]:
        """Give the texts, of all fields or of some, in which one of these words, in small letters, may stand."""
        here = self.words.intersection(words)
        for passage in (self.of(*fields) if fields else self.passages) if here else ():
            text = passage.text.lower()
            if any(map(text.__contains__, here)):
                yield passage

    def of(self, *fields: str) -> Iterator[Passage]:
        """Give the texts of some fields."""
        return (passage for field in fields for passage in self.fields.get(field, ()))


class Texts:
    """What is known of items, by the paths of their files, and what rules have said of routines."""

    def __init__(self) -> None:
        self.prose: Memo[str, Prose] = Memo()
        self.counts: Memo[str, WordCount] = Memo()
        self.grades: Memo[str, ReadingGrade | None] = Memo()
        self.spellings: Memo[str, frozenset[str]] = Memo()
        self.links: Memo[str, tuple[MarkedSpan, ...]] = Memo()
        self.names: Memo[str, tuple[str, ...]] = Memo()
        self.hits: Memo[str, tuple[Hit, ...]] = Memo()
        self.hits_by_kind: Memo[str, tuple[Hit, ...]] = Memo()
        self.selections: Memo[str, tuple[Selection, ...]] = Memo()
        self.of_routines: Memo[Hashable, tuple[Diagnostic, ...]] = Memo()


class ItemContext:
    """Items to be judged one by one, and the standards for them. Nothing is known here of other items."""

    def __init__(self, standards: Standards, items: Iterable[Item[Any]], texts: Texts | None = None) -> None:
        """Take items, and what is known already of their texts."""
        self.standards = standards
        self.items = tuple(items)
        self.texts = texts or Texts()

    @property
    def as_of(self) -> date | None:
        """The day on which dates are judged."""
        return self.standards.as_of

    @property
    def language(self) -> Language | None:
        """What is known of the language of the texts."""
        return self.standards.language

    @property
    def known_language(self) -> Language:
        """The same, for rules that `need` it.

        Raises:
            LookupError: nothing is known of it.
        """
        if self.language is None:
            raise LookupError
        return self.language

    def of_kind(self, kind: str) -> tuple[Item[Any], ...]:
        """Give the items of one kind."""
        return self._by_kind.get(kind, ())

    @property
    def exercises(self) -> tuple[Item[Exercise], ...]:
        """The exercises among the items."""
        return self.of_kind("exercise")

    @property
    def advice(self) -> tuple[Item[Advice], ...]:
        """The pieces of advice among the items."""
        return self.of_kind("advice")

    @noted_property
    def _by_kind(self) -> Mapping[str, tuple[Item[Any], ...]]:
        found: dict[str, list[Item[Any]]] = {}
        for item in self.items:
            found.setdefault(item.kind, []).append(item)
        return {kind: tuple(items) for kind, items in found.items()}

    def texts_of(self, item: Item[Any]) -> Prose:
        """Give the texts of an item that readers see. Claims that are never printed are not among them."""
        note(["vocabulary/standings"])
        return self.texts.prose.get(item.path, (item,), partial(self._read_texts, item))  # two files may have one id

    def links_of(self, item: Item[Any]) -> tuple[MarkedSpan, ...]:
        """Give every link in the longer text of an item."""
        return self.texts.links.get(item.path, (item,), partial(_read_links, item))

    def words_of(self, item: Item[Any], language: Language) -> WordCount:
        """Count the sentences and words of an item that readers see."""
        passages = self.texts_of(item).passages
        return self.texts.counts.get(item.path, (item,), partial(count_words, passages, language))

    def _read_texts(self, item: Item[Any]) -> Prose:
        passages = find_passages(item)
        hidden = {("claims", number) for number in self.hidden_claims(item)} if item.kind == "advice" else None
        if hidden:
            passages = [passage for passage in passages if passage.path[:2] not in hidden]
        bodies = [passage for passage in passages if passage.leaf]
        text = words_of(passages)
        listed = _split_words(text)
        spellings = frozenset(listed)
        repeats = any(map(eq, listed, listed[1:]))
        words = frozenset([word if word.islower() else word.lower() for word in spellings])
        return Prose(item, passages, bodies, _by_field(passages), text, spellings, words, repeats)

    def hidden_claims(self, item: Item[Advice]) -> list[int]:
        """Give the numbers of the claims of an advice that are never printed."""
        never = self.standards.hidden_standings
        return [number for number, claim in enumerate(item.model.claims) if claim.standing in never]

    @noted_property
    def pose_problems(self) -> tuple[PosedProblem, ...]:
        """What a body cannot do in the poses and figures."""
        return self.standards.pose_problems(self.items)

    @noted_property
    def prose(self) -> tuple[Prose, ...]:
        """The texts of each item."""
        return tuple(prose for item in self.items if (prose := self.texts_of(item)).passages)

    @noted_property
    def _prose_by_kind(self) -> Mapping[str, tuple[Prose, ...]]:
        """The same by the kinds of the items: most changes are of one kind."""
        found: dict[str, list[Prose]] = {}
        for prose in self.prose:
            found.setdefault(prose.item.kind, []).append(prose)
        return {kind: tuple(texts) for kind, texts in found.items()}

    @noted_property
    def spellings(self) -> frozenset[str]:
        """Every word that stands anywhere in the texts, as it is written."""
        known, kinds = self.texts.spellings, self._prose_by_kind.items()
        return frozenset[str]().union(*(known.get(kind, texts, partial(_spellings, texts)) for kind, texts in kinds))

    @noted_property
    def distinct_words(self) -> frozenset[str]:
        """Every word that stands anywhere in the texts, in small letters."""
        return frozenset(map(str.lower, self.spellings))

    @noted_property
    def text(self) -> str:
        """All texts, each on a line of its own."""
        return "".join(f"\n{prose.text}" for prose in self.prose)

    def prose_containing(self, *signs: str) -> Iterator[Prose]:
        """Give the texts of items that hold one of these signs."""
        here = [sign for sign in signs if sign in self.text]
        return (prose for prose in self.prose if any(map(prose.text.__contains__, here))) if here else iter(())

    def prose_matching(self, pattern: re.Pattern[str]) -> Iterator[Prose]:
        """Give the texts of items in which a pattern matches. A line break stands before each text."""
        found = pattern.search(self.text)
        return (prose for prose in self.prose if pattern.search(f"\n{prose.text}")) if found else iter(())

    def prose_with(self, words: Iterable[str], kind: str | None = None) -> Iterator[Prose]:
        """Give the texts of items that hold one of these words, which are in small letters."""
        wanted = self.distinct_words.intersection(words)
        for prose in self.prose if wanted else ():
            if kind in {None, prose.item.kind} and not wanted.isdisjoint(prose.words):
                yield prose

    @noted_property
    def numbered(self) -> tuple[Prose, ...]:
        """The texts with a number in them, in digits or words; of each item only those."""
        numbers = {word for word in self.distinct_words if DIGIT.search(word)}
        numbers |= self.distinct_words.intersection(self.language.number_signs if self.language else ())
        found = ((prose, list(prose.with_words(numbers))) for prose in self.prose)
        return tuple(prose._replace(passages=here, fields=_by_field(here)) for prose, here in found if here)

    def hits(self, name: str) -> tuple[Hit, ...]:
        """Give each place in the texts where a word of a word list stands."""
        return self._all_hits.get(name, ())

    @noted_property
    def _all_hits(self) -> Mapping[str, tuple[Hit, ...]]:
        found: dict[str, list[Hit]] = {}
        finder = self.standards.phrases
        for kind, texts in self._prose_by_kind.items():
            for hit in self.texts.hits_by_kind.get(kind, (finder, *texts), partial(self._find_hits, finder, texts)):
                found.setdefault(hit.list, []).append(hit)
        return {name: tuple(hits) for name, hits in found.items()}

    def _find_hits(self, finder: PhraseFinder, texts: Iterable[Prose]) -> tuple[Hit, ...]:
        found: list[Hit] = []
        usual = self.standards.project.subjects if self.standards.project else ()
        for prose in texts:
            phrases = finder.select(prose.words, _subjects_of(prose.item, usual))
            make = partial(_find_in, prose, phrases)
            found += self.texts.hits.get(prose.item.path, (prose, *phrases), make)
        return tuple(found)


def _subjects_of(item: Item[Any], usual: tuple[str, ...]) -> tuple[str, ...] | None:
    """Give what an item is about, as a set usually is where it does not say; None where it may be about anything."""
    own: tuple[str, ...] | None = getattr(item.model, "subjects", None)
    return None if own is None else own or usual


def _read_links(item: Item[Any]) -> tuple[MarkedSpan, ...]:
    body = item.document.data.get("body")
    return tuple(read_markdown(body).links) if isinstance(body, str) and "](" in body else ()


def _spellings(texts: Iterable[Prose]) -> frozenset[str]:
    return frozenset[str]().union(*(prose.spellings for prose in texts))


def _find_in(prose: Prose, phrases: Sequence[Phrase]) -> tuple[Hit, ...]:
    return tuple(find_phrases(phrases, prose.passages))


def _by_field(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.field, []).append(passage)
    return found


def _split_words(text: str) -> list[str]:
    """Give what `WORD` finds, in a third of its time where the text is plain ASCII."""
    return text.translate(NO_LETTERS).split() if text.isascii() else WORD.findall(text)
