"""The pages of a workspace, open for as long as a test runs, and what asks for them."""

import http.client
import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from urllib.parse import urlsplit

from supple_studio.site.serving import opened
from supple_studio.workspace import Workspace

SECONDS = 120
"""For which an answer is waited for."""


@contextmanager
def open_site(workspace: Workspace, *, writing: bool = False) -> Generator[str]:
    """Give the address, with its key, of pages that are served until the block ends."""
    with opened(workspace, 0, writing=writing) as site:
        thread = threading.Thread(target=site.serve, daemon=True)
        thread.start()
        try:
            yield site.address
        finally:
            site.stop()
            thread.join()


def ask(
    address: str, path: str, method: str = "GET", body: object = None, **headers: str
) -> tuple[int, dict[str, str], str]:
    """Ask a server once, and no longer than it may take."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=SECONDS)
    try:
        sent = body if isinstance(body, bytes) or body is None else json.dumps(body)
        connection.request(method, path, sent, headers)
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode(errors="replace")
    finally:
        connection.close()


def key_of(address: str) -> str:
    return urlsplit(address).query.removeprefix("key=")


def cookie_of(address: str, key: str = "") -> str:
    return f"supple-key-{urlsplit(address).port}={key or key_of(address)}"


def own(address: str) -> dict[str, str]:
    """Give the headers that a page of our own sends."""
    host = urlsplit(address).netloc
    return {"Cookie": cookie_of(address), "Origin": f"http://{host}", "X-Supple": "1"}
