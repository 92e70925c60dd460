"""What to say when somebody asks for a name that there is not: what was probably meant, or what there is."""

from __future__ import annotations

from collections.abc import Iterable

from supple_schema.diagnostics.wording import choices, nearest, printable, shorten


def unknown(what: str, name: str, known: Iterable[str], most: int = 30) -> str:
    """Say that there is no such thing of that name."""
    names = list(known)
    near = nearest(name, names)
    hint = f"Did you mean `{near}`?" if near else f"There is {choices(names, last='and', most=most) or 'none'}."
    return f"There is no {what} `{shorten(printable(name))}`. {hint}"
