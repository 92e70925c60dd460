"""From names of exporters to hosts: Supple's own are imported here, each of the others opens a process."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager

from supple_exporters.discovery import (
    BrokenExporter,
    BrokenExporterError,
    FoundExporters,
    broken_entry,
    is_own,
    package_of,
)
from supple_exporters.isolation.host import Host
from supple_exporters.isolation.inside import InsideHost
from supple_exporters.isolation.outside import OutsideHost
from supple_schema.isolation import PlugInFaultError


@contextmanager
def open_exporters(
    found: FoundExporters, names: Sequence[str] = (), seconds: float | None = None
) -> Generator[tuple[dict[str, Host], list[BrokenExporter]]]:
    """Make the named exporters ready to work, or all there are, and close them at the end.

    `seconds` is how long one from outside may take for one edition. Of all there are, those that do not work are named
    beside the others.

    Raises:
        UnknownExporterError: there is none of a name.
        BrokenExporterError: a named one cannot be imported, or is no exporter of this version of the contract.
    """
    broken = list(() if names else found.refused)
    working: dict[str, Host] = {}
    with ExitStack() as stack:
        for name in dict.fromkeys(names or found.names):
            try:
                working[name] = _open(found, name, seconds)
            except BrokenExporterError as error:
                if names:
                    raise
                broken.append(error.broken)
            else:
                stack.callback(working[name].close)
        yield working, broken


def _open(found: FoundExporters, name: str, seconds: float | None) -> Host:
    entry = found.entry(name)
    if is_own(entry):
        return InsideHost(found.load(name), package_of(entry))
    try:
        return OutsideHost(name, entry.value, package_of(entry), seconds)
    except PlugInFaultError as fault:
        raise BrokenExporterError(broken_entry(entry, str(fault))) from fault
