"""Reviews grow old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from supple_rules.item_context import ItemContext
from supple_rules.rule import ItemRule
from supple_schema.diagnostics import Diagnostic
from supple_schema.models.citation import Review

LONGEST_YEARS = 3


class ReviewTooOld(ItemRule):
    """A review that is more than 3 years old, or past its next date

    The day is the date of the set in `supple.yaml`, or the one given with `--as-of`.

    Why: Evidence changes. Standards for health information ask for a review at least every 3 years.
    Example: `review: {on: 2022-03-01, next: 2025-03-01}` in a set of 2026.
    Instead: Let a clinician review the file again, or delete the review, so that outputs say that it has none.
    """

    code = "S424"
    name = "review-too-old"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare the dates of each review with the day."""
        today = context.as_of
        for item in context.items if today else ():
            review = getattr(item.model, "review", None)
            if today and isinstance(review, Review) and review.next > review.on:
                last = min(review.next, _add_years(review.on))
                if today > last:
                    field = "next" if review.next <= _add_years(review.on) else "on"
                    yield cls.diagnostic(
                        f"This review held until {last.isoformat()}; the day is {today.isoformat()}.",
                        item.label("review", field),
                        hints="Let a clinician review the file again, or delete the review.",
                    )


class ReviewDatesWrong(ItemRule):
    """A review in the future, or one that had to be repeated before it was made

    Why: One of the dates is a slip, so nobody knows until when the review counts.
    Example: `on: 2026-05-01` and `next: 2025-05-01`.
    Instead: Correct the date.
    """

    code = "S425"
    name = "review-dates-wrong"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare the dates of each review with each other and with the day."""
        for item in context.items:
            review = getattr(item.model, "review", None)
            if not isinstance(review, Review):
                continue
            if context.as_of and review.on > context.as_of:
                yield cls.diagnostic(
                    f"This review is of {review.on.isoformat()}, but the day is only {context.as_of.isoformat()}.",
                    item.label("review", "on"),
                    hints="Correct this date, or the `date` in `supple.yaml`.",
                )
            if review.next <= review.on:
                yield cls.diagnostic(
                    "The next review is due before this one was made.",
                    item.label("review", "next"),
                    item.label("review", "on", note="made on this day"),
                    hints="Correct one of the two dates.",
                )


def _add_years(day: date) -> date:
    try:
        return day.replace(year=day.year + LONGEST_YEARS)
    except ValueError:  # 29 February
        return day.replace(year=day.year + LONGEST_YEARS, month=3, day=1)
