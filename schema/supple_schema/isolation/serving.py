"""The inside of a process for another package: requests on standard input, answers on standard output.

When standard input ends, so does the process with all that it has started, whatever it is doing. What is printed there
goes to standard error.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import traceback
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, NoReturn, TextIO

MOST_MEMORY = 4 * 1024**3
"""Bytes that it may use: a booklet of a thousand pages takes one fifth of it."""


class PlugInFaultError(Exception):
    """What comes from another package does not do what its contract says. The message says what, for its authors."""


def describe_fault(error: BaseException) -> str:
    """Say what kind of error it was, and what it said."""
    text = f"{type(error).__name__}: {error}"
    return text.strip(": ").rstrip(".")


def serve(worker: object) -> NoReturn:
    """Answer each request by the method of the worker that its `do` names, until nobody asks any more."""
    answers, source = os.fdopen(os.dup(1), "w", encoding="ascii"), os.fdopen(os.dup(0), encoding="ascii")
    os.dup2(2, 1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    _limit_memory()
    requests: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=(source, requests), daemon=True).start()
    while True:
        request = json.loads(requests.get())
        do: Callable[[dict[str, Any]], dict[str, Any]] = getattr(worker, request["do"])
        answers.write(f"{json.dumps(_answer(do, request))}\n")
        answers.flush()


def _answer(do: Callable[[dict[str, Any]], dict[str, Any]], request: dict[str, Any]) -> dict[str, Any]:
    try:
        return do(request)
    except BaseException as error:  # noqa: BLE001 - it can fail in any way at all
        cause = error.__cause__ or error
        traceback.print_exception(cause)
        if isinstance(cause, MemoryError):
            return {"fault": f"it needs more than {MOST_MEMORY // 1024**3} GB of memory"}
        return {"fault": str(error) if isinstance(error, PlugInFaultError) else describe_fault(error)}


def _listen(source: TextIO, requests: SimpleQueue[str]) -> None:
    for line in source:
        requests.put(line)
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)  # it leads a group of its own
    os._exit(0)


def _limit_memory() -> None:
    """Let this process run out of memory before the machine does, where the system can."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
