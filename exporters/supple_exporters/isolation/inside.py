"""An exporter that works in this process: the class in, a host out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from supple_editions import Edition
from supple_exporters.contract import Artifact, Exporter, ExporterOptions, ExportError, make_artifacts
from supple_exporters.isolation.host import ExporterDescription, Host, OptionText
from supple_exporters.settings import SettingError, make_options
from supple_schema.atomic_writes import describe_room, lacks_room
from supple_schema.isolation import PlugInFaultError, describe_fault


class InsideHost(Host):
    """Works with the class itself."""

    def __init__(self, exporter: type[Exporter[Any]], package: str) -> None:
        self.exporter = exporter
        self.name = exporter.name
        self.package = package
        options = tuple(
            OptionText(name, _plain(field.default), field.description or "")
            for name, field in exporter.Options.model_fields.items()
        )
        self.profile = ExporterDescription(
            exporter.summary, exporter.losses, options, exporter.on_request, exporter.in_names
        )
        self._options: ExporterOptions = exporter.Options()

    def configure(self, values: Mapping[str, str]) -> list[str]:
        """Read the options."""
        try:
            self._options = make_options(self.exporter, values)
        except SettingError as error:
            return list(map(str, error.problems))
        return []

    def export(self, edition: Edition) -> tuple[Artifact, ...]:
        """Call the class."""
        try:
            return make_artifacts(self.exporter, edition, self._options)
        except ExportError:
            raise
        except (Exception, SystemExit) as error:
            if lacks_room(error):
                raise ExportError(describe_room()) from error
            if os.environ.get("SUPPLE_DEBUG"):
                raise
            raise PlugInFaultError(describe_fault(error)) from error

    def close(self) -> None:
        """Nothing to free."""


def _plain(value: object) -> str:
    text = getattr(value, "value", value)
    return "" if text is None else str(text).lower() if isinstance(text, bool) else str(text)
