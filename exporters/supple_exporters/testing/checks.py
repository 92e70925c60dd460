"""Holds an exporter to the contract: a class in, nothing out, or an error that lists every promise it breaks.

It exports the sample editions here: the text must be complete and the paths safe. Where they are, it does so again in
two other processes, which differ in hash seed, time zone, language, folder and order: the bytes must be the same, and
only files of packages may be read.
"""

from __future__ import annotations

import base64
import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from supple_editions import Edition
from supple_exporters.conformance import as_exporter
from supple_exporters.contract import Artifact, Exporter, ExporterOptions, make_artifacts
from supple_exporters.publishing.artifact_paths import path_faults
from supple_exporters.required_texts import mark_unseen, missing_texts
from supple_exporters.testing.editions import sample_editions
from supple_exporters.testing.losses import full_edition, loss_faults, mark_edition
from supple_exporters.words_shown import ReadText, is_readable, read_words

WORLDS = (
    {"PYTHONHASHSEED": "1", "TZ": "Etc/GMT+12", "LC_ALL": "C", "LANGUAGE": "en"},
    {"PYTHONHASHSEED": "2", "TZ": "Etc/GMT-14", "LC_ALL": "C.UTF-8", "LANGUAGE": "de"},
)
"""Two environments in which no moment has the same date."""


class BrokenContractError(AssertionError):
    """An exporter breaks promises of the contract; `faults` lists them."""

    def __init__(self, name: str, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n- ".join((f"{name} breaks the contract of exporters:", *self.faults)))


def check_exporter(
    exporter: type[Exporter[Any]], *, read: ReadText | None = None, editions: Mapping[str, Edition] | None = None
) -> None:
    """Try an exporter with its default options. The class must be importable by its name.

    `read` gives the words of a file, in place of what a build would read. `editions` are tried in place of the samples.

    Raises:
        BrokenContractError: it does not keep the contract.
    """
    try:
        as_exporter(exporter)
    except ValueError as error:
        raise BrokenContractError(exporter.__name__, [str(error)]) from error
    faults: list[str] = []
    tried = editions or sample_editions()
    made: dict[str, tuple[Artifact, ...]] = {}
    for name, edition in tried.items():
        try:
            made[name] = make_artifacts(exporter, edition, exporter.Options())
        except (Exception, SystemExit) as error:  # noqa: BLE001 - an exporter can fail in any way at all
            faults.append(f"{name}: it ends with {type(error).__name__}: {error}")
            continue
        faults.extend(f"{name}: {fault}" for fault in _output_faults(exporter, made[name], edition, read))
    faults = faults or [*losing_faults(exporter, read=read), *_world_faults(exporter, tried, made)]
    if faults:
        raise BrokenContractError(exporter.name, faults)


def _output_faults(
    exporter: type[Exporter[Any]], artifacts: tuple[Artifact, ...], edition: Edition, read: ReadText | None
) -> Iterator[str]:
    if not artifacts:
        yield "it makes no file"
    yield from path_faults(artifact.path for artifact in artifacts)
    files = {artifact.path: artifact.data for artifact in artifacts}
    texts: dict[str, str] = {}
    for artifact in artifacts:
        try:
            texts[artifact.path] = _words(exporter, artifact, read, seen_beside=files)
        except ValueError as error:
            yield (
                f"`{artifact.path}` cannot be read ({error}): give the exporter a method `read_words` that gives the"
                " words of such files"
            )
    missing = list(missing_texts(edition, texts, exporter.losses))
    if missing:
        whole = {artifact.path: _words(exporter, artifact, read) for artifact in artifacts if artifact.path in texts}
        yield from mark_unseen(missing, missing_texts(edition, whole, exporter.losses))


def losing_faults(
    exporter: type[Exporter[Any]],
    options: ExporterOptions | None = None,
    *,
    losses: Sequence[str] | None = None,
    read: ReadText | None = None,
) -> Iterator[str]:
    """Say which fields of an edition an output loses in silence, and which losses are none.

    `losses` are what it leaves out with these options, where that is not what its class says.
    """
    edition, marks = mark_edition(full_edition())
    artifacts = make_artifacts(exporter, edition, options or exporter.Options())
    texts = [_words(exporter, artifact, read) for artifact in artifacts]
    yield from loss_faults(exporter.losses if losses is None else losses, marks, texts)


def _words(
    exporter: type[Exporter[Any]],
    artifact: Artifact,
    read: ReadText | None,
    *,
    seen_beside: Mapping[str, bytes] | None = None,
) -> str:
    """Read as a build does: what it knows itself, whatever the exporter says of it. `read` is asked first.

    With the files beside it only that counts which is seen.
    """
    if read is not None:
        return read(artifact)
    own = None if is_readable(artifact) else exporter().read_words(artifact)
    if own is not None:
        return own
    return read_words(artifact) if seen_beside is None else read_words(artifact, seen=True, beside=seen_beside)


def _world_faults(
    exporter: type[Exporter[Any]], editions: Mapping[str, Edition], made: Mapping[str, tuple[Artifact, ...]]
) -> Iterator[str]:
    here = {name: {artifact.path: artifact.data for artifact in artifacts} for name, artifacts in made.items()}
    for number, world in enumerate(WORLDS):
        names = sorted(editions, reverse=number == 1)
        answer = _export_elsewhere(exporter, {name: editions[name] for name in names}, world)
        if "error" in answer:
            yield f"in another process it ends with {answer['error']}"
            continue
        yield from (f"it leaves its place: {event}" for event in answer["events"] if number == 0)
        for name, files in answer["files"].items():
            there = {path: base64.b64decode(data) for path, data in files.items()}
            different = sorted(
                path for path in here[name].keys() | there.keys() if here[name].get(path) != there.get(path)
            )
            yield from (f"{name}: `{path}` is not the same in another process" for path in different)


def _export_elsewhere(exporter: type[Exporter[Any]], editions: Mapping[str, Edition], world: Mapping[str, str]) -> Any:  # noqa: ANN401 - JSON
    """Export in a process of its own, in an empty folder."""
    paths = os.pathsep.join(os.path.abspath(path) for path in sys.path)  # noqa: PTH100 - "" is a path there
    request = {
        "exporter": f"{exporter.__module__}:{exporter.__qualname__}",
        "editions": base64.b64encode(pickle.dumps(dict(editions))).decode(),
    }
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, **world, "TMPDIR": scratch, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
        result = subprocess.run(
            [sys.executable, "-m", "supple_exporters.testing.watched_export"],
            input=json.dumps(request),
            capture_output=True,
            check=False,
            text=True,
            encoding="utf-8",
            cwd=folder,
            env=environment,
        )
    lines = result.stdout.splitlines()
    if result.returncode != 0 or not lines:
        return {"error": (result.stderr.strip().splitlines() or ["no word"])[-1]}
    return json.loads(lines[-1])
