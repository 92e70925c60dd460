"""Rules for Supple that one clinic wants: a module whose rules join those of Supple by an entry point."""

import re
from collections.abc import Iterator

from supple_rules import ItemContext, ItemRule
from supple_schema.diagnostics import Diagnostic, LifeStage, Severity


class NoBouncing(ItemRule):
    """Bouncing

    Why: The clinic wants slow moves only.
    Example: `Bounce a little.`
    Instead: `Move slowly.`
    """

    code = "GENTLE101"
    name = "gentle-no-bouncing"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Look for the word."""
        for prose in context.prose:
            for passage in prose.passages:
                for match in re.finditer(r"\bbounc\w+", passage.text, re.IGNORECASE):
                    yield cls.diagnostic(
                        f"“{match.group()}” is not gentle.", passage.label(*match.span()), hints="Slowly!"
                    )


class NoHurry(NoBouncing):
    """Hurry

    Why: The clinic is trying this out.
    Example: `Hurry up.`
    Instead: `Take your time.`
    """

    code = "GENTLE102"
    name = "gentle-no-hurry"
    stage = LifeStage.PREVIEW


class OldRule(ItemRule):
    """Something that another rule finds

    Why: It was the first one.
    Example: `Bounce a little.`
    Instead: `Move slowly.`
    """

    code = "GENTLE103"
    name = "gentle-old"
    stage = LifeStage.DEPRECATED
    replaced_by = "GENTLE101"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Find nothing in any item."""
        for _ in context.items:
            yield from ()


class GoneRule(OldRule):
    """Something that nothing finds

    Why: It was wrong.
    Example: `Bounce a little.`
    Instead: `Move slowly.`
    """

    code = "GENTLE104"
    name = "gentle-gone"
    stage = LifeStage.REMOVED
    replaced_by = "GENTLE101"


class BrokenRule(ItemRule):
    """Something that cannot be looked for

    Why: Its author has made a mistake.
    Example: Any text.
    Instead: Another text.
    """

    code = "GENTLE105"
    name = "gentle-broken"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Fail."""
        raise ZeroDivisionError(len(context.items))


class LeavingRule(ItemRule):
    """A rule that wants to end the check

    Why: A check that ends here would look like one that found nothing.
    Example: Any text.
    Instead: Another text.
    """

    code = "GENTLE106"
    name = "gentle-leaving"

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:  # noqa: ARG003 - it does not look
        """End the process, with the status of one that is all right."""
        raise SystemExit(0)


class TakenRule(OldRule):
    """A code that could be one of Supple's own

    Why: It is refused.
    Example: Any text.
    Instead: Another text.
    """

    code = "S401"
    name = "gentle-taken"
