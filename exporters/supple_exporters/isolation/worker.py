"""A program that holds one exporter.

`open` imports it and tells its profile, `configure` takes its options, `export` makes the files of a pickled edition,
`read` gives the words of one file. `read_here` does so without any exporter.
"""

from __future__ import annotations

import base64
import pickle
import sys
from dataclasses import asdict
from importlib.metadata import EntryPoint
from typing import Any

from supple_exporters.contract import Artifact, ExportError
from supple_exporters.discovery import GROUP, import_exporter
from supple_exporters.isolation.host import as_json
from supple_exporters.isolation.inside import InsideHost
from supple_exporters.words_shown import read_words
from supple_schema.isolation import PlugInFaultError, serve


class ExporterWorker:
    """Answers requests about one exporter."""

    def __init__(self) -> None:
        self._host: InsideHost | None = None
        self._files: dict[str, bytes] = {}

    def open(self, request: dict[str, Any]) -> dict[str, Any]:
        """Import the exporter."""
        sys.path[:] = request["path"]
        try:
            exporter = import_exporter(EntryPoint(request["name"], request["value"], GROUP))
        except ValueError as error:
            raise PlugInFaultError(str(error)) from error
        self._host = InsideHost(exporter, "")
        return {"profile": asdict(self._host.profile)}

    def configure(self, request: dict[str, Any]) -> dict[str, Any]:
        """Take its options."""
        return {"problems": self.host.configure(request["values"])}

    def export(self, request: dict[str, Any]) -> dict[str, Any]:
        """Make the files of an edition."""
        edition = pickle.loads(base64.b64decode(request["edition"]))  # noqa: S301 - from the build that started it
        try:
            return {"files": [as_json(artifact) for artifact in self.host.export(edition)]}
        except ExportError as error:
            return {"export_error": str(error)}

    def read(self, request: dict[str, Any]) -> dict[str, Any]:
        """Read the words of a file of its own, of which this process knows nothing but what is in it."""
        return {"words": self.host.exporter().read_words(_artifact(request))}

    def take(self, request: dict[str, Any]) -> dict[str, Any]:
        """Take all files of an output, to read one after the other."""
        self._files = {file["path"]: base64.b64decode(file["data"]) for file in request["files"]}
        return {}

    def read_here(self, request: dict[str, Any]) -> dict[str, Any]:
        """Read the words of a file that are seen, and all, as a build does, whatever an exporter says of it."""
        try:
            file = Artifact(request["path"], self._files[request["path"]])
            return {"words": read_words(file, seen=True, beside=self._files), "all": read_words(file)}
        except UnicodeDecodeError as error:
            raise PlugInFaultError("it is no text") from error
        except ValueError as error:
            raise PlugInFaultError(str(error)) from error

    @property
    def host(self) -> InsideHost:
        """The exporter, which the first request has opened."""
        if self._host is None:
            raise ValueError("no exporter is open")
        return self._host


def _artifact(request: dict[str, Any]) -> Artifact:
    return Artifact(request["path"], base64.b64decode(request["data"]))


if __name__ == "__main__":
    serve(ExporterWorker())
