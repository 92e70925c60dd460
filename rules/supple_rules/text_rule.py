"""Rules on the words that readers see, as data: a pattern or a word list, the fields, a message and a repair.

The loop over items, texts and matches stands here and nowhere else, and so does the prefilter: most texts hold none of
the words or signs that a rule looks for, and are never searched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from supple_rules.item_context import ItemContext, Prose
from supple_rules.listed import report_hits
from supple_rules.passages import Passage
from supple_rules.phrase_finder import Hit
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic

OTHERS_WORDS = frozenset({"quotes.text"})
"""What other people have said stays as they said it."""


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for. Each text that the pattern can match holds one of the words or signs, or is `among` some.

    Words are in small letters. Where none of them is given, all texts of an item are searched at once first.
    """

    pattern: re.Pattern[str]
    words: Collection[str] | None = None
    signs: Collection[str] = ()
    among: Iterable[Prose] | None = None

    def passages(self, context: ItemContext, kind: str = "") -> Iterator[Passage]:
        """Give the texts that are worth a search."""
        for prose in self._prose(context, kind):
            if kind in {"", prose.item.kind}:
                yield from prose.passages

    def _prose(self, context: ItemContext, kind: str) -> Iterable[Prose]:
        if self.among is not None:
            return self.among
        if self.words is not None:
            return context.prose_with(self.words, kind or None)
        return context.prose_containing(*self.signs) if self.signs else context.prose_matching(self.pattern)


class TextRule(ItemRule):
    """Base of rules that look for a pattern. `{}` in the message is the match, in the hint what to write instead."""

    pattern: ClassVar[re.Pattern[str]] = re.compile("(?!)")
    """What to look for, where it does not depend on the language."""
    signs: ClassVar[frozenset[str]] = frozenset()
    """Signs of which each text that the pattern matches holds one."""
    kind: ClassVar[str] = ""
    """The kind of items that are looked at; all where it is empty."""
    fields: ClassVar[frozenset[str]] = frozenset()
    """The fields that are looked at; all where it is empty."""
    but_fields: ClassVar[frozenset[str]] = frozenset()
    """Fields that are left alone."""
    message: ClassVar[str]
    hint: ClassVar[str] = ""
    replacement: ClassVar[str] = ""
    """What to write instead, where one answer is right for every match."""

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:  # noqa: ARG003 - for those that depend on the language
        """Say what to look for; nothing where the language of the texts is not known."""
        yield Search(cls.pattern, signs=cls.signs)

    @classmethod
    def instead(cls, match: re.Match[str], context: ItemContext) -> str | None:  # noqa: ARG003 - as above
        """Give what to write instead of a match, where one answer is right."""
        return cls.replacement or None

    @classmethod
    def judge(cls, match: re.Match[str], passage: Passage, context: ItemContext) -> Diagnostic | None:
        """Make a diagnostic of a match; None where nothing is wrong with it."""
        instead = cls.instead(match, context)
        return cls.diagnostic(
            cls.message.format(" ".join(match.group().split())),
            passage.label(*match.span()),
            hints=cls.hint.format(instead or "") or (),
            fix=None if instead is None else passage.fix(*match.span(), instead),
        )

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Search the texts."""
        for search in cls.searches(context):
            for passage in search.passages(context, cls.kind):
                if passage.field in cls.but_fields or (cls.fields and passage.field not in cls.fields):
                    continue
                for match in search.pattern.finditer(passage.text):
                    diagnostic = cls.judge(match, passage, context)
                    if diagnostic is not None:
                        yield diagnostic


class ListRule(ItemRule):
    """Base of rules that look for the words of a word list. `{}` in the message is the word as it is written.

    The hint stands where the list does not say what to write instead.
    """

    listed: ClassVar[str]
    """The vocabulary, such as `words-brand`."""
    but_fields: ClassVar[frozenset[str]] = frozenset()
    """Fields that are left alone."""
    message: ClassVar[str]
    hint: ClassVar[str]

    def __init_subclass__(cls) -> None:
        cls.needs = cls.needs | {cls.listed}

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:  # noqa: ARG003 - for those who need it
        """Give what tells whether a place where a word stands is one to report."""
        return lambda hit: hit.passage.field not in cls.but_fields

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at each place where a listed word stands."""
        wanted = cls.wanted(context)
        yield from report_hits(cls, filter(wanted, context.hits(cls.listed)), cls.message, cls.hint)
