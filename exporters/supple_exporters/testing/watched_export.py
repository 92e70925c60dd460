"""A program: exports editions and watches what the exporter touches. The check of exporters runs it.

Standard input: JSON with the exporter as `module:class` and the pickled editions. Standard output: one line of JSON
with the files by edition in base64, and the events that no exporter has a reason to cause.
"""

from __future__ import annotations

import base64
import importlib
import inspect
import json
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable, Mapping
from operator import attrgetter
from pathlib import Path, PurePath
from typing import Any

from supple_editions import Edition
from supple_exporters.contract import Exporter

FORBIDDEN = (
    *("socket.", "subprocess.", "shutil.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser."),
    *("os.system", "os.exec", "os.posix_spawn", "os.fork", "os.remove", "os.rename", "os.mkdir", "os.rmdir"),
    *("os.chmod", "os.chown", "os.link", "os.symlink", "os.truncate", "os.kill"),
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC
SYSTEM = ("/usr", "/lib", "/etc", "/dev", "/proc", "/sys", "/opt", "/System", "/Library", "/nix", "/var/cache")
"""Where systems keep fonts, time zones and the like."""

SEARCH = "ctypes.util"
"""The part of Python that looks for the libraries of the system. It runs programs, and no exporter can help it."""


class Watch:
    """Notes what leaves the place of an exporter: the edition, its options, the files of packages, a scratch folder."""

    def __init__(self) -> None:
        self.events: dict[str, None] = {}
        self._watching = False
        self._readable = _resolve((sys.prefix, sys.base_prefix, sys.exec_prefix, *SYSTEM))
        self._importable = _resolve(sys.path)
        self._scratch = Path(tempfile.gettempdir()).resolve()
        sys.addaudithook(self._hear)

    def __enter__(self) -> None:
        self._watching = True

    def __exit__(self, *_: object) -> None:
        self._watching = False

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self._watching:
            return
        self._watching = False  # what happens in here is not the exporter's
        try:
            fault = self._judge(event, arguments)
            if fault and not _is_search():
                self.events[fault] = None
        finally:
            self._watching = True

    def _judge(self, event: str, arguments: tuple[Any, ...]) -> str | None:
        if event == "urllib.Request" and str(arguments[0]).startswith("data:"):
            return None  # what stands in the address itself comes from nowhere
        if event != "open":
            return (
                f"{event} {arguments[:1]}" if event.startswith(FORBIDDEN) and not self._scratched(arguments) else None
            )
        if isinstance(arguments[0], int) or Path(os.fsdecode(arguments[0])).resolve().is_relative_to(self._scratch):
            return None
        path = Path(os.fsdecode(arguments[0])).resolve()
        if arguments[2] & WRITING and path != Path(os.devnull):
            return f"it writes {path}"
        return None if self._belongs_to_packages(path) else f"it reads {path}"

    def _belongs_to_packages(self, path: Path) -> bool:
        if any(path.is_relative_to(root) for root in self._readable):
            return True
        tops = (path.relative_to(root).parts[:1] for root in self._importable if path.is_relative_to(root))
        names = [top[0] for top in tops if top]
        return any(
            name.partition(".")[0] in sys.modules or name == "__pycache__" or name.endswith(".dist-info")
            for name in names
        )

    def _scratched(self, arguments: tuple[Any, ...]) -> bool:
        """Whether it is in the scratch folder. What lies in an open folder was judged when that was opened."""
        path = arguments[0] if arguments else None
        if not isinstance(path, str | PurePath):
            return False
        inside = isinstance(arguments[-1], int) and arguments[-1] >= 0
        return inside or Path(path).resolve().is_relative_to(self._scratch)


def _resolve(paths: Iterable[str]) -> tuple[Path, ...]:
    return tuple({Path(path).resolve() for path in paths if path})


def _is_search() -> bool:
    frame = inspect.currentframe()
    while frame is not None:
        if frame.f_globals.get("__name__") == SEARCH:
            return True
        frame = frame.f_back
    return False


def main() -> None:
    """Answer one request."""
    request = json.load(sys.stdin)
    try:
        answer = _export(request["exporter"], pickle.loads(base64.b64decode(request["editions"])))  # noqa: S301 - from its own parent
    except (Exception, SystemExit) as error:  # noqa: BLE001 - an exporter can fail in any way at all
        answer = {"error": f"{type(error).__name__}: {error}"}
    sys.stdout.write(f"\n{json.dumps(answer)}\n")


def _export(place: str, editions: Mapping[str, Edition]) -> dict[str, object]:
    module, _, name = place.partition(":")
    exporter: type[Exporter[Any]] = attrgetter(name)(importlib.import_module(module))
    watch = Watch()
    files: dict[str, dict[str, str]] = {}
    for edition_name, edition in editions.items():
        with watch:
            artifacts = tuple(exporter().export(edition, exporter.Options()))
        files[edition_name] = {artifact.path: base64.b64encode(artifact.data).decode() for artifact in artifacts}
    return {"files": files, "events": list(watch.events)}


if __name__ == "__main__":
    main()
