"""What is wrong with text that is not YAML, told by the characters at the place and not by the parser's English."""

from __future__ import annotations

from dataclasses import dataclass

from yaml import MarkedYAMLError
from yaml.composer import ComposerError

from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.reading import codes
from supple_schema.reading.source_file import SourceFile

NO_VALUE_STARTS_WITH = frozenset("@`%|>")


@dataclass(frozen=True, slots=True)
class _Failure:
    """Where the parser stopped, and where the thing that it was reading began: offsets in the file."""

    file: SourceFile
    opened: int
    stopped: int

    @property
    def opening(self) -> str:
        return self.file.text[self.opened : self.opened + 1]

    @property
    def character(self) -> str:
        return self.file.text[self.stopped : self.stopped + 1]

    @property
    def line(self) -> str:
        """The line on which the thing began."""
        start = self.file.text.rfind("\n", 0, self.opened) + 1
        end = self.file.text.find("\n", self.opened)
        return self.file.text[start : end if end >= 0 else len(self.file.text)]

    def here(self) -> Label:
        """Point at the character at which the parser stopped."""
        return self.file.label(self.stopped, self.stopped + 1)

    def there(self) -> Label:
        """Point at the first character of the thing that was being read."""
        return self.file.label(self.opened, self.opened + 1)


def explain(file: SourceFile, start: int, end: int, error: MarkedYAMLError) -> Diagnostic:
    """Make a finding of the parser's error. `start` and `end` are the offsets of the YAML in the file."""
    mark = error.problem_mark or error.context_mark
    stopped = min(start + (mark.index if mark else 0), end)
    opened = min(start + error.context_mark.index, stopped) if error.context_mark else stopped
    failure = _Failure(file, opened, stopped)
    if isinstance(error, ComposerError):
        return _not_one_document(failure)
    if failure.character == "\t":
        return codes.TabIndentation.found(
            "There is a tab here, where YAML wants spaces.",
            failure.here(),
            hints="Delete the tab and use 2 spaces for each step to the right.",
        )
    if opened < stopped and failure.opening in {'"', "'", "[", "{"}:
        return _not_closed(failure)
    return _not_a_line(failure)


def _not_one_document(failure: _Failure) -> Diagnostic:
    if failure.character == "*":
        return codes.AnchorOrAlias.found(
            "A value cannot start with `*`: YAML takes it for an alias.",
            failure.here(),
            hints="Put the value in quotes.",
        )
    return codes.SeveralDocuments.found(
        "A second document starts here, but a file holds only one.",
        failure.here(),
        hints="Move what follows to a file of its own.",
    )


def _not_closed(failure: _Failure) -> Diagnostic:
    opening = failure.opening
    if opening in {"[", "{"}:
        closing = {"[": "]", "{": "}"}[opening]
        return codes.YamlSyntax.found(
            f"The list that starts with {opening} here is not closed.",
            failure.there(),
            failure.here(),
            hints=f"Write {closing} at its end, and a comma between its items.",
        )
    inside = "''" if opening == "'" else '\\"'
    return codes.YamlSyntax.found(
        f"This text starts with {opening} but the closing {opening} is missing or stands too early.",
        failure.there(),
        hints=f"Write {opening} at the end of the text too; inside the text write {inside}.",
    )


def _not_a_line(failure: _Failure) -> Diagnostic:
    character = failure.character
    if character in NO_VALUE_STARTS_WITH:
        return codes.YamlSyntax.found(
            f"A value cannot start with `{character}`.", failure.here(), hints="Put the value in quotes."
        )
    if character == ":":
        return codes.YamlSyntax.found(
            "There is a second colon in this value, so YAML takes the words before it for a field.",
            failure.here(),
            hints=(
                'Put the whole value in quotes, for example `text: "Lie down: then breathe"`.',
                "If it is a field of its own, line it up with the fields above it.",
            ),
        )
    if ":" not in failure.line:
        return codes.YamlSyntax.found(
            "This line does not fit: it is neither a field with a colon nor an item with a dash.",
            failure.there(),
            hints="Write `name: value`, or `- item` for an item of a list. Indent a text that goes on.",
        )
    return codes.YamlSyntax.found(
        "This line does not fit what stands above it.",
        failure.here(),
        hints="Check that it starts in the same column as the fields it belongs to, and that each item has a dash.",
    )
