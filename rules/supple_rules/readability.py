"""The reading grade of a whole booklet: its texts in, two school grades out.

How texts are counted changes the grade, so it is fixed here: every sentence counts, and so does every item of a list
and every short text such as a step, as one sentence at least. Titles and headings do not count. Both formulas were made
for long texts: below 30 sentences there is no grade. A grade says how long words and sentences are, not whether people
understand them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from supple_rules.grammar import Language
from supple_rules.passages import Passage
from supple_rules.sentences import WORD, find_sentences
from supple_schema.markdown import BlockKind

BEST_GRADE = 6
"""The highest grade for the public, by the National Institutes of Health and the American Medical Association."""
SMOG_ABOVE = 2
"""How much higher SMOG may be: it was fitted to readers who understand all of a text, Flesch-Kincaid to fewer."""
FEWEST_SENTENCES = 30
MOST_NAMED = 8
"""So many of the words that cost most are named."""
LONG_WORD = 3
"""Syllables from which a word is long."""
NOT_COUNTED = frozenset({"title", "aliases", "subtitle", "quotes.text", "quotes.speaker.name", "quotes.speaker.role"})


@dataclass(frozen=True, slots=True)
class ReadingGrade:
    """Counts and grades of a text. A grade is a year of school in the USA; a child in grade 6 is about 11 years old."""

    sentences: int
    words: int
    syllables: int
    long_words: int
    flesch_kincaid: float
    smog: float
    texts: tuple[WordCount, ...] = ()
    language: Language | None = None

    @property
    def costly(self) -> tuple[tuple[str, int], ...]:
        """The long words that raise the grade most, and how often each stands there.

        A word costs the syllables by which it is longer than a word of one.
        """
        if self.language is None:
            return ()
        long = Counter[str]()
        for text in self.texts:
            long.update(text.long)
        cost = {word: times * (count_syllables(word, self.language) - 1) for word, times in long.items()}
        return tuple((word, long[word]) for word in sorted(cost, key=lambda word: (-cost[word], word))[:MOST_NAMED])


class WordCount(NamedTuple):
    """How many sentences and words some texts have, and how long the words are."""

    sentences: int
    words: int
    syllables: int
    long_words: int
    long: Mapping[str, int]
    """The long words in small letters, and how often each stands there."""


def count_words(passages: Iterable[Passage], language: Language) -> WordCount:
    """Count the sentences and words of texts."""
    sentences, counted = 0, Counter[str]()
    for passage in passages:
        if passage.field in NOT_COUNTED or passage.field.endswith((".title", ".name")):
            continue
        for sentence in find_sentences(passage, language) if passage.kind is not BlockKind.HEADING else ():
            sentences += 1
            counted.update(WORD.findall(sentence.text))
    lengths = [(word, count_syllables(word, language), times) for word, times in counted.items()]
    syllables = sum(length * times for _, length, times in lengths)
    long = Counter[str]()
    for word, length, times in lengths:
        if length >= LONG_WORD:
            long[word.lower()] += times
    return WordCount(sentences, counted.total(), syllables, long.total(), long)


def grade_words(counts: Iterable[WordCount], language: Language) -> ReadingGrade | None:
    """Grade texts that were counted. None for too few, and in a language for which there is no formula.

    Flesch-Kincaid: Kincaid and others 1975. SMOG: McLaughlin 1969.
    """
    if language.flesch_kincaid is None or language.smog is None:
        return None
    counts = list(counts)
    sentences, words = sum(one.sentences for one in counts), sum(one.words for one in counts)
    syllables, long_words = sum(one.syllables for one in counts), sum(one.long_words for one in counts)
    if sentences < FEWEST_SENTENCES or not words:
        return None
    by_sentence, by_word, constant = language.flesch_kincaid
    factor, base = language.smog
    return ReadingGrade(
        sentences,
        words,
        syllables,
        long_words,
        round(by_sentence * words / sentences + by_word * syllables / words + constant, 1),
        round(factor * math.sqrt(long_words * 30 / sentences) + base, 1),
        tuple(counts),
        language,
    )


def count_syllables(word: str, language: Language) -> int:
    """Count the syllables of a word by its groups of vowels. A number counts as one, as it is read at a glance."""
    parts = re.findall(r"[^\W\d_]+", word.lower().replace("’", "").replace("'", ""))
    return sum(_count(part, language.vowels, language.silent, language.apart) for part in parts) or 1


@lru_cache(maxsize=16384)
def _count(part: str, vowels: str, silent: str, apart: str) -> int:
    """Count what stands between the consonants. Booklets share most of their words."""
    groups = len(re.findall(vowels, part))
    return max(1, groups - len(re.findall(silent, part)) + len(re.findall(apart, part)))
