"""What a build remembers in the folder of outputs: of what each output was made, and that it lies there as it was made.

It only saves time. Where it is missing or wrong, or a file is not as the manifest says, the output is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import Field, ValidationError

from supple_exporters.contract import Artifact
from supple_exporters.publishing.artifact_paths import MANIFEST
from supple_exporters.publishing.manifest import is_as_made, make_manifest, read_manifest
from supple_exporters.publishing.outputs import Output
from supple_schema.models.base import Model

MEMORY = ".supple-build.json"


class MadeOutput(Model):
    """One output of a booklet."""

    digest: str
    """Of all that it was made of."""

    paths: tuple[str, ...]
    """Its files, below the folder."""


class MadeFolder(Model):
    """The outputs that share a folder, by name; one without a name by what chose it, such as `form=handout`."""

    manifest: str
    """The digest of the manifest beside them."""

    outputs: dict[str, MadeOutput]


class Memory(Model):
    """What the builds into one folder have left there."""

    version: Literal[1] = 1
    key: str | None = None
    """The digest of all that the last whole build looked at."""

    notices: tuple[str, ...] = ()
    """What that build has said of reviews, and what is still true."""

    elsewhere: tuple[str, ...] = ()
    """What the check has found that did not stop it, in numbers."""

    folders: dict[str, MadeFolder] = Field(default_factory=dict[str, MadeFolder])


def read_memory(out: Path) -> Memory:
    """Read what is remembered; nothing where it cannot be read."""
    try:
        return Memory.model_validate_json((out / MEMORY).read_bytes())
    except (OSError, ValidationError):
        return Memory()


def write_memory(out: Path, memory: Memory) -> None:
    """Keep it for the next build. That it cannot be kept costs time, and nothing else."""
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(prefix=f"{MEMORY}-", dir=out)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(f"{memory.model_dump_json()}\n".encode())
            Path(name).replace(out / MEMORY)
        finally:
            Path(name).unlink(missing_ok=True)


def read_made(out: Path, folder: str, made: MadeFolder) -> dict[str, Artifact]:
    """Give the files of a folder by path, or none where one of them is not as it was made."""
    place = out / folder
    manifest = read_manifest(place)
    files: dict[str, Artifact] = {}
    try:
        if manifest is None or _digest((place / MANIFEST).read_bytes()) != made.manifest:
            return {}
        for file in manifest.files:
            path = place / file.path
            data = path.read_bytes()
            if path.is_symlink() or _digest(data) != file.sha256:
                return {}
            files[file.path] = Artifact(file.path, data, file.vouched_by or "")
    except OSError:
        return {}
    return files


@dataclass(frozen=True, slots=True)
class Resting:
    """What lies in a folder besides the outputs that a build makes there, as earlier builds have left it."""

    files: tuple[Artifact, ...] = ()
    outputs: Mapping[str, MadeOutput] = field(default_factory=dict[str, MadeOutput])
    """What is remembered of those whose files are all as they were made."""


def read_resting(out: Path, folder: str, memory: MadeFolder | None, names: Container[str]) -> Resting:
    """Give what lies in a folder by its manifest, but for the outputs of these names."""
    place = out / folder
    manifest = read_manifest(place)
    remembered = memory.outputs if memory else {}
    made_anew = {path for name, output in remembered.items() if name in names for path in output.paths}
    files: dict[str, Artifact] = {}
    as_made: set[str] = set()
    for file in manifest.files if manifest and f"{manifest.edition}/{manifest.exporter}" == folder else ():
        path = place / file.path
        with contextlib.suppress(OSError):
            if file.path not in made_anew and not path.is_symlink():
                files[file.path] = Artifact(file.path, path.read_bytes(), file.vouched_by or "")
                if is_as_made(place, file):
                    as_made.add(file.path)
    whole = {name: made for name, made in remembered.items() if name not in names and as_made.issuperset(made.paths)}
    return Resting(tuple(files.values()), whole)


def remember_folder(
    output: Output,
    outputs: Iterable[tuple[str, str, Iterable[Artifact]]],
    resting: Mapping[str, MadeOutput] = MappingProxyType({}),
) -> MadeFolder:
    """Note a folder that was published. `outputs` are the name, the digest and the files of each output made for it."""
    made = {
        name: MadeOutput(digest=digest, paths=tuple(artifact.path for artifact in artifacts))
        for name, digest, artifacts in outputs
    }
    return MadeFolder(manifest=_digest(make_manifest(output).data), outputs={**resting, **made})


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
