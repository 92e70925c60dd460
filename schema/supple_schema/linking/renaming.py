"""Another id for an item: the item and the id in, what to change in which file out. Nothing here writes files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from supple_schema.diagnostics import Edit
from supple_schema.linking.library import Item, Library
from supple_schema.linking.mentions import Mention, mentions_of
from supple_schema.linking.withdrawing import tombstone
from supple_schema.models.base import SLUG_PATTERN, make_slug
from supple_schema.models.kinds import KINDS

HAVE_MEANING = frozenset({"vocabulary", "locale", "review"})
"""Kinds whose ids say something by themselves."""


class RenamingError(Exception):
    """An item cannot have this id."""


class HiddenMentionError(Exception):
    """A place names the item in a way that no program can change."""

    def __init__(self, mention: Mention) -> None:
        super().__init__(mention)
        self.mention = mention


@dataclass(frozen=True, slots=True)
class Renaming:
    """What gives an item its new id: `edits` of files as they are now, then the move of its own file.

    `left` is the text that then stands at the old path, so that the id never means anything else.
    """

    old_path: str
    new_path: str
    edits: tuple[Edit, ...]
    left: str


def plan_renaming(library: Library, item: Item[Any], new: str) -> Renaming:
    """Work out what changes when an item gets a new id.

    Raises:
        RenamingError: it cannot have this id.
        HiddenMentionError: a place names it in a way that no program can change.
    """
    require_free(library, item, new)
    return Renaming(
        item.path,
        str(PurePosixPath(item.path).with_stem(new)),
        tuple(replace_mentions(mentions_of(library, item), item.id, new)),
        tombstone(item, "It has another name now.", new),
    )


def replace_mentions(mentions: Iterable[Mention], old: str, new: str) -> Iterator[Edit]:
    """Give the edits that put a new name in the place of the old one.

    Raises:
        HiddenMentionError: one of them is not written plainly.
    """
    for mention in mentions:
        text = mention.item.document.file.text[mention.start : mention.end]
        if text.count(old) != 1:
            raise HiddenMentionError(mention)
        start = mention.start + text.index(old)
        yield Edit(mention.item.path, start, start + len(old), new)


def require_free(library: Library, item: Item[Any], new: str) -> None:
    """Hold a new id against what is there.

    Raises:
        RenamingError: the item cannot have it.
    """
    if item.kind not in KINDS or item.kind in HAVE_MEANING:
        raise RenamingError(f"The id of a {item.kind} has a meaning of its own and cannot be changed.")
    if not re.fullmatch(SLUG_PATTERN, new):
        raise RenamingError(f"`{new}` cannot be an id. Write one like `{make_slug(new)}`.")
    key = f"{item.kind}/{new}"
    if key in library.tombstones:
        raise RenamingError(f"The id `{new}` was retired and never means anything else. Choose another.")
    if new in library.kind(item.kind):
        raise RenamingError(f"There is `{key}` already. Choose another id.")
