"""A program that holds one exporter: requests on standard input, answers on standard output, one line of JSON each.

`open` imports it and tells its profile, `configure` takes its options, `export` makes the files of a pickled edition,
`read` gives the words of one file. `read_here` does so without any exporter.
When standard input ends, so does the program, whatever the exporter is doing. What that prints goes to standard error.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import pickle
import sys
import traceback
from collections.abc import Callable
from dataclasses import asdict
from importlib.metadata import EntryPoint
from queue import SimpleQueue
from threading import Thread
from typing import Any, TextIO

from supple_exporters.contract import Artifact, ExportError
from supple_exporters.discovery import GROUP, import_exporter
from supple_exporters.hosting.host import ExporterFaultError
from supple_exporters.hosting.inside import InsideHost, describe_fault
from supple_exporters.words_shown import read_words

MOST_MEMORY = 4 * 1024**3
"""Bytes that an exporter may use: a booklet of a thousand pages takes one fifth of it."""


class Worker:
    """Answers requests about one exporter."""

    def __init__(self) -> None:
        self._host: InsideHost | None = None

    def open(self, request: dict[str, Any]) -> dict[str, Any]:
        """Import the exporter."""
        sys.path[:] = request["path"]
        try:
            exporter = import_exporter(EntryPoint(request["name"], request["value"], GROUP))
        except ValueError as error:
            raise ExporterFaultError(str(error)) from error
        self._host = InsideHost(exporter, "")
        return {"profile": asdict(self._host.profile)}

    def configure(self, request: dict[str, Any]) -> dict[str, Any]:
        """Take its options."""
        return {"problems": self.host.configure(request["values"])}

    def export(self, request: dict[str, Any]) -> dict[str, Any]:
        """Make the files of an edition."""
        edition = pickle.loads(base64.b64decode(request["edition"]))  # noqa: S301 - from the build that started it
        return {"files": [_file(artifact) for artifact in self.host.export(edition)]}

    def read(self, request: dict[str, Any]) -> dict[str, Any]:
        """Read the words of a file of its own, of which this process knows nothing but what is in it."""
        return {"words": self.host.exporter().read_words(_artifact(request))}

    def read_here(self, request: dict[str, Any]) -> dict[str, Any]:
        """Read the words of a file as a build does, whatever an exporter says of it."""
        try:
            return {"words": read_words(_artifact(request), seen=True)}
        except UnicodeDecodeError as error:
            raise ExporterFaultError("it is no text") from error
        except ValueError as error:
            raise ExporterFaultError(str(error)) from error

    @property
    def host(self) -> InsideHost:
        """The exporter, which the first request has opened."""
        if self._host is None:
            raise ValueError("no exporter is open")
        return self._host


def _artifact(request: dict[str, Any]) -> Artifact:
    return Artifact(request["path"], base64.b64decode(request["data"]))


def _file(artifact: Artifact) -> dict[str, str]:
    return {"path": artifact.path, "data": base64.b64encode(artifact.data).decode()}


def main() -> None:
    """Answer until nobody asks any more."""
    answers, source = os.fdopen(os.dup(1), "w", encoding="ascii"), os.fdopen(os.dup(0), encoding="ascii")
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    _limit_memory()
    requests: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(source, requests), daemon=True).start()
    worker = Worker()
    while True:
        request = json.loads(requests.get())
        do: Callable[[dict[str, Any]], dict[str, Any]] = getattr(worker, request["do"])
        answers.write(f"{json.dumps(_answer(do, request))}\n")
        answers.flush()


def _answer(do: Callable[[dict[str, Any]], dict[str, Any]], request: dict[str, Any]) -> dict[str, Any]:
    try:
        return do(request)
    except ExportError as error:
        return {"export_error": str(error)}
    except BaseException as error:  # noqa: BLE001 - it can fail in any way at all
        cause = error.__cause__ or error
        traceback.print_exception(cause)
        if isinstance(cause, MemoryError):
            return {"fault": f"it needs more than {MOST_MEMORY // 1024**3} GB of memory"}
        return {"fault": str(error) if isinstance(error, ExporterFaultError) else describe_fault(error)}


def _listen(source: TextIO, requests: SimpleQueue[str]) -> None:
    for line in source:
        requests.put(line)
    os._exit(0)


def _limit_memory() -> None:
    """Let this process run out of memory before the machine does, where the system can."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


if __name__ == "__main__":
    main()
