"""Finds the exporters that are installed: entry points in, names out at once, classes when they are asked for.

The exporters of Supple come by the same door as those of other packages. Nothing is imported before somebody asks for
it by name, so a plugin that is slow or broken costs the others nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from supple_exporters.conformance import as_exporter
from supple_exporters.contract import Exporter
from supple_schema.diagnostics.wording import choices, did_you_mean, printable, shorten
from supple_schema.isolation import describe_fault
from supple_schema.models.base import SLUG_PATTERN

GROUP = "supple.exporters"
OWN_PACKAGE = "supple"


class UnknownExporterError(LookupError):
    """Somebody asked for an exporter that is not installed. The hint names the ones that are."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message} {hint}")
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class BrokenExporter:
    """An entry point that leads to no working exporter."""

    name: str
    package: str
    reason: str

    def __str__(self) -> str:
        return f"The exporter `{self.name}` of {self.package} cannot be used: {self.reason}."


class BrokenExporterError(Exception):
    """Somebody asked for an exporter that is installed and does not work."""

    def __init__(self, broken: BrokenExporter) -> None:
        super().__init__(str(broken))
        self.broken = broken


@dataclass(frozen=True)
class FoundExporters:
    """The installed exporters, by name, in alphabetical order."""

    entries: Mapping[str, EntryPoint]
    refused: tuple[BrokenExporter, ...] = ()
    """Entry points that nobody can ask for, because of their name."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names that `load` knows."""
        return tuple(self.entries)

    def entry(self, name: str) -> EntryPoint:
        """Give the entry point of an exporter.

        Raises:
            UnknownExporterError: there is none of that name.
        """
        entry = self.entries.get(name)
        if entry is None:
            raise self._unknown(name)
        return entry

    def load(self, name: str) -> type[Exporter[Any]]:
        """Import an exporter into this process.

        Raises:
            UnknownExporterError: there is none of that name.
            BrokenExporterError: it cannot be imported, or it is no exporter of this version of the contract.
        """
        entry = self.entry(name)
        try:
            return import_exporter(entry)
        except ValueError as error:
            raise BrokenExporterError(broken_entry(entry, str(error))) from error

    def _unknown(self, name: str) -> UnknownExporterError:
        there_are = f"The exporters are {choices(self.names, last='and')}." if self.names else "None is installed."
        hint = f"{did_you_mean(name, self.names)} {there_are}".lstrip()
        return UnknownExporterError(f"There is no exporter `{shorten(printable(name))}`.", hint)


def find_exporters() -> FoundExporters:
    """Read the entry points of the installed packages, without importing one."""
    return sort_entries(entry_points(group=GROUP))


def sort_entries(found: Iterable[EntryPoint]) -> FoundExporters:
    """Give each name to one entry point: to Supple's own first, then to the first package by name."""
    entries: dict[str, EntryPoint] = {}
    refused: list[BrokenExporter] = []
    for entry in sorted(found, key=lambda entry: (entry.name, not is_own(entry), _distribution(entry), entry.value)):
        holder = entries.get(entry.name)
        if not re.fullmatch(SLUG_PATTERN, entry.name):
            refused.append(broken_entry(entry, "its name is not made of small letters, digits and single hyphens"))
        elif holder is not None:
            refused.append(broken_entry(entry, f"the name is taken by {_distribution(holder)}"))
        else:
            entries[entry.name] = entry
    return FoundExporters(entries, tuple(refused))


def import_exporter(entry: EntryPoint) -> type[Exporter[Any]]:
    """Import the class that an entry point leads to.

    Raises:
        ValueError: it cannot be imported, or it is no exporter of this version of the contract.
    """
    try:
        candidate: object = entry.load()
    except MemoryError:
        raise
    except (Exception, SystemExit) as error:  # a plugin can fail in any way at all
        raise ValueError(f"its import ended with {printable(describe_fault(error))}") from error
    exporter = as_exporter(candidate)
    if exporter.name != entry.name:
        raise ValueError(f"it calls itself `{printable(exporter.name)}`, unlike its entry point")
    return exporter


def is_own(entry: EntryPoint) -> bool:
    """Whether an exporter is one of Supple's own."""
    return _distribution(entry) == OWN_PACKAGE


def package_of(entry: EntryPoint) -> str:
    """Name the package of an exporter and its version."""
    version = f" {entry.dist.version}" if entry.dist else ""
    return printable(_distribution(entry) + version)


def broken_entry(entry: EntryPoint, reason: str) -> BrokenExporter:
    """Say why an entry point leads to no working exporter."""
    return BrokenExporter(printable(entry.name), package_of(entry), reason.rstrip("."))


def _distribution(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else entry.value
