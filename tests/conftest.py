"""What every test may use."""

import pytest
from golden import Golden


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites kept files in place of comparing with them."""
    parser.addoption("--refresh-goldens", action="store_true", help="rewrite the files that outputs are compared with")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The comparison of an output with its kept file: `golden(path, actual)`."""
    return Golden(refresh=bool(request.config.getoption("--refresh-goldens")))
