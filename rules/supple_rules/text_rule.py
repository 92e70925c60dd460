"""Rules on the words that readers see, as data: a pattern or a word list, the fields, a message and a repair.

The loops over items, texts and matches stand here and nowhere else, and so does the prefilter: most texts hold none of
the words or signs that a rule looks for, and are never searched.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from supple_rules.item_context import ItemContext, Prose
from supple_rules.listed import is_denied, report_hits
from supple_rules.passages import Passage
from supple_rules.phrase_finder import Hit
from supple_rules.rule import LANGUAGE, ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.markdown import BlockKind

OTHERS_WORDS = frozenset({"quotes.text"})
"""What other people have said stays as they said it."""


class RuleOnTexts(ItemRule):
    """Base of rules on texts. Which texts those are is declared; what is empty leaves none out.

    One that `needs` the words of a language is not asked where they are not known.
    """

    kinds: ClassVar[frozenset[str]] = frozenset()
    """The kinds of items that are looked at."""
    fields: ClassVar[frozenset[str]] = frozenset()
    """The fields that are looked at."""
    but_fields: ClassVar[frozenset[str]] = frozenset()
    """Fields that are left alone."""
    blocks: ClassVar[frozenset[BlockKind]] = frozenset()
    """Which blocks of longer texts are looked at. Short texts are looked at where it is empty."""
    least: ClassVar[tuple[str, int]] = ("", 0)
    """A sign, and how often it stands at least in each text that can be wrong."""

    @classmethod
    def chosen(cls, texts: Iterable[Prose]) -> Iterator[Passage]:
        """Give those texts of items that are as declared."""
        kinds, fields, but_fields, blocks, (sign, least) = cls.kinds, cls.fields, cls.but_fields, cls.blocks, cls.least
        for prose in texts:
            if kinds and prose.item.kind not in kinds:
                continue
            for passage in prose.bodies if blocks else prose.passages:
                if passage.field in but_fields or (fields and passage.field not in fields):
                    continue
                if (not blocks or passage.kind in blocks) and (not least or passage.text.count(sign) >= least):
                    yield passage

    @classmethod
    @abstractmethod
    def find(cls, context: ItemContext) -> Iterator[Diagnostic | None]:
        """Look through the texts; None where something turns out to be right."""

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look through the texts where it can."""
        can_look = LANGUAGE not in cls.needs or context.language is not None
        return filter(None, cls.find(context) if can_look else ())


class PassageRule(RuleOnTexts):
    """Base of rules that judge each text by itself."""

    @classmethod
    def find(cls, context: ItemContext) -> Iterator[Diagnostic | None]:
        """Judge the texts."""
        return (found for passage in cls.chosen(context.prose) for found in cls.judge(passage, context))

    @classmethod
    @abstractmethod
    def judge(cls, passage: Passage, context: ItemContext) -> Iterator[Diagnostic]:
        """Find every place in a text that breaks this rule."""


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for. Each text that the pattern can match holds one of the words or signs, or is `among` some.

    Words are in small letters. Where none of them is given, all texts of an item are searched at once first.
    """

    pattern: re.Pattern[str]
    words: Collection[str] | None = None
    signs: Collection[str] = ()
    among: Iterable[Prose] | None = None

    def texts(self, context: ItemContext) -> Iterable[Prose]:
        """Give the items whose texts are worth a search."""
        if self.among is not None:
            return self.among
        if self.words is not None:
            return context.prose_with(self.words)
        return context.prose_containing(*self.signs) if self.signs else context.prose_matching(self.pattern)


class TextRule(RuleOnTexts):
    """Base of rules that look for a pattern. `{}` in the message is the match, in the hint what to write instead."""

    pattern: ClassVar[re.Pattern[str]] = re.compile("(?!)")
    """What to look for, where it does not depend on the language."""
    signs: ClassVar[frozenset[str]] = frozenset()
    """Signs of which each text that the pattern matches holds one."""
    message: ClassVar[str]
    hint: ClassVar[str] = ""
    replacement: ClassVar[str] = ""
    """What to write instead, where one answer is right for every match."""
    safe: ClassVar[bool] = True
    """Whether to write it instead can never change what is meant."""

    @classmethod
    def searches(cls, context: ItemContext) -> Iterator[Search]:  # noqa: ARG003 - for those that depend on the language
        """Say what to look for."""
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
            fix=None if instead is None else passage.fix(*match.span(), instead, safe=cls.safe),
        )

    @classmethod
    def find(cls, context: ItemContext) -> Iterator[Diagnostic | None]:
        """Search the texts."""
        for search in cls.searches(context):
            for passage in cls.chosen(search.texts(context)):
                for match in search.pattern.finditer(passage.text):
                    yield cls.judge(match, passage, context)


class ListRule(ItemRule):
    """Base of rules that look for the words of a word list. `{}` in the message is the word as it is written.

    The hint stands where the list does not say what to write instead.
    """

    listed: ClassVar[str]
    """The vocabulary, such as `words-brand`."""
    but_fields: ClassVar[frozenset[str]] = frozenset()
    """Fields that are left alone."""
    if_denied: ClassVar[bool] = True
    """Whether a word counts behind `not` or the like in its clause."""
    message: ClassVar[str]
    hint: ClassVar[str]

    def __init_subclass__(cls) -> None:
        cls.needs = cls.needs | {cls.listed}

    @classmethod
    def wanted(cls, context: ItemContext) -> Callable[[Hit], bool]:
        """Give what tells whether a place where a word stands is one to report."""
        negations = () if cls.if_denied or context.language is None else context.language.negations
        return lambda hit: (
            hit.passage.field not in cls.but_fields
            and not (negations and is_denied(hit.passage.text, hit.start, negations))
        )

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look at each place where a listed word stands."""
        wanted = cls.wanted(context)
        yield from report_hits(cls, filter(wanted, context.hits(cls.listed)), cls.message, cls.hint)
