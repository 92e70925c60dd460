"""What a page has sent, and why it is refused: a request in, its fields out, each of its type."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse

MOST_SENT = 40_000_000
"""Bytes of what a page sends. The longest is a picture: 30 MB."""

MOST_DIGITS = 15
"""Digits of a whole number: a browser counts no further than 9,007,199,254,740,991."""


async def read_sent(request: Request) -> dict[str, Any]:
    """Read what was sent as fields by their names.

    Raises:
        HTTPException: it is too long, cut off, or nothing that a page of our own sends.
    """
    data = bytearray()
    try:
        async for piece in request.stream():
            data += piece
            if len(data) > MOST_SENT:
                raise HTTPException(413)
        sent: object = json.loads(data, parse_int=_read_whole, parse_constant=_refuse)
        json.dumps(sent, ensure_ascii=False).encode()  # half of a pair of surrogates is no text
    except (ClientDisconnect, ValueError, RecursionError):
        raise HTTPException(400) from None
    if not isinstance(sent, dict):
        raise HTTPException(400)
    return cast("dict[str, Any]", sent)


def take_fields(sent: Mapping[str, Any], **fields: type) -> list[Any]:
    """Take the fields that must be there, each of its type.

    Raises:
        HTTPException: one is missing or of another type.
    """
    values = [sent.get(name) for name in fields]
    for value, kind in zip(values, fields.values(), strict=True):
        if not isinstance(value, (int, float) if kind is float else kind) or isinstance(value, bool):
            raise HTTPException(400)
    return values


async def read_fields(request: Request, **fields: type) -> list[Any]:
    """Read the fields of what was sent, where all must be there.

    Raises:
        HTTPException: it cannot be read, or a field is missing or of another type.
    """
    return take_fields(await read_sent(request), **fields)


def refusal(error: Exception) -> JSONResponse:
    """Tell a person why something was not done."""
    reason = error.strerror if isinstance(error, OSError) else None
    return JSONResponse({"told": f"This cannot be written: {reason}." if reason else str(error)}, 409)


def _read_whole(digits: str) -> int:
    """Read a whole number that a browser can count up to.

    Raises:
        ValueError: it cannot.
    """
    if len(digits) > MOST_DIGITS:
        _refuse(digits)
    return int(digits)


def _refuse(word: str) -> None:
    """Take no `NaN` and no `Infinity`: JSON has neither.

    Raises:
        ValueError: always.
    """
    raise ValueError(word)
