"""What is wrong with text that is not YAML, told by the characters at the place and not by the parser's English."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from yaml import MarkedYAMLError
from yaml.composer import ComposerError

from supple_schema.diagnostics import Diagnostic, Label
from supple_schema.reading import codes
from supple_schema.reading.source_file import SourceFile

NO_VALUE_STARTS_WITH = {"@": "`@`", "`": "a backtick", "%": "`%`", "|": "`|`", ">": "`>`", ",": "a comma"}
CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}
VALUE = re.compile(r"\s*(?:- +)*(?:[^\s:\"'\[{][^:]*:[ \t]+)?(?=(?P<opening>[\"'\[{]))")
QUOTES = frozenset({'"', "'"})
FIELD = re.compile(r"\s*(?:- +)?[a-z_]+:(?:\s|$)")
END_OF_DOCUMENT = re.compile(r"(?:\A|(?<=[\r\n]))\.\.\.")


@dataclass(frozen=True, slots=True)
class _Failure:
    """Where the parser stopped, and where the thing that it was reading began: offsets in the file."""

    file: SourceFile
    start: int
    end: int
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
        """The line on which the parser stopped."""
        return self.file.line(self.stopped)[0]

    @property
    def before(self) -> str:
        """What stands before the place on its line."""
        line, start = self.file.line(self.stopped)
        return line[: self.stopped - start]

    def here(self, note: str = "") -> Label:
        """Point at the character at which the parser stopped."""
        return self.file.label(self.stopped, self.stopped + 1, note)

    def there(self) -> Label:
        """Point at the first character of the thing that was being read."""
        return self.file.label(self.opened, self.opened + 1)

    def syntax(self, message: str, hint: str) -> Diagnostic:
        """Make a finding at the place at which the parser stopped."""
        return codes.YamlSyntax.diagnostic(message, self.here(), hints=hint)


def explain(file: SourceFile, start: int, end: int, error: MarkedYAMLError) -> Diagnostic:
    """Make a finding of the parser's error. `start` and `end` are the offsets of the YAML in the file."""
    mark = error.problem_mark or error.context_mark
    stopped = min(start + (mark.index if mark else 0), end)
    opened = min(start + error.context_mark.index, stopped) if error.context_mark else stopped
    failure = _Failure(file, start, end, opened, stopped)
    if isinstance(error, ComposerError) and failure.character != "*":
        return _second_document(failure)
    for check in CHECKS:
        found = check(failure)
        if found is not None:
            return found
    return failure.syntax(
        "This line does not fit what stands above it.",
        "Check that it starts in the same column as the fields it belongs to, and that each item has a dash.",
    )


def _second_document(failure: _Failure) -> Diagnostic:
    hint = "Move what follows to a file of its own."
    if failure.file.path.endswith(".yaml"):
        hint += " If it is a text with fields above it, name the file `.md` in place of `.yaml`."
    return codes.SeveralDocuments.diagnostic(
        "A second document starts here, but a file holds only one.", failure.here(), hints=hint
    )


def _end_of_document(failure: _Failure) -> Diagnostic | None:
    found = END_OF_DOCUMENT.search(failure.file.text, failure.start, failure.stopped)
    return _second_document(failure) if found else None


def _alias(failure: _Failure) -> Diagnostic | None:
    names = {"*": "an alias", "&": "an anchor"}
    for label, character in ((failure.there(), failure.opening), (failure.here(), failure.character)):
        if character in names:
            return codes.AnchorOrAlias.diagnostic(
                f"A value cannot start with `{character}`: YAML takes it for {names[character]}.",
                label,
                hints="Put the value in quotes.",
            )
    return None


def _tab(failure: _Failure) -> Diagnostic | None:
    if failure.character != "\t":
        return None
    return codes.TabIndentation.diagnostic(
        "There is a tab here, where YAML wants spaces.",
        failure.here(),
        hints="Delete the tab and use 2 spaces for each step to the right.",
    )


def _escape(failure: _Failure) -> Diagnostic | None:
    if not failure.before.endswith("\\") and failure.character != "\\":
        return None
    return failure.syntax(
        "A backslash in double quotes starts a code, and there is no such code.",
        "Put the text in single quotes, or write two backslashes.",
    )


def _not_closed(failure: _Failure) -> Diagnostic | None:
    opening = failure.opening
    if failure.opened == failure.stopped or opening not in CLOSING:
        return None
    if opening in {"[", "{"}:
        what = "The list that starts" if opening == "[" else "The fields that start"
        return codes.YamlSyntax.diagnostic(
            f"{what} with {opening} here cannot be read to the end.",
            failure.there(),
            failure.here("cannot go on here"),
            hints=f"Write a comma between two values and {CLOSING[opening]} after the last one.",
        )
    return codes.YamlSyntax.diagnostic(
        f"This text starts with {opening}, but the closing {opening} is missing.",
        failure.there(),
        hints=f"Write {opening} at the end of the text too.",
    )


