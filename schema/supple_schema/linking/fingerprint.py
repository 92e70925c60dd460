"""The fingerprint of a text, by which others know whether it is still the same."""

from __future__ import annotations

import hashlib


def digest(data: bytes) -> str:
    """Give `sha256:` and the SHA-256 of bytes, in hexadecimal."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
