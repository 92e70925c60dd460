"""Steps of an edition, of exercises and of guides alike: numbered, with how to breathe in words."""

from __future__ import annotations

from typing import Any

from supple_editions.model import EditionStep
from supple_editions.resolving.resolver import Resolver
from supple_editions.resolving.same_fields import same_fields
from supple_schema.models.exercise import Step


def step_fields(resolver: Resolver, step: Step, number: int) -> dict[str, Any]:
    """Give what every step of an edition has."""
    return {
        **same_fields(resolver, step, EditionStep),
        "number": number,
        "breathing_phrase": resolver.catalogue.text(f"breath.{step.breathing.value}") if step.breathing else None,
    }
