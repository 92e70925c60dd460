"""A process that answers requests about what comes from another package, from outside.

Nothing that happens there can take this process down; a request that takes too long ends it.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any, cast

from supple_schema.diagnostics.wording import printable
from supple_schema.isolation.serving import PlugInFaultError

LONGEST_ANSWER = 1024**3
PATIENCE = 1.0
"""Seconds until it is asked again whether a process still runs, and for what it said last."""


class WorkerProcess:
    """Runs a module that calls `serve`, asks it, and waits for the answer."""

    def __init__(self, module: str) -> None:
        self._talk: Thread | None = None
        self._closed = False
        self._process = subprocess.Popen(  # noqa: S603 - a module of Supple
            [sys.executable, "-P", "-m", module],  # -P: no module of the folder that a person happens to stand in
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("SUPPLE_DEBUG") else subprocess.DEVNULL,
            start_new_session=True,  # so that what it starts can be ended with it
        )

    @property
    def has_ended(self) -> bool:
        """Whether it runs no more."""
        return self._process.poll() is not None

    def close(self) -> None:
        """End the process and all that it has started."""
        with contextlib.suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        self._process.wait()
        self._closed = True
        if self._talk is not None:
            self._talk.join(PATIENCE)
        if self._talk is None or not self._talk.is_alive():
            self._close_pipes()

    def _close_pipes(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()

    def ask(self, request: Mapping[str, Any], seconds: float | None) -> dict[str, Any]:
        """Wait for an answer, at most for so long; None is for ever.

        Raises:
            PlugInFaultError: it failed, or took longer.
        """
        answers: SimpleQueue[bytes] = SimpleQueue()
        line = f"{json.dumps(request)}\n".encode()
        self._talk = Thread(target=self._speak, args=(line, answers), daemon=True)
        self._talk.start()
        try:
            line = self._wait(answers, seconds)
        except Empty:
            self.close()
            raise PlugInFaultError(f"it had not ended after {seconds:g} s and was stopped") from None
        except BaseException:
            self.close()
            raise
        self._talk.join(PATIENCE)
        try:
            answer: object = json.loads(line)
        except ValueError:
            self.close()
            raise PlugInFaultError(f"it ended its process {_ending(self._process.returncode)}") from None
        if not isinstance(answer, dict):
            raise PlugInFaultError("its answer cannot be read")
        answer = cast("dict[str, Any]", answer)
        if "fault" in answer:
            raise PlugInFaultError(printable(str(answer["fault"])).rstrip("."))
        return answer

    def _wait(self, answers: SimpleQueue[bytes], seconds: float | None) -> bytes:
        """Wait for a line. Where the process has ended, a process that it has started can still keep its pipe open.

        Raises:
            Empty: it takes longer.
        """
        end = None if seconds is None else monotonic() + seconds
        while True:
            ended = self.has_ended
            left = PATIENCE if end is None else min(PATIENCE, max(0, end - monotonic()))
            try:
                return answers.get(timeout=left)
            except Empty:
                if ended:
                    return b""
                if end is not None and monotonic() >= end:
                    raise

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
        if self._closed:  # while a process that was left behind held the pipe
            self._close_pipes()


def _ending(status: int) -> str:
    return f"with the status {status}" if status >= 0 else f"by the signal {-status}"
