"""What has changed, without a look at the words: items of an edition in, a digest of each out.

A digest covers words and data of one item alone. What an item repeats of others is left out of it: the notices and the
version of the safety text, whether somebody has reviewed it, its number, and all of a linked item but its id. So a word
that changes in one exercise changes one digest, and so does one citation.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any, Literal, TypeAlias, cast

from supple_editions import Edition
from supple_schema.linking.fingerprint import digest
from supple_schema.models.base import Fingerprint, Model, Slug

ItemKind: TypeAlias = Literal["safety", "advice", "exercise", "routine", "measure", "term", "source"]
KINDS: dict[str, ItemKind] = {
    "advice": "advice",
    "exercises": "exercise",
    "routines": "routine",
    "measures": "measure",
    "terms": "term",
    "sources": "source",
}
"""Lists of an edition, and what one of their items is called."""

REPEATED = frozenset(("emergency_notice", "stop_notice", "safety_version", "reviewed", "number"))
LINK = frozenset(("id", "title", "included"))
FRONT = ("review", "publication", *KINDS)
"""What the digest of an edition does not cover by itself: items have digests, and the others are not its words."""


class ItemDigest(Model):
    """The digest of one item."""

    kind: ItemKind
    """What it is; `safety` for each item of the safety text."""

    id: Slug
    """Its id."""

    digest: Fingerprint
    """It changes when a word or a number of this item changes, and only then."""


class Digests(Model):
    """By which a program knows what has changed since the bundle that it has."""

    edition: Fingerprint
    """It changes when anything changes that the edition shows. The state of review, the version and the date do not."""

    items: tuple[ItemDigest, ...]
    """Safety text first, then in the order of the edition."""


def make_digests(edition: Edition) -> Digests:
    """Give the digest of an edition and of each of its items."""
    return digest_data(edition.model_dump(mode="json"))


def digest_data(edition: dict[str, Any]) -> Digests:
    """Give the digests of an edition as a bundle holds it."""
    items = tuple(
        ItemDigest(kind=kind, id=item["id"], digest=_digest(_own(_without(item, REPEATED))))
        for kind, item in items_of(edition)
    )
    front = _own(_without(edition, FRONT))
    return Digests(edition=_digest([front, [item.model_dump() for item in items]]), items=items)


def items_of(edition: dict[str, Any]) -> Iterator[tuple[ItemKind, dict[str, Any]]]:
    """Give each item of an edition with its kind, the safety text first."""
    for value in edition["safety"].values():
        values = cast("list[object]", value) if isinstance(value, list) else [value]
        for item in values:
            if isinstance(item, dict) and "notice" in item:
                yield "safety", cast("dict[str, Any]", item)
    for name, kind in KINDS.items():
        for item in edition[name]:
            yield kind, item


def _without(item: dict[str, Any], names: Collection[str]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in names}


def _own(value: object) -> object:
    """Give of each link its id alone."""
    if isinstance(value, list):
        return [_own(item) for item in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    named = cast("dict[str, object]", value)
    if named.keys() == LINK:
        return named["id"]
    return {name: _own(part) for name, part in named.items()}


def _digest(value: object) -> str:
    return digest(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
