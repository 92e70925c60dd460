"""The report as JUnit XML, which build servers read: each finding is a test that did not pass."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from supple_cli.reports.findings import Findings
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.diagnostics.wording import printable


def render(findings: Findings) -> str:
    """Render one suite. Advice, and warnings without `--strict`, are tests that were skipped."""
    failing = {Severity.ERROR, Severity.WARNING} if findings.strict else {Severity.ERROR}
    failures = sum(found.severity in failing for found in findings.diagnostics)
    counts = {
        "tests": str(len(findings.diagnostics) or 1),
        "failures": str(failures),
        "errors": "0",
    }
    suites = ET.Element("testsuites", {"name": "supple check", **counts})
    suite = ET.SubElement(
        suites,
        "testsuite",
        {"name": "supple check", **counts, "skipped": str(len(findings.diagnostics) - failures)},
    )
    if not findings.diagnostics:
        ET.SubElement(suite, "testcase", {"name": findings.summary, "classname": printable(findings.folder)})
    for found in findings.diagnostics:
        _add(suite, findings, found, fails=found.severity in failing)
    ET.indent(suites)
    text = ET.tostring(suites, encoding="unicode", xml_declaration=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _add(suite: ET.Element, findings: Findings, found: Diagnostic, *, fails: bool) -> None:
    place = found.place
    path = printable(findings.path(place.file) if place else findings.folder)
    at = f"{place.span.start.line}:{place.span.start.column} " if place and place.span else ""
    case = ET.SubElement(suite, "testcase", {"name": f"{at}{found.code} {found.name}", "classname": path})
    message = printable(found.message)
    if fails:
        failure = ET.SubElement(case, "failure", {"message": message, "type": found.severity.value})
        failure.text = "\n".join(printable(hint) for hint in found.hints)
    else:
        ET.SubElement(case, "skipped", {"message": f"{found.severity.value}: {message}"})
