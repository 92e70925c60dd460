"""What is published: the artifacts of one exporter for one edition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from supple_exporters.contract import Artifact

if TYPE_CHECKING:  # what only names it must not wait for all that makes one
    from supple_editions import Edition


class PublishError(Exception):
    """An output cannot be written. The message is for the person who builds; nothing was changed unless it says so."""


@dataclass(frozen=True, slots=True)
class Output:
    """All files that an exporter made of an edition."""

    edition_id: str
    content_version: str
    exporter: str
    artifacts: tuple[Artifact, ...]
    kept: frozenset[str] = frozenset()
    """The paths of artifacts that were not made anew: a file that lies there with the same bytes is not touched."""

    @classmethod
    def of(
        cls, edition: Edition, exporter: str, artifacts: tuple[Artifact, ...], kept: frozenset[str] = frozenset()
    ) -> Self:
        """Take over what the manifest says about the edition."""
        return cls(edition.id, edition.publication.version, exporter, artifacts, kept)

    @property
    def folder(self) -> str:
        """Where it goes, below the folder of all outputs."""
        return f"{self.edition_id}/{self.exporter}"
