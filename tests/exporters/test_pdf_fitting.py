"""The sizes of a print are the largest that fit, however they are looked for; those near it are found soon."""

from hypothesis import given
from hypothesis import strategies as st

from supple_exporters.pdf.fitting import Sizes, find_sizes
from supple_exporters.pdf.prints import Fitting

FITTING = Fitting(1)
SIZES = st.builds(Sizes, st.integers(0, len(FITTING.front) - 1), st.integers(0, len(FITTING.back) - 1))


def tries_for(wanted: Sizes, near: int, guess: Sizes | None = None) -> list[Sizes]:
    """Look for sizes, and give those that were tried."""
    tried: list[Sizes] = []

    def measure(sizes: Sizes) -> tuple[bool, bool]:
        tried.append(sizes)
        return sizes.front >= wanted.front, sizes.back >= wanted.back

    assert find_sizes(Fitting(1, near=near), measure, guess) == wanted
    return tried


@given(SIZES, st.integers(0, 4), st.none() | SIZES)
def test_largest_sizes_that_fit_are_found(wanted: Sizes, near: int, guess: Sizes | None) -> None:
    assert tries_for(wanted, near, guess)


def test_sizes_near_the_largest_are_the_last_ones_tried_and_need_no_other_layout() -> None:
    for wanted in (Sizes(0, 0), Sizes(1, 1), Sizes(2, 1)):
        tried = tries_for(wanted, near=2)
        assert tried[-1] == wanted
        assert len(tried) == wanted.front + 1
