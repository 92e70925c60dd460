"""A list of findings, as a stage returns it beside its value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from supple_schema.diagnostics.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in a fixed order: by file and place. Reports add up."""

    diagnostics: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic]) -> Report:
        """Collect findings, each once, in the order in which a reader meets them."""
        return cls(tuple(sorted(dict.fromkeys(diagnostics), key=lambda found: found.sort_key)))

    def __add__(self, other: Report) -> Report:
        return Report.of((*self.diagnostics, *other.diagnostics))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def __len__(self) -> int:
        return len(self.diagnostics)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(found.severity is severity for found in self.diagnostics)

    @property
    def has_errors(self) -> bool:
        """Whether any finding stops a build."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)
