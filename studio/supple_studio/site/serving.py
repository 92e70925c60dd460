"""Opens the pages on this machine, and keeps them open until somebody ends it."""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn

from supple_studio.site.app import make_app
from supple_studio.site.guard import HOST
from supple_studio.workspace import Workspace

PATIENCE = 1
"""Seconds for which pages that are still open are waited for at the end."""


ERRORS = logging.getLogger("uvicorn.error")


def _is_fault(record: logging.LogRecord) -> bool:
    """Whether something went wrong; a page that is still being drawn at the end is only given up."""
    return not (record.exc_info and isinstance(record.exc_info[1], asyncio.CancelledError))


@dataclass(frozen=True, slots=True)
class OpenSite:
    """Pages that can be asked for: their address with its key, what serves them, and what ends that."""

    address: str
    serve: Callable[[], None]
    stop: Callable[[], None]


@contextmanager
def opened(workspace: Workspace, port: int, *, writing: bool = False) -> Generator[OpenSite]:
    """Take a port, 0 for any that is free, and give the site that can be served there: with `writing`, its forms too.

    Raises:
        OSError: the port is taken.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as door:
        if os.name == "posix":  # elsewhere it would let two programs have the same port
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((HOST, port))
        door.listen()
        taken: int = door.getsockname()[1]
        key = secrets.token_urlsafe(24)
        config = uvicorn.Config(
            make_app(workspace, key, taken, writing=writing),
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="on",
            timeout_graceful_shutdown=PATIENCE,
        )
        server = uvicorn.Server(config)
        ERRORS.addFilter(_is_fault)

        def stop() -> None:
            server.should_exit = True

        yield OpenSite(f"http://{HOST}:{taken}/?key={key}", lambda: server.run(sockets=[door]), stop)
