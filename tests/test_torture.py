"""A short torture on every run; `./run torture` is the long one."""

import random

import pytest
from torture import torture_builds, torture_files

pytestmark = pytest.mark.slow


def test_mutated_files_lead_to_findings_and_never_to_a_traceback() -> None:
    torture_files(60, random.Random(1))  # noqa: S311 - to be repeated


def test_builds_killed_at_random_moments_lose_nothing() -> None:
    torture_builds(2, random.Random(1))  # noqa: S311 - to be repeated
