"""The report for people: each finding with its place, the line it is about, and what to write instead.

The first line of a finding is `path:line:column: severity CODE message`. Through a pipe it is never wrapped, so that it
can be searched for; on a terminal nothing is wider than the terminal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from supple_cli.reports.code_frame import draw_frame
from supple_cli.reports.findings import Findings
from supple_cli.terminal import wrap, write_lines
from supple_schema.diagnostics import Diagnostic, Severity
from supple_schema.diagnostics.wording import printable

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.ADVICE: "bold cyan"}
HINT = "green"
MOST_ALIKE = 10
"""So many findings of one code are shown of a file."""


def write_report(findings: Findings, console: Console) -> None:
    """Write the findings, grouped by file, and the counts. Of many that are alike in one file the first are shown."""
    alike = Counter(map(_likeness, findings.diagnostics))
    shown: Counter[tuple[str, str]] = Counter()
    for found in findings.diagnostics:
        key = _likeness(found)
        shown[key] += 1
        if shown[key] <= MOST_ALIKE:
            write_lines(console, _finding(findings, found, console))
        if shown[key] == MOST_ALIKE and alike[key] > MOST_ALIKE:
            rest = f"And {alike[key] - MOST_ALIKE} more {found.code} like these in this file. `--format json` has all."
            write_lines(console, [*wrap(console, Text(rest, "bold")), Text()])
    write_lines(console, _ending(findings, console))


def _likeness(found: Diagnostic) -> tuple[str, str]:
    return found.place.file if found.place else "", found.code


def place_of(findings: Findings, found: Diagnostic) -> str:
    """Give the place of a finding as `path:line:column`, as far as it has one."""
    place = found.place
    if place is None:
        return printable(findings.folder)
    path = printable(findings.path(place.file))
    return path if place.span is None else f"{path}:{place.span.start.line}:{place.span.start.column}"


def _finding(findings: Findings, found: Diagnostic, console: Console) -> Iterator[Text]:
    style = STYLES[found.severity]
    place = Text(f"{place_of(findings, found)}:", "bold")
    said = Text.assemble((found.severity.value, style), " ", (found.code, "bold"), f" {printable(found.message)}")
    if not console.is_terminal:
        yield Text.assemble(place, " ", said)
    elif place.cell_len > console.width // 2:
        yield from wrap(console, place)
        yield from wrap(console, said, "    ")
    else:
        yield from wrap(console, Text.assemble(place, " ", said), "    ", first="")
    yield from draw_frame(findings, found.labels, style, console.width)
    for hint in found.hints:
        yield from _note(console, "hint", hint)
    if found.fix is not None:
        name = "fix" if found.fix.safe else "possible fix"
        yield from _note(console, name, found.fix.description)
    yield Text()


def _note(console: Console, name: str, text: str) -> Iterator[Text]:
    indent = " " * (len(name) + 4)
    for number, line in enumerate(wrap(console, Text(printable(text)), indent)):
        yield Text.assemble(("  ", ""), (f"{name}: ", HINT), line[len(indent) :]) if number == 0 else line


def _ending(findings: Findings, console: Console) -> Iterator[Text]:
    style = "bold red" if findings.fail else "bold yellow" if findings.diagnostics else "bold green"
    yield from wrap(console, Text(findings.summary, style))
    if findings.unjudged:
        yield from wrap(console, Text("Mend these first: until then, no rule judges the other files."))
    mended = sum(found.fix is not None and found.fix.safe for found in findings.diagnostics)
    if mended:
        yield from wrap(console, Text(f"`supple check --fix` can mend {mended} of them."))
    codes = sorted({found.code for found in findings.diagnostics})
    if codes:
        named = codes[0] if len(codes) == 1 else "CODE"
        yield from wrap(console, Text(f"Why it matters, and what to write: `supple explain {named}`."))
