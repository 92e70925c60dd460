"""What the text says about the dose is what the dose says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from supple_rules.item_context import ItemContext, Prose
from supple_rules.languages import Language
from supple_rules.listed import FAR, sentence_around
from supple_rules.passages import Passage
from supple_rules.rule import ItemRule
from supple_rules.written_amounts import (
    NEAR,
    WrittenAmount,
    find_adverbs,
    find_alone,
    find_amounts,
    find_counting,
    find_rhythms,
    find_sets,
    find_times,
)
from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.linking.library import Item
from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Action, Exercise
from supple_schema.models.quantities import EVERY_DAY, ONE, Frequency, Quantity, Range, Unit
from supple_schema.reading.positions import DataPath

FIELDS = ("summary", "start", "steps.text", "breathing", "feel", "body")


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
        for item, prose, language in _exercises(context):
            for said in _holds(item.model, prose, language):
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
        for item, prose, language in _exercises(context):
            for field, said in _counts(prose, language):
                counts = [count for dose in _doses(item.model) if (count := getattr(dose, field)) and count.range]
                if item.model.dose and not any(count.range.covers(said.amount.range) for count in counts):
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
        """Compare how often the text says with the frequencies of all doses."""
        for item, prose, language in _exercises(context):
            often = [dose.often for dose in _doses(item.model) if dose.often]
            for said, fits in _frequencies(prose, language) if often else ():
                if not any(map(fits, often)):
                    yield cls.diagnostic(
                        f"The text says “{said.words}”, but the dose {_listed(often)}.",
                        said.label,
                        item.label("dose", "often", note="the dose"),
                        hints="Delete it from the text, or correct the dose.",
                    )


def _exercises(context: ItemContext) -> Iterator[tuple[Item[Exercise], Prose, Language]]:
    for prose in context.numbered if context.language else ():
        if prose.item.kind == "exercise" and context.language:
            yield prose.item, prose, context.language


def _doses(exercise: Exercise) -> list[Dose]:
    return [dose for dose in (exercise.dose, *exercise.other_doses) if dose is not None]


def _listed(amounts: Sequence[Quantity]) -> str:
    return f"says {' or '.join(map(str, amounts))}" if amounts else ""


def _holds(exercise: Exercise, prose: Prose, language: Language) -> Iterator[StatedAmount]:
    verbs = rf"\b(?:{'|'.join(language.hold)})\b"
    before, behind = re.compile(rf"{verbs}[^.!?;]*$", re.IGNORECASE), re.compile(rf"[\s-]{verbs}", re.IGNORECASE)
    lasting = re.compile(language.lasting, re.IGNORECASE)
    for passage in prose.of(*FIELDS):
        text = passage.text
        for amount in find_times(language, text):
            sentence = text[max(0, amount.start - FAR) : amount.start]
            near = FAR if lasting.search(sentence.rstrip()[-NEAR:]) else NEAR
            if before.search(sentence[-near:]) or behind.match(text, amount.end):
                yield StatedAmount(passage, amount)
        for amount in find_counting(language, text):
            start, end = sentence_around(text, amount.start, amount.end)
            breathing = any(stem in text[start:end].lower() for stem in language.breathing)
            if not breathing and (_is_hold(exercise, passage.path) or re.search(verbs, text[start:end], re.IGNORECASE)):
                yield StatedAmount(passage, amount)


def _is_hold(exercise: Exercise, path: DataPath) -> bool:
    return path[0] == "steps" and exercise.steps[int(path[1])].action is Action.HOLD


def _counts(prose: Prose, language: Language) -> Iterator[tuple[str, StatedAmount]]:
    often = re.compile(rf"[\s,]*(?:{'|'.join((*language.per_day, *language.per_week))})\b|\s*\d")
    for passage in prose.of(*FIELDS):
        text = passage.text
        for field, nouns in (("repetitions", language.repeat), ("sets", language.sets)):
            for amount in find_amounts(language, nouns, text):
                if not often.match(text, amount.end):
                    yield field, StatedAmount(passage, amount)
        for amount in find_alone(language, text):
            yield "repetitions", StatedAmount(passage, amount)
        for sets, each in find_sets(language, text):
            yield "repetitions" if each.unit else "sets", StatedAmount(passage, sets)
            if not each.unit:
                yield "repetitions", StatedAmount(passage, each)


def _frequencies(prose: Prose, language: Language) -> Iterator[tuple[StatedAmount, Callable[[Frequency], bool]]]:
    days = tuple(word for word, unit in language.units.items() if unit is Unit.DAY)
    forms = (
        ("per_day", language.per_day, language.repeat_every(language.per_day)),
        ("days_a_week", language.per_week, language.repeat_every(language.per_week, days)),
    )
    optional = re.compile(rf"\b(?:{'|'.join(language.optional)})\b[^.!?;]*$", re.IGNORECASE)
    do = re.compile(rf"{language.do}[^.!?;]*$", re.IGNORECASE)
    for passage in prose.of(*FIELDS):
        text = passage.text
        for field, every, nouns in forms:
            for amount in chain(find_amounts(language, nouns, text), find_adverbs(language, every, text)):
                yield StatedAmount(passage, amount), partial(_has, field, amount.range)
        for start, end, rhythm in find_rhythms(language, text):
            before = text[max(0, start - FAR) : start]
            asked = do.search(before) if rhythm.every_unit is Unit.DAY else not optional.search(before)
            if asked and rhythm.every:
                yield StatedAmount(passage, WrittenAmount(start, end, rhythm.every, "", None)), partial(_keeps, rhythm)


def _has(field: str, said: Range, often: Frequency) -> bool:
    usual: Range | None = getattr(often, field)
    return usual is not None and usual.covers(said)


def _keeps(rhythm: Frequency, often: Frequency) -> bool:
    """Whether a dose is done every so many hours or days."""
    if rhythm.every_unit is Unit.DAY and rhythm.every == ONE:
        return often.days_a_week.high == EVERY_DAY.high
    return (often.every, often.every_unit) == (rhythm.every, rhythm.every_unit)


def _within(amount: WrittenAmount, allowed: Range, unit: Unit | None) -> bool:
    if amount.unit is unit:
        return allowed.covers(amount.range)
    one = unit.seconds if unit else None
    return bool(one and amount.seconds and allowed.times(one).covers(amount.seconds))
