"""Shows a view in a browser on this machine, and anew whenever a file of the content changes.

Nothing but the address 127.0.0.1 is served, and only to pages of our own: another web page in the same browser gets no
answer, whatever name it gives to this machine.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any, ClassVar

from supple_cli.pose_page.page import WATCH, write_page

HOST = "127.0.0.1"
POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PATIENCE = 10
"""Seconds after which a browser that has said nothing is let go."""


class Live:
    """What there is to see, made again only when files of the content have changed, which are named by their paths."""

    def __init__(self, root: Path, make: Callable[[Iterable[str]], str]) -> None:
        self._root = root
        self._make = make
        self._lock = Lock()
        self._stamp: frozenset[tuple[str, int, int]] | None = None
        self._text = ""

    def now(self) -> str:
        """Give what there is to see now. A fault of our own is told in its place."""
        with self._lock:
            stamp = frozenset(_stamps(self._root))
            if stamp != self._stamp:
                try:
                    self._text = self._make({path for path, _, _ in stamp ^ (self._stamp or frozenset())})
                except Exception as error:  # noqa: BLE001 - whatever it is, the next save may mend it
                    self._text = f"<pre>Supple has a fault of its own: {type(error).__name__}. Please report it.</pre>"
                self._stamp = stamp
            return self._text


def _stamps(root: Path) -> Iterator[tuple[str, int, int]]:
    """Give of each file its path from the root, when it was changed, and its length."""
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)  # noqa: PTH118 - thousands of files, twice a second
            try:
                state = os.stat(path)  # noqa: PTH116 - the same
            except OSError:  # it has just gone
                continue
            yield path[len(str(root)) + 1 :].replace(os.sep, "/"), state.st_mtime_ns, state.st_size


@contextmanager
def served(title: str, live: Live, port: int = 0) -> Generator[str]:
    """Serve a page until the block ends, and give its address. Port 0 is any that is free.

    Raises:
        OSError: the port is taken.
    """
    with _Server((HOST, port), _handler(title, live)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - the base class says so
        """Say nothing of a browser that went away."""


def _handler(title: str, live: Live) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers for one page."""

        timeout: ClassVar[float | None] = PATIENCE
        server_version = "supple"
        sys_version = ""

        def do_GET(self) -> None:
            port: int = self.connection.getsockname()[1]
            if self.headers["Host"] not in {f"{HOST}:{port}", f"localhost:{port}"}:
                self.send_error(HTTPStatus.FORBIDDEN)
            elif self.path == "/":
                self._send("text/html", write_page(title, live.now(), watched=True))
            elif self.path == "/now":
                self._send("text/html", live.now())
            elif self.path == "/watch.js":
                self._send("text/javascript", WATCH)
            else:
                self.send_error(HTTPStatus.NOT_FOUND)

        def _send(self, media_type: str, text: str) -> None:
            body = text.encode()
            tag = f'"{hashlib.sha256(body).hexdigest()}"'
            same = self.headers["If-None-Match"] == tag
            self.send_response(HTTPStatus.NOT_MODIFIED if same else HTTPStatus.OK)
            self.send_header("ETag", tag)
            self.send_header("Cache-Control", "no-store")
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("X-Content-Type-Options", "nosniff")
            if not same:
                self.send_header("Content-Type", f"{media_type}; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if not same:
                self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class calls it so
            """Keep the terminal quiet."""

    return Handler
