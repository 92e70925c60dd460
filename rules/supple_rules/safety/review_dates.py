"""Reviews grow old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking import Item
from supple_schema.models.review import Review

LONGEST_YEARS = 3


class ReviewTooOld(Rule):
    """A review that is more than 3 years old, or past its next date

    The newest review of each edition by each person counts. The day is today's, or the date of the set in `supple.yaml`
    where that is later, or the one given with `--as-of`.

    Why: Evidence changes. Standards for health information ask for a review at least every 3 years.
    Example: `on: 2022-03-01` and `next: 2025-03-01`, and it is 2026.
    Instead: Let the reviewer sign again with `supple review`, or delete the file, so that outputs say that there is
    none.
    """

    code = "S424"
    name = "review-too-old"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the dates of each review with the day."""
        today = context.today
        for item in newest_reviews(context) if today else ():
            review = item.model
            longest = last_day(review)
            last = min(review.next, longest)
            if today and review.next > review.on and today > last:
                yield cls.diagnostic(
                    f"This review held until {last.isoformat()}; the day is {today.isoformat()}.",
                    item.label("next" if review.next <= longest else "on"),
                    hints=f"Let {review.by} sign again: `supple review {review.edition}`. Or delete the file.",
                )


class ReviewDatesWrong(Rule):
    """A review in the future, or one that had to be repeated before it was made

    Why: One of the dates is a slip, so nobody knows until when the review counts.
    Example: `on: 2026-05-01` and `next: 2025-05-01`.
    Instead: Correct the date.
    """

    code = "S425"
    name = "review-dates-wrong"
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the dates of each review with each other and with the day."""
        for item in context.library.reviews.values():
            review, today = item.model, context.today
            if today and review.on > today:
                yield cls.diagnostic(
                    f"This review is of {review.on.isoformat()}, but the day is only {today.isoformat()}.",
                    item.label("on"),
                    hints="Correct this date.",
                )
            if review.next <= review.on:
                yield cls.diagnostic(
                    "The next review is due before this one was made.",
                    item.label("next"),
                    item.label("on", note="made on this day"),
                    hints="Correct one of the two dates.",
                )


def newest_reviews(context: Context) -> Iterator[Item[Review]]:
    """Give the newest review of each edition by each person."""
    newest: dict[tuple[str, str], Item[Review]] = {}
    for item in sorted(context.library.reviews.values(), key=lambda item: (item.model.on, item.id)):
        newest[item.model.edition, item.model.by] = item
    return iter(newest.values())


def last_day(review: Review) -> date:
    """Give the last day on which a review holds, whatever it says itself."""
    day = review.on
    try:
        return day.replace(year=day.year + LONGEST_YEARS)
    except ValueError:  # 29 February
        return day.replace(year=day.year + LONGEST_YEARS, month=3, day=1)
