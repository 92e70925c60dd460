"""The report as workflow commands of GitHub Actions, which shows them beside the lines of a change.

The form is that of "Workflow commands for GitHub Actions": `::error file=…,line=…::message`, one line each.
"""

from __future__ import annotations

from supple_cli.reports.findings import Findings
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.diagnostics.wording import printable

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def render(findings: Findings) -> str:
    """Render one line for each finding."""
    return "".join(f"{_command(findings, found)}\n" for found in findings.diagnostics)


def _command(findings: Findings, found: Diagnostic) -> str:
    properties = {"title": f"{found.code} {found.name}"}
    place = found.place
    if place is not None:
        properties["file"] = findings.path(place.file)
        if place.span is not None:
            start, end = place.span.start, place.span.end
            properties |= {"line": str(start.line), "endLine": str(end.line)}
            if start.line == end.line:
                properties |= {"col": str(start.column), "endColumn": str(max(end.column - 1, start.column))}
    listed = ",".join(f"{name}={_escape_property(printable(value))}" for name, value in properties.items())
    text = _escape("\n".join(map(printable, (found.message, *found.hints))))
    return f"::{LEVELS[found.severity]} {listed}::{text}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
