"""What the text says about the dose is what the dose says."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain
from typing import ClassVar, NamedTuple

from supple_rules.agreement.hold_steps import held_in_tempo
from supple_rules.grammar import Language
from supple_rules.item_context import ItemContext, Prose
from supple_rules.listed import FAR, sentence_around
from supple_rules.measured import find_measured
from supple_rules.number_words import any_of
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
from supple_schema.models.dose import Dose, side_doses
from supple_schema.models.exercise import Action, Exercise
from supple_schema.models.quantities import EVERY_DAY, ONE, Count, Frequency, Range, Unit
from supple_schema.reading.positions import DataPath

FIELDS = ("summary", "start", "steps.text", "dose.note", "other_doses.note", "breathing", "feel", "body")


class StatedAmount(NamedTuple):
    """An amount in a text of an exercise."""

    passage: Passage
    start: int
    end: int
    fields: tuple[str, ...]
    """The fields of a dose in which it may stand; the first one is named where none of them is given."""
    fits: Callable[[Dose], bool]
    """Whether a dose says the same."""
    asked: bool
    """Whether something is wrong where no dose has such a field."""

    @property
    def words(self) -> str:
        """The amount as it is written."""
        return self.passage.text[self.start : self.end]

    @property
    def label(self) -> Label:
        """Its place."""
        return self.passage.label(self.start, self.end)


class DoseInText(ItemRule):
    """Base of rules that compare what the texts of an exercise say about its dose with all its doses."""

    needs = frozenset({"language"})
    waivable = False
    hint: ClassVar[str] = "Delete the amount from the text, or correct the dose."

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare each amount in a text with the doses."""
        for prose in context.numbered if context.language else ():
            if prose.item.kind == "exercise" and prose.item.model.dose:
                yield from cls._compare(prose.item, cls.find_stated(prose.item.model, prose, context.known_language))

    @classmethod
    def _compare(cls, item: Item[Exercise], stated: Iterable[StatedAmount]) -> Iterator[Diagnostic]:
        model = item.model
        doses = [one for dose in (model.dose, *model.other_doses) if dose for one in dict.fromkeys(side_doses(dose))]
        for said in stated:
            if any(map(said.fits, doses)):
                continue
            given = [name for name in said.fields if any(getattr(dose, name) for dose in doses)]
            amounts = dict.fromkeys(str(amount) for dose in doses for name in given if (amount := getattr(dose, name)))
            if amounts or said.asked:
                says = f"says {' or '.join(amounts)}" if amounts else f"has no `{said.fields[0]}`"
                yield cls.diagnostic(
                    f"The text says “{said.words}”, but the dose {says}.",
                    said.label,
                    item.label("dose", *given[:1], note="the dose"),
                    hints=cls.hint,
                )

    @classmethod
    @abstractmethod
    def find_stated(cls, exercise: Exercise, prose: Prose, language: Language) -> Iterator[StatedAmount]:
        """Find the amounts in the texts of an exercise."""


class HoldInText(DoseInText):
    """A hold in the text that no dose has

    Why: One reader follows the text and another the dose. One of them holds too long or not long enough.
    Example: `Hold for 10 seconds.` in a step, and `hold: 5 s` in the dose.
    Instead: Delete the amount from the text. Outputs print the dose beside the steps, so it is written once.
    """

    code = "D501"
    name = "hold-in-text"

    @classmethod
    def find_stated(cls, exercise: Exercise, prose: Prose, language: Language) -> Iterator[StatedAmount]:
        """Find each time after a verb of holding. A duration is as good as a hold."""
        for passage in prose.of(*FIELDS):
            for amount in find_holds(language, passage, in_hold=_is_hold(exercise, passage.path)):
                yield _held(passage, amount)


class CountInText(DoseInText):
    """A number of repetitions or sets in the text that no dose has

    Why: One reader follows the text and another the dose.
    Example: `Repeat 10 to 20 times.` in a step, and `repetitions: 8-12` in the dose.
    Instead: Delete the number from the text. Outputs print the dose beside the steps, so it is written once.
    """

    code = "D502"
    name = "count-in-text"
    hint = "Delete the number from the text, or correct the dose."

    @classmethod
    def find_stated(cls, exercise: Exercise, prose: Prose, language: Language) -> Iterator[StatedAmount]:  # noqa: ARG003 - its texts say it all
        """Find each count, but for those that say how much a reader could still do: that is an effort (D514)."""
        efforts = [phrase for phrase in language.measured if phrase.measure == "effort" and not phrase.words]
        for passage in prose.of(*FIELDS):
            for field, amount in find_counts(language, passage):
                found = (span for phrase in efforts for span in find_measured(language, phrase, passage.text))
                if not any(start <= amount.start < end for start, end, _ in found):
                    yield _count(field, passage, amount)


class FrequencyInText(DoseInText):
    """A frequency in the text that no dose has

    Why: One reader follows the text and another the dose, so one does too much or too little.
    Example: `Do this 3 times a day.` in the text, and `often: 1 per day` in the dose.
    Instead: Delete the frequency from the text. Outputs print `often` beside the steps.
    """

    code = "D503"
    name = "frequency-in-text"
    hint = "Delete it from the text, or correct the dose."

    @classmethod
    def find_stated(cls, exercise: Exercise, prose: Prose, language: Language) -> Iterator[StatedAmount]:  # noqa: ARG003 - its texts say it all
        """Find each frequency."""
        for passage in prose.of(*FIELDS):
            for start, end, fits in find_frequencies(language, passage.text):
                yield StatedAmount(passage, start, end, ("often",), partial(_is_done, fits), asked=False)


