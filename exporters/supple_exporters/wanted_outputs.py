"""Whether the outputs that booklets want can be made: a library in, what is wrong with them in their files out.

Exporters of other packages are judged by their names alone: only a build starts them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from supple_editions.codes import ImpossibleOutput
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
    wanting = [item for item in library.booklets.values() if item.model.outputs]
    found = find_exporters() if wanting else None
    for item in wanting:
        for problem in output_problems(item.model, found):
            label = item.label(*problem.path, key=problem.key)
            yield ImpossibleOutput.diagnostic(problem.message, label, hints=problem.hint or ())


def output_problems(booklet: Booklet, found: FoundExporters | None = None) -> Iterator[OutputProblem]:
    """Find outputs that no build could make: of no exporter, with no such form or option, or in place of each other.

    `found` are the exporters that there are, where somebody has looked already.
    """
    seen: set[tuple[str, str | None]] = set()
    for number, output in enumerate(booklet.outputs):
        here: DataPath = ("outputs", number)
        found = found or find_exporters()
        yield from _output_problems(found, output, here)
        if (output.exporter, output.name) in seen:
            called = f"called `{output.name}`" if output.name else "without a name"
            message = f"This booklet wants two outputs of `{output.exporter}` {called}."
            yield OutputProblem((*here, "name") if output.name else here, message, "Give each a `name` of its own.")
        seen.add((output.exporter, output.name))


def _output_problems(found: FoundExporters, output: BookletOutput, here: DataPath) -> Iterator[OutputProblem]:
    try:
        entry = found.entry(output.exporter)
    except UnknownExporterError as error:
        yield OutputProblem((*here, "exporter"), error.message, error.hint)
        return
    if not is_own(entry):
        return
    try:
        make_options(found.load(output.exporter), output_values(output))
    except BrokenExporterError:  # a package that it needs is not installed here
        return
    except SettingError as error:
        for problem in error.problems:
            yield _placed(problem, output, here)


def _placed(problem: SettingProblem, output: BookletOutput, here: DataPath) -> OutputProblem:
    """Point at the option that a problem is about; at the whole output where it is about several together."""
    written = {name.replace("-", "_"): (*here, "options", name) for name in output.options}
    written |= {name: (*here, name) for name in ("form", "pages") if getattr(output, name) is not None}
    return OutputProblem(
        written.get(problem.option, here), problem.message, problem.hint, problem.unknown and problem.option in written
    )
