"""Changes files of content in place: the old file stays until the new one is complete."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from supple_schema.reading.source_file import BYTE_ORDER_MARK

MARK = BYTE_ORDER_MARK.encode()


def replace_text(path: Path, text: str, *, keep_mark: bool = True) -> None:
    """Put a new text in the place of a file, with the file's permissions and, if wanted, its byte order mark."""
    target = path.resolve()
    mark = MARK if keep_mark and target.read_bytes()[: len(MARK)] == MARK else b""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(mark + text.encode())
            stream.flush()
            os.fsync(stream.fileno())
        new.chmod(target.stat().st_mode & 0o7777)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
