"""Content that a test may change, and the desk on which it lies."""

import shutil
from pathlib import Path

import pytest

from supple_studio.desk import Desk

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The desk with a copy of the content, read once: whoever changes a file puts it back."""
    return Desk(Path(shutil.copytree(CONTENT, tmp_path_factory.mktemp("desk") / "content")))


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    """The desk, with every file as it is in the content."""
    files = [file.relative_to(CONTENT).as_posix() for file in CONTENT.rglob("*") if file.is_file()]
    changed = [path for path in files if _bytes(shared_desk.root / path) != (CONTENT / path).read_bytes()]
    for path in changed:
        shutil.copy(CONTENT / path, shared_desk.root / path)
    if changed:
        shared_desk.refresh(changed)
    return shared_desk


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None
