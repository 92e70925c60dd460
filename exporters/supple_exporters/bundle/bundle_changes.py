"""What changed from one bundle to another: two bundles in, changes out, those first that safety depends on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, TypeAlias, cast

from supple_exporters.bundle.digests import items_of

Path: TypeAlias = tuple[str, ...]
Named: TypeAlias = Mapping[str, object]

FRONT = "edition"
"""The kind of what is no item: title, parts, readers, review, publication."""

SAFE_FIELDS = frozenset(
    (
        *("cautions", "start", "steps", "sides", "sides_phrase", "dose", "dose_unknown_phrase", "other_doses"),
        *("prerequisites", "breathing", "phases", "often_phrase", "starter", "plan", "pairs"),
        *("who_should_ask_first", "reader", "changes", "review", "safety"),
    )
)
"""Fields by which somebody could be hurt, or be told less than before."""

DERIVED = frozenset(
    (
        *("html", "plain", "rows", "seconds", "digests", "emergency_notice", "stop_notice", "safety_version", "number"),
        "included",
    )
)
"""Fields that say again what another one says."""

UNSEEN = frozenset(("timeline", "frames"))
"""Fields of numbers that nobody reads: that they changed is all there is to say."""

KEYS = ("id", "code", "source")
"""What names an entry of a list."""


@dataclass(frozen=True)
class BundleChange:
    """One change. `before` is None for what is new, `after` for what is gone; both for numbers that nobody reads."""

    kind: str
    id: str
    title: str
    path: Path
    before: object
    after: object
    for_safety: bool
    instead: str | None = None
    """For an item that was withdrawn: the id of the one to use instead."""


def compare_bundles(old: Named, new: Named) -> list[BundleChange]:
    """List what changed in the editions of two bundles, those changes first that safety depends on."""
    editions = [cast("dict[str, Any]", bundle["edition"]) for bundle in (old, new)]
    changes = [*_front(*editions), *_items(*editions)]
    return sorted(changes, key=lambda change: not change.for_safety)


def version_fault(old: Named, new: Named) -> str | None:
    """Say that the content changed and its version did not. Editions for two readers or places differ by right."""
    editions = [cast("dict[str, Any]", bundle["edition"]) for bundle in (old, new)]
    if any(editions[0][name] != editions[1][name] for name in ("id", "language", "reader")):
        return None
    digests = [cast("dict[str, Any]", bundle["digests"])["edition"] for bundle in (old, new)]
    versions = [edition["publication"]["version"] for edition in editions]
    if digests[0] == digests[1] or versions[0] != versions[1]:
        return None
    return f"The content changed, and its version is still {versions[0]}. Give `version` in `supple.yaml` a new one."


def _front(old: dict[str, Any], new: dict[str, Any]) -> Iterator[BundleChange]:
    lists = {"advice", "exercises", "measures", "routines", "terms", "sources", "retired"}
    fronts = [{name: value for name, value in edition.items() if name not in lists} for edition in (old, new)]
    for front in fronts:
        front["safety"] = {
            name: value
            for name, value in front["safety"].items()
            if name in {"emergency_notice", "stop_notice", "cautions"}
        }
    derived = DERIVED - {"emergency_notice", "stop_notice"}
    for path, before, after in _compare(fronts[0], fronts[1], (), derived):
        yield BundleChange(FRONT, new["id"], new["title"], path, before, after, path[0] in SAFE_FIELDS)


def _items(old: dict[str, Any], new: dict[str, Any]) -> Iterator[BundleChange]:
    before, after = ({(kind, item["id"]): item for kind, item in items_of(edition)} for edition in (old, new))
    instead = {(gone["kind"], gone["id"]): gone["use"] for gone in new["retired"]}
    for key, item in before.items():
        if key not in after:
            yield BundleChange(*key, item["title"], (), item["title"], None, for_safety=True, instead=instead.get(key))
    for key, item in after.items():
        kind, name = key
        if key not in before:
            yield BundleChange(kind, name, item["title"], (), None, item["title"], for_safety=True)
            continue
        for path, was, now in _compare(before[key], item, (), DERIVED):
            for_safety = kind == "safety" or path[0] in SAFE_FIELDS
            yield BundleChange(kind, name, item["title"], path, was, now, for_safety)


def _compare(old: object, new: object, path: Path, derived: frozenset[str]) -> Iterator[tuple[Path, object, object]]:
    if old == new:
        return
    if path and path[-1] in UNSEEN:
        yield path, None, None
    elif isinstance(old, dict) and isinstance(new, dict):
        was, now = cast("Named", old), cast("Named", new)
        for name in dict.fromkeys((*was, *now)):
            if name not in derived:
                yield from _compare(was.get(name), now.get(name), (*path, name), derived)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _compare_lists(cast("list[object]", old), cast("list[object]", new), path, derived)
    else:
        yield path, old, new


def _compare_lists(
    old: Sequence[object], new: Sequence[object], path: Path, derived: frozenset[str]
) -> Iterator[tuple[Path, object, object]]:
    was, now = _by_key(old), _by_key(new)
    if was is not None and now is not None:
        for key, entry in was.items():
            yield from _compare(entry, now.get(key), (*path, key), derived)
        for key, entry in now.items():
            if key not in was:
                yield (*path, key), None, entry
        order = [key for key in was if key in now]
        if order != [key for key in now if key in was]:
            yield (*path, "order"), ", ".join(order), ", ".join(key for key in now if key in was)
        return
    texts = [[json.dumps(entry, sort_keys=True) for entry in entries] for entries in (old, new)]
    for tag, first, last, start, end in SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        paired = min(last - first, end - start)
        for step in range(paired):
            yield from _compare(old[first + step], new[start + step], (*path, str(start + step + 1)), derived)
        for step in range(first + paired, last):
            yield (*path, str(step + 1)), old[step], None
        for step in range(start + paired, end):
            yield (*path, str(step + 1)), None, new[step]


def _by_key(entries: Sequence[object]) -> dict[str, object] | None:
    """Give entries by what names them; None where one has no name, or two have the same."""
    named: dict[str, object] = {}
    for entry in entries:
        if not isinstance(entry, dict):
            return None
        fields = cast("Named", entry)
        key = next((fields[name] for name in KEYS if isinstance(fields.get(name), str)), None)
        if not isinstance(key, str) or key in named:
            return None
        named[key] = cast("object", entry)
    return named
