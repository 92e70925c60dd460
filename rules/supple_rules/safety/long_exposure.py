"""What harms when it lasts too long has a longest time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.item_context import ItemContext
from supple_rules.listed import sentence_around
from supple_rules.phrase_finder import Hit
from supple_rules.rule import ItemRule
from supple_rules.written_amounts import NEAR, find_times
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.models.quantities import Range
from supple_schema.models.vocabulary import ListedWord


class LongExposure(ItemRule):
    """Something that can harm, for too long a time

    The things and their longest times are listed in the vocabulary `words-limited`. Times in sentences that name the
    thing are looked at, and stages of a timed plan that name it.

    Why: Ice or heat on the skin for too long burns it.
    Example: `Put an ice pack on your back for 30 minutes.`
    Instead: `Put an ice pack on your back for up to 20 minutes.`
    """

    code = "S423"
    name = "long-exposure"
    needs = frozenset({"language", "words-limited"})
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: ItemContext) -> Iterator[Diagnostic]:
        """Compare times near each listed thing with its limit."""
        for hit in context.hits("words-limited"):
            limit = hit.entry.at_most.seconds if hit.entry.at_most else None
            if limit is None:
                continue
            yield from cls._in_sentence(context, hit, limit)
        named = {hit.passage.item.key: dict[int, Hit]() for hit in context.hits("words-limited")}
        for hit in context.hits("words-limited"):
            if hit.passage.path[0] == "plan":
                named[hit.passage.item.key].setdefault(int(hit.passage.path[1]), hit)
        for item in context.advice:
            for number, thing in named.get(item.key, {}).items():
                duration, most = item.model.plan[number].duration, thing.entry.at_most
                seconds, limit = duration.seconds if duration else None, most.seconds if most else None
                if seconds and limit and seconds.high > limit.high:
                    yield cls.diagnostic(
                        f"“{thing.written}” for {duration} is longer than {most}.",
                        item.label("plan", number, "duration"),
                        hints=_hint(thing.entry),
                    )

    @classmethod
    def _in_sentence(cls, context: ItemContext, hit: Hit, limit: Range) -> Iterator[Diagnostic]:
        text = hit.passage.text
        for time in find_times(context.language, text, *sentence_around(text, hit.start, hit.end)):
            until = context.language and re.search(
                context.language.not_lasting, text[max(0, time.start - NEAR) : time.start].rstrip(), re.IGNORECASE
            )
            if not until and time.seconds and limit.high < time.seconds.high <= 2 * 3600:
                yield cls.diagnostic(
                    f"“{hit.written}” for {text[time.start : time.end]} is longer than {hit.entry.at_most}.",
                    hit.passage.label(time.start, time.end),
                    hints=_hint(hit.entry),
                )


def _hint(entry: ListedWord) -> tuple[str, ...]:
    return tuple(line for line in (f"Write {entry.at_most} or less.", entry.text) if line)
