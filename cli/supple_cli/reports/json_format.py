"""The report as JSON, for programs of all kinds. Its form is fixed by `schema/v1/report.schema.json`.

Text is escaped to ASCII, so the bytes are the same whatever the terminal's encoding.
"""

from __future__ import annotations

import json
from typing import Any

from supple_cli.reports.findings import Findings
from supple_schema.diagnostics import Diagnostic, Fix, Label, Severity
from supple_schema.diagnostics.position import Position

FORMAT = "supple-report/1"


def render(findings: Findings) -> str:
    """Render the findings as one JSON object."""
    report = {
        "format": FORMAT,
        "folder": findings.folder,
        "passed": not findings.fail,
        "counts": {"files": findings.files, **{severity.value: findings.count(severity) for severity in Severity}},
        "findings": [_finding(found) for found in findings.diagnostics],
    }
    return json.dumps(report, indent=2) + "\n"


def _finding(found: Diagnostic) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message,
        "labels": [_label(label) for label in found.labels],
        "hints": list(found.hints),
        "fix": _fix(found.fix) if found.fix else None,
    }


def _label(label: Label) -> dict[str, Any]:
    span = label.span
    return {
        "file": label.file,
        "start": _position(span.start) if span else None,
        "end": _position(span.end) if span else None,
        "note": label.note,
    }


def _position(position: Position) -> dict[str, int]:
    return {"offset": position.offset, "line": position.line, "column": position.column}


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "description": fix.description,
        "safe": fix.safe,
        "edits": [
            {"file": edit.file, "start": edit.start, "end": edit.end, "replacement": edit.replacement}
            for edit in fix.edits
        ],
    }
