"""Advice of an edition: what is known, without what must never be shown."""

from __future__ import annotations

from collections.abc import Iterable

from supple_editions.language.phrases import duration_phrase, frequency_phrase
from supple_editions.model import EditionAdvice, EditionClaim, EditionPhase, EditionQuote
from supple_editions.model.advice import EditionEvidence
from supple_editions.resolving.records import resolve_media, resolve_origin
from supple_editions.resolving.resolver import Resolver
from supple_editions.resolving.same_fields import same_fields
from supple_schema.linking import Item
from supple_schema.models.advice import Advice, Claim, Evidence, Pair, Phase
from supple_schema.models.booklet import OtherConditions, Profile
from supple_schema.models.vocabulary import Shows, Standing


def resolve_advice(resolver: Resolver, item: Item[Advice]) -> EditionAdvice:
    """Give a piece of advice. Claims whose standing is never shown stay behind."""
    reader = resolver.selection.brief.reader
    advice = item.model.model_copy(update={"pairs": tuple(pair for pair in item.model.pairs if suits(pair, reader))})
    return EditionAdvice(
        **same_fields(resolver, advice, EditionAdvice),
        id=item.id,
        plan=tuple(_phase(resolver, phase) for phase in advice.plan),
        claims=tuple(_claims(resolver, advice.claims)),
        quotes=tuple(
            EditionQuote(
                **same_fields(resolver, quote, EditionQuote),
                speaker=quote.speaker.name,
                role=quote.speaker.role,
                cited=resolver.cite(quote.source),
            )
            for quote in advice.quotes
        ),
        **resolve_origin(resolver, advice),
        media=resolve_media(resolver, advice.media),
    )


def suits(pair: Pair, reader: Profile) -> bool:
    """Whether a pair is for a reader. One whose conditions are not all known gets what is for some of them too."""
    conditions = set(reader.conditions or ())
    known = reader.conditions is not None and reader.others is OtherConditions.NONE
    wanted = not pair.only_with or not known or not conditions.isdisjoint(pair.only_with)
    return wanted and conditions.isdisjoint(pair.not_with)


def _phase(resolver: Resolver, phase: Phase) -> EditionPhase:
    catalogue = resolver.catalogue
    details: list[str] = []
    if phase.duration:
        details.append(catalogue.text("plan.duration", amount=duration_phrase(catalogue, phase.duration)))
    if phase.often:
        details.append(catalogue.text("plan.often", often=frequency_phrase(catalogue, phase.often)))
    if phase.lasting:
        details.append(catalogue.text("plan.lasting", amount=duration_phrase(catalogue, phase.lasting)))
    return EditionPhase(
        **same_fields(resolver, phase, EditionPhase),
        details=tuple(details),
    )


def _claims(resolver: Resolver, claims: Iterable[Claim]) -> Iterable[EditionClaim]:
    for claim in claims:
        shows = resolver.library.entry("standings", claim.standing, Standing).shows
        if shows is Shows.NEVER:
            continue
        yield EditionClaim(
            **same_fields(resolver, claim, EditionClaim),
            both_sides=shows is Shows.BOTH_SIDES,
            evidence_for=tuple(_evidence(resolver, evidence) for evidence in claim.evidence_for),
            evidence_against=tuple(_evidence(resolver, evidence) for evidence in claim.evidence_against),
        )


def _evidence(resolver: Resolver, evidence: Evidence) -> EditionEvidence:
    return EditionEvidence(says=evidence.says, cited=resolver.cite(evidence))
