"""The manual pages of all codes as Markdown: codes in, one page each and a list of them out.

`supple explain`, `supple rules` and the folder `docs/rules` show the same words, which stand in the docstrings.
"""

from __future__ import annotations

from collections.abc import Mapping

from supple_schema.diagnostics import Code, LifeStage

FAMILIES = {
    "R": "Reading a file",
    "M": "Fields and their values",
    "L": "Files and references",
    "S": "Safety",
    "D": "Words against data",
    "P": "Plain language",
    "T": "Damaged text",
    "E": "Evidence and registers",
    "U": "Routines and use",
    "F": "Figures",
    "W": "Waivers and severities",
    "B": "Making an edition",
}
"""What the first letter of a code stands for."""


STAGES = {
    LifeStage.STABLE: "",
    LifeStage.PREVIEW: "Preview: it counts only in a set whose `supple.yaml` gives it a severity.",
    LifeStage.DEPRECATED: "Deprecated: it will be removed; {} takes its place.",
    LifeStage.REMOVED: "Removed: it finds nothing any more; {} takes its place.",
}


def write_page(code: type[Code]) -> str:
    """Give the manual page of one code."""
    page = code.manual_page()
    parts = [
        f"# {code.code}: {code.name}",
        f"{page.title}.",
        page.what,
        f"Severity: {code.severity}.",
        STAGES[code.stage].format(code.replaced_by),
        f"## Why\n\n{page.why}",
        f"## Example\n\n{page.example}",
        f"## Write instead\n\n{page.instead}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def write_index(codes: Mapping[str, type[Code]]) -> str:
    """Give the list of all codes, by family."""
    lines = [
        "# Everything that Supple can find",
        "",
        "Made from the code by `./run generate`. `supple explain CODE` prints a page in the terminal.",
        "",
        "An error stops a build, a warning fails `supple check --strict`, advice only informs. A set can change what",
        "a rule counts as, and waive it at one place with a reason: see [settings](#settings).",
    ]
    for letter, family in FAMILIES.items():
        lines += ["", f"## {family}", "", "| code | name | severity | what it finds |", "|---|---|---|---|"]
        for code in codes.values():
            if code.code.startswith(letter):
                title = code.manual_page().title.replace("|", "\\|")
                lines.append(f"| [{code.code}]({code.code}.md) | {code.name} | {code.severity} | {title} |")
    lines += [
        "",
        "## Settings",
        "",
        "In `supple.yaml`:",
        "",
        "```yaml",
        "severity:",
        "  P603: off        # error, warning, advice or off; rules of safety (S) can only count for more",
        "waivers:",
        "  - code: S412",
        "    where: exercise/plank#dose.hold     # kind/id#field; parts of lists by their id or number",
        "    because: The hold is the one of the trial that the routine follows.",
        "    until: 2027-01-31                   # optional",
        "```",
        "",
        "A waiver that fits nothing (W001), no longer (W002) or more than one place (W003) is a finding too.",
        "What no rule finds, such as a file that cannot be read, counts as it does (W011).",
    ]
    return "\n".join(lines) + "\n"
