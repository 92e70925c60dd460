"""What changed between two versions of a published schema, and whether those who rely on the old one are hurt.

In: two JSON Schemas. Out: one `SchemaChange` for each difference, in the order of the old schema. What authors write
must go on being accepted; what programs read must go on being what they expect. So most differences weigh the other way
round for the two: a value more is no harm to an author and a surprise to a program. The table `EFFECTS` says which is
which.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from supple_schema.contract.schemas import Schema


class Effect(IntEnum):
    """What a change means for those who rely on the old schema, the harmless first."""

    DOCS = 0
    """Only words for people have changed."""
    WIDENING = 1
    """All that was right before is right still."""
    BREAKING = 2
    """What was right before may be wrong now."""


class Effects(NamedTuple):
    """What a sort of change means where authors write the data, and where programs read it."""

    written: Effect
    read: Effect


_DOCS, _WIDER, _BREAKS = Effect
EFFECTS: Mapping[str, Effects] = {
    "optional field added": Effects(_WIDER, _WIDER),
    "required field added": Effects(_BREAKS, _WIDER),
    "field removed": Effects(_BREAKS, _BREAKS),
    "now required": Effects(_BREAKS, _WIDER),
    "no longer required": Effects(_WIDER, _BREAKS),
    "value added": Effects(_WIDER, _BREAKS),
    "value removed": Effects(_BREAKS, _WIDER),
    "form added": Effects(_WIDER, _BREAKS),
    "form removed": Effects(_BREAKS, _WIDER),
    "null allowed": Effects(_WIDER, _BREAKS),
    "null no longer allowed": Effects(_BREAKS, _WIDER),
    "limit loosened": Effects(_WIDER, _BREAKS),
    "limit tightened": Effects(_BREAKS, _WIDER),
    "other fields allowed": Effects(_WIDER, _BREAKS),
    "other fields no longer allowed": Effects(_BREAKS, _WIDER),
    "another default": Effects(_BREAKS, _BREAKS),
    "another rule": Effects(_BREAKS, _BREAKS),
    "other words": Effects(_DOCS, _DOCS),
}
"""A sort of change, and what it means."""

WORDS = ("title", "description", "examples")
LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
NAMES_OF_VERSIONS = ("$schema", "bundle_version", "format", "contract")
"""Fields that say which version a file has. They move with it."""

LOOKED_INTO = frozenset(
    (
        *("$schema", "$id", "$ref", "$defs", "$comment", "readOnly", *WORDS, *LOWER, *UPPER),
        *("properties", "patternProperties", "required", "additionalProperties", "items", "prefixItems"),
        *("anyOf", "oneOf", "const", "enum", "default", "if", "then", "else"),
    )
)
"""Keywords that are compared by what they mean. All others must stay as they are."""


class SchemaChange(NamedTuple):
    """One difference: the field, what changed, from what to what, and what that means."""

    path: str
    what: str
    detail: str
    effect: Effect

    def __str__(self) -> str:
        return f"{self.path}: {self.what}{f': {self.detail}' if self.detail else ''}"


def compare_schemas(old: Schema, new: Schema) -> list[SchemaChange]:
    """List what changed from one schema to another."""
    comparison = _Comparison(old.get("$defs", {}), new.get("$defs", {}))
    comparison.nodes(old, new, _Cursor("", read=False))
    return comparison.changes


def version_of(schema: Schema) -> str | None:
    """Give the version that a schema says it has."""
    match = re.fullmatch(r"version ([0-9]+\.[0-9]+)", str(schema.get("$comment", "")))
    return match[1] if match else None


def version_fault(old: str, new: str, changes: Iterable[SchemaChange]) -> str | None:
    """Say what is wrong with the version of a changed contract.

    Any change needs a higher minor, and a change that breaks what was right needs a new major. None where all is well.
    """
    worst = max(changes, key=lambda change: change.effect, default=None)
    if worst is None:
        return None
    (old_major, old_minor), (new_major, new_minor) = (tuple(map(int, text.split("."))) for text in (old, new))
    if new_major > old_major:
        return None
    if worst.effect is Effect.BREAKING:
        return f"This breaks {old}, so the version must be {old_major + 1}.0: {worst}"
    if new_major < old_major or new_minor <= old_minor:
        return f"{old} is released and cannot change, so the version must be {old_major}.{old_minor + 1}: {worst}"
    return None


class _Cursor(NamedTuple):
    """Where the comparison stands: the path of a field, and whether programs read it or authors write it."""

    path: str
    read: bool

    def field(self, name: str) -> _Cursor:
        return self._replace(path=f"{self.path}.{name}" if self.path else name)

    def inside(self, sign: str) -> _Cursor:
        return self._replace(path=self.path + sign)


@dataclass
class _Comparison:
    old_parts: Mapping[str, Schema]
    new_parts: Mapping[str, Schema]
    changes: list[SchemaChange] = field(default_factory=list[SchemaChange])
    seen: set[tuple[str, str, bool]] = field(default_factory=set[tuple[str, str, bool]])

    def nodes(self, old: Schema, new: Schema, cursor: _Cursor) -> None:
        """Compare two places. A part that many places share is compared once, under its own name."""
        cursor = cursor._replace(read=cursor.read or new.get("readOnly") is True)
        self._words(old, new, cursor)
        old, new = _aligned(old, new)
        names = _name(old), _name(new)
        if any(names):
            if (*names, cursor.read) in self.seen:
                return
            self.seen.add((*names, cursor.read))
            cursor = cursor._replace(path=names[0] if names[0] == names[1] else cursor.path)
            old, new = self.old_parts.get(names[0], old), self.new_parts.get(names[1], new)
            self._words(old, new, cursor)
        self._values(old, new, cursor)
        self._limits(old, new, cursor)
        self._fields(old, new, cursor)
        self._options(old, new, cursor)
        self._others(old, new, cursor)
        for key, sign in (("items", "[]"), ("then", ""), ("else", "")):
            if isinstance(old.get(key), dict) and isinstance(new.get(key), dict):
                self.nodes(old[key], new[key], cursor.inside(sign))
            elif old.get(key) != new.get(key):
                self._note(cursor.inside(sign), "another rule", key)
        for number, (before, after) in enumerate(
            zip(old.get("prefixItems", ()), new.get("prefixItems", ()), strict=False)
        ):
            self.nodes(before, after, cursor.inside(f"[{number}]"))

    def _note(self, cursor: _Cursor, what: str, detail: str = "") -> None:
        effects = EFFECTS[what]
        effect = effects.read if cursor.read else effects.written
        self.changes.append(SchemaChange(cursor.path or "the file", what, detail, effect))

    def _words(self, old: Schema, new: Schema, cursor: _Cursor) -> None:
        changed = [key for key in WORDS if old.get(key) != new.get(key)]
        if changed:
            self._note(cursor, "other words", ", ".join(changed))
        if old.get("default") != new.get("default"):
            self._note(cursor, "another default", f"{_text(old.get('default'))} → {_text(new.get('default'))}")

    def _values(self, old: Schema, new: Schema, cursor: _Cursor) -> None:
        before, after = _fixed(old), _fixed(new)
        if cursor.path.rpartition(".")[2] in NAMES_OF_VERSIONS and len(before) == len(after) == 1:
            return
        if bool(before) != bool(after):
            self._note(cursor, "form removed" if after else "form added", "any value of its type")
            return
        for what, values in (("value removed", before - after), ("value added", after - before)):
            if values:
                self._note(cursor, what, ", ".join(sorted(values)))

    def _limits(self, old: Schema, new: Schema, cursor: _Cursor) -> None:
        for key, is_lower in (*((key, True) for key in LOWER), *((key, False) for key in UPPER)):
            before, after = old.get(key), new.get(key)
            if before != after:
                looser = after is None or (before is not None and (after < before) == is_lower)
                what = "limit loosened" if looser else "limit tightened"
                self._note(cursor, what, f"{key} {_text(before)} → {_text(after)}")

    def _fields(self, old: Schema, new: Schema, cursor: _Cursor) -> None:
        required, asked = set(old.get("required", ())), set(new.get("required", ()))
        for kind in ("properties", "patternProperties"):
            before: dict[str, Schema] = old.get(kind, {})
            after: dict[str, Schema] = new.get(kind, {})
            for name, part in before.items():
                if name not in after:
                    self._note(cursor.field(name), "field removed")
                    continue
                if (name in required) != (name in asked):
                    self._note(cursor.field(name), "now required" if name in asked else "no longer required")
                self.nodes(part, after[name], cursor.field(name))
            for name in after:
                if name not in before:
                    self._note(cursor.field(name), f"{'required' if name in asked else 'optional'} field added")
        closed, closes = (node.get("additionalProperties") is False for node in (old, new))
        if closed != closes and "properties" in old and "properties" in new:
            self._note(cursor, "other fields no longer allowed" if closes else "other fields allowed")

    def _options(self, old: Schema, new: Schema, cursor: _Cursor) -> None:
        before, after = _options(old), _options(new)
        if bool(before) != bool(after):
            self._note(cursor, "another rule", ", ".join(before or after))
            return
        for name, option in before.items():
            if name in after and name != "null":
                self.nodes(option, after[name], cursor)
        for name in [name for name in before if name not in after]:
            self._note(cursor, *(("null no longer allowed",) if name == "null" else ("form removed", name)))
        for name in [name for name in after if name not in before]:
            self._note(cursor, *(("null allowed",) if name == "null" else ("form added", name)))

    def _others(self, old: Schema, new: Schema, cursor: _Cursor) -> None:
        for key in sorted((old.keys() | new.keys()) - LOOKED_INTO):
            if old.get(key) != new.get(key):
                what = "another rule"
                if key in {"pattern", "format"} and (key in old) != (key in new):
                    what = "limit loosened" if key in old else "limit tightened"
                self._note(cursor, what, f"{key} {_text(old.get(key))} → {_text(new.get(key))}")


def _aligned(old: Schema, new: Schema) -> tuple[Schema, Schema]:
    """Where one takes several forms and the other a single one, write that one as the only one of several."""
    several = [any(_is_form(option) for option in _options(node).values()) for node in (old, new)]
    if several[0] == several[1]:
        return old, new
    single, other = (new, old) if several[0] else (old, new)
    wrapped = {"anyOf": [{key: value for key, value in single.items() if key not in {*WORDS, "default"}}]}
    return (other, wrapped) if several[0] else (wrapped, other)


def _is_form(option: Schema) -> bool:
    return bool({"$ref", "type", "const", "enum", "anyOf"} & option.keys())


def _options(node: Schema) -> dict[str, Schema]:
    """Give the forms that a cursor can take, by names that stay: those of parts, types, or what they ask for."""
    options: list[Schema] = node.get("anyOf") or node.get("oneOf") or []
    return {_name(option) or str(option.get("type") or _text(option)): option for option in options}


def _fixed(node: Schema) -> frozenset[str]:
    return frozenset(map(_text, [node["const"]] if "const" in node else node.get("enum", ())))


def _name(node: Schema) -> str:
    return str(node.get("$ref", "")).removeprefix("#/$defs/")


def _text(value: object) -> str:
    return "none" if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)
