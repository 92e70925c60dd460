"""Finds the exporters that are installed: entry points in, names out at once, classes when they are asked for.

The exporters of Supple come by the same door as those of other packages. Nothing is imported before somebody asks for
it by name, so a plugin that is slow or broken costs the others nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points

from supple_exporters.contract import Exporter
from supple_exporters.form import as_exporter
from supple_schema.diagnostics.wording import choices, nearest, printable, shorten
from supple_schema.models.base import SLUG_PATTERN

GROUP = "supple.exporters"
OWN_PACKAGE = "supple"


class UnknownExporterError(LookupError):
    """Somebody asked for an exporter that is not installed. The message names the ones that are."""


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
class Found:
    """The installed exporters, by name, in alphabetical order."""

    entries: Mapping[str, EntryPoint]
    refused: tuple[BrokenExporter, ...] = ()
    """Entry points that nobody can ask for, because of their name."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names that `load` knows."""
        return tuple(self.entries)

    def load(self, name: str) -> type[Exporter]:
        """Import an exporter.

        Raises:
            UnknownExporterError: there is none of that name.
            BrokenExporterError: it cannot be imported, or it is no exporter of this version of the contract.
        """
        entry = self.entries.get(name)
        if entry is None:
            raise UnknownExporterError(self._unknown(name))
        try:
            exporter = as_exporter(entry.load())
        except ValueError as error:
            raise BrokenExporterError(_broken(entry, str(error))) from error
        except (Exception, SystemExit) as error:  # a plugin can fail in any way at all
            cause = printable(f"{type(error).__name__}: {error}")
            raise BrokenExporterError(_broken(entry, f"its import ended with {cause}")) from error
        if exporter.name != name:
            reason = f"it calls itself `{exporter.name}`, unlike its entry point"
            raise BrokenExporterError(_broken(entry, reason))
        return exporter

    def load_all(self) -> tuple[dict[str, type[Exporter]], tuple[BrokenExporter, ...]]:
        """Import every exporter. Those that do not work are named, and the others are there all the same."""
        working: dict[str, type[Exporter]] = {}
        broken = list(self.refused)
        for name in self.names:
            try:
                working[name] = self.load(name)
            except BrokenExporterError as error:
                broken.append(error.broken)
        return working, tuple(broken)

    def _unknown(self, name: str) -> str:
        near = nearest(name, self.names)
        meant = f" Did you mean `{near}`?" if near else ""
        there_are = f"The exporters are {choices(self.names, last='and')}." if self.names else "None is installed."
        return f"There is no exporter `{shorten(printable(name))}`.{meant} {there_are}"


def find_exporters() -> Found:
    """Read the entry points of the installed packages, without importing one."""
    return sort_entries(entry_points(group=GROUP))


def sort_entries(found: Iterable[EntryPoint]) -> Found:
    """Give each name to one entry point: to Supple's own first, then to the first package by name."""
    entries: dict[str, EntryPoint] = {}
    refused: list[BrokenExporter] = []
    for entry in sorted(
        found, key=lambda entry: (entry.name, _package(entry) != OWN_PACKAGE, _package(entry), entry.value)
    ):
        holder = entries.get(entry.name)
        if not re.fullmatch(SLUG_PATTERN, entry.name):
            refused.append(_broken(entry, "its name is not made of small letters, digits and single hyphens"))
        elif holder is not None:
            refused.append(_broken(entry, f"the name is taken by {_package(holder)}"))
        else:
            entries[entry.name] = entry
    return Found(entries, tuple(refused))


def _package(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else entry.value


def _broken(entry: EntryPoint, reason: str) -> BrokenExporter:
    version = f" {entry.dist.version}" if entry.dist else ""
    return BrokenExporter(printable(entry.name), printable(_package(entry) + version), reason.rstrip("."))
