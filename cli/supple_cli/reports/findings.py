"""What a report is about: findings, the folder that they are in, and the lines of text that they point at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from supple_cli.content_paths import show_path
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.diagnostics.position import LINE_END
from supple_schema.diagnostics.wording import counted
from supple_schema.reading.source_file import BYTE_ORDER_MARK, MAXIMUM_BYTES


@dataclass(frozen=True)
class Findings:
    """The findings of one run over the content folder `root`, of which `files` files were read."""

    root: Path
    diagnostics: tuple[Diagnostic, ...]
    files: int
    strict: bool = False
    unjudged: bool = False
    """Whether rules wait until files on which they stand can be read."""
    _texts: dict[str, list[str]] = field(default_factory=dict[str, list[str]], repr=False)

    @cached_property
    def folder(self) -> str:
        """The content folder, as a person would write it from the current folder."""
        return show_path(self.root)

    def path(self, file: str) -> str:
        """Give a file's path from the current folder, as a person or a program there would open it."""
        if file == self.root.name and not (self.root / file).exists():
            return self.folder
        return show_path(self.root / file)

    def line(self, file: str, number: int) -> str | None:
        """Give a line of a file, counted from 1; None where there is no such file or line."""
        if file not in self._texts:
            self._texts[file] = _read_lines(self.root / file)
        lines = self._texts[file]
        return lines[number - 1] if 0 < number <= len(lines) else None

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(found.severity is severity for found in self.diagnostics)

    @property
    def fail(self) -> bool:
        """Whether the findings make a check fail: errors do, and with `strict` warnings too."""
        failing = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return any(found.severity in failing for found in self.diagnostics)

    @property
    def summary(self) -> str:
        """The counts in one sentence."""
        checked = f"{counted(self.files, 'file')} checked"
        if not self.diagnostics:
            return f"{checked}, no findings."
        counts = [
            counted(number, severity.value, plural="advice" if severity is Severity.ADVICE else "")
            for severity in Severity
            if (number := self.count(severity))
        ]
        places = len({found.place.file for found in self.diagnostics if found.place})
        return f"{_join(counts)} in {counted(places, 'file')}; {checked}."


def _read_lines(path: Path) -> list[str]:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAXIMUM_BYTES)
    except OSError:
        return []
    return LINE_END.split(data.decode("utf-8", errors="replace").removeprefix(BYTE_ORDER_MARK))


def _join(parts: Iterable[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
