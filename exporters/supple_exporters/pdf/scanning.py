"""Codes to scan: the address of an item on the web in, a QR code (ISO/IEC 18004) and the address in letters out."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

import segno

QUIET_ZONE = 4
"""Modules of white around the code, as the standard asks for."""


@dataclass(frozen=True, slots=True)
class ScanCode:
    """A code to scan, as a `data:` address, with the address that it leads to."""

    address: str
    picture: str

    @property
    def short(self) -> str:
        """The address as a person types it."""
        return self.address.removeprefix("https://")


@lru_cache(maxsize=1000)
def make_code(address: str) -> ScanCode:
    """Make a code. A seventh of it may be dirty or creased (level M). Many prints of a run share theirs."""
    drawing = io.BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(drawing, kind="svg", border=QUIET_ZONE, xmldecl=False, svgclass=None, lineclass=None, omitsize=True)
    return ScanCode(address, f"data:image/svg+xml,{quote(drawing.getvalue())}")
