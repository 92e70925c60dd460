"""The tests of the example: run them with `pytest tests.py` where the plugin is installed."""

from supple_exporters.discovery import find_exporters
from supple_exporters.settings import read_settings
from supple_exporters.testing import check_exporter, complete_edition


def test_outline_keeps_the_contract() -> None:
    check_exporter(find_exporters().load("outline"))


def test_level_moves_all_headings() -> None:
    exporter = find_exporters().load("outline")
    options = read_settings(["outline.level=3"], {"outline": exporter})["outline"]
    (file,) = exporter().export(complete_edition(), options)
    headings = [line.split()[0] for line in file.data.decode().splitlines() if line.startswith("#")]
    assert set(headings) == {"###", "####", "#####"}
