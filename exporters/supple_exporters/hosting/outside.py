"""An exporter in a process of its own: an entry point in, a host out that nothing in the exporter can take down.

Whatever comes from there is looked at before it is used: texts lose their control characters, files are held to their
types, and the safety text must be in their words. Words that only the exporter can read it reads in a process of their
own, which has seen no edition: so it cannot say of a file what it was told to put there.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Mapping
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, cast

from pydantic import BaseModel, ValidationError

from supple_editions import Edition
from supple_exporters.contract import Artifact, ExportError
from supple_exporters.hosting.host import ExporterDescription, ExporterFaultError, Host, OptionText
from supple_exporters.promises import is_picture, is_readable, missing_safety, read_words
from supple_schema.diagnostics.wording import printable

IMPORT_SECONDS = 60
"""How long its import may take."""

LONGEST_ANSWER = 1024**3
MOST_MISSING = 3
"""So many missing texts are named: whoever forgets one sort of text forgets many."""


class _Profile(BaseModel):
    summary: str
    losses: tuple[str, ...]
    options: tuple[OptionText, ...]
    on_request: bool = False


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
        self._talk: Thread | None = None
        self._process = subprocess.Popen(
            [sys.executable, "-m", "supple_exporters.hosting.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("SUPPLE_DEBUG") else subprocess.DEVNULL,
            start_new_session=True,  # so that what it starts can be ended with it
        )
        try:
            request = {"do": "open", "name": self.name, "value": self._value, "path": sys.path}
            answer = _Profile.model_validate(self._ask(request, IMPORT_SECONDS).get("profile"))
        except ValidationError as error:
            self.close()
            raise ExporterFaultError("it says nothing of itself that can be read") from error
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
        )

    def configure(self, values: Mapping[str, str]) -> list[str]:
        """Let it read its options. A process that a fault has ended is started anew, for the next edition."""
        if self._process.poll() is not None:
            self.close()
            self._open()
        problems: object = self._ask({"do": "configure", "values": dict(values)}, IMPORT_SECONDS).get("problems")
        return (
            [printable(str(problem)) for problem in cast("list[object]", problems)]
            if isinstance(problems, list)
            else []
        )

    def export(self, edition: Edition) -> tuple[Artifact, ...]:
        """Let it export, and look for the safety text in what comes."""
        request = {"do": "export", "edition": base64.b64encode(pickle.dumps(edition)).decode()}
        answer = self._ask(request, self._seconds)
        try:
            files = [_File.model_validate(file) for file in answer["files"]]
            artifacts = tuple(Artifact(file.path, base64.b64decode(file.data, validate=True)) for file in files)
        except (KeyError, TypeError, ValueError) as error:
            raise ExporterFaultError("its answer cannot be read") from error
        words = self._words(artifacts)
        missing = list(missing_safety(edition, words))
        if missing:
            more = f", and {len(missing) - MOST_MISSING} more" if len(missing) > MOST_MISSING else ""
            raise ExporterFaultError(f"it leaves out safety text: {'; '.join(missing[:MOST_MISSING])}{more}")
        return artifacts

    def _words(self, artifacts: tuple[Artifact, ...]) -> dict[str, str]:
        """Give the words of files, by path: as a build reads them, else as the exporter does in another process."""
        words: dict[str, str] = {}
        unread = [artifact for artifact in artifacts if not is_readable(artifact)]
        if unread:
            with contextlib.closing(OutsideHost(self.name, self._value, self.package, self._seconds)) as reader:
                words = {artifact.path: text for artifact in unread if (text := reader.read(artifact)) is not None}
        for artifact in artifacts:
            if artifact.path in words:
                continue
            try:
                words[artifact.path] = read_words(artifact)
            except ValueError as error:
                if not is_picture(artifact):
                    own = f": {error}" if is_readable(artifact) else ", as its class has no `read_words` for such files"
                    raise ExporterFaultError(
                        f"nobody can look for the safety text in its file {printable(repr(artifact.path) + own)}"
                    ) from error
        return words

    def read(self, artifact: Artifact) -> str | None:
        """Let it read the words of a file; None if it does not know such files."""
        request = {"do": "read", "path": artifact.path, "data": base64.b64encode(artifact.data).decode()}
        words: object = self._ask(request, self._seconds).get("words")
        return words if isinstance(words, str) else None

    def close(self) -> None:
        """End the process and all that it has started."""
        with contextlib.suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        if self._talk is not None:
            self._talk.join()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()

    def _ask(self, request: Mapping[str, Any], seconds: float | None) -> dict[str, Any]:
        """Wait for an answer, at most for so long."""
        answers: SimpleQueue[bytes] = SimpleQueue()
        line = f"{json.dumps(request)}\n".encode()
        self._talk = Thread(target=self._speak, args=(line, answers), daemon=True)
        self._talk.start()
        try:
            line = answers.get(timeout=seconds)
        except Empty:
            self.close()
            raise ExporterFaultError(f"it had not ended after {seconds:g} s and was stopped") from None
        except BaseException:
            self.close()
            raise
        try:
            answer: object = json.loads(line)
        except ValueError:
            self.close()
            raise ExporterFaultError(f"it ended its process {_ending(self._process.returncode)}") from None
        if not isinstance(answer, dict):
            raise ExporterFaultError("its answer cannot be read")
        answer = cast("dict[str, Any]", answer)
        if "export_error" in answer:
            raise ExportError(printable(str(answer["export_error"])))
        if "fault" in answer:
            raise ExporterFaultError(printable(str(answer["fault"])).rstrip("."))
        return answer

    def _speak(self, request: bytes, answers: SimpleQueue[bytes]) -> None:
        line = b""
        with contextlib.suppress(OSError, ValueError):
            if self._process.stdin and self._process.stdout:
                self._process.stdin.write(request)
                self._process.stdin.flush()
                line = self._process.stdout.readline(LONGEST_ANSWER)
        if not line:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(1)  # so that its own status is known
        answers.put(line)


def _ending(status: int) -> str:
    return f"with the status {status}" if status >= 0 else f"by the signal {-status}"
