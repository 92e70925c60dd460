"""What a page has sent: a request in, its fields out, each of its type."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request


async def read_fields(request: Request, **fields: type) -> list[Any]:
    """Read the fields of what was sent, each of its type.

    Raises:
        HTTPException: one is missing or of another type.
    """
    try:
        sent: Any = await request.json()
    except ValueError:
        sent = None
    values: list[Any] = [sent.get(name) if isinstance(sent, dict) else None for name in fields]  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - anything can be sent
    for value, kind in zip(values, fields.values(), strict=True):
        if not isinstance(value, (int, float) if kind is float else kind) or isinstance(value, bool):
            raise HTTPException(400)
    return values
