"""The example in docs/exporters.md is a whole plugin: it installs, is found and passes its own tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from supple_exporters.discovery import find_exporters, is_own

pytestmark = pytest.mark.slow

OWN = [name for name, entry in find_exporters().entries.items() if is_own(entry)]
PLUGIN = Path(__file__).parents[1] / "plugins/outline"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    install = ("install", "--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--target", str(folder))
    subprocess.run([sys.executable, "-m", "pip", *install, PLUGIN], check=True, stdin=subprocess.DEVNULL)
    return folder


def test_installed_plugin_stands_among_the_exporters(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(installed), *sys.path])
    found = find_exporters()
    assert found.names == tuple(sorted((*OWN, "outline")))
    assert found.load("outline").summary == "the exercises and routines of an edition as one Markdown file"


def test_its_own_tests_pass_where_it_is_installed(installed: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", PLUGIN / "tests.py"],
        check=False,
        capture_output=True,
        text=True,
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert result.returncode == 0, result.stdout
    assert "2 passed" in result.stdout
