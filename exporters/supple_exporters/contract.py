"""What an exporter is: it gets an edition and gives artifacts.

An exporter never opens content, never touches the disk, and never looks at the clock, the network or a global: all that
it needs is in the edition and in its options. The publisher alone writes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, runtime_checkable

from pydantic import BaseModel, ConfigDict

from supple_editions import Edition

CONTRACT_VERSION = 1
"""The version of this contract. An exporter names the version that it was written for."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of an output: a relative path with forward slashes, and its bytes."""

    path: str
    data: bytes


class ExportError(Exception):
    """An exporter cannot make its output. The message is for the person who builds, and says what to do."""


class NoOptions(BaseModel):
    """Options of an exporter that has none."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@runtime_checkable
class Exporter(Protocol):
    """What an entry point of the group `supple.exporters` leads to: a class of this form, made without arguments."""

    name: ClassVar[str]
    """The name by which a person asks for it; the same as the entry point's."""

    summary: ClassVar[str]
    """What it makes, in a few words."""

    contract: ClassVar[int]
    """The version of the contract that it was written for."""

    losses: ClassVar[tuple[str, ...]]
    """What it cannot carry, such as pictures, in words that complete "This output has no …". The build prints them."""

    Options: ClassVar[type[Any]]
    """Its options: a pydantic model in which every field has a default and a description."""

    def export(self, edition: Edition, options: Any) -> Iterable[Artifact]:  # noqa: ANN401 - the exporter's own Options
        """Make the files of one edition.

        Raises:
            ExportError: it cannot be done; the message says why and what to do.
        """
        ...
