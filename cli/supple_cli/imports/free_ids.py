"""Ids for exercises that are brought in: a name and the source that it comes from in, an id that is free out."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path

from supple_cli.edits.new_names import make_id
from supple_schema.linking import Library
from supple_schema.linking.folder import identify, list_files
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import read_source_file

LONGEST_ID = 60
EXERCISE = "exercise"


class FreeIds:
    """The ids of one content folder, as it is before anything is brought in."""

    def __init__(self, root: Path, library: Library) -> None:
        self._root = root
        self._retired = library.tombstones
        self._paths = {identify(path): path for kind, path in list_files(root).files if kind.name == EXERCISE}

    def make(self, title: str, source: str) -> str:
        """Give an id for a title: where an exercise of another source has it, a number goes behind it.

        What was brought in from the same source before keeps its id, so that nothing is brought in twice.
        """
        wanted = make_id(title)[:LONGEST_ID].strip("-")
        names = chain([wanted], (f"{wanted[: LONGEST_ID - 4]}-{number}" for number in count(2)))
        return next(name for name in names if not self._is_anothers(name, source))

    def _is_anothers(self, name: str, source: str) -> bool:
        if name not in self._paths:
            return f"{EXERCISE}/{name}" in self._retired
        file = read_source_file(self._root, self._paths[name])[0]
        document = read_document(file)[0] if file else None
        sources = document.data.get("sources") if document else None
        named = sources if isinstance(sources, list) else []
        return source not in [one.get("source") if isinstance(one, dict) else one for one in named]
