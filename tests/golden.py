"""Compares an output with the whole of its kept file, or rewrites the file when asked to."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Golden:
    """Called as `golden(path, actual)`. A missing file fails, so none passes before it has been looked at."""

    refresh: bool

    def __call__(self, path: Path, actual: bytes | str) -> None:
        """Fail unless the file holds exactly the bytes, or the text as UTF-8."""
        content = actual.encode() if isinstance(actual, str) else actual
        if self.refresh:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            return
        assert path.is_file(), f"{path} is missing: make it with ./run generate, then look at it"
        kept = path.read_bytes()
        if isinstance(actual, str):
            assert actual == kept.decode(), f"{path} differs: if the new text is right, ./run generate"
        assert content == kept, f"{path} differs: if the new output is right, ./run generate"
