"""What to say when somebody asks for a name that there is not: what was probably meant, or what there is."""

from __future__ import annotations

from collections.abc import Iterable

from supple_schema.diagnostics.wording import choices, did_you_mean, printable, shorten


def unknown(what: str, name: str, known: Iterable[str], most: int = 30) -> str:
    """Say that there is no such thing of that name. `most` is up to how many names are listed; 0 lists none."""
    names = list(known)
    there_is = "" if names and not most else f"There is {choices(names, last='and', most=most) or 'none'}."
    return f"There is no {what} `{shorten(printable(name))}`. {did_you_mean(name, names, there_is)}".rstrip()
