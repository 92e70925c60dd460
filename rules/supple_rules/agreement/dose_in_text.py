"""What the text says about the dose is what the dose says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from supple_rules.amounts import WrittenAmount, find_adverbs, find_amounts, find_times
from supple_rules.item_context import ItemContext, Prose
from supple_rules.languages import Language
from supple_rules.passages import Passage
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.linking.library import Item
from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Exercise
from supple_schema.models.quantities import Quantity, Range, Unit

FIELDS = ("summary", "start", "steps.text", "breathing", "feel", "body")
BEFORE = 40
"""How many characters before an amount its verb may stand."""


class StatedAmount(NamedTuple):
    """An amount in a text of an exercise."""

    passage: Passage
    amount: WrittenAmount

    @property
    def words(self) -> str:
        """The amount as it is written."""
        return self.passage.text[self.amount.start : self.amount.end]

    @property
    def label(self) -> Label:
        """Its place."""
        return self.passage.label(self.amount.start, self.amount.end)


class HoldInText(ItemRule):
    """A hold in the text that no dose has

    Why: One reader follows the text and another the dose. One of them holds too long or not long enough.
    Example: `Hold for 10 seconds.` in a step, and `hold: 5 s` in the dose.
    Instead: Delete the amount from the text. Outputs print the dose beside the steps, so it is written once.
    """

    code = "D501"
    name = "hold-in-text"
    needs = frozenset({"language"})
    waivable = False

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare each time after a verb of holding with the holds of all doses."""
        language = context.language
        for item, prose in _exercises(context, language.units if language else ()):
            for said in _holds(prose, language) if language else ():
                holds = [dose.hold for dose in _doses(item.model) if dose.hold]
                allowed = [(hold.range, hold.unit) for hold in holds if hold.range]
                allowed += [(dose.duration.range, dose.duration.unit) for dose in _doses(item.model) if dose.duration]
                if item.model.dose and not any(_within(said.amount, amount, unit) for amount, unit in allowed):
                    yield cls.diagnostic(
                        f"The text says “{said.words}”, but the dose {_listed(holds) or 'has no hold'}.",
                        said.label,
                        item.label("dose", *(("hold",) if holds else ()), note="the dose"),
                        hints="Delete the amount from the text, or correct the dose.",
                    )


class CountInText(ItemRule):
    """A number of repetitions or sets in the text that no dose has

    Why: One reader follows the text and another the dose.
    Example: `Repeat 10 to 20 times.` in a step, and `repetitions: 8-12` in the dose.
    Instead: Delete the number from the text. Outputs print the dose beside the steps, so it is written once.
    """

    code = "D502"
    name = "count-in-text"
    needs = frozenset({"language"})
    waivable = False

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare each count with the counts of all doses."""
        language = context.language
        for item, prose in _exercises(context, (*language.repeat, *language.sets) if language else ()):
            for field, nouns in (("repetitions", language.repeat), ("sets", language.sets)) if language else ():
                for said in _counts(prose, language, nouns) if language else ():
                    counts = [count for dose in _doses(item.model) if (count := getattr(dose, field)) and count.range]
                    if item.model.dose and not any(_contains(count.range, said.amount.range) for count in counts):
                        yield cls.diagnostic(
                            f"The text says “{said.words}”, but the dose {_listed(counts) or 'has no such number'}.",
                            said.label,
                            item.label("dose", *((field,) if counts else ()), note="the dose"),
                            hints="Delete the number from the text, or correct the dose.",
                        )


class FrequencyInText(ItemRule):
    """A frequency in the text that no dose has

    Why: One reader follows the text and another the dose, so one does too much or too little.
    Example: `Do this 3 times a day.` in the text, and `often: 1 per day` in the dose.
    Instead: Delete the frequency from the text. Outputs print `often` beside the steps.
    """

    code = "D503"
    name = "frequency-in-text"
    needs = frozenset({"language"})
    waivable = False

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare times a day and days a week with the frequencies of all doses."""
        language = context.language
        if language is None:
            return
        days = tuple(word for word, unit in language.units.items() if unit is Unit.DAY)
        forms = (
            (
                "per_day",
                language.per_day,
                tuple(f"{noun} {rest}" for noun in language.repeat for rest in language.per_day),
            ),
            (
                "days_per_week",
                language.per_week,
                tuple(f"{noun} {rest}" for noun in (*language.repeat, *days) for rest in language.per_week),
            ),
        )
        for item, prose in _exercises(context, (*language.repeat, *days, *language.times_adverbs)):
            for field, every, nouns in forms:
                for passage in prose.of(*FIELDS):
                    counts = find_amounts(language, nouns, passage.text)
                    for amount in chain(counts, find_adverbs(language, every, passage.text)):
                        said = StatedAmount(passage, amount)
                        often = [dose.often for dose in _doses(item.model) if dose.often]
                        allowed = [usual for frequency in often if (usual := getattr(frequency, field))]
                        if often and not any(_contains(other, amount.range) for other in allowed):
                            yield cls.diagnostic(
                                f"The text says “{said.words}”, but the dose {_listed(often)}.",
                                said.label,
                                item.label("dose", "often", note="the dose"),
                                hints="Delete it from the text, or correct the dose.",
                            )


def _exercises(
    context: ItemContext, words: tuple[str, ...] | dict[str, Unit]
) -> Iterator[tuple[Item[Exercise], Prose]]:
    wanted = {word for phrase in words for word in phrase.split()}
    for prose in context.numbered:
        if wanted.isdisjoint(prose.words):
            continue
        if prose.item.kind == "exercise":
            yield prose.item, prose


def _doses(exercise: Exercise) -> list[Dose]:
    return [dose for dose in (exercise.dose, *exercise.other_doses) if dose is not None]


def _listed(amounts: Sequence[Quantity]) -> str:
    return f"says {' or '.join(map(str, amounts))}" if amounts else ""


def _holds(prose: Prose, language: Language) -> Iterator[StatedAmount]:
    verb = re.compile(rf"\b(?:{'|'.join(language.hold)})\b[^.!?;]*$", re.IGNORECASE)
    for passage in prose.of(*FIELDS):
        for amount in find_times(language, passage.text):
            if verb.search(passage.text[max(0, amount.start - BEFORE) : amount.start]):
                yield StatedAmount(passage, amount)


def _counts(prose: Prose, language: Language, nouns: tuple[str, ...]) -> Iterator[StatedAmount]:
    often = re.compile(rf",? (?:{'|'.join((*language.per_day, *language.per_week))})\b")
    for passage in prose.of(*FIELDS):
        for amount in find_amounts(language, nouns, passage.text):
            if not often.match(passage.text, amount.end):
                yield StatedAmount(passage, amount)


def _within(amount: WrittenAmount, allowed: Range, unit: Unit | None) -> bool:
    if amount.unit is unit:
        return _contains(allowed, amount.range)
    one = unit.seconds if unit else None
    seconds = amount.seconds
    return bool(one and seconds and _contains(Range(allowed.low * one, allowed.high * one), seconds))


def _contains(whole: Range, part: Range) -> bool:
    return whole.low <= part.low and part.high <= whole.high
