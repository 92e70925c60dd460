"""Measures of an edition."""

from __future__ import annotations

from typing import Any

from supple_editions.language import Catalogue
from supple_editions.language.phrases import duration_phrase
from supple_editions.model.measure import EditionMeasure
from supple_editions.resolving.records import resolve_origin
from supple_editions.resolving.resolver import Resolver
from supple_editions.resolving.same_fields import same_fields
from supple_schema.linking import Item
from supple_schema.models.measure import Measure, Scale
from supple_schema.models.quantities import Range


def resolve_measure(resolver: Resolver, item: Item[Measure]) -> EditionMeasure:
    """Give a measure with what to write down in words."""
    measure, catalogue = item.model, resolver.catalogue
    named = measure.named
    fields: dict[str, Any] = {
        **same_fields(resolver, measure, EditionMeasure),
        "id": item.id,
        "scale_phrase": _scale_phrase(catalogue, measure.scale),
        "named_phrase": catalogue.counted("measure.named", Range(named, named)) if named else None,
        "every_phrase": catalogue.text("measure.again", amount=duration_phrase(catalogue, measure.every)),
        **resolve_origin(resolver, measure),
    }
    return EditionMeasure(**fields)


def _scale_phrase(catalogue: Catalogue, scale: Scale) -> str:
    """Say which number to write down."""
    if scale.high is None:
        return catalogue.text("measure.count", what=scale.counts or catalogue.text("measure.number"))
    if scale.levels:
        levels = (
            catalogue.text("measure.level", number=number, meaning=meaning)
            for number, meaning in enumerate(scale.levels, scale.low)
        )
        return catalogue.text("measure.levels", levels=catalogue.choice(levels))
    ends = ((scale.low, scale.low_means), (scale.high, scale.high_means))
    meanings = [catalogue.text("measure.means", number=number, meaning=meaning) for number, meaning in ends if meaning]
    numbers = catalogue.text("measure.numbers", low=scale.low, high=scale.high)
    return " ".join((numbers, *meanings))
