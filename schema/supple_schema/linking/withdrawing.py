"""What stays of an item that was withdrawn: a reason in, the text of its file out."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import Any

from supple_schema.formatting.documents import format_document
from supple_schema.linking.library import Item
from supple_schema.models.kinds import find_kind
from supple_schema.reading.source_file import SourceFile


def tombstone(item: Item[Any], because: str, use: str | None = None) -> str:
    """Give the text that takes the place of an item's file from today on. `because` is one line."""
    quoted = because.replace("\\", "\\\\").replace('"', '\\"')
    lines = [
        "retired:",
        f"  on: {date.today().isoformat()}",  # noqa: DTZ011 - the day on the author's own calendar
        f'  because: "{quoted}"',
        *([f"  use: {use}"] if use else []),
    ]
    prose = PurePath(item.path).suffix == ".md"
    text = "\n".join(["---", *lines, "---", ""] if prose else [*lines, ""])
    return format_document(SourceFile(item.path, text), find_kind(item.kind)) or text
