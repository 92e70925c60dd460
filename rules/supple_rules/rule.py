"""What a rule is: a kind of finding together with the check that makes it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from supple_editions.selection import Selection
from supple_rules.context import Context
from supple_rules.item_context import ItemContext
from supple_rules.readings import RoutineReading
from supple_schema.diagnostics import Code, Diagnostic
from supple_schema.linking.library import Item
from supple_schema.models.exercise import Exercise
from supple_schema.models.quantities import Duration
from supple_schema.models.vocabulary import ListedWord

LANGUAGE = "language"
SAFETY = frozenset("DS")
"""The letters of the codes of rules that keep readers from harm: safety, and texts that agree with doses and sides."""


MOST_NAMED = 5
"""So many lost words are named."""


class Rule(Code):
    """Base of all rules. A rule looks at a library and yields findings; it changes nothing and never raises."""

    waivable: ClassVar[bool] = True
    """Whether a set may waive it at single places. The floor of safety holds everywhere."""

    needs: ClassVar[frozenset[str]] = frozenset()
    """What it must have to look at anything: word lists such as `words-brand`, and `language` for words of its own."""

    @classmethod
    def keeps_safe(cls) -> bool:
        """Whether it keeps readers from harm, so that no set can weaken it. Codes of others have more letters."""
        return not cls.waivable or (cls.code[0] in SAFETY and cls.code[1:].isdecimal())

    @classmethod
    def lacking(cls, context: ItemContext) -> list[str]:
        """Say what it lacks, so that it has looked at nothing; empty where it could look."""
        return [text for name in sorted(cls.needs) if (text := _lacking(context, name))]

    @classmethod
    @abstractmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Find every place in the library that breaks this rule. The cost is linear in the content."""


def _lacking(context: ItemContext, name: str) -> str | None:
    """Say what is wrong with one thing that a rule needs."""
    language = context.language
    if name == LANGUAGE:
        return None if language else "no words for rules in the language of the set"
    if not context.standards.is_listed(name):
        return f"no word list `{name}`"
    words = context.standards.words_for_all(name)
    lost = [word for word in (language.always_listed.get(name, ()) if language else ()) if word not in words]
    if lost:
        more = f" and {len(lost) - MOST_NAMED} more" if len(lost) > MOST_NAMED else ""
        return f"the word list `{name}` has lost {', '.join(f'“{word}”' for word in lost[:MOST_NAMED])}{more}"
    for word, most in language.longest.items() if language else ():
        if _lasts(words.get(word), most):
            return f"the word list `{name}` lets “{word}” last longer than {most}"
    return None


def _lasts(word: ListedWord | None, most: Duration) -> bool:
    """Whether a listed word may last longer than that."""
    seconds, limit = (word.at_most.seconds if word and word.at_most else None), most.seconds
    return word is not None and limit is not None and (seconds is None or seconds.high > limit.high)


class ItemRule(Rule):
    """Base of rules that judge each item by itself, so that items can be judged in any order and in any company.

    Each finding of such a rule stands in the file of its item.
    """

    @classmethod
    @abstractmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Find every place in the items that breaks this rule."""


class ExerciseRule(ItemRule):
    """Base of rules that judge each exercise by itself."""

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Judge the exercises."""
        return (found for item in context.exercises for found in cls.check_exercise(item, context))

    @classmethod
    @abstractmethod
    def check_exercise(cls, item: Item[Exercise], context: ItemContext) -> Iterator[Diagnostic]:
        """Find every place in an exercise that breaks this rule."""


class RoutineRule(Rule):
    """Base of rules that judge each routine, as it is written and as readers of booklets get it.

    They look at nothing but the reading, the project file and vocabularies other than word lists: a set in memory asks
    them again only when one of these has changed.
    """

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Judge what is read of each routine."""
        for reading in context.routine_readings:
            made_of = (context.standards.for_routines, *reading.made_of)
            judge = partial(cls._judge, context, reading)
            yield from context.texts.of_routines.get((cls.code, reading.key), made_of, judge)

    @classmethod
    def _judge(cls, context: Context, reading: RoutineReading) -> tuple[Diagnostic, ...]:
        return tuple(cls.check_routine(context, reading))

    @classmethod
    @abstractmethod
    def check_routine(cls, context: Context, reading: RoutineReading) -> Iterator[Diagnostic]:
        """Find every place in a routine that breaks this rule."""


class BriefRule(Rule):
    """Base of rules that judge what one reader gets: the selection of a brief, after the reader's conditions."""

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Judge what the reader of each booklet gets."""
        return (found for selection in context.selections for found in cls.check_selection(context, selection))

    @classmethod
    @abstractmethod
    def check_selection(cls, context: Context, selection: Selection) -> Iterator[Diagnostic]:
        """Find every place in what one reader gets that breaks this rule."""
