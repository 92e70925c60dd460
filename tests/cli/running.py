"""Runs `supple` in this process, in one of its own, or in a terminal of a given width."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from supple_cli.main import main

if TYPE_CHECKING:
    from supple_exporters.pdf.markup import HtmlPrint


@dataclass(frozen=True)
class Result:
    """How a run ended and what it printed."""

    status: int
    out: str
    err: str


Supple = Callable[..., Result]


def call(capfd: pytest.CaptureFixture[str], arguments: Iterable[str | Path]) -> Result:
    """Run a command in this process."""
    capfd.readouterr()
    status = main([str(argument) for argument in arguments])
    out, err = capfd.readouterr()
    assert "Traceback" not in out + err
    return Result(status, out, err)


def write_words(markup: "HtmlPrint") -> bytes:
    """Give a print as it is before it is laid out, in place of its PDF."""
    return markup.html.encode()


def command(*arguments: str | Path) -> list[str]:
    """Give the command line of a process of its own."""
    start = "import sys; from supple_cli.main import run; run()"
    return [sys.executable, "-c", start, *map(str, arguments)]


def run_in_terminal(arguments: Iterable[str | Path], columns: int, more: Mapping[str, str] | None = None) -> str:
    """Run a command in a terminal of this width, and give all that it shows."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR"}}
    environment |= {"COLUMNS": str(columns), "TERM": "xterm-256color", **(more or {})}
    with subprocess.Popen(
        command(*arguments), stdin=theirs, stdout=theirs, stderr=theirs, env=environment, close_fds=True
    ):
        os.close(theirs)
        shown = bytearray()
        while True:
            try:
                shown += os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")
