"""Small phrases that findings of all stages share: lists of names, what was probably meant, values cut to a length.

Names and values come from content, so they can be of any length and hold any character.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Sequence

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
LONGEST_VALUE = 60
LONGEST_NAME = 100


def printable(text: str) -> str:
    """Make a text safe to print on one line: line breaks become spaces, other control characters `�`."""
    return CONTROL.sub(lambda match: " " if match.group() in "\t\n\r\u2028\u2029" else "\ufffd", text)


def shorten(value: object) -> str:
    """Give a value as text that is short enough to be part of a sentence."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def choices(names: Iterable[str], last: str = "or", most: int = 12) -> str:
    """List names as a person would: "`a`, `b` or `c`". Of many, only the first are listed."""
    quoted = [f"`{shorten(name)}`" for name in names]
    if len(quoted) > most:
        return f"{', '.join(quoted[:most])} {last} others"
    return f"{', '.join(quoted[:-1])} {last} {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)


def counted(number: int, word: str, plural: str = "") -> str:
    """Count things: `1 file`, `2 files`."""
    return f"{number} {word if number == 1 else plural or f'{word}s'}"


def nearest(name: str, known: Sequence[str], likeness: float = 0.6) -> str | None:
    """Find the known name that was probably meant, whatever its case and its hyphens.

    `likeness` is the least share of letters that must agree, as `difflib` counts them.
    """
    if len(name) > LONGEST_NAME:
        return None
    plain = {_plain(other): other for other in reversed(known)}
    found = difflib.get_close_matches(_plain(name), plain, n=1, cutoff=likeness)
    return plain[found[0]] if found else None


def did_you_mean(name: str, known: Collection[str], otherwise: str = "", before: str = "") -> str:
    """Ask whether the nearest known name was meant, with `before` in front of it; or say something else."""
    near = nearest(name, list(known))
    return f"Did you mean `{before}{near}`?" if near else otherwise


def _plain(name: str) -> str:
    return name.casefold().replace("-", "_").replace(" ", "_")
