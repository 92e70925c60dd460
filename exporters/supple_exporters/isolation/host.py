"""What an exporter is to a build, wherever it runs."""

from __future__ import annotations

import base64
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from supple_editions import Edition
from supple_exporters.contract import Artifact


@dataclass(frozen=True, slots=True)
class OptionText:
    """An option as a person reads of it."""

    name: str
    default: str
    description: str


@dataclass(frozen=True, slots=True)
class ExporterDescription:
    """What an exporter says of itself."""

    summary: str
    losses: tuple[str, ...]
    options: tuple[OptionText, ...]
    on_request: bool = False
    in_names: tuple[str, ...] = ()


class Host(ABC):
    """An exporter that is ready to work."""

    name: str
    package: str
    """Name and version of the package that it comes from."""

    profile: ExporterDescription

    @abstractmethod
    def configure(self, values: Mapping[str, str]) -> list[str]:
        """Take over the options that a person has set, and say what is wrong with them."""

    @abstractmethod
    def export(self, edition: Edition) -> tuple[Artifact, ...]:
        """Make the files of an edition.

        Raises:
            ExportError: the exporter says that it cannot be done.
            PlugInFaultError: it failed.
        """

    @abstractmethod
    def close(self) -> None:
        """Free what it holds, also while it is at work."""


def as_json(artifact: Artifact) -> dict[str, str]:
    """Give a file as it travels between processes."""
    return {"path": artifact.path, "data": base64.b64encode(artifact.data).decode()}
