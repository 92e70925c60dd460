"""What other systems need of an item, whose words it has, and where more can be seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from supple_editions.model.record import EditionCode, EditionMedium, EditionRecord, EditionRights
from supple_editions.resolving.resolver import Resolver
from supple_editions.resolving.same_fields import same_fields
from supple_schema.models.content import CataloguedContent, SourcedContent
from supple_schema.models.record import SYSTEM_ADDRESSES, ConceptCode, Medium


def resolve_origin(resolver: Resolver, item: CataloguedContent) -> dict[str, Any]:
    """Give the fields of every item that say where it comes from. Nothing is reviewed before a signature says so."""
    return {
        "sources": resolver.cite_all(item.sources),
        "uncertain": resolver.uncertain(item.provenance),
        "rights": resolve_rights(resolver, item),
        "record": EditionRecord(
            keywords=item.keywords, tags=item.tags, codes=resolve_codes(resolver, item.codes), extra=item.extra
        ),
        "reviewed": False,
    }


def resolve_codes(resolver: Resolver, codes: Iterable[ConceptCode]) -> tuple[EditionCode, ...]:
    """Give codes with the addresses of their systems."""
    return tuple(
        EditionCode(**same_fields(resolver, code, EditionCode), address=SYSTEM_ADDRESSES.get(code.system, code.system))
        for code in codes
    )


def resolve_rights(resolver: Resolver, item: SourcedContent) -> EditionRights | None:
    """Give whose words an item has, where they are somebody else's."""
    rights = item.rights
    if rights is None:
        return None
    key = "rights.credit_of" if rights.source else "rights.credit"
    words = {"title": item.title, "author": rights.author, "source": rights.source, "licence": rights.licence}
    credit = resolver.catalogue.text(key, **words)
    return EditionRights(
        **same_fields(resolver, rights, EditionRights), credit=f"{credit} {rights.link}" if rights.link else credit
    )


def resolve_media(resolver: Resolver, media: Iterable[Medium]) -> tuple[EditionMedium, ...]:
    """Give videos and pages elsewhere, with words to show beside their addresses."""
    return tuple(
        EditionMedium(
            **same_fields(resolver, medium, EditionMedium),
            phrase=resolver.catalogue.text(
                f"media.{medium.kind}", title=medium.title, author=medium.author, licence=medium.licence
            ),
        )
        for medium in media
    )