def _never_closed(failure: _Failure) -> Diagnostic | None:
    """Explain a quote that was forgotten at the end of a line, so that the next one that comes ends it."""
    text = failure.file.text
    place = failure.start
    while place < failure.stopped:
        line, start = failure.file.line(place)
        opening = VALUE.match(line)
        after = start + len(line) + 1
        if opening and opening["opening"] in QUOTES:
            sign, quoted = opening["opening"], line[opening.end() + 1 :]
            closed = re.sub(r"\\\\.|''", "", quoted).count(sign) > 0
            if not closed and start + len(line) < failure.stopped and FIELD.match(failure.file.line(after)[0]):
                begin = start + opening.end()
                return codes.YamlSyntax.diagnostic(
                    f"This text starts with {sign}, but the closing {sign} is missing.",
                    failure.file.label(begin, begin + len(line) - opening.end()),
                    hints=f"Write {sign} at the end of the text too.",
                )
        place = max(after, place + 1)
        if place > len(text):
            break
    return None


def _closed_too_early(failure: _Failure) -> Diagnostic | None:
    """Explain text that follows a closing quote or bracket."""
    opening = VALUE.match(failure.line)
    if opening is None or opening.end() >= len(failure.before):
        return None
    sign = opening["opening"]
    inside = {
        "'": " Inside it, write '' for an apostrophe, or take double quotes around it.",
        '"': ' Inside it, write \\" for a quotation mark.',
    }
    return failure.syntax(
        f"The value starts with {sign} and has ended before this.",
        f"Put the whole text in quotes.{inside.get(sign, '')}",
    )


def _end_of_text(failure: _Failure) -> Diagnostic | None:
    """Explain text that ends while brackets or a value are open."""
    if failure.opened < failure.stopped or failure.file.text[failure.stopped : failure.end].strip():
        return None
    last = failure.file.text[failure.start : failure.stopped].rstrip()
    line, start = failure.file.line(failure.start + max(len(last) - 1, 0))
    return codes.YamlSyntax.diagnostic(
        "The fields end here, but something is still open.",
        failure.file.label(start + len(line) - len(line.lstrip()), start + len(line.rstrip())),
        hints="Close each bracket that was opened, and write the value that is missing.",
    )


def _no_value(failure: _Failure) -> Diagnostic | None:
    name = NO_VALUE_STARTS_WITH.get(failure.character) or (
        NO_VALUE_STARTS_WITH.get(failure.opening) if failure.opening in {"|", ">"} else None
    )
    if name is None:
        return None
    return failure.syntax(f"A value cannot start with {name}.", "Put the value in quotes, or write what is missing.")


def _colon(failure: _Failure) -> Diagnostic | None:
    if failure.character != ":":
        return None
    words = failure.before.strip().removeprefix("- ")
    if not words:
        return failure.syntax("There is no name of a field before this colon.", "Write the name of the field.")
    if ":" not in words:
        return failure.syntax(
            "This field is indented, so YAML takes it for a part of the text above it.",
            "Line it up with the fields above it. If it is a text with a colon, put the whole text in quotes.",
        )
    return failure.syntax(
        "There is a second colon in this value, so YAML takes the words before it for a field.",
        'Put the whole value in quotes, for example `text: "Lie down: then breathe"`.',
    )


def _dash(failure: _Failure) -> Diagnostic | None:
    if failure.character != "-" or failure.before.strip():
        return None
    return failure.syntax(
        "There is a dash here, but the lines above it are fields, not items of a list.",
        "Delete the dash, or write the name of the list with a colon above it.",
    )


def _no_field(failure: _Failure) -> Diagnostic | None:
    line, start = failure.file.line(failure.opened)
    label = failure.file.label(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
    if ":" not in line:
        return codes.YamlSyntax.diagnostic(
            "This line does not fit: it is neither a field with a colon nor an item with a dash.",
            label,
            hints="Write `name: value`, or `- item` for an item of a list. Indent a text that goes on.",
        )
    if ": " not in line and not line.rstrip().endswith(":"):
        return codes.YamlSyntax.diagnostic(
            "There is no space after the colon, so this is not read as a field.",
            label,
            hints="Write a space after the colon, for example `level: 1`.",
        )
    return None


CHECKS: tuple[Callable[[_Failure], Diagnostic | None], ...] = (
    _alias,
    _tab,
    _end_of_document,
    _escape,
    _not_closed,
    _end_of_text,
    _no_value,
    _never_closed,
    _colon,
    _closed_too_early,
    _dash,
    _no_field,
)
