"""From one bundle to the next without sending all of it: the bytes of two bundles in, a delta out, and back again.

A delta holds a patch by RFC 6902 (JSON Patch), of which it uses `add`, `remove` and `replace`. So a program in any
language can apply it with a library; applied here, it gives the very bytes of the new bundle, or an error.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Annotated, Any, Final, Literal, TypeAlias, cast

from pydantic import Field, JsonValue, ValidationError

from supple_exporters.bundle.bundle_forms import write_json
from supple_schema.linking.fingerprint import digest
from supple_schema.models.base import Fingerprint, Model

DELTA_VERSION: Final = "1.0"
Operation: TypeAlias = dict[str, JsonValue]


class DeltaError(ValueError):
    """A delta that cannot be made, read or applied. The message is for the person who asked for it."""


class Delta(Model):
    """What turns one bundle into another."""

    delta_version: Literal["1.0"]
    """The version of this form."""

    old: Fingerprint
    """The digest of the bytes that it is applied to."""

    new: Fingerprint
    """The digest of the bytes that it gives."""

    indent: Annotated[int, Field(ge=0, le=8)]
    """How the new bundle is indented."""

    patch: tuple[Operation, ...]
    """The operations, as RFC 6902 defines them."""


def make_delta(old: bytes, new: bytes) -> bytes:
    """Give the delta from one bundle to another.

    Raises:
        DeltaError: the new bundle has not the form that Supple writes.
    """
    before, after = json.loads(old), json.loads(new)
    indent = next((spaces for spaces in range(9) if write_json(after, spaces) == new), None)
    if indent is None:
        raise DeltaError("The new bundle was changed after Supple wrote it. Build it again.")
    patch = tuple(_operations(before, after, ""))
    delta = Delta(delta_version=DELTA_VERSION, old=digest(old), new=digest(new), indent=indent, patch=patch)
    return write_json(delta.model_dump(mode="json"), 0)


def apply_delta(old: bytes, delta: bytes) -> bytes:
    """Give the bytes of the new bundle.

    Raises:
        DeltaError: it is no delta, or one of another bundle.
    """
    try:
        read = Delta.model_validate_json(delta)
    except ValidationError as error:
        raise DeltaError(f"This is no delta: {error.errors()[0]['msg']}.") from error
    if digest(old) != read.old:
        raise DeltaError("The delta belongs to another bundle than this one. Take the bundle that it was made from.")
    try:
        made = write_json(_patched(json.loads(old), read.patch), read.indent)
    except (LookupError, TypeError, ValueError) as error:
        raise DeltaError("The delta is damaged: it does not fit the bundle. Fetch it again.") from error
    if digest(made) != read.new:
        raise DeltaError("The delta is damaged: it gives another bundle than it should. Fetch it again.")
    return made


def _operations(old: Any, new: Any, path: str) -> Iterator[Operation]:  # noqa: ANN401 - JSON
    if _exactly(old) == _exactly(new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and list(cast("Any", old)) == list(cast("Any", new)):
        for name in cast("dict[str, Any]", new):
            yield from _operations(old[name], new[name], f"{path}/{_escape(name)}")
    elif isinstance(old, list) and isinstance(new, list):
        yield from _list_operations(cast("list[object]", old), cast("list[object]", new), path)
    else:
        yield {"op": "replace", "path": path, "value": new}


def _list_operations(old: Sequence[Any], new: Sequence[Any], path: str) -> Iterator[Operation]:
    """Go through a list from its start; `place` is where the next entry stands by then."""
    place = 0
    keys = [[_key(entry) for entry in entries] for entries in (old, new)]
    for _, first, last, start, end in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        paired = min(last - first, end - start)
        for step in range(paired):
            yield from _operations(old[first + step], new[start + step], f"{path}/{place}")
            place += 1
        for _ in range(first + paired, last):
            yield {"op": "remove", "path": f"{path}/{place}"}
        for step in range(start + paired, end):
            yield {"op": "add", "path": f"{path}/{place}", "value": new[step]}
            place += 1


def _key(entry: object) -> str:
    text = _exactly(entry)
    name = cast("dict[str, object]", entry).get("id") if isinstance(entry, dict) else None
    return f"id:{name}" if isinstance(name, str) else text


def _exactly(value: object) -> str:
    """Tell apart what Python takes for equal: 1, 1.0 and true, and objects whose keys have another order."""
    return json.dumps(value, ensure_ascii=False)


def _patched(value: Any, patch: tuple[Operation, ...]) -> Any:  # noqa: ANN401 - JSON
    root = {"": copy.deepcopy(value)}
    for operation in patch:
        *parents, last = (part.replace("~1", "/").replace("~0", "~") for part in str(operation["path"]).split("/"))
        place: Any = root
        for part in parents:
            place = place[int(part) if isinstance(place, list) else part]
        kind, listed = operation["op"], isinstance(place, list)
        name: Any = int(last) if listed else last
        if kind == "remove" and listed:
            del place[name]
        elif kind == "add" and listed:
            place.insert(name, operation["value"])
        elif kind == "replace":
            place[name] = operation["value"]
        else:
            raise ValueError(kind)
    return root[""]


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
