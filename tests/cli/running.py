"""Runs `supple` in this process or in one of its own, through a pipe or in a terminal of a given width."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from threading import Thread
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


COLOURS = ("NO_COLOR", "FORCE_COLOR")


def terminal_settings(columns: int, more: Mapping[str, str] | None) -> dict[str, str]:
    """Give the variables by which a program knows its terminal."""
    return {"COLUMNS": str(columns), "TERM": "xterm-256color", **(more or {})}


def run_in_terminal(arguments: Iterable[str | Path], columns: int, more: Mapping[str, str] | None = None) -> str:
    """Run a command in a process of its own, in a terminal of this width, and give all that it shows."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in COLOURS}
    environment |= terminal_settings(columns, more)
    with subprocess.Popen(
        command(*arguments), stdin=theirs, stdout=theirs, stderr=theirs, env=environment, close_fds=True
    ):
        os.close(theirs)
        shown = bytearray()
        read_terminal(ours, shown)
    return shown.decode().replace("\r\n", "\n")


def show_in_terminal(arguments: Iterable[str | Path], columns: int, more: Mapping[str, str] | None = None) -> str:
    """Run a command in this process, in a terminal of this width, and give all that it shows."""
    ours, theirs = pty.openpty()
    shown = bytearray()
    reading = Thread(target=read_terminal, args=(ours, shown))
    reading.start()
    try:
        with (
            os.fdopen(theirs, "r+b", buffering=0) as terminal,
            TextIOWrapper(terminal, "utf-8", write_through=True) as stream,
            pytest.MonkeyPatch.context() as patch,
        ):
            for name in COLOURS:
                patch.delenv(name, raising=False)
            for name, value in terminal_settings(columns, more).items():
                patch.setenv(name, value)
            for name in ("stdin", "stdout", "stderr"):
                patch.setattr(sys, name, stream)
            main([str(argument) for argument in arguments])
    finally:
        reading.join()
    return shown.decode().replace("\r\n", "\n")


def read_terminal(descriptor: int, shown: bytearray) -> None:
    """Read all that a terminal shows, until nobody has it open any more."""
    while True:
        try:
            shown += os.read(descriptor, 65536)
        except OSError:  # the other end is closed
            break
    os.close(descriptor)
