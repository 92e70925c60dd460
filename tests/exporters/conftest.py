"""Prints that several tests look at, each drawn once in a run."""

import os

import pytest
from printing import Prints, shared_prints


@pytest.fixture(scope="session")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Prints:
    """Give the prints of a sample or a booklet by name: `prints("complete", form="sheet")`."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "prints"
    folder.mkdir(exist_ok=True)
    return shared_prints(folder)
