"""Languages of other packages: the code of a language and the name of a file in, its bytes out.

A package joins by an entry point of the group `supple.languages`. Its name is the code of the language, its value a
package that holds `messages.yaml` (the words of the outputs), `rules.yaml` (the words that rules look for), or both.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

GROUP = "supple.languages"
MESSAGES = "messages.yaml"
RULES = "rules.yaml"


@cache
def plugged_languages() -> dict[str, str]:
    """Give the package of each language that another package brings; the first one by name where several do."""
    found = sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value), reverse=True)
    return {entry.name: entry.value for entry in found}


def read_plugged(language: str, name: str) -> bytes | None:
    """Read a file of a language; None where no package brings it."""
    files = _read_package(language) if language in plugged_languages() else {}
    return None if isinstance(files, str) else files.get(name)


def refused_packages() -> Iterator[tuple[str, str]]:
    """Give each language whose package cannot be used, and why."""
    for language, package in plugged_languages().items():
        content = _read_package(language)
        if isinstance(content, str):
            yield language, f"`{package}` {content}"
        elif not content:
            yield language, f"`{package}` holds neither `{MESSAGES}` nor `{RULES}`"


@cache
def _read_package(language: str) -> dict[str, bytes] | str:
    """Read the files of a language's package, or say why that cannot be done. Nothing of the package runs."""
    try:
        folders = _find_folders(plugged_languages()[language])
        files = [(name, folder / name) for folder in reversed(folders) for name in (MESSAGES, RULES)]
        return {name: file.read_bytes() for name, file in files if file.is_file()}
    except Exception as error:  # noqa: BLE001 - what finds modules can itself come from a package
        return f"cannot be read: {type(error).__name__}: {error}"


def _find_folders(package: str) -> list[Path]:
    """Find the folders of a package without importing it or one above it, as `importlib.util.find_spec` would.

    Raises:
        ModuleNotFoundError: it is not installed, or is no package.
    """
    folders: list[str] | None = None
    above = ""
    for part in package.split("."):
        above = f"{above}.{part}".lstrip(".")
        specs = (finder.find_spec(above, folders) for finder in sys.meta_path)
        spec = next(filter(None, specs), None)
        if spec is None or spec.submodule_search_locations is None:
            raise ModuleNotFoundError(f"No package named {above!r}")
        folders = list(spec.submodule_search_locations)
    return list(map(Path, folders or ()))
