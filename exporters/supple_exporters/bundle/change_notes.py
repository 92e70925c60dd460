"""What changed between two bundles, in words for readers: changes in, lines below what each belongs to out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, cast

from supple_editions.language import load_catalogue
from supple_exporters.bundle.bundle_changes import FRONT, BundleChange
from supple_exporters.shared_words import sentence_case

NUMBERS = frozenset(
    (
        *("minutes", "sets", "often", "lasting"),
        *("angles", "joints", "turns", "offsets", "move_seconds", "hold_seconds", "motion"),
    )
)
"""Fields of numbers that an edition says in words too, and those of a figure."""

DOSES = frozenset(("dose", "other_doses"))
WORDS_OF_DOSES = frozenset(("title", "when", "note", "sentences"))
QUIET = frozenset(("text", "sentences", "markdown", "title", "whole"))
"""Parts of a path that tell a reader nothing."""

KINDS = {"safety": "Safety text", "source": "Source", "term": "Word explained", "advice": "Advice"}


class ChangedItem(NamedTuple):
    """An item, and what changed in it, a line for each."""

    head: str
    lines: Sequence[str]


class ChangeSection(NamedTuple):
    """The changes that safety depends on, or all others."""

    title: str
    items: Sequence[ChangedItem]


def tell_changes(changes: Sequence[BundleChange]) -> Iterator[ChangeSection]:
    """Give changes in words, those first that safety depends on."""
    for for_safety, group in groupby(changes, lambda change: change.for_safety):
        told = [(head, line) for change in group for head, line in _told(change)]
        items = [ChangedItem(head, [line for _, line in lines]) for head, lines in groupby(told, lambda one: one[0])]
        yield ChangeSection("What safety depends on" if for_safety else "What else changed", items)


def _told(change: BundleChange) -> Iterator[tuple[str, str]]:
    """Say one change, below the head of its item; nothing where words say it already."""
    if _is_numbers(change):
        return
    kind = KINDS.get(change.kind, change.kind.capitalize())
    head = "The whole" if change.kind == FRONT else f"{kind} “{change.title}”"
    if not change.path:
        instead = f" In its place: {change.instead}." if change.instead else ""
        yield head, "It is new." if change.before is None else f"It is gone.{instead}"
        return
    where = _where(change.path)
    if change.before is None and change.after is None:
        yield head, f"{where}: it looks or lasts otherwise."
    elif change.before is None:
        yield head, f"{where}, new: {_shown(change.after)}"
    elif change.after is None:
        yield head, f"{where}, gone: {_shown(change.before)}"
    else:
        yield head, f"{where}: {_shown(change.before)} is now {_shown(change.after)}"


def _is_numbers(change: BundleChange) -> bool:
    path = change.path
    if path == ("review", "content"):
        return True
    if path and path[0] in DOSES and len(path) > 1:
        return not WORDS_OF_DOSES.intersection(path)
    return not NUMBERS.isdisjoint(path)


def _where(path: tuple[str, ...]) -> str:
    names = load_catalogue("en").keys
    first = names.get(f"fields.{path[0]}")
    rest = [part.replace("_", " ") for part in path[1:] if part not in QUIET]
    where = ", ".join((first if isinstance(first, str) else path[0].replace("_", " "), *rest))
    return sentence_case(where)


def _shown(value: object) -> str:
    """Give a value in words: of a list or an object, its texts."""
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, dict):
        named = cast("dict[str, object]", value)
        return _shown([part for name, part in named.items() if name not in {"id", "html", "plain", "code"}])
    if isinstance(value, list):
        parts = cast("list[object]", value)
        return " ".join(filter(None, (_shown(part) for part in parts if part and not isinstance(part, int | float))))
    return "nothing" if value is None else str(value).lower()
