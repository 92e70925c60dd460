"""A place has its emergency number."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.vocabulary import CareLevel


class EmergencyNumberMissing(ItemRule):
    """A place without a number for the most urgent care level

    Why: A booklet for this place would print other numbers but not the one that saves a life.
    Example: `locales/en-GB.yaml` with a number for `urgent` and none for `emergency`.
    Instead: Add the emergency number of the place to `phones`.
    """

    code = "S428"
    name = "emergency-number-missing"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for the level of the lowest rank in each place."""
        levels = [
            word.entry
            for word in context.standards.vocabulary("care-levels").values()
            if isinstance(word.entry, CareLevel)
        ]
        gravest = min(levels, key=lambda level: level.rank, default=None)
        for item in context.of_kind("locale") if gravest else ():
            if gravest and all(phone.care_level != gravest.id for phone in item.model.phones):
                yield cls.diagnostic(
                    f"This place has no number for `{gravest.id}`.",
                    item.label("phones", key=True),
                    hints=f"Add `care_level: {gravest.id}` with the number to call.",
                )


class SecondNumber(ItemRule):
    """A second number of a place for the same care level

    Why: Outputs print one number for a level, the first. Nobody would see that the other one is missing.
    Example: `care_level: emergency` with "112", and again with "999".
    Instead: The number that people there know best. Say in `body` what else works.
    """

    code = "S439"
    name = "second-number"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for care levels that a place names again."""
        for item in context.of_kind("locale"):
            numbers: dict[str, str] = {}
            for index, phone in enumerate(item.model.phones):
                if phone.care_level in numbers:
                    yield cls.diagnostic(
                        f"`{phone.care_level}` has a number already, {numbers[phone.care_level]}, and no output would"
                        " print this one.",
                        item.label("phones", index, "number"),
                        hints="Keep the number that people there know best.",
                    )
                numbers.setdefault(phone.care_level, phone.number)
