"""What outputs are made of besides what was asked for: all bytes that can change one in, a digest out.

These are the files of the set that can be read as content, those of Supple itself with its templates, styles and faces,
and the versions of all packages and of the library that draws text. Whoever finds the same digest again would make the
same bytes. What else lies in the folder of a set, such as handouts, changes nothing.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import sys
from collections.abc import Container, Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, requires, version
from importlib.util import find_spec
from pathlib import Path

from supple_schema.models.image import IMAGES
from supple_schema.models.kinds import FOLDERS

ROOMS = ("supple_figures", "supple_schema", "supple_editions", "supple_rules", "supple_exporters", "supple_cli")
NOT_CODE = frozenset({"__pycache__", "site", "starter", "node_modules"})
PANGO = {"darwin": "libpango-1.0.0.dylib", "win32": "libpango-1.0-0.dll"}


def digest_inputs(root: Path, *more: str) -> bytes:
    """Give the digest of a content folder, of this program, and of what else is told as text."""
    total = hashlib.sha256(digest_program())
    for path, data in _files(root, {*FOLDERS, IMAGES}):
        total.update(f"{path}\0{len(data)}\0".encode())
        total.update(data)
    for text in more:
        total.update(f"\0{text}".encode())
    return total.digest()


@cache
def digest_program() -> bytes:
    """Give the digest of this program alone: its files, its packages, and the library that draws text."""
    total = hashlib.sha256()
    for room in ROOMS:
        spec = find_spec(room)
        for folder in spec.submodule_search_locations or () if spec else ():
            for path, data in _files(Path(folder)):
                total.update(f"{room}/{path}\0{len(data)}\0".encode())
                total.update(data)
    for line in (*_versions(), sys.version, _pango_version()):
        total.update(f"{line}\n".encode())
    return total.digest()


def has_plug_ins() -> bool:
    """Whether packages have joined of which nobody can tell here whether their code is still the same."""
    groups = ("supple.exporters", "supple.rules", "supple.languages")
    return any(
        entry.dist is None or entry.dist.name != "supple" for group in groups for entry in entry_points(group=group)
    )


def _files(root: Path, first: Container[str] | None = None) -> Iterator[tuple[str, bytes]]:
    """Give every file in a folder and below that is not hidden, in the order of their paths.

    `first` are the folders in it that are looked into; None for all.
    """
    for folder, folders, names in os.walk(root):
        wanted = None if Path(folder) != root else first
        folders[:] = sorted(
            name
            for name in folders
            if name not in NOT_CODE and not name.startswith(".") and (wanted is None or name in wanted)
        )
        for name in sorted(names):
            path = Path(folder, name)
            if not name.startswith(".") and path.is_file():
                with suppress(OSError):
                    yield path.relative_to(root).as_posix(), path.read_bytes()


def _versions() -> Iterator[str]:
    """Give each package that Supple builds on, with its version."""
    with suppress(PackageNotFoundError):
        for requirement in requires("supple") or ():
            name = requirement.partition(";")[0].strip()
            name = name[: next((place for place, sign in enumerate(name) if sign in "<>=!~[ ("), len(name))]
            with suppress(PackageNotFoundError):
                yield f"{name} {version(name)}"


def _pango_version() -> str:
    try:
        library = ctypes.CDLL(PANGO.get(sys.platform, "libpango-1.0.so.0"))
        library.pango_version_string.restype = ctypes.c_char_p
        return str(library.pango_version_string())
    except (OSError, AttributeError):
        return "no Pango"
