"""How findings are told: one module for each format, all over the same list of diagnostics.

`Findings` is what they render. To add a format for programs, add a module `NAME_format` with a function
`render(findings) -> str`, and its name here. `text_format` is the one for people: it needs a console.
"""

from __future__ import annotations

from importlib import import_module

from supple_cli.reports.findings import Findings

FORMATS = ("json", "sarif", "github", "junit")


def render(name: str, findings: Findings) -> str:
    """Render findings in one of `FORMATS`."""
    rendered: str = import_module(f"supple_cli.reports.{name}_format").render(findings)
    return rendered
