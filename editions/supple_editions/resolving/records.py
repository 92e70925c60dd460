"""What other systems need of an item, whose words it has, and where more can be seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from supple_editions.language import Catalogue
from supple_editions.model.record import EditionCode, EditionMedium, EditionRecord, EditionRights
from supple_editions.resolving.resolver import Resolver
from supple_schema.models.content import CataloguedContent, SourcedContent
from supple_schema.models.record import SYSTEM_ADDRESSES, ConceptCode, Medium


def resolve_origin(resolver: Resolver, item: CataloguedContent) -> dict[str, Any]:
    """Give the fields of every item that say where it comes from. Nothing is reviewed before a signature says so."""
    return {
        "sources": resolver.cite_all(item.sources),
        "uncertain": resolver.uncertain(item.provenance),
        "rights": resolve_rights(resolver.catalogue, item),
        "record": EditionRecord(
            keywords=item.keywords, tags=item.tags, codes=resolve_codes(item.codes), extra=item.extra
        ),
        "reviewed": False,
    }


def resolve_codes(codes: Iterable[ConceptCode]) -> tuple[EditionCode, ...]:
    """Give codes with the addresses of their systems."""
    return tuple(
        EditionCode(
            system=code.system,
            address=SYSTEM_ADDRESSES.get(code.system, code.system),
            code=code.code,
            display=code.display,
        )
        for code in codes
    )


def resolve_rights(catalogue: Catalogue, item: SourcedContent) -> EditionRights | None:
    """Give whose words an item has, where they are somebody else's."""
    rights = item.rights
    if rights is None:
        return None
    key = "rights.credit_of" if rights.source else "rights.credit"
    words = {"title": item.title, "author": rights.author, "source": rights.source, "licence": rights.licence}
    credit = catalogue.text(key, **words)
    return EditionRights(
        author=rights.author,
        licence=rights.licence,
        source=rights.source,
        link=rights.link,
        credit=f"{credit} {rights.link}" if rights.link else credit,
    )


def resolve_media(catalogue: Catalogue, media: Iterable[Medium]) -> tuple[EditionMedium, ...]:
    """Give videos and pages elsewhere, with words to show beside their addresses."""
    return tuple(
        EditionMedium(
            kind=medium.kind,
            title=medium.title,
            link=medium.link,
            author=medium.author,
            licence=medium.licence,
            phrase=catalogue.text(
                f"media.{medium.kind}", title=medium.title, author=medium.author, licence=medium.licence
            ),
        )
        for medium in media
    )
