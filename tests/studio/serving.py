"""The pages of a desk, open for as long as a test runs."""

import threading
from collections.abc import Generator
from contextlib import contextmanager

from supple_studio.desk import Desk
from supple_studio.site.serving import opened


@contextmanager
def open_site(desk: Desk, *, writing: bool = False) -> Generator[str]:
    """Give the address, with its key, of pages that are served until the block ends."""
    with opened(desk, 0, writing=writing) as site:
        thread = threading.Thread(target=site.serve, daemon=True)
        thread.start()
        try:
            yield site.address
        finally:
            site.stop()
            thread.join()
