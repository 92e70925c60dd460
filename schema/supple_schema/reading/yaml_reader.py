"""Strict YAML: text in, plain data or findings out.

Scalars follow the core schema of YAML 1.2 (`no` is text, `010` is ten, a date is text). Duplicate keys, anchors,
aliases, tags and keys that are no text are findings. A value that is empty (null) is a finding too: nobody can tell
whether it was forgotten. Data holds `str`, `int`, `float`, `bool`, `list` and `dict` only.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.diagnostics.wording import shorten
from supple_schema.reading import codes
from supple_schema.reading.source_file import HIDDEN, SourceFile, hidden_character
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
TAKEN_FOR_COMMENT = re.compile(r"[ \t]*:[ \t]+(#[^\s#\"]+)[ \t]*$", re.MULTILINE)
"""Behind the name of a field: one word that begins with `#`, such as a colour. Comments have a space behind it."""


@lru_cache(maxsize=4096)
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
        line, first = file.line(start + root.start_mark.index if root else start)
        return None, (
            codes.NotAMapping.diagnostic(
                "This file is a list, but fields are wanted."
                if isinstance(root, SequenceNode)
                else "This file holds no fields.",
                file.label(first, first + len(line)),
                hints="Write fields with a name, a colon, a space and a value, for example `title: Bridge`.",
            ),
        )
    builder = _Builder(file, start, end)
    data = builder.value(root)
    return (data if isinstance(data, dict) and not builder.found else None), tuple(builder.found)


class _Builder:
    """Turns nodes into data and collects what is not allowed on the way."""

    def __init__(self, file: SourceFile, start: int, end: int) -> None:
        self.file = file
        self.base = start
        self.found: list[Diagnostic] = []
        self._refused: set[Node] = set()
        self._may_have_properties = any(file.text.find(sign, start, end) >= 0 for sign in "&!")

    def value(self, node: Node, key: Node | None = None) -> Data:
        """Give the data of a node. `key` is the name of its field, if it is the value of one."""
        if self._may_have_properties and self._refuse_properties(node):
            return ""
        if isinstance(node, MappingNode):
            return self.mapping(node)
        if not isinstance(node, ScalarNode):
            return [self.value(item) for item in node.value]
        text: str = node.value
        if not node.style:
            value = resolve_plain(text)
            if value is not None:
                return value
            self._refuse_empty(node, key)
        elif node.style == '"':
            self._refuse_hidden_characters(node)
        return text

    def mapping(self, node: MappingNode) -> dict[str, Data]:
        data: dict[str, Data] = {}
        places: dict[str, Node] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node)
            value = self.value(value_node, key_node)
            if key is None:
                continue
            first = places.setdefault(key, key_node)
            if first is not key_node:
                self.found.append(
                    codes.DuplicateKey.diagnostic(
                        f"The field `{shorten(key)}` stands here a second time.",
                        self._label(key_node),
                        self._label(first, "first here"),
                        hints="Keep one of the two.",
                    )
                )
            else:
                data[key] = value
        return data

    def _key(self, node: Node) -> str | None:
        if self._may_have_properties and self._refuse_properties(node) and isinstance(node, ScalarNode):
            return None
        key = self.value(node) if isinstance(node, ScalarNode) and (node.style or resolve_plain(node.value)) else None
        if isinstance(key, str):
            return key
        self.found.append(
            codes.KeyNotText.diagnostic(
                "The name of a field must be plain text.",
                self._label(node),
                hints="For an item of a list, write a dash and a space: `- item`.",
            )
        )
        return None

    def _refuse_empty(self, node: Node, key: Node | None) -> None:
        if key is not None:
            message, label = f"`{shorten(key.value)}` has no value.", self._label(key)
        else:
            start, end = self.base + node.start_mark.index, self.base + node.end_mark.index
            message, label = "This item has no value.", self.file.label(start if node.value else start - 1, end)
        hint = "Write the value, or delete the line. Where there is none, many fields take the word `none`."
        hidden = key and TAKEN_FOR_COMMENT.match(self.file.text, self.base + key.end_mark.index)
        if key is not None and hidden:
            quoted = f'{shorten(key.value)}: "{shorten(hidden.group(1))}"'
            hint = f"Put it in quotes: `{quoted}`. Without them, `#` begins a comment."
        self.found.append(codes.EmptyValue.diagnostic(message, label, hints=hint))

    def _refuse_hidden_characters(self, node: Node) -> None:
        hidden = HIDDEN.search(node.value)
        if hidden is not None:
            self.found.append(hidden_character(hidden.group(), self._label(node), escaped=True))

    def _refuse_properties(self, node: Node) -> bool:
        """Refuse an anchor or a tag. Whether the node need not be walked: a scalar, or one that an alias repeats."""
        start = self.base + node.start_mark.index
        anchored = self.file.text[start : start + 1] == "&"
        if not anchored and not node.tag:
            return False
        if node in self._refused:
            return True
        self._refused.add(node)
        word = WORD.match(self.file.text, start)
        label = self.file.label(start, word.end() if word else start + 1)
        if anchored:
            self.found.append(
                codes.AnchorOrAlias.diagnostic(
                    "A value cannot start with `&`: YAML takes it for an anchor.",
                    label,
                    hints="Write the value out, or put it in quotes.",
                )
            )
        else:
            self.found.append(
                codes.YamlTag.diagnostic(
                    "A value cannot start with `!`: YAML takes it for a tag.",
                    label,
                    hints="Leave the tag out, or put the value in quotes.",
                )
            )
        return isinstance(node, ScalarNode)

    def _label(self, node: Node, note: str = "") -> Label:
        return self.file.label(self.base + node.start_mark.index, self.base + node.end_mark.index, note)
