"""Turns places where listed words stand into findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from supple_editions.language.place_words import word_pattern
from supple_rules.phrase_finder import Hit
from supple_schema.diagnostics import Code, Diagnostic

SENTENCE_START = re.compile(r"(?:\A|[.!?:;]\s|\n\s*)[\W_]*\Z")
CLAUSE_END = re.compile(r"[.!?][\"”’)\]]*\s|[:;…]|\s[–—-]\s")
SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n\s*\n")
FAR = 300
"""So many characters before and behind a word are looked at: a sentence that is longer has other troubles."""
NEAR = 20
"""So many signs and spaces may stand between the end of a sentence and the first word of the next one."""


def report_hits(code: type[Code], hits: Iterable[Hit], message: str, hint: str) -> Iterator[Diagnostic]:
    """Make a finding of each place. `{}` in the message is the word as it is written.

    The hint is what the list says to write instead and why; the given one stands where the list is silent. A repair is
    offered where the list gives one for this very form of the word, but it is never a safe one.
    """
    for hit in hits:
        entry = hit.entry
        hints = [f"Write “{entry.instead}”." if entry.instead else hint, entry.text or ""]
        fix = None
        if entry.instead and hit.form == entry.title:
            capital = hit.written[:1].isupper() and entry.title[:1].islower()
            instead = entry.instead[0].upper() + entry.instead[1:] if capital else entry.instead
            fix = hit.passage.fix(hit.start, hit.end, instead, safe=False)
        yield code.diagnostic(
            message.format(hit.written),
            hit.passage.label(hit.start, hit.end),
            hints=tuple(line for line in hints if line),
            fix=fix,
        )


def says(text: str, words: Iterable[str], negations: Iterable[str]) -> bool:
    """Whether one of these words, or rows of words, stands whole in a text and is not denied there.

    `hot` stands in `a hot drink`, but not in `photo`.
    """
    found = whole_words(frozenset(words)).finditer(text)
    return any(not is_denied(text, match.start(), negations) for match in found)


@lru_cache(maxsize=512)
def whole_words(words: frozenset[str]) -> re.Pattern[str]:
    """Give the pattern of any of these words where it stands whole, in capitals or small letters."""
    return re.compile(word_pattern(words), re.IGNORECASE)


def is_denied(text: str, place: int, words: Iterable[str]) -> bool:
    """Whether one of these words, such as `not`, stands before a place of a text in the same clause."""
    before = CLAUSE_END.split(text[max(0, place - FAR) : place])[-1].lower()
    return not set(re.findall(r"[\w’']+", before.replace("'", "’"))).isdisjoint(words)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where the sentence begins and ends that holds a stretch of a text."""
    near, far = max(0, start - FAR), min(len(text), end + FAR)
    first = max((match.end() for match in SENTENCE_END.finditer(text, near, start)), default=near)
    last = SENTENCE_END.search(text, end, far)
    return first, last.start() if last else far


def starts_sentence(text: str, place: int) -> bool:
    """Whether a sentence begins at a place of a text."""
    # A sign stands in for what is cut off, so that the beginning of what is left is not taken for that of the text.
    before = text[:place] if place <= NEAR else f"a{text[place - NEAR : place]}"
    return SENTENCE_START.search(before) is not None
