"""Strict YAML: text in, plain data or findings out.

Scalars follow the core schema of YAML 1.2 (`no` is text, `010` is ten, a date is text). Duplicate keys, anchors,
aliases, tags and keys that are no text are findings. A value that is empty (null) is a finding too: nobody can tell
whether it was forgotten. Data holds `str`, `int`, `float`, `bool`, `list` and `dict` only.
"""

from __future__ import annotations

import math
import re
from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.reading import codes
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_nodes import compose

Data: TypeAlias = "str | int | float | bool | list[Data] | dict[str, Data]"

WORDS: dict[str, bool | float | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), math.inf),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}
INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
FIRST_OF_NUMBER = frozenset("+-.0123456789")
MAXIMUM_DIGITS = 300
WORD = re.compile(r"\S+")


def resolve_plain(text: str) -> str | int | float | bool | None:
    """Give the value of an unquoted scalar by the core schema of YAML 1.2."""
    if text in WORDS:
        return WORDS[text]
    if text[0] in FIRST_OF_NUMBER and len(text) <= MAXIMUM_DIGITS:
        if INTEGER.fullmatch(text):
            return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
        if FLOAT.fullmatch(text):
            return float(text)
    return text


def read_yaml(file: SourceFile, start: int, end: int) -> tuple[dict[str, Data] | None, tuple[Diagnostic, ...]]:
    """Read the fields between two offsets of a file. Give None where there are none that can be trusted."""
    root, problem = compose(file, start, end)
    if problem is not None:
        return None, (problem,)
    if not isinstance(root, MappingNode):
        where = file.label(start + root.start_mark.index, start + root.end_mark.index) if root else None
        return None, (
            codes.NotAMapping.found(
                "This file holds no fields.",
                where or file.label(start, start),
                hints="Write fields with a name, a colon and a value, for example `title: Bridge`.",
            ),
        )
    builder = _Builder(file, start)
    data = builder.mapping(root)
    return (None if builder.found else data), tuple(builder.found)


class _Builder:
    """Turns nodes into data and collects what is not allowed on the way."""

    def __init__(self, file: SourceFile, base: int) -> None:
        self.file = file
        self.base = base
        self.found: list[Diagnostic] = []

    def value(self, node: Node) -> Data:
        if isinstance(node, MappingNode):
            return self.mapping(node)
        self._refuse_anchor_and_tag(node)
        if isinstance(node, SequenceNode):
            return [self.value(item) for item in node.value]
        text: str = node.value
        value = resolve_plain(text) if isinstance(node, ScalarNode) and not node.style else text
        if value is not None:
            return value
        self.found.append(
            codes.EmptyValue.found(
                "There is no value here.",
                self._label(node),
                hints="Write the value, or delete the field. For `none` write the word `none`.",
            )
        )
        return text

    def mapping(self, node: MappingNode) -> dict[str, Data]:
        self._refuse_anchor_and_tag(node)
        data: dict[str, Data] = {}
        places: dict[str, Node] = {}
        for key_node, value_node in node.value:
            key = self.value(key_node) if isinstance(key_node, ScalarNode) else None
            value = self.value(value_node)
            if not isinstance(key, str):
                self.found.append(
                    codes.KeyNotText.found(
                        "The name of a field must be plain text.",
                        self._label(key_node),
                        hints="For an item of a list, write a dash and a space: `- item`.",
                    )
                )
            elif key in data:
                self.found.append(
                    codes.DuplicateKey.found(
                        f"The field `{key}` stands here a second time.",
                        self._label(key_node),
                        self._label(places[key], "first here"),
                        hints="Keep one of the two.",
                    )
                )
            else:
                data[key] = value
                places[key] = key_node
        return data

    def _refuse_anchor_and_tag(self, node: Node) -> None:
        start = self.base + node.start_mark.index
        anchored = self.file.text[start : start + 1] == "&"
        if not anchored and not node.tag:
            return
        word = WORD.match(self.file.text, start)
        label = self.file.label(start, word.end() if word else start + 1)
        if anchored:
            self.found.append(
                codes.AnchorOrAlias.found(
                    "A value cannot start with `&`: YAML takes it for an anchor.",
                    label,
                    hints="Write the value out, or put it in quotes.",
                )
            )
        else:
            self.found.append(
                codes.YamlTag.found(
                    "A value cannot start with `!`: YAML takes it for a tag.",
                    label,
                    hints="Leave the tag out, or put the value in quotes.",
                )
            )

    def _label(self, node: Node, note: str = "") -> Label:
        return self.file.label(self.base + node.start_mark.index, self.base + node.end_mark.index, note)
