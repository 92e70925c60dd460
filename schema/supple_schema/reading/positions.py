"""Where each key and value of a document stands, found when somebody asks.

Most files are right, and nobody asks where their values stand; so positions are not kept while reading. A path is the
way to a value: names of fields and numbers of items, such as `("steps", 2, "text")`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from supple_schema.diagnostics import Span
from supple_schema.reading.scalars import scalar_stretches
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_nodes import compose

DataPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """Offsets of a value and, where it is a field's value, of the field's name."""

    start: int
    end: int
    key_start: int | None = None
    key_end: int | None = None


class SourceMap:
    """The places of all values of one stretch of YAML."""

    def __init__(self, file: SourceFile, start: int, end: int) -> None:
        self._file = file
        self._base = start
        self._root: Node | None = compose(file, start, end)[0]

    def extent(self, path: DataPath) -> Extent | None:
        """Find the value at a path; None where there is no such value."""
        node, key = self._root, None
        for step in path:
            key = None
            if isinstance(node, MappingNode):
                pair = next(((k, v) for k, v in node.value if k.value == step), None)
                if pair is None:
                    return None
                key, node = pair
            elif isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
                node = node.value[step]
            else:
                return None
        if node is None:
            return None
        start, end = self._offsets(node)
        return Extent(start, end, *(self._offsets(key) if key is not None else (None, None)))

    def text_span(self, path: DataPath, start: int, end: int) -> Span | None:
        """Find characters `start` up to `end` of the text at a path, through quotes, escapes and folded lines."""
        extent = self.extent(path)
        if extent is None:
            return None
        node = self._node(path)
        if not isinstance(node, ScalarNode):
            return self._file.span(extent.start, extent.end)
        stretches = scalar_stretches(node.value, self._file.text, extent.start, extent.end, node.style)
        end = max(0, min(end, len(stretches) - 1))
        first = stretches[min(start, end)][0]
        return self._file.span(first, stretches[end - 1][1] if start < end else first)

    def _node(self, path: DataPath) -> Node | None:
        node = self._root
        for step in path:
            if isinstance(node, MappingNode):
                node = next((v for k, v in node.value if k.value == step), None)
            elif isinstance(node, SequenceNode) and isinstance(step, int):
                node = node.value[step]
        return node

    def _offsets(self, node: Node) -> tuple[int, int]:
        start = self._base + node.start_mark.index
        end = self._base + node.end_mark.index
        text = self._file.text
        while end > start and text[end - 1] in " \t\r\n":
            end -= 1
        return start, end
