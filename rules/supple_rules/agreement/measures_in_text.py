"""What the text says of loads, efforts, ways, lengths, rhythms, rests and supports is what the dose says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from supple_rules.agreement.dose_in_text import FIELDS, DoseInText, StatedAmount
from supple_rules.grammar import Language
from supple_rules.item_context import ItemContext, Prose
from supple_rules.measured import Measured, find_measured, what_it_says
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.dose import Dose
from supple_schema.models.exercise import Exercise

MEASURES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "load": ("load",),
        "effort": ("effort",),
        "distance": ("distance",),
        "rest": ("rest",),
        "support": ("support",),
        "length": ("duration", "intervals", "hold", "tempo", "pace"),
        "rhythm": ("tempo", "pace", "hold", "duration", "intervals"),
    }
)
"""What a text can say of a dose, and the fields in which the dose may say it."""


class MeasureInText(DoseInText):
    """A load, an effort, a way, a length, a rhythm, a rest or a support in the text that no dose has

    Why: One reader follows the text and another the dose. A timer, a moving picture and an app follow the dose alone.
    Example: `Hold a weight of 2 kg.` in a step, and `load: 4-6 kg` in the dose.
    Instead: Delete it from the text. Outputs print the dose beside the steps, so it is written once.
    """

    code = "D514"
    name = "measure-in-text"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare each measure in a text with the doses: numbers, and words such as the colour of a band."""
        yield from super().check(context)
        language = context.language
        if language is None:
            return
        words = {part for phrase in language.measured for word in phrase.words for part in word.split()}
        for prose in context.prose_with(words, "exercise"):
            if prose.item.model.dose:
                yield from cls._compare(prose.item, _stated(prose, language, words=True))

    @classmethod
    def find_stated(cls, exercise: Exercise, prose: Prose, language: Language) -> Iterator[StatedAmount]:  # noqa: ARG003 - its texts say it all
        """Find each number with its unit."""
        yield from _stated(prose, language, words=False)


def _stated(prose: Prose, language: Language, *, words: bool) -> Iterator[StatedAmount]:
    phrases = [phrase for phrase in language.measured if bool(phrase.words) is words]
    for passage in prose.of(*FIELDS):
        for phrase in phrases:
            fields = MEASURES[phrase.measure]
            for start, end, said in find_measured(language, phrase, passage.text):
                yield StatedAmount(passage, start, end, fields, partial(_says, fields, said), phrase.asked)


def _says(fields: tuple[str, ...], said: Measured, dose: Dose) -> bool:
    """Whether a dose has it in one of the fields, or as the time of a set in which nobody counts."""
    amounts = (getattr(dose, name) for name in (*fields, "repetitions"))
    return any(given.covers(said) for amount in amounts for given in what_it_says(amount))