def find_holds(language: Language, passage: Passage, *, in_hold: bool = False) -> Iterator[WrittenAmount]:
    """Give each length of a hold. `in_hold` says that the text is about holding, whatever its words."""
    hold, before, behind = _hold_patterns(language.hold)
    lasting = re.compile(language.lasting, re.IGNORECASE)
    text = passage.text
    for amount in find_times(language, text):
        sentence = text[max(0, amount.start - FAR) : amount.start]
        near = FAR if lasting.search(sentence.rstrip()[-NEAR:]) else NEAR
        if before.search(sentence[-near:]) or behind.match(text, amount.end):
            yield amount
    for amount in find_counting(language, text):
        start, end = sentence_around(text, amount.start, amount.end)
        sentence = text[start:end]
        breathing = any(stem in sentence.lower() for stem in language.breathing)
        if not breathing and (in_hold or hold.search(sentence)):
            yield amount


def find_counts(language: Language, passage: Passage) -> Iterator[tuple[str, WrittenAmount]]:
    """Give each number of repetitions or sets, behind the field of a dose in which it belongs."""
    often = _often_pattern(language.per_day, language.per_week)
    text = passage.text
    for field, nouns in (("repetitions", language.repeat), ("sets", language.sets)):
        for amount in find_amounts(language, nouns, text):
            if not often.match(text, amount.end):
                yield field, amount
    for amount in find_alone(language, text):
        yield "repetitions", amount
    for sets, each in find_sets(language, text):
        yield "repetitions" if each.unit else "sets", sets
        if not each.unit:
            yield "repetitions", each


def find_frequencies(language: Language, text: str) -> Iterator[tuple[int, int, Callable[[Frequency], bool]]]:
    """Give the places of a text that say how often, and whether a frequency agrees with each."""
    days = tuple(word for word, unit in language.units.items() if unit is Unit.DAY)
    forms = (
        ("per_day", language.per_day, language.repeat_every(language.per_day)),
        ("days_a_week", language.per_week, language.repeat_every(language.per_week, days)),
    )
    for field, every, nouns in forms:
        for amount in chain(find_amounts(language, nouns, text), find_adverbs(language, every, text)):
            yield amount.start, amount.end, partial(_has, field, amount.range)
    optional = _optional_pattern(language.optional)
    do = re.compile(rf"(?:{language.do})[^.!?;]*$", re.IGNORECASE)
    for start, end, rhythm in find_rhythms(language, text):
        before = text[max(0, start - FAR) : start]
        asked = do.search(before) if rhythm.every_unit is Unit.DAY else not optional.search(before)
        if asked and rhythm.every:
            yield start, end, partial(_keeps, rhythm)


def _held(passage: Passage, said: WrittenAmount) -> StatedAmount:
    return StatedAmount(passage, said.start, said.end, ("hold", "tempo"), partial(_is_held, said), asked=True)


def _is_held(said: WrittenAmount, dose: Dose) -> bool:
    lengths = [(amount.range, amount.unit) for amount in (dose.hold, dose.duration) if amount]
    still = held_in_tempo(dose)
    lengths += [(Range(still, still), Unit.SECOND)] if still else []
    return any(length and _within(said, length, unit) for length, unit in lengths)


def _count(field: str, passage: Passage, said: WrittenAmount) -> StatedAmount:
    return StatedAmount(passage, said.start, said.end, (field,), partial(_is_counted, field, said.range), asked=True)


def _is_counted(field: str, said: Range, dose: Dose) -> bool:
    count: Count | None = getattr(dose, field)
    return count is not None and count.range is not None and count.range.covers(said)


def _is_hold(exercise: Exercise, path: DataPath) -> bool:
    return path[0] == "steps" and exercise.steps[int(path[1])].action is Action.HOLD


def _is_done(fits: Callable[[Frequency], bool], dose: Dose) -> bool:
    return dose.often is not None and fits(dose.often)


def _has(field: str, said: Range, often: Frequency) -> bool:
    usual: Range | None = getattr(often, field)
    return usual is not None and usual.covers(said)


def _keeps(rhythm: Frequency, often: Frequency) -> bool:
    """Whether it is done every so many hours or days."""
    if rhythm.every_unit is Unit.DAY and rhythm.every == ONE:
        return often.days_a_week.high == EVERY_DAY.high
    return (often.every, often.every_unit) == (rhythm.every, rhythm.every_unit)


def _within(amount: WrittenAmount, allowed: Range, unit: Unit | None) -> bool:
    if amount.unit is unit:
        return allowed.covers(amount.range)
    one = unit.seconds if unit else None
    return bool(one and amount.seconds and allowed.times(one).covers(amount.seconds))


@lru_cache(maxsize=16)
def _hold_patterns(hold: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Patterns of a word for holding, of what ends a text after it, and of it right behind an amount."""
    word = rf"\b{any_of(hold)}\b"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (word, rf"{word}[^.!?;]*$", rf"[\s-]{word}"))


@lru_cache(maxsize=16)
def _often_pattern(per_day: tuple[str, ...], per_week: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[\s,]*{any_of((*per_day, *per_week))}\b|\s*\d")


@lru_cache(maxsize=16)
def _optional_pattern(optional: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(optional)}\b[^.!?;]*$", re.IGNORECASE)
