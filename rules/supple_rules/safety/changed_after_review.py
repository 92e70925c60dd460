"""A review counts for what was reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from supple_editions import all_briefs, select_edition
from supple_editions.signing import signed_text
from supple_rules.context import Context
from supple_rules.error_scope import stopping_errors
from supple_rules.rule import Rule
from supple_rules.safety.review_dates import last_day, newest_reviews
from supple_schema.diagnostics import Diagnostic, Severity


class ChangedAfterReview(Rule):
    """A booklet that was changed after its review

    The signature is over all that the booklet shows: texts, doses, figures, pictures, warning signs and whom to call,
    minutes, words and sources. The text that was signed lies beside the review and must be as it was.

    Why: A reviewer's name must not stand under words that they have not seen. So outputs do not name them any more.
    Example: A dose is changed, or a telephone number in `locales/`.
    Instead: Let the reviewer look at what has changed and sign again: `supple review` shows it.
    """

    code = "S426"
    name = "changed-after-review"
    severity = Severity.WARNING
    waivable = False

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the fingerprint in each review with that of the booklet now, and with the signed text."""
        library = context.library
        briefs = all_briefs(library) if library.reviews else {}
        for item in newest_reviews(context):
            review = item.model
            if context.today and not review.on <= context.today <= min(review.next, last_day(review)):
                continue  # it does not count anyway, and has a finding of its own
            text = signed_text(library, item)
            if text is None or text[0] != review.content:
                yield cls.diagnostic(
                    "The text that was signed is not beside this review any more, or is not the same.",
                    item.label("content"),
                    hints="Put the file of the same name and the ending `.txt` back as it was, or delete this review.",
                )
                continue
            brief = briefs.get(review.edition)
            if brief is None and review.place in library.locales and review.booklet in library.booklets:
                whole = review.place in library.booklets[review.booklet].model.places
                yield cls.diagnostic(
                    f"`{review.booklet}` is itself made for `{review.place}` now, and not a second time."
                    if whole
                    else f"`{review.booklet}` is not made for `{review.place}` any more.",
                    item.label("place"),
                    hints=f"Let {review.by} sign `{review.booklet}`, or delete this review."
                    if whole
                    else f"Add `{review.place}` to its `places`, or delete this review.",
                )
            if brief is None or stopping_errors(library, context.loaded, brief):
                continue  # nothing is made of it, and what is wrong has findings of its own
            edition, _ = select_edition(library, brief) if library.project else (None, None)
            if edition is not None and edition.review.content != review.content:
                yield cls.diagnostic(
                    f"The booklet has changed since {review.by} reviewed it.",
                    item.label("content"),
                    hints=f"`supple review {review.edition}` shows what has changed. Let {review.by} sign again.",
                )
