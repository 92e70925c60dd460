"""Every code that a report can name, whatever stage finds it."""

from __future__ import annotations

from collections.abc import Mapping

from supple_editions import codes as edition_codes
from supple_rules import all_codes
from supple_schema.diagnostics import Code


def known_codes() -> Mapping[str, type[Code]]:
    """Give every kind of finding by its code, in the order of the codes."""
    made = {
        code.code: code
        for code in vars(edition_codes).values()
        if isinstance(code, type) and issubclass(code, Code) and code is not Code
    }
    return dict(sorted({**all_codes(), **made}.items()))
