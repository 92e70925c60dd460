"""Content that a test may change, and the workspace on which it lies."""

import shutil
from pathlib import Path

import pytest

from supple_studio.workspace import Workspace

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def shared_workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The workspace with a copy of the content, read once: whoever changes a file puts it back."""
    return Workspace(Path(shutil.copytree(CONTENT, tmp_path_factory.mktemp("workspace") / "content")))


@pytest.fixture
def workspace(shared_workspace: Workspace) -> Workspace:
    """The workspace, with every file as it is in the content."""
    files = [file.relative_to(CONTENT).as_posix() for file in CONTENT.rglob("*") if file.is_file()]
    changed = [path for path in files if _bytes(shared_workspace.root / path) != (CONTENT / path).read_bytes()]
    for path in changed:
        shutil.copy(CONTENT / path, shared_workspace.root / path)
    if changed:
        shared_workspace.refresh(changed)
    return shared_workspace


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None
