"""Who may ask: only a browser on this machine that was given the key, and only from pages of our own.

Another web page in the same browser can send requests here, and give any name to this machine. So each request must
name this machine as it is, bring the key as a cookie that other pages cannot send, and, where it changes something, a
header that they cannot set.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOST = "127.0.0.1"
COOKIE = "supple-key"
"""With the port behind it: all servers of this machine share the cookies of a browser."""
OWN = "x-supple"
SAFE = frozenset({"GET", "HEAD"})
FRAMED = "/web/"
"""Web pages of the set, in a frame that has no rights here. Their address holds the key, as a frame sends no cookie."""
POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
FRAMED_POLICY = (
    "sandbox allow-scripts; default-src 'none'; img-src {own} data:; style-src {own} 'unsafe-inline'; "
    "script-src {own}; base-uri 'none'; form-action 'none'"
)
"""To a frame without rights nothing is its own, so this server is named."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Stands before the pages. `key` is what a browser must bring, `port` that of this server."""

    def __init__(self, app: ASGIApp, key: str, port: int) -> None:
        self._app = app
        self._key = key
        self._cookie = f"{COOKIE}-{port}"
        self._hosts = {f"{HOST}:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if request.headers.get("host") not in self._hosts:
            await PlainTextResponse("Forbidden", 403, HEADERS)(scope, receive, send)
        elif request.scope["path"] == "/" and self._is_key(request.query_params.get("key", "")):
            answer = RedirectResponse(self._without_key(request), 303, HEADERS)
            answer.set_cookie(self._cookie, self._key, httponly=True, samesite="strict")
            await answer(scope, receive, send)
        elif not self._may_ask(request):
            told = "Open the address that the command has printed."
            await PlainTextResponse(told, 403, HEADERS)(scope, receive, send)
        else:
            await self._app(scope, receive, self._with_headers(request, send))

    def _without_key(self, request: Request) -> str:
        """Give a page of our own to go to; an address of another place is none."""
        wanted = request.query_params.get("to", "/")
        return wanted if wanted.startswith("/") and not wanted.startswith(("//", "/\\")) else "/"

    def _may_ask(self, request: Request) -> bool:
        path: str = request.scope["path"]
        if path.startswith(FRAMED):
            return request.method in SAFE and self._is_key(path.removeprefix(FRAMED).partition("/")[0])
        if not self._is_key(request.cookies.get(self._cookie, "")):
            return False
        return request.method in SAFE or (self._is_own(request.headers) and OWN in request.headers)

    def _is_own(self, headers: Headers) -> bool:
        return headers.get("origin", "").removeprefix("http://") in self._hosts

    def _is_key(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), self._key.encode())

    def _with_headers(self, request: Request, send: Send) -> Send:
        framed = FRAMED_POLICY.format(own=f"http://{request.headers['host']}")
        policy = framed if request.scope["path"].startswith(FRAMED) else POLICY

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in {**HEADERS, "Content-Security-Policy": policy}.items():
                    headers[name] = value
            await send(message)

        return send_with_headers
