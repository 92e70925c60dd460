"""The report as JSON, for programs of all kinds. `schema/v2/report.schema.json` is made from the models here.

Text is escaped to ASCII, so the bytes are the same whatever the terminal's encoding.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import model_validator

from supple_cli.reports.findings import Findings
from supple_schema.diagnostics import diagnostic
from supple_schema.models.base import Model


class Position(Model):
    """A place between two characters of a file."""

    offset: int
    """Characters before it, counted from 0. A byte order mark does not count."""

    line: int
    """The line, counted from 1."""

    column: int
    """The column, counted from 1, in characters."""


class Label(Model):
    """A place that a finding speaks of."""

    file: str
    """The file, as a path from the content folder."""

    start: Position | None = None
    """Where it begins. Left out if it is about the whole file."""

    end: Position | None = None
    """Where it ends, behind its last character."""

    note: str | None = None
    """What is there, for places that a finding is compared with."""

    @model_validator(mode="before")
    @classmethod
    def _take_apart(cls, label: object) -> object:
        """Give the ends of the stretch that a label of a finding points at, as far as it points at one."""
        if not isinstance(label, diagnostic.Label):
            return label
        start, end = (label.span.start, label.span.end) if label.span else (None, None)
        return {"file": label.file, "start": start, "end": end, "note": label.note or None}


class Edit(Model):
    """Replace the characters of `file` from offset `start` up to `end`."""

    file: str
    """The file, as a path from the content folder."""

    start: int
    """The offset of the first character that goes."""

    end: int
    """The offset behind the last character that goes."""

    replacement: str
    """The characters that come instead."""


class Fix(Model):
    """A repair."""

    description: str
    """What it does."""

    safe: bool
    """Whether it cannot change what the author meant. `supple check --fix` applies only those."""

    edits: tuple[Edit, ...]
    """The changes. All of them belong together."""


class Finding(Model):
    """One finding."""

    code: str
    """Its code, such as `M205`. `supple explain CODE` tells all about it."""

    name: str
    """The code in words."""

    severity: Literal["error", "warning", "advice"]
    """How much it counts."""

    message: str
    """What is wrong."""

    labels: tuple[Label, ...]
    """The places: first that of the finding, then those that it is compared with."""

    hints: tuple[str, ...]
    """What to write instead."""

    fix: Fix | None = None
    """A repair, if a program can make it."""


class Counts(Model):
    """How many there are."""

    files: int
    """Files that were checked."""

    error: int
    """Errors."""

    warning: int
    """Warnings."""

    advice: int
    """Pieces of advice."""


class Report(Model):
    """What `supple check --format json` prints."""

    format: Literal["supple-report/1"]
    """The form of this report. It changes when a program that reads the old one would be wrong about the new one."""

    folder: str
    """The content folder, as a path from where the check ran."""

    passed: bool
    """Whether the check passed, as its exit status says."""

    counts: Counts
    """How many files and findings there are."""

    findings: tuple[Finding, ...]
    """The findings, by file and place."""


def render(findings: Findings) -> str:
    """Render the findings as one JSON object."""
    report = Report(
        format="supple-report/1",
        folder=findings.folder,
        passed=not findings.fail,
        counts=Counts(
            files=findings.files,
            **{severity.value: findings.count(severity) for severity in diagnostic.Severity},
        ),
        findings=tuple(Finding.model_validate(found, from_attributes=True) for found in findings.diagnostics),
    )
    return json.dumps(report.model_dump(mode="json", exclude_none=True), indent=2) + "\n"
