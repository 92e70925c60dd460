"""An exporter in a process of its own: an entry point in, a host out that nothing in the exporter can take down.

Whatever comes from there is looked at before it is used: texts lose their control characters, files are held to their
types, and the safety text must be in their words. What Supple can read, it reads itself, in a process of its own. Words
that only the exporter can read it reads in another one, which has seen no edition: so it cannot say of a file what it
was told to put there. Such files, and pages that can show something else later, are marked with the package on whose
word they go out.
"""

from __future__ import annotations

import base64
import contextlib
import pickle
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from pydantic import BaseModel, ValidationError

from supple_editions import Edition
from supple_exporters.contract import Artifact, ExportError
from supple_exporters.isolation.host import ExporterDescription, Host, OptionText, as_json
from supple_exporters.required_texts import mark_unseen, missing_safety
from supple_exporters.words_shown import can_change, is_readable
from supple_schema.diagnostics.wording import printable
from supple_schema.isolation import PlugInFaultError, WorkerProcess

WORKER = "supple_exporters.isolation.worker"

IMPORT_SECONDS = 60
"""How long its import may take."""

MOST_MISSING = 3
"""So many missing texts are named: whoever forgets one sort of text forgets many."""


class _Profile(BaseModel):
    summary: str
    losses: tuple[str, ...]
    options: tuple[OptionText, ...]
    on_request: bool = False
    in_names: tuple[str, ...] = ()


class _File(BaseModel):
    path: str
    data: str


class OutsideHost(Host):
    """Speaks with the process of an exporter. `seconds` is how long it may take for one edition; None for ever."""

    def __init__(self, name: str, value: str, package: str, seconds: float | None) -> None:
        self.name = name
        self.package = package
        self._seconds = seconds
        self._value = value
        self._open()

    def _open(self) -> None:
        """Start the process, and let it say what it is."""
        self._process = WorkerProcess(WORKER)
        try:
            request = {"do": "open", "name": self.name, "value": self._value, "path": sys.path}
            answer = _Profile.model_validate(self._process.ask(request, IMPORT_SECONDS).get("profile"))
        except ValidationError as error:
            self.close()
            raise PlugInFaultError("it says nothing of itself that can be read") from error
        except BaseException:
            self.close()
            raise
        self.profile = ExporterDescription(
            printable(answer.summary),
            tuple(map(printable, answer.losses)),
            tuple(
                OptionText(*map(printable, (option.name, option.default, option.description)))
                for option in answer.options
            ),
            answer.on_request,
            answer.in_names,
        )

    def configure(self, values: Mapping[str, str]) -> list[str]:
        """Let it read its options. A process that a fault has ended is started anew, for the next edition."""
        if self._process.has_ended:
            self.close()
            self._open()
        problems: object = self._process.ask({"do": "configure", "values": dict(values)}, IMPORT_SECONDS).get(
            "problems"
        )
        return (
            [printable(str(problem)) for problem in cast("list[object]", problems)]
            if isinstance(problems, list)
            else []
        )

    def export(self, edition: Edition) -> tuple[Artifact, ...]:
        """Let it export, and look for the safety text in what comes."""
        request = {"do": "export", "edition": base64.b64encode(pickle.dumps(edition)).decode()}
        answer = self._process.ask(request, self._seconds)
        if "export_error" in answer:
            raise ExportError(printable(str(answer["export_error"])))
        try:
            files = [_File.model_validate(file) for file in answer["files"]]
            artifacts = tuple(Artifact(file.path, base64.b64decode(file.data, validate=True)) for file in files)
        except (KeyError, TypeError, ValueError) as error:
            raise PlugInFaultError("its answer cannot be read") from error
        words, whole, own = self._words(artifacts)
        missing = list(missing_safety(edition, words | own))
        if missing:
            missing = list(mark_unseen(missing, missing_safety(edition, whole | own)))
            more = f", and {len(missing) - MOST_MISSING} more" if len(missing) > MOST_MISSING else ""
            raise PlugInFaultError(f"it leaves out safety text: {'; '.join(missing[:MOST_MISSING])}{more}")
        return tuple(
            replace(artifact, vouched_by=self.package) if own.get(artifact.path) or can_change(artifact) else artifact
            for artifact in artifacts
        )

    def _words(self, artifacts: tuple[Artifact, ...]) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
        """Give the words of files, by path: those seen here, all that are read here, and what the exporter reads."""
        own: dict[str, str] = {}
        unread = [artifact for artifact in artifacts if not is_readable(artifact)]
        if unread:
            with contextlib.closing(OutsideHost(self.name, self._value, self.package, self._seconds)) as exporter:
                own = {file.path: text for file in unread if (text := exporter.read(file)) is not None}
        words: dict[str, str] = {}
        whole: dict[str, str] = {}
        with contextlib.closing(WorkerProcess(WORKER)) as reader:
            reader.ask({"do": "take", "files": [as_json(file) for file in artifacts]}, self._seconds)
            for file in artifacts:
                if file.path not in own:
                    words[file.path], whole[file.path] = self._read_here(reader, file)
        return words, whole, own

    def _read_here(self, reader: WorkerProcess, artifact: Artifact) -> tuple[str, str]:
        try:
            answer = reader.ask({"do": "read_here", "path": artifact.path}, self._seconds)
            return str(answer["words"]), str(answer["all"])
        except PlugInFaultError as fault:
            why = f": {fault}" if is_readable(artifact) else ", as its class has no `read_words` for such files"
            raise PlugInFaultError(
                f"nobody can look for the safety text in its file {printable(repr(artifact.path) + why)}"
            ) from fault

    def read(self, artifact: Artifact) -> str | None:
        """Let it read the words of a file; None if it does not know such files."""
        words: object = self._process.ask({"do": "read", **as_json(artifact)}, self._seconds).get("words")
        return words if isinstance(words, str) else None

    def close(self) -> None:
        """End the process."""
        self._process.close()
