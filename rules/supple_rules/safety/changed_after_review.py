"""A review counts for the words that were reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking.fingerprint import compute_fingerprint, valid_review
from supple_schema.models.content import Content


class ChangedAfterReview(Rule):
    """Content that was changed after its review

    The poses behind a figure and the bytes of a picture count as content of the item that shows them.

    Why: The reviewer's name would stand under words that they have not seen.
    Example: The dose is changed, and the `review` above it stays as it is.
    Instead: Let the reviewer look at the new words and renew the review, or delete it.
    """

    code = "S426"
    name = "changed-after-review"

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the fingerprint in each review with the content."""
        for item in context.library:
            review = item.model.review if isinstance(item.model, Content) else None
            if review and not valid_review(item, context.library):
                yield cls.diagnostic(
                    f"The content has changed since {review.by} reviewed it.",
                    item.label("review", "content"),
                    hints=(
                        "Let the reviewer look at the change, or delete the review.",
                        f"The fingerprint of the content is now `{compute_fingerprint(item, context.library)}`.",
                    ),
                )
