"""The kinds of findings that a module defines: a module in, classes out."""

from __future__ import annotations

import inspect
from types import ModuleType

from supple_schema.diagnostics import Code


def defined_in(module: ModuleType) -> list[type[Code]]:
    """Give the codes that are written in this very module, and are no bases of others."""
    return [
        member
        for _, member in inspect.getmembers(module, inspect.isclass)
        if issubclass(member, Code) and "code" in vars(member) and member.__module__ == module.__name__
    ]
