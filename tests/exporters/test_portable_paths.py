"""The path of an artifact means the same file on Windows as elsewhere."""

from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple_exporters.publishing.artifact_paths import path_faults


@pytest.mark.slow
@given(st.text("abCON.:/\\- _1~", min_size=1, max_size=12))
def test_a_path_that_is_accepted_stays_inside_the_output_on_windows(path: str) -> None:
    if not list(path_faults([path])):
        there = PureWindowsPath(path)
        assert there.anchor == ""
        assert list(there.parts) == path.split("/")


@pytest.mark.parametrize(
    "path", ["con.yaml", "cards/AUX.txt", "com1", "c:/card.txt", "C:card.txt", "a\\b.txt", "a.", "a ", "//server/a"]
)
def test_a_path_that_windows_reads_otherwise_is_refused(path: str) -> None:
    assert list(path_faults([path]))
