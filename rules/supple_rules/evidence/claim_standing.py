"""How sure a claim is said to be fits its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from supple_rules.context import Context
from supple_rules.number_words import any_of
from supple_rules.rule import Rule
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.linking.library import Item
from supple_schema.models.advice import Advice, Claim, Evidence
from supple_schema.models.vocabulary import Shows, SourceKind, Standing

WEAKEST = 9


class ClaimWithoutEvidence(Rule):
    """A claim that is printed without any evidence for it

    Why: Every statement about health must say where it comes from.
    Example: `standing: supported` without `evidence_for`.
    Instead: `evidence_for: [{source: a-trial, says: People who walked had less pain.}]`.
    """

    code = "E805"
    name = "claim-without-evidence"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for evidence at each claim that is printed as it is."""
        for item, number, claim, standing in _claims(context):
            if standing.shows is Shows.PLAIN and not claim.evidence_for:
                yield cls.diagnostic(
                    f"This claim is {standing.title}, but nothing speaks for it.",
                    item.label("claims", number, "standing"),
                    hints="Add `evidence_for:` with a source and what it says.",
                )


class StandingTooStrong(Rule):
    """A claim that stands higher than its sources allow

    The vocabulary `standings` says which rank at least one source must reach.

    Why: "Well supported" is a promise to the reader that good studies stand behind a sentence.
    Example: `standing: supported`, and the only source for it is a web article.
    Instead: A weaker standing, or a stronger source.
    """

    code = "E806"
    name = "standing-too-strong"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the best source for each claim with what its standing needs."""
        for item, number, claim, standing in _claims(context, with_sources=True):
            best = _best(context, claim.evidence_for)
            if standing.needs_source_rank and claim.evidence_for and best > standing.needs_source_rank:
                yield cls.diagnostic(
                    f"This claim is {standing.title}, but its best source is of rank {best}.",
                    item.label("claims", number, "standing"),
                    item.label("claims", number, "evidence_for", note="its sources"),
                    hints=f"It needs a source of rank {standing.needs_source_rank} or better. "
                    "Or choose a weaker standing.",
                )


class HiddenDispute(Rule):
    """A claim that is called well founded, although as good a source speaks against it

    Well founded is what the vocabulary `standings` asks a strong source for.

    Why: The reader sees one side only, and the other is as well founded.
    Example: `standing: supported` with a trial for it and a trial against it.
    Instead: `standing: disputed`, which prints both sides.
    """

    code = "E807"
    name = "hidden-dispute"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Compare the best source on each side."""
        for item, number, claim, standing in _claims(context, with_sources=True):
            against = _best(context, claim.evidence_against)
            strong = standing.shows is Shows.PLAIN and standing.needs_source_rank is not None
            if strong and claim.evidence_against and against <= _best(context, claim.evidence_for):
                yield cls.diagnostic(
                    "A source that is as strong speaks against this claim, but outputs print one side only.",
                    item.label("claims", number, "standing"),
                    item.label("claims", number, "evidence_against", note="what speaks against it"),
                    hints="Choose a standing that shows both sides.",
                )


class StatisticWithoutYear(Rule):
    """A number about people, without its year and its people

    Why: A number means nothing without the year and the people that it is about.
    Example: `text: 26 million people have back pain.` without `statistic`.
    Instead: Add `statistic: {value: 26 million people, year: 2012, population: adults in the USA}`.
    """

    code = "E808"
    name = "statistic-without-year"
    severity = Severity.WARNING

    @classmethod
    def check(cls, context: Context) -> Iterator[Diagnostic]:
        """Look for counts of people in printed claims."""
        language = context.language
        if language is None:
            return
        people = any_of(language.people)
        count = re.compile(
            rf"(?:\b\d+ (?:{language.in_word}) )?\b\d[\d.,]*(?: \w+)? {people}\b"
            rf"|\b\d+ (?:{language.in_word}) \d+\b|\d\s?%",
            re.IGNORECASE,
        )
        for item, number, claim, standing in _claims(context):
            match = count.search(claim.text) if claim.statistic is None and standing.shows is not Shows.NEVER else None
            if match:
                yield cls.diagnostic(
                    f"“{match.group()}” says neither of which year nor of which people.",
                    item.document.text_label(("claims", number, "text"), *match.span()),
                    hints="Add `statistic:` with `value`, `year` and `population`.",
                )


def _claims(context: Context, *, with_sources: bool = False) -> Iterator[tuple[Item[Advice], int, Claim, Standing]]:
    """Give the claims and their places; where their sources matter, only those whose sources can be read."""
    standings = context.library.vocabulary("standings")
    for item in context.library.advice.values():
        for number, claim in enumerate(item.model.claims):
            standing = standings[claim.standing].entry if claim.standing in standings else None
            evidence = (*claim.evidence_for, *claim.evidence_against) if with_sources else ()
            unread = any(f"source/{part.source}" in context.library.broken for part in evidence)
            if isinstance(standing, Standing) and not unread:
                yield item, number, claim, standing


def _best(context: Context, evidence: tuple[Evidence, ...]) -> int:
    """Give the rank of the best source; 1 is the strongest."""
    kinds, best = context.library.vocabulary("source-kinds"), WEAKEST
    for part in evidence:
        source = context.library.sources.get(part.source)
        kind = kinds[source.model.kind].entry if source and source.model.kind in kinds else None
        if isinstance(kind, SourceKind):
            best = min(best, kind.rank)
    return best
