"""Which paths an artifact may have: the same files must be possible on every system that somebody unpacks them on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from supple_schema.diagnostics.wording import printable, shorten
from supple_schema.reading.device_names import is_device_name

PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")
"""The portable characters of POSIX. A dot at the start would hide a file; a hyphen would look like an option."""

LONGEST_PATH = 200
MANIFEST = "manifest.json"


def path_faults(paths: Iterable[str]) -> Iterator[str]:
    """Say of each path that cannot be used why not, and which paths cannot stand together."""
    taken: dict[str, str] = {MANIFEST: "the manifest"}
    folders: dict[str, str] = {}
    for path in paths:
        shown = f"`{shorten(printable(path))}`"
        fault = _fault(path)
        key = path.casefold()
        if fault:
            yield f"{shown} {fault}"
            continue
        if key in taken:
            other = taken[key]
            yield (
                f"{shown} is there twice" if other == shown else f"{shown} is the same file as {other} on many systems"
            )
        if key in folders:
            yield f"{shown} is also the folder of {folders[key]}"
        parents = ["/".join(key.split("/")[:depth]) for depth in range(1, key.count("/") + 1)]
        for parent in parents:
            folders.setdefault(parent, shown)
            if parent in taken:
                yield f"{taken[parent]} is also the folder of {shown}"
        taken.setdefault(key, shown)


def _fault(path: str) -> str | None:
    parts = path.split("/")
    if len(path) > LONGEST_PATH:
        return f"is longer than {LONGEST_PATH} characters"
    if not path or path.startswith("/"):
        return "is not a path inside the output"
    if any(part in ("", ".", "..") for part in parts):
        return "has a part that is empty or made of dots"
    for part in parts:
        if not PART.fullmatch(part) or part.endswith("."):
            return "may have only letters from a to z, digits, `.`, `-` and `_`, and no part may start with `.` or `-`"
        if is_device_name(part):
            return "is the name of a device on Windows"
    return None
