"""Which content a file belongs to: its path in, the content folder, and its path from there out."""

from __future__ import annotations

import os
from pathlib import Path

from supple_schema.linking.loading import CONTENT
from supple_schema.models.kinds import PROJECT
from supple_schema.reading.document import SUFFIXES


def find_content_of(file: Path) -> tuple[Path, str] | None:
    """Give the content folder around a file, and the file's path from there; None where there is none.

    A folder is content if it holds `supple.yaml`, or has the usual name.
    """
    there = Path(os.path.abspath(file))  # noqa: PTH100 - resolve() follows links, and editors name files by the link
    if there.suffix not in SUFFIXES:
        return None
    for folder in there.parents:
        if (folder / PROJECT.folder).is_file() or folder.name == CONTENT:
            return folder, there.relative_to(folder).as_posix()
    return None
