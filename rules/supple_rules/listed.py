"""Turns places where listed words stand into findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from supple_rules.phrases import Hit
from supple_schema.diagnostics import Code, Diagnostic

SENTENCE_START = re.compile(r"(?:^|[.!?:;]\s|\n\s*)[\W_]*$")


def report_hits(code: type[Code], hits: Iterable[Hit], message: str, hint: str) -> Iterator[Diagnostic]:
    """Make a finding of each place. `{}` in the message is the word as it is written.

    The hint is what the list says to write instead and why; the given one stands where the list is silent. A repair is
    offered where the list gives one for this very form of the word, but it is never a safe one.
    """
    for hit in hits:
        entry = hit.entry
        hints = [f"Write “{entry.instead}”." if entry.instead else hint, entry.text or ""]
        fix = None
        if entry.instead and hit.form == entry.title:
            capital = hit.written[:1].isupper() and entry.title[:1].islower()
            instead = entry.instead[0].upper() + entry.instead[1:] if capital else entry.instead
            fix = hit.passage.fix(hit.start, hit.end, instead, safe=False)
        yield code.found(
            message.format(hit.written),
            hit.passage.label(hit.start, hit.end),
            hints=tuple(line for line in hints if line),
            fix=fix,
        )


def follows(hit: Hit, words: Iterable[str]) -> bool:
    """Whether one of these words stands before the hit in the same sentence."""
    before = re.split(r"[.!?]\s", hit.passage.text[: hit.start])[-1].lower()
    return not set(re.findall(r"[\w’']+", before.replace("'", "’"))).isdisjoint(words)


def begins_sentence(hit: Hit) -> bool:
    """Whether the hit is the first word of a sentence."""
    return SENTENCE_START.search(hit.passage.text[: hit.start]) is not None
