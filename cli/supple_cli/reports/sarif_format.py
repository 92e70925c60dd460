"""The report as SARIF 2.1.0 (OASIS), which code hosts and editors read. Rules carry their manual pages.

Text is escaped to ASCII, so the bytes are the same whatever the terminal's encoding.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from supple_cli.reports.findings import Findings
from supple_rules.house_rules import codes_of
from supple_schema.diagnostics import Code, Diagnostic, Fix, Label, Severity, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def render(findings: Findings) -> str:
    """Render the findings as one SARIF log with one run."""
    codes = sorted({found.code for found in findings.diagnostics})
    known = codes_of(findings.root)
    run = {
        "tool": {
            "driver": {
                "name": "supple",
                "version": version("supple"),
                "rules": [_rule(known[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(findings, found, codes.index(found.code)) for found in findings.diagnostics],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: type[Code]) -> dict[str, Any]:
    page = code.manual_page()
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.what or page.title},
        "help": {"text": f"Why: {page.why}\nExample: {page.example}\nInstead: {page.instead}"},
        "defaultConfiguration": {"level": LEVELS[code.severity]},
    }


def _result(findings: Findings, found: Diagnostic, index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": LEVELS[found.severity],
        "message": {"text": "\n".join((found.message, *found.hints))},
        "locations": [_location(findings, label) for label in found.labels[:1]],
    }
    if found.labels[1:]:
        result["relatedLocations"] = [_location(findings, label) for label in found.labels[1:]]
    if found.fix:
        result["fixes"] = [_fix(findings, found.fix)]
    return result


def _location(findings: Findings, label: Label) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(findings, label.file)}
    if label.span:
        place["region"] = _region(label.span)
    location: dict[str, Any] = {"physicalLocation": place}
    if label.note:
        location["message"] = {"text": label.note}
    return location


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.start.line,
        "startColumn": span.start.column,
        "endLine": span.end.line,
        "endColumn": span.end.column,
    }


def _artifact(findings: Findings, file: str) -> dict[str, str]:
    return {"uri": quote(findings.path(file))}


def _fix(findings: Findings, fix: Fix) -> dict[str, Any]:
    files = dict.fromkeys(edit.file for edit in fix.edits)
    return {
        "description": {"text": fix.description},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(findings, file),
                "replacements": [
                    {
                        "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
                        "insertedContent": {"text": edit.replacement},
                    }
                    for edit in fix.edits
                    if edit.file == file
                ],
            }
            for file in files
        ],
    }
