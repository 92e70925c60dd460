"""Names that mean a device on Windows, where no file can have them."""

from __future__ import annotations

import re

_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def is_device_name(name: str) -> bool:
    """Whether a name of a file or folder means a device on Windows, whatever its ending: `con`, `nul.yaml`."""
    return _DEVICE.fullmatch(name) is not None
