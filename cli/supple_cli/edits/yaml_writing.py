"""Plain data in, lines of YAML as authors write it out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from supple_schema.reading.yaml_reader import resolve_plain

PLAIN = re.compile(r"[^\W_](?:[^\n#:]|:(?=\S)|(?<=\S)#)*")
WORD = re.compile(r"[\w-]+")
WIDTH = 100


def write_field(name: str, value: object, pad: str = "") -> Iterator[str]:
    """Write a field: on its own line where its value is one word, else with its parts below it."""
    if isinstance(value, Mapping):
        yield f"{pad}{name}:"
        for key, part in cast("Mapping[str, object]", value).items():
            yield from write_field(key, part, f"{pad}  ")
    elif isinstance(value, Sequence) and not isinstance(value, str):
        items = list(cast("Sequence[object]", value))
        words = [scalar(item) for item in items if isinstance(item, str)]
        line = f"{pad}{name}: [{', '.join(words)}]"
        if len(words) == len(items) and len(line) <= WIDTH and all(map(WORD.fullmatch, words)):
            yield line
            return
        yield f"{pad}{name}:"
        for item in items:
            yield from _item(item, f"{pad}  ")
    else:
        yield f"{pad}{name}: {scalar(value)}"


def scalar(value: object) -> str:
    """Write a single value, in quotes where it would be taken for something else."""
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    plain = PLAIN.fullmatch(value) and resolve_plain(value) == value and value == value.strip()
    return value if plain else json.dumps(value, ensure_ascii=False)


def _item(item: object, pad: str) -> Iterator[str]:
    fields = _fields(item)
    if fields:
        lines = [line for key, part in fields.items() for line in write_field(key, part, f"{pad}  ")]
        yield f"{pad}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield f"{pad}- {scalar(item)}"


def _fields(item: object) -> Mapping[str, object] | None:
    return cast("Mapping[str, object]", item) if isinstance(item, Mapping) else None
