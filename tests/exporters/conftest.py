"""Prints that several tests look at, each drawn once in a run."""

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from printing import Prints


@pytest.fixture(scope="session")
def prints(tmp_path_factory: pytest.TempPathFactory) -> "Prints":
    """Give the prints of a sample or a booklet by name: `prints("complete", form="sheet")`."""
    from printing import shared_prints  # noqa: PLC0415 - a quick run need not wait for what draws them

    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "prints"
    folder.mkdir(exist_ok=True)
    return shared_prints(folder)
