"""Languages of other packages: the code of a language and the name of a file in, its bytes out.

A package joins by an entry point of the group `supple.languages`. Its name is the code of the language, its value a
package that holds `messages.yaml` (the words of the outputs), `rules.yaml` (the words that rules look for), or both.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from importlib.metadata import entry_points

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
    package = plugged_languages().get(language)
    if package is None:
        return None
    try:
        file = resources.files(package) / name
        return file.read_bytes() if file.is_file() else None
    except (ImportError, OSError):
        return None
