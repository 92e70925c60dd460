"""The manifest beside the files of an output: which files, how large, with which digest, made of what.

By its manifest Supple knows a folder that it may replace.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from supple_exporters.contract import Artifact
from supple_exporters.publishing.artifact_paths import MANIFEST
from supple_exporters.publishing.outputs import Output
from supple_schema.models.base import Model, Slug


class ManifestFile(Model):
    """One file of an output."""

    path: str
    """Its path below the manifest, with forward slashes."""

    size: Annotated[int, Field(ge=0)]
    """Its length in bytes."""

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """Its digest."""

    vouched_by: str | None = None
    """The package on whose word alone the safety text is in it; left out where the build has read it itself."""


class Manifest(Model):
    """What lies in the folder of an output."""

    manifest_version: Literal[1]
    """The version of this form."""

    edition: Slug
    """The id of the edition."""

    content_version: str
    """The version of the content."""

    exporter: Slug
    """The exporter that made the files."""

    supple_version: str
    """The version of Supple."""

    files: tuple[ManifestFile, ...]
    """All files but the manifest itself, by path."""


def make_manifest(output: Output) -> Artifact:
    """List the files of an output. The same output gives the same bytes."""
    files = [
        ManifestFile(
            path=artifact.path,
            size=len(artifact.data),
            sha256=hashlib.sha256(artifact.data).hexdigest(),
            vouched_by=artifact.vouched_by or None,
        )
        for artifact in sorted(output.artifacts, key=lambda artifact: artifact.path)
    ]
    manifest = Manifest(
        manifest_version=1,
        edition=output.edition_id,
        content_version=output.content_version,
        exporter=output.exporter,
        supple_version=version("supple"),
        files=tuple(files),
    )
    return Artifact(MANIFEST, f"{manifest.model_dump_json(indent=2, exclude_none=True)}\n".encode())


def read_manifest(folder: Path) -> Manifest | None:
    """Read the manifest of a folder; None if it has none that Supple wrote."""
    try:
        return Manifest.model_validate_json((folder / MANIFEST).read_bytes())
    except (OSError, ValidationError):
        return None


def is_as_made(folder: Path, file: ManifestFile) -> bool:
    """Whether a file below the folder of a manifest holds what the manifest says."""
    path = folder / file.path
    return not path.is_symlink() and hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256
