"""Cases of which a usual run of the tests tries a part, and `--sweep` the others."""

from collections.abc import Collection, Iterable
from typing import Any, cast

import pytest


def sampled(cases: Iterable[Any], few: Collection[Any]) -> list[Any]:
    """Mark the cases that are not among a few. Several arguments of a test are one tuple.

    Raises:
        ValueError: one of the few is no case.
    """
    every = list(cases)
    if wrong := [case for case in few if case not in every]:
        raise ValueError(f"these are no cases: {wrong}")
    return [pytest.param(*_arguments(case), marks=() if case in few else pytest.mark.sweep) for case in every]


def _arguments(case: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", case) if isinstance(case, tuple) else (case,)
