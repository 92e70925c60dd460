"""Whether the outputs that booklets want can be made: a library in, what is wrong with them in their files out.

Exporters of other packages are judged by their names alone: only a build starts them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from supple_editions.codes import ImpossibleOutput
from supple_exporters.contract import Exporter
from supple_exporters.discovery import (
    BrokenExporterError,
    FoundExporters,
    UnknownExporterError,
    find_exporters,
    is_own,
)
from supple_exporters.settings import SettingError, SettingProblem, make_options, output_values
from supple_schema.diagnostics import Diagnostic
from supple_schema.linking import Library
from supple_schema.models.booklet import Booklet, BookletOutput
from supple_schema.reading.positions import DataPath


@dataclass(frozen=True, slots=True)
class OutputProblem:
    """What is wrong with an output of a booklet, and where in its file."""

    path: DataPath
    message: str
    hint: str = ""
    key: bool = False
    """Whether it is the name of the field that is wrong, and not its value."""

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


def judge_outputs(library: Library) -> Iterator[Diagnostic]:
    """Find outputs of booklets that no build could make."""
    judge: _Judge | None = None
    for item in library.booklets.values():
        if item.model.outputs:
            judge = judge or _Judge(find_exporters())
            for problem in judge.problems(item.model):
                label = item.label(*problem.path, key=problem.key)
                yield ImpossibleOutput.diagnostic(problem.message, label, hints=problem.hint or ())


def output_problems(booklet: Booklet) -> Iterator[OutputProblem]:
    """Find outputs that no build could make: of no exporter, with no such form or option, or in place of each other."""
    if booklet.outputs:
        yield from _Judge(find_exporters()).problems(booklet)


@dataclass(slots=True)
class _Judge:
    """Judges outputs by the exporters that are installed, each of which is imported once."""

    found: FoundExporters
    known: dict[str, type[Exporter[Any]] | None] = field(default_factory=dict[str, "type[Exporter[Any]] | None"])

    def problems(self, booklet: Booklet) -> Iterator[OutputProblem]:
        seen: set[tuple[str, str | None]] = set()
        for number, output in enumerate(booklet.outputs):
            here: DataPath = ("outputs", number)
            yield from self._alone(output, here)
            if (output.exporter, output.name) in seen:
                called = f"called `{output.name}`" if output.name else "without a name"
                message = f"This booklet wants two outputs of `{output.exporter}` {called}."
                yield OutputProblem((*here, "name") if output.name else here, message, "Give each a `name` of its own.")
            seen.add((output.exporter, output.name))

    def _alone(self, output: BookletOutput, here: DataPath) -> Iterator[OutputProblem]:
        try:
            exporter = self._load(output.exporter)
            if exporter is not None:
                make_options(exporter, output_values(output))
        except UnknownExporterError as error:
            yield OutputProblem((*here, "exporter"), error.message, error.hint)
        except SettingError as error:
            yield from (_placed(problem, output, here) for problem in error.problems)

    def _load(self, name: str) -> type[Exporter[Any]] | None:
        """Give an exporter; None for one that a build alone starts, or that lacks a package here."""
        if name not in self.known:
            try:
                self.known[name] = self.found.load(name) if is_own(self.found.entry(name)) else None
            except BrokenExporterError:
                self.known[name] = None
        return self.known[name]


def _placed(problem: SettingProblem, output: BookletOutput, here: DataPath) -> OutputProblem:
    """Point at the option that a problem is about; at the whole output where it is about several together."""
    written = {name.replace("-", "_"): (*here, "options", name) for name in output.options}
    written |= {name: (*here, name) for name in ("form", "pages") if getattr(output, name) is not None}
    is_name = problem.unknown and problem.option in written
    return OutputProblem(written.get(problem.option, here), problem.message, problem.hint, is_name)
