"""YAML text as nodes, by PyYAML's C composer, with the dangers taken out.

The composer gives every node its start and end offsets and is the fastest that keeps them. It resolves no scalars here:
that is done by YAML 1.2's rules in `yaml_reader`. Nesting is bounded before the composer runs, because it recurses in C.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml
from yaml.cyaml import CParser

from supple_schema.diagnostics import Diagnostic
from supple_schema.reading import codes
from supple_schema.reading.source_file import SourceFile

if TYPE_CHECKING:
    from yaml.nodes import Node

MAXIMUM_DEPTH = 24
"""Most levels of lists and fields in one another. The deepest content of a set uses about 8."""

SUSPICIOUS_INDENT = re.compile(rf"^[ \-?:]{{{2 * MAXIMUM_DEPTH},}}", re.MULTILINE)


class _Composer(CParser):
    """The C composer, with scalars left as they stand: an explicit tag is the only tag that a node gets."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:  # noqa: ARG002 - the C code calls it so
        return ""

    def descend_resolver(self, parent: object, index: object) -> None:
        """Keep no path: nothing is resolved by place."""

    def ascend_resolver(self) -> None:
        """Keep no path: nothing is resolved by place."""


def compose(file: SourceFile, start: int, end: int) -> tuple[Node | None, Diagnostic | None]:
    """Compose the YAML between two offsets of a file. Node marks count from `start`.

    Gives (None, None) for text that holds no value at all, and (None, finding) for text that is not one YAML document.
    """
    text = file.text[start:end]
    try:
        if _may_be_deep(text):
            too_deep = _find_too_deep(text)
            if too_deep is not None:
                return None, codes.TooDeep.found(
                    f"Lists and fields are nested more than {MAXIMUM_DEPTH} levels deep here.",
                    file.label(start + too_deep, start + too_deep + 1),
                )
        return _Composer(text).get_single_node(), None
    except yaml.MarkedYAMLError as error:
        return None, _explain(file, start, end, error)
    except yaml.reader.ReaderError as error:
        return None, codes.HiddenCharacter.found(
            "There is a character here that YAML does not allow.",
            file.label(start + error.position, start + error.position + 1),
        )


def _may_be_deep(text: str) -> bool:
    return text.count("[") + text.count("{") > MAXIMUM_DEPTH or SUSPICIOUS_INDENT.search(text) is not None


def _find_too_deep(text: str) -> int | None:
    depth = 0
    parser = _Composer(text)
    while (event := parser.get_event()) is not None:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAXIMUM_DEPTH:
                return int(event.start_mark.index)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _explain(file: SourceFile, start: int, end: int, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Say what is wrong by the characters at the place, not by the parser's English."""
    mark = error.problem_mark or error.context_mark
    offset = min(start + (mark.index if mark else 0), end)
    text = file.text
    character = text[offset : offset + 1]
    here = file.label(offset, offset + 1)
    opened = start + error.context_mark.index if error.context_mark else offset
    opening = text[opened : opened + 1]
    if isinstance(error, yaml.composer.ComposerError):
        if character == "*":
            return codes.AnchorOrAlias.found(
                "A value cannot start with `*`: YAML takes it for an alias.",
                here,
                hints="Put the value in quotes.",
            )
        return codes.SeveralDocuments.found(
            "A second document starts here, but a file holds only one.",
            here,
            hints="Move what follows to a file of its own.",
        )
    if character == "\t":
        return codes.TabIndentation.found(
            "There is a tab here, where YAML wants spaces.",
            here,
            hints="Delete the tab and use 2 spaces for each step to the right.",
        )
    if opening in {'"', "'"} and opened < offset:
        return codes.YamlSyntax.found(
            f"This text starts with {opening} but the closing {opening} is missing or stands too early.",
            file.label(opened, opened + 1),
            hints=f"Write {opening} at the end of the text too; inside the text write "
            + ("''" if opening == "'" else '\\"')
            + ".",
        )
    if opening in {"[", "{"} and opened < offset:
        closing = {"[": "]", "{": "}"}[opening]
        return codes.YamlSyntax.found(
            f"The list that starts with {opening} here is not closed.",
            file.label(opened, opened + 1),
            here,
            hints=f"Write {closing} at its end, and a comma between its items.",
        )
    if character in {"@", "`", "%", "|", ">"}:
        return codes.YamlSyntax.found(
            f"A value cannot start with `{character}`.",
            here,
            hints="Put the value in quotes.",
        )
    if character == ":":
        return codes.YamlSyntax.found(
            "There is a second colon in this value, so YAML takes the words before it for a field.",
            here,
            hints=(
                'Put the whole value in quotes, for example `text: "Lie down: then breathe"`.',
                "If it is a field of its own, line it up with the fields above it.",
            ),
        )
    if ":" not in _line_at(text, opened):
        return codes.YamlSyntax.found(
            "This line does not fit: it is neither a field with a colon nor an item with a dash.",
            file.label(opened, opened + 1),
            hints="Write `name: value`, or `- item` for an item of a list. Indent a text that goes on.",
        )
    return codes.YamlSyntax.found(
        "This line does not fit what stands above it.",
        here,
        hints="Check that it starts in the same column as the fields it belongs to, and that each item has a dash.",
    )


def _line_at(text: str, offset: int) -> str:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)]
