"""YAML text as nodes, by PyYAML's C composer, with the dangers taken out.

The composer gives every node its start and end offsets and is the fastest that keeps them. It resolves no scalars
here: that is done by YAML 1.2's rules in `yaml_reader`. Nesting is bounded before the composer runs, because it
recurses in C.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import ClassVar

import yaml
from yaml._yaml import CParser
from yaml.nodes import Node
from yaml.reader import ReaderError

from supple_schema.diagnostics import Diagnostic
from supple_schema.reading import codes
from supple_schema.reading.source_file import HIDDEN, SourceFile, hidden_character
from supple_schema.reading.yaml_errors import explain

MAXIMUM_DEPTH = 24
"""Most levels of lists and fields in one another. The deepest content of a set uses about 8."""

SUSPICIOUS_INDENT = re.compile(rf"\n[ \-?:]{{{2 * MAXIMUM_DEPTH}}}")


class _Composer(CParser):
    """The C composer, with scalars left as they stand: an explicit tag is the only tag that a node gets.

    The C code asks for a tag, and tells of each step down and up, once for each node. Functions of C answer it twice as
    fast as ours could: an empty text has no place for what it is asked about, and nobody keeps what the others give.
    """

    resolve: ClassVar[Callable[..., str]] = "".format
    descend_resolver: ClassVar[Callable[..., object]] = dict[object, object]().get
    ascend_resolver: ClassVar[Callable[..., object]] = dict


def compose(file: SourceFile, start: int, end: int) -> tuple[Node | None, Diagnostic | None]:
    """Compose the YAML between two offsets of a file. Node marks count from `start`.

    Gives (None, None) for text that holds no value at all, and (None, finding) for text that is not one YAML document.
    """
    text = file.text[start:end]
    try:
        if _may_be_deep(text):
            too_deep = _find_too_deep(text)
            if too_deep is not None:
                return None, codes.TooDeep.diagnostic(
                    f"Lists and fields are nested more than {MAXIMUM_DEPTH} levels deep here.",
                    file.label(start + too_deep, start + too_deep + 1),
                )
        return _Composer(text).get_single_node(), None
    except yaml.MarkedYAMLError as error:
        return None, explain(file, start, end, error)
    except ReaderError as error:
        hidden = HIDDEN.search(file.text, start, end)
        place = hidden.span() if hidden else (start, start)
        return None, hidden_character(chr(error.character), file.label(*place))


def parse_events(text: str) -> Iterator[yaml.Event]:
    """Give the events of a YAML text one by one, as far as it can be read. Nothing recurses here.

    Raises:
        yaml.MarkedYAMLError: it cannot be read on.
    """
    parser = _Composer(text)
    while (event := parser.get_event()) is not None:
        yield event


def _may_be_deep(text: str) -> bool:
    brackets = text.count("[") + text.count("{")
    lines = "\n" + (text.replace("\r", "\n") if "\r" in text else text)
    return brackets > MAXIMUM_DEPTH or SUSPICIOUS_INDENT.search(lines) is not None


def _find_too_deep(text: str) -> int | None:
    depth = 0
    for event in parse_events(text):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAXIMUM_DEPTH:
                return event.start_mark.index if event.start_mark else 0
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None
