"""Values as YAML: data in, lines as an author would write them out."""

from __future__ import annotations

import json
import re

from supple_schema.formatting.yaml_layout import STEP
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_reader import Data, read_yaml

WORD = re.compile(r"\w[\w-]*")
WIDTH = 100


def spell(value: Data, *, flow: bool = False) -> str:
    """Write a value on one line, as an author would: in quotes only where it would be taken for something else."""
    if isinstance(value, list):
        return f"[{', '.join(spell(one, flow=True) for one in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {spell(one, flow=True)}' for name, one in value.items())}}}"
    if isinstance(value, bool):
        return str(value).lower()
    if not isinstance(value, str):
        return str(int(value)) if float(value).is_integer() else str(value)
    around = f"k: [{value}]" if flow else f"k: {value}"
    plain, _ = read_yaml(SourceFile("x.yaml", f"{around}\n"), 0, len(around) + 1)
    same = plain == {"k": [value] if flow else value}
    return value if same and "\n" not in value else json.dumps(value, ensure_ascii=False)


def write_field(name: str, value: Data, column: int = 0) -> list[str]:
    """Write a field, from a column on."""
    head = f"{' ' * column}{name}:"
    if fits_line(value):
        line = f"{head} {spell(value)}"
        if len(line) <= WIDTH or not isinstance(value, list):
            return [line]
    return [head, *_write_block(value, column + STEP)]


def write_item(value: Data, column: int) -> list[str]:
    """Write an item of a list, from a column on."""
    if fits_line(value):
        return [f"{' ' * column}- {spell(value)}"]
    lines = _write_block(value, column + STEP)
    return [f"{' ' * column}- {lines[0].lstrip()}", *lines[1:]]


def _write_block(value: Data, column: int) -> list[str]:
    if isinstance(value, dict):
        return [line for name, one in value.items() for line in write_field(name, one, column)]
    if isinstance(value, list):
        return [line for one in value for line in write_item(one, column)]
    return [f"{' ' * column}{spell(value)}"]


def fits_line(value: Data) -> bool:
    """Whether a value stands on the line of its name: a scalar, or a list of words and numbers."""
    if isinstance(value, list):
        return all(not isinstance(one, dict | list) and WORD.fullmatch(str(one)) for one in value)
    return not isinstance(value, dict) or not value
