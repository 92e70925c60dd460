"""What every test may use."""

import signal

import pytest
from golden import Golden
from hypothesis import settings

# The same examples on every run and machine, however slow it is. To search for more: pytest --hypothesis-profile=search
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=20_000)
settings.load_profile("steady")


# Where the tests run in the background, a shell has told every process to take no Ctrl+C; tests of Ctrl+C need it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites kept files in place of comparing with them."""
    parser.addoption("--refresh-goldens", action="store_true", help="rewrite the files that outputs are compared with")
    parser.addoption("--quick", action="store_true", help="leave out what is marked as slow")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out slow tests where that is wanted."""
    if config.getoption("--quick"):
        slow = [item for item in items if item.get_closest_marker("slow")]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if not item.get_closest_marker("slow")]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The comparison of an output with its kept file: `golden(path, actual)`."""
    return Golden(refresh=bool(request.config.getoption("--refresh-goldens")))
